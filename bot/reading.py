"""Files people send: read beside the program, within limits, and staged for the work of taking them in."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.app import App
from bot.writers import Writers
from domain.errors import Sorry
from domain.exchange.refusals import NotReadable, TooBig
from domain.exchange.staged import Told
from domain.turn import Attachment

WORKER = "bot.reading_worker"

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


NEEDED = ("PATH", "PYTHONPATH", "PYTHONHOME", "SYSTEMROOT", "LANG", "LC_ALL")
"""What the reading process gets of the environment: no key and no token."""


class Reader:
    """Reads each file in a process of its own: one that hangs or bursts takes nothing with it."""

    def __init__(self, worker: str = WORKER, seconds: float = READ_SECONDS) -> None:
        self._worker = worker
        self._seconds = seconds

    async def read(self, content: bytes) -> Told:
        """What the file holds; raises Sorry with the reason where it can't be read."""
        if len(content) > LARGEST:
            raise TooBig
        lines = (await self._answer(content)).split(b"\n")
        try:
            about, rows = json.loads(lines[0]), [line.decode() for line in lines[1:] if line]
        except ValueError:  # it died
            raise NotReadable from None
        if "refusal" in about:
            raise Sorry(about["refusal"])
        return about, rows

    async def _answer(self, content: bytes) -> bytes:
        """All that the process writes; nothing where it died or hung."""
        environment = {name: os.environ[name] for name in NEEDED if name in os.environ}
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", self._worker, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment
        )
        try:
            answer, _ = await asyncio.wait_for(process.communicate(content), self._seconds)
        except TimeoutError:
            return b""
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        return answer if process.returncode == 0 else b""


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
