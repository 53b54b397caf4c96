"""The way in: who it is, kept before it is confirmed, handled in order, answered."""

import asyncio
import json
import logging
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, cast

from telegram import Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import NetworkError, TelegramError

from bot.app import App, OnItsWay, Received
from bot.gate import STRANGER, Gate, Sender
from bot.outbox import Outbox
from bot.reading import LARGEST, Files
from bot.telegram.lanes import Lanes
from bot.telegram.line import Line
from bot.telegram.transport import TelegramTransport
from bot.telegram.updates import NAME, command, read, whence
from bot.transport import Incoming
from bot.writers import Writers
from domain.errors import Sorry
from domain.exchange.refusals import TooBig
from domain.turn import Attachment, Text

log = logging.getLogger(__name__)

FIRST_RETRY, LONGEST_RETRY = 0.5, 30.0
"""Seconds between attempts while the database is away."""

A_MOMENT, PATIENCE = 0.1, 5.0
"""Seconds between looks, and in all, for the note that the message a tap is on has arrived (ours)."""

GROUPS = "I only work in private chats. Write to me there!"


FETCH_SECONDS = 30.0
"""How long a file may take to come: 20 MB over a line of 6 Mbit/s (ours)."""

HEAVY = "file is too big"
"""How Telegram refuses to hand out more than 20 MB."""


class NotFetched(Sorry):
    """I couldn't get that file from Telegram. Would you send it once more?"""


class Inbox(asyncio.Queue[object]):
    """What the Updater fills. It confirms an update once ``put`` returns: so ``put`` keeps it first."""

    def __init__(self, take: Callable[[Update], Coroutine[Any, Any, None]]) -> None:
        super().__init__()
        self._take = take

    async def put(self, item: object) -> None:
        """Take an update in; a failure reads as the network's, after which Telegram is asked again."""
        try:
            await self._take(cast(Update, item))
        except Exception as error:
            log.warning("an update could not be kept: %s", type(error).__name__)
            raise NetworkError("an update could not be kept") from error


class Reception:
    """Takes updates in, and sees every one of them through."""

    def __init__(
        self,
        line: Line,
        transport: TelegramTransport,
        gate: Gate,
        *,
        app: App,
        writers: Writers,
        outbox: Outbox,
        now: Callable[[], datetime],
        files: Files,
    ) -> None:
        self._files = files
        self._line = line
        self._transport = transport
        self._gate = gate
        self._app = app
        self._writers = writers
        self._outbox = outbox
        self._now = now
        self._aside: set[asyncio.Task[None]] = set()
        self._in_hand: set[str] = set()  # updates taken in and not seen through yet
        self._leaving: set[int] = set()
        self._lanes = Lanes()

    async def take(self, update: Update) -> None:
        """Keep an update and have it handled. Strangers are told so, and nothing of theirs is kept."""
        found = whence(update)
        if found is None:
            return
        chat, user = found
        sender = Sender(str(user.id), user.username)
        if chat.type != ChatType.PRIVATE:
            self._soon(self._leave(chat.id))
        elif update.my_chat_member is not None:
            await self._membership(update, sender)
        elif await self._may_enter(update, sender) and not await self._is_owners(update, sender):
            await self._keep(update)

    async def take_up(self) -> int:
        """Handle what a crash left over, before anything new; gives how much it was."""
        kept = await self._writers.run(self._app.waiting, NAME)
        return sum(self._hand_over(read(self._line.read(json.loads(one.raw)))) for one in kept)

    async def drain(self, seconds: float) -> None:
        """End what was begun; what takes longer is left to the next start."""
        await self._lanes.drain(seconds)
        for task in self._aside:
            task.cancel()

    async def _keep(self, update: Update) -> None:
        """Commit it, then have it seen through. While nothing else goes on, handling it is committing it."""
        incoming = read(update)
        if incoming is None:
            return
        if not is_document(incoming) and self._lanes.idle and await self._handled_at_once(incoming):
            return
        raw = update.to_json()
        await self._writers.run(self._app.keep, NAME, incoming.update, incoming.address, raw, self._now())
        self._hand_over(incoming)

    async def _handled_at_once(self, incoming: Incoming) -> bool:
        """Spare it the inbox; one that fails is kept and tried again there."""
        try:
            received = await self._writers.run(self._app.receive, incoming, self._now(), patient=True)
        except OnItsWay:
            return False
        except Exception:
            log.exception("update %s could not be handled at once", incoming.update)
            return False
        self._lanes.put(incoming.address, partial(self._answer, incoming, received))
        return True

    def _hand_over(self, incoming: Incoming | None) -> bool:
        """Have it seen through, known or not, but for what is in hand: the application does nothing twice."""
        if incoming is None or incoming.update is None or incoming.update in self._in_hand:
            return False
        self._in_hand.add(incoming.update)
        self._lanes.put(incoming.address, partial(self._see_through, incoming))
        return True

    async def _may_enter(self, update: Update, sender: Sender) -> bool:
        if await self._gate.admits(sender):
            return True
        word, code = _command(update)
        if word == "start" and code and await self._gate.redeem(code, sender):
            return True
        if self._gate.turns_away(sender):
            self._soon(self._transport.tell(sender.id, STRANGER))
        return False

    async def _is_owners(self, update: Update, sender: Sender) -> bool:
        """Whether it was an owner's command, answered here: it is about the host, not about connections."""
        word, _ = _command(update)
        if word not in ("invite", "users") or not self._gate.owns(sender):
            return False
        answer = await (self._invitation() if word == "invite" else self._gate.listing())
        self._soon(self._transport.tell(sender.id, answer))
        return True

    async def _invitation(self) -> str:
        code, expires = await self._gate.invite()
        return (
            f"https://t.me/{self._line.username}?start={code}\n"
            f"This link lets one person in, until {expires:%d %B}. Send it to nobody else."
        )

    async def _membership(self, update: Update, sender: Sender) -> None:
        change = update.my_chat_member
        if change is not None and change.new_chat_member.status == ChatMemberStatus.BANNED:
            await self._writers.run(self._app.stop_user, NAME, sender.id)

    async def _leave(self, group: int) -> None:
        if group in self._leaving:
            return
        self._leaving.add(group)
        try:
            await self._transport.tell(str(group), GROUPS)
            await self._line.leave_chat(group)
        except TelegramError as error:
            log.info("a group was not left: %s", type(error).__name__)
        finally:
            self._leaving.discard(group)

    async def _see_through(self, incoming: Incoming) -> None:
        try:
            received = await self._received(incoming)
        finally:
            self._in_hand.discard(incoming.update or "")
        await self._answer(incoming, received)

    async def _answer(self, incoming: Incoming, received: Received) -> None:
        async with asyncio.TaskGroup() as both:
            if incoming.tap is not None:
                both.create_task(self._transport.toast(incoming.tap, " ".join(received.toasts)))
            both.create_task(self._outbox.deliver(received.outgoing, self._transport))

    async def _received(self, incoming: Incoming) -> Received:
        """What it led to. A bug is the application's to answer; where the database fails, wait for it."""
        pause, patience = FIRST_RETRY, PATIENCE
        while True:
            try:
                if is_document(incoming):
                    incoming = replace(incoming, event=await self._read(incoming))
                return await self._writers.run(self._app.receive, incoming, self._now(), patient=patience > 0)
            except OnItsWay:
                patience -= A_MOMENT
                await asyncio.sleep(A_MOMENT)
                continue
            except Exception:
                log.exception("update %s must wait for the database", incoming.update)
            await asyncio.sleep(pause)
            pause = min(LONGEST_RETRY, pause * 2)

    async def _read(self, incoming: Incoming) -> Attachment:
        """The document of a message, fetched, read and staged; or why that can't be."""
        event = incoming.event
        assert isinstance(event, Attachment)  # noqa: S101 - the caller saw to it
        try:
            content = await self._fetched(event)
        except Sorry as refusal:
            return replace(event, ref="", refusal=refusal.sentence)
        read = await self._files.staged(NAME, incoming.address, event.name, content)
        return replace(read, caption=event.caption)

    async def _fetched(self, event: Attachment) -> bytes:
        """What a document holds. Raises Sorry with the reason where Telegram doesn't hand it out."""
        if event.size > LARGEST:
            raise TooBig
        try:
            file = await self._line.get_file(event.ref)
            return bytes(await file.download_as_bytearray(read_timeout=FETCH_SECONDS))
        except TelegramError as error:
            log.warning("a document was not fetched: %s", type(error).__name__)
            raise (TooBig if HEAVY in error.message.lower() else NotFetched) from error

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        """Do it beside, so that polling doesn't wait for it."""
        task = asyncio.create_task(work)
        self._aside.add(task)
        task.add_done_callback(self._aside.discard)


def _command(update: Update) -> tuple[str, str]:
    incoming = read(update)
    return command(incoming.event.text) if incoming and isinstance(incoming.event, Text) else ("", "")


def is_document(incoming: Incoming) -> bool:
    """Whether it is a file still to be fetched and read."""
    event = incoming.event
    return isinstance(event, Attachment) and event.kind == "document" and bool(event.ref)
