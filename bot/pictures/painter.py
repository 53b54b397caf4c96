"""Has pictures drawn beside the program: in a process of its own that begins with the first one.

The event loop goes on meanwhile. One picture is drawn at a time; a process that died or hung is replaced.
"""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import Future
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.pictures.worker import NotDrawn, drawn, prepare
from domain.reply import Picture

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

TURN_SECONDS, DRAW_SECONDS, GRACE_SECONDS = 15.0, 30.0, 5.0
"""How long to wait for one's turn, for the drawing, and beyond that for a process that never began (ours).
Together they stay below the lease of the message that waits."""

IDLE_SECONDS = 300.0
"""A process that has drawn nothing for so long ends: it holds 90 MB (ours)."""


class Busy(Exception):
    """Too many pictures are waiting; trying again later is safe."""


class Painter:
    """Draws. Nothing is started before the first picture; ``close`` ends what was."""

    def __init__(self, *, seconds: float = DRAW_SECONDS, turn_seconds: float = TURN_SECONDS) -> None:
        self._seconds = seconds
        self._turn_seconds = turn_seconds
        self._turn = asyncio.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._resting: asyncio.TimerHandle | None = None

    async def draw(self, picture: Picture) -> bytes:
        """The picture as a PNG; raises Busy or NotDrawn."""
        async with self._its_turn():
            try:
                future = await asyncio.to_thread(self._begin, picture)
                return await asyncio.wait_for(asyncio.wrap_future(future), self._seconds + GRACE_SECONDS)
            except NotDrawn:
                raise
            except TimeoutError:
                self._drop()
                raise NotDrawn("the drawing process does not begin") from None
            except Exception as error:
                raise NotDrawn(type(error).__name__) from None

    def close(self) -> None:
        """End the process, after the picture under way."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    @asynccontextmanager
    async def _its_turn(self) -> AsyncIterator[None]:
        try:
            await asyncio.wait_for(self._turn.acquire(), self._turn_seconds)
        except TimeoutError:
            raise Busy from None
        if self._resting is not None:
            self._resting.cancel()
        try:
            yield
        finally:
            self._turn.release()
            self._resting = asyncio.get_running_loop().call_later(IDLE_SECONDS, self._drop)

    def _begin(self, picture: Picture) -> "Future[bytes]":
        """Hand it to the process; to a new one if the old one died meanwhile. Starting one takes a while."""
        from concurrent.futures.process import BrokenProcessPool

        try:
            return self._process().submit(drawn, picture.kind, dict(picture.data), self._seconds)
        except BrokenProcessPool:
            self._drop()
            return self._process().submit(drawn, picture.kind, dict(picture.data), self._seconds)

    def _process(self) -> "ProcessPoolExecutor":
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            # spawned, not forked: what the program holds open is no business of the drawing
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=prepare)
        return self._pool

    def _drop(self) -> None:
        """Let go of the process: it is idle or dead, or can't be helped."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None
