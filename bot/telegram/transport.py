"""Saying things in Telegram, and what its refusals mean."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.telegram.limits import Limits
from bot.telegram.text import LONGEST_CAPTION, keyboard, sendable, shortened, split, units
from bot.telegram.wire import Unreached
from bot.transport import Gone, NotSent, Outgoing, Refused, Unknown
from domain.reply import Document

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds a message may wait here for its turn; longer waits belong to the outbox, which survives a crash."""

TOKEN_REFUSED_SECONDS = 60.0

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

PICTURE_NAME = "picture.png"
HEAVIEST_PICTURE = 10 * 2**20
"""Bytes of a photo that Telegram takes; a heavier one is not even tried."""

HEAVIEST_DOCUMENT = 50 * 2**20
"""Bytes of a document that Telegram takes."""

PICTURE_REFUSED = "Here would be a picture, but Telegram did not take it."

UNCHANGED = "message is not modified"
VANISHED = ("message to edit not found", "message can't be edited", "message_id_invalid")
NOBODY = ("chat not found", "user not found", "peer_id_invalid")
NO_TEXT = "there is no text in the message to edit"
"""What stands in the chat is a picture: its words are a caption."""


@dataclass(frozen=True, slots=True)
class Part:
    """What goes out as one message: words, or a picture with words below it (or none)."""

    text: str
    picture: bytes | None = None
    document: str = ""  # the name of the file, where it is none to look at


class TelegramTransport:
    """Telegram as a transport: plain text, buttons below it, limits kept, every outcome named."""

    def __init__(self, bot: Bot, limits: Limits | None = None) -> None:
        self._bot = bot
        self._limits = limits or Limits(time.monotonic)
        self._begun: dict[int, list[Part]] = {}  # what is still to be said of messages said in part

    async def say(self, message: Outgoing) -> str:
        """Send or edit; gives the number of the message (of its last part) or raises the outcome."""
        begun = message.id in self._begun
        left = self._begun.pop(message.id, None) or parts(message)
        number = ""
        while left:
            try:
                number = await self._say_part(message, left[0], first=not begun, last=len(left) == 1)
            except (NotSent, Unknown):
                if begun:
                    self._begun[message.id] = left
                raise
            begun, left = True, left[1:]
        return number

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

    async def _say_part(self, message: Outgoing, part: Part, *, first: bool, last: bool) -> str:
        """One message of those it takes: buttons stand below the last, an edit changes the first."""
        markup = keyboard(message.reply.buttons) if last else None
        await self._turn(message)
        chat = message.address
        try:
            if part.picture is not None:
                return await self._show(chat, part.picture, part, markup)
            if first and message.edits is not None:
                return await self._edit(chat, message.edits, part.text, markup)
            return await self._send(chat, part.text, markup)
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

    async def _show(self, chat: str, content: bytes, part: Part, markup: InlineKeyboardMarkup | None) -> str:
        """Send a picture or document; where Telegram won't have it, its words are said all the same."""
        caption = part.text
        send = self._bot.send_document if part.document else self._bot.send_photo
        try:
            sent = await send(
                int(chat),
                content,
                caption=caption or None,
                reply_markup=markup,
                filename=part.document or PICTURE_NAME,
            )
        except BadRequest as refusal:
            if refusal.message.lower().startswith(NOBODY):
                raise
            log.warning("a picture was refused: %s", refusal.message)
            return await self._send(chat, caption or PICTURE_REFUSED, markup)
        return str(sent.message_id)

    async def _edit(self, chat: str, number: str, text: str, markup: InlineKeyboardMarkup | None) -> str:
        """Change a message in place; one that has vanished is said anew."""
        try:
            return await self._edit_words(chat, number, text, markup)
        except BadRequest as refusal:
            reason = refusal.message.lower()
            if reason.startswith(VANISHED):
                return await self._send(chat, text, markup)
            if not reason.startswith(UNCHANGED):
                raise
        return number

    async def _edit_words(
        self, chat: str, number: str, text: str, markup: InlineKeyboardMarkup | None
    ) -> str:
        """Change a text, or the words below a picture: only Telegram knows which of them it is."""
        try:
            await self._bot.edit_message_text(
                text, int(chat), int(number), reply_markup=markup, link_preview_options=NO_PREVIEW
            )
        except BadRequest as refusal:
            if not refusal.message.lower().startswith(NO_TEXT):
                raise
            return await self._edit_caption(chat, number, text, markup)
        return number

    async def _edit_caption(
        self, chat: str, number: str, text: str, markup: InlineKeyboardMarkup | None
    ) -> str:
        """Change the words below a picture; too many for that place are said anew, with the buttons."""
        if units(text) <= LONGEST_CAPTION:
            await self._bot.edit_message_caption(int(chat), int(number), caption=text, reply_markup=markup)
            return number
        with contextlib.suppress(BadRequest):  # it may have none any more
            await self._bot.edit_message_reply_markup(int(chat), int(number))
        return await self._send(chat, text, markup)

    def _outcome(self, chat: str, error: TelegramError) -> Exception:
        """What an error means for the message. The order matters: some are kinds of others."""
        for kind, meaning in OUTCOMES:
            if isinstance(error, kind):
                outcome = meaning(error)
                if isinstance(error, RetryAfter) and isinstance(outcome, NotSent):
                    self._limits.pause(chat, outcome.after or 0)
                return outcome
        return Unknown(type(error).__name__)


def parts(message: Outgoing) -> list[Part]:
    """What a message takes: a picture with its words below or, where they are too long for that, after it."""
    words = [Part(text) for text in split(message.reply.text)]
    file = message.reply.file
    document = file.name if isinstance(file, Document) else ""
    if message.drawn is None or len(message.drawn) > (HEAVIEST_DOCUMENT if document else HEAVIEST_PICTURE):
        return words
    caption = sendable(message.reply.text).strip()
    if units(caption) <= LONGEST_CAPTION:
        return [Part(caption, message.drawn, document)]
    return [Part("", message.drawn, document), *words]


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
