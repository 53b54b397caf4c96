"""Files people send: read beside the program, within limits, and staged for the work of taking them in."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.app import App
from bot.reading_worker import Told, prepare, told
from bot.writers import Writers
from domain.errors import Sorry
from domain.exchange.refusals import NotReadable, TooBig
from domain.turn import Attachment

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

LARGEST = 20_000_000
"""Bytes of a file that is looked at at all."""

READ_SECONDS = 60.0
"""How long a file may take to be read (ours: 100,000 rows take a few)."""

AT_ONCE = 5
"""Chunks staged in one transaction: some milliseconds."""


def beginning_of(path: Path) -> bytes:
    """The content of a file; of one that is too large no more than it takes to see that."""
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


class Reader:
    """Reads each file in a process of its own: one that hangs or bursts takes nothing with it."""

    async def read(self, content: bytes) -> Told:
        """What the file holds; raises Sorry with the reason where it can't be read."""
        if len(content) > LARGEST:
            raise TooBig
        pool = await asyncio.to_thread(_process)
        try:
            future = await asyncio.to_thread(pool.submit, told, content, READ_SECONDS)
            return await asyncio.wait_for(asyncio.wrap_future(future), READ_SECONDS + 5)
        except (OSError, MemoryError, RuntimeError, TimeoutError):  # it died, hung or had no room left
            raise NotReadable from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _process() -> "ProcessPoolExecutor":
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=prepare)


class Files:
    """Takes a file in hand: reads it, stages it, and gives the event that tells the application of it."""

    def __init__(self, app: App, writers: Writers, now: Callable[[], datetime], reader: Reader) -> None:
        self._app = app
        self._writers = writers
        self._now = now
        self._reader = reader

    async def staged(self, transport: str, address: str, name: str, content: bytes) -> Attachment:
        """The document with the number of its job, or with why it was not read."""
        try:
            about, chunks = await self._reader.read(content)
        except Sorry as refusal:
            return Attachment("document", name, refusal=refusal.sentence)
        job_id = await self._writers.run(self._app.stage, transport, address, about, self._now())
        for at in range(0, len(chunks), AT_ONCE):
            await self._writers.run(
                self._app.stage_rows, transport, address, job_id, at, chunks[at : at + AT_ONCE]
            )
        return Attachment("document", name, job_id=job_id)
