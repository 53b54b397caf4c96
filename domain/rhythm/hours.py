"""Hours, days and zone change: what is planned moves along."""

from dataclasses import replace
from typing import Any

from domain.model import Prompt
from domain.rhythm.pause import is_paused, settle_return, stay_away
from domain.rhythm.recurring import plan_first
from domain.touch.meeting import settle_meeting
from domain.touch.opportunity_plan import move_outcomes
from domain.touch.promise import settle_promise
from domain.turn import Turn


def change(turn: Turn, **settings: Any) -> None:
    """Keep these fields of the user, and plan anew everything that follows from them."""
    was_away = is_paused(turn.user, turn.today)
    turn.store.save_user(replace(turn.user, **settings))
    if was_away:
        stay_away(turn)
    plan_first(turn)
    for promise in turn.store.promises.open():
        former = turn.store.prompts.get("follow_up", str(promise.id))
        settle_promise(turn, promise.id)
        _stays_due(turn, former)
    for meeting in turn.store.meetings.coming(turn.today):
        former = turn.store.prompts.get("brief", str(meeting.id))
        settle_meeting(turn, meeting.id)
        _stays_due(turn, former)
    move_outcomes(turn)
    settle_return(turn)


def _stays_due(turn: Turn, former: Prompt | None) -> None:
    """What was due already and waits to be said, behind a conversation or a backlog, is not lost."""
    if former is None or turn.store.prompts.get(former.kind, former.subject) is not None:
        return
    due_at = former.held_at or former.due_at
    if due_at <= turn.now:
        turn.store.prompts.set(former.kind, due_at, former.local_day, former.subject)
