"""The clock's hand: a tick every few seconds, and nothing kept per user."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import garbage
from bot.app import App
from bot.outbox import Outbox
from bot.writers import SLICE, TICK, Writers

log = logging.getLogger(__name__)

TICK_SECONDS = 5
WORK_SECONDS = 2
"""How long new long work waits at most before it is begun (ours)."""

INBOX_KEPT = timedelta(days=8)
"""Ids of updates are remembered that long (facts: Telegram repeats for a day, restarts after a week)."""

FILES_KEPT = timedelta(days=7)
"""A file that was shown waits that long for the word to take it in (ours)."""


class Ticker:
    """Ticks every few seconds, one tick at a time; none is dropped for being late or cut short."""

    def __init__(self, app: App, writers: Writers, outbox: Outbox, now: Callable[[], datetime]) -> None:
        self._app = app
        self._writers = writers
        self._outbox = outbox
        self._now = now
        self._ticking = asyncio.Lock()
        self._working = False
        self._first: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    def start(self) -> None:
        """Tick now and then on, and tidy up every night."""
        self._scheduler.add_job(self.tick, "interval", seconds=TICK_SECONDS)
        self._scheduler.add_job(self.work, "interval", seconds=WORK_SECONDS, max_instances=2)
        self._scheduler.add_job(self.tidy, "cron", hour=3, minute=17)
        self._scheduler.start()
        self._first = asyncio.create_task(self._begin())

    async def stop(self, seconds: float) -> None:
        """End ticking, after the tick under way or that many seconds."""
        self._scheduler.pause()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ticking.acquire(), seconds)
        self._scheduler.shutdown(wait=False)

    async def _begin(self) -> None:
        await self._park()
        await self.tick()
        await self.plan_missing()

    async def plan_missing(self) -> None:
        """Kinds of prompts that are new are planned for everybody; messages go before."""
        after: int | None = 0
        try:
            while after is not None:
                after = await self._writers.run(self._app.plan_missing, self._now(), after, priority=SLICE)
        except Exception:
            log.exception("new kinds of prompts could not be planned; tonight tries again")

    async def _park(self) -> None:
        """What is due to those who are gone is put out of the tick's way."""
        try:
            await self._writers.run(self._app.park, self._now(), priority=SLICE)
        except Exception:
            log.exception("prompts of those who are gone could not be parked; tonight tries again")

    async def tick(self) -> None:
        """Say what is due, and whatever else waits. A failure is logged; the next tick tries again."""
        async with self._ticking:
            try:
                await self._outbox.recover(alone=False)
                while await self._writers.run(self._app.tick, self._now(), priority=TICK):
                    pass
                await self._outbox.pump()
            except Exception:
                log.exception("a tick failed")

    async def work(self) -> None:
        """Long work, slice by slice, until there is none; messages come in between."""
        if self._working:  # it may take minutes, and looking in again is no news
            return
        self._working = True
        try:
            while await self._writers.run(self._app.work, self._now(), priority=SLICE):
                await self._outbox.pump()
        except Exception:
            log.exception("long work failed")
        finally:
            self._working = False

    async def tidy(self) -> None:
        """Nightly: forget old updates' ids and files nobody wanted, plan what is to be, look for garbage."""
        try:
            await self._writers.run(self._app.forget_updates, self._now() - INBOX_KEPT, priority=TICK)
            await self._writers.run(self._app.forget_files, self._now() - FILES_KEPT, priority=TICK)
        except Exception:
            log.exception("the nightly upkeep failed")
        await self._park()
        await self.plan_missing()
        garbage.collect()
