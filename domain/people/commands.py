"""Names said to commands; /person and /add: the same as in words, for those who like commands."""

from collections.abc import Sequence

from domain.errors import NoSuchPerson
from domain.language.model import Action, KnownName, Person
from domain.people.add import add_contact
from domain.people.card import card
from domain.reply import Answer, Button, Reply
from domain.turn import Turn

MOST = 6
"""Buttons for those who could be meant (ours)."""


class CouldBeSeveral(NoSuchPerson):
    """That could be several. Say the full name, please."""

    def __init__(self, words: str, known: Sequence[KnownName]) -> None:
        names = ", ".join(one.name for one in known[:MOST])
        super().__init__(f"That could be {names}. Say the full name, please.")
        self.words = words
        self.known = tuple(known[:MOST])


def named(turn: Turn, words: str) -> Person:
    """The connection meant by a name; raises NoSuchPerson with whom it could be."""
    names = turn.store.names()
    match = names.look_up(words)
    known = [found for key in match.keys if (found := names.get(key)) is not None]
    if len(known) == 1:
        return Person(words, "known", known[0].name, known[0].key)
    if known:
        raise CouldBeSeveral(words, known)
    raise NoSuchPerson(f'I don\'t know {words} yet. Say "add {words}" and I will.')


def person_command(turn: Turn, words: str) -> Answer:
    if not words:
        return (Reply("Whom? Say /person Dana."),)
    try:
        person = named(turn, words)
    except CouldBeSeveral as unclear:
        return (_which(unclear),)
    contact = turn.store.contacts.get(person.key or 0)
    if contact is None:
        raise NoSuchPerson
    return (card(turn, contact),)


def _which(unclear: CouldBeSeveral) -> Reply:
    """The cards of those who could be meant, by buttons; namesakes are told apart by where they work."""
    names = [one.name for one in unclear.known]
    labels = [
        f"{one.name} ({one.company})" if one.company and names.count(one.name) > 1 else one.name
        for one in unclear.known
    ]
    rows = ((Button(label, f"card:{one.key}"),) for label, one in zip(labels, unclear.known, strict=True))
    return Reply(f"Which {unclear.words} do you mean?", tuple(rows))


def add_command(turn: Turn, words: str) -> Answer:
    if not words:
        return (Reply("Whom? Say /add Dana Kim."),)
    try:
        person = named(turn, words)
    except NoSuchPerson:
        person = Person(words, "new", words)
    return add_contact(turn, Action("add_contact", (person,)))
