"""Asking Telegram for updates: one process at a time, for as long as the program runs."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Sequence

from telegram.error import InvalidToken, TelegramError
from telegram.ext import Updater

from bot.telegram.line import Line
from bot.telegram.reception import Inbox, Reception
from bot.telegram.updates import ALLOWED_UPDATES
from bot.writers import Writers
from storage.database import Database, Lock

log = logging.getLogger(__name__)

STAND_BY_SECONDS = 3.0
"""How often a process that doesn't poll looks whether it may (take over within 10 s)."""

POLL_SECONDS = 10
SILENT_SECONDS = 90.0
"""Without a good answer for that long, polling is begun anew (facts: ready = last poll < 90 s)."""

WATCH_SECONDS = 5.0
DRAIN_SECONDS = 10.0
FIRST_RETRY, LONGEST_RETRY = 1.0, 30.0


class TokenRefused(ValueError):
    """Telegram doesn't know this token. Check TELEGRAM_TOKEN, or ask @BotFather for a new one."""

    def __init__(self) -> None:
        super().__init__(type(self).__doc__)


class Poller:
    """Polls while it holds the database's poll lock; stands by while another process has it."""

    def __init__(
        self,
        line: Line,
        reception: Reception,
        *,
        database: Database,
        writers: Writers,
        menu: Sequence[tuple[str, str]],
    ) -> None:
        self._line = line
        self._reception = reception
        self._database = database
        self._writers = writers
        self._menu = menu

    async def run(self, stop: asyncio.Event, at_duty: Callable[[], Awaitable[object]]) -> None:
        """Until ``stop``: wait for the lock, do what is to be done first on duty, then poll."""
        lock = await self._lock(stop)
        if lock is None:
            return
        try:
            await at_duty()
            if await self._connected(stop):
                menu = asyncio.create_task(self._show_menu())
                await self._poll(stop)
                menu.cancel()
        finally:
            await self._reception.close(DRAIN_SECONDS)
            await self._writers.run(lock.release)

    async def _lock(self, stop: asyncio.Event) -> Lock | None:
        waited = False
        while not stop.is_set():
            lock = await self._writers.run(self._database.try_poll_lock)
            if lock is not None:
                return lock
            if not waited:
                log.info("another process polls; standing by")
                waited = True
            await _pause(stop, STAND_BY_SECONDS)
        return None

    async def _connected(self, stop: asyncio.Event) -> bool:
        """Meet Telegram, however long it is away; False if the program ends before that."""
        pause = FIRST_RETRY
        while not stop.is_set():
            try:
                await self._line.initialize()
            except InvalidToken:
                raise TokenRefused from None
            except TelegramError as error:
                log.warning("Telegram cannot be reached (%s); trying again", error)
            else:
                log.info("this is @%s", self._line.username)
                return True
            await _pause(stop, pause)
            pause = min(LONGEST_RETRY, pause * 1.5)
        return False

    async def _poll(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            if left := await self._reception.take_up():
                log.info("%d messages were left over and are handled now", left)
            updater = Updater(self._line, Inbox(self._reception.take))
            await updater.initialize()
            started = time.monotonic()
            polling = asyncio.create_task(
                updater.start_polling(
                    timeout=POLL_SECONDS,
                    bootstrap_retries=-1,
                    allowed_updates=ALLOWED_UPDATES,
                    error_callback=_failed,
                )
            )
            try:
                await self._watch(stop, started)
            finally:
                polling.cancel()
                await _stopped(updater)

    async def _watch(self, stop: asyncio.Event, since: float) -> None:
        """Return when the program ends, or when polling has been silent for too long."""
        while not stop.is_set():
            await _pause(stop, min(WATCH_SECONDS, SILENT_SECONDS / 2))
            if time.monotonic() - max(since, self._line.answered_at) > SILENT_SECONDS:
                log.warning("no answer from Telegram for %d s; polling anew", SILENT_SECONDS)
                return

    async def _show_menu(self) -> None:
        """The commands people use most, in Telegram's menu."""
        try:
            await self._line.set_my_commands(self._menu)
        except TelegramError as error:
            log.warning("the menu of commands was not set: %s", error)


def _failed(error: TelegramError) -> None:
    log.warning("polling: %s", error)


async def _stopped(updater: Updater) -> None:
    """End polling; the last batch is confirmed if all of it was kept."""
    if updater.running:
        with contextlib.suppress(TelegramError):
            await updater.stop()


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
