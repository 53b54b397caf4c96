"""The names of a user: right at once in the turn that changes them, rebuilt only when they must be."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pytest

from domain.language.names import NameIndex
from domain.model import Contact, Fact, User
from storage.database import Database
from storage.names import NamesCache
from storage.vault import Vault
from tests.storage.work import DAY, NOW, TODAY, meet, new_user, only_postgresql, take_back, working


def names(database: Database, user: User) -> NameIndex:
    with working(database, user) as store:
        return store.names()


def company(index: NameIndex, contact: Contact) -> str | None:
    known = index.get(contact.id)
    assert known is not None
    return known.company


def test_a_turn_sees_at_once_what_it_changed(database: Database, user: User) -> None:
    with working(database, user) as store:
        assert len(store.names()) == 0
        dana = store.contacts.add(Contact(name="Dana Kim", aliases=("Boss",), added_on=TODAY))
        assert store.names().look_up("Dana").keys == (dana.id,)
        assert store.names().look_up("Boss").keys == (dana.id,)
        store.contacts.replace(replace(dana, name="Hana Roe", aliases=()))
        assert store.names().look_up("Hana").keys == (dana.id,)
        assert store.names().look_up("Boss").keys == ()
        store.contacts.remove(dana.id)
        assert store.names().look_up("Hana").keys == ()


def test_what_a_turn_changed_is_there_in_the_next(database: Database, user: User) -> None:
    names(database, user)
    dana = meet(database, user)
    assert names(database, user).look_up("Dana").keys == (dana.id,)


def test_the_names_know_the_company_that_holds_now(database: Database, user: User, dana: Contact) -> None:
    with working(database, user) as store:
        assert company(store.names(), dana) is None
        acme = store.facts.add(Fact(contact_id=dana.id, kind="company", value="Acme", since=TODAY - DAY))
        assert company(store.names(), dana) == "Acme"
        store.facts.replace(replace(acme, until=TODAY))
        assert company(store.names(), dana) is None
        plum = store.facts.add(Fact(contact_id=dana.id, kind="company", value="Plum", since=TODAY))
    with working(database, user) as store:
        assert company(store.names(), dana) == "Plum"
        store.facts.remove(plum.id)
        assert company(store.names(), dana) is None


def test_an_undone_change_of_names_is_undone_for_the_language_too(
    database: Database, user: User, dana: Contact
) -> None:
    names(database, user)
    with working(database, user) as store:
        store.contacts.replace(replace(dana, name="Hana Roe"))
    with working(database, user) as store:
        last = store.deeds.last()
    assert last is not None
    take_back(database, user, last.id)
    found = names(database, user)
    assert (found.look_up("Dana").keys, found.look_up("Hana").keys) == ((dana.id,), ())


def test_the_index_is_kept_from_turn_to_turn(database: Database, user: User, dana: Contact) -> None:
    assert names(database, user) is names(database, user)


def test_somebody_who_knows_nobody_yet_has_an_index_that_is_kept_too(database: Database, user: User) -> None:
    assert names(database, user) is names(database, user)


def test_adding_somebody_adds_to_the_index_instead_of_building_it_anew(
    database: Database, user: User
) -> None:
    index = names(database, user)
    meet(database, user)
    meet(database, user, "Bob Roe")
    assert names(database, user) is index
    assert len(index) == 2


def test_changes_that_concern_no_name_leave_the_names_alone(
    database: Database, user: User, dana: Contact
) -> None:
    index = names(database, user)
    with working(database, user) as store:
        store.contacts.replace(replace(dana, tier=1))
        store.facts.add(Fact(contact_id=dana.id, kind="role", value="chief", since=TODAY))
    with database.transaction() as unit:
        before = unit.users.names_versions
        unit.users.get(user.id)
        assert before[user.id] == 2  # made, then Dana
    assert names(database, user) is index


def test_what_was_rolled_back_is_not_in_the_names(database: Database, user: User, dana: Contact) -> None:
    names(database, user)
    with suppress(ZeroDivisionError), working(database, user) as store:
        store.contacts.add(Contact(name="Bob Roe", added_on=TODAY))
        store.contacts.replace(replace(dana, name="Hana Roe"))
        assert store.names().look_up("Bob").keys != ()
        raise ZeroDivisionError
    found = names(database, user)
    assert (len(found), found.look_up("Dana").keys) == (1, (dana.id,))
    assert found.look_up("Bob").keys == ()


def test_another_process_sees_a_change_by_its_version(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    user = new_user(first)
    assert len(names(first, user)) == len(names(second, user)) == 0
    dana = meet(first, user)
    assert names(second, user).look_up("Dana").keys == (dana.id,)
    with working(second, user) as store:
        store.contacts.replace(replace(dana, name="Hana Roe"))
    found = names(first, user)
    assert (found.look_up("Hana").keys, found.look_up("Dana").keys) == ((dana.id,), ())


def test_two_processes_that_add_in_turns_both_know_everybody(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    user = new_user(first)
    for name in ("Ada", "Cid", "Eve"):
        meet(first, user, f"{name} One")
        meet(second, user, f"{name} Two")
    assert len(names(first, user)) == len(names(second, user)) == 6


@only_postgresql  # with SQLite nobody writes while another does
def test_an_index_that_missed_a_change_is_not_trusted_even_when_nobody_held_the_user(
    open_database: Callable[[], Database],
) -> None:
    first, second = open_database(), open_database()
    user = new_user(first)
    with first.transaction() as unit:
        store = unit.store(user)
        assert len(store.names()) == 0
        meet(second, user, "Dana Kim")
        store.deeds.open("log", NOW)
        store.contacts.add(Contact(name="Bob Roe", added_on=TODAY))
    assert len(names(first, user)) == 2


def test_two_turns_of_one_transaction_share_the_names(database: Database, user: User) -> None:
    with database.transaction() as unit:
        for name in ("Ada", "Bob", "Cid"):
            store = unit.store(user)
            store.deeds.open("log", NOW)
            store.contacts.add(Contact(name=name, added_on=TODAY))
            assert store.names().look_up(name).keys != ()
    assert len(names(database, user)) == 3


@pytest.fixture
def small(database_url: str, vault: Vault) -> Database:
    """A process that keeps five names at most."""
    return Database.open(database_url, vault, NamesCache(5))


def test_the_indexes_used_longest_ago_go_when_there_are_too_many_names(small: Database) -> None:
    users = [new_user(small, address) for address in "abc"]
    for user in users:
        for name in ("Ada One", "Bob Two"):
            meet(small, user, name)
    first, second = names(small, users[0]), names(small, users[1])
    assert names(small, users[0]) is first
    names(small, users[2])  # makes six
    assert names(small, users[0]) is first
    assert names(small, users[1]) is not second
    small.close()


def test_whoever_knows_more_than_the_bound_still_has_an_index(small: Database) -> None:
    user = new_user(small)
    for at in range(7):
        meet(small, user, f"Ada{at} One")
    assert names(small, user) is names(small, user)
    small.close()


def test_the_bound_counts_what_is_held_now() -> None:
    cache = NamesCache(0)
    full, other = NameIndex(), NameIndex()
    for _ in range(3):
        cache.put(1, 1, full)
    cache.put(2, 1, other)
    assert cache.get(1, 1) is full
    assert cache.get(2, 1) is other
    assert cache.get(2, 2) is None
    cache.drop(2)
    cache.drop(2)
    assert cache.get(2, 1) is None
