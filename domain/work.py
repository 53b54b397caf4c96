"""Long work: done in slices after the turn that started it, so that nobody waits behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from domain.model import Job
from domain.reply import Reply
from domain.turn import Turn


@dataclass(frozen=True, slots=True)
class Slice:
    """What one step did: how far the work is now, and what there is to say.

    ``done``: that was all. ``becomes``: what the job is from now on, where more than its cursor changed; one
    that is not ``open`` waits for the user. ``on`` is our message that a reply with ``edits`` takes the place
    of.
    """

    cursor: int
    done: bool = False
    said: tuple[Reply, ...] = ()
    becomes: Job | None = None
    on: int | None = None


Step: TypeAlias = Callable[[Turn, Job], Slice]
"""A few milliseconds of work, from the job's cursor on."""
