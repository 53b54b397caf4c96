"""What the grammar passes around: a Reading, all the stretches of days that some words may mean.

"Friday" is every Friday near now; "Friday of last week" is those of them within last week; "two days after
Christmas" is every Christmas, moved. Only at the very end is one picked for the past and one for the future.
Named tuples, because dozens are made for a message.
"""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

DAY, WEEKEND, WEEK, MONTH, QUARTER, YEAR, DECADE = range(1, 8)
"""How long what the words name is: what is shorter can lie within what is longer."""


class Stretch(NamedTuple):
    """From ``first`` to ``last``, inclusive; known by its ``point``, else by the first."""

    first: date
    last: date
    point: date | None = None

    @property
    def day(self) -> date:
        return self.point or self.first


Recurrence = Callable[[date, date], list[Stretch]]
"""Every occurrence that begins between two days (inclusive), in order of time."""

BOTH: Final = ""
PAST: Final = "past"
FUTURE: Final = "future"


class Clock(NamedTuple):
    """A time of day; not ``sure`` where neither am nor pm nor a 24-hour form was said."""

    hour: int
    minute: int = 0
    sure: bool = True


class Reading(NamedTuple):
    """What some words mean, before anyone knows whether they tell or plan."""

    kind: str
    grain: int
    when: tuple[Stretch, ...]
    recurs: Recurrence | None = None  # finds the same thing within another frame
    side: str = BOTH  # the only side it can lie on
    strict: bool = False  # said on that very day, its future is the next one
    approximate: bool = False
    clock: Clock | None = None
    part: tuple[int, int] | None = None  # hours of a morning, an evening, …
    form: str = ""  # weekday, month, ordinal, holiday, …: what it may be mistaken for when a noun follows
    frames: tuple[Stretch, ...] = ()  # the week or month around "two weeks ago", for "on the Friday"
    other: "Reading | None" = None  # 10/03 the other way round
    ahead: date | None = None  # what "for" makes of it: "for the next two weeks"


Found = tuple[Reading, int]
"""A reading and the index of the word after it."""


def one(day: date) -> tuple[Stretch, ...]:
    """A single day as stretches."""
    return (Stretch(day, day),)
