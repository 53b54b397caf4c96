"""What a URL opens: an engine for SQLite or for PostgreSQL, set to lose nothing and to wait in order."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import NullPool, StaticPool

from storage.errors import StorageError

BUSY_SECONDS = 10
POSTGRES_WORKERS = 8
STATEMENT_SECONDS = 30
SILENT_SECONDS = 30
"""A network that says nothing for so long is taken for dead."""


class UnknownDatabase(StorageError):
    """That is no database I know. Use sqlite:///path or postgresql://user@host/name."""


@contextlib.contextmanager
def one_starts(url: str) -> Iterator[None]:
    """Beside a file one process starts at a time, however long the others wait.

    SQLite makes nobody wait who turns to WAL at the same moment as another: both are told "locked". Held is
    the folder, which leaves nothing behind; where a file system knows no such lock, starting goes on without.
    """
    path = _file(_parsed(url))
    if path is None:
        yield
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def engine_of(url: str) -> Engine:
    """An engine for that database; :class:`UnknownDatabase` where it is none we know."""
    parsed = _parsed(url)
    if parsed.drivername == "sqlite":
        return _sqlite(_file(parsed))
    if parsed.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        return _postgresql(parsed.set(drivername="postgresql+psycopg"))
    raise UnknownDatabase


def file_of(url: str) -> Path | None:
    """The file that URL means; None where it is none."""
    return _file(_parsed(url))


def _file(url: URL) -> Path | None:
    """The file of a SQLite database; None for one in memory, and for PostgreSQL."""
    in_memory = url.drivername != "sqlite" or url.database in (None, "", ":memory:")
    return None if in_memory else Path(str(url.database))


def _sqlite(path: Path | None) -> Engine:
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(0o600)
        path.chmod(0o600)  # a copy put back by hand may be open to all
    engine = create_engine(
        f"sqlite:///{path or ':memory:'}",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS},
    )
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reader_of(engine: Engine) -> Engine:
    """Connections that only read, each at one moment, and hold up nobody who writes."""
    if engine.dialect.name != "sqlite":
        return engine.execution_options(isolation_level="REPEATABLE READ")
    if engine.url.database in (None, "", ":memory:"):
        return engine  # such a database is its one connection's alone
    reader = create_engine(engine.url, poolclass=NullPool)
    event.listen(reader, "connect", _set_up_reader)
    return reader


def _set_up_reader(connection: Any, _record: object) -> None:
    connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
    connection.execute("PRAGMA query_only=ON")


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by us, not by the driver
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _postgresql(url: Any) -> Engine:
    return create_engine(
        url,
        pool_size=POSTGRES_WORKERS,
        max_overflow=2,
        pool_pre_ping=True,
        connect_args={
            "application_name": "keepwarm",
            "options": f"-c statement_timeout={STATEMENT_SECONDS}s",
            "tcp_user_timeout": SILENT_SECONDS * 1000,
            "connect_timeout": BUSY_SECONDS,
        },
    )


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except Exception as error:
        raise UnknownDatabase from error
