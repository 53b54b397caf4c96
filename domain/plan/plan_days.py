"""Plan days: calendar days less pauses, the plan's own and the user's absences (method, section 7)."""

import contextlib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from domain.model import Plan, User

DAYS = 90
"""Days of a plan (method, section 7)."""

WEEK = 7
"""A check-in every seventh plan day (method, section 7)."""

MARKS = (30, 60, 90)
"""Days on which figures are kept and compared (method, section 7)."""

CHECK_INS = tuple(day for day in range(1, DAYS + 1) if day % WEEK == 0 or day in MARKS)

Stretch = tuple[date, date | None]
"""From a day to the first day after it; None: nobody knows yet."""


def plan_day(plan: Plan, user: User, day: date) -> int:
    """Which day of the plan that is: 1 on the day of the start; while it is paused, the last one it had."""
    first, ends = plan.started_on, day + timedelta(days=1)
    stood = sum((min(end or ends, ends) - begins).days for begins, end in still(plan, user) if begins < ends)
    return max(1, (ends - first).days - stood)


def date_of(plan: Plan, user: User, number: int) -> date | None:
    """The day on which the plan comes, or came, to that day; None while nobody knows when it goes on."""
    with contextlib.suppress(OverflowError):  # a plan of the year 9999, in a file
        day = plan.started_on + timedelta(days=number - 1)
        for begins, end in still(plan, user):
            if begins > day:
                break
            if end is None:
                return None
            day += end - begins
        return day
    return None


def runs_on(plan: Plan, user: User, day: date) -> bool:
    """Whether that is a day of the plan: neither paused nor away."""
    inside = (begins <= day and (end is None or day < end) for begins, end in still(plan, user))
    return day >= plan.started_on and not any(inside)


def still(plan: Plan, user: User) -> list[Stretch]:
    """The stretches in which the plan stands still, from its first day on, in order and apart."""
    merged: list[Stretch] = []
    for begins, end in sorted(_clipped(plan, user), key=lambda one: one[0]):
        before = merged[-1] if merged else None
        if before is None or (before[1] is not None and begins > before[1]):
            merged.append((begins, end))
        else:
            merged[-1] = (before[0], _later(before[1], end))
    return merged


def _later(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else max(one, other)


def _clipped(plan: Plan, user: User) -> Iterator[Stretch]:
    for begins, end in (*_over((*plan.pauses, *user.pauses)), *_under_way(plan, user)):
        begins = max(begins, plan.started_on)
        if end is None or end > begins:
            yield begins, end


def _under_way(plan: Plan, user: User) -> Iterator[Stretch]:
    if plan.paused_on is not None:
        yield plan.paused_on, plan.paused_until
    if user.paused_on is not None:
        yield user.paused_on, user.paused_until


def _over(told: Iterable[str]) -> Iterator[Stretch]:
    """ "2026-03-02/2026-03-09"; what can't be read, as a file may bring it, is none."""
    for one in told:
        begins, _, end = str(one).partition("/")
        first, after = iso_day(begins), iso_day(end)
        if first is not None and after is not None:
            yield first, after


def iso_day(told: object) -> date | None:
    """A day written as 2026-03-02; None for anything else."""
    if isinstance(told, str):
        with contextlib.suppress(ValueError):
            return date.fromisoformat(told)
    return None
