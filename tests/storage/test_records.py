"""Records of every noun: kept whole and in order, changed only in a deed and from the newest version."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import time
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from domain.model import Contact, Fact, Interaction, Meeting, Promise, User
from storage.database import Database
from storage.errors import Conflict, NoOpenDeed
from tests.storage.work import (
    DAY,
    NAMING,
    NOUNS,
    NOW,
    TODAY,
    changed,
    meet,
    new_user,
    only_postgresql,
    records,
    sample,
    working,
)

each_noun = pytest.mark.parametrize("noun", NOUNS)


@each_noun
def test_a_record_comes_back_whole(database: Database, user: User, dana: Contact, noun: str) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    assert kept == replace(sample(noun, dana.id), id=kept.id, version=1)
    assert kept.id > 0
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) == kept


@each_noun
def test_that_record_shows_every_field_there_is(noun: str) -> None:
    record = sample(noun, 7)
    same = {field.name for field in fields(record) if getattr(record, field.name) == field.default}
    assert same == {"id", "version"}


@each_noun
def test_a_changed_record_comes_back_changed_at_the_next_version(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    with working(database, user) as store:
        after = records(store, noun).replace(changed(noun, kept))
        assert after == replace(changed(noun, kept), version=2)
        assert records(store, noun).get(kept.id) == after
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) == after


@each_noun
def test_a_removed_record_is_gone(database: Database, user: User, dana: Contact, noun: str) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
        records(store, noun).remove(kept.id)
        assert records(store, noun).get(kept.id) is None
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) is None
        assert records(store, noun).many([kept.id]) == []


@each_noun
def test_an_id_is_never_used_twice(database: Database, user: User, dana: Contact, noun: str) -> None:
    with working(database, user) as store:
        first = records(store, noun).add(sample(noun, dana.id))
        records(store, noun).remove(first.id)
        assert records(store, noun).add(sample(noun, dana.id)).id > first.id


@each_noun
def test_a_record_changed_since_it_was_read_is_a_conflict(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    with working(database, user) as store:
        records(store, noun).replace(changed(noun, kept))
    with pytest.raises(Conflict), working(database, user) as store:
        records(store, noun).replace(changed(noun, kept))


@each_noun
def test_a_record_that_is_gone_can_be_neither_changed_nor_removed(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
        records(store, noun).remove(kept.id)
        with pytest.raises(Conflict):
            records(store, noun).replace(changed(noun, kept))
        with pytest.raises(Conflict):
            records(store, noun).remove(kept.id)


@each_noun
def test_nothing_changes_without_a_deed(database: Database, user: User, dana: Contact, noun: str) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
    ways: list[Callable[[Any], object]] = [
        lambda kind: kind.add(sample(noun, dana.id)),
        lambda kind: kind.replace(changed(noun, kept)),
        lambda kind: kind.remove(kept.id),
    ]
    for change in ways:
        with pytest.raises(NoOpenDeed), database.transaction() as unit:
            change(records(unit.store(user), noun))
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) == kept


def test_a_second_turn_of_the_same_transaction_needs_a_deed_of_its_own(
    database: Database, user: User
) -> None:
    with database.transaction() as unit:
        unit.store(user).deeds.open("log", NOW)
        unit.store(user)
        with pytest.raises(NoOpenDeed):
            unit.store(user).contacts.add(Contact(name="Bob", added_on=TODAY))


@each_noun
def test_many_come_in_the_order_asked_for_without_the_missing_and_the_doubled(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user) as store:
        first, second, third = (
            records(store, noun).add(sample(noun, dana.id, words)) for words in ("a", "b", "c")
        )
    with working(database, user) as store:
        asked = [third.id, 10**6, first.id, third.id, second.id]
        assert records(store, noun).many(asked) == [third, first, second]
        assert records(store, noun).many([]) == []


def test_as_many_as_one_likes_are_read_at_once(database: Database, user: User) -> None:
    with working(database, user) as store:
        kept = [store.contacts.add(Contact(name=f"N{at}", added_on=TODAY)) for at in range(1100)]
    with working(database, user) as store:
        assert store.contacts.many([one.id for one in reversed(kept)]) == kept[::-1]


@pytest.mark.parametrize("noun", NAMING)
def test_people_keep_the_order_in_which_they_were_named(database: Database, user: User, noun: str) -> None:
    ids = [meet(database, user, name).id for name in ("Ada", "Bob", "Cid")]
    order = (ids[2], ids[0], ids[1])
    with working(database, user) as store:
        kept = records(store, noun).add(replace(sample(noun, ids[0]), people=order))
    with working(database, user) as store:
        assert records(store, noun).get(kept.id).people == order
        records(store, noun).replace(replace(kept, people=(ids[1], ids[2])))
    with working(database, user) as store:
        assert records(store, noun).get(kept.id).people == (ids[1], ids[2])


@pytest.mark.parametrize("noun", [*NAMING, "fact"])
def test_the_database_itself_refuses_a_record_about_somebody_elses_connection(
    database: Database, user: User, stranger: User, dana: Contact, noun: str
) -> None:
    with pytest.raises(IntegrityError), working(database, stranger) as store:
        records(store, noun).add(sample(noun, dana.id))


@pytest.mark.parametrize("noun", [*NAMING, "fact"])
def test_a_connection_that_records_name_cannot_be_removed(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user) as store:
        records(store, noun).add(sample(noun, dana.id))
    with pytest.raises(IntegrityError), working(database, user) as store:
        store.contacts.remove(dana.id)


def test_any_words_are_kept_as_they_were(database: Database, user: User) -> None:
    words = "Đặng 🙂 \ud83d \0 ' \" \\ \n {'a': 1}"
    assert meet(database, user, words).name == words
    with working(database, user) as store:
        assert store.contacts.all()[0].name == words


def test_all_connections_come_in_the_order_they_were_added(database: Database, user: User) -> None:
    for name in ("Zed", "Ada", "Mia"):
        meet(database, user, name)
    with working(database, user) as store:
        assert [one.name for one in store.contacts.all()] == ["Zed", "Ada", "Mia"]


def test_facts_of_a_connection_come_oldest_first_those_that_ended_too(
    database: Database, user: User, dana: Contact
) -> None:
    other = meet(database, user, "Bob")
    with working(database, user) as store:
        add = store.facts.add
        new = add(Fact(contact_id=dana.id, kind="role", value="now", since=TODAY))
        old = add(Fact(contact_id=dana.id, kind="role", value="then", since=TODAY - DAY, until=TODAY))
        add(Fact(contact_id=other.id, kind="role", value="else", since=TODAY))
        assert store.facts.of(dana.id) == [old, new]


def test_the_last_interactions_come_most_recent_first(database: Database, user: User, dana: Contact) -> None:
    bob = meet(database, user, "Bob")
    with working(database, user) as store:
        add = store.interactions.add
        late = add(Interaction(day=TODAY, people=(dana.id,)))
        early = add(Interaction(day=TODAY - 9 * DAY, people=(bob.id, dana.id)))
        later = add(Interaction(day=TODAY, people=(dana.id,)))
        add(Interaction(day=TODAY, people=(bob.id,)))
        assert store.interactions.last(dana.id) == [later]
        assert store.interactions.last(dana.id, 5) == [later, late, early]
        assert store.interactions.last(10**6) == []


def test_the_newest_interaction_is_the_one_logged_last_whatever_its_day(
    database: Database, user: User, dana: Contact
) -> None:
    with working(database, user) as store:
        assert store.interactions.newest() is None
        store.interactions.add(Interaction(day=TODAY, people=(dana.id,)))
        early = store.interactions.add(Interaction(day=TODAY - 9 * DAY, people=(dana.id,)))
        assert store.interactions.newest() == early


def test_the_last_days_tell_a_light_touch_from_a_real_one(
    database: Database, user: User, dana: Contact
) -> None:
    with working(database, user) as store:
        assert store.interactions.last_days(dana.id) == (None, None)
        store.interactions.add(Interaction(day=TODAY, people=(dana.id,), channel="social"))
        assert store.interactions.last_days(dana.id) == (TODAY, None)
        store.interactions.add(Interaction(day=TODAY - DAY, people=(dana.id,)))
        store.interactions.add(Interaction(day=TODAY - 2 * DAY, people=(dana.id,), channel="coffee"))
        assert store.interactions.last_days(dana.id) == (TODAY, TODAY - DAY)


def test_open_promises_come_soonest_first_and_those_without_a_day_last(
    database: Database, user: User, dana: Contact
) -> None:
    plans = [(None, None), (TODAY + DAY, None), (TODAY, None), (TODAY, time(18)), (TODAY, time(9))]
    with working(database, user) as store:
        for due, at in plans:
            store.promises.add(Promise(text="x", made_on=TODAY, due=due, at=at))
        store.promises.add(Promise(text="kept", made_on=TODAY, due=TODAY, state="done"))
        found = [(promise.due, promise.at) for promise in store.promises.open()]
    assert found == [(TODAY, time(9)), (TODAY, time(18)), (TODAY, None), (TODAY + DAY, None), (None, None)]


def test_promises_of_a_connection_are_all_of_theirs(database: Database, user: User, dana: Contact) -> None:
    with working(database, user) as store:
        store.promises.add(Promise(text="nobody's", made_on=TODAY))
        later = store.promises.add(Promise(text="b", made_on=TODAY, people=(dana.id,)))
        done = store.promises.add(
            Promise(text="a", made_on=TODAY, people=(dana.id,), due=TODAY, state="done", closed_on=TODAY)
        )
        assert store.promises.of(dana.id) == [done, later]


@pytest.mark.parametrize("noun", [noun for noun in NAMING if noun not in ("interaction", "promise")])
def test_what_names_a_connection_comes_oldest_first(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    bob = meet(database, user, "Bob")
    with working(database, user) as store:
        first, _, third = (records(store, noun).add(sample(noun, one.id)) for one in (dana, bob, dana))
        both = records(store, noun).add(replace(sample(noun, 0), people=(bob.id, dana.id)))
        assert records(store, noun).of(dana.id) == [first, third, both]
        assert records(store, noun).of(10**6) == []


@each_noun
def test_all_come_in_the_order_they_were_added(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user) as store:
        before = records(store, noun).all()
        added = [records(store, noun).add(sample(noun, dana.id, words)) for words in "ba"]
        assert records(store, noun).all() == [*before, *added]


def test_everybody_is_gone_through_in_slices(database: Database, user: User, stranger: User) -> None:
    ids = [meet(database, user, name).id for name in "abcde"]
    theirs = meet(database, stranger, "f").id
    with working(database, user) as store:
        assert store.contacts.ids_after(0, 2) == ids[:2]
        assert store.contacts.ids_after(ids[1], 9) == ids[2:]
        assert store.contacts.ids_after(ids[4], 9) == store.contacts.ids_after(theirs, 9) == []


def test_coming_meetings_leave_out_those_that_were(database: Database, user: User, dana: Contact) -> None:
    with working(database, user) as store:
        add = store.meetings.add
        add(Meeting(day=TODAY - DAY, people=(dana.id,)))
        late = add(Meeting(day=TODAY, people=(dana.id,), at=time(15)))
        noon = add(Meeting(day=TODAY, people=(dana.id,), at=time(12)))
        some = add(Meeting(day=TODAY, people=(dana.id,)))
        assert store.meetings.coming(TODAY) == [some, noon, late]


@only_postgresql  # with SQLite a second writer waits before it reads
def test_of_two_changes_at_once_to_the_same_record_one_is_a_conflict(
    open_database: Callable[[], Database],
) -> None:
    """Nobody holds the user here, as everybody should: the versions alone still lose no change."""
    database = open_database()
    user = new_user(database)
    dana = meet(database, user)
    with database.transaction() as slow:
        store = slow.store(user)
        store.deeds.open("log", NOW)
        read = store.contacts.get(dana.id)
        assert read is not None
        with working(database, user) as quick:
            quick.contacts.replace(replace(dana, tier=1))
        with pytest.raises(Conflict):
            store.contacts.replace(replace(read, tier=2))
    with working(database, user) as store:
        found = store.contacts.get(dana.id)
        assert found is not None
        assert found.tier == 1
