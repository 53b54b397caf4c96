"""Several users and the whole application behind one door; the clock leaps from what is due to what is.

No minute is looked at in which nothing happens: :meth:`App.next_due` says when to look again.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bot.app import App
from bot.outbox import Outbox
from bot.transport import Incoming, Outgoing
from bot.writers import Writers
from domain.turn import Event, Tap, Turn
from storage.database import Database
from storage.store.outbox import OutboxRow

TRANSPORT = "world"

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Said:
    """A prompt as it reached somebody."""

    address: str
    at: datetime
    kind: str
    text: str
    buttons: tuple[str, ...]  # their data
    message: str


class World:
    """Where time passes, for everybody at once.

    ``said`` is what came by itself, in order; ``reacts`` is what people do about it at once.
    """

    def __init__(self, database: Database, now: datetime) -> None:
        self.database = database
        self.now = now
        self.said: list[Said] = []
        self.reacts: Callable[[Said], None] = lambda _: None
        self.app = App(database, owner="world")
        self._writers = Writers(1)
        self._runner = asyncio.Runner()
        self._outbox = Outbox(
            database, self._writers, {TRANSPORT: self}, owner="world", real_now=lambda: self.now
        )

    def close(self) -> None:
        self._writers.close()
        self._runner.close()

    def meet(self, address: str, zone: str) -> None:
        self.app.introduce(TRANSPORT, address, zone, self.now)

    def do(self, address: str, work: Callable[[Turn], Result]) -> Result:
        """Something a user brought about, now."""
        return self.app.in_turn(TRANSPORT, address, work, self.now)

    def send(self, address: str, event: Event, on: str | None = None) -> None:
        """Something a user sent, now."""
        received = self.app.receive(Incoming(TRANSPORT, address, event, on=on), self.now)
        self._runner.run(self._outbox.deliver(received.outgoing, self))

    def tap(self, said: Said, begins: str) -> None:
        """Press the first button of a prompt whose data begins so."""
        data = next(data for data in said.buttons if data.startswith(begins))
        self.send(said.address, Tap(data, 0), said.message)

    def until(self, moment: datetime) -> None:
        """Let time pass; what falls due on the way is said at its own time."""
        while (due := self.app.next_due()) is not None and due <= moment:
            self.now = max(due, self.now)
            self.look()
        self.now = moment

    def down_until(self, moment: datetime) -> None:
        """Nothing runs till then; then it starts again."""
        self.now = moment
        self.app.plan_missing(moment)
        self.look()

    def look(self) -> None:
        """One tick after the other until nothing is due."""
        already = len(self.said)
        while self.app.tick(self.now):
            pass
        self._runner.run(self._outbox.pump())
        for said in self.said[already:]:
            self.reacts(said)

    def written(self, address: str) -> list[OutboxRow]:
        """All that was ever written for a user, missed prompts too."""
        with self.database.transaction() as unit:
            user = unit.users.find(TRANSPORT, address)
            assert user is not None
            return unit.outbox.history(user.id)

    async def say(self, message: Outgoing) -> str:
        if message.prompt is not None and message.edits is None:
            buttons = tuple(button.data for row in message.reply.buttons for button in row)
            told = Said(
                message.address, self.now, message.prompt, message.reply.text, buttons, str(message.id)
            )
            self.said.append(told)
        return message.edits or str(message.id)

    async def toast(self, _tap: str, text: str) -> None:
        return None
