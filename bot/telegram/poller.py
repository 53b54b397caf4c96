"""Asking Telegram for updates: one process at a time, for as long as the program runs."""

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import Updater

from bot.telegram.line import Line
from bot.telegram.reception import Inbox, Reception
from bot.telegram.updates import ALLOWED_UPDATES
from bot.writers import Writers
from storage.database import Database
from storage.locks import Lock

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
        self._rival = False  # another process was seen polling with our token

    async def run(self, stop: asyncio.Event, at_duty: Callable[[], Awaitable[object]]) -> None:
        """Until ``stop``: wait for the lock, then poll; ``at_duty`` is done before the first poll."""
        begun = False
        while not stop.is_set():
            try:
                lock = await self._lock(stop)
                if lock is not None:
                    async with self._held(lock):
                        if not begun:
                            await at_duty()
                            begun = True
                        await self._serve(stop)
            except TokenRefused:
                raise
            except Exception:
                log.exception("polling broke off; it is begun anew")
            await _pause(stop, STAND_BY_SECONDS)

    @contextlib.asynccontextmanager
    async def _held(self, lock: Lock) -> AsyncIterator[None]:
        """The lock, given back once all that was begun is done."""
        try:
            yield
        finally:
            await self._reception.drain(DRAIN_SECONDS)
            await self._writers.run(lock.release)

    async def _serve(self, stop: asyncio.Event) -> None:
        """Poll until the program ends or a rival shows that the lock is no longer ours."""
        self._rival = False
        if not await self._connected(stop):
            return
        menu = asyncio.create_task(self._show_menu())
        while not stop.is_set() and not self._rival:
            await self._poll(stop)
        menu.cancel()

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
        """Take up what was left over, then ask for what is new, for as long as that goes well."""
        if left := await self._reception.take_up():
            log.info("%d messages were left over and are handled now", left)
        updater = Updater(self._line, Inbox(self._reception.take))
        await updater.initialize()
        polling = asyncio.create_task(
            updater.start_polling(
                timeout=POLL_SECONDS,
                bootstrap_retries=-1,
                allowed_updates=ALLOWED_UPDATES,
                error_callback=self._failed,
            )
        )
        try:
            await self._watch(stop)
        finally:
            polling.cancel()
            await _stopped(updater)

    async def _watch(self, stop: asyncio.Event) -> None:
        """Return when the program ends, when another polls too, or when polling is silent for too long."""
        since = time.monotonic()
        while not stop.is_set():
            await _pause(stop, min(WATCH_SECONDS, SILENT_SECONDS / 2))
            if self._rival:
                log.warning("another program polls with this token; looking who holds the lock")
                return
            if time.monotonic() - max(since, self._line.answered_at) > SILENT_SECONDS:
                log.warning("no answer from Telegram for %d s; polling anew", SILENT_SECONDS)
                return

    def _failed(self, error: TelegramError) -> None:
        log.warning("polling: %s", error)
        self._rival = self._rival or isinstance(error, Conflict)

    async def _show_menu(self) -> None:
        """The commands people use most, in Telegram's menu."""
        try:
            await self._line.set_my_commands(self._menu)
        except TelegramError as error:
            log.warning("the menu of commands was not set: %s", error)


async def _stopped(updater: Updater) -> None:
    """End polling; the last batch is confirmed if all of it was kept."""
    if updater.running:
        with contextlib.suppress(TelegramError):
            await updater.stop()


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
