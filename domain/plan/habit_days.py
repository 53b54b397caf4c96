"""A habit's days: which count, how many in a row were kept, and how far it is to 66."""

from collections.abc import Iterator
from datetime import date, timedelta

from domain.model import Habit, User
from domain.rhythm.days_off import holiday
from domain.rhythm.minutes_streak import HABIT, was_away

A_DAY = timedelta(days=1)

CELEBRATED = frozenset({7, 21, HABIT})
"""Days kept that are worth a word (ours; the last is the method's)."""

LOOKED_BACK = 400
"""Days looked back over for a row (ours)."""


def counts(user: User, habit: Habit, day: date) -> bool:
    """Whether it is one of the habit's days: no public holiday, none of a time away."""
    return day.weekday() in habit.days and holiday(user, day) is None and not was_away(user, day)


def in_a_row(user: User, habit: Habit, today: date) -> int:
    """Days kept in a row up to today; today itself may still be open."""
    row, kept = 0, set(habit.kept)
    for day in _back(user, habit, today):
        if day.isoformat() in kept:
            row += 1
        elif day != today:
            break
    return row


def unanswered(user: User, habit: Habit, today: date) -> int:
    """Days before today, in a row, on which nothing was said of it."""
    answered, found = {*habit.kept, *habit.missed}, 0
    for day in _back(user, habit, today):
        if day == today:
            continue
        if day.isoformat() in answered:
            break
        found += 1
    return found


def _back(user: User, habit: Habit, today: date) -> Iterator[date]:
    """Its days, the latest first, back to the one after it was made."""
    first = max(habit.made_on, today - timedelta(days=LOOKED_BACK))
    for ahead in range((today - first).days + 1):
        day = today - ahead * A_DAY
        if day.isoformat() in habit.kept or (day > habit.made_on and counts(user, habit, day)):
            yield day


def progress(user: User, habit: Habit, today: date) -> str:
    """ "4 in a row; 12 of the 66 that make a habit"."""
    row, kept = in_a_row(user, habit, today), len(habit.kept)
    if kept >= HABIT:
        return f"{row} in a row; a habit by now, {kept} days kept"
    lead = f"{row} in a row; " if row > 1 else ""
    return f"{lead}{kept} of the {HABIT} that make a habit"
