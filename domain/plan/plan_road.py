"""The road of a plan with today on it: /plan, in words and as a picture."""

from collections.abc import Mapping

from domain.model import Plan
from domain.phrases import exact_day
from domain.plan.plan_days import CHECK_INS, DAYS
from domain.plan.plan_progress import Standing, standing, step_this_week
from domain.plan.plan_steps import SPANS, STEPS, Span, span_on
from domain.plan.plan_words import next_check_in, next_line, step_rows, tick_rows, week_of
from domain.reply import Button, Picture, Reply, Rows
from domain.turn import Turn


def road(turn: Turn, plan: Plan) -> Reply:
    """Where the plan is: the span, what it is for, done and open, what is next."""
    now = standing(turn, plan)
    paused = plan.state == "paused"
    step = None if paused else step_this_week(turn, now)
    parts = [
        [_day(turn, now), *_span(now)],
        week_of(turn, now),
        [_paused(turn, plan)] if paused else [next_line(now, step), next_check_in(turn, now)],
    ]
    text = "\n\n".join("\n".join(filter(None, part)) for part in parts if part)
    rows = (*step_rows(plan, step), *([] if paused else tick_rows(plan, turn.today)), *_ways(plan))
    return Reply(text, rows, file=Picture("road", picture(now)))


def _day(turn: Turn, now: Standing) -> str:
    started = f"since {exact_day(now.plan.started_on, turn.today)}"
    done = f"{len(now.done)} of {len(STEPS)} steps done"
    return f"Your 90-day plan: day {now.number} of {DAYS}, {started}. {done}."


def _span(now: Standing) -> list[str]:
    """ "Days 8–21: Put systems in place", with each step of it."""
    span = span_on(now.number)
    lines = [f"{_mark(now, step.key)} {step.name}" for step in span.steps]
    return [f"Days {span.first}–{span.last}: {span.title}", *lines]


def _mark(now: Standing, key: str) -> str:
    if key in now.done:
        return "✓"
    return "–" if now.waits_for(STEPS[key]) is None else "○"


def _paused(turn: Turn, plan: Plan) -> str:
    until = f" until {exact_day(plan.paused_until, turn.today)}" if plan.paused_until else ""
    return f"It rests{until}; no day is lost. Go on whenever you like."


def _ways(plan: Plan) -> Rows:
    first = Button("Go on", "plan:resume") if plan.state == "paused" else Button("Pause", "plan:pause")
    return ((first, Button("Start anew", "plan:restart"), Button("Stop", "plan:stop")),)


def picture(now: Standing) -> Mapping[str, object]:
    """What the picture of the road shows."""
    return {
        "title": "Ninety days",
        "day": now.number,
        "days": DAYS,
        "paused": now.plan.state == "paused",
        "check_ins": list(CHECK_INS),
        "spans": [_stretch(now, span) for span in SPANS],
    }


def _stretch(now: Standing, span: Span) -> list[object]:
    wanted = [step for step in span.steps if now.waits_for(step) is not None or step.key in now.done]
    return [span.first, span.last, span.title, sum(one.key in now.done for one in wanted), len(wanted)]
