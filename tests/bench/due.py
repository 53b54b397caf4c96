"""A full minute: many users of whom a third are due at once, on SQLite and PostgreSQL; beside a job a user.

    python -m tests.bench.due [users]

One user of each sort is made through the application, and copied with all of theirs, sealed anew. Then the
ticker runs as it does in `serve`, with a heartbeat in its event loop and somebody writing now and then; the
backlog is let grow as long as it may, so that everything is put into words. Beside it APScheduler with a job
for each user, which does nothing when it is due.
"""

import asyncio
import contextlib
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import psutil  # type: ignore[import-untyped]  # its types come apart, for one benchmark
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Connection, Table, func, insert, select, text

import bot.app
from bot import garbage
from bot.app import App
from bot.outbox import Outbox
from bot.scheduler import Ticker
from bot.telegram.updates import NAME
from bot.transport import Incoming
from bot.writers import Writers
from domain.turn import Text
from storage.database import Database
from storage.tables import clocks, contacts, interactions, involved, prompts, users
from storage.vault import Vault
from tests.bot.replicas import killed, planned_anew, vault
from tests.conftest import named, on_server, server_of_its_own

USERS, DUE_SHARE, PEER_USERS = 100_000, 0.3, 10_000
"""What is asked: so many users, so many of them due in one minute; the peer is slow enough at fewer."""

KILLS = 50

MOST_BLOCKED, MOST_EMPTY = 50.0, 1.0
"""Milliseconds promised: the longest blocking of the event loop, an empty tick."""

FIRST_SEEN = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
MORNING = datetime(2026, 3, 4, 7, 30, tzinfo=UTC)
"""A Wednesday, 08:30 in Berlin: when those there are due."""

AFTER = timedelta(seconds=1)
LONG_AGO = timedelta(days=200)
TOLD = tuple(
    told
    for name in ("Dana Kim", "Bob Stone", "Alice Roe")
    for told in (f"had coffee with {name} about pricing", f"make {name} tier 1")
)
"""What those who are due said so long ago: their people are overdue by now."""

ROOM = 100
"""Numbers kept free for each copy's records."""

AT_ONCE = 10_000
BEAT, WRITES = 0.001, 0.25
"""Seconds between heartbeats, and between the messages somebody writes meanwhile."""

COPIED = (contacts, interactions, involved, clocks, prompts)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else USERS
    bot.app.CARRIED = sys.maxsize  # else the backlog would be held at what Telegram carries
    garbage.only_at_night()  # as serve does
    with tempfile.TemporaryDirectory() as folder:
        few = _measured(f"sqlite:///{folder}/few.db", PEER_USERS)
        if count > PEER_USERS:
            _measured(f"sqlite:///{folder}/many.db", count)
    with server_of_its_own() as server:
        _measured(server, count)
        _killed(server)
    _beside(few)


def _killed(server: str) -> None:
    """Two replicas, one killed in the middle of a batch, again and again; raises where anything is wrong."""
    on_server(server, "CREATE DATABASE replicas")
    begun = time.perf_counter()
    rounds = killed(named(server, "replicas"), KILLS)
    print(
        f"two replicas on postgresql, one killed amid a batch {KILLS} times: nothing lost, nothing twice "
        f"({rounds} rounds in {time.perf_counter() - begun:.0f} s)"
    )


@dataclass
class Figures:
    """What was measured; milliseconds, but for ``seconds`` and ``cpu``."""

    beats: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    seconds: float = 0.0
    cpu: float = 0.0  # seconds of this process
    memory: float = 0.0  # MB


def _measured(url: str, count: int) -> Figures:
    """One database filled, ticked and told of."""
    with contextlib.closing(Database.open(url, vault())) as database:
        begun = time.perf_counter()
        due = _filled(database, count)
        name = f"{count:,} users on {database.dialect}"
        print(f"{name}: {due:,} of them due at once (filled in {time.perf_counter() - begun:.0f} s)")
        garbage.collect()
        figures = asyncio.run(_ticked(database, count))
        with database.transaction() as unit:
            said = unit.outbox.counts()
        assert said.get("waiting", 0) >= due, said
    empty = figures.beats.pop(0)
    print(f"{'':8}an empty tick {empty:.2f} ms {_kept(empty, MOST_EMPTY)}")
    print(
        f"{'':8}all in the outbox after {figures.seconds:.1f} s: {due / figures.seconds:,.0f} a second, "
        f"{figures.cpu / due * 1_000:.2f} ms of CPU each; {figures.memory:+.0f} MB"
    )
    print(
        f"{'':8}the event loop was blocked for {max(figures.beats):.1f} ms at most "
        f"(99 %: {_percent(figures.beats, 99):.1f} ms) {_kept(max(figures.beats), MOST_BLOCKED)}"
    )
    if figures.waits:
        print(
            f"{'':8}a message meanwhile: median {statistics.median(figures.waits):.0f} ms, "
            f"most {max(figures.waits):.0f} ms to its answer"
        )
    return figures


def _kept(found: float, promised: float) -> str:
    return f"(promised {promised:.0f} ms): {'kept' if found <= promised else 'NOT KEPT'}"


def _percent(found: list[float], percent: int) -> float:
    return sorted(found)[len(found) * percent // 100]


async def _ticked(database: Database, count: int) -> Figures:
    """The ticker at an empty moment, then at the full one."""
    now = MORNING - timedelta(hours=2)
    writers = Writers(database.workers)
    app = App(database, owner="bench")
    post = Outbox(database, writers, {}, owner="bench", real_now=lambda: now)
    ticker = Ticker(app, writers, post, lambda: now)
    figures = Figures()
    while app.tick(now):  # what was due since they came
        pass
    empty = [_ms(lambda: app.tick(now)) for _ in range(200)]
    now = MORNING + AFTER
    before = _memory()
    async with _heartbeat(figures), _somebody_writing(figures, app, writers, count):
        begun, cpu = time.perf_counter(), time.process_time()
        await ticker.tick()
        figures.seconds, figures.cpu = time.perf_counter() - begun, time.process_time() - cpu
    figures.memory = _memory() - before
    figures.beats.insert(0, statistics.median(empty))
    writers.close()
    return figures


@contextlib.asynccontextmanager
async def _heartbeat(figures: Figures) -> AsyncIterator[None]:
    """How late the event loop comes back to something that asks for it all the time."""

    async def beat() -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(BEAT)
            figures.beats.append((time.perf_counter() - begun - BEAT) * 1_000)

    async with _beside_the_rest(beat()):
        yield


@contextlib.asynccontextmanager
async def _somebody_writing(figures: Figures, app: App, writers: Writers, count: int) -> AsyncIterator[None]:
    """A message now and then, of somebody who is not due; how long each takes to be answered."""

    async def write() -> None:
        number = 0
        while True:
            address = str(count - number)
            number += 1
            incoming = Incoming(NAME, address, Text("had coffee with Dana", "m"), update=f"u{number}")
            begun = time.perf_counter()
            await writers.run(app.receive, incoming, MORNING + AFTER)
            figures.waits.append((time.perf_counter() - begun) * 1_000)
            await asyncio.sleep(WRITES)

    async with _beside_the_rest(write()):
        yield


@contextlib.asynccontextmanager
async def _beside_the_rest(work: Any) -> AsyncIterator[None]:
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


def _filled(database: Database, count: int) -> int:
    """So many users; gives how many are due in the morning."""
    app = App(database, owner="bench")
    app.introduce(NAME, "1", "Europe/Berlin", FIRST_SEEN - LONG_AGO)
    app.introduce(NAME, "2", "America/New_York", FIRST_SEEN)
    for number, told in enumerate(TOLD):
        app.receive(Incoming(NAME, "1", Text(told, f"m{number}")), FIRST_SEEN - LONG_AGO)
    app.in_turn(NAME, "1", planned_anew, FIRST_SEEN)
    due = int(count * DUE_SHARE)
    with database.transaction() as unit:
        for table in (users, *COPIED):
            _copied(unit.connection, vault(), table, 1, range(3, due + 2))
            _copied(unit.connection, vault(), table, 2, range(due + 2, count + 1))
        if database.dialect == "postgresql":
            _number_on(unit.connection)
    return due


def _copied(connection: Connection, vault: Vault, table: Table, whose: int, to: range) -> None:
    """The rows of one user for each of those others."""
    mine = table.c.id if table is users else table.c.user_id
    rows = [dict(row._mapping) for row in connection.execute(select(table).where(mine == whose))]
    copies: list[dict[str, Any]] = []
    for number in to if rows else ():
        copies += [_copy(vault, table, row, whose, number) for row in rows]
        if len(copies) >= AT_ONCE:
            connection.execute(insert(table), copies)
            copies = []
    if copies:
        connection.execute(insert(table), copies)


def _copy(vault: Vault, table: Table, row: dict[str, Any], whose: int, number: int) -> dict[str, Any]:
    copy = dict(row)
    if table is users:
        words = vault.open(row["body"], f"{NAME}:{whose}", "users.body")
        copy |= {"id": number, "address": str(number)}
        return copy | {"body": vault.seal(words, f"{NAME}:{number}", "users.body")}
    copy["user_id"] = number
    for column in ("id", "record_id", "contact_id"):
        if column in copy:
            copy[column] += ROOM * number
    if "body" in copy:
        place = f"{table.name}.body"
        copy["body"] = vault.seal(vault.open(row["body"], whose, place), number, place)
    return copy


def _number_on(connection: Connection) -> None:
    """What is made next gets a number that is free; and the database learns how much there is by now."""
    for table in (users, contacts, interactions, prompts):
        most = select(func.max(table.c.id)).scalar_subquery()
        connection.execute(select(func.setval(f"{table.name}_id_seq", most)))
    connection.execute(text("ANALYZE"))


def _beside(ours: Figures) -> None:
    """A job a user in APScheduler, as many, and as many of them due at once."""
    theirs = asyncio.run(_a_job_a_user(PEER_USERS))
    print(
        f"{PEER_USERS:,} users as jobs of APScheduler that do nothing: started in {theirs.seconds:.1f} s, ",
        end="",
    )
    print(f"{theirs.memory:+.0f} MB; the event loop was blocked for {max(theirs.beats):.0f} ms at most")
    print(f"that is × {max(theirs.beats) / max(ours.beats):.0f} of ours, which puts them into words besides")


async def _a_job_a_user(count: int) -> Figures:
    figures, fired = Figures(), 0

    async def job() -> None:
        nonlocal fired
        fired += 1

    before, begun = _memory(), time.perf_counter()
    scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True})
    soon = datetime.now(UTC) + timedelta(seconds=count / 1_000 + 5)
    due = int(count * DUE_SHARE)
    for number in range(count):
        at = soon if number < due else soon + timedelta(hours=6)
        local = at.astimezone(ZoneInfo("Europe/Berlin"))
        scheduler.add_job(
            job, "cron", hour=local.hour, minute=local.minute, second=local.second, timezone="Europe/Berlin"
        )
    scheduler.start()
    figures.seconds, figures.memory = time.perf_counter() - begun, _memory() - before
    async with _heartbeat(figures):
        while fired < due:
            await asyncio.sleep(0.1)
    scheduler.shutdown(wait=False)
    return figures


def _memory() -> float:
    return float(psutil.Process().memory_info().rss) / 1e6


def _ms(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1_000


if __name__ == "__main__":
    main()
