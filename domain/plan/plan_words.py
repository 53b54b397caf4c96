"""How a plan speaks: its day, a step, what was done, the behaviours; and the buttons below."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from domain.model import Plan
from domain.phrases import capital, counted, exact_day, several, shortened
from domain.plan.plan_days import CHECK_INS, DAYS, WEEK, date_of, iso_day, runs_on
from domain.plan.plan_progress import Standing
from domain.plan.plan_steps import STEPS, Step, span_of, span_on
from domain.reply import Button, Rows
from domain.turn import Turn

NAMED = 4
"""Steps named in one line, the rest counted (ours)."""

LABEL, LINE = 24, 80
"""Letters of a behaviour on a button, and in a line (ours)."""

ROAD = Button("The road", "plan:")


def heading(number: int) -> str:
    return f"Day {number} of {DAYS} · {span_on(number).title}"


def step_rows(plan: Plan, step: Step | None) -> Rows:
    """What does it now, that it is done, that it isn't wanted."""
    if step is None:
        return ()
    done = Button("Done", f"plan:done:{plan.id}:{step.key}")
    return ((step.button,), (done, Button("Not for me", f"plan:not:{plan.id}:{step.key}")))


def step_line(now: Standing, step: Step | None) -> str:
    """The step in words; nothing to do is fine."""
    if step is None:
        return "Nothing new to do just now: you're where the plan is."
    return step.words if span_of(step) == span_on(now.number) else f"Still open from before: {step.words}"


def next_line(now: Standing, step: Step | None) -> str:
    """The same after "Next:", where there is one."""
    return f"Next: {step_line(now, step)}" if step else step_line(now, step)


def names(keys: Iterable[str]) -> str:
    return several([STEPS[key].name for key in keys if key in STEPS], NAMED)


def done_since(now: Standing, since: date | None) -> str:
    """What was done since a day, and in all."""
    fresh = [key for key, day in now.done.items() if since is None or day > since]
    in_all = f"{len(now.done)} of {len(STEPS)} steps in all"
    if not fresh:
        return f"A quiet week: that happens. {in_all} so far."
    return f"Done: {names(fresh)}; {in_all}."


def behaviours(plan: Plan) -> Sequence[str]:
    return [str(one) for one in plan.behaviours]


def days_kept(plan: Plan, behaviour: str) -> set[date]:
    told = plan.ticks.get(behaviour)
    return {day for one in told if (day := iso_day(one))} if isinstance(told, list | tuple) else set()


def adherence(turn: Turn, plan: Plan, since: date, until: date) -> list[str]:
    """ "• Give before I ask – 3 of 7 days", of the plan's days between two dates, both counted."""
    span = [since + timedelta(days=number) for number in range((until - since).days + 1)]
    ran = {day for day in span if runs_on(plan, turn.user, day)}
    return [
        f"• {capital(shortened(one, LINE))} – {len(days_kept(plan, one) & ran)} of {counted(len(ran), 'day')}"
        for one in behaviours(plan)
    ]


def week_of(turn: Turn, now: Standing) -> list[str]:
    """The behaviours in the last seven plan days, as far back as they were chosen."""
    if not behaviours(now.plan):
        return []
    first = date_of(now.plan, turn.user, max(1, now.number - WEEK + 1)) or now.today
    since = max(first, now.done.get("behaviours", first))
    return ["Your behaviours:", *adherence(turn, now.plan, since, now.today)]


def tick_rows(plan: Plan, today: date) -> Rows:
    """A button for each behaviour that wasn't kept yet today."""
    return tuple(
        (Button(f"✓ Today: {shortened(one, LABEL)}", f"plan:tick:{plan.id}:{number}"),)
        for number, one in enumerate(behaviours(plan))
        if today not in days_kept(plan, one)
    )


def next_check_in(turn: Turn, now: Standing) -> str:
    """ "The next check-in: day 14, Sunday 18 January."; nothing where it can't be told."""
    ahead = next((day for day in CHECK_INS if day > now.number), None)
    comes = date_of(now.plan, turn.user, ahead) if ahead else None
    if comes is None:
        return ""
    return f"The next check-in: day {ahead}, {exact_day(comes, now.today)}."
