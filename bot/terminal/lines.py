"""The local chat as JSON lines: events on standard input, what is said on standard output."""

import json
import uuid
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from bot.terminal.chat import LocalChat, NoSuchButton, Shown
from domain.turn import Card, Edited, Event, Place, Text

CALLED = {"outreach": "plan", "learning": "plan", "look_back": "plan", "request": "follow_up"}
"""Prompts that go by another name in the lines: all of a plan is one kind there, all one means to do, too."""


class LineScreen:
    """Writes one JSON object a line, at once."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, **line: Any) -> None:
        self._out.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._out.flush()

    def message(self, shown: Shown, at: datetime) -> None:
        self.write(
            type="message",
            id=shown.id,
            at=at.isoformat(timespec="seconds"),
            text=shown.reply.text,
            buttons=labels(shown),
            prompt=CALLED.get(shown.prompt or "", shown.prompt),
            **({} if shown.file is None else {"file": str(shown.file)}),
        )

    def edit(self, shown: Shown) -> None:
        self.write(type="edit", id=shown.id, text=shown.reply.text, buttons=labels(shown))

    def toast(self, text: str) -> None:
        self.write(type="toast", text=text)


class NotAnEvent(ValueError):
    """A line that is no event."""


def labels(shown: Shown) -> list[list[str]]:
    return [[button.label for button in row] for row in shown.reply.buttons]


async def run(chat: LocalChat, screen: LineScreen, lines: Iterable[str]) -> None:
    """Play every event in order; one that is none is answered with an error, and the run goes on."""
    session = Session(chat)
    for number, line in enumerate((line for line in lines if line.strip()), 1):
        try:
            await session.play(number, line)
        except (NotAnEvent, NoSuchButton, ValueError) as refusal:
            screen.write(type="error", event=number, text=str(refusal))
        now = chat.clock.now().astimezone(chat.zone).isoformat(timespec="seconds")
        screen.write(type="done", event=number, now=now)


class Session:
    """One run: events are numbered from 1, and an edit names the number of the message it changes."""

    def __init__(self, chat: LocalChat) -> None:
        self._chat = chat
        self._run = uuid.uuid4().hex[:8]

    async def play(self, number: int, line: str) -> None:
        event = read_line(line)
        if "at" in event:
            await self._chat.advance(self._chat.local(read_moment(event["at"])))
        elif "tap" in event:
            await self._chat.tap(*read_tap(event))
        elif "file" in event:
            await self._chat.send_file(a_file(event["file"]))
        else:
            await self._chat.send(self._event(number, event))

    def _event(self, number: int, event: dict[str, Any]) -> Event:
        match event:
            case {"text": str(text)}:
                return Text(text, self._ref(number))
            case {"edit": str(text), "of": int(of)} if 0 < of < number:
                return Edited(text, self._ref(of))
            case {"contact": {"name": str(name), **more}}:
                phone = more.get("phone")
                return Card(name, str(phone) if phone else None)
            case {"location": [int() | float() as latitude, int() | float() as longitude]}:
                return Place(float(latitude), float(longitude))
        raise NotAnEvent("That is not an event of the local chat.")

    def _ref(self, number: int) -> str:
        return f"{self._run}:{number}"


def a_file(path: object) -> Path:
    if not isinstance(path, str) or not Path(path).is_file():
        raise NotAnEvent(f"There is no file {path}.")
    return Path(path)


def read_line(line: str) -> dict[str, Any]:
    try:
        event = json.loads(line)
    except ValueError as error:
        raise NotAnEvent(f"That line is not JSON: {error}") from error
    if not isinstance(event, dict):
        raise NotAnEvent("An event is a JSON object.")
    return event


def read_tap(event: dict[str, Any]) -> tuple[str, int | None]:
    label, message = event["tap"], event.get("message")
    if not isinstance(label, str) or not (message is None or isinstance(message, int)):
        raise NotAnEvent("A tap names a label, and at most a message by its number.")
    return label, message


def read_moment(value: object) -> datetime:
    """A wall-clock moment; one with an offset is no local moment."""
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError as error:
        raise NotAnEvent(f"{value!r} is no moment like 2026-03-12T09:00:00.") from error
    if moment.tzinfo is not None:
        raise NotAnEvent("The moment is local: leave the offset away.")
    return moment
