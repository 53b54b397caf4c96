"""The days on which clocks stood still."""

from collections.abc import Iterator
from datetime import date

from domain.model import User


def days_paused(user: User, since: date) -> int:
    """Days of pauses that are over, later than a day on which a clock began to run."""
    return sum(max(0, (end - max(start, since)).days) for start, end in stretches(user))


def stretches(user: User) -> Iterator[tuple[date, date]]:
    """Each pause that is over: its first day, and the first after it."""
    for stretch in user.pauses:
        start, _, end = stretch.partition("/")
        yield date.fromisoformat(start), date.fromisoformat(end)


def last_stretch(user: User) -> tuple[date, date] | None:
    """The latest pause that is over."""
    return max(stretches(user), key=lambda stretch: stretch[1], default=None)
