"""What a plan says by itself: a step, the week's check-in, the marks of 30, 60, 90, the look back."""

from dataclasses import replace

from domain.model import Plan, Prompt
from domain.phrases import counted, shortened
from domain.plan.approach import chosen, progress
from domain.plan.approach_rules import NAMES
from domain.plan.noticed import current
from domain.plan.plan_days import DAYS, MARKS
from domain.plan.plan_figures import BEGIN, END, compared, figures, kept
from domain.plan.plan_progress import (
    NOT_MINE,
    Standing,
    by_itself,
    check_in_due,
    keep_noticed,
    moved_on,
    offered,
    standing,
    step_this_week,
    step_today,
)
from domain.plan.plan_steps import STEPS, Step, span_on
from domain.plan.plan_times import KIND, LOOK_BACK, has_looked, settle_plan
from domain.plan.plan_words import (
    LABEL,
    LINE,
    ROAD,
    adherence,
    behaviours,
    done_since,
    heading,
    names,
    next_check_in,
    next_line,
    step_line,
    step_rows,
    tick_rows,
    week_of,
)
from domain.reply import Button, Reply
from domain.rhythm.days_off import works_on
from domain.rhythm.prompts import Spoken
from domain.turn import Turn

ROUNDS = {30: "A third of the way.", 60: "Two thirds.", 90: "Ninety days."}


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """One message at most: a check-in carries the day's step; a day off has no step."""
    plan = turn.store.plans.get(int(prompt.subject))
    if plan is None or current(turn) != plan:
        return ()
    went_on = plan.state == "paused"
    plan = keep_noticed(turn, by_itself(turn, go_on(turn, plan)) if went_on else plan)
    now = standing(turn, plan)
    if now.last_said == turn.today:
        return ()
    reply = _said(turn, now, went_on=went_on)
    return (Spoken(KIND, prompt.subject, reply),) if reply else ()


def go_on(turn: Turn, plan: Plan) -> Plan:
    """A pause is over: its days are no days of the plan."""
    over = (f"{plan.paused_on}/{turn.today}",) if plan.paused_on and plan.paused_on < turn.today else ()
    return replace(plan, state="running", paused_on=None, paused_until=None, pauses=(*plan.pauses, *over))


def _said(turn: Turn, now: Standing, *, went_on: bool) -> Reply | None:
    check_in = check_in_due(turn, now)
    if check_in == DAYS:
        return final(turn, now)
    if check_in is not None:
        return _check_in(turn, now, check_in)
    step = step_today(turn, now) if works_on(turn.user, turn.today) else None
    if step is None and not went_on:
        return None
    offered(turn, now.plan, step)
    again = "Your plan goes on. " if went_on else ""
    text = f"{heading(now.number)}\n{again}{step_line(now, step)}"
    return Reply(text, (*step_rows(now.plan, step), *tick_rows(now.plan, turn.today)))


def _check_in(turn: Turn, now: Standing, check_in: int) -> Reply:
    """What was done, the behaviours, figures on a mark; what moved on; what is next."""
    since = now.last_check_in(turn.user)
    done = done_since(now, since)
    moved = moved_on(now)
    plan = replace(now.plan, moved={**now.plan.moved, **moved})
    marks = _marked(turn, plan, check_in)
    plan = by_itself(turn, _with_figures(turn, plan, check_in))
    now = replace(now, plan=plan)
    step = step_this_week(turn, now)
    offered(turn, plan, step)
    parts = [
        [heading(now.number), *([ROUNDS[check_in]] if check_in in ROUNDS else []), done],
        week_of(turn, now),
        marks,
        [_moved_words(len(moved))] if moved else [],
        [_next(now, step), next_check_in(turn, now)],
    ]
    text = "\n\n".join("\n".join(filter(None, part)) for part in parts if part)
    return Reply(text, (*step_rows(plan, step), *tick_rows(plan, turn.today), (ROAD,)))


def _next(now: Standing, step: Step | None) -> str:
    return f"{span_on(now.number + 1).purpose}\n{next_line(now, step)}"


def _moved_words(count: int) -> str:
    if count == 1:
        return "One earlier step has moved to a later day. The days stay, and there's time."
    return f"{count} earlier steps have moved to later days. The days stay, and there's time."


def _marked(turn: Turn, plan: Plan, check_in: int) -> list[str]:
    """On a mark: where the figures stood at the start, and stand now."""
    if check_in not in MARKS:
        return []
    return ["Then and now:", *compared(kept(plan, BEGIN), figures(turn)), *_approach(turn)]


def _approach(turn: Turn) -> list[str]:
    """How far the targets of the approach are, where one was chosen."""
    lines, present = progress(turn), chosen(turn)
    return [f"Your approach, {NAMES[present.name]}:", *lines] if present and lines else []


def _with_figures(turn: Turn, plan: Plan, check_in: int) -> Plan:
    if check_in not in MARKS:
        return plan
    return replace(plan, figures={**plan.figures, str(check_in): figures(turn)})


def final(turn: Turn, now: Standing) -> Reply:
    """The last report: then and now, what was done, behaviours kept, what stays. The plan is done."""
    plan = replace(_with_figures(turn, now.plan, END), state="done", ended_on=turn.today)
    plan = by_itself(turn, plan)
    offered(turn, plan, None)
    settle_plan(turn, plan.id)
    return report(turn, replace(now, plan=plan))


def report(turn: Turn, now: Standing) -> Reply:
    """The same of a plan that is over, whenever it is asked for."""
    plan = now.plan
    end = kept(plan, END) or figures(turn)
    undone = [key for key in STEPS if key not in now.done and plan.moved.get(key) != NOT_MINE]
    parts = [
        [f"Day {DAYS} of {DAYS}: that's the whole road."],
        ["Then and now:", *compared(kept(plan, BEGIN), end)],
        _approach(turn),
        [f"Done: {counted(len(now.done), 'step')} of {len(STEPS)}.", *_open_words(undone)],
        _kept_words(turn, now),
        [_stays(plan)],
    ]
    text = "\n\n".join("\n".join(part) for part in parts if part)
    choose = "Choose what stays" if not plan.sustained else "Change what stays"
    rows = ((Button(choose, "plan:sustain"),), (Button("My score", "score:"), ROAD))
    return Reply(text, rows)


def _open_words(undone: list[str]) -> list[str]:
    return [f"Left for another day: {names(undone)}."] if undone else []


def _kept_words(turn: Turn, now: Standing) -> list[str]:
    plan, end = now.plan, now.plan.ended_on or turn.today
    if not behaviours(plan):
        return []
    since = max(plan.started_on, now.done.get("behaviours", plan.started_on))
    return ["Behaviours kept:", *adherence(turn, plan, min(since, end), end)]


def _stays(plan: Plan) -> str:
    after = "The quarter's rhythm goes on by itself, and in half a year I look back with you once."
    if not plan.sustained:
        return f"What do you want to keep? {after}"
    told = "; ".join(shortened(str(one), LINE) for one in plan.sustained)
    return f"What stays: {told}. {after}"


def look_back(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Half a year after: the figures then and now, and what is still kept. Once."""
    plan = turn.store.plans.get(int(prompt.subject))
    if plan is None or plan.state != "done" or has_looked(turn, plan):
        return ()
    lines = compared(kept(plan, END), figures(turn))
    stays = [str(one) for one in plan.sustained]
    text = "Half a year ago you finished your ninety days. Then and now:\n" + "\n".join(lines)
    text += "\n\nWhat of this do you still keep?" if stays else "\n\nWhat do you still keep of it?"
    rows = tuple(
        (Button(f"Still: {shortened(one, LABEL)}", f"plan:still:{plan.id}:{number}"),)
        for number, one in enumerate(stays)
    )
    again = (Button("Another ninety days", "plan:start"),)
    return (Spoken(LOOK_BACK, prompt.subject, Reply(text, (*rows, again))),)
