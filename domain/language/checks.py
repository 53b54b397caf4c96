"""The last look: what happened lies not in the future, what is due not in the past, and nobody is made up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from domain.language.model import Action

NEEDS_PEOPLE = frozenset(
    ["log", "plan_meeting", "ask", "add_contact", "update_contact", "last_touch", "brief", "snooze"]
)
"""Without anybody in them, these say nothing that could be kept or answered."""


def checked(actions: Sequence[Action], now: datetime) -> list[Action]:
    """The actions that may stand."""
    return [seen for action in actions if (seen := _checked(action, now.date()))]


def _checked(action: Action, today: date) -> Action | None:
    if action.intent in NEEDS_PEOPLE and not action.people:
        return None
    if action.intent == "log" and _day(action, "date", today) > today:
        return None
    if action.intent == "plan_meeting" and _day(action, "date", today) < today:
        return None
    for name in ("due", "until"):
        if name in action.fields and _day(action, name, today) < today:
            return replace(action, fields={**action.fields, name: None})
    return action


def _day(action: Action, name: str, otherwise: date) -> date:
    said = action.fields.get(name)
    return date.fromisoformat(said) if said else otherwise
