"""What the assistant says by itself: the rule of each kind, and what a prompt becomes when it is due."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from domain.model import Prompt
from domain.reply import Reply
from domain.schedule import next_moment
from domain.turn import Turn

Planned: TypeAlias = tuple[datetime, date]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A prompt put into words; ``kind`` and ``subject`` make it unique for its local day."""

    kind: str
    subject: str
    reply: Reply


@dataclass(frozen=True, slots=True)
class PromptRule:
    """How a kind of prompt behaves.

    ``compose`` puts it into words (nothing: silence). ``following`` is the next due moment later than the
    one given, None when it does not recur. ``window``: how late it may still come (facts, "Wall clock").
    ``resent``: whether it is said once more when nobody knows if it arrived (facts, "Delivery").
    """

    compose: Callable[[Turn, Prompt], tuple[Spoken, ...]]
    following: Callable[[Turn, Prompt, datetime], Planned | None]
    window: timedelta
    resent: bool


def every_morning(turn: Turn, prompt: Prompt, after: datetime) -> Planned:
    """The next morning on the user's wall, never twice for one local day."""
    return next_moment(after, turn.user.morning, turn.zone, prompt.local_day)


def never_again(turn: Turn, prompt: Prompt, after: datetime) -> None:
    """For what comes once."""


def plan_first(turn: Turn) -> None:
    """Plan the daily prompts of somebody who has just arrived, or moved, or changed their hours."""
    due_at, local_day = next_moment(
        turn.now, turn.user.morning, turn.zone, turn.store.prompts.last_day("nudge")
    )
    turn.store.prompts.set("nudge", due_at, local_day)
