"""/person and /add: the same as in words, for those who like commands."""

from domain.errors import NoSuchPerson
from domain.language.model import Action, Person
from domain.people.add import add_contact
from domain.people.card import card
from domain.reply import Answer, Reply
from domain.turn import Turn


def named(turn: Turn, words: str) -> Person:
    """The connection meant by a name; raises NoSuchPerson with whom it could be."""
    names = turn.store.names()
    match = names.look_up(words)
    known = [found for key in match.keys if (found := names.get(key)) is not None]
    if len(known) == 1:
        return Person(words, "known", known[0].name, known[0].key)
    if known:
        several = ", ".join(one.name for one in known[:6])
        raise NoSuchPerson(f"That could be {several}. Say the full name, please.")
    raise NoSuchPerson(f'I don\'t know {words} yet. Say "add {words}" and I will.')


def person_command(turn: Turn, words: str) -> Answer:
    if not words:
        return (Reply("Whom? Say /person Dana."),)
    contact = turn.store.contacts.get(named(turn, words).key or 0)
    if contact is None:
        raise NoSuchPerson
    return (card(turn, contact),)


def add_command(turn: Turn, words: str) -> Answer:
    if not words:
        return (Reply("Whom? Say /add Dana Kim."),)
    try:
        person = named(turn, words)
    except NoSuchPerson:
        person = Person(words, "new", words)
    return add_contact(turn, Action("add_contact", (person,)))
