"""The streak of connection minutes: chosen working days in a row; days off and pauses don't break it."""

from dataclasses import replace
from datetime import date, timedelta

from domain.model import User
from domain.rhythm.prompts import has_minutes
from domain.rhythm.stretches import stretches

HABIT = 66
"""Days that make a habit (method, section 3)."""


def counted_on(user: User, day: date) -> User:
    """The user once their minutes of that day are done: each day counts once."""
    if is_done(user, day):
        return user
    return replace(
        user, minutes_done_on=day, minutes_streak=streak_on(user, day), minutes_total=user.minutes_total + 1
    )


def is_done(user: User, day: date) -> bool:
    return user.minutes_done_on is not None and user.minutes_done_on >= day


def streak_on(user: User, day: date) -> int:
    """How many days in a row it is with that day."""
    if user.minutes_done_on is None or _missed(user, user.minutes_done_on, day):
        return 1
    return user.minutes_streak + 1


def _missed(user: User, last: date, day: date) -> bool:
    """Whether a day that was chosen lies between two, other than in a pause."""
    between = (last + timedelta(days=number) for number in range(1, (day - last).days))
    return any(has_minutes(user, one) and not was_away(user, one) for one in between)


def was_away(user: User, day: date) -> bool:
    """Whether they were, or are, away on that day."""
    over = any(start <= day < end for start, end in stretches(user))
    begun = user.paused_on is not None and user.paused_on <= day
    return over or (begun and (user.paused_until is None or day < user.paused_until))


def told(user: User) -> str:
    """ "4 days in a row; 12 of the 66 that make a habit."; of a day missed, nothing."""
    total = user.minutes_total
    row = f"{user.minutes_streak} days in a row" if user.minutes_streak > 1 else ""
    if total == HABIT:
        habit = f"{HABIT} days in all: that's a habit now!"
    elif total > HABIT:
        habit = f"day {total} of a good habit"
    else:
        habit = f"{total} of the {HABIT} days that make a habit"
    said = "; ".join(part for part in (row, habit) if part)
    said = said[:1].upper() + said[1:]
    return said if said.endswith("!") else f"{said}."
