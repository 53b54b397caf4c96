"""The real application against the test's Telegram: in a thread here, or as a program that can be killed."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path
from types import TracebackType

from pydantic import SecretStr

from bot.settings import Settings
from bot.telegram.limits import Limits, Rate
from bot.telegram.serve import serve
from storage.database import Database
from tests.telegram.server import Server

ROOT = Path(__file__).parents[2]
UNLIMITED = Rate(per_second=100_000, burst=100_000)


def unlimited() -> Limits:
    """No waiting: what a test about something else wants."""
    return Limits(time.monotonic, per_chat=UNLIMITED, overall=UNLIMITED)


def real_now() -> datetime:
    return datetime.now(UTC)


class Wall:
    """A clock that goes with real time and can be moved ahead."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        return real_now() + self._ahead

    def skip(self, time: timedelta) -> None:
        self._ahead += time

    def skip_to_morning(self, days: int) -> None:
        """To 08:45 UTC on the first working day so many days ahead."""
        day = self().date() + timedelta(days=days)
        while day.weekday() > 4:
            day += timedelta(days=1)
        self.skip(datetime.combine(day, time_of_day(8, 45), tzinfo=UTC) - self())


@dataclass
class Assistant:
    """`keepwarm serve` in a thread. A context manager: it runs inside, and has ended after."""

    server: Server
    database: Database
    allowed: str = ""
    owner: str | None = None
    now: Callable[[], datetime] = real_now
    error: BaseException | None = None
    _ended: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> "Assistant":
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(20)
        assert not self._thread.is_alive(), "the assistant did not end"
        if self.error is not None and error is None:
            raise self.error

    def ended(self, patience: float = 10) -> bool:
        """Wait for it to end by itself."""
        return self._ended.wait(patience)

    def _run(self) -> None:
        settings = Settings(
            telegram_token=SecretStr(self.server.token),
            telegram_api_url=self.server.url,
            allowed_users=self.allowed,
            owner=self.owner,
        )
        work = serve(settings, self.database, stop=self._stop, now=self.now, limits=unlimited())
        try:
            with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
                runner.run(work)
        except BaseException as error:
            self.error = error
        finally:
            self._ended.set()


@dataclass
class Program:
    """`python -m bot serve` as a process of its own."""

    server: Server
    database_url: str
    key: str
    folder: Path
    allowed: str = ""
    log: Path = field(init=False)
    _process: "subprocess.Popen[bytes] | None" = None

    def __post_init__(self) -> None:
        self.log = self.folder / "serve.log"

    def __enter__(self) -> "Program":
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self.kill()

    def start(self) -> None:
        environment = {
            **os.environ,
            "TELEGRAM_TOKEN": self.server.token,
            "TELEGRAM_API_URL": self.server.url,
            "ALLOWED_USERS": self.allowed,
            "DATABASE_URL": self.database_url,
            "KEEPWARM_KEY": self.key,
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, "-m", "bot", "serve"]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                command, env=environment, cwd=self.folder, stdout=log, stderr=log
            )

    def begin_polling(self, patience: float = 30) -> None:
        """Start it, and wait until it asks for updates."""
        before = self.server.polls
        self.start()
        begun = self.server.wait_until(lambda: self.server.polls > before, patience)
        assert begun, f"it did not begin to poll:\n{self.log.read_text()[-3000:]}"

    def kill(self) -> None:
        """kill -9, then nothing of it is left."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(10)

    def end(self) -> int:
        """SIGTERM: it ends in order; gives its exit status."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(20)
