"""A person talking to the assistant: says, taps, waits; the whole application behind the local chat."""

import asyncio
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.reading import Reader
from bot.terminal.album import Album
from bot.terminal.chat import Clock, LocalChat, Shown
from domain.exchange.read import read
from domain.exchange.staged import Told, staged
from domain.reply import Reply
from domain.turn import Card, Edited, Event, Text
from storage.database import Database, Unit

MONDAY = datetime(2026, 1, 5, 8, 0)


class ReadsHere(Reader):
    """Reads files without a process for each: that one is tried elsewhere."""

    async def read(self, content: bytes) -> Told:
        about, chunks = staged(read(content))
        return json.loads(json.dumps((about, chunks)))  # type: ignore[no-any-return]


@dataclass
class Heard:
    """One message as it was said: the wall-clock moment, the kind of prompt (None: an answer), its file."""

    id: int
    at: datetime
    text: str
    prompt: str | None
    labels: list[str]
    file: Path | None


@dataclass
class Recorder:
    """A screen that remembers."""

    heard: list[Heard] = field(default_factory=list)
    edits: list[Shown] = field(default_factory=list)
    toasts: list[str] = field(default_factory=list)

    def message(self, shown: Shown, at: datetime) -> None:
        labels = [button.label for row in shown.reply.buttons for button in row]
        self.heard.append(Heard(shown.id, at, shown.reply.text, shown.prompt, labels, shown.file))

    def edit(self, shown: Shown) -> None:
        self.edits.append(shown)

    def toast(self, text: str) -> None:
        self.toasts.append(text)


class Talk:
    """``say`` and ``tap`` give the text that came back; ``wait`` and ``until`` the prompts on the way."""

    def __init__(
        self, database: Database, *, now: datetime = MONDAY, tz: str | None = "Europe/Berlin"
    ) -> None:
        self.screen = Recorder()
        self.database = database
        self._runner = asyncio.Runner()
        zone = ZoneInfo(tz or "UTC")
        clock = Clock(now.replace(tzinfo=zone), flows=False)
        self._folder = tempfile.TemporaryDirectory(prefix="keepwarm-talk-")
        self.chat = LocalChat(
            database,
            self.screen,
            clock,
            default_tz=zone.key,
            album=Album(Path(self._folder.name) / "pictures"),
            reader=ReadsHere(),
        )
        self._runner.run(self.chat.begin(tz))
        self._sent = 0

    def say(self, text: str) -> str:
        """Say it; gives all that was answered."""
        self._sent += 1
        return self._heard(lambda: self._send(Text(text, f"m{self._sent}")))

    def edit(self, text: str, of: int | None = None) -> str:
        """Change an own message (default: the last one)."""
        return self._heard(lambda: self._send(Edited(text, f"m{of or self._sent}")))

    def share(self, name: str, phone: str | None = None) -> str:
        return self._heard(lambda: self._send(Card(name, phone)))

    def send_file(self, name: str, content: bytes) -> str:
        """Send a document; gives all that was said, and the texts that changed."""
        edits = len(self.screen.edits)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(content)
            said = self._heard(lambda: self._runner.run(self.chat.send_file(path)))
        return "\n".join([said, *(shown.reply.text for shown in self.screen.edits[edits:])])

    def send(self, event: Event) -> str:
        return self._heard(lambda: self._send(event))

    def tap(self, label: str, message: int | None = None) -> str:
        """Press a button; gives the text as it stands then, what was said anew, and the toast."""
        edits, toasts = len(self.screen.edits), len(self.screen.toasts)
        said = self._heard(lambda: self._runner.run(self.chat.tap(label, message)))
        changed = [shown.reply.text for shown in self.screen.edits[edits:]]
        return "\n".join([*changed, *filter(None, [said]), *self.screen.toasts[toasts:]])

    def wait(self, **span: float) -> list[Heard]:
        """Let time pass; gives the prompts that came."""
        return self.until(self.chat.clock.now() + timedelta(**span))

    def until(self, moment: datetime) -> list[Heard]:
        """Let time pass until a moment: aware, or on the user's wall."""
        before = len(self.screen.heard)
        aware = moment if moment.tzinfo else self.chat.local(moment)
        self._runner.run(self.chat.advance(aware.astimezone(UTC)))
        return self.screen.heard[before:]

    @property
    def last(self) -> Heard:
        return self.screen.heard[-1]

    def shown(self, message: int) -> Reply:
        """A message as it stands now."""
        with self.database.transaction() as unit:
            user = unit.users.find("local", "local")
            assert user is not None
            reply = unit.store(user).shown(message)
        assert reply is not None
        return reply

    def buttons(self, message: int | None = None) -> list[str]:
        """The labels on a message now (default: the newest)."""
        reply = self.shown(message or self.last.id)
        return [button.label for row in reply.buttons for button in row]

    def close(self) -> None:
        self.chat.close()
        self._runner.close()
        self._folder.cleanup()

    def look(self, read: Callable[[Unit], object]) -> object:
        """Read the database behind the talk."""
        with self.database.transaction() as unit:
            return read(unit)

    def _send(self, event: Event) -> None:
        self._runner.run(self.chat.send(event))

    def _heard(self, act: Callable[[], None]) -> str:
        before = len(self.screen.heard)
        act()
        return "\n".join(heard.text for heard in self.screen.heard[before:])
