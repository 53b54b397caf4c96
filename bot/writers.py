"""Database work off the event loop: few threads, the most urgent work first.

SQLite has one thread, so that writers queue here in order and never meet a locked database;
PostgreSQL has a small pool.
"""

import asyncio
import contextlib
import itertools
import queue
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, ParamSpec, TypeVar

Result = TypeVar("Result")
Arguments = ParamSpec("Arguments")

MESSAGE, SLICE, TICK = 0, 1, 2
"""What goes first: a person waits for a message; a slice of long work waits for nobody; the tick is last."""

_STOP = 9


class Writers:
    """A priority queue before ``count`` threads."""

    def __init__(self, count: int) -> None:
        self._queue: queue.PriorityQueue[tuple[int, int, Callable[[], None]]] = queue.PriorityQueue()
        self._order = itertools.count()
        self._threads = [
            threading.Thread(target=self._work, name=f"writer-{n}", daemon=True) for n in range(count)
        ]
        for thread in self._threads:
            thread.start()

    async def run(
        self, function: Callable[..., Result], *args: Any, priority: int = MESSAGE, **kwargs: Any
    ) -> Result:
        """Run it in a writer thread and give its result, or raise what it raised."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Result] = loop.create_future()

        def work() -> None:
            try:
                result = function(*args, **kwargs)
            except BaseException as error:
                _hand_over(loop, partial(future.set_exception, error), future)
            else:
                _hand_over(loop, partial(future.set_result, result), future)

        self._queue.put((priority, next(self._order), work))
        return await future

    def close(self) -> None:
        """Finish what was asked for, then end the threads."""
        for _ in self._threads:
            self._queue.put((_STOP, next(self._order), _end_thread))
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        with contextlib.suppress(SystemExit):
            while True:
                self._queue.get()[2]()


def _end_thread() -> None:
    raise SystemExit


def _hand_over(
    loop: asyncio.AbstractEventLoop, deliver: Callable[[], None], future: asyncio.Future[Any]
) -> None:
    def settle() -> None:
        if not future.done():  # whoever waited may have been cancelled meanwhile
            deliver()

    with contextlib.suppress(RuntimeError):  # the loop closed: nobody waits any more
        loop.call_soon_threadsafe(settle)
