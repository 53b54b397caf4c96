"""Archived connections: found and briefed like anybody, but neither nudged about nor counted."""

from collections.abc import Sequence
from dataclasses import replace

from domain.errors import NoSuchPerson
from domain.language.model import Action
from domain.model import Contact
from domain.people.crowding import with_crowding
from domain.people.in_place import answered
from domain.people.there import tapped
from domain.phrases import join, short_names, shortened
from domain.reply import Answer, Button, Reply, Rows
from domain.rhythm.cadence import settle
from domain.turn import Tap, Turn

OFFERED_WITH = frozenset({"forgotten", "archive", "stay"})
"""The buttons beside which archiving is offered: where it is chosen they go."""

PROMISE_SAID = 80
"""Letters of a promise that are said back; all of it is kept (ours)."""


def archive(turn: Turn, contact: Contact) -> Contact:
    """Let somebody rest from today on; promises and plans with them stay. The deed is the caller's."""
    if contact.archived_on is not None:
        return contact
    stored = turn.store.contacts.replace(replace(contact, archived_on=turn.today))
    settle(turn, contact.id)
    return stored


def restore(turn: Turn, contact: Contact) -> Contact:
    """Bring somebody back: they count again and their rhythm goes on. The deed is the caller's."""
    if contact.archived_on is None:
        return contact
    stored = turn.store.contacts.replace(replace(contact, archived_on=None))
    settle(turn, contact.id)
    return stored


def archive_said(turn: Turn, action: Action) -> Answer:
    """ "archive Dana", "bring Dana back": a fact ``archived`` that is true or false."""
    facts = action.fields.get("facts") or {}
    contacts = turn.store.contacts.many([person.key for person in action.people if person.key is not None])
    if not contacts:
        raise NoSuchPerson(_nobody(action))
    return archived(turn, contacts) if facts.get("archived") else brought_back(turn, contacts)


def archived(turn: Turn, contacts: Sequence[Contact]) -> Answer:
    """Archive them all, and say what stays."""
    active = [contact for contact in contacts if contact.archived_on is None]
    if not active:
        return (Reply(f"{_are(contacts)} archived already.", restore_buttons(contacts)),)
    deed = turn.begin("archive")
    for contact in active:
        archive(turn, contact)
    lines = [f"✓ {_are(active)} archived: never nudged about, not counted, still found by name."]
    lines += [f"Your promise stays: {text}." for text in _promised(turn, active)]
    return (Reply("\n".join(lines), ((Button("Undo", f"undo:{deed}"),),)),)


def brought_back(turn: Turn, contacts: Sequence[Contact]) -> Answer:
    """Bring them all back."""
    resting = [contact for contact in contacts if contact.archived_on is not None]
    if not resting:
        return (Reply(f"{_are(contacts)} not archived."),)
    deed = turn.begin("restore")
    for contact in resting:
        restore(turn, contact)
    text = f"✓ {_are(resting)} back: nudged about and counted again."
    return (with_crowding(turn, resting, Reply(text, ((Button("Undo", f"undo:{deed}"),),))),)


def archive_tap(turn: Turn, tap: Tap, contact_id: str, place: str = "") -> Answer:
    """ "Archive" on a card; ``place`` "here": in place of the message."""
    said = _tapped(turn, contact_id, to_rest=True)
    if place != "here":
        return said
    return tuple(_instead(turn, tap, int(contact_id), one) if isinstance(one, Reply) else one for one in said)


def _instead(turn: Turn, tap: Tap, contact_id: int, reply: Reply) -> Reply:
    return answered(turn, tap, OFFERED_WITH, (contact_id,), reply)


def restore_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Bring back" on a card or below a talk."""
    return _tapped(turn, contact_id, to_rest=False)


def _tapped(turn: Turn, contact_id: str, *, to_rest: bool) -> Answer:
    contact = tapped(turn, contact_id)
    return archived(turn, [contact]) if to_rest else brought_back(turn, [contact])


def resting_line(contacts: Sequence[Contact]) -> str:
    """What to know below a talk with somebody archived; nothing where nobody is."""
    resting = [contact for contact in contacts if contact.archived_on is not None]
    return f"{_are(resting)} archived: I won't bring them up by myself." if resting else ""


def restore_buttons(contacts: Sequence[Contact]) -> Rows:
    """ "Bring back" for each who is archived, by name where there are several."""
    resting = [contact for contact in contacts if contact.archived_on is not None]
    names = short_names(resting)
    alone = len(resting) == 1
    buttons = tuple(
        Button("Bring back" if alone else f"Bring back {names[one.id]}", f"restore:{one.id}")
        for one in resting
    )
    return (buttons,) if buttons else ()


def _nobody(action: Action) -> str:
    if not action.people:
        return "Whom do you mean? Say it with a name."
    return f"I don't know {action.people[0].name or action.people[0].mention}, so nothing has changed."


def _are(contacts: Sequence[Contact]) -> str:
    verb = "is" if len(contacts) == 1 else "are"
    return f"{join([contact.name for contact in contacts])} {verb}"


def _promised(turn: Turn, contacts: Sequence[Contact]) -> list[str]:
    """Open promises to them, each once."""
    promises = {
        promise.id: shortened(promise.text, PROMISE_SAID)
        for contact in contacts
        for promise in turn.store.promises.of(contact.id)
        if promise.state == "open"
    }
    return list(promises.values())
