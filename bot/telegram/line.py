"""The bot at the end of the wire: python-telegram-bot's, forgiving what it cannot read."""

import asyncio
import logging
import os
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

os.environ.setdefault("PTB_TIMEDELTA", "1")  # its own switch to durations, without which each 429 warns

from telegram import Bot, Update
from telegram._utils.types import JSONDict

from bot.telegram.wire import READ_SECONDS, Wire

log = logging.getLogger(__name__)

API_URL = "https://api.telegram.org"


class Line(Bot):
    """A bot over two wires: one that waits for updates, one for all the rest."""

    def __init__(self, token: str, api_url: str = API_URL) -> None:
        waiting, speaking = Wire(connections=1), Wire()
        base = api_url.rstrip("/").removesuffix("/bot")
        super().__init__(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=speaking,
            get_updates_request=waiting,
        )
        self._waiting, self._speaking = waiting, speaking

    @property
    def answered_at(self) -> float:
        """When Telegram last answered a request for updates (monotonic; 0: never)."""
        return self._waiting.answered_at

    async def get_updates(self, *_: Any, timeout: Any = 0, **asked: Any) -> tuple[Update, ...]:
        """What is new; an update that cannot be read comes as an empty one, so that it holds up nobody."""
        seconds = timeout.total_seconds() if isinstance(timeout, timedelta) else float(timeout)
        known = ("offset", "limit", "allowed_updates")
        data: JSONDict = {name: asked[name] for name in known if name in asked}
        raw = await self._post(
            "getUpdates", {"timeout": int(seconds), **data}, read_timeout=READ_SECONDS + seconds
        )
        return tuple(self.read(update) for update in raw)

    def read(self, raw: Mapping[str, Any]) -> Update:
        """An update from its JSON."""
        try:
            return Update.de_json(dict(raw), self)
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            kinds = ", ".join(sorted(set(raw) - {"update_id"}))
            log.warning("an update could not be read (%s): %s", kinds, type(error).__name__)
            return Update(int(raw["update_id"]))

    async def hang_up(self) -> None:
        """Close both wires."""
        await asyncio.gather(self._waiting.shutdown(), self._speaking.shutdown())
