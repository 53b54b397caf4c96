"""Change… on a card: each part of what is known, changed or taken out by buttons, in place."""

from dataclasses import replace

from domain.errors import StaleTap
from domain.flow import start
from domain.model import Contact, Fact
from domain.people.card import card
from domain.people.changeable import CHOICES, FIRST, LABELS, MORE, NEW, NONE, PER_ROW, REST, WIDE, asked
from domain.people.crowding import with_crowding
from domain.people.facts import learn
from domain.people.kinds import MANY
from domain.people.noted import said_facts
from domain.people.outdated import CHOICES as CHOICES_SHOWN
from domain.people.outdated import out_button, unlearn
from domain.people.telling import PART
from domain.people.there import tapped
from domain.phrases import join, shortened
from domain.reply import Answer, Button, Reply, Rows, Toast
from domain.turn import Tap, Turn


def part_tap(turn: Turn, tap: Tap, contact_id: str, kind: str = "", value: str = "") -> Answer:
    """``part:12`` opens the menu, ``part:12:tier`` a part of it, ``part:12:tier:1`` changes it."""
    contact = tapped(turn, contact_id)
    if kind in ("", REST):
        return (_menu(turn, contact, kind),)
    if kind not in LABELS:
        raise StaleTap
    if value == NEW or (not value and kind not in CHOICES and not _out_buttons(turn, contact, kind)):
        return start(turn, PART, {"contact": contact_id, "kind": kind})
    if not value:
        return (_part(turn, contact, kind),)
    return _chosen(turn, contact, kind, value)


def _menu(turn: Turn, contact: Contact, page: str) -> Reply:
    kinds = MORE if page == REST else FIRST
    rows = [tuple(Button(LABELS[kind], f"part:{contact.id}:{kind}") for kind in row) for row in kinds]
    if page == REST:
        rows.append(_leaving(contact))
        rows.append((Button("Back", f"part:{contact.id}"),))
    else:
        rows.append((Button("More…", f"part:{contact.id}:{REST}"), Button("Back", f"card:{contact.id}:here")))
    shown = card(turn, contact)
    return Reply(f"{shown.text}\n\nWhat would you like to change?", tuple(rows), edits=True)


def _leaving(contact: Contact) -> tuple[Button, ...]:
    """The notes, and the ways out of the network."""
    resting = contact.archived_on is not None
    return (
        Button(LABELS["note"], f"part:{contact.id}:note"),
        Button("Bring back", f"restore:{contact.id}")
        if resting
        else Button("Archive", f"archive:{contact.id}"),
        Button("Forget", f"forget:{contact.id}"),
    )


def _part(turn: Turn, contact: Contact, kind: str) -> Reply:
    """What there is of one part, to be changed or taken out."""
    rows = _choices(turn, contact, kind)
    if kind not in CHOICES:
        rows += tuple((button,) for button in _out_buttons(turn, contact, kind))
        rows += ((Button("Add" if kind in MANY else "Change", f"part:{contact.id}:{kind}:{NEW}"),),)
    elif kind == "cadence_days" and contact.cadence_days is not None:
        rows += ((Button("None of their own", f"part:{contact.id}:{kind}:{NONE}"),),)
    rows += ((Button("Back", f"part:{contact.id}"),),)
    question = asked(contact.name, kind) if kind in CHOICES else f"{LABELS[kind]}:"
    return Reply(f"{card(turn, contact).text}\n\n{question}", rows, edits=True)


def _choices(turn: Turn, contact: Contact, kind: str) -> Rows:
    """The values to choose from, with a mark on what holds."""
    held = {fact.value for fact in _held(turn, contact, kind)}
    if kind == "tier":
        held = {str(contact.tier)} if contact.active else set()
    if kind == "priority":
        held = {str(True)} if contact.priority else {NONE}
    buttons = [
        Button(f"✓ {label}" if value in held else label, f"part:{contact.id}:{kind}:{value}")
        for label, value in CHOICES.get(kind, ())
    ]
    if kind == "cadence_days":
        buttons.append(Button("Another…", f"part:{contact.id}:{kind}:{NEW}"))
    wide = PER_ROW.get(kind, WIDE)
    return tuple(tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide))


def _chosen(turn: Turn, contact: Contact, kind: str, value: str) -> Answer:
    """A value pressed: kept, and the card stands there as it is now."""
    if kind == "alias":
        return _no_alias(turn, contact, value)
    if kind not in CHOICES:
        raise StaleTap
    deed = turn.begin("update_contact")
    if value == NONE:
        said = [f"No longer: {join(unlearn(turn, contact, {kind: []}))}."] if _is_set(contact, kind) else []
    else:
        said = said_facts(learn(turn, contact, {kind: value}))
    shown = card(turn, turn.store.contacts.get(contact.id) or contact)
    if not said:
        return (replace(shown, edits=True), Toast("That's how I have it already."))
    undo = ((Button("Undo", f"undo:{deed}"),),)
    reply = with_crowding(turn, [contact], replace(shown, buttons=(*shown.buttons, *undo), edits=True))
    return (reply, Toast(said[0]))


def _is_set(contact: Contact, kind: str) -> bool:
    return contact.cadence_days is not None if kind == "cadence_days" else contact.priority


def _no_alias(turn: Turn, contact: Contact, number: str) -> Answer:
    """ "Remove Dee": other names are told by their place in the row."""
    if not number.isdecimal() or int(number) >= len(contact.aliases):
        raise StaleTap
    deed = turn.begin("update_contact")
    [words] = unlearn(turn, contact, {"alias": [contact.aliases[int(number)]]})[:1]
    text = f"✓ {contact.name}. No longer: {words}."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),)),)


def _out_buttons(turn: Turn, contact: Contact, kind: str) -> tuple[Button, ...]:
    """What can be taken out of a part, the latest of many."""
    if kind == "alias":
        names = list(enumerate(contact.aliases))[-CHOICES_SHOWN:]
        return tuple(
            Button(f"Remove {shortened(name)}", f"part:{contact.id}:alias:{number}") for number, name in names
        )
    return tuple(out_button(fact) for fact in _held(turn, contact, kind)[-CHOICES_SHOWN:])


def _held(turn: Turn, contact: Contact, kind: str) -> list[Fact]:
    facts = turn.store.facts.of(contact.id)
    return [fact for fact in facts if fact.kind == kind and fact.until is None]
