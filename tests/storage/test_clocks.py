"""Clocks: one for each connection, found by who is overdue and by who has been silent."""

from dataclasses import replace
from datetime import date
from typing import Any

from domain.model import Clock, Contact, User
from storage.database import Database
from tests.storage.work import DAY, TODAY, meet, working


def clock(contact: Contact, **fields: Any) -> Clock:
    plain = Clock(contact_id=contact.id, tier=2, cadence_days=30, since=TODAY)
    return replace(plain, **fields)


def test_a_clock_comes_back_whole_and_is_replaced_by_the_next(
    database: Database, user: User, dana: Contact
) -> None:
    whole = Clock(
        contact_id=dana.id,
        tier=1,
        cadence_days=14,
        since=TODAY,
        last_touch=TODAY,
        next_due=TODAY + 14 * DAY,
        snoozed_until=TODAY + DAY,
        waits_until=TODAY + 2 * DAY,
        nudged_on=TODAY - DAY,
        nudges=2,
    )
    with working(database, user) as store:
        assert store.clocks.get(dana.id) is None
        store.clocks.put(whole)
        assert store.clocks.get(dana.id) == whole
        store.clocks.put(clock(dana))
    with working(database, user) as store:
        assert store.clocks.get(dana.id) == clock(dana)
        store.clocks.drop(dana.id)
        assert store.clocks.get(dana.id) is None


def test_a_clock_needs_no_deed_for_it_is_derived(database: Database, user: User, dana: Contact) -> None:
    with database.transaction() as unit:
        unit.store(user).clocks.put(clock(dana))
        assert unit.store(user).clocks.get(dana.id) == clock(dana)


def test_a_clock_goes_with_its_connection(database: Database, user: User, dana: Contact) -> None:
    with working(database, user) as store:
        store.clocks.put(clock(dana))
        store.contacts.remove(dana.id)
        assert store.clocks.get(dana.id) is None


def test_many_clocks_come_in_the_order_asked_for(database: Database, user: User) -> None:
    ada, bob, cid = (meet(database, user, name) for name in ("Ada", "Bob", "Cid"))
    with working(database, user) as store:
        store.clocks.put(clock(ada))
        store.clocks.put(clock(cid))
        assert store.clocks.many([cid.id, bob.id, ada.id, cid.id]) == [clock(cid), clock(ada)]


def test_the_longest_overdue_come_first_and_those_not_due_not_at_all(database: Database, user: User) -> None:
    due = {"today": TODAY, "later": TODAY + DAY, "long ago": TODAY - 9 * DAY, "never": None}
    with working(database, user) as store:
        for name, day in due.items():
            contact = store.contacts.add(Contact(name=name, added_on=TODAY))
            store.clocks.put(clock(contact, next_due=day))
        found = store.clocks.overdue(TODAY)
        names = [one.name for one in store.contacts.many([each.contact_id for each in found])]
    assert names == ["long ago", "today"]


def test_the_longest_silent_come_first_and_only_those_who_have_a_rhythm(
    database: Database, user: User
) -> None:
    since: dict[str, tuple[date, date | None]] = {
        "lately": (TODAY, TODAY),
        "long": (TODAY - 90 * DAY, TODAY),
        "longer": (TODAY - 91 * DAY, TODAY),
        "archived": (TODAY - 99 * DAY, None),
    }
    with working(database, user) as store:
        for name, (day, due) in since.items():
            contact = store.contacts.add(Contact(name=name, added_on=TODAY))
            store.clocks.put(clock(contact, since=day, next_due=due))
        found = store.clocks.silent(TODAY - 90 * DAY)
        names = [one.name for one in store.contacts.many([each.contact_id for each in found])]
    assert names == ["longer", "long"]
