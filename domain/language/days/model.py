"""What a message says about when: ``Day``, and ``DaySpan`` with its two readings.

A span is read twice, because "Friday" is another day in what happened than in what is to come;
whoever knows the tense of the clause takes the reading that fits.
"""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Day:
    """One day, or a stretch of days from ``date`` to ``end``, with a clock time where one was said."""

    date: datetime.date
    time: datetime.time | None = None
    end: datetime.date | None = (
        None  # last day (inclusive) where the words mean a week, a month, "the next few days"
    )
    approximate: bool = False  # "the other day", "last month", "in 2024"


@dataclass(frozen=True, slots=True)
class DaySpan:
    """Where the text speaks of a day, and which.

    ``text[start:end]`` includes the preposition where there is one; ``lead`` is that preposition, folded
    ("till" is ``until``). ``kind`` is day, weekday, interval, time (a clock time alone), duration
    ("for 2 weeks": ``future`` is now and that), holiday or vague.
    """

    start: int
    end: int
    lead: str | None
    past: Day | None  # in a clause that tells what happened; None: can only lie ahead
    future: Day | None  # where the clause looks ahead; None: can only lie behind
    kind: str
