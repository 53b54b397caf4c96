"""A large file taken in, compared again and taken back while somebody else writes every 50 ms.

    python -m tests.bench.exchange [postgresql URL]

Everything as `keepwarm serve` has it but for Telegram: the writers, the work loop, the reading process. Runs
in a process of its own, whose memory is measured; the same person's waits before the file came are the floor.
"""

import asyncio
import csv
import multiprocessing
import resource
import secrets
import sqlite3
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot import garbage
from bot.app import App
from bot.outbox import Outbox
from bot.reading import Files, Reader
from bot.scheduler import Ticker
from bot.transport import Incoming, Outgoing
from bot.writers import Writers
from domain.language import warm
from domain.people.add import add
from domain.turn import Event, Tap, Text, Turn
from storage.database import Database
from storage.vault import Vault, key_id
from tests.bench.chat import person_name, spread

ROWS = 30_000
NAME, IMPORTER, OTHER = "telegram", "1", "2"
EVERY = 0.05
"""Seconds between two messages of whoever else writes."""

KNOWN = 100
"""Connections of whoever else writes."""

FLOOR_SECONDS = 5
PATIENCE = 600
MOST_SECONDS, MOST_MB, MOST_WAIT = 20.0, 300.0, 100.0
"""What is promised of 30,000 rows on SQLite: seconds of taking in, memory, milliseconds of a reply at p99."""

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
SAID = ("had coffee with {name}", "when did I last talk to {name}?", "who's overdue?")


def connections_csv(count: int) -> bytes:
    """An export of LinkedIn with so many people: one in thirty has an address, as they have."""
    lines = ["Notes:", '"When exporting your connection data…"', "", HEADER]
    for number in range(count):
        first, last = person_name(number).split(" ")
        email = f"p{number}@mail.example" if number % 30 == 0 else ""
        link = f"https://www.linkedin.com/in/p{number}"
        lines.append(
            f"{first},{last},{link},{email},Company {number % 5000},Engineer {number % 300},05 Mar 2024"
        )
    return "\r\n".join(lines).encode()


@dataclass
class Phone:
    """A transport: when each message came, and the newest buttons of each chat."""

    said: dict[int, float] = field(default_factory=dict)
    shown: dict[str, tuple[str, Outgoing]] = field(default_factory=dict)
    numbers: int = 0

    async def say(self, message: Outgoing) -> str:
        self.said[message.id] = time.perf_counter()
        number = message.edits or str(message.id)
        self.shown[message.address] = (number, message)
        return number

    async def toast(self, tap: str, text: str) -> None:
        pass

    def data(self, address: str, label: str) -> tuple[str, str] | None:
        """The number of the newest message, and what its button of that label means."""
        number, message = self.shown.get(address, ("", None))
        buttons = [button for row in message.reply.buttons for button in row] if message else []
        return next(((number, button.data) for button in buttons if button.label == label), None)


class Service:
    """What `keepwarm serve` builds, with a phone in place of Telegram."""

    def __init__(self, database: Database) -> None:
        self.writers = Writers(database.workers)
        self.app = App(database, owner="bench")
        self.phone = Phone()
        self.outbox = Outbox(database, self.writers, {NAME: self.phone}, owner="bench", real_now=now)
        self.files = Files(self.app, self.writers, now, Reader())
        self.ticker = Ticker(self.app, self.writers, self.outbox, now)

    async def say(self, address: str, event: Event, on: str | None = None) -> None:
        received = await self.writers.run(self.app.receive, Incoming(NAME, address, event, on=on), now())
        await self.outbox.deliver(received.outgoing, self.phone)

    async def tap(self, label: str) -> None:
        found = self.phone.data(IMPORTER, label)
        assert found is not None, self.phone.shown[IMPORTER]
        await self.say(IMPORTER, Tap(found[1], 0), on=found[0])

    async def until(self, words: str) -> None:
        """Wait until the importer's newest message says that."""
        end = time.perf_counter() + PATIENCE
        while words not in (self.phone.shown[IMPORTER][1].reply.text if IMPORTER in self.phone.shown else ""):
            assert time.perf_counter() < end, self.phone.shown
            await asyncio.sleep(0.01)


@dataclass
class Chatter:
    """Somebody else, who writes all the while: at fixed moments, whether answered or not."""

    service: Service
    waits: list[float] = field(default_factory=list)
    count: int = 0

    async def go_on(self) -> None:
        begun = time.perf_counter()
        async with asyncio.TaskGroup() as answers:
            while True:
                at = begun + self.count * EVERY
                await asyncio.sleep(max(0.0, at - time.perf_counter()))
                answers.create_task(self._say(at))
                self.count += 1

    async def _say(self, at: float) -> None:
        text = SAID[self.count % len(SAID)].format(name=person_name(self.count % KNOWN))
        await self.service.say(OTHER, Text(text, f"c{self.count}-{at}"))
        self.waits.append((time.perf_counter() - at) * 1000)


def now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def chatting(service: Service, what: str) -> AsyncIterator[None]:
    """Meanwhile somebody else writes; prints how long it took and how long they waited."""
    chatter = Chatter(service)
    task = asyncio.create_task(chatter.go_on())
    begun = time.perf_counter()
    yield
    seconds = time.perf_counter() - begun
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    median, p99 = spread(chatter.waits)
    memory, children = (peak(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    times = f" ({seconds / FLOOR[0]:.0f} × bare)" if what == "taken in" else ""
    print(
        f"{what + times:34}{seconds:7.1f} s   reply median {median:6.1f}, p99 {p99:6.1f}, "
        f"most {max(chatter.waits):6.1f} ms  ({len(chatter.waits)}); memory {memory:.0f} + {children:.0f} MB",
        flush=True,
    )


def peak(who: int) -> float:
    """MB at most so far, of this process or of its children."""
    return resource.getrusage(who).ru_maxrss / 1024


def bare_floor() -> None:
    """The same rows into a table of SQLite's own, one statement, no keys, no ledger, nothing encrypted."""
    rows = list(csv.reader(connections_csv(ROWS).decode().splitlines()[4:]))
    with tempfile.TemporaryDirectory() as folder, closing(sqlite3.connect(Path(folder) / "bare.db")) as bare:
        bare.execute("CREATE TABLE rows (first, last, link, email, company, role, day)")
        begun = time.perf_counter()
        with bare:
            bare.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        FLOOR.append(time.perf_counter() - begun)
    print(f"{'bare rows, inserted plain':34}{FLOOR[0]:7.2f} s")


FLOOR: list[float] = []


async def measured(database: Database) -> None:
    bare_floor()
    warm()
    garbage.only_at_night()
    service = Service(database)
    furnish(database)
    service.ticker.start()
    content = connections_csv(ROWS)
    print(f"before: {peak(resource.RUSAGE_SELF):.0f} MB")
    async with chatting(service, "nothing else going on"):
        await asyncio.sleep(FLOOR_SECONDS)
    async with chatting(service, "read and staged"):
        attachment = await service.files.staged(NAME, IMPORTER, "Connections.csv", content)
    async with chatting(service, "compared"):
        await service.say(IMPORTER, attachment)
        await service.until(f"{ROWS:,} new")
    async with chatting(service, "taken in"):
        await service.tap("Import")
        await service.until("is in: ")
    async with chatting(service, "their own message after it"):
        await service.say(IMPORTER, Text("had coffee with " + person_name(77), "x1"))
        await service.say(IMPORTER, Text("who do I know at Company 77?", "x2"))
        await asyncio.sleep(2)
    async with chatting(service, "the same file again, read"):
        attachment = await service.files.staged(NAME, IMPORTER, "Connections.csv", content)
    async with chatting(service, "and compared"):
        await service.say(IMPORTER, attachment)
        await service.until("nothing to do")
    async with chatting(service, "all of it undone"):
        await service.say(IMPORTER, Text("undo", "u1"))
        await service.say(IMPORTER, Text("undo", "u2"))
        await service.until("is taken back")
    await service.ticker.stop(5)
    service.writers.close()


def furnish(database: Database) -> None:
    """The one who writes, with some connections."""
    App(database, owner="bench").introduce(NAME, OTHER, "Europe/Berlin", now())
    with database.transaction() as unit:
        user = unit.users.find(NAME, OTHER)
        assert user is not None
        turn = Turn(now(), unit.store(user))
        turn.begin("bench")
        for number in range(KNOWN):
            add(turn, person_name(number))


def run(url: str) -> None:
    key = secrets.token_bytes(32)
    with closing(Database.open(url, Vault({key_id(key): key}, key_id(key)))) as database:
        asyncio.run(measured(database))


def main(urls: Sequence[str] = ()) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for url in urls or (f"sqlite:///{Path(folder) / 'keepwarm.db'}",):
            process = multiprocessing.get_context("spawn").Process(target=run, args=(url,))
            process.start()
            process.join()


if __name__ == "__main__":
    main(sys.argv[1:])
