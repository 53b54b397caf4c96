"""Invitations: a code lets one person in, once, for a while."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from storage.database import Database
from storage.tables import invites
from tests.storage.work import HOUR, MINUTE, NOW, meanwhile, waits


def make(database: Database, code: str = "plum") -> None:
    with database.transaction() as unit:
        unit.invites.make(code, NOW + HOUR, NOW)


def redeem(database: Database, code: str = "plum", address: str = "1") -> bool:
    with database.transaction() as unit:
        return unit.invites.redeem(code, address, NOW + MINUTE)


def test_a_code_lets_one_person_in_once(database: Database) -> None:
    make(database)
    assert not redeem(database, "pear")
    assert redeem(database)
    assert not redeem(database)
    assert not redeem(database, address="2")
    with database.transaction() as unit:
        (invite,) = unit.invites.list()
        assert (invite.used_by, invite.made_at, invite.expires_at) == ("1", NOW, NOW + HOUR)


def test_a_code_too_old_or_revoked_lets_nobody_in(database: Database) -> None:
    make(database)
    make(database, "pear")
    with database.transaction() as unit:
        assert not unit.invites.redeem("plum", "1", NOW + HOUR)
        pear = unit.invites.list()[1]
        assert unit.invites.revoke(pear.id)
        assert not unit.invites.revoke(10**6)
    assert not redeem(database, "pear")
    assert redeem(database)


def test_the_code_itself_is_not_kept(database: Database) -> None:
    make(database, "plum-tree")
    with database.transaction() as unit:
        row = unit.connection.execute(select(invites)).one()
    assert "plum-tree" not in repr(row)


def test_the_same_code_is_not_made_twice(database: Database) -> None:
    make(database)
    with pytest.raises(IntegrityError):
        make(database)


def test_of_two_who_use_a_code_at_once_one_comes_in(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    make(first)
    with first.transaction() as unit:
        assert unit.invites.redeem("plum", "1", NOW)
        other = meanwhile(lambda: redeem(second, address="2"))
        assert waits(other)
    assert other.result(timeout=5) is False
