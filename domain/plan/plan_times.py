"""When a plan speaks: one message a day at most, check-ins on whatever weekday (method, section 7)."""

from datetime import date, datetime, time

from domain.model import Plan, Prompt
from domain.plan.noticed import current
from domain.plan.plan_days import CHECK_INS, plan_day, runs_on
from domain.rhythm.days_off import works_on
from domain.rhythm.pause import is_paused
from domain.rhythm.prompts import Planned
from domain.rhythm.quiet import heard
from domain.rhythm.times import replan_score
from domain.schedule import moment, next_moment_on
from domain.turn import Turn

KIND, LOOK_BACK = "plan", "look_back"

AT = time(9, 30)
"""When a plan speaks, outside quiet hours (ours): after the nudge and the minutes."""

LOOKS_AT = time(10, 0)
"""When it is looked back, as the other reflections are (method, "When")."""

MONTHS = 6
"""So long after a plan it is looked back once (method, section 7)."""

DECEMBER, LAST_SURE = 12, 28
"""Months of a year; the day that every month has."""


def settle_plan(turn: Turn, plan_id: int) -> None:
    """Plan, move or drop what a plan will say, as it stands. What is due and waits to be said stays."""
    plan = turn.store.plans.get(plan_id)
    for kind, planned in ((KIND, _next(turn, plan)), (LOOK_BACK, _looks(turn, plan))):
        _settle(turn, kind, str(plan_id), planned)
    replan_score(turn)


def _settle(turn: Turn, kind: str, subject: str, planned: Planned | None) -> None:
    former = turn.store.prompts.get(kind, subject)
    if planned is None:
        turn.store.prompts.drop(kind, subject)
    elif former is None or (former.held_at or former.due_at) > turn.now:
        turn.store.prompts.set(kind, *planned, subject)


def _next(turn: Turn, plan: Plan | None) -> Planned | None:
    last = turn.store.prompts.last_day(KIND, str(plan.id)) if plan else None
    return _after(turn, plan, turn.now, last)


def following(turn: Turn, prompt: Prompt, after: datetime) -> Planned | None:
    """The next day on which the plan may have something to say."""
    return _after(turn, turn.store.plans.get(int(prompt.subject)), after, prompt.local_day)


def _after(turn: Turn, plan: Plan | None, after: datetime, last: date | None) -> Planned | None:
    if plan is None or current(turn) != plan:
        return None
    last = max(last or plan.started_on, plan.started_on)  # on its first day the answer to the start said it
    at = heard(turn.user, turn.today, AT)
    if plan.state == "running":
        return next_moment_on(lambda day: _may_speak(turn, plan, day), after, at, turn.zone, last)
    until = plan.paused_until
    return next_moment_on(lambda day: day >= until, after, at, turn.zone, last) if until else None


def _may_speak(turn: Turn, plan: Plan, day: date) -> bool:
    """On working days and check-ins; while the user is away daily, for they may come back before the end."""
    user = turn.user
    return works_on(user, day) or is_paused(user, day) or is_check_in(turn, plan, day)


def is_check_in(turn: Turn, plan: Plan, day: date) -> bool:
    """Whether a day of the plan is one of its check-ins."""
    return runs_on(plan, turn.user, day) and plan_day(plan, turn.user, day) in CHECK_INS


def _looks(turn: Turn, plan: Plan | None) -> Planned | None:
    """Once, half a year after the end."""
    if plan is None or plan.state != "done" or plan.ended_on is None or has_looked(turn, plan):
        return None
    day = half_a_year_after(plan.ended_on)
    return (moment(day, heard(turn.user, day, LOOKS_AT), turn.zone), day) if day > turn.today else None


def has_looked(turn: Turn, plan: Plan) -> bool:
    return turn.store.prompts.last_day(LOOK_BACK, str(plan.id)) is not None


def looks_later(turn: Turn, prompt: Prompt, after: datetime) -> Planned | None:
    """After an absence the look back still comes, on the next working day."""
    plan = turn.store.plans.get(int(prompt.subject))
    if plan is None or plan.state != "done" or has_looked(turn, plan) or LOOK_BACK in turn.user.silenced:
        return None
    at = heard(turn.user, turn.today, LOOKS_AT)
    return next_moment_on(lambda day: works_on(turn.user, day), after, at, turn.zone, prompt.local_day)


def half_a_year_after(day: date) -> date:
    """The same day six months on, or the last sure one of that month."""
    month = day.month + MONTHS
    year, month = (day.year + 1, month - DECEMBER) if month > DECEMBER else (day.year, month)
    return date(min(year, date.max.year), month, min(day.day, LAST_SURE))
