"""A look at a database as it lies: nothing is migrated, made or changed. For `keepwarm doctor`."""

import contextlib
import fcntl
import os
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, func, select, text
from sqlalchemy.pool import NullPool

from storage.database import CANARY_COLUMN, CANARY_OWNER
from storage.engines import BUSY_SECONDS, engine_of, file_of
from storage.locks import POLL_LOCK
from storage.migrate import standing
from storage.store.outbox import REASON
from storage.store.users import Users
from storage.tables import OPEN, WAITING, inbox, jobs, meta, outbox, prompts, users
from storage.vault import Vault

RECENT_ROWS = 200_000
"""The latest messages looked through for failures: a table of years is not read for that (ours)."""

HOLDER = text(
    "SELECT a.client_addr::text, a.backend_start FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
    "WHERE l.locktype = 'advisory' AND l.granted AND l.objid = :number AND l.classid = 0 "
    "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


@dataclass(frozen=True, slots=True)
class Some:
    """How many there are, and since when the oldest."""

    count: int
    oldest: datetime | None


class Checkup:
    """What can be said of one database; each property asks it once."""

    def __init__(self, connection: Connection, path: Path | None) -> None:
        self._connection = connection
        self.path = path

    @property
    def is_sqlite(self) -> bool:
        return self._connection.dialect.name == "sqlite"

    def version(self) -> tuple[int, ...]:
        """Of SQLite, or of the PostgreSQL server."""
        return tuple(self._connection.dialect.server_version_info or ())

    def is_newer(self) -> bool:
        """Whether a newer program has written it."""
        present, known = standing(self._connection)
        return present is not None and present not in known

    def behind(self) -> str | None:
        """The revision it stands at, where that is not the newest; "" where it has none."""
        present, known = standing(self._connection)
        return None if present == known[0] else present or ""

    def damage(self) -> list[str]:
        """What SQLite finds broken in its file; PostgreSQL looks after itself."""
        if not self.is_sqlite:
            return []
        found = [str(row[0]) for row in self._connection.exec_driver_sql("PRAGMA quick_check(5)")]
        return [] if found == ["ok"] else found

    def try_writing(self) -> None:
        """Ask to write, and write nothing. Raises where that is refused."""
        if self.is_sqlite:
            self._connection.exec_driver_sql("BEGIN IMMEDIATE")
            self._connection.exec_driver_sql("ROLLBACK")
            return
        self._connection.exec_driver_sql("UPDATE meta SET value = value WHERE false")

    def try_key(self, vault: Vault) -> None:
        """Open the proof of each key that ever sealed; WrongKey where one doesn't open."""
        for body in self._connection.execute(
            select(meta.c.body).where(meta.c.name.startswith("key"))
        ).scalars():
            vault.open(body, CANARY_OWNER, CANARY_COLUMN)

    def clock(self) -> datetime | None:
        """What time it is there; None for SQLite, which has no clock of its own."""
        if self.is_sqlite:
            return None
        found: datetime = self._connection.exec_driver_sql("SELECT clock_timestamp()").scalar_one()
        return found

    def newest(self) -> datetime | None:
        """When something was last written."""
        latest = self._connection.execute(
            select(outbox.c.created_at).order_by(outbox.c.id.desc()).limit(1)
        ).scalar()
        kept = self._connection.execute(select(inbox.c.kept_at).order_by(inbox.c.id.desc()).limit(1)).scalar()
        return max(filter(None, (latest, kept)), default=None)

    def poller(self) -> str | None:
        """Who holds the lock of polling, as far as that can be told; None: nobody."""
        if self.is_sqlite:
            return "a process here" if self.path is not None and _is_locked(f"{self.path}.lock") else None
        row = self._connection.execute(HOLDER, {"number": POLL_LOCK}).first()
        return None if row is None else f"a process at {row[0] or 'the server'}, since {row[1]:%d %B %H:%M}"

    def zones(self, vault: Vault) -> Counter[str]:
        """How many users live in each zone."""
        return Users(self._connection, vault).zones()

    def waiting(self, transport: str) -> Some:
        """Messages of that transport that wait to be said."""
        return self._some(
            select(func.count(), func.min(outbox.c.created_at))
            .join(users, users.c.id == outbox.c.user_id)
            .where(text(f"outbox.{WAITING}"), users.c.transport == transport, users.c.stopped.is_(False))
        )

    def received(self, transport: str) -> Some:
        """Updates that were kept and are not handled."""
        return self._some(
            select(func.count(), func.min(inbox.c.kept_at)).where(
                inbox.c.transport == transport, inbox.c.handled_at.is_(None)
            )
        )

    def late(self, transport: str, before: datetime) -> Some:
        """Prompts that were due before that moment and were not put into words."""
        return self._some(
            select(func.count(), func.min(prompts.c.due_at))
            .join(users, users.c.id == prompts.c.user_id)
            .where(prompts.c.due_at < before, users.c.transport == transport, users.c.stopped.is_(False))
        )

    def kinds(self) -> Counter[str]:
        """The kinds of prompts that are planned, and how often."""
        rows = select(prompts.c.kind, func.count()).group_by(prompts.c.kind)
        return Counter(dict(self._connection.execute(rows).tuples().all()))

    def missed(self, since: datetime) -> Counter[str]:
        """Prompts that came too late to be of use, by kind."""
        rows = self._recent(since, "missed", outbox.c.prompt)
        return Counter(str(row[0]) for row in rows)

    def failed(self, since: datetime, vault: Vault) -> list[str]:
        """Why messages could not be said, in the transport's words: they may quote the message."""
        rows = self._recent(since, "failed", outbox.c.id, outbox.c.reason)
        return ["" if reason is None else vault.open(reason, row_id, REASON) for row_id, reason in rows]

    def unknown(self, since: datetime) -> int:
        """Messages of which nobody knows whether they arrived."""
        return len(self._recent(since, "unknown", outbox.c.id))

    def resting(self, before: datetime) -> Some:
        """Long work that should go on by itself and has not since that moment."""
        return self._some(
            select(func.count(), func.min(jobs.c.touched_at)).where(text(OPEN), jobs.c.touched_at < before)
        )

    def broken_off(self, since: datetime) -> Counter[str]:
        """Long work that failed, by kind."""
        rows = select(jobs.c.kind).where(jobs.c.state == "failed", jobs.c.touched_at >= since)
        return Counter(self._connection.execute(rows).scalars())

    def _recent(self, since: datetime, state: str, *columns: Any) -> Sequence[Any]:
        newest = select(func.coalesce(func.max(outbox.c.id), 0)).scalar_subquery()
        rows = select(*columns).where(
            outbox.c.id > newest - RECENT_ROWS, outbox.c.state == state, outbox.c.created_at >= since
        )
        return self._connection.execute(rows).all()

    def _some(self, statement: Any) -> Some:
        count, oldest = self._connection.execute(statement).one()
        return Some(count, oldest)


@contextlib.contextmanager
def looked_at(url: str) -> Iterator[Checkup]:
    """A database to look at; FileNotFoundError where there is no such file yet."""
    path = file_of(url)
    engine = engine_of(url) if path is None else _sqlite(path)
    try:
        with engine.connect() as connection:
            yield Checkup(connection, path)
    finally:
        engine.dispose()


def _sqlite(path: Path) -> Engine:
    """A connection that makes no file and no journal."""
    if not path.exists():
        raise FileNotFoundError(path)

    def connect() -> sqlite3.Connection:
        address = f"file:{quote(str(path))}?mode=rw"
        return sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)

    return create_engine("sqlite://", creator=connect, poolclass=NullPool)


def _is_locked(path: str) -> bool:
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False
