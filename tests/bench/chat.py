"""Message → reply: over HTTP beside a bare python-telegram-bot echo against the same server, and in-process.

Run it by `python -m tests.bench.chat`. Every bot is a process of its own; the server and the people are
in this one. Telegram's pace is lifted for Keepwarm (the echo keeps none).
"""

import base64
import os
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # its types come apart, for one benchmark

from bot.app import App
from bot.telegram.updates import NAME
from bot.transport import Incoming
from domain.people.add import add
from domain.turn import Text, Turn
from storage.database import Database
from storage.vault import load_key
from tests.telegram.people import Person
from tests.telegram.server import Server

ROOT = Path(__file__).parents[2]
CROWD = 20
ONE_BY_ONE, AT_ONCE, WARM_UP = 200, 300, 10
THINKING = 0.02
"""Seconds between an answer and the next message: what a bot does after answering is not on the clock."""

FEW = 20
"""Connections of those in the crowd but the first, who has as many as the case says."""

FIRST = [
    "Adam",
    "Bela",
    "Cora",
    "Dora",
    "Emil",
    "Fred",
    "Gina",
    "Hana",
    "Igor",
    "Jana",
    "Kurt",
    "Lena",
    "Maja",
    "Nils",
    "Olga",
    "Pavel",
    "Rita",
    "Sven",
    "Tara",
    "Ute",
]
LAST = [
    "Abel",
    "Brandt",
    "Conti",
    "Dahl",
    "Engel",
    "Frost",
    "Gruber",
    "Holm",
    "Ibsen",
    "Jonas",
    "Keller",
    "Lund",
    "Moser",
    "Novak",
    "Olsen",
]


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one bot; times in milliseconds."""

    name: str
    startup: float
    median: float
    p99: float
    per_second: float
    cpu: float
    memory: float  # MB


def person_name(number: int) -> str:
    """A name for each number, none twice."""
    first, rest = FIRST[number % len(FIRST)], number // len(FIRST)
    last, round_ = LAST[rest % len(LAST)], rest // len(LAST)
    return f"{first} {last}" if not round_ else f"{first} {last}{_letters(round_)}"


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def furnish(database: Database, connections: int) -> None:
    """Everybody in the crowd with their connections."""
    app = App(database, owner="bench")
    now = datetime.now(UTC)
    for number in range(CROWD):
        app.introduce(NAME, str(1000 + number), "Europe/Berlin", now)
        with database.transaction() as unit:
            user = unit.users.find(NAME, str(1000 + number))
            assert user is not None
            turn = Turn(now, unit.store(user))
            turn.begin("bench")
            for index in range(FEW if number else connections):
                add(turn, person_name(index))


@contextmanager
def running(module: str, environment: dict[str, str], log: Path) -> Iterator[psutil.Process]:
    with log.open("wb") as sink:
        process = subprocess.Popen(
            [sys.executable, "-m", module],
            env={**os.environ, **environment},
            cwd=ROOT,
            stdout=sink,
            stderr=sink,
        )
        try:
            yield psutil.Process(process.pid)
        finally:
            process.kill()
            process.wait()


def measure(name: str, module: str, environment: dict[str, str], folder: Path, connections: int) -> Figures:
    """One bot, from its start to the last answer."""
    with Server() as server:
        crowd = [server.person(1000 + number, f"P{number}") for number in range(CROWD)]
        told = {"TELEGRAM_TOKEN": server.token, "TELEGRAM_API_URL": server.url, **environment}
        begun = time.perf_counter()
        with running(module, told, folder / "log") as process:
            assert server.wait_until(lambda: server.polls, 60), (folder / "log").read_text()
            startup = (time.perf_counter() - begun) * 1000
            waits = one_by_one(server, crowd[0], WARM_UP + ONE_BY_ONE, connections)[WARM_UP:]
            cpu = _cpu(process)
            seconds = at_once(server, crowd)
            used = (_cpu(process) - cpu) / AT_ONCE * 1000
            memory = process.memory_info().rss / 2**20
    return Figures(name, startup, *spread(waits), AT_ONCE / seconds, used, memory)


def one_by_one(server: Server, person: Person, count: int, connections: int) -> list[float]:
    """Milliseconds from each message to the request that answers it."""
    waits = []
    for number in range(count):
        text = f"had coffee with {person_name(number * 7919 % connections)}"
        before = len(person.history)
        begun = time.monotonic()
        person.say(text)
        assert server.wait_until(partial(_answered, person, before), 10), f"no answer to {text!r}"
        waits.append((server.sent_at - begun) * 1000)
        time.sleep(THINKING)
    return waits


def _answered(person: Person, before: int) -> bool:
    """Whether more than the person's own message has come since."""
    return len(person.history) > before + 1


def at_once(server: Server, crowd: Sequence[Person]) -> float:
    """Seconds until everybody has all answers."""
    before = sum(len(person.texts) for person in crowd)
    begun = time.perf_counter()
    for number in range(AT_ONCE):
        crowd[number % CROWD].say(f"had coffee with {person_name(number % FEW)}")
    done = server.wait_until(lambda: sum(len(p.texts) for p in crowd) >= before + AT_ONCE, 60)
    assert done, "not every message was answered"
    return time.perf_counter() - begun


def in_process(database: Database, connections: int) -> tuple[float, float]:
    """The same messages through the application alone."""
    app = App(database, owner="bench")
    waits = []
    for number in range(WARM_UP + ONE_BY_ONE):
        text = Text(f"had coffee with {person_name(number * 7919 % connections)}", str(number))
        begun = time.perf_counter()
        app.receive(Incoming(NAME, "1000", text, update=f"bench-{number}"), datetime.now(UTC))
        waits.append((time.perf_counter() - begun) * 1000)
    return spread(waits[WARM_UP:])


def spread(waits: Sequence[float]) -> tuple[float, float]:
    """Median and 99th percentile."""
    return statistics.median(waits), statistics.quantiles(waits, n=100)[98]


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def keepwarm(connections: int, folder: Path) -> tuple[Figures, tuple[float, float]]:
    """Keepwarm on SQLite, and its inside alone on the same data."""
    key = base64.b64encode(secrets.token_bytes(32)).decode()
    url = f"sqlite:///{folder / 'keepwarm.db'}"
    vault = load_key(key, None, folder / "key")
    with closing(Database.open(url, vault)) as database:
        furnish(database, connections)
    allowed = ",".join(str(1000 + number) for number in range(CROWD))
    environment = {"DATABASE_URL": url, "KEEPWARM_KEY": key, "ALLOWED_USERS": allowed}
    name = f"Keepwarm, {connections:,} connections"
    figures = measure(name, "tests.bench.unpaced", environment, folder, connections)
    with closing(Database.open(url, vault)) as database:
        return figures, in_process(database, connections)


def show(rows: Sequence[Figures]) -> None:
    floor = rows[0]
    heads = ("start", "median", "p99", "upd/s", "CPU/upd", "memory")
    print(f"{'':34}" + "".join(f"{head:>9}" for head in heads) + "   against the echo")
    for row in rows:
        ratios = f"median × {row.median / floor.median:.1f}, CPU × {row.cpu / floor.cpu:.1f}, "
        ratios += f"memory × {row.memory / floor.memory:.1f}"
        print(
            f"{row.name:34}{row.startup:7.0f}ms{row.median:7.1f}ms{row.p99:7.1f}ms{row.per_second:9.0f}"
            f"{row.cpu:7.1f}ms{row.memory:7.0f}MB   {ratios if row is not floor else ''}"
        )


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [measure("echo (python-telegram-bot, httpx)", "tests.bench.echo", {}, folder, 100)]
        inside = {}
        for connections in (100, 10_000):
            own = folder / str(connections)
            own.mkdir()
            figures, inside[connections] = keepwarm(connections, own)
            rows.append(figures)
    show(rows)
    for connections, (median, p99) in inside.items():
        print(f"in-process, {connections:,} connections: median {median:.1f} ms, p99 {p99:.1f} ms")


if __name__ == "__main__":
    main()
