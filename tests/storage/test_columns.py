"""The two column types: only sealed words go in, and moments come back aware and in UTC."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Column, MetaData, Table, insert, select
from sqlalchemy.exc import StatementError

from storage.columns import EncryptedText, Id, UtcDateTime
from storage.database import Database, Unit
from storage.vault import Sealed, Vault

SCRAP = Table(
    "scrap",
    MetaData(),
    Column("id", Id, primary_key=True),
    Column("moment", UtcDateTime),
    Column("body", EncryptedText),
    prefixes=["TEMPORARY"],
)


@pytest.fixture
def unit(database: Database) -> Iterator[Unit]:
    with database.transaction() as unit:
        SCRAP.create(unit.connection)
        yield unit


@pytest.mark.parametrize("words", ["Dana", b"Dana", b"\x01" + b"x" * 60])
def test_an_encrypted_column_refuses_whatever_no_vault_has_sealed(unit: Unit, words: object) -> None:
    with pytest.raises(StatementError, match="takes sealed words only"):
        unit.connection.execute(insert(SCRAP), {"body": words})


def test_sealed_words_come_back_as_sealed_words(unit: Unit, vault: Vault) -> None:
    sealed = vault.seal("Dana", 7, "scrap.body")
    unit.connection.execute(insert(SCRAP), [{"body": sealed}, {"body": None}])
    full, empty = unit.connection.execute(select(SCRAP.c.body).order_by(SCRAP.c.id)).scalars()
    assert isinstance(full, Sealed)
    assert vault.open(full, 7, "scrap.body") == "Dana"
    assert empty is None


def test_a_naive_moment_is_refused(unit: Unit) -> None:
    with pytest.raises(StatementError, match="a moment needs its zone"):
        unit.connection.execute(insert(SCRAP), {"moment": datetime(2026, 11, 23, 10)})


def test_a_naive_moment_is_refused_in_a_question_too(unit: Unit) -> None:
    with pytest.raises(StatementError, match="a moment needs its zone"):
        unit.connection.execute(select(SCRAP).where(SCRAP.c.moment < datetime(2026, 11, 23, 10)))


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 23, 10, 0, 0, 123456, tzinfo=UTC),
        datetime(2026, 11, 23, 10, tzinfo=timezone(timedelta(hours=-9, minutes=-30))),
        datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")),
        datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin")),
    ],
)
def test_a_moment_comes_back_the_same_in_utc(unit: Unit, moment: datetime) -> None:
    unit.connection.execute(insert(SCRAP), {"moment": moment})
    back = unit.connection.execute(select(SCRAP.c.moment)).scalar_one()
    assert back == moment.astimezone(UTC)
    assert back.tzinfo is UTC


def test_moments_said_in_different_zones_sort_by_when_they_were(unit: Unit) -> None:
    earlier = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Asia/Tokyo"))
    later = datetime(2026, 11, 23, 2, tzinfo=UTC)
    unit.connection.execute(insert(SCRAP), [{"moment": later}, {"moment": earlier}])
    found = unit.connection.execute(select(SCRAP.c.moment).order_by(SCRAP.c.moment)).scalars().all()
    assert found == [earlier, later]
    before = select(SCRAP.c.moment).where(SCRAP.c.moment < datetime(2026, 11, 23, 1, 30, tzinfo=UTC))
    assert unit.connection.execute(before).scalars().all() == [earlier]
