"""`keepwarm serve`: everything built once, by hand, and run until the program is told to end."""

import asyncio
import contextlib
import signal
import uuid
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from bot import garbage
from bot.app import App
from bot.gate import Gate
from bot.outbox import Outbox
from bot.pictures.painter import Painter
from bot.reading import Files, Reader
from bot.scheduler import Ticker
from bot.settings import Settings
from bot.telegram.limits import Limits
from bot.telegram.line import Line
from bot.telegram.poller import DRAIN_SECONDS, Poller
from bot.telegram.reception import Reception
from bot.telegram.transport import TelegramTransport
from bot.telegram.updates import NAME
from bot.writers import Writers
from domain.language import warm
from domain.registry import MENU
from storage.database import Database


def real_now() -> datetime:
    return datetime.now(UTC)


async def run(settings: Settings, database: Database) -> None:
    """Serve until the program is asked to end (SIGINT, SIGTERM)."""
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows ends by an exception instead
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await serve(settings, database, stop=stop)


async def serve(
    settings: Settings,
    database: Database,
    *,
    stop: asyncio.Event,
    now: Callable[[], datetime] = real_now,
    limits: Limits | None = None,
) -> None:
    """Serve until ``stop`` is set. TokenRefused where Telegram doesn't know the token."""
    owner = f"serve-{uuid.uuid4().hex[:12]}"
    writers = Writers(database.workers)
    app = App(database, owner=owner, default_tz=settings.default_tz)
    line = Line(settings.token or "", settings.telegram_api_url)
    transport = TelegramTransport(line, limits)
    painter = Painter()
    outbox = Outbox(database, writers, {NAME: transport}, owner=owner, real_now=now, draw=painter.draw)
    gate = Gate(database, writers, NAME, settings.allowed, settings.owner, now)
    files = Files(app, writers, now, Reader())
    reception = Reception(
        line, transport, gate, app=app, writers=writers, outbox=outbox, now=now, files=files
    )
    poller = Poller(line, reception, database=database, writers=writers, menu=MENU)
    await asyncio.to_thread(warm)
    garbage.only_at_night()
    ticker = Ticker(app, writers, outbox, now)
    ticker.start()
    try:
        await poller.run(stop, at_duty=_recovery(database, outbox))
    finally:
        await ticker.stop(DRAIN_SECONDS)
        await line.hang_up()
        await asyncio.to_thread(writers.close)
        await asyncio.to_thread(painter.close)


def _recovery(database: Database, outbox: Outbox) -> Callable[[], Awaitable[object]]:
    """What a process does first on duty. SQLite serves one process: what was being sent is a dead one's."""
    return lambda: outbox.recover(alone=database.dialect == "sqlite")
