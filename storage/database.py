"""The database: opened, migrated, unlocked with its key; one transaction at a time per worker."""

import contextlib
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, insert, select, text
from sqlalchemy.exc import InterfaceError, OperationalError

from domain.model import User
from storage.engines import POSTGRES_WORKERS, engine_of, one_starts, reader_of
from storage.errors import Unavailable
from storage.locks import Lock, file_lock, session_lock
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

CANARY, CANARY_OWNER, CANARY_COLUMN = "keepwarm", "meta", "meta.body"
_IS_KEY = meta.c.name.startswith("key")


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


class Database:
    """SQLite (one connection, one writer) or PostgreSQL (a small pool), the same to everybody above."""

    def __init__(self, engine: Engine, vault: Vault, names: NamesCache, networks: NetworksCache) -> None:
        self._engine = engine
        self._vault = vault
        self._names = names
        self._networks = networks
        self._locks: list[Lock] = []
        self._reader: Engine | None = None
        self._one_at_a_time = (
            threading.RLock() if engine.dialect.name == "sqlite" else contextlib.nullcontext()
        )

    @classmethod
    def open(
        cls, url: str, vault: Vault, names: NamesCache | None = None, networks: NetworksCache | None = None
    ) -> "Database":
        """Open, migrate to the newest tables, check the key; StorageError or WrongKey say what is wrong."""
        os.umask(0o077)
        with one_starts(url):
            engine = engine_of(url)
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

    @contextlib.contextmanager
    def reading(self) -> Iterator[Unit]:
        """What is kept at one moment, beside whoever writes: nothing can be changed here.

        On SQLite a second connection that only reads; what it builds in memory is nobody else's.
        """
        with self._reading_engine().connect() as connection, connection.begin():
            yield Unit(connection, self._vault, NamesCache(), NetworksCache())

    def _reading_engine(self) -> Engine:
        if self._reader is None:
            self._reader = reader_of(self._engine)
        return self._reader

    def ping(self) -> None:
        """Raises where the database doesn't answer."""
        with self._one_at_a_time, self._engine.connect() as connection:
            connection.execute(text("SELECT 1"))

    def try_poll_lock(self) -> Lock | None:
        """The lock of the one process that polls; None while another holds it. Death frees it at once."""
        at_sqlite = self.dialect == "sqlite"
        lock = file_lock(self._engine.url.database) if at_sqlite else session_lock(self._engine)
        if lock is not None:
            self._locks.append(lock)
        return lock

    def close(self) -> None:
        for lock in self._locks:
            lock.release()
        self._engine.dispose()

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
