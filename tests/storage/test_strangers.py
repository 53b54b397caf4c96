"""Two users never see or change each other's records, through any method of the store."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, replace
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from domain.model import Change, Clock, Contact, Fact, FlowState, Job, Promise, User
from domain.reply import Reply
from storage.codec import shape
from storage.database import Database
from storage.errors import Conflict
from storage.store.user_store import UserStore
from storage.tables import metadata
from tests.storage.work import DAY, NAMING, NOUNS, NOW, TODAY, changed, plural, records, sample, working

PARTS = (
    *(plural(noun) for noun in NOUNS),
    "clocks",
    "prompts",
    "flows",
    "deeds",
    "snapshots",
    "jobs",
)
OF_THE_TRANSACTION = {"before_commit", "committed", "rolled_back", "user", "erased"}
"""What a store has that finds and changes nothing."""


class Owner:
    """Somebody who has one of everything."""

    def __init__(self, database: Database, user: User) -> None:
        self.user = user
        with working(database, user) as store:
            self.dana = store.contacts.add(Contact(name="Dana Kim", added_on=TODAY))
            self.has: dict[str, Any] = {"contact": self.dana}
            self.has |= {noun: records(store, noun).add(sample(noun, self.dana.id)) for noun in NOUNS[1:]}
            due = Clock(
                contact_id=self.dana.id, tier=1, cadence_days=9, since=TODAY - DAY, next_due=TODAY - DAY
            )
            store.clocks.put(due)
            store.contacts.add(Contact(name="Bob Roe", added_on=TODAY, active=False))
            store.snapshots.put("strength", TODAY, {"5": [self.dana.id]})
            self.job = store.jobs.start("strength", {"day": "x"}, NOW)
            store.jobs.stage(self.job, 0, ["Dana"])
            store.prompts.set("nudge", NOW, TODAY)
            store.flows.put(FlowState(name="story", about={}, answers={}, touched_at=NOW))
            self.first = store.deeds.later(0)[0].id
            self.deed = store.deeds.open("log", NOW, "m1")
            self.change = Change(
                id=1, noun="contact", record_id=self.dana.id, version=1, before=None, after=None
            )
            store.promises.add(Promise(text="x", people=(self.dana.id,), made_on=TODAY))
            store.facts.add(Fact(contact_id=self.dana.id, kind="role", value="x", since=TODAY))
            store.facts.add(Fact(contact_id=self.dana.id, kind="birthday", value="--03-12", since=TODAY))
        with database.transaction() as unit:
            row = unit.outbox.add(user.id, Reply("Hello"), NOW, prompt="nudge", local_day=TODAY)
            assert row is not None
            self.message = row.id


@pytest.fixture
def owner(database: Database, user: User) -> Owner:
    return Owner(database, user)


def everything(database: Database, user: User) -> dict[str, list[Any]]:
    """All rows of a user."""
    with database.transaction() as unit:
        mine = {"user": user.id}
        return {
            table.name: list(
                unit.connection.execute(
                    text(f"SELECT * FROM {table.name} WHERE user_id = :user ORDER BY 1, 2"), mine
                )
            )
            for table in metadata.sorted_tables
            if "user_id" in table.c
        }


def asking(noun: str, how: str) -> Callable[[UserStore, Owner], object]:
    """A way to ask for records of a noun with the owner's numbers."""

    def ask(store: UserStore, owner: Owner) -> object:
        kind, number = records(store, noun), owner.has[noun].id
        asked: dict[str, Callable[[], object]] = {
            "get": lambda: kind.get(number),
            "many": lambda: kind.many([number]),
            "all": lambda: kind.all(),
            "of": lambda: kind.of(owner.dana.id),
        }
        return asked[how]()

    return ask


ASKED: dict[str, Callable[[UserStore, Owner], object]] = {
    "contacts.ids_after": lambda store, _: store.contacts.ids_after(0, 9),
    "facts.of": lambda store, owner: store.facts.of(owner.dana.id),
    "facts.of_kind": lambda store, _: store.facts.of_kind("role"),
    "facts.born_on": lambda store, _: store.facts.born_on([312]),
    "interactions.last": lambda store, owner: store.interactions.last(owner.dana.id, 9),
    "interactions.newest": lambda store, _: store.interactions.newest(),
    "interactions.last_days": lambda store, owner: store.interactions.last_days(owner.dana.id),
    "promises.open": lambda store, _: store.promises.open(),
    "meetings.coming": lambda store, _: store.meetings.coming(TODAY - 9 * DAY),
    "clocks.get": lambda store, owner: store.clocks.get(owner.dana.id),
    "clocks.many": lambda store, owner: store.clocks.many([owner.dana.id]),
    "clocks.overdue": lambda store, _: store.clocks.overdue(TODAY),
    "clocks.silent": lambda store, _: store.clocks.silent(TODAY),
    "clocks.in_tier": lambda store, _: store.clocks.in_tier(1),
    "clocks.soonest": lambda store, _: store.clocks.soonest(1, 5, TODAY),
    "prompts.all": lambda store, _: store.prompts.all(),
    "clocks.unplaced": lambda store, _: store.clocks.unplaced(),
    "prompts.get": lambda store, _: store.prompts.get("nudge"),
    "prompts.last_day": lambda store, _: store.prompts.last_day("nudge"),
    "snapshots.since": lambda store, _: store.snapshots.since("strength", TODAY - DAY),
    "jobs.open": lambda store, _: store.jobs.open("strength"),
    "jobs.get": lambda store, owner: store.jobs.get(owner.job),
    "jobs.staged": lambda store, owner: store.jobs.staged(owner.job, 0),
    "deeds.changes_before": lambda store, owner: store.deeds.changes_before(owner.deed, None, 9),
    "deeds.size": lambda store, owner: store.deeds.size(owner.deed),
    "deeds.made": lambda store, owner: store.deeds.made(owner.first, [owner.dana.id]),
    "deeds.outgrown": lambda store, owner: store.deeds.outgrown(owner.first, [owner.dana.id]),
    "counts": lambda store, _: sum(store.counts().values()),
    "flows.get": lambda store, _: store.flows.get(),
    "deeds.get": lambda store, owner: store.deeds.get(owner.deed),
    "deeds.last": lambda store, _: store.deeds.last(),
    "deeds.of_group": lambda store, owner: store.deeds.of_group(owner.deed),
    "deeds.later": lambda store, _: store.deeds.later(0),
    "deeds.from_source": lambda store, _: store.deeds.from_source("m1"),
    "deeds.changes": lambda store, owner: store.deeds.changes(owner.deed),
    "names": lambda store, _: store.names().look_up("Dana Kim").keys,
    "network": lambda store, owner: [*store.network(), *store.network([owner.dana.id])],
    "shown": lambda store, owner: store.shown(owner.message),
}
ASKED |= {f"{plural(noun)}.{how}": asking(noun, how) for noun in NOUNS for how in ("get", "many", "all")}
ASKED |= {f"{plural(noun)}.of": asking(noun, "of") for noun in NAMING}
"""Every way to ask for something, with the owner's numbers."""

DONE: dict[str, Callable[[UserStore, Owner], object]] = {
    "clocks.put": lambda store, owner: store.clocks.put(
        Clock(contact_id=owner.dana.id, tier=3, cadence_days=1, since=TODAY)
    ),
    "clocks.drop": lambda store, owner: store.clocks.drop(owner.dana.id),
    "clocks.retire": lambda store, owner: store.clocks.retire(owner.dana.id),
    "clocks.revert": lambda store, owner: store.clocks.revert(replace(owner.change, noun="clock")),
    "snapshots.put": lambda store, _: store.snapshots.put("strength", TODAY, {}),
    "jobs.start": lambda store, _: store.jobs.start("strength", {}, NOW),
    "jobs.cancel": lambda store, owner: store.jobs.cancel(owner.job, NOW),
    "jobs.stage": lambda store, owner: store.jobs.stage(owner.job, 0, ["Zoe"]),
    "jobs.stage_written": lambda store, owner: store.jobs.stage_written(owner.job, 0, "[]"),
    "jobs.clear": lambda store, owner: store.jobs.clear(owner.job),
    "jobs.change": lambda store, owner: store.jobs.change(
        Job(id=owner.job, user_id=owner.user.id, kind="import", state="done"), NOW
    ),
    "clocks.put_many": lambda store, owner: store.clocks.put_many(
        [Clock(contact_id=owner.dana.id, tier=3, cadence_days=1, since=TODAY)]
    ),
    "clocks.revert_added": lambda store, owner: store.clocks.revert_added(
        [replace(owner.change, noun="clock")]
    ),
    "clocks.changed_since": lambda store, owner: store.clocks.changed_since([owner.change]),
    "deeds.resume": lambda store, owner: store.deeds.resume(owner.deed),
    "deeds.revert_added": lambda store, owner: store.deeds.revert_added([owner.change]),
    "deeds.changed_since": lambda store, owner: store.deeds.changed_since([owner.change]),
    "savepoint": lambda store, _: within_a_savepoint(store),
    "prompts.set": lambda store, _: store.prompts.set("nudge", NOW + DAY, TODAY),
    "prompts.drop": lambda store, _: store.prompts.drop("nudge"),
    "flows.put": lambda store, _: store.flows.put(
        FlowState(name="mine", about={}, answers={}, touched_at=NOW + DAY)
    ),
    "flows.close": lambda store, _: store.flows.close(),
    "deeds.open": lambda store, owner: store.deeds.open("log", NOW, "m1", owner.deed),
    "deeds.mark": lambda store, owner: store.deeds.mark(owner.deed, undone=True),
    "deeds.revert": lambda store, owner: store.deeds.revert(owner.change),
    "save_user": lambda store, _: store.save_user(replace(store.user, name="Zo")),
    "begin": lambda store, _: store.begin(store.user),
} | {
    f"{plural(noun)}.{how}": lambda store, owner, noun=noun, how=how: meddle(
        records(store, noun), noun, how, owner.has[noun], owner.dana.id
    )
    for noun in NOUNS
    for how in ("add", "add_many", "replace", "remove", "revert", "revert_added", "changed_since", "forget")
}
DONE["erase"] = lambda store, _: store.erase()  # the last: nobody is there to do more
"""Every way to change something, with the owner's numbers."""


def within_a_savepoint(store: UserStore) -> None:
    """Something of one's own is changed in vain: what others have stays."""
    with suppress(ZeroDivisionError), store.savepoint():
        store.save_user(replace(store.user, name="Slip"))
        raise ZeroDivisionError


def meddle(kind: Any, noun: str, how: str, record: Any, contact_id: int) -> object:
    if how == "add":
        return kind.add(sample(noun, contact_id))
    if how == "replace":
        return kind.replace(changed(noun, record))
    if how == "remove":
        return kind.remove(record.id)
    if how == "add_many":
        return kind.add_many([sample(noun, contact_id)] * 2)
    if how == "forget":
        return kind.forget()
    change = Change(id=1, noun=noun, record_id=record.id, version=1, before=None, after=kind_shape(record))
    return kind.revert(change) if how == "revert" else getattr(kind, how)([change])


def kind_shape(record: Any) -> dict[str, object]:
    """A record as a change keeps it."""
    return shape(record, [field.name for field in fields(record)])


def is_nothing(found: object) -> bool:
    return found is None or found in ([], (), (None, None), set(), 0)


def test_the_owner_finds_what_is_theirs_by_every_way(database: Database, owner: Owner) -> None:
    with working(database, owner.user) as store:
        found = {way: ask(store, owner) for way, ask in ASKED.items()}
    assert [way for way, answer in found.items() if is_nothing(answer)] == []


def test_a_stranger_finds_nothing_of_it_by_any_way(database: Database, owner: Owner, stranger: User) -> None:
    with working(database, stranger) as store:
        found = {way: ask(store, owner) for way, ask in ASKED.items()}
    assert {way: answer for way, answer in found.items() if not is_nothing(answer)} == {}


def test_a_stranger_changes_nothing_of_it_by_any_way(
    database: Database, owner: Owner, stranger: User
) -> None:
    before = everything(database, owner.user)
    for way, do in DONE.items():
        with suppress(Conflict, IntegrityError), working(database, stranger) as store:
            do(store, owner)
        assert everything(database, owner.user) == before, way


def test_these_are_all_the_ways_there_are(database: Database, user: User) -> None:
    with database.transaction() as unit:
        store = unit.store(user)
        ways = {f"{part}.{name}" for part in PARTS for name in public(getattr(store, part))}
        ways |= set(public(store)) - set(PARTS) - OF_THE_TRANSACTION
    assert {*ASKED, *DONE} == ways


def public(thing: object) -> list[str]:
    return [name for name in dir(thing) if not name.startswith("_")]


def test_no_message_is_found_in_somebody_elses_chat(database: Database, owner: Owner, stranger: User) -> None:
    with database.transaction() as unit:
        assert unit.outbox.history(stranger.id) == []
        assert len(unit.outbox.history(owner.user.id)) == 1


def test_with_a_user_goes_everything_of_theirs_and_nothing_else(
    database: Database, owner: Owner, stranger: User
) -> None:
    """The database does it by itself, so that deletion on request misses nothing."""
    other = Owner(database, stranger)
    before = everything(database, stranger)
    with database.transaction() as unit:
        unit.connection.execute(text("DELETE FROM users WHERE id = :user"), {"user": owner.user.id})
    assert [name for name, rows in everything(database, owner.user).items() if rows] == []
    assert everything(database, other.user) == before
