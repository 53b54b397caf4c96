"""Chats side by side, each in its own order."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

Job = Callable[[], Awaitable[None]]


class Lanes:
    """Runs jobs one after the other within a chat, chats at the same time."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Job]] = {}
        self._running: set[asyncio.Task[None]] = set()

    @property
    def idle(self) -> bool:
        """Whether nothing is being done for anybody."""
        return not self._waiting

    def put(self, chat: str, job: Job) -> None:
        """Have it done after what its chat began before."""
        lane = self._waiting.get(chat)
        if lane is not None:
            lane.append(job)
            return
        self._waiting[chat] = deque([job])
        task = asyncio.create_task(self._run(chat))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def drain(self, seconds: float) -> None:
        """Let what was begun end, for that long at most."""
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=seconds)
            for task in late:
                task.cancel()

    async def _run(self, chat: str) -> None:
        lane = self._waiting[chat]
        try:
            while lane:
                await _do(lane.popleft())
        finally:
            del self._waiting[chat]


async def _do(job: Job) -> None:
    try:
        await job()
    except Exception:
        log.exception("something was left unfinished")
