"""Migrations: from nothing to the tables and back; never at the cost of a row, never from the future."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from storage.database import Database
from storage.engines import engine_of, one_starts
from storage.errors import NewerDatabase
from storage.migrate import migrate
from storage.tables import metadata
from storage.vault import Vault
from tests.storage.work import (
    NOW,
    TODAY,
    meanwhile,
    meet,
    new_sqlite,
    new_user,
    records,
    sample,
    waits,
    working,
)

OURS = {table.name for table in metadata.sorted_tables}


@pytest.fixture
def engine(new_database_url: str) -> Iterator[Engine]:
    engine = engine_of(new_database_url)
    yield engine
    engine.dispose()


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def differences(engine: Engine) -> list[object]:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        return list(compare_metadata(context, metadata))


def test_migrated_from_nothing_the_tables_are_those_of_the_code(engine: Engine) -> None:
    migrate(engine)
    assert tables(engine) == OURS
    assert differences(engine) == []


def test_every_step_goes_up_down_and_up_again(engine: Engine) -> None:
    migrate(engine)
    migrate(engine, "base")
    assert tables(engine) == set()
    migrate(engine)
    assert differences(engine) == []


def test_what_was_kept_before_the_new_nouns_came_stays_as_it_was(
    new_database_url: str, engine: Engine, vault: Vault
) -> None:
    database = Database.open(new_database_url, vault)
    user = new_user(database)
    dana = meet(database, user)
    with working(database, user) as store:
        store.promises.add(sample("promise", dana.id))
    database.close()
    migrate(engine, "0001")
    before = rows(engine)
    assert before["contacts"] != before["changes"] != []
    migrate(engine, "0002")
    assert {name: kept for name, kept in rows(engine).items() if name in before} == before
    database = Database.open(new_database_url, vault)
    with working(database, user) as store:
        assert store.contacts.all() == [dana]
        for noun in ("gap", "goal", "opportunity", "story"):
            records(store, noun).add(sample(noun, dana.id))
        store.snapshots.put("strength", TODAY, {"5": [dana.id]})
    database.close()
    migrate(engine, "0001")
    after = rows(engine)
    assert (tables(engine), after["contacts"]) == (set(before), before["contacts"])
    assert (after["changes"], after["involved"]) == (before["changes"], before["involved"])
    migrate(engine)
    assert differences(engine) == []


def test_going_back_before_staged_rows_loses_nothing_else(
    new_database_url: str, engine: Engine, vault: Vault
) -> None:
    database = Database.open(new_database_url, vault)
    user = new_user(database)
    meet(database, user)
    with working(database, user) as store:
        job_id = store.jobs.start("import", {"name": "x.csv"}, NOW)
        store.jobs.stage(job_id, 0, ["Dana"])
    database.close()
    migrate(engine, "0003")
    before = rows(engine)
    assert len(before["job_rows"]) == 1
    migrate(engine, "0002")
    assert rows(engine) == {name: kept for name, kept in before.items() if name != "job_rows"}
    migrate(engine)
    after = rows(engine)
    assert {name: after[name] for name in before} == {**before, "job_rows": []}
    assert differences(engine) == []


def rows(engine: Engine) -> dict[str, list[object]]:
    """Every table as it lies there."""
    with engine.begin() as connection:
        return {
            name: list(connection.execute(text(f'SELECT * FROM "{name}" ORDER BY 1, 2')))
            for name in tables(engine)
        }


def test_every_reference_has_an_index_that_begins_with_it(engine: Engine) -> None:
    migrate(engine)
    inspector = inspect(engine)
    for table in OURS:
        indexed = [tuple(index["column_names"]) for index in inspector.get_indexes(table)]
        indexed += [tuple(one["column_names"]) for one in inspector.get_unique_constraints(table)]
        indexed.append(tuple(inspector.get_pk_constraint(table)["constrained_columns"]))
        for key in inspector.get_foreign_keys(table):
            columns = tuple(key["constrained_columns"])
            assert any(index[: len(columns)] == columns for index in indexed), (table, columns)


def test_a_database_at_its_newest_is_left_alone(engine: Engine) -> None:
    migrate(engine)
    before = tables(engine)
    migrate(engine)
    assert tables(engine) == before
    assert files_beside(engine, "before") == []


def files_beside(engine: Engine, word: str) -> list[Path]:
    path = engine.url.database if engine.dialect.name == "sqlite" else None
    return sorted(file for file in Path(path).parent.iterdir() if word in file.name) if path else []


@new_sqlite
def test_a_copy_is_made_before_a_database_with_something_in_it_is_migrated(
    new_database_url: str, vault: Vault
) -> None:
    path = Path(new_database_url.removeprefix("sqlite:///"))
    database = Database.open(new_database_url, vault)
    user = new_user(database, name="Ann")
    database.close()
    assert [file.name for file in path.parent.iterdir() if "before" in file.name] == []
    for number in (1, 2):
        engine = engine_of(new_database_url)
        migrate(engine, "base")
        engine.dispose()
        copy = path.with_name(f"new.db.before-0005-{number}")
        assert copy.stat().st_mode & 0o777 == 0o600
        database = Database.open(new_database_url, vault)
        database.close()
    kept = Database.open(f"sqlite:///{path}.before-0005-1", vault)
    with kept.transaction() as unit:
        assert unit.users.find("telegram", "1") == user
    kept.close()


def test_a_database_of_a_newer_program_is_refused_and_left_as_it_is(
    new_database_url: str, engine: Engine, vault: Vault
) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase, match=r"newer Keepwarm .* Update the program"):
        Database.open(new_database_url, vault)
    with engine.begin() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"
    assert tables(engine) == OURS


def test_two_processes_that_start_on_a_new_database_both_find_it_migrated(
    new_database_url: str, vault: Vault
) -> None:
    opening = [meanwhile(lambda: Database.open(new_database_url, vault)) for _ in range(3)]
    for outcome in opening:
        database = outcome.result(timeout=20)
        assert database.dialect
        database.close()


@new_sqlite
def test_whoever_starts_on_a_file_waits_for_whoever_is_starting_there(
    new_database_url: str, vault: Vault
) -> None:
    """Turning to WAL is no matter of waiting to SQLite: of two at the same moment one is told "locked"."""
    with one_starts(new_database_url):
        opening = [meanwhile(lambda: Database.open(new_database_url, vault)) for _ in range(2)]
        assert all(waits(outcome) for outcome in opening)
        assert files_beside_url(new_database_url) == []
    for outcome in opening:
        outcome.result(timeout=20).close()


@new_sqlite
def test_databases_in_one_folder_leave_only_their_own_files_there(
    new_database_url: str, vault: Vault
) -> None:
    Database.open(new_database_url, vault).close()
    assert files_beside_url(new_database_url) == ["new.db"]


def files_beside_url(url: str) -> list[str]:
    return sorted(file.name for file in Path(url.removeprefix("sqlite:///")).parent.iterdir())


def test_references_are_watched_again_after_migrating(engine: Engine) -> None:
    migrate(engine)
    if engine.dialect.name == "sqlite":
        with engine.begin() as connection:
            assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    with pytest.raises(Exception, match=r"(?i)foreign key"), engine.begin() as connection:
        connection.execute(
            text("INSERT INTO flows (user_id, name, touched_at, body) VALUES (7, 'x', '2026-01-01', :body)"),
            {"body": b"x"},
        )
