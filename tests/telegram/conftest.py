"""A Telegram of each test's own, and a line to it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager

import pytest

from bot.telegram.limits import Limits
from bot.telegram.line import Line
from bot.telegram.transport import TelegramTransport
from tests.telegram.running import unlimited
from tests.telegram.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    """Telegram. A test that provokes a refusal on purpose empties ``server.mistakes``."""
    with Server() as telegram:
        yield telegram
        assert telegram.mistakes == [], "the assistant asked for what Telegram refuses"


def talk_through(
    server: Server, work: Callable[[Line, TelegramTransport], Awaitable[None]], limits: Limits | None = None
) -> None:
    """Run it with a transport connected to that server."""

    async def run() -> None:
        async with connected(server) as line:
            await work(line, TelegramTransport(line, limits or unlimited()))

    asyncio.run(run())


@asynccontextmanager
async def connected(server: Server) -> AsyncIterator[Line]:
    line = Line(server.token, server.url)
    try:
        yield line
    finally:
        await line.hang_up()
