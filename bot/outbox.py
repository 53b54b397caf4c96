"""Says what is committed to be said, and marks it said: intent, send, confirm.

Nothing is locked while a network answers or a picture is drawn. A message is either confirmed, given back
to wait, refused for good with its reason, or *unknown*: then the policy of its kind decides whether it is
said again. A picture is drawn between intent and send; one that cannot be drawn leaves its words to be said.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeAlias, TypeVar

from bot.app import LEASE, outgoing
from bot.documents import written
from bot.pictures.painter import Busy
from bot.pictures.worker import NotDrawn
from bot.transport import Gone, NotSent, Outgoing, Refused, Transport, Unknown
from bot.writers import Writers
from domain.registry import PROMPTS
from domain.reply import Document, File, Picture
from storage.database import Database, Unit
from storage.store.outbox import OutboxRow

log = logging.getLogger(__name__)

AT_ONCE = 50
"""Messages claimed in one go; the transport keeps its own limits."""

ANSWER_TRIES, PROMPT_TRIES = 5, 2
"""How often a message is said whose arrival stays unknown (facts, "Delivery": a crash may meet it twice)."""

FIRST_RETRY, LONGEST_RETRY = timedelta(seconds=2), timedelta(minutes=5)

AFTER_BUSY = 10.0
"""Seconds until a message is taken up again for whose picture there was no turn (ours)."""

Result = TypeVar("Result")
Draw: TypeAlias = Callable[[Picture], Awaitable[bytes]]


class Outbox:
    """Delivers through the transports, by name. ``real_now`` is the clock of leases, never simulated.

    ``draw`` makes pictures, raising Busy or NotDrawn; without it only words are said.
    """

    def __init__(
        self,
        database: Database,
        writers: Writers,
        transports: Mapping[str, Transport],
        *,
        owner: str,
        real_now: Callable[[], datetime],
        draw: Draw | None = None,
    ) -> None:
        self._database = database
        self._writers = writers
        self._transports = transports
        self._owner = owner
        self._now = real_now
        self._draw = draw

    async def deliver(self, messages: Iterable[Outgoing], transport: Transport) -> None:
        """Say messages that were born with their intent, in order; behind one that must wait, all wait."""
        held_up = False
        for message in messages:
            if held_up:
                await self._in_transaction(partial(self._release, message=message, after=0.0))
            else:
                held_up = not await self._say(message, transport)

    async def pump(self) -> int:
        """Say all that waits; gives how many were tried."""
        tried = 0
        while rows := await self._in_transaction(self._claim):
            await asyncio.gather(*(self._say(row, self._transports[name]) for name, row in rows))
            tried += len(rows)
        return tried

    async def recover(self, *, alone: bool) -> int:
        """After a crash: open intents become unknown, and are said again where their kind allows it.

        ``alone``: no other process can be sending, so every open intent is a dead one's.
        """
        return await self._in_transaction(lambda unit: self._expire(unit, alone))

    def _claim(self, unit: Unit) -> list[tuple[str, Outgoing]]:
        rows = unit.outbox.claim(self._now(), self._owner, LEASE, AT_ONCE, tuple(self._transports))
        return [(row.transport, outgoing(unit, row)) for row in rows]

    def _expire(self, unit: Unit, alone: bool) -> int:
        rows = unit.outbox.expire(self._now(), everything=alone)
        for row in rows:
            log.warning("message %s: it is unknown whether it arrived", row.id)
            self._after_unknown(unit, row)
        return len(rows)

    async def _say(self, message: Outgoing, transport: Transport) -> bool:
        """Send one; False when what follows it in the same chat has to wait."""
        try:
            complete = await self._with_picture(message)
            if complete is None:
                return False
            number = await transport.say(complete)
        except NotSent as outcome:
            after = outcome.after
            await self._in_transaction(lambda unit: self._release(unit, message, after))
            return False
        except Unknown:
            await self._in_transaction(lambda unit: self._unknown(unit, message))
            return False
        except Gone:
            await self._in_transaction(lambda unit: self._gone(unit, message))
            return False
        except Refused as outcome:
            reason = str(outcome)
            log.warning("message %s was refused: %s", message.id, reason)
            await self._in_transaction(lambda unit: self._fail(unit, message, reason))
            return True
        await self._in_transaction(lambda unit: self._confirm(unit, message, number))
        return True

    async def _with_picture(self, message: Outgoing) -> Outgoing | None:
        """The message with its picture drawn; None where drawing took so long that another has it now."""
        file = message.reply.file
        if file is None or (self._draw is None and isinstance(file, Picture)):
            return message
        try:
            message = replace(message, drawn=await self._made(file, message.user_id))
        except Busy:
            raise NotSent(AFTER_BUSY) from None
        except NotDrawn as reason:
            log.warning("the picture of message %s was not drawn: %s", message.id, reason)
        return message if await self._in_transaction(lambda unit: self._renew(unit, message)) else None

    async def _made(self, file: File, user_id: int) -> bytes:
        """The bytes of a picture, or of a document, written beside the loop from what is kept."""
        if isinstance(file, Document):
            return await asyncio.to_thread(written, self._database, user_id, file)
        if self._draw is None:
            raise NotDrawn("nobody draws here")
        return await self._draw(file)

    def _renew(self, unit: Unit, message: Outgoing) -> bool:
        return unit.outbox.renew(message.id, self._owner, message.attempt, self._now() + LEASE)

    def _confirm(self, unit: Unit, message: Outgoing, number: str) -> None:
        unit.outbox.confirm(message.id, self._owner, message.attempt, number, self._now())

    def _release(self, unit: Unit, message: Outgoing, after: float | None) -> None:
        wait = backoff(message.attempt) if after is None else timedelta(seconds=after)
        reason = "limited" if after is not None else "no connection"
        unit.outbox.release(message.id, self._owner, message.attempt, self._now() + wait, reason)

    def _fail(self, unit: Unit, message: Outgoing, reason: str) -> None:
        unit.outbox.fail(message.id, self._owner, message.attempt, reason)

    def _unknown(self, unit: Unit, message: Outgoing) -> None:
        row = unit.outbox.unknown(message.id, self._owner, message.attempt)
        if row is not None:
            self._after_unknown(unit, row)

    def _after_unknown(self, unit: Unit, row: OutboxRow) -> None:
        """Said once more, if its kind may be and it was not tried too often."""
        if row.unknowns < most_tries(row.prompt):
            unit.outbox.resend(row.id)

    def _gone(self, unit: Unit, message: Outgoing) -> None:
        unit.outbox.fail(message.id, self._owner, message.attempt, "blocked by the user")
        unit.users.stop(message.user_id)

    async def _in_transaction(self, work: Callable[[Unit], Result]) -> Result:
        def run() -> Result:
            with self._database.transaction() as unit:
                return work(unit)

        return await self._writers.run(run)


def most_tries(prompt: str | None) -> int:
    """Answers until they arrive, within reason; what must not be missed once more; a nudge never again."""
    if prompt is None:
        return ANSWER_TRIES
    rule = PROMPTS.get(prompt)  # a newer version may have written kinds that are not known here
    return PROMPT_TRIES if rule is not None and rule.resent else 1


def backoff(attempt: int) -> timedelta:
    """Doubling from two seconds to five minutes."""
    return min(LONGEST_RETRY, FIRST_RETRY * (1 << min(attempt - 1, 10)))
