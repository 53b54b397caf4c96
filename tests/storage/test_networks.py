"""The network in memory: whatever a turn does, it is what a reading of the records would give."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

from sqlalchemy import Engine, event

from domain.model import Contact, User
from storage.database import Database
from tests.storage.looking import fact, is_right, look, talk
from tests.storage.work import DAY, TODAY, meet, take_back, working


@contextmanager
def reads() -> Iterator[list[str]]:
    """The statements that read facts meanwhile, by any database."""
    found: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        found.extend([statement] if "FROM facts" in statement else [])

    event.listen(Engine, "before_cursor_execute", note)
    yield found
    event.remove(Engine, "before_cursor_execute", note)


def test_a_turn_sees_at_once_what_it_changed(database: Database, user: User) -> None:
    with working(database, user) as store:
        assert len(store.network()) == 0
        dana = store.contacts.add(Contact(name="Dana Kim", added_on=TODAY))
        bob = store.contacts.add(Contact(name="Bob Roe", added_on=TODAY))
        assert is_right(store)
        acme = store.facts.add(fact(dana))
        lunch = store.interactions.add(talk(dana, bob))
        store.interactions.add(talk(bob, ago=3))
        assert is_right(store)
        assert [len(profile.talks) for profile in store.network()] == [1, 2]
        store.facts.replace(replace(acme, contact_id=bob.id))
        store.interactions.replace(replace(lunch, people=(bob.id,), day=TODAY - 9 * DAY))
        assert is_right(store)
        store.contacts.remove(dana.id)
        assert is_right(store)
        assert [profile.name for profile in store.network()] == ["Bob Roe"]


def test_what_a_turn_changed_is_there_in_the_next(database: Database, user: User) -> None:
    first = look(database, user)
    dana = meet(database, user)
    with working(database, user) as store:
        store.facts.add(fact(dana))
        store.interactions.add(talk(dana))
    assert look(database, user) is first
    [profile] = first
    assert (profile.value("company"), len(profile.talks)) == ("Acme", 1)


def test_everybody_is_read_once_and_then_only_those_who_changed(
    database: Database, user: User, dana: Contact
) -> None:
    bob = meet(database, user, "Bob Roe")
    with database.transaction() as unit:
        unit.store(user).network()
    with database.transaction() as unit, reads() as found:
        unit.store(user).network()
    assert found == []
    with working(database, user) as store:
        store.facts.add(fact(bob))
    with database.transaction() as unit, reads() as found:
        unit.store(user).network()
    assert len(found) == 1
    assert "contact_id IN" in found[0]


def test_what_was_undone_and_put_back_is_in_the_network(
    database: Database, user: User, dana: Contact
) -> None:
    bob = meet(database, user, "Bob Roe")
    look(database, user)
    with working(database, user) as store:
        store.interactions.add(talk(dana, bob))
        deed = store.deeds.later(0)[-1].id
    look(database, user)
    undoing, _ = take_back(database, user, deed)
    assert [len(profile.talks) for profile in look(database, user)] == [0, 0]
    take_back(database, user, undoing.id)
    assert [len(profile.talks) for profile in look(database, user)] == [1, 1]


def test_whoever_comes_back_takes_their_old_place(database: Database, user: User, dana: Contact) -> None:
    meet(database, user, "Bob Roe")
    with working(database, user) as store:
        store.contacts.remove(dana.id)
        removing = store.deeds.later(0)[-1].id
    assert [profile.name for profile in look(database, user)] == ["Bob Roe"]
    take_back(database, user, removing)
    assert [profile.name for profile in look(database, user)] == ["Dana Kim", "Bob Roe"]


def test_what_was_rolled_back_is_not_in_the_network(database: Database, user: User, dana: Contact) -> None:
    """On SQLite the changes of the next turn bear the numbers of those that never came to be."""
    bob = meet(database, user, "Bob Roe")
    look(database, user)
    with suppress(ZeroDivisionError), working(database, user) as store:
        store.contacts.add(Contact(name="Nobody", added_on=TODAY))
        store.contacts.replace(replace(dana, name="Hana Roe"))
        assert is_right(store)
        raise ZeroDivisionError
    with working(database, user) as store:
        store.facts.add(fact(bob))
    found = {profile.name: profile.value("company") for profile in look(database, user)}
    assert found == {"Dana Kim": None, "Bob Roe": "Acme"}


def test_a_network_built_upon_what_was_rolled_back_is_not_kept(
    database: Database, user: User, dana: Contact
) -> None:
    with suppress(ZeroDivisionError), working(database, user) as store:
        store.contacts.replace(replace(dana, name="Hana Roe"))
        assert is_right(store)
        raise ZeroDivisionError
    assert [profile.name for profile in look(database, user)] == ["Dana Kim"]


def test_a_refusal_before_any_change_does_not_cost_the_network(
    database: Database, user: User, dana: Contact
) -> None:
    with suppress(ZeroDivisionError), working(database, user) as store:
        network = store.network()
        store.contacts.replace(replace(dana, name="Hana Roe"))
        assert is_right(store)
        raise ZeroDivisionError
    assert look(database, user) is network
    assert [profile.name for profile in network] == ["Dana Kim"]


def test_only_those_asked_for_are_read_in_the_order_asked_for(
    database: Database, user: User, dana: Contact
) -> None:
    ids = [dana.id, *(meet(database, user, name).id for name in ("Bob Roe", "Cid Poe"))]
    with working(database, user) as store:
        asked = [ids[2], 10**6, ids[0], ids[2]]
        assert [profile.id for profile in store.network(asked)] == [ids[2], ids[0]]
        assert list(store.network([])) == []


def test_as_many_as_one_likes_are_read_at_once(database: Database, user: User) -> None:
    with working(database, user) as store:
        kept = [store.contacts.add(Contact(name=f"N{at}", added_on=TODAY)) for at in range(1100)]
        asked = [one.id for one in reversed(kept)]
        assert [profile.id for profile in store.network(asked)] == asked
