"""The clock's hand: a tick every few seconds, and nothing kept per user."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.app import App
from bot.outbox import Outbox
from bot.writers import TICK, Writers

log = logging.getLogger(__name__)

TICK_SECONDS = 5
INBOX_KEPT = timedelta(days=8)
"""Ids of updates are remembered that long (facts: Telegram repeats for a day, restarts after a week)."""


async def tick(app: App, writers: Writers, outbox: Outbox, now: Callable[[], datetime]) -> None:
    """Say what is due, and whatever else waits to be said. A failure is logged; the next tick tries again."""
    try:
        await outbox.recover(alone=False)
        while await writers.run(app.tick, now(), priority=TICK):
            pass
        await outbox.pump()
    except Exception:
        log.exception("a tick failed")


async def upkeep(app: App, writers: Writers, now: Callable[[], datetime]) -> None:
    """Nightly: forget the ids of old updates."""
    try:
        await writers.run(app.forget_updates, now() - INBOX_KEPT, priority=TICK)
    except Exception:
        log.exception("the nightly upkeep failed")


def start_scheduler(
    app: App, writers: Writers, outbox: Outbox, now: Callable[[], datetime]
) -> AsyncIOScheduler:
    """Start ticking; ``shutdown()`` ends it. One tick at a time, a late one is never dropped."""
    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    )
    scheduler.add_job(
        tick, "interval", (app, writers, outbox, now), seconds=TICK_SECONDS, next_run_time=now()
    )
    scheduler.add_job(upkeep, "cron", (app, writers, now), hour=3, minute=17)
    scheduler.start()
    return scheduler
