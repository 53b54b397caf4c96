"""People known as from an import: with what was in the file, neither placed nor talked with here."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from domain.model import Contact, Interaction
from domain.people.facts import learn
from domain.rhythm.cadence import settle
from domain.turn import Turn
from storage.database import Unit
from tests.talks.talk import Talk

Said = Mapping[str, object]


def import_people(chat: Talk, people: Sequence[tuple[str, Said, date | None]]) -> None:
    """Names, facts and the day of the last talk (None: none known)."""

    def keep(unit: Unit) -> None:
        turn = turn_of(chat, unit)
        turn.begin("import")
        for name, facts, talked in people:
            contact = turn.store.contacts.add(Contact(name=name, added_on=turn.today, active=False))
            learn(turn, contact, facts)
            if talked is not None:
                turn.store.interactions.add(Interaction(day=talked, people=(contact.id,), channel="message"))
            stored = turn.store.contacts.get(contact.id)
            assert stored is not None
            if stored.active:
                turn.store.contacts.replace(replace(stored, active=False))
            settle(turn, contact.id)

    chat.look(keep)


def turn_of(chat: Talk, unit: Unit) -> Turn:
    """A turn of the one user at the present of the talk."""
    user = unit.users.find("local", "local")
    assert user is not None
    return Turn(chat.chat.clock.now(), unit.store(user))


def stored(chat: Talk, name: str) -> Contact:
    """A connection as it is kept."""

    def find(unit: Unit) -> Contact:
        everybody = turn_of(chat, unit).store.contacts.all()
        return next(contact for contact in everybody if contact.name == name)

    return cast(Contact, chat.look(find))


def names(chat: Talk) -> list[str]:
    """Everybody kept, in the order in which they were added."""
    return cast(
        list[str], chat.look(lambda unit: [one.name for one in turn_of(chat, unit).store.contacts.all()])
    )


def fact(chat: Talk, name: str, kind: str) -> str | None:
    """What holds now of somebody."""
    key = stored(chat, name).id

    def read(unit: Unit) -> str | None:
        held = [one for one in turn_of(chat, unit).store.facts.of(key) if one.until is None]
        return next((one.value for one in held if one.kind == kind), None)

    return cast(str | None, chat.look(read))
