"""All that the doctor looks at, in order; what cannot be looked at is said, and the rest goes on."""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot.doctor.backlog import backlog
from bot.doctor.clocks import clock, jumped, zones
from bot.doctor.finding import Finding, broken, note
from bot.doctor.house import database, disk, files, first_line, key
from bot.doctor.wire import telegram
from bot.settings import Settings
from storage.checkup import Checkup, looked_at
from storage.engines import file_of
from storage.errors import StorageError
from storage.vault import Vault, WrongKey, load_key


def examine(settings: Settings, url: str, key_path: Path, now: Callable[[], datetime]) -> list[Finding]:
    """Every finding. ``key_path`` is where the key lies unless the settings say otherwise."""
    jump = jumped(now, time.monotonic, time.sleep)
    try:
        found_files = list(_files(url, key_path, settings))  # before anything is opened
        with looked_at(url) as checkup:
            return _all(settings, checkup, key_path, now(), jump, found_files)
    except FileNotFoundError:
        trouble = note("database", "there is none yet: the first start makes it.")
    except StorageError as error:
        trouble = broken("database", str(error))
    except DBAPIError as error:
        trouble = broken("database", f"cannot be looked at: {first_line(error)}")
    base = [clock(now(), None, None, jump), zones({}), trouble]
    return [*base, *asyncio.run(telegram(settings, None))]


def _all(
    settings: Settings, checkup: Checkup, key_path: Path, now: datetime, jump: float, found: list[Finding]
) -> list[Finding]:
    state = database(checkup)
    if checkup.behind() is not None:  # its tables are not those that are asked here
        base = [clock(now, checkup.clock(), None, jump), zones({}), state, *found]
        return [*base, *asyncio.run(telegram(settings, checkup.poller()))]
    vault, sealed = _key(settings, key_path, checkup)
    used = checkup.zones(vault) if vault is not None else Counter[str]()
    return [
        clock(now, checkup.clock(), checkup.newest(), jump),
        zones(used),
        state,
        sealed,
        *found,
        *asyncio.run(telegram(settings, checkup.poller())),
        *(backlog(checkup, vault, now) if vault is not None else ()),
    ]


def _key(settings: Settings, path: Path, checkup: Checkup) -> tuple[Vault | None, Finding]:
    """The key, if there is one and it fits; none is made here."""
    given = settings.keepwarm_key.get_secret_value() if settings.keepwarm_key else None
    if not given and settings.keepwarm_key_file is None and not path.exists():
        return None, key(checkup, None)
    try:
        vault = load_key(given, settings.keepwarm_key_file, path)
    except WrongKey as error:
        return None, broken("key", str(error))
    found = key(checkup, vault)
    with contextlib.suppress(WrongKey):
        checkup.try_key(vault)
        return vault, found
    return None, found


def _files(url: str, key_path: Path, settings: Settings) -> Iterator[Finding]:
    """The files of a database and of the key; where it is a server's, the key's alone."""
    path = file_of(url)
    theirs = [] if path is None else [path.parent, path, *(Path(f"{path}{end}") for end in ("-wal", "-shm"))]
    if path is None or path.exists():
        yield files([*theirs, settings.keepwarm_key_file or key_path])
    if path is not None and path.exists():
        yield disk(path)
