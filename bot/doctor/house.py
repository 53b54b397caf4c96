"""The database and its key, the files and the disk they lie on."""

import shutil
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot.doctor.finding import Finding, broken, fine, note
from storage.checkup import Checkup
from storage.errors import NewerDatabase
from storage.vault import Vault, WrongKey

SAFE_WITH_TWO = (3, 51, 3)
"""From there on two connections that write cannot spoil a file (facts, "Storage")."""

LEAST_FREE = 200_000_000
"""Bytes; and never less than the file itself, of which a migration makes a copy (ours)."""

OTHERS = 0o077
"""What the group and everybody else may do: nothing."""


def database(checkup: Checkup) -> Finding:
    """Whether it is whole, at the newest tables, and can be written."""
    name = "SQLite" if checkup.is_sqlite else "PostgreSQL"
    shown = f"{name} {'.'.join(map(str, checkup.version()))}"
    if damage := checkup.damage():
        return broken("database", f"{shown} is damaged ({damage[0]}). Stop the program and put back a copy.")
    if checkup.is_newer():
        return broken("database", f"{shown}: {NewerDatabase.__doc__}")
    behind = checkup.behind()
    if behind is not None:
        at = f"at {behind}" if behind else "empty"
        return note("database", f"{shown}, {at}, not at the newest tables: the next start brings it there.")
    try:
        checkup.try_writing()
    except DBAPIError as error:
        return broken(
            "database", f"{shown} cannot be written ({first_line(error)}). See to rights and locks."
        )
    if checkup.is_sqlite and checkup.version() < SAFE_WITH_TWO:
        return fine(
            "database", f"{shown}, whole, written to by one connection only, as it needs before 3.51.3"
        )
    return fine("database", f"{shown}, whole, at the newest tables, can be written")


def key(checkup: Checkup, vault: Vault | None) -> Finding:
    """Whether what is kept can be read."""
    if vault is None:
        return broken(
            "key", "none is found, and what is kept was sealed with one. Put it back from your copy."
        )
    try:
        checkup.try_key(vault)
    except WrongKey as error:
        return broken("key", str(error))
    return fine("key", "fits. Keep a copy apart from the database.")


def files(paths: list[Path]) -> Finding:
    """Whether others on this machine can read what is theirs to leave alone."""
    open_ones = [path for path in paths if path.exists() and path.stat().st_mode & OTHERS]
    if open_ones:
        rights = "; ".join(f"chmod {'700' if path.is_dir() else '600'} {path}" for path in open_ones)
        return note("files", f"others on this machine can read them. Run: {rights}")
    return fine("files", "yours alone")


def disk(path: Path, free: int | None = None) -> Finding:
    """Whether there is room to write, and for the copy that a migration makes."""
    size = path.stat().st_size if path.exists() else 0
    free = shutil.disk_usage(path.parent).free if free is None else free
    shown = f"{free / 1e9:.1f} GB free where the database lies ({size / 1e6:.0f} MB)"
    if free < LEAST_FREE:
        return broken("disk", f"{shown}. Make room: nothing can be kept when it is full.")
    if free < 2 * size:
        return note("disk", f"{shown}. Make room: an update first makes a copy of it.")
    return fine("disk", shown)


def first_line(error: DBAPIError) -> str:
    """The driver's words, without the statement and its values."""
    return str(error.orig).strip().split("\n", 1)[0]
