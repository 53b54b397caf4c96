"""What a message costs the database: a few statements, as few with many connections as with few."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.app import App
from bot.transport import Incoming
from domain.model import Clock, Contact, Interaction, User
from domain.reply import Reply
from domain.turn import Text
from storage.database import Database
from tests.storage.work import DAY, HOUR, NOW, TODAY, new_user, working

MOST = 18
"""Statements of one logged talk, the beginning of the transaction too."""


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements run meanwhile, by any database."""
    statements: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        statements.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield statements
    event.remove(Engine, "before_cursor_execute", note)


def knows(database: Database, user: User, many: int) -> None:
    with working(database, user, "import") as store:
        for at in range(many):
            name = "Dana Kim" if at == 0 else f"Xu{at} Roe"
            contact = store.contacts.add(Contact(name=name, added_on=TODAY))
            store.clocks.put(Clock(contact_id=contact.id, tier=2, cadence_days=30, since=TODAY))


def say(app: App, text: str, update: str) -> str:
    incoming = Incoming(transport="telegram", address="1", event=Text(text), update=update)
    (outgoing,) = app.receive(incoming, NOW + HOUR).outgoing
    return outgoing.reply.text


def cost_of(database: Database, text: str) -> list[str]:
    """The statements of a message said a second time: by then the names are known."""
    app = App(database, owner="me")
    assert "Dana" in say(app, text, "first")
    with counted() as statements:
        assert "Dana" in say(app, text, "second")
    return statements


def test_a_message_asks_the_database_little_however_many_are_known(database: Database) -> None:
    user = new_user(database, greeted=True)
    knows(database, user, 3)
    few = cost_of(database, "had coffee with Dana Kim")
    with working(database, user, "import") as store:
        for at in range(300):
            store.contacts.add(Contact(name=f"Bo{at} Poe", added_on=TODAY))
    app = App(database, owner="me")
    say(app, "had coffee with Dana Kim", "third")
    with counted() as many:
        say(app, "had coffee with Dana Kim", "fourth")
    assert len(few) <= MOST, "\n".join(few)
    assert many == few


def test_many_who_are_asked_for_at_once_are_read_in_as_few_statements_as_one(
    database: Database, user: User
) -> None:
    knows(database, user, 40)
    with working(database, user) as store:
        ids = [one.id for one in store.contacts.all()]
        for contact_id in ids:
            store.interactions.add(Interaction(day=TODAY, people=(contact_id, ids[0])))
    counts = []
    for asked in (ids[:1], ids):
        with database.transaction() as unit, counted() as statements:
            assert len(unit.store(user).network(asked)) == len(asked)
        counts.append(len(statements))
    assert counts[0] == counts[1] <= 6, statements


def test_a_look_at_everybody_asks_little_once_they_are_in_memory(database: Database, user: User) -> None:
    knows(database, user, 40)
    with database.transaction() as unit:
        unit.store(user).network()
    with database.transaction() as unit, counted() as statements:
        assert len(unit.store(user).network()) == 40
    assert len(statements) <= 3, statements


READS: dict[str, Callable[[Any], object]] = {
    "contacts": lambda store: store.contacts.all(),
    "clocks": lambda store: store.clocks.overdue(TODAY + 99 * DAY),
    "many clocks": lambda store: store.clocks.many([one.id for one in store.contacts.all()]),
    "promises": lambda store: store.promises.open(),
    "gaps": lambda store: store.gaps.all(),
    "stories": lambda store: store.stories.all(),
    "opportunities": lambda store: store.opportunities.all(),
}


@pytest.mark.parametrize("what", READS)
def test_many_are_read_in_as_few_statements_as_one(database: Database, user: User, what: str) -> None:
    counts = []
    for _ in range(2):
        knows(database, user, 5)
        with database.transaction() as unit, counted() as statements:
            READS[what](unit.store(user))
        counts.append(len(statements))
    assert counts[0] == counts[1] <= 4


def test_names_of_many_who_are_new_are_read_in_a_few_statements(database: Database, user: User) -> None:
    with working(database, user) as store:
        store.names()
    with database.transaction() as unit:
        store = unit.store(user)
        store.deeds.open("import", NOW)
        for at in range(300):
            store.contacts.add(Contact(name=f"Bo{at} Poe", added_on=TODAY))
        with counted() as statements:
            assert len(store.names()) == 300
        assert len(statements) <= 3


def test_a_record_read_once_is_not_read_again_in_that_transaction(
    database: Database, user: User, dana: Contact
) -> None:
    with database.transaction() as unit:
        store = unit.store(user)
        assert store.contacts.get(dana.id) == dana
        with counted() as statements:
            assert store.contacts.get(dana.id) == dana
            assert store.contacts.many([dana.id]) == [dana]
        assert statements == []


def test_claiming_many_messages_takes_as_few_statements_as_claiming_one(database: Database) -> None:
    counts = []
    for many in (1, 20):
        for at in range(many):
            user = new_user(database, f"{many}.{at}")
            with database.transaction() as unit:
                unit.outbox.add(user.id, Reply("Hello"), NOW)
        with database.transaction() as unit, counted() as statements:
            assert len(unit.outbox.claim(NOW, "me", HOUR, 50, ("telegram",))) == many
        counts.append(len(statements))
    assert counts[0] == counts[1] <= 5
