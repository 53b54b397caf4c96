"""The last talk as a rhythm counts it: the list and the nudge tell the same one."""

from collections.abc import Sequence
from datetime import date

from domain.model import Contact, Interaction
from domain.phrases import exact_day, last_talk
from domain.rhythm.cadence import LIGHT
from domain.turn import Turn

LOOKED_AT = 20
"""Talks looked back through for one that was more than a light touch (ours)."""

CLOSEST = 1
"""The tier whose clock a light touch doesn't reset (method, section 3)."""


def counting(contact: Contact, talks: Sequence[Interaction]) -> Interaction | None:
    """Of their talks, most recent first, the one their clock runs from: in tier 1 no light touch."""
    return next((talk for talk in talks if contact.tier != CLOSEST or talk.channel != LIGHT), None)


def told(contact: Contact, talks: Sequence[Interaction], today: date) -> str:
    """ "last: coffee, Monday 5 January (4 weeks ago)"; a light touch that doesn't count is said beside it."""
    talk = counting(contact, talks)
    if not talks or talks[0] == talk:
        return last_talk(talk, today)
    if talk is None:
        return last_talk(talks[0], today).replace("last:", "so far only", 1)
    real = last_talk(talk, today).replace("last:", "last real talk:", 1)
    return f"{real}; a light touch on {exact_day(talks[0].day, today)} since"


def told_last(turn: Turn, contact: Contact) -> str:
    """The same, read for the occasion."""
    return told(contact, turn.store.interactions.last(contact.id, LOOKED_AT), turn.today)
