"""The last talk as a rhythm counts it: the list and the nudge tell the same one."""

from domain.model import Contact, Interaction
from domain.phrases import exact_day, last_talk
from domain.rhythm.cadence import LIGHT
from domain.turn import Turn

LOOKED_AT = 20
"""Talks looked back through for one that was more than a light touch (ours)."""

CLOSEST = 1
"""The tier whose clock a light touch doesn't reset (method, section 3)."""


def counting_talk(turn: Turn, contact: Contact) -> Interaction | None:
    """The talk their clock runs from: in tier 1 a light touch doesn't count."""
    last = turn.store.interactions.last(contact.id, LOOKED_AT)
    return next((talk for talk in last if contact.tier != CLOSEST or talk.channel != LIGHT), None)


def told_last(turn: Turn, contact: Contact) -> str:
    """ "last: coffee, Monday 5 January (4 weeks ago)"; a light touch that doesn't count is said beside it."""
    talk = counting_talk(turn, contact)
    latest = turn.store.interactions.last(contact.id)
    if not latest or latest[0] == talk:
        return last_talk(talk, turn.today)
    if talk is None:
        return last_talk(latest[0], turn.today).replace("last:", "so far only", 1)
    real = last_talk(talk, turn.today).replace("last:", "last real talk:", 1)
    return f"{real}; a light touch on {exact_day(latest[0].day, turn.today)} since"
