"""When looking back comes: at the week's end, the month's first working day, the quarter's first Mondays."""

from datetime import date, datetime, time, timedelta

from domain.model import User
from domain.plan.noticed import current
from domain.rhythm.days_off import works_on
from domain.rhythm.prompts import MONDAY, REFLECTION, Planned, Recurrence
from domain.schedule import next_moment_on
from domain.turn import Turn

AFTER_WEEKLY = timedelta(minutes=30)
"""The journal comes so long after the weekly routine, unless it was written by then (method, "When")."""

QUARTERS_FIRST_MONTH = (1, 4, 7, 10)
"""The first month of each calendar quarter (method, "When")."""

WEEK = 7


def journal_time(user: User) -> time:
    """Half an hour after the weekly routine."""
    return (datetime.combine(date.min, user.weekly_at) + AFTER_WEEKLY).time()


def every_journal_day(turn: Turn, after: datetime, last: date | None) -> Planned:
    """The day of the weekly routine, a little later."""
    user = turn.user
    return next_moment_on(
        lambda day: day.weekday() == user.weekly_day and works_on(user, day),
        after,
        journal_time(user),
        turn.zone,
        last,
    )


def every_months_first_working_day(turn: Turn, after: datetime, last: date | None) -> Planned:
    """The first working day of each month, at ten."""
    return next_moment_on(
        lambda day: is_first_working_day(turn.user, day), after, REFLECTION, turn.zone, last
    )


def is_first_working_day(user: User, day: date) -> bool:
    """Whether it is the first working day of its month."""
    before = (day.replace(day=number) for number in range(1, day.day))
    return works_on(user, day) and not any(works_on(user, one) for one in before)


def every_quarters_monday(number: int) -> Recurrence:
    """That Monday (1: the first) of January, April, July and October, at ten."""

    def rule(turn: Turn, after: datetime, last: date | None) -> Planned:
        return next_moment_on(lambda day: is_quarters_monday(day, number), after, REFLECTION, turn.zone, last)

    return rule


def is_quarters_monday(day: date, number: int) -> bool:
    """Whether it is that Monday of a quarter's first month."""
    return (
        day.month in QUARTERS_FIRST_MONTH and day.weekday() == MONDAY and (day.day - 1) // WEEK + 1 == number
    )


def every_score_day(turn: Turn, after: datetime, last: date | None) -> Planned:
    """The first Monday of the quarter; every Monday while a plan runs (method, section 6)."""
    plan = current(turn)
    if plan is None or plan.state != "running":
        return every_quarters_monday(1)(turn, after, last)
    return next_moment_on(lambda day: day.weekday() == MONDAY, after, REFLECTION, turn.zone, last)


def replan_score(turn: Turn) -> None:
    """A plan has begun, rests or is over: the score comes more often, or less. What is due stays."""
    former = turn.store.prompts.get("score")
    if former is None or (former.held_at or former.due_at) > turn.now:
        turn.store.prompts.set(
            "score", *every_score_day(turn, turn.now, turn.store.prompts.last_day("score"))
        )
