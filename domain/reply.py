"""What is said, as data. Only a transport knows markup or chat ids."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Button:
    """A label people read and what pressing it means: at most 64 bytes, ``word:part:part``.

    ``copy``: words that pressing it puts into the clipboard instead, where the transport can.
    """

    label: str
    data: str
    copy: str = ""


Rows: TypeAlias = tuple[tuple[Button, ...], ...]

COPIED = 256
"""Letters that a button can put into the clipboard (Telegram's limit)."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture shows, not the picture: it is drawn when it is sent, outside any transaction.

    ``kind`` says what is drawn, ``data`` what of; nothing in it but what JSON holds.
    """

    kind: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Document:
    """A file of all that is kept, not its content: it is written when it is sent, as things stand then.

    ``kind`` is the form, ``name`` what the file is called, ``at`` the moment it was asked for, aware: that of
    the user's clock, whenever it is written.
    """

    kind: str
    name: str
    at: datetime


File: TypeAlias = Picture | Document
"""What can come with a message."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A message. ``edits`` puts it in place of the message whose button was pressed.

    A ``file`` comes with a new message only: in place, words and buttons change and the file stays.
    """

    text: str
    buttons: Rows = ()
    edits: bool = False
    file: File | None = None

    def __post_init__(self) -> None:
        if self.edits and self.file is not None:
            raise ValueError("a file comes with a new message, not with a change of one")


@dataclass(frozen=True, slots=True)
class Toast:
    """The short answer to a tap, shown for a moment and kept nowhere."""

    text: str


Said: TypeAlias = Reply | Toast
Answer: TypeAlias = tuple[Said, ...]


def settled(shown: Reply, verbs: frozenset[str], record: int, note: str) -> Reply:
    """A message after one thing on it was dealt with: those buttons gone, what was done said below."""
    rows = tuple(
        tuple(button for button in row if not _concerns(button, verbs, record)) for row in shown.buttons
    )
    return Reply(f"{shown.text}\n{note}", tuple(row for row in rows if row), edits=True)


def _concerns(button: Button, verbs: frozenset[str], record: int) -> bool:
    verb, _, rest = button.data.partition(":")
    return verb in verbs and rest.split(":")[0] == str(record)


def distinct(reply: Reply) -> Reply:
    """The same reply with no label twice: a tap is told by its label, by ear and in the local chat."""
    seen: Counter[str] = Counter()
    rows = tuple(tuple(_numbered(button, seen) for button in row) for row in reply.buttons)
    return replace(reply, buttons=rows)


def _numbered(button: Button, seen: Counter[str]) -> Button:
    seen[button.label] += 1
    count = seen[button.label]
    return button if count == 1 else replace(button, label=f"{button.label} ({count})")
