"""Hours, days and zone change: what is planned moves along."""

from dataclasses import replace
from typing import Any

from domain.rhythm.pause import settle_return
from domain.rhythm.prompts import plan_first
from domain.touch.meeting import settle_meeting
from domain.touch.promise import settle_promise
from domain.turn import Turn


def change(turn: Turn, **settings: Any) -> None:
    """Keep these fields of the user, and plan anew everything that follows from them."""
    turn.store.save_user(replace(turn.user, **settings))
    plan_first(turn)
    for promise in turn.store.promises.open():
        settle_promise(turn, promise.id)
    for meeting in turn.store.meetings.coming(turn.today):
        settle_meeting(turn, meeting.id)
    settle_return(turn)
