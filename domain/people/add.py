"""New connections: added the moment they are named, nobody fills in a form first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from domain.errors import Sorry
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.model import Action, Person
from domain.model import Contact
from domain.people.crowding import with_crowding
from domain.people.duplicate_offer import duplicate_offers
from domain.people.facts import check, learn
from domain.people.gap_offer import gap_offers
from domain.people.noted import said_facts
from domain.people.values import as_kept, same
from domain.reply import Answer, Button, Reply, Rows
from domain.rhythm.cadence import settle
from domain.turn import Card, Turn

PARTICLES = frozenset(
    {"van", "der", "den", "de", "la", "del", "von", "zu", "di", "da", "dos", "bin", "al", "el"}
)
"""Parts of family names that stay small."""


SAME_NAME = frozenset({"full", "first", "last"})

SOMEBODY_NEW = "new"

NAMESAKES = 6
"""Namesakes offered to choose from: as many as a thumb can use."""


def meet(turn: Turn, people: Iterable[Person], *, wakes: bool = True) -> tuple[list[Contact], list[Contact]]:
    """The connections these people are, in order, without repeats; and those of them added just now.

    ``wakes``: whether somebody known from an import counts from now on (not by a mere fact told of them).
    """
    met: dict[int, Contact] = {}
    new: list[Contact] = []
    for person in people:
        contact = turn.store.contacts.get(person.key) if person.key is not None else None
        if contact is None:
            contact = _added_just_now(turn, person)
            if contact is None:
                contact = add(turn, person.name or person.mention)
                new.append(contact)
        elif wakes and not contact.active:
            contact = wake(turn, contact)
        met.setdefault(contact.id, contact)
    return list(met.values()), new


def add(turn: Turn, name: str) -> Contact:
    contact = turn.store.contacts.add(Contact(name=written(name), added_on=turn.today))
    settle(turn, contact.id)
    turn.newcomers.add(contact.id)
    return contact


def written(name: str) -> str:
    """A name typed without capitals gets them; one written with care stays as it is."""
    if not name.islower():
        return name
    return " ".join(part if part in PARTICLES else part[:1].upper() + part[1:] for part in name.split())


def wake(turn: Turn, contact: Contact) -> Contact:
    """Somebody known from an import is talked with for the first time: from now on they count."""
    return turn.store.contacts.replace(replace(contact, active=True))


def add_contact(turn: Turn, action: Action) -> Answer:
    """ "add Yuki Sato, designer at Figma"."""
    facts: Mapping[str, object] = action.fields.get("facts") or {}
    check(turn, facts)
    deed = turn.begin("add_contact")
    contacts, new = meet(turn, action.people)
    lines, changed = [], bool(new)
    offers: Rows = ()
    for contact in contacts:
        learned = learn(turn, contact, facts)
        changed = changed or bool(learned)
        offers += gap_offers(turn, contact, learned) + duplicate_offers(turn, contact, learned)
        lines.append(f"✓ Added {contact.name}." if contact in new else f"I know {contact.name} already.")
        lines += said_facts(learned)
    undo = (Button("Undo", f"undo:{deed}"),) if changed else ()
    row = (*undo, *_details(new))
    reply = Reply("\n".join(lines), (*((row,) if row else ()), *offers))
    return (with_crowding(turn, contacts, reply),)


def add_card(turn: Turn, card: Card) -> Answer:
    """A contact card shared: the same person is not added twice."""
    match = turn.store.names().look_up(card.name)
    keys = match.keys if match.how == "full" else ()
    key = keys[0] if len(keys) == 1 else _with_phone(turn, keys, card.phone)
    if key is None and keys:
        about = {"name": card.name, "phone": card.phone or "", "keys": ",".join(map(str, keys[:NAMESAKES]))}
        return start(turn, WHOSE, about)
    return _from_card(turn, card.name, card.phone, key)


def _from_card(turn: Turn, name: str, phone: str | None, key: int | None) -> Answer:
    person = Person(name, "known" if key else "new", name, key)
    try:
        facts = {"phone": as_kept("phone", phone, turn.today)} if phone else {}
    except Sorry:
        facts = {}  # no number, and no reason to leave the person out
    return add_contact(turn, Action("add_contact", (person,), {"facts": facts}))


def _with_phone(turn: Turn, keys: Sequence[int], phone: str | None) -> int | None:
    """Whose number it is among namesakes."""
    return next(
        (
            key
            for key in keys
            for fact in turn.store.facts.of(key)
            if phone and fact.kind == "phone" and same("phone", fact.value, phone)
        ),
        None,
    )


def _namesakes(talk: Talk) -> tuple[Choice, ...]:
    """Those of that name, told apart by where they work."""
    contacts = talk.turn.store.contacts.many([int(key) for key in talk.about["keys"].split(",")])
    labels = [
        f"{contact.name} ({company})" if (company := _company(talk.turn, contact.id)) else contact.name
        for contact in contacts
    ]
    known = tuple(Choice(label, str(one.id)) for label, one in zip(labels, contacts, strict=True))
    return (*known, Choice("Somebody new", SOMEBODY_NEW))


def _company(turn: Turn, contact_id: int) -> str | None:
    facts = turn.store.facts.of(contact_id)
    return next((fact.value for fact in facts if fact.kind == "company" and fact.until is None), None)


def _whose_ends(talk: Talk) -> Answer:
    chosen = talk.answers.get("whose")
    if chosen is None:
        return (Reply("All right, left as it is."),)
    key = None if chosen == SOMEBODY_NEW else int(chosen)
    return _from_card(talk.turn, talk.about["name"], talk.about["phone"] or None, key)


WHOSE = Flow(
    "whose",
    (Ask("whose", lambda talk: f"Which {talk.about['name']} is it?", choices=_namesakes),),
    _whose_ends,
    skippable=False,
)


def _added_just_now(turn: Turn, person: Person) -> Contact | None:
    """Somebody of the same message: "met Priya Nair … send Priya the deck" is one new person."""
    if not turn.newcomers:
        return None
    match = turn.store.names().look_up(person.name or person.mention)
    same = match.how in SAME_NAME and len(match.keys) == 1 and match.keys[0] in turn.newcomers
    return turn.store.contacts.get(match.keys[0]) if same else None


def _details(new: Sequence[Contact]) -> tuple[Button, ...]:
    return (Button("Add details", f"details:{new[0].id}"),) if len(new) == 1 else ()
