"""Two or three a week, no more: which day the next one of the list is meant for (method, section 7)."""

from collections.abc import Iterable
from datetime import date, timedelta

from domain.model import Outreach
from domain.rhythm.days_off import works_on
from domain.turn import Turn

ENOUGH = 3
"""Reached in a week, these are enough (method, section 7: "2–3 people a week, no more")."""

WEEK = timedelta(days=7)
LOOKS_AHEAD = 365
"""Days ahead in which a free one is looked for (ours)."""


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def next_monday(day: date) -> date:
    return monday_of(day) + WEEK


def listed(turn: Turn) -> list[Outreach]:
    """Those still to be reached, in the order they are meant."""
    waiting = [one for one in turn.store.outreaches.all() if one.state == "listed"]
    return sorted(waiting, key=lambda one: (one.day or date.max, one.id))


def reached_in_week(everything: Iterable[Outreach], day: date) -> int:
    """How many were reached in the week of that day, Monday to Sunday."""
    return sum(
        one.reached_on is not None and monday_of(one.reached_on) == monday_of(day) for one in everything
    )


def split(turn: Turn) -> tuple[list[Outreach], list[Outreach]]:
    """Whom this week is for, and who comes then: never more than are enough beside those reached."""
    last = monday_of(turn.today) + timedelta(days=6)
    room = max(0, ENOUGH - reached_in_week(turn.store.outreaches.all(), turn.today))
    waiting = listed(turn)
    this_week = [one for one in waiting if one.day is not None and one.day <= last][:room]
    return this_week, [one for one in waiting if one not in this_week]


def free_day(turn: Turn, first: date, but: int = 0) -> date:
    """The first working day on which nobody else is meant yet, in a week that isn't full."""
    everything = [one for one in turn.store.outreaches.all() if one.id != but]
    taken = {one.day for one in everything if one.state == "listed"}
    ahead = (first + timedelta(days=days) for days in range(LOOKS_AHEAD))
    free = (
        day
        for day in ahead
        if works_on(turn.user, day) and day not in taken and _load(everything, day) < ENOUGH
    )
    return next(free, first)


def _load(everything: Iterable[Outreach], day: date) -> int:
    """Reached in that week, or meant for it."""
    return sum(monday_of(at) == monday_of(day) for one in everything if (at := _counts_on(one)) is not None)


def _counts_on(one: Outreach) -> date | None:
    return one.day if one.state == "listed" else one.reached_on
