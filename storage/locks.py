"""The lock of the one process that polls: beside a SQLite file, or held by a session of PostgreSQL."""

import contextlib
import fcntl
import os
from collections.abc import Callable

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

POLL_LOCK = 0x6B656570
"""The number of the advisory lock of whoever polls Telegram ("keep")."""


class Lock:
    """Held until released, or until this process ends."""

    def __init__(self, release: Callable[[], None]) -> None:
        self._release: Callable[[], None] | None = release

    def release(self) -> None:
        """Let others have it; once is enough, twice does no harm."""
        release, self._release = self._release, None
        if release is not None:
            release()


def file_lock(path: str | None) -> Lock | None:
    """The lock beside a SQLite file; None while another process holds it."""
    if not path or path == ":memory:":
        return Lock(lambda: None)
    handle = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return Lock(lambda: os.close(handle))


def session_lock(engine: Engine) -> Lock | None:
    """The lock in PostgreSQL; None while another session holds it."""
    connection = engine.connect()
    if connection.execute(text(f"SELECT pg_try_advisory_lock({POLL_LOCK})")).scalar():
        connection.commit()
        return Lock(lambda: _end_session_lock(connection))
    connection.close()
    return None


def _end_session_lock(connection: Connection) -> None:
    """Unlock first: the server may take a moment to notice that a session is over."""
    connection.detach()  # back in the pool, its session would go on holding the lock
    with contextlib.suppress(DBAPIError):
        connection.execute(text(f"SELECT pg_advisory_unlock({POLL_LOCK})"))
    connection.close()
