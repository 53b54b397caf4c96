"""A new job or field: what suits may be something else now, so it is offered to think the approach over."""

from domain.language.model import Action
from domain.phrases import exact_day
from domain.plan.approach_rules import NAMES
from domain.reply import Answer, Button, Reply
from domain.turn import Turn

CHANGED = {"job": "your job changing", "field": "a new field"}
"""What there is now, by what changed: good news or bad."""


def field_changed(turn: Turn, action: Action, former: str | None) -> Answer:
    """ "I moved into healthcare": after the field was kept, where it is another than before."""
    said = action.fields.get("industry") or action.fields.get("function") or ""
    if not action.fields.get("changed") and (former is None or former.casefold() == said.casefold()):
        return ()
    return (offered(turn, "field"),)


def offered(turn: Turn, what: str) -> Reply:
    """The approach that holds, and whether it still fits; with none, to find one."""
    present = next(reversed(turn.store.approaches.all()), None)
    if present is None:
        text = f"With {CHANGED[what]}, other people may matter. Shall we find the approach that fits now?"
        return Reply(text, ((Button("Find out", "approach:ask"), Button("Not now", "approach:no")),))
    since = exact_day(present.chosen_on, turn.today)
    text = f"Your approach is {NAMES[present.name]}, since {since}. Does it still fit, with {CHANGED[what]}?"
    return Reply(text, ((Button("Think it over", "approach:ask"), Button("It fits", "approach:no")),))
