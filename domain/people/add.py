"""New connections: added the moment they are named, nobody fills in a form first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from domain.language.model import Action, Person
from domain.model import Contact
from domain.people.facts import learn, said_facts
from domain.reply import Answer, Button, Reply
from domain.rhythm.cadence import settle
from domain.turn import Card, Turn

PARTICLES = frozenset(
    {"van", "der", "den", "de", "la", "del", "von", "zu", "di", "da", "dos", "bin", "al", "el"}
)
"""Parts of family names that stay small."""


SAME_NAME = frozenset({"full", "first", "last"})


def meet(turn: Turn, people: Iterable[Person]) -> tuple[list[Contact], list[Contact]]:
    """The connections these people are, in order, without repeats; and those of them added just now."""
    met: dict[int, Contact] = {}
    new: list[Contact] = []
    for person in people:
        contact = turn.store.contacts.get(person.key) if person.key is not None else None
        if contact is None:
            contact = _added_just_now(turn, person)
            if contact is None:
                contact = add(turn, person.name or person.mention)
                new.append(contact)
        elif not contact.active:
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
    deed = turn.begin("add_contact")
    contacts, new = meet(turn, action.people)
    facts: Mapping[str, object] = action.fields.get("facts") or {}
    lines, changed = [], bool(new)
    for contact in contacts:
        learned = learn(turn, contact, facts)
        changed = changed or bool(learned)
        lines.append(f"✓ Added {contact.name}." if contact in new else f"I know {contact.name} already.")
        lines += said_facts(learned)
    undo = (Button("Undo", f"undo:{deed}"),) if changed else ()
    row = (*undo, *_details(new))
    return (Reply("\n".join(lines), (row,) if row else ()),)


def add_card(turn: Turn, card: Card) -> Answer:
    """A contact card shared: the same person is not added twice."""
    match = turn.store.names().look_up(card.name)
    key = match.keys[0] if match.how == "full" and len(match.keys) == 1 else None
    person = Person(card.name, "known" if key else "new", card.name, key)
    facts = {"phone": card.phone} if card.phone else {}
    return add_contact(turn, Action("add_contact", (person,), {"facts": facts}))


def _added_just_now(turn: Turn, person: Person) -> Contact | None:
    """Somebody of the same message: "met Priya Nair … send Priya the deck" is one new person."""
    if not turn.newcomers:
        return None
    match = turn.store.names().look_up(person.name or person.mention)
    same = match.how in SAME_NAME and len(match.keys) == 1 and match.keys[0] in turn.newcomers
    return turn.store.contacts.get(match.keys[0]) if same else None


def _details(new: Sequence[Contact]) -> tuple[Button, ...]:
    return (Button("Add details", f"details:{new[0].id}"),) if len(new) == 1 else ()
