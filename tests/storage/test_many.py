"""Many records at once are kept, told, undone and erased as if they had come one by one."""

from collections.abc import Callable
from typing import Any

import pytest

from domain.model import Clock, Contact, Fact, Interaction, Promise, User
from storage.database import Database
from storage.store.user_store import UserStore
from tests.storage.looking import is_right
from tests.storage.work import DAY, NOUNS, NOW, TODAY, meet, new_user, records, sample, working

Way = Callable[[UserStore, str, list[Any]], list[Any]]


def one_by_one(store: UserStore, noun: str, some: list[Any]) -> list[Any]:
    return [records(store, noun).add(one) for one in some]


def at_once(store: UserStore, noun: str, some: list[Any]) -> list[Any]:
    return list(records(store, noun).add_many(some))


def kept_by(database: Database, address: str, way: Way) -> list[Any]:
    """What three of each noun leave in the store, the ledger and the network; told without numbers."""
    user = new_user(database, address)
    dana = meet(database, user)
    with working(database, user) as store:
        assert store.network().get(dana.id)
        added = {
            noun: way(store, noun, [sample(noun, dana.id, f"{noun} {at}") for at in range(3)])
            for noun in NOUNS
        }
        assert is_right(store)
        assert [one.version for some in added.values() for one in some] == [1] * 3 * len(NOUNS)
        assert {
            noun: records(store, noun).many([one.id for one in some]) for noun, some in added.items()
        } == added
        deed = store.deeds.later(0)[-1].id
        assert store.deeds.size(deed) == 3 * len(NOUNS)
    with working(database, user) as store:
        assert is_right(store)
        assert all(records(store, noun).get(one.id) == one for noun, some in added.items() for one in some)
        ledger = [(one.noun, one.version, one.before, bool(one.after)) for one in store.deeds.changes(deed)]
        found = sorted(store.names().look_up("contact").keys)
        assert [one.id for one in added["contact"]] == found
        return [ledger, [records(store, noun).all()[-1] == added[noun][-1] for noun in NOUNS]]


def test_many_at_once_are_what_they_are_one_by_one(database: Database) -> None:
    assert kept_by(database, "one", one_by_one) == kept_by(database, "many", at_once)


@pytest.mark.parametrize("noun", NOUNS)
def test_many_at_once_get_numbers_nobody_ever_had(database: Database, user: User, noun: str) -> None:
    dana = meet(database, user)
    with working(database, user) as store:
        first = at_once(store, noun, [sample(noun, dana.id)] * 2)
        records(store, noun).remove(first[-1].id)
        then = at_once(store, noun, [sample(noun, dana.id)] * 2)
        last = records(store, noun).add(sample(noun, dana.id))
        numbers = [one.id for one in (*first, *then, last)]
        assert numbers == sorted(set(numbers))
        assert at_once(store, noun, []) == []


def test_clocks_put_at_once_are_those_put_one_by_one(database: Database, user: User) -> None:
    people = [meet(database, user, name) for name in ("Dana", "Bob", "Zoe")]
    clocks = [
        Clock(contact_id=one.id, tier=2, cadence_days=9, since=TODAY, next_due=TODAY - at * DAY)
        for at, one in enumerate(people)
    ]
    with working(database, user) as store:
        store.clocks.put_many(clocks)
        store.clocks.put_many([])
        assert store.clocks.many([one.id for one in people]) == clocks
        store.clocks.put_many(clocks[:1])
        assert [one.contact_id for one in store.clocks.overdue(TODAY)] == [one.id for one in reversed(people)]


def imported(database: Database, user: User, count: int = 5) -> tuple[int, list[Contact]]:
    """A deed that brought some people, each with a fact and a talk."""
    with working(database, user, "import") as store:
        people = store.contacts.add_many([Contact(name=f"N{at}", added_on=TODAY) for at in range(count)])
        store.facts.add_many([a_fact(one) for one in people])
        store.interactions.add_many([Interaction(day=TODAY, people=(one.id,)) for one in people])
        return store.deeds.later(0)[-1].id, people


def a_fact(contact: Contact, kind: str = "company") -> Fact:
    return Fact(contact_id=contact.id, kind=kind, value="Acme", since=TODAY)


def test_the_changes_of_a_deed_come_in_slices_latest_first(database: Database, user: User) -> None:
    meet(database, user)
    deed, _ = imported(database, user)
    meet(database, user, "Bob")
    with working(database, user) as store:
        told, before = [], None
        while some := store.deeds.changes_before(deed, before, 4):
            assert len(some) <= 4
            told += some
            before = some[-1].id
        assert told == list(reversed(store.deeds.changes(deed)))
        assert len(told) == store.deeds.size(deed) == 15


MORE: dict[str, Callable[[UserStore, Contact], object]] = {
    "a fact": lambda store, who: store.facts.add(a_fact(who, "role")),
    "a talk": lambda store, who: store.interactions.add(Interaction(day=TODAY, people=(who.id,))),
    "a promise": lambda store, who: store.promises.add(Promise(text="x", made_on=TODAY, people=(who.id,))),
    "another name": lambda store, who: store.contacts.replace(Contact(**{**as_dict(who), "name": "Ann"})),
}


def as_dict(contact: Contact) -> dict[str, Any]:
    return {name: getattr(contact, name) for name in contact.__dataclass_fields__}


@pytest.mark.parametrize("more", MORE)
def test_whoever_more_is_told_of_since_has_outgrown_the_deed_that_brought_them(
    database: Database, user: User, more: str
) -> None:
    earlier = meet(database, user)
    deed, people = imported(database, user)
    everybody = [earlier.id, *(one.id for one in people)]
    with working(database, user) as store:
        assert store.deeds.outgrown(deed, everybody) == []
        assert store.deeds.made(deed, everybody) == {one.id for one in people}
        MORE[more](store, people[2])
    with working(database, user) as store:
        assert store.deeds.outgrown(deed, everybody) == [people[2].id]
        assert store.deeds.outgrown(deed, []) == []


def test_what_many_brought_is_taken_back_at_once_but_for_whom_more_is_told(
    database: Database, user: User
) -> None:
    deed, people = imported(database, user)
    with working(database, user) as store:
        store.network()
        store.promises.add(Promise(text="x", made_on=TODAY, people=(people[0].id,)))
    with working(database, user, "undo") as store:
        changes = store.deeds.changes_before(deed, None, 99)
        of = {
            noun: [one for one in changes if one.noun == noun] for noun in ("interaction", "fact", "contact")
        }
        assert [store.deeds.revert_added(of[noun]) for noun in of] == [set(), set(), {people[0].id}]
        assert is_right(store)
    with working(database, user) as store:
        assert is_right(store)
        assert [one.name for one in store.contacts.all()] == ["N0"]
        assert (store.facts.all(), store.interactions.all()) == ([], [])
        assert len(store.names()) == 1


def test_who_is_erased_is_held_nowhere(database: Database, user: User) -> None:
    imported(database, user)
    with working(database, user) as store:
        assert len(store.network()) == 5
        assert store.names().look_up("N1")
        job_id = store.jobs.start("import", {}, NOW)
        store.jobs.stage(job_id, 0, ["Dana"])
    with working(database, user) as store:
        store.network()
        store.erase()
    assert database._networks.take(user.id) is None
    assert user.id not in database._names._held
    with database.transaction() as unit:
        assert unit.users.find("telegram", "1") is None
        assert unit.connection.exec_driver_sql("SELECT count(*) FROM job_rows").scalar_one() == 0
    again = new_user(database)
    with working(database, again) as store:
        assert (list(store.network()), len(store.names())) == ([], 0)
