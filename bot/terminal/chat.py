"""The engine of the local chat: one user, a clock that can be moved, and the messages on the screen."""

import asyncio
import uuid
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.app import App, Received
from bot.outbox import Draw, Outbox
from bot.reading import Files, Reader, beginning_of
from bot.terminal.album import Album
from bot.transport import Incoming, Outgoing
from bot.writers import Writers
from domain.reply import Document, Reply
from domain.turn import Event, Tap
from storage.database import Database
from storage.store.outbox import OutboxRow

TRANSPORT, ADDRESS = "local", "local"

LOOKED_BACK = 200
"""Messages of earlier runs whose buttons can still be pressed by their label."""


class BackwardsClock(ValueError):
    """The clock only moves forward."""


class NoSuchButton(ValueError):
    """There is no such button."""


class Clock:
    """The moment, aware in UTC: set once, then moved by hand, and by real time where ``flows``."""

    def __init__(self, start: datetime, *, flows: bool) -> None:
        self._at = start.astimezone(UTC)
        self._real = datetime.now(UTC)
        self._flows = flows

    def now(self) -> datetime:
        return self._at + (datetime.now(UTC) - self._real if self._flows else timedelta())

    def move(self, to: datetime) -> None:
        self._at, self._real = to, datetime.now(UTC)


class Screen(Protocol):
    """Where the local chat shows what is said."""

    def message(self, shown: "Shown", at: datetime) -> None: ...
    def edit(self, shown: "Shown") -> None: ...
    def toast(self, text: str) -> None: ...


@dataclass
class Shown:
    """A message as it stands, and every button it ever had (label to data, the newest meaning last)."""

    id: int
    reply: Reply
    prompt: str | None
    file: Path | None = None  # where the picture lies that came with it
    once: dict[str, str] = field(default_factory=dict)

    def put(self, reply: Reply) -> None:
        self.reply = reply
        self.once |= self.labels()

    def labels(self) -> dict[str, str]:
        return {button.label: button.data for row in self.reply.buttons for button in row}


class LocalChat:
    """Says and taps for the one user of this machine; a ``Transport`` that shows on a screen.

    ``draw`` makes pictures and ``album`` keeps them; without both, only words are shown. ``reader`` reads
    files.
    """

    def __init__(
        self,
        database: Database,
        screen: Screen,
        clock: Clock,
        *,
        default_tz: str,
        draw: Draw | None = None,
        album: Album | None = None,
        reader: Reader | None = None,
    ) -> None:
        owner = f"chat-{uuid.uuid4().hex[:12]}"
        self.clock = clock
        self._screen = screen
        self._database = database
        self._writers = Writers(1)
        self._app = App(database, owner=owner, default_tz=default_tz)
        self._outbox = Outbox(
            database,
            self._writers,
            {TRANSPORT: self},
            owner=owner,
            real_now=lambda: datetime.now(UTC),
            draw=draw,
        )
        self._album = album
        self._files = Files(self._app, self._writers, self.clock.now, reader or Reader())
        self._messages: dict[int, Shown] = {}
        self.zone = ZoneInfo(default_tz)

    async def begin(self, tz: str | None, *, demo: bool = False) -> None:
        """Meet the user, take up what a crash left, and say what fell due meanwhile."""
        await self._writers.run(self._app.introduce, TRANSPORT, ADDRESS, tz, self.clock.now())
        await self._writers.run(self._app.plan_missing, self.clock.now())
        if demo:
            await self._writers.run(self._app.furnish, TRANSPORT, ADDRESS, self.clock.now())
        await self._look_at_the_user()
        lock = await self._writers.run(self._database.try_poll_lock)
        await self._outbox.recover(alone=lock is not None)
        await self._outbox.pump()
        await self.catch_up()

    async def send(self, event: Event, *, on: int | None = None) -> None:
        """Something the user did; returns when all that it caused is on the screen."""
        incoming = Incoming(
            TRANSPORT, ADDRESS, event, on=None if on is None else str(on), tap="tap" if on else None
        )
        received: Received = await self._writers.run(self._app.receive, incoming, self.clock.now())
        if received.erased:
            received = await asyncio.to_thread(self._parted, received)
        await self._outbox.deliver(received.outgoing, self)
        for text in received.toasts:
            self._screen.toast(text)
        await self._finish_work()
        await self._look_at_the_user()

    async def send_file(self, path: Path) -> None:
        """A document of the user's."""
        content = await asyncio.to_thread(beginning_of, path)
        await self.send(await self._files.staged(TRANSPORT, ADDRESS, path.name, content))

    async def tap(self, label: str, message_id: int | None = None) -> None:
        """Press a button by its label: on the newest message that shows it, or on that one message."""
        shown, data = self._button(label, message_id)
        await self.send(Tap(data, 0), on=shown.id)

    async def advance(self, to: datetime) -> None:
        """Move the clock, saying what falls due on the way, each at its own time."""
        if to < self.clock.now():
            raise BackwardsClock("The clock only moves forward.")
        while (due := await self._writers.run(self._app.next_due)) is not None and due <= to:
            self.clock.move(max(due, self.clock.now()))
            await self.catch_up()
        self.clock.move(to)

    async def catch_up(self) -> None:
        """Say everything that is due now."""
        while await self._writers.run(self._app.tick, self.clock.now()):
            pass
        await self._outbox.pump()
        await self._finish_work()

    async def _finish_work(self) -> None:
        """Here nobody else waits: long work is done at once."""
        while await self._writers.run(self._app.work, self.clock.now()):
            await self._outbox.pump()

    async def say(self, message: Outgoing) -> str:
        if message.edits is not None:
            shown = self._messages.get(int(message.edits)) or Shown(int(message.edits), message.reply, None)
            shown.put(message.reply)
            self._messages[shown.id] = shown
            self._screen.edit(shown)
            return message.edits
        at = self.clock.now().astimezone(self.zone)
        shown = Shown(message.id, message.reply, message.prompt, self._kept(message, at))
        shown.put(message.reply)
        self._messages[shown.id] = shown
        self._screen.message(shown, at)
        return str(message.id)

    async def toast(self, _tap: str, text: str) -> None:
        self._screen.toast(text)

    def close(self) -> None:
        self._writers.close()

    def local(self, moment: datetime) -> datetime:
        """A wall-clock moment of the user's as an instant."""
        return moment.replace(tzinfo=self.zone).astimezone(UTC)

    def names(self) -> list[str]:
        """Full names of everybody known, for completion."""
        with self._database.transaction() as unit:
            user = unit.users.find(TRANSPORT, ADDRESS)
            return [contact.name for contact in unit.store(user).contacts.all()] if user else []

    def _parted(self, received: Received) -> Received:
        """What lies on this machine besides goes, too; what stays is told below the last words."""
        self._messages.clear()
        told = self._album.clear() if self._album is not None else ""
        *before, last = received.outgoing
        last = replace(last, reply=replace(last.reply, text=f"{last.reply.text}\n{told}".rstrip()))
        return replace(received, outgoing=(*before, last))

    def _kept(self, message: Outgoing, at: datetime) -> Path | None:
        """Where the picture lies that comes with a message."""
        picture = message.reply.file
        if picture is None or message.drawn is None or self._album is None:
            return None
        if isinstance(picture, Document):
            return self._album.keep_document(message.drawn, picture.name)
        return self._album.keep(message.drawn, picture.kind, at)

    def _button(self, label: str, message_id: int | None) -> tuple[Shown, str]:
        if message_id is not None:
            shown = self._messages.get(message_id)
            if shown is None or label not in shown.once:
                raise NoSuchButton(f"Message {message_id} never had a button {label!r}.")
            return shown, shown.labels().get(label, shown.once[label])
        for shown in sorted(self._messages.values(), key=lambda one: -one.id):
            if label in shown.labels():
                return shown, shown.labels()[label]
        raise NoSuchButton(f"No message shows a button {label!r} now.")

    async def _look_at_the_user(self) -> None:
        self.zone = await self._writers.run(self._read_user)

    def _read_user(self) -> ZoneInfo:
        with self._database.transaction() as unit:
            user = unit.users.find(TRANSPORT, ADDRESS)
            if user is not None and not self._messages:
                self._remember(unit.outbox.history(user.id, LOOKED_BACK))
            return ZoneInfo(user.tz) if user else self.zone

    def _remember(self, rows: list[OutboxRow]) -> None:
        """Messages of earlier runs, so that their buttons still work."""
        for row in rows:
            shown = self._messages.get(row.edits or row.id)
            if shown is None:
                shown = self._messages[row.edits or row.id] = Shown(
                    row.edits or row.id, row.reply, row.prompt
                )
            shown.put(row.reply)


def starting_clock(text: str | None, zone: ZoneInfo, *, flows: bool) -> Clock:
    """The clock at ``--now`` (a wall-clock moment in the user's zone), or at the present."""
    if text is None:
        return Clock(datetime.now(UTC), flows=flows)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no moment; say it like 2026-01-05T08:00.") from None
    return Clock(moment if moment.tzinfo else moment.replace(tzinfo=zone), flows=flows)
