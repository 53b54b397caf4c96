"""A savepoint: what fails within it was never said, neither in the database nor in memory."""

from contextlib import suppress
from dataclasses import replace

import pytest

from domain.model import Contact, Fact, FlowState, User
from domain.reply import Reply
from storage.database import Database
from storage.errors import NoOpenDeed
from tests.storage.looking import fact, is_right, look, talk
from tests.storage.work import NOUNS, NOW, TODAY, changed, records, sample, working

each_noun = pytest.mark.parametrize("noun", NOUNS)


@each_noun
def test_a_record_changed_in_vain_is_as_it_was_and_can_be_changed(
    database: Database, user: User, dana: Contact, noun: str
) -> None:
    with working(database, user) as store:
        kept = records(store, noun).add(sample(noun, dana.id))
        with suppress(ZeroDivisionError), store.savepoint():
            slip = records(store, noun).replace(changed(noun, kept, "a slip"))
            vain = records(store, noun).add(sample(noun, dana.id))
            assert records(store, noun).get(kept.id) == slip
            raise ZeroDivisionError
        assert records(store, noun).get(kept.id) == kept
        assert records(store, noun).get(vain.id) is None
        after = records(store, noun).replace(changed(noun, kept))
        assert after.version == 2
    with working(database, user) as store:
        assert records(store, noun).get(kept.id) == after


def test_what_was_done_before_and_after_stays(database: Database, user: User) -> None:
    with working(database, user) as store:
        before = store.contacts.add(Contact(name="Dana Kim", added_on=TODAY))
        with suppress(ZeroDivisionError), store.savepoint():
            store.contacts.add(Contact(name="Nobody", added_on=TODAY))
            raise ZeroDivisionError
        with store.savepoint():
            after = store.contacts.add(Contact(name="Bob Roe", added_on=TODAY))
    with working(database, user) as store:
        assert store.contacts.all() == [before, after]
        deed = store.deeds.last()
        assert deed is not None
        assert [change.record_id for change in store.deeds.changes(deed.id)] == [before.id, after.id]


def test_nothing_else_that_was_kept_in_vain_is_there(database: Database, user: User) -> None:
    with database.transaction() as unit:
        store = unit.store(user)
        with suppress(ZeroDivisionError), store.savepoint():
            store.prompts.set("nudge", NOW, TODAY)
            store.flows.put(FlowState(name="x", about={}, answers={}, touched_at=NOW))
            store.jobs.start("strength", {}, NOW)
            store.snapshots.put("strength", TODAY, {})
            unit.outbox.add(user.id, Reply("x"), NOW)
            raise ZeroDivisionError
        assert store.prompts.get("nudge") is None
        assert store.flows.get() is None
        assert store.jobs.open("strength") == []
        assert store.snapshots.since("strength", TODAY) == []
        assert unit.outbox.counts() == {}


def test_names_given_in_vain_are_not_known(database: Database, user: User, dana: Contact) -> None:
    for is_known in (False, True):
        with working(database, user) as store:
            assert not is_known or len(store.names()) == 1
            with suppress(ZeroDivisionError), store.savepoint():
                store.contacts.replace(replace(dana, name="Hana Roe"))
                store.facts.add(Fact(contact_id=dana.id, kind="company", value="Acme", since=TODAY))
                store.contacts.add(Contact(name="Nobody", added_on=TODAY))
                assert store.names().look_up("Hana").keys == (dana.id,)
                raise ZeroDivisionError
            names = store.names()
            assert (len(names), names.look_up("Dana").keys) == (1, (dana.id,))
        with working(database, user) as store:
            [known] = [store.names().get(dana.id)]
            assert known is not None
            assert (len(store.names()), known.name, known.company) == (1, "Dana Kim", None)


def test_names_given_before_are_known_to_others_too(database: Database, user: User, dana: Contact) -> None:
    with working(database, user) as store:
        store.names()
    with working(database, user) as store:
        store.contacts.replace(replace(dana, name="Hana Roe"))
        with suppress(ZeroDivisionError), store.savepoint():
            raise ZeroDivisionError
    with working(database, user) as store:
        assert store.names().look_up("Hana").keys == (dana.id,)


def test_a_deed_begun_in_vain_is_not_open(database: Database, user: User) -> None:
    with database.transaction() as unit:
        store = unit.store(user)
        with suppress(ZeroDivisionError), store.savepoint():
            store.deeds.open("log", NOW)
            raise ZeroDivisionError
        with pytest.raises(NoOpenDeed):
            store.contacts.add(Contact(name="Dana Kim", added_on=TODAY))
        before = store.deeds.open("log", NOW)
        with suppress(ZeroDivisionError), store.savepoint():
            store.deeds.open("log", NOW)
            raise ZeroDivisionError
        store.contacts.add(Contact(name="Dana Kim", added_on=TODAY))
        assert len(store.deeds.changes(before)) == 1


def test_a_user_changed_in_vain_is_as_they_were_and_can_be_changed(database: Database, user: User) -> None:
    with database.transaction() as unit:
        store = unit.store(user)
        with suppress(ZeroDivisionError), store.savepoint():
            store.save_user(replace(user, name="Slip"))
            raise ZeroDivisionError
        assert store.user == user
        saved = store.save_user(replace(user, name="Anna"))
    with database.transaction() as unit:
        assert unit.users.get(user.id) == saved


def test_what_a_savepoint_took_back_is_not_in_the_network(
    database: Database, user: User, dana: Contact
) -> None:
    with working(database, user) as store:
        store.facts.add(fact(dana))
        for _ in range(2):
            with suppress(ZeroDivisionError), store.savepoint():
                store.contacts.replace(replace(dana, name="Hana Roe"))
                store.interactions.add(talk(dana))
                assert is_right(store)
                raise ZeroDivisionError
            assert is_right(store)
        store.interactions.add(talk(dana))
    [profile] = look(database, user)
    assert (profile.name, profile.value("company"), len(profile.talks)) == ("Dana Kim", "Acme", 1)


def test_savepoints_within_savepoints_go_back_step_by_step(database: Database, user: User) -> None:
    with working(database, user) as store:
        with suppress(ZeroDivisionError), store.savepoint():
            store.contacts.add(Contact(name="Dana Kim", added_on=TODAY))
            with suppress(ZeroDivisionError), store.savepoint():
                store.contacts.add(Contact(name="Nobody", added_on=TODAY))
                assert is_right(store)
                raise ZeroDivisionError
            assert is_right(store)
            assert [one.name for one in store.contacts.all()] == ["Dana Kim"]
            raise ZeroDivisionError
        assert is_right(store)
        assert store.contacts.all() == []
