"""What is in the journal: interactions that were chosen there count as significant (method, section 4)."""

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from domain.turn import Turn

Happened: TypeAlias = tuple[date, frozenset[int]]
"""An interaction as the journal knows it: the day, and who was there."""


def happened(day: date, people: Iterable[int]) -> Happened:
    """The day and the people of an interaction or an entry, to compare them by."""
    return day, frozenset(people)


def journaled(turn: Turn) -> set[Happened]:
    """What the journal has an entry about: look an interaction up by ``happened(talk.day, talk.people)``."""
    return {happened(one.day, one.people) for one in turn.store.reflections.all()}
