"""Bringing a database to the newest tables: forward at each start, and never at the cost of a row."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from storage.errors import BrokenReferences, NewerDatabase

FOLDER = Path(__file__).parent / "migrations"
MIGRATION_LOCK = 0x6B656571


def migrate(engine: Engine, revision: str = "head") -> None:
    """Migrate to a revision; nothing is done where it is reached already."""
    with engine.connect() as connection:
        present = MigrationContext.configure(connection).get_current_revision()
    script = _script()
    known = {one.revision for one in script.walk_revisions()}
    if present is not None and present not in known:
        raise NewerDatabase
    if present == (script.get_current_head() if revision == "head" else revision):
        return
    if engine.dialect.name == "sqlite":
        _on_sqlite(engine, present, revision)
    else:
        _on_postgresql(engine, revision)


def standing(connection: Connection) -> tuple[str | None, list[str]]:
    """The revision a database stands at (None: none yet), and all there are, the newest first."""
    present = MigrationContext.configure(connection).get_current_revision()
    return present, [one.revision for one in _script().walk_revisions()]


def config() -> Config:
    """Alembic's settings, without a file."""
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    return settings


@cache
def _script() -> ScriptDirectory:
    """The migrations there are: read once a process."""
    return ScriptDirectory.from_config(config())


def _on_sqlite(engine: Engine, present: str | None, revision: str) -> None:
    """Without foreign keys while tables are rebuilt (with them on, rows vanish), and with a copy before."""
    path = engine.url.database
    with engine.connect() as connection:
        raw = connection.connection.cursor()
        if present is not None and path and path != ":memory:":
            raw.execute("VACUUM INTO ?", (_free_name(path, present),))
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                _run(connection, present, revision)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise BrokenReferences
        finally:
            raw.execute("PRAGMA foreign_keys=ON")
            raw.close()


def _on_postgresql(engine: Engine, revision: str) -> None:
    """One process migrates; the others wait for it, however long it takes, and find it done."""
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        connection.execute(text(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"))
        _run(connection, MigrationContext.configure(connection).get_current_revision(), revision)


def _run(connection: Connection, present: str | None, revision: str) -> None:
    settings = config()
    settings.attributes["connection"] = connection
    order = [one.revision for one in _script().walk_revisions()][::-1]
    behind = revision == "base" or (
        revision != "head" and present is not None and order.index(revision) < order.index(present)
    )
    (command.downgrade if behind else command.upgrade)(settings, revision)


def _free_name(path: str, revision: str) -> str:
    """A name for the copy that nothing bears yet."""
    number = 1
    while Path(f"{path}.before-{revision}-{number}").exists():
        number += 1
    return f"{path}.before-{revision}-{number}"
