"""Prompts: planned by the user's store, taken when due by whoever gets there first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from domain.model import User
from domain.reply import Reply
from storage.database import Database, Unit
from tests.storage.work import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    TODAY,
    meanwhile,
    new_user,
    only_postgresql,
    waits,
    working,
)


def plan(
    database: Database, user: User, due_at: datetime = NOW, kind: str = "nudge", subject: str = ""
) -> None:
    with working(database, user) as store:
        store.prompts.set(kind, due_at, TODAY, subject)


def due_users(unit: Unit, now: datetime = NOW, limit: int = 100) -> list[int]:
    return [prompt.user_id for prompt in unit.queue.due(now, limit)]


def test_a_plan_takes_the_place_of_the_earlier_one_of_its_kind_and_subject(
    database: Database, user: User
) -> None:
    plan(database, user)
    plan(database, user, kind="follow_up", subject="7")
    plan(database, user, NOW + DAY)
    with working(database, user) as store:
        nudge, other = store.prompts.get("nudge"), store.prompts.get("follow_up", "7")
        assert nudge is not None
        assert other is not None
        assert (nudge.due_at, nudge.local_day, nudge.held_at) == (NOW + DAY, TODAY, None)
        assert other.due_at == NOW
        assert store.prompts.get("follow_up") is None
        store.prompts.drop("nudge")
        assert store.prompts.get("nudge") is None
        assert store.prompts.get("follow_up", "7") == other


def test_the_last_day_is_that_of_the_latest_prompt_said_or_missed(database: Database, user: User) -> None:
    with database.transaction() as unit:
        prompts = unit.store(user).prompts
        assert prompts.last_day("nudge") is None
        add = unit.outbox.add
        add(user.id, Reply("x"), NOW, prompt="nudge", local_day=TODAY - DAY)
        add(user.id, Reply(""), NOW, prompt="nudge", local_day=TODAY, state="missed")
        add(user.id, Reply("x"), NOW, prompt="nudge", subject="7", local_day=TODAY + DAY)
        assert prompts.last_day("nudge") == TODAY
        assert prompts.last_day("nudge", "7") == TODAY + DAY
        assert prompts.last_day("follow_up") is None


def test_what_is_due_comes_oldest_first_and_no_more_than_asked_for(database: Database) -> None:
    users = [new_user(database, address) for address in "abcd"]
    for user, due_at in zip(users, (NOW, NOW - HOUR, NOW + MINUTE, NOW - MINUTE), strict=True):
        plan(database, user, due_at)
    with database.transaction() as unit:
        assert due_users(unit) == [users[1].id, users[3].id, users[0].id]
        assert due_users(unit, limit=2) == [users[1].id, users[3].id]
        assert due_users(unit, NOW - DAY) == []


def test_a_prompt_held_moved_or_dropped_is_not_due_now(database: Database, user: User) -> None:
    for kind in ("nudge", "follow_up", "brief"):
        plan(database, user, kind=kind)
    with database.transaction() as unit:
        held, moved, dropped = unit.queue.due(NOW, 10)
        unit.queue.hold(held.id, NOW + MINUTE, NOW)
        unit.queue.move(moved.id, NOW + DAY, TODAY + DAY)
        unit.queue.drop(dropped.id)
    with database.transaction() as unit:
        assert unit.queue.due(NOW, 10) == []
        (again,) = unit.queue.due(NOW + MINUTE, 10)
        assert again == replace(held, due_at=NOW + MINUTE, held_at=NOW)
        unit.queue.move(again.id, NOW + DAY, TODAY + DAY)
    with database.transaction() as unit:
        later = unit.queue.due(NOW + DAY, 10)
        assert [(one.kind, one.local_day, one.held_at) for one in later] == [
            (held.kind, TODAY + DAY, None),
            (moved.kind, TODAY + DAY, None),
        ]


def test_nothing_is_due_for_those_who_stopped_until_they_are_back(database: Database, user: User) -> None:
    plan(database, user)
    with database.transaction() as unit:
        unit.users.stop(user.id)
    with database.transaction() as unit:
        assert unit.queue.due(NOW, 10) == []
        assert unit.queue.next_due() is None
        back = unit.users.get(user.id)
        assert back is not None
        unit.store(back).save_user(replace(back, stopped=False))
    with database.transaction() as unit:
        assert due_users(unit) == [user.id]


def test_the_next_moment_is_the_earliest_of_all(database: Database, user: User, stranger: User) -> None:
    with database.transaction() as unit:
        assert unit.queue.next_due() is None
    plan(database, user, NOW + DAY)
    plan(database, stranger, NOW + HOUR)
    with database.transaction() as unit:
        assert unit.queue.next_due() == NOW + HOUR


def test_whoever_lacks_one_of_the_recurring_kinds_is_found(database: Database) -> None:
    none, some, both = (new_user(database, address) for address in "abc")
    for user, kinds in ((some, ["nudge"]), (both, ["nudge", "upkeep"])):
        for kind in kinds:
            plan(database, user, kind=kind)
    plan(database, none, kind="upkeep", subject="7")  # of another thing: no recurring one
    plan(database, some, kind="upkeep", subject="7")
    with database.transaction() as unit:
        assert unit.queue.lacking(("nudge", "upkeep"), 0, 9) == [none.id, some.id]
        assert unit.queue.lacking(("nudge", "upkeep"), 0, 1) == [none.id]
        assert unit.queue.lacking(("nudge", "upkeep"), none.id, 9) == [some.id]
        assert unit.queue.lacking(("nudge",), 0, 9) == [none.id]
        assert unit.queue.lacking((), 0, 9) == []


def test_two_who_look_at_once_never_take_the_same_prompt(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    users = [new_user(first, address) for address in "abcd"]
    for user in users:
        plan(first, user)

    def take_all() -> list[int]:
        with second.transaction() as unit:
            taken = due_users(unit)
            for prompt in unit.queue.due(NOW, 100):
                unit.queue.drop(prompt.id)
            return taken

    with first.transaction() as unit:
        mine = unit.queue.due(NOW, 2)
        other = meanwhile(take_all)
        if first.dialect == "postgresql":
            theirs = other.result(timeout=5)
        else:
            assert waits(other)
        for prompt in mine:
            unit.queue.drop(prompt.id)
    theirs = other.result(timeout=5)
    assert sorted(theirs + [prompt.user_id for prompt in mine]) == [user.id for user in users]


@only_postgresql  # SQLite has one writer: the tick waits for the message
def test_a_user_in_the_middle_of_a_message_is_passed_over(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    busy, free = new_user(first, "1"), new_user(first, "2")
    plan(first, busy)
    plan(first, free)
    with first.transaction() as unit:
        unit.users.find("telegram", "1")
        with second.transaction() as tick:
            assert due_users(tick) == [free.id]
    with second.transaction() as tick:
        assert due_users(tick) == [busy.id, free.id]


@only_postgresql
def test_a_message_never_waits_for_a_tick_that_passed_its_user_over(
    open_database: Callable[[], Database],
) -> None:
    """The tick locks the user before the prompt: the prompt of somebody it did not get stays free."""
    first, second = open_database(), open_database()
    user = new_user(first)
    plan(first, user)
    with second.transaction() as tick, first.transaction() as unit:
        unit.users.find("telegram", "1")
        assert due_users(tick) == []
        planning = meanwhile(lambda: unit.store(user).prompts.set("nudge", NOW + DAY, TODAY))
        assert planning.result(timeout=2) is None


def test_a_user_whose_prompt_is_being_said_is_held(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    user = new_user(first)
    plan(first, user)

    def write() -> bool:
        with second.transaction() as unit:
            return unit.users.find("telegram", "1") is not None

    with first.transaction() as tick:
        assert due_users(tick) == [user.id]
        message = meanwhile(write)
        assert waits(message)
    assert message.result(timeout=5)
