"""What guards a database when it is opened again: every key that ever sealed in it, and closed files."""

import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from storage.database import Database
from storage.vault import Vault, WrongKey, key_id

FIRST, SECOND, THIRD = (letter * 32 for letter in (b"k", b"2", b"3"))
RING = {key_id(key): key for key in (FIRST, SECOND, THIRD)}


def test_no_key_that_ever_sealed_something_can_be_left_out(database: Database, database_url: str) -> None:
    for key in (SECOND, THIRD):
        Database.open(database_url, Vault(RING, key_id(key))).close()
    without = {name: key for name, key in RING.items() if key != SECOND}
    with pytest.raises(WrongKey, match=key_id(SECOND)):
        Database.open(database_url, Vault(without, key_id(THIRD)))
    Database.open(database_url, Vault(RING, key_id(THIRD))).close()


def test_two_who_start_at_once_with_a_new_key_both_may(database: Database, database_url: str) -> None:
    vault = Vault(RING, key_id(SECOND))
    with ThreadPoolExecutor(4) as pool:
        for opened in list(pool.map(lambda _: Database.open(database_url, vault), range(4))):
            opened.close()


def test_a_file_that_others_could_read_is_closed_to_them(
    sqlite_template: Path, tmp_path: Path, vault: Vault
) -> None:
    path = tmp_path / "keepwarm.db"
    path.write_bytes(sqlite_template.read_bytes())
    path.chmod(0o644)
    Database.open(f"sqlite:///{path}", vault).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_poll_lock_is_free_the_moment_its_database_is_closed(
    open_database: Callable[[], Database],
) -> None:
    first, second = open_database(), open_database()
    for _ in range(5):
        lock = second.try_poll_lock()
        assert lock is not None
        assert first.try_poll_lock() is None
        second.close()
        second = open_database()
