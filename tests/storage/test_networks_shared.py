"""The network of a user among turns and processes: lent to one turn at a time, and bounded in size."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, event

import storage.store.networks
from domain.model import Contact, User
from domain.people.network import Network, Profile
from storage.database import Database
from storage.networks import HeldNetwork, NetworksCache
from storage.vault import Vault
from tests.storage.looking import fact, is_right, look, talk
from tests.storage.work import NOW, TODAY, meet, new_user, only_postgresql, working


def test_what_a_refused_turn_had_caught_up_with_is_not_missed(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    user = new_user(first)
    dana = meet(first, user)
    look(first, user)
    with working(second, user) as store:
        store.facts.add(fact(dana))
    with suppress(ZeroDivisionError), working(first, user) as store:
        store.contacts.replace(replace(dana, tier=1))
        assert is_right(store)
        raise ZeroDivisionError
    [profile] = look(first, user)
    assert (profile.contact.tier, profile.value("company")) == (3, "Acme")


def test_two_processes_that_change_in_turns_both_see_everything(
    open_database: Callable[[], Database],
) -> None:
    processes = [open_database(), open_database()]
    user = new_user(processes[0])
    for number in range(6):
        dana = meet(processes[number % 2], user, f"Dana {number}")
        with working(processes[number % 2], user) as store:
            store.interactions.add(talk(*store.contacts.all()))
            store.facts.add(fact(dana, str(number)))
        assert len(look(processes[0], user)) == len(look(processes[1], user)) == number + 1


@only_postgresql
def test_nobody_sees_what_another_turn_has_not_committed(
    open_database: Callable[[], Database],
) -> None:
    """Nobody holds the user here, as everybody should; in one process, where the cache is shared."""
    database = open_database()
    user = new_user(database)
    dana = meet(database, user)
    look(database, user)
    with database.transaction() as slow:
        store = slow.store(user)
        store.deeds.open("log", NOW)
        store.contacts.replace(replace(dana, name="Hana Roe"))
        assert is_right(store)
        with database.transaction() as other:
            assert [profile.name for profile in other.store(user).network()] == ["Dana Kim"]
    with working(database, user) as store:
        assert is_right(store)
        assert [profile.name for profile in store.network()] == ["Hana Roe"]


@contextmanager
def no_facts_are_read() -> Iterator[None]:
    """Whoever asks for facts meanwhile fails."""

    def breaks(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if "FROM facts" in statement:
            raise ZeroDivisionError

    event.listen(Engine, "before_cursor_execute", breaks)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", breaks)


@pytest.mark.parametrize("had_looked", [False, True])
def test_a_turn_that_breaks_off_while_it_catches_up_leaves_nobody_out(
    database: Database, user: User, dana: Contact, had_looked: bool
) -> None:
    network = look(database, user)
    bob = meet(database, user, "Bob Roe")
    with suppress(ZeroDivisionError), working(database, user) as store:
        assert not had_looked or is_right(store)
        store.contacts.replace(replace(dana, tier=1))
        with no_facts_are_read():
            store.network()
    assert look(database, user) is network
    assert [profile.id for profile in network] == [dana.id, bob.id]


def test_a_turn_that_goes_on_after_its_catching_up_broke_off_misses_nothing(
    database: Database, user: User, dana: Contact
) -> None:
    look(database, user)
    with working(database, user) as store:
        store.contacts.replace(replace(dana, tier=1))
    with working(database, user) as store, suppress(ZeroDivisionError), no_facts_are_read():
        store.network()
    [profile] = look(database, user)
    assert profile.contact.tier == 1


def test_after_very_many_changes_it_is_built_anew(
    database: Database, user: User, dana: Contact, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage.store.networks, "MANY_CHANGES", 3)
    network = look(database, user)
    for name in ("Ada", "Bob", "Cid"):
        meet(database, user, name)
    assert look(database, user) is network
    for name in ("Eve", "Fay", "Gus", "Hal"):
        meet(database, user, name)
    assert look(database, user) is not network
    assert len(look(database, user)) == 8


@pytest.fixture
def small(database_url: str, vault: Vault) -> Iterator[Database]:
    """A process that keeps five records at most."""
    database = Database.open(database_url, vault, networks=NetworksCache(5))
    yield database
    database.close()


def test_the_networks_used_longest_ago_go_when_there_are_too_many_records(small: Database) -> None:
    users = [new_user(small, address) for address in "abc"]
    for user in users:
        dana = meet(small, user)
        with working(small, user) as store:
            store.facts.add(fact(dana))
    first, second = look(small, users[0]), look(small, users[1])
    assert look(small, users[0]) is first
    look(small, users[2])  # makes six
    assert look(small, users[0]) is first
    assert look(small, users[1]) is not second


def test_whoever_knows_more_than_the_bound_still_has_a_network(small: Database) -> None:
    user = new_user(small)
    for at in range(7):
        meet(small, user, f"Ada{at} One")
    assert look(small, user) is look(small, user)


def test_the_bound_counts_what_a_network_has_become() -> None:
    cache = NetworksCache(3)
    held, other = (HeldNetwork(Network(), 0) for _ in range(2))
    cache.put(1, held)
    cache.put(2, other)
    for number in range(3):
        other.network.put(Profile(Contact(id=number + 1, name="Ada", added_on=TODAY)))
    assert cache.take(1) is held
    cache.put(1, held)
    held.network.put(Profile(Contact(id=1, name="Ada", added_on=TODAY)))
    cache.put(1, held)
    assert cache.take(2) is None
    assert cache.take(1) is held
    assert cache.take(1) is None


def test_the_weight_is_that_of_the_records_held_now() -> None:
    dana = Contact(id=1, name="Dana Kim", added_on=TODAY)
    bob = Contact(id=2, name="Bob Roe", added_on=TODAY)
    network = Network([Profile(dana, (fact(dana),), (talk(dana), talk(dana)))])
    weights = [network.weight]
    network.put(Profile(bob, (fact(bob),)))
    weights.append(network.weight)
    network.put(Profile(dana))
    weights.append(network.weight)
    for _ in range(2):
        network.drop(bob.id)
        weights.append(network.weight)
    assert weights == [4, 6, 3, 1, 1]
