"""The ninety-day plan in the user's hands: started, looked at, paused, gone on with, stopped (method, 7)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from domain.errors import NotADay, Sorry, StaleTap
from domain.exchange.importing import import_command
from domain.language.model import Action
from domain.model import Plan
from domain.people.find import top_command
from domain.phrases import exact_day
from domain.plan.noticed import current
from domain.plan.plan_choosing import (
    checkpoints_in_place,
    choose_behaviours,
    choose_what_stays,
    last_done,
)
from domain.plan.plan_days import plan_day
from domain.plan.plan_figures import BEGIN, figures
from domain.plan.plan_progress import NOT_MINE, offered, standing, step_this_week, step_today
from domain.plan.plan_prompt import go_on, report
from domain.plan.plan_road import road
from domain.plan.plan_steps import STEPS
from domain.plan.plan_times import settle_plan
from domain.plan.plan_words import ROAD, behaviours, days_kept, heading, step_line, step_rows
from domain.reply import Answer, Button, Reply, Toast
from domain.rhythm.absence import answered
from domain.rhythm.overdue import overdue
from domain.turn import Tap, Turn

ANEW = re.compile(
    r"(?i)\b(?:re-?start|anew|afresh|over again|start(?:ing)? over|from the (?:beginning|start|top))\b"
)
AN_END = re.compile(r"(?i)\b(?:until|till|til|for|through)\b.*$")

OFFER = (
    "No plan is on. Ninety days: one small step at a time, from who you know to habits that stay. "
    "I check in once a week; it can rest or stop on any day."
)
START = Button("Start the 90 days", "plan:start")


class FromTodayOn(Sorry):
    """I can pause the plan from today on. Tell me on the day, or say "pause my plan until Friday"."""


class NoPlanOn(Sorry):
    """No plan is on. "Start the 90-day plan" begins one."""


def plan_said(turn: Turn, action: Action) -> Answer:
    """ "start the 90-day plan", "how is my plan going?", "pause my plan until Friday"."""
    step = str(action.fields.get("step") or "status")
    if step in ("start", "status", "resume") and ANEW.search(turn.words):
        step = "restart"
    if step == "pause":
        return (pause(turn, _until(turn, turn.words)),)
    return ASKED.get(step, status)(turn)


def plan_command(turn: Turn, words: str) -> Answer:
    """/plan, or with a word: /plan start, /plan pause until Friday, /plan behaviours, /plan stop."""
    first, _, rest = words.strip().lower().partition(" ")
    if first == "pause":
        return (pause(turn, _until(turn, rest)),)
    return OPENS.get(first, status)(turn)


def status(turn: Turn) -> Answer:
    """Where it is; after a plan its report."""
    plan = current(turn)
    if plan is not None:
        return (road(turn, plan),)
    over = last_done(turn)
    if over is not None:
        told = report(turn, standing(turn, over))
        return (replace(told, buttons=(*told.buttons, (Button("Another ninety days", "plan:start"),))),)
    return (Reply(OFFER, ((START,),)),)


def begin(turn: Turn) -> Answer:
    """Day 1 is today. One that is on already is shown instead."""
    if current(turn) is not None:
        return status(turn)
    return (_begun(turn, turn.begin("plan_started"), "Ninety days, from today."),)


def restart(turn: Turn) -> Answer:
    """From day 1: what was done under the former stays with it; one Undo brings it back."""
    deed = turn.begin("plan_restarted")
    former = current(turn)
    if former is not None:
        _keep(turn, _ended(turn, former))
    return (_begun(turn, deed, "Day 1 again, from today."),)


def _begun(turn: Turn, deed: int, words: str) -> Reply:
    """The first step comes with the answer; the next on the next day that has one."""
    plan = Plan(started_on=turn.today, figures={str(BEGIN): figures(turn)})
    plan = turn.store.plans.add(plan)
    settle_plan(turn, plan.id)
    now = standing(turn, plan)
    step = step_today(turn, now)
    offered(turn, plan, step)
    how = f"✓ {words} One small step at a time; I check in every week."
    text = f"{how}\n\n{heading(now.number)}\n{step_line(now, step)}"
    return Reply(text, (*step_rows(plan, step), (Button("Undo", f"undo:{deed}"), ROAD)))


def pause(turn: Turn, until: date | None) -> Reply:
    """From today on, until that day or until the user goes on."""
    plan = _on(turn)
    deed = turn.begin("plan_paused")
    since = plan.paused_on or turn.today
    _keep(turn, replace(plan, state="paused", paused_on=since, paused_until=until))
    till = f"until {exact_day(until, turn.today)}" if until else "until you say “go on with my plan”"
    return Reply(
        f"✓ The plan rests {till}. No day is lost.",
        ((Button("Go on", "plan:resume"), Button("Undo", f"undo:{deed}")),),
    )


def resume(turn: Turn) -> Answer:
    """Back on the day it was paused on."""
    plan = _on(turn)
    if plan.state != "paused":
        return status(turn)
    deed = turn.begin("plan_resumed")
    plan = _keep(turn, go_on(turn, plan))
    now = standing(turn, plan)
    step = step_this_week(turn, now)
    text = f"✓ The plan goes on: day {now.number}, where you left it.\n{step_line(now, step)}"
    return (Reply(text, (*step_rows(plan, step), (Button("Undo", f"undo:{deed}"), ROAD))),)


def stop(turn: Turn) -> Answer:
    """Asked once."""
    plan = _on(turn)
    number = plan_day(plan, turn.user, turn.today)
    text = f"Stop the plan on day {number}? What you've done stays, of course. It could also rest a while."
    rest = [] if plan.state == "paused" else [Button("Let it rest", "plan:pause")]
    return (
        Reply(text, ((Button("Stop it", f"plan:stopped:{plan.id}"), *rest, Button("Keep it", "plan:keep")),)),
    )


def _stopped(turn: Turn, plan_id: str) -> Answer:
    plan = _on(turn)
    if plan.id != int(plan_id):
        raise StaleTap
    deed = turn.begin("plan_stopped")
    _keep(turn, _ended(turn, plan))
    text = "✓ The plan is stopped. The weekly and quarterly rhythm goes on as before."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"), Button("Start anew", "plan:start")),), edits=True),)


def _ended(turn: Turn, plan: Plan) -> Plan:
    """Stopped today; a pause under way is over with it."""
    return replace(plan, state="stopped", ended_on=turn.today)


def _keep(turn: Turn, plan: Plan) -> Plan:
    kept = turn.store.plans.replace(plan)
    settle_plan(turn, plan.id)
    return kept


def _on(turn: Turn) -> Plan:
    plan = current(turn)
    if plan is None:
        raise NoPlanOn
    return plan


def _until(turn: Turn, words: str) -> date | None:
    """ "until Friday", "for two weeks": the day it goes on; None where no end was said."""
    end = AN_END.search(words)
    if end is None:
        return None
    try:
        absence = answered(turn, end[0], end=False)
    except NotADay:
        return None
    if absence.since > turn.today:
        raise FromTodayOn
    return absence.until


def _done(turn: Turn, tap: Tap, plan_id: str, key: str) -> Answer:
    plan = _that(turn, plan_id, key)
    deed = turn.begin("plan_step")
    turn.store.plans.replace(replace(plan, done={**plan.done, key: turn.today.isoformat()}))
    return _noted(turn, tap, deed, key, f"✓ Done: {STEPS[key].name}.")


def _not_mine(turn: Turn, tap: Tap, plan_id: str, key: str) -> Answer:
    plan = _that(turn, plan_id, key)
    deed = turn.begin("plan_step")
    turn.store.plans.replace(replace(plan, moved={**plan.moved, key: NOT_MINE}))
    return _noted(turn, tap, deed, key, f"All right, without this one: {STEPS[key].name}.")


def _that(turn: Turn, plan_id: str, key: str) -> Plan:
    plan = turn.store.plans.get(int(plan_id))
    if plan is None or plan != current(turn) or key not in STEPS:
        raise StaleTap
    return plan


def _noted(turn: Turn, tap: Tap, deed: int, key: str, note: str) -> Answer:
    """The message stays, without the step's own two buttons, and with an Undo."""
    shown = turn.store.shown(tap.message_id)
    if shown is None:
        return (Reply(note, ((Button("Undo", f"undo:{deed}"),),)),)
    rows = [tuple(one for one in row if not _about(one, key)) for row in shown.buttons]
    undo = (Button("Undo" if not _has_undo(shown) else f"Undo: {STEPS[key].name}", f"undo:{deed}"),)
    return (Reply(f"{shown.text}\n{note}", (*filter(None, rows), undo), edits=True), Toast(note[:60]))


def _about(button: Button, key: str) -> bool:
    return button.data.startswith(("plan:done:", "plan:not:")) and button.data.endswith(f":{key}")


def _has_undo(shown: Reply) -> bool:
    return any(one.label == "Undo" for row in shown.buttons for one in row)


def _tick(turn: Turn, tap: Tap, plan_id: str, number: str) -> Answer:
    """A behaviour kept today."""
    plan = turn.store.plans.get(int(plan_id))
    if plan is None or plan != current(turn) or int(number) >= len(behaviours(plan)):
        raise StaleTap
    return _ticked(turn, tap, plan, behaviours(plan)[int(number)], "Kept today")


def _still(turn: Turn, tap: Tap, plan_id: str, number: str) -> Answer:
    """At the look back: still kept."""
    plan = turn.store.plans.get(int(plan_id))
    if plan is None or int(number) >= len(plan.sustained):
        raise StaleTap
    return _ticked(turn, tap, plan, str(plan.sustained[int(number)]), "Still kept")


def _ticked(turn: Turn, tap: Tap, plan: Plan, behaviour: str, words: str) -> Answer:
    days = days_kept(plan, behaviour) | {turn.today}
    deed = turn.begin("plan_tick")
    ticks = {**plan.ticks, behaviour: sorted(day.isoformat() for day in days)}
    turn.store.plans.replace(replace(plan, ticks=ticks))
    note = f"✓ {words}: {behaviour}."
    shown = turn.store.shown(tap.message_id)
    rows = [tuple(one for one in row if one.data != tap.data) for row in shown.buttons] if shown else []
    undo = (Button(f"Undo: {behaviour[:24]}", f"undo:{deed}"),)
    text = f"{shown.text}\n{note}" if shown else note
    return (Reply(text, (*filter(None, rows), undo), edits=shown is not None), Toast(note[:60]))


def _checkpoints(turn: Turn) -> Answer:
    plan = current(turn) or last_done(turn)
    said = checkpoints_in_place(turn)
    if plan is None:
        return (Reply(said),)
    deed = turn.begin("plan_step")
    day = turn.today.isoformat()
    turn.store.plans.replace(replace(plan, done={**plan.done, "checkpoints": day}))
    return (Reply(said, ((Button("Undo", f"undo:{deed}"), ROAD),)),)


def _kept_on(turn: Turn) -> Answer:
    plan = _on(turn)
    return (Reply(f"Good. It's day {plan_day(plan, turn.user, turn.today)}.", ((ROAD,),), edits=True),)


ASKED: Mapping[str, Callable[[Turn], Answer]] = {
    "": status,
    "status": status,
    "start": begin,
    "restart": restart,
    "resume": resume,
    "stop": stop,
}
"""What can be said of a plan, by a word."""

OPENS: Mapping[str, Callable[[Turn], Answer]] = {
    **ASKED,
    "pause": lambda turn: (pause(turn, None),),
    "keep": _kept_on,
    "behaviours": choose_behaviours,
    "sustain": choose_what_stays,
    "checkpoints": _checkpoints,
    "top": lambda turn: top_command(turn, ""),
    "import": lambda turn: import_command(turn, ""),
    "overdue": lambda turn: overdue(turn, Action("overdue")),
}
"""The buttons that open something."""

RECORDS: Mapping[str, Callable[[Turn, Tap, str, str], Answer]] = {
    "done": _done,
    "not": _not_mine,
    "tick": _tick,
    "still": _still,
}
"""The buttons that note something of a plan."""


def plan_tap(turn: Turn, tap: Tap, word: str = "", plan_id: str = "", about: str = "") -> Answer:
    """Every button of a plan."""
    if word in RECORDS:
        return RECORDS[word](turn, tap, plan_id, about)
    if word == "stopped":
        return _stopped(turn, plan_id)
    if word not in OPENS:
        raise StaleTap
    return OPENS[word](turn)
