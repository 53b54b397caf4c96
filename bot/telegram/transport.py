"""Saying things in Telegram, and what its refusals mean."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable
from datetime import timedelta

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.telegram.limits import Limits
from bot.telegram.text import keyboard, shortened, split
from bot.telegram.wire import Unreached
from bot.transport import Gone, NotSent, Outgoing, Refused, Unknown

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds a message may wait here for its turn; longer waits belong to the outbox, which survives a crash."""

TOKEN_REFUSED_SECONDS = 60.0

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

UNCHANGED = "message is not modified"
VANISHED = ("message to edit not found", "message can't be edited", "message_id_invalid")
NOBODY = ("chat not found", "user not found", "peer_id_invalid")


class TelegramTransport:
    """Telegram as a transport: plain text, buttons below it, limits kept, every outcome named."""

    def __init__(self, bot: Bot, limits: Limits | None = None) -> None:
        self._bot = bot
        self._limits = limits or Limits(time.monotonic)
        self._begun: dict[int, list[str]] = {}  # numbers of the parts already said of a message

    async def say(self, message: Outgoing) -> str:
        """Send or edit; gives the number of the message (of its last part) or raises the outcome."""
        parts = split(message.reply.text)
        said = self._begun.setdefault(message.id, [])
        try:
            while len(said) < len(parts):
                said.append(await self._say_part(message, parts, len(said)))
        except (Gone, Refused):
            self._begun.pop(message.id, None)
            raise
        except (NotSent, Unknown):
            if not said:
                self._begun.pop(message.id, None)
            raise
        return self._begun.pop(message.id)[-1]

    async def toast(self, tap: str, text: str) -> None:
        """End a tap, with a few words or none. A tap too old to be answered is nobody's fault."""
        try:
            await self._bot.answer_callback_query(tap, text=shortened(text) or None)
        except TelegramError as error:
            log.info("a tap was not answered: %s", type(error).__name__)

    async def tell(self, chat: str, text: str) -> None:
        """Say a line that nothing depends on: at most once, outside the outbox."""
        wait = self._limits.reserve(chat, answer=True, patience=PATIENCE)
        if wait <= PATIENCE:
            await asyncio.sleep(wait)
            with contextlib.suppress(TelegramError):
                await self._send(chat, text, None)

    async def _say_part(self, message: Outgoing, parts: list[str], index: int) -> str:
        markup = keyboard(message.reply.buttons) if index == len(parts) - 1 else None
        await self._turn(message)
        chat = message.address
        try:
            if index == 0 and message.edits is not None:
                return await self._edit(chat, message.edits, parts[0], markup)
            return await self._send(chat, parts[index], markup)
        except TelegramError as error:
            raise self._outcome(chat, error) from error

    async def _turn(self, message: Outgoing) -> None:
        """Wait until the limits let this message through."""
        wait = self._limits.reserve(message.address, answer=message.prompt is None, patience=PATIENCE)
        if wait > PATIENCE:
            raise NotSent(wait)
        if wait:
            await asyncio.sleep(wait)
            if paused := self._limits.paused(message.address):
                raise NotSent(paused)

    async def _send(self, chat: str, text: str, markup: InlineKeyboardMarkup | None) -> str:
        sent = await self._bot.send_message(
            int(chat), text, reply_markup=markup, link_preview_options=NO_PREVIEW
        )
        return str(sent.message_id)

    async def _edit(self, chat: str, number: str, text: str, markup: InlineKeyboardMarkup | None) -> str:
        """Change a message in place; one that has vanished is said anew."""
        try:
            await self._bot.edit_message_text(
                text, int(chat), int(number), reply_markup=markup, link_preview_options=NO_PREVIEW
            )
        except BadRequest as refusal:
            reason = refusal.message.lower()
            if reason.startswith(VANISHED):
                return await self._send(chat, text, markup)
            if not reason.startswith(UNCHANGED):
                raise
        return number

    def _outcome(self, chat: str, error: TelegramError) -> Exception:
        """What an error means for the message. The order matters: some are kinds of others."""
        for kind, meaning in OUTCOMES:
            if isinstance(error, kind):
                outcome = meaning(error)
                if isinstance(error, RetryAfter) and isinstance(outcome, NotSent):
                    self._limits.pause(chat, outcome.after or 0)
                return outcome
        return Unknown(type(error).__name__)


def _flooded(error: TelegramError) -> Exception:
    after = error.retry_after if isinstance(error, RetryAfter) else 0
    return NotSent(after.total_seconds() if isinstance(after, timedelta) else float(after))


def _refused(error: TelegramError) -> Exception:
    reason = error.message
    return Gone(reason) if reason.lower().startswith(NOBODY) else Refused(reason)


OUTCOMES: tuple[tuple[type[TelegramError], Callable[[TelegramError], Exception]], ...] = (
    (RetryAfter, _flooded),
    (Forbidden, lambda error: Gone(error.message)),
    (BadRequest, _refused),
    (ChatMigrated, lambda error: Refused(error.message)),
    (InvalidToken, lambda _: NotSent(TOKEN_REFUSED_SECONDS)),
    (Unreached, lambda _: NotSent()),
)
"""What an answer of Telegram's means; anything else may or may not have arrived."""
