"""The database: opened, migrated, unlocked with its key; one transaction at a time per worker."""

import contextlib
import fcntl
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, make_url, select, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.pool import StaticPool

from domain.model import User
from storage.errors import StorageError, Unavailable
from storage.migrate import MIGRATION_LOCK, migrate
from storage.names import NamesCache
from storage.networks import NetworksCache
from storage.store.inbox import Inbox
from storage.store.invites import Invites
from storage.store.jobs import Jobs
from storage.store.outbox import Outbox
from storage.store.queue import Queue
from storage.store.user_store import UserStore
from storage.store.users import Users
from storage.tables import meta
from storage.vault import Vault

BUSY_SECONDS = 10
POSTGRES_WORKERS = 8
STATEMENT_SECONDS = 30
SILENT_SECONDS = 30
"""A network that says nothing for so long is taken for dead."""

POLL_LOCK = 0x6B656570
"""The number of the advisory lock of whoever polls Telegram ("keep")."""

CANARY, CANARY_OWNER, CANARY_COLUMN = "keepwarm", "meta", "meta.body"
_IS_KEY = meta.c.name.startswith("key")


class UnknownDatabase(StorageError):
    """That is no database I know. Use sqlite:///path or postgresql://user@host/name."""


@dataclass
class Unit:
    """One transaction: what any user may need, and the store of each."""

    connection: Connection
    vault: Vault
    names: NamesCache
    networks: NetworksCache
    _stores: dict[int, UserStore] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.users = Users(self.connection, self.vault)
        self.inbox = Inbox(self.connection, self.vault)
        self.outbox = Outbox(self.connection, self.vault)
        self.queue = Queue(self.connection)
        self.jobs = Jobs(self.connection, self.vault)
        self.invites = Invites(self.connection)

    def store(self, user: User) -> UserStore:
        """The user's store, one a transaction; their row is taken to be held. No deed is open."""
        if user.id not in self._stores:
            version = self.users.names_versions.get(user.id)
            self._stores[user.id] = UserStore(
                self.connection, self.vault, user, self.names, self.networks, version
            )
        store = self._stores[user.id]
        store.begin(user)
        return store

    def before_commit(self) -> None:
        for store in self._stores.values():
            store.before_commit()

    def committed(self) -> None:
        for store in self._stores.values():
            store.committed()

    def rolled_back(self) -> None:
        for store in self._stores.values():
            store.rolled_back()


class Lock:
    """Held until released, or until this process ends."""

    def __init__(self, release: Callable[[], None]) -> None:
        self._release: Callable[[], None] | None = release

    def release(self) -> None:
        """Let others have it; once is enough, twice does no harm."""
        release, self._release = self._release, None
        if release is not None:
            release()


class Database:
    """SQLite (one connection, one writer) or PostgreSQL (a small pool), the same to everybody above."""

    def __init__(self, engine: Engine, vault: Vault, names: NamesCache, networks: NetworksCache) -> None:
        self._engine = engine
        self._vault = vault
        self._names = names
        self._networks = networks
        self._locks: list[Lock] = []
        self._one_at_a_time = (
            threading.RLock() if engine.dialect.name == "sqlite" else contextlib.nullcontext()
        )

    @classmethod
    def open(
        cls, url: str, vault: Vault, names: NamesCache | None = None, networks: NetworksCache | None = None
    ) -> "Database":
        """Open, migrate to the newest tables, check the key; StorageError or WrongKey say what is wrong."""
        os.umask(0o077)
        engine = _engine(url)
        try:
            migrate(engine)
            database = cls(engine, vault, names or NamesCache(), networks or NetworksCache())
            database._check_key()
        except BaseException:
            engine.dispose()
            raise
        return database

    @property
    def dialect(self) -> str:
        return self._engine.dialect.name

    @property
    def workers(self) -> int:
        """How many threads may use it at once."""
        return 1 if self.dialect == "sqlite" else POSTGRES_WORKERS

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Unit]:
        """All or nothing: committed at the end, rolled back by any exception.

        A database that is away, or goes away meanwhile, is :class:`Unavailable`: worth another try.
        """
        try:
            with self._transaction() as unit:
                yield unit
        except (OperationalError, InterfaceError) as error:
            raise Unavailable from error

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[Unit]:
        with self._one_at_a_time, self._engine.connect() as connection:
            unit = Unit(connection, self._vault, self._names, self._networks)
            try:
                with connection.begin():
                    yield unit
                    unit.before_commit()
            except BaseException:
                unit.rolled_back()
                raise
            unit.committed()

    def ping(self) -> None:
        """Raises where the database doesn't answer."""
        with self._one_at_a_time, self._engine.connect() as connection:
            connection.execute(text("SELECT 1"))

    def try_poll_lock(self) -> Lock | None:
        """The lock of the one process that polls; None while another holds it. Death frees it at once."""
        at_sqlite = self.dialect == "sqlite"
        lock = _file_lock(self._engine.url.database) if at_sqlite else self._session_lock()
        if lock is not None:
            self._locks.append(lock)
        return lock

    def close(self) -> None:
        for lock in self._locks:
            lock.release()
        self._engine.dispose()

    def _session_lock(self) -> Lock | None:
        connection = self._engine.connect()
        if connection.execute(text(f"SELECT pg_try_advisory_lock({POLL_LOCK})")).scalar():
            connection.commit()
            return Lock(lambda: _end_session_lock(connection))
        connection.close()
        return None

    def _check_key(self) -> None:
        """Refuse a wrong key before anything is written with it: each that ever sealed has left a proof."""
        with self.transaction() as unit:
            if self.dialect == "postgresql":  # two who start at once must not both be the first
                unit.connection.execute(text(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"))
            proofs = unit.connection.execute(select(meta.c.value, meta.c.body).where(_IS_KEY)).all()
            for proof in proofs:
                self._vault.open(proof.body, CANARY_OWNER, CANARY_COLUMN)
            name = self._vault.current
            if name not in {proof.value for proof in proofs}:
                body = self._vault.seal(CANARY, CANARY_OWNER, CANARY_COLUMN)
                unit.connection.execute(insert(meta).values(name=f"key {name}", value=name, body=body))


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
    except Exception as error:
        raise UnknownDatabase from error
    if parsed.drivername == "sqlite":
        return _sqlite(parsed.database)
    if parsed.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        return _postgresql(parsed.set(drivername="postgresql+psycopg"))
    raise UnknownDatabase


def _sqlite(path: str | None) -> Engine:
    if path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        Path(path).touch(0o600)
        Path(path).chmod(0o600)  # a copy put back by hand may be open to all
    engine = create_engine(
        f"sqlite:///{path or ':memory:'}",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS},
    )
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


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


def _end_session_lock(connection: Connection) -> None:
    """Unlock first: the server may take a moment to notice that a session is over."""
    connection.detach()  # back in the pool, its session would go on holding the lock
    with contextlib.suppress(DBAPIError):
        connection.execute(text(f"SELECT pg_advisory_unlock({POLL_LOCK})"))
    connection.close()


def _file_lock(path: str | None) -> Lock | None:
    if not path or path == ":memory:":
        return Lock(lambda: None)
    handle = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return Lock(lambda: os.close(handle))
