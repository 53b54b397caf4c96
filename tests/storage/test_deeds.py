"""Deeds: every change is in the ledger, and undo puts back exactly what was there, or refuses."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from domain.model import Contact, Fact, Interaction, User
from storage.database import Database
from storage.store.user_store import UserStore
from storage.tables import changes
from tests.storage.work import (
    DAY,
    NAMING,
    NOUNS,
    NOW,
    TODAY,
    changed,
    meet,
    records,
    sample,
    take_back,
    working,
)

each_noun = pytest.mark.parametrize("noun", NOUNS)


def do(store: UserStore, noun: str, what: str, record_id: int) -> None:
    """Change one record in one of the three ways."""
    kind = records(store, noun)
    if what == "replace":
        kind.replace(changed(noun, kind.get(record_id)))
    elif what == "remove":
        kind.remove(record_id)
    else:
        kind.add(sample(noun, record_id))


def last_deed(database: Database, user: User) -> int:
    with database.transaction() as unit:
        last = unit.store(user).deeds.last()
        assert last is not None
        return last.id


@each_noun
def test_a_deed_tells_what_each_record_was_and_became(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user, "change") as store:
        kept = records(store, noun).add(sample(noun, dana.id))
        after = records(store, noun).replace(changed(noun, kept))
        records(store, noun).remove(kept.id)
    with working(database, user) as store:
        found = store.deeds.changes(last_deed_in(store))
    assert [(one.noun, one.record_id, one.version) for one in found] == [
        (noun, kept.id, 1),
        (noun, kept.id, 2),
        (noun, kept.id, 3),
    ]
    assert (found[0].before, found[2].after) == (None, None)
    assert found[0].after == found[1].before
    assert found[1].after == found[2].before
    assert found[1].after is not None
    assert found[1].after["version"] == after.version


def last_deed_in(store: UserStore) -> int:
    last = store.deeds.last()
    assert last is not None
    return last.id


def test_days_lie_in_the_ledger_as_iso_words(database: Database, user: User, dana: Contact) -> None:
    with working(database, user) as store:
        (change,) = store.deeds.changes(last_deed_in(store))
    assert change.after is not None
    assert change.after["added_on"] == TODAY.isoformat()
    assert date.fromisoformat(str(change.after["added_on"])) == TODAY


@each_noun
@pytest.mark.parametrize("what", ["add", "replace", "remove"])
def test_undo_puts_back_what_was_there(
    database: Database, user: User, dana: Contact, noun: str, what: str
) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    with working(database, user) as store:
        do(store, noun, what, dana.id if what == "add" else kept.id)
    _, reverted = take_back(database, user, last_deed(database, user))
    assert reverted == [True]
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) == kept
        assert records(store, noun).many(range(kept.id + 1, kept.id + 5)) == []


@each_noun
@pytest.mark.parametrize("what", ["replace", "remove"])
def test_what_was_undone_can_be_put_back_and_undone_and_put_back_again(
    database: Database, user: User, dana: Contact, noun: str, what: str
) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    with working(database, user) as store:
        records(store, noun).replace(changed(noun, kept, "a slip"))
    take_back(database, user, last_deed(database, user))
    with working(database, user) as store:
        do(store, noun, what, kept.id)
        after = records(store, noun).get(kept.id)
    deed_id = last_deed(database, user)
    for _ in range(3):
        undoing, reverted = take_back(database, user, deed_id)
        assert reverted == [True]
        with working(database, user) as store:
            assert records(store, noun).get(kept.id) == kept
        assert take_back(database, user, undoing.id)[1] == [True]
        with working(database, user) as store:
            assert records(store, noun).get(kept.id) == after


@each_noun
def test_a_deed_undone_twice_changes_nothing_twice(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    with working(database, user) as store:
        records(store, noun).replace(changed(noun, kept))
    deed_id = last_deed(database, user)
    assert take_back(database, user, deed_id)[1] == [True]
    assert take_back(database, user, deed_id)[1] == [False]
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) == kept


@each_noun
def test_what_was_changed_since_is_not_taken_back(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    with working(database, user) as store:
        once = records(store, noun).replace(changed(noun, kept))
    deed_id = last_deed(database, user)
    with working(database, user) as store:
        twice = records(store, noun).replace(changed(noun, once, "a quince"))
    assert take_back(database, user, deed_id)[1] == [False]
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) == twice


@each_noun
def test_what_is_gone_by_now_is_not_brought_back_by_an_older_undo(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    with working(database, user) as store:
        records(store, noun).replace(changed(noun, kept))
    deed_id = last_deed(database, user)
    with working(database, user) as store:
        records(store, noun).remove(kept.id)
    assert take_back(database, user, deed_id)[1] == [False]
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) is None


@each_noun
def test_a_version_never_names_two_contents(database: Database, user: User, dana: Contact, noun: str) -> None:
    """After an undo the old version is back; the next change takes a new one, not the one undone."""
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    with working(database, user) as store:
        records(store, noun).replace(changed(noun, kept))
    undone = last_deed(database, user)
    take_back(database, user, undone)
    with working(database, user) as store:
        other = records(store, noun).replace(changed(noun, kept, "a medlar"))
    assert other.version == 3
    assert take_back(database, user, undone)[1] == [False]
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) == other
        records(store, noun).remove(kept.id)
    removing = last_deed(database, user)
    assert take_back(database, user, undone)[1] == [False]
    assert take_back(database, user, removing)[1] == [True]
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) == other


@pytest.mark.parametrize("noun", [*NAMING, "fact"])
def test_a_connection_that_something_else_still_needs_stays(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    adding = last_deed(database, user)
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    assert take_back(database, user, adding)[1] == [False]
    with working(database, user) as store:
        assert store.contacts.get(dana.id) == dana
        records(store, noun).remove(kept.id)
    assert take_back(database, user, adding)[1] == [True]


@pytest.mark.parametrize("noun", [*NAMING, "fact"])
def test_a_record_about_a_connection_that_is_gone_is_not_brought_back(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    with working(database, user) as store:
        records(store, noun).remove(kept.id)
    removing = last_deed(database, user)
    with working(database, user) as store:
        store.contacts.remove(dana.id)
    assert take_back(database, user, removing)[1] == [False]
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) is None


def test_a_whole_turn_is_taken_back_from_its_end(database: Database, user: User) -> None:
    with working(database, user) as store:
        dana = store.contacts.add(Contact(name="Dana", added_on=TODAY))
        store.facts.add(Fact(contact_id=dana.id, kind="company", value="Acme", since=TODAY))
        talk = store.interactions.add(Interaction(day=TODAY, people=(dana.id,)))
        store.interactions.replace(replace(talk, day=TODAY - DAY))
    assert take_back(database, user, last_deed(database, user))[1] == [True] * 4
    with working(database, user) as store:
        assert store.contacts.all() == []
        assert store.names().look_up("Dana").keys == ()


def test_an_undoing_is_itself_in_the_ledger(database: Database, user: User, dana: Contact) -> None:
    undoing, _ = take_back(database, user, last_deed(database, user))
    with working(database, user) as store:
        (change,) = store.deeds.changes(undoing.id)
    assert change.after is None
    assert change.before is not None
    assert change.before["name"] == "Dana Kim"


def test_the_last_deed_is_no_undoing_nothing_undone_and_nothing_empty(
    database: Database, user: User, dana: Contact
) -> None:
    adding = last_deed(database, user)
    meet(database, user, "Bob")
    bob = last_deed(database, user)
    with working(database, user):
        pass  # opens a deed and changes nothing
    assert last_deed(database, user) == bob
    take_back(database, user, bob)
    assert last_deed(database, user) == adding
    with working(database, user) as store:
        store.deeds.mark(adding, undone=True)
        assert store.deeds.last() is None
        store.deeds.mark(adding, undone=False)
        assert last_deed_in(store) == adding


def test_the_deeds_of_one_message_are_found_by_their_group_and_by_the_message(
    database: Database, user: User
) -> None:
    with database.transaction() as unit:
        deeds = unit.store(user).deeds
        first = deeds.open("log", NOW, "m1")
        second = deeds.open("promise", NOW, "m1", first)
        other = deeds.open("log", NOW, "m2")
        assert [deed.id for deed in deeds.of_group(first)] == [first, second]
        assert [deed.group for deed in deeds.of_group(first)] == [first, first]
        assert [deed.id for deed in deeds.of_group(other)] == [other]
        assert [deed.id for deed in deeds.from_source("m1")] == [first, second]
        assert deeds.from_source("m3") == []
        found = deeds.get(second)
        assert found is not None
        assert (found.kind, found.at, found.source, found.undone) == ("promise", NOW, "m1", False)
        assert deeds.get(10**6) is None


def test_later_deeds_are_those_that_changed_something_and_still_stand(
    database: Database, user: User, dana: Contact
) -> None:
    first = last_deed(database, user)
    for name in ("Bob", "Cid", "Eve"):
        meet(database, user, name)
    with working(database, user) as store:
        later = [deed.id for deed in store.deeds.later(first)]
        assert len(later) == 3
        store.deeds.mark(later[1], undone=True)
        assert [deed.id for deed in store.deeds.later(first)] == [later[0], later[2]]


def test_a_transaction_that_fails_leaves_no_trace_in_the_ledger(
    database: Database, user: User, dana: Contact
) -> None:
    with pytest.raises(ZeroDivisionError), working(database, user) as store:
        store.contacts.add(Contact(name=f"Bob {1 / 0}", added_on=TODAY))
    with pytest.raises(ZeroDivisionError), working(database, user) as store:
        fail_after(store.contacts.add(Contact(name="Bob", added_on=TODAY)))
    with database.transaction() as unit:
        assert unit.connection.execute(select(func.count()).select_from(changes)).scalar_one() == 1


def fail_after(_done: object) -> None:
    raise ZeroDivisionError
