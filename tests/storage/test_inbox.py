"""The inbox: an update is kept before it is confirmed, handled once, and forgotten after a while."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from sqlalchemy import select

from storage.database import Database
from storage.store.inbox import KeptUpdate
from storage.tables import inbox
from tests.storage.work import DAY, MINUTE, NOW, meanwhile, waits


def test_an_update_is_kept_once_and_waits_as_it_came(database: Database) -> None:
    with database.transaction() as unit:
        assert unit.inbox.keep("telegram", "7", "1", '{"text": "Dana"}', NOW)
        assert not unit.inbox.keep("telegram", "7", "1", "again", NOW)
    with database.transaction() as unit:
        assert unit.inbox.waiting("telegram") == [KeptUpdate("7", "1", '{"text": "Dana"}')]
        assert unit.inbox.waiting("terminal") == []


def test_what_waits_comes_in_the_order_it_came_not_by_its_number(database: Database) -> None:
    with database.transaction() as unit:
        for update in ("9", "10", "1"):
            unit.inbox.keep("telegram", update, "1", "", NOW)
        assert [kept.update for kept in unit.inbox.waiting("telegram")] == ["9", "10", "1"]


def test_the_same_number_in_another_transport_is_another_update(database: Database) -> None:
    with database.transaction() as unit:
        assert unit.inbox.keep("telegram", "7", "1", "", NOW)
        assert unit.inbox.keep("terminal", "7", "1", "", NOW)
        assert unit.inbox.done("telegram", "7", "1", NOW)
        assert len(unit.inbox.waiting("terminal")) == 1


def test_an_update_is_done_once_and_its_words_are_erased(database: Database) -> None:
    with database.transaction() as unit:
        unit.inbox.keep("telegram", "7", "1", "words", NOW)
    with database.transaction() as unit:
        assert unit.inbox.done("telegram", "7", "1", NOW + MINUTE)
    with database.transaction() as unit:
        assert not unit.inbox.done("telegram", "7", "1", NOW + DAY)
        assert unit.inbox.waiting("telegram") == []
        row = unit.connection.execute(select(inbox)).one()
        assert (row.body, row.kept_at, row.handled_at) == (None, NOW, NOW + MINUTE)


def test_an_update_that_was_never_kept_is_done_once_too(database: Database) -> None:
    with database.transaction() as unit:
        assert unit.inbox.done("telegram", "7", "1", NOW)
        assert not unit.inbox.done("telegram", "7", "1", NOW)
        assert not unit.inbox.keep("telegram", "7", "1", "late", NOW)
        assert unit.inbox.waiting("telegram") == []


def test_an_update_whose_handling_failed_waits_again(database: Database) -> None:
    with database.transaction() as unit:
        unit.inbox.keep("telegram", "7", "1", "words", NOW)
    with suppress(ZeroDivisionError), database.transaction() as unit:
        assert unit.inbox.done("telegram", "7", "1", NOW)
        raise ZeroDivisionError
    with database.transaction() as unit:
        assert [kept.raw for kept in unit.inbox.waiting("telegram")] == ["words"]


@pytest.mark.parametrize("was_kept", [True, False])
def test_of_two_who_handle_an_update_at_once_the_second_finds_it_done(
    open_database: Callable[[], Database], was_kept: bool
) -> None:
    first, second = open_database(), open_database()
    if was_kept:
        with first.transaction() as unit:
            unit.inbox.keep("telegram", "7", "1", "words", NOW)

    def handle() -> bool:
        with second.transaction() as unit:
            return unit.inbox.done("telegram", "7", "1", NOW)

    with first.transaction() as unit:
        assert unit.inbox.done("telegram", "7", "1", NOW)
        other = meanwhile(handle)
        assert waits(other)
    assert other.result(timeout=5) is False


def test_if_the_first_fails_the_second_handles_it(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()

    def handle() -> bool:
        with second.transaction() as unit:
            return unit.inbox.done("telegram", "7", "1", NOW)

    with suppress(ZeroDivisionError), first.transaction() as unit:
        unit.inbox.done("telegram", "7", "1", NOW)
        other = meanwhile(handle)
        assert waits(other)
        raise ZeroDivisionError
    assert other.result(timeout=5) is True


def test_only_what_was_handled_long_ago_is_forgotten(database: Database) -> None:
    with database.transaction() as unit:
        unit.inbox.keep("telegram", "waiting", "1", "", NOW - 99 * DAY)
        unit.inbox.done("telegram", "old", "1", NOW - 9 * DAY)
        unit.inbox.done("telegram", "new", "1", NOW - 7 * DAY)
        unit.inbox.forget(NOW - 8 * DAY)
        assert unit.inbox.done("telegram", "old", "1", NOW)
        assert not unit.inbox.done("telegram", "new", "1", NOW)
        assert len(unit.inbox.waiting("telegram")) == 1
