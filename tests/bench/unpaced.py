"""`keepwarm serve` without Telegram's pace, to see what it could do. Run by tests.bench.chat."""

import asyncio
import logging

from bot.__main__ import log_to_stderr, opened, read_settings
from bot.telegram.serve import serve
from tests.telegram.running import unlimited


def main() -> None:
    settings = read_settings()
    log_to_stderr(logging.INFO)
    with opened(None, settings) as database:
        asyncio.run(serve(settings, database, stop=asyncio.Event(), limits=unlimited()))


if __name__ == "__main__":
    main()
