"""The database: private, strict, one writer, all or nothing, and one process that polls."""

import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from domain.model import Contact, FlowState, User
from domain.reply import Reply
from storage.database import Database
from storage.engines import UnknownDatabase
from storage.tables import metadata
from storage.vault import Vault, WrongKey, key_id
from tests.storage.work import (
    HOUR,
    NOW,
    TODAY,
    meanwhile,
    new_sqlite,
    new_user,
    only_postgresql,
    only_sqlite,
    waits,
)

ROOT = Path(__file__).parents[2]
OTHER_KEY = b"o" * 32

HOLDS_THE_LOCK = """
lock = database.try_poll_lock()
print("held" if lock else "refused", flush=True)
input()
"""
IN_THE_MIDDLE = """
with database.transaction() as unit:
    unit.users.create(User(transport="telegram", address="9", name="half"))
    print("written", flush=True)
    input()
"""
PROCESS = """
from domain.model import User
from storage.database import Database
from storage.vault import Vault, key_id
database = Database.open({url!r}, Vault({{key_id(b"k" * 32): b"k" * 32}}, key_id(b"k" * 32)))
"""


@contextmanager
def another_process(url: str, does: str, says: str) -> Iterator["subprocess.Popen[str]"]:
    """A process that has got as far as saying so."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROCESS.format(url=url) + does],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == f"{says}\n"
        yield process
        process.kill()


def count(database: Database) -> dict[str, int]:
    """How many rows each table has, but for what the database knows of itself."""
    with database.transaction() as unit:
        tables = [table for table in metadata.sorted_tables if table.name != "meta"]
        rows = {
            table.name: unit.connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in tables
        }
    return {name: number for name, number in rows.items() if number}


@new_sqlite
def test_the_files_are_for_their_owner_alone(new_database_url: str, vault: Vault) -> None:
    path = Path(new_database_url.removeprefix("sqlite:///"))
    database = Database.open(new_database_url, vault)
    new_user(database)
    lock = database.try_poll_lock()
    assert lock is not None
    files = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    database.close()
    assert files == dict.fromkeys(("new.db", "new.db-wal", "new.db-shm", "new.db.lock"), 0o600)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@only_sqlite
@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 10_000)],
)
def test_sqlite_is_set_to_lose_nothing(database: Database, pragma: str, value: object) -> None:
    with database.transaction() as unit:
        assert unit.connection.execute(text(f"PRAGMA {pragma}")).scalar() == value


@only_postgresql
@pytest.mark.parametrize(
    ("setting", "value"),
    [("statement_timeout", "30s"), ("application_name", "keepwarm"), ("tcp_user_timeout", "0")],
)
def test_postgresql_gives_up_on_what_hangs(database: Database, setting: str, value: str) -> None:
    """The last is 0 over a local socket, where it cannot be set."""
    with database.transaction() as unit:
        assert unit.connection.execute(text(f"SHOW {setting}")).scalar() == value


def test_a_database_in_memory_is_one_too(vault: Vault) -> None:
    for url in ("sqlite://", "sqlite:///:memory:"):
        database = Database.open(url, vault)
        user = new_user(database)
        with database.transaction() as unit:
            assert unit.users.find("telegram", "1") == user
        lock = database.try_poll_lock()
        assert lock is not None
        lock.release()
        database.close()


def test_sqlite_has_one_worker_and_postgresql_several(database: Database) -> None:
    assert (database.dialect, database.workers) in (("sqlite", 1), ("postgresql", 8))
    database.ping()


@pytest.mark.parametrize("url", ["", "nonsense", "mysql://host/name", "keepwarm.db", "sqlite+aiosqlite:///x"])
def test_an_unknown_database_is_refused_with_a_sentence(url: str, vault: Vault) -> None:
    with pytest.raises(UnknownDatabase, match="sqlite:///path or postgresql://"):
        Database.open(url, vault)


def test_a_wrong_key_is_refused_at_once_and_changes_nothing(
    database: Database, database_url: str, user: User
) -> None:
    wrong = Vault({key_id(OTHER_KEY): OTHER_KEY}, key_id(OTHER_KEY))
    before = count(database)
    with pytest.raises(WrongKey, match="was not given"):
        Database.open(database_url, wrong)
    assert count(database) == before
    with database.transaction() as unit:
        assert unit.users.get(user.id) == user


def test_what_fails_half_way_leaves_nothing(database: Database) -> None:
    with suppress(ZeroDivisionError), database.transaction() as unit:
        user = unit.users.create(User(transport="telegram", address="1"))
        store = unit.store(user)
        store.deeds.open("log", NOW)
        store.contacts.add(Contact(name="Dana", added_on=TODAY))
        store.prompts.set("nudge", NOW, TODAY)
        store.flows.put(FlowState(name="x", about={}, answers={}, touched_at=NOW))
        unit.inbox.done("telegram", "7", "1", NOW)
        unit.outbox.add(user.id, Reply("x"), NOW)
        unit.jobs.add(user.id, "import", {}, NOW)
        unit.invites.make("plum", NOW + HOUR, NOW)
        raise ZeroDivisionError
    assert count(database) == {}


def test_a_process_killed_half_way_leaves_nothing_and_locks_nothing(
    database: Database, database_url: str
) -> None:
    with another_process(database_url, IN_THE_MIDDLE, "written") as process:
        process.kill()
        process.wait()
        user = new_user(database)
    assert count(database) == {"users": 1}
    with database.transaction() as unit:
        assert unit.users.find("telegram", "9") is None
        assert unit.users.get(user.id) == user


def test_many_who_read_and_write_at_once_lose_nothing(open_database: Callable[[], Database]) -> None:
    """Two processes of four threads each; every turn counts on what it read."""
    databases = [open_database(), open_database()]
    new_user(databases[0], name="0")

    def count_on(database: Database) -> None:
        for _ in range(10):
            with database.transaction() as unit:
                found = unit.users.find("telegram", "1")
                assert found is not None
                unit.users.save(replace(found, name=str(int(found.name) + 1)))

    threads = [meanwhile(lambda database=database: count_on(database)) for database in databases * 4]  # type: ignore[misc]  # bound now
    for thread in threads:
        thread.result(timeout=30)
    with databases[0].transaction() as unit:
        found = unit.users.find("telegram", "1")
        assert found is not None
        assert (found.name, found.version) == ("80", 81)


@only_sqlite
def test_a_second_writer_waits_before_it_reads(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()

    def look() -> list[int]:
        with second.transaction() as unit:
            return unit.users.all_ids()

    with first.transaction() as unit:
        other = meanwhile(look)
        assert waits(other)
        user = unit.users.create(User(transport="telegram", address="1"))
    assert other.result(timeout=5) == [user.id]


def test_one_process_polls_at_a_time(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    lock = first.try_poll_lock()
    assert lock is not None
    assert second.try_poll_lock() is None
    assert first.try_poll_lock() is None
    lock.release()
    lock.release()
    taken = second.try_poll_lock()
    assert taken is not None
    assert first.try_poll_lock() is None


def test_who_polls_still_reads_and_writes(database: Database) -> None:
    assert database.try_poll_lock() is not None
    assert count(database) == {}
    assert new_user(database).id > 0


def test_the_poll_lock_of_another_process_is_free_when_it_is_killed(
    database: Database, database_url: str
) -> None:
    with another_process(database_url, HOLDS_THE_LOCK, "held") as process:
        assert database.try_poll_lock() is None
        process.kill()
        process.wait()
        assert soon(database.try_poll_lock) is not None


def soon(ask: Callable[[], object]) -> object:
    """What is asked for, within a moment: a server learns of a death by the closing of a socket."""
    until = time.monotonic() + 2
    while (found := ask()) is None and time.monotonic() < until:
        time.sleep(0.01)
    return found
