"""The local chat for people: replies as they'd look in Telegram, buttons pressed by their number."""

import asyncio
import contextlib
import re
from datetime import datetime, timedelta

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.patch_stdout import patch_stdout
from rich.console import Console
from rich.panel import Panel
from rich.text import Text as Styled

from bot.terminal.chat import LocalChat, NoSuchButton, Shown
from bot.terminal.lines import a_file, read_moment
from domain.registry import COMMANDS
from domain.reply import Picture
from domain.turn import Text

STEP = re.compile(r"(\d+)\s*([mhdw])")
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
LOOK_SECONDS = 5

WELCOME = """Say something like "had coffee with Dana". Press a button by typing its number.
:skip 1d, :now 2026-03-01T08:00 move the clock; :file PATH sends a document; :quit ends."""


class PeopleScreen:
    """Messages in panels; the buttons shown since the last input are numbered on."""

    def __init__(self) -> None:
        self._console = Console(highlight=False)
        self._numbered: list[tuple[int, str]] = []

    def fresh(self) -> None:
        """The user has spoken: what is shown next starts counting anew."""
        self._numbered.clear()

    def pressed(self, number: int) -> tuple[int, str]:
        """The message and the label of a number on the screen."""
        if not 1 <= number <= len(self._numbered):
            raise NoSuchButton(f"There is no button {number} on the screen.")
        return self._numbered[number - 1]

    @property
    def has_buttons(self) -> bool:
        return bool(self._numbered)

    def message(self, shown: Shown, at: datetime) -> None:
        title = f"{at:%a %d %b %H:%M}" + (f" · {shown.prompt}" if shown.prompt else "")
        self._panel(shown, title, "green")
        if shown.file is not None:
            what = "Picture" if isinstance(shown.reply.file, Picture) else "File"
            where = Styled(f"  {what}: {shown.file}", style=f"dim link {shown.file.as_uri()}")
            self._console.print(where, soft_wrap=True)

    def edit(self, shown: Shown) -> None:
        self._panel(shown, "changed", "yellow")

    def toast(self, text: str) -> None:
        self._console.print(Styled(f"  {text}", style="dim"))

    def note(self, text: str) -> None:
        self._console.print(Styled(text, style="dim"))

    def _number(self, message_id: int, label: str) -> int:
        """A button keeps its number while it is on the screen: pressed twice, it is the same one twice."""
        if (message_id, label) not in self._numbered:
            self._numbered.append((message_id, label))
        return self._numbered.index((message_id, label)) + 1

    def _panel(self, shown: Shown, title: str, colour: str) -> None:
        body = Styled(shown.reply.text)
        for row in shown.reply.buttons:
            body.append("\n")
            for button in row:
                body.append(f"[{self._number(shown.id, button.label)} {button.label}] ", style="bold cyan")
        self._console.print(Panel(body, title=title, title_align="left", border_style=colour, width=72))


async def talk(chat: LocalChat, screen: PeopleScreen) -> None:
    """Read, answer, and say what falls due meanwhile, until :quit or the end of input."""
    screen.note(WELCOME)
    session: PromptSession[str] = PromptSession()
    ticking = asyncio.create_task(_tick(chat))
    try:
        with patch_stdout(raw=True):  # raw: colours are ours, not to be shown as signs
            while await _one(chat, screen, session):
                pass
    finally:
        ticking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await ticking


async def _tick(chat: LocalChat) -> None:
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        await chat.catch_up()


async def _one(chat: LocalChat, screen: PeopleScreen, session: PromptSession[str]) -> bool:
    words = [f"/{name}" for name in COMMANDS] + chat.names()
    try:
        line = await session.prompt_async(
            "> ", completer=WordCompleter(words, ignore_case=True, sentence=True)
        )
    except (EOFError, KeyboardInterrupt):
        return False
    if line.strip() == ":quit":
        return False
    try:
        await enter(chat, screen, line.strip())
    except ValueError as refusal:
        screen.note(str(refusal))
    return True


async def enter(chat: LocalChat, screen: PeopleScreen, line: str) -> None:
    """One line: a number presses a button, a colon moves the clock, anything else is said."""
    if line.isdigit() and screen.has_buttons:
        message_id, label = screen.pressed(int(line))
        await chat.tap(label, message_id)
    elif line.startswith(":"):
        screen.fresh()
        await _colon(chat, screen, line)
    elif line:
        screen.fresh()
        await chat.send(Text(line))


async def _colon(chat: LocalChat, screen: PeopleScreen, line: str) -> None:
    word, _, rest = line[1:].partition(" ")
    if word == "skip":
        await chat.advance(chat.clock.now() + read_step(rest))
    elif word == "now":
        await chat.advance(chat.local(read_moment(rest)))
    elif word == "file":
        await chat.send_file(a_file(rest.strip()))
    else:
        raise ValueError("I know :skip 1d, :now 2026-03-01T08:00, :file PATH and :quit.")
    screen.note(f"It is {chat.clock.now().astimezone(chat.zone):%A %d %B %Y, %H:%M} now.")


def read_step(text: str) -> timedelta:
    """ "32d", "3h", "1w 2d"; raises ValueError."""
    parts = STEP.findall(text)
    if not parts or STEP.sub("", text).strip():
        raise ValueError("Say how far: :skip 1d, :skip 3h.")
    return sum((timedelta(**{UNITS[unit]: float(count)}) for count, unit in parts), timedelta())
