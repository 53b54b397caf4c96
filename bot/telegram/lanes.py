"""Chats side by side, each in its own order."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from bot.transport import Incoming

log = logging.getLogger(__name__)


class Lanes:
    """Hands messages to ``work``: one after the other within a chat, chats at the same time."""

    def __init__(self, work: Callable[[Incoming], Awaitable[None]]) -> None:
        self._work = work
        self._waiting: dict[str, deque[Incoming]] = {}
        self._running: set[asyncio.Task[None]] = set()

    def put(self, incoming: Incoming) -> None:
        """Have it handled after what its chat sent before."""
        lane = self._waiting.get(incoming.address)
        if lane is not None:
            lane.append(incoming)
            return
        self._waiting[incoming.address] = deque([incoming])
        task = asyncio.create_task(self._run(incoming.address))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def drain(self, seconds: float) -> None:
        """Let what was begun end, for that long at most; what is left stays in the inbox."""
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=seconds)
            for task in late:
                task.cancel()

    async def _run(self, address: str) -> None:
        lane = self._waiting[address]
        try:
            while lane:
                await self._one(lane.popleft())
        finally:
            del self._waiting[address]

    async def _one(self, incoming: Incoming) -> None:
        try:
            await self._work(incoming)
        except Exception:
            log.exception("update %s was left unfinished", incoming.update)
