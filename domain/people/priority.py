"""The twenty that matter most: marked in words or by a tap, never more unasked (method, section 1)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.model import Contact
from domain.people.network import Profile
from domain.people.strength import strength
from domain.people.there import tapped
from domain.people.tiers import TAKES_BACK, Aside
from domain.phrases import short_names
from domain.reply import Answer, Button, Reply, Rows, Toast, settled
from domain.rhythm.cadence import settle
from domain.turn import Tap, Turn

TWENTY = 20
"""How many there are (method, section 1)."""

OFFERED = 3
"""People at most whom a question suggests to leave out (ours)."""


def chosen(turn: Turn) -> list[Profile]:
    """Everybody called one of the twenty; archived ones rest."""
    return [one for one in turn.store.network() if one.contact.priority and one.contact.archived_on is None]


def mark(turn: Turn, contact: Contact, *, among: bool) -> Contact:
    """Count somebody among the twenty, or no longer; who is, is placed. The deed is the caller's."""
    marked = replace(contact, priority=among, active=contact.active or among)
    if marked == contact:
        return contact
    stored = turn.store.contacts.replace(marked)
    settle(turn, contact.id)
    return stored


def priority_warning(turn: Turn, before: Iterable[Contact]) -> Aside:
    """What to say after a change to people, given as they were ``before``, that made it more than twenty."""
    was = {contact.id: contact.priority for contact in before}
    came = {one.id for one in turn.store.contacts.many(list(was)) if one.priority and not was[one.id]}
    if not came:
        return Aside()
    everybody = chosen(turn)
    if len(everybody) <= TWENTY:
        return Aside()
    others = sorted((one for one in everybody if one.id not in came), key=lambda one: _farthest(turn, one))
    text = f"That makes {len(everybody)} of the twenty that matter most. Whom would you leave out?"
    return Aside((text,), _leave_out([one.contact for one in others[:OFFERED]]))


def _farthest(turn: Turn, profile: Profile) -> tuple[int, int, int]:
    """Whom to ask about first: the widest tier, then the least strong by the log, then the longest silent."""
    last = profile.talks[0].day if profile.talks else profile.contact.added_on
    return -profile.contact.tier, strength(profile, turn.today).shown, last.toordinal()


def _leave_out(contacts: Sequence[Contact]) -> Rows:
    names = short_names(contacts)
    return tuple((Button(f"Leave out {names[one.id]}", f"unstar:{one.id}"),) for one in contacts)


def unstar(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Leave out Bob": done at once and said below, with the rest of the message as it was."""
    contact = tapped(turn, contact_id)
    if not contact.priority:
        return (Toast(f"{contact.name} is not among them already."),)
    deed = turn.begin("priority")
    mark(turn, contact, among=False)
    note = f"✓ {contact.name}: no longer among the twenty."
    shown = turn.store.shown(tap.message_id)
    reply = settled(shown, frozenset({"unstar"}), contact.id, note) if shown else Reply(note)
    undo = (Button(f"Undo {contact.name}", f"{TAKES_BACK}:{deed}"),)
    return (Reply(reply.text, (*reply.buttons, undo), edits=reply.edits), Toast("✓"))
