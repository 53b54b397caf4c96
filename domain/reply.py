"""What is said, as data. Only a transport knows markup or chat ids."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Button:
    """A label people read and what pressing it means: at most 64 bytes, ``word:part:part``."""

    label: str
    data: str


Rows: TypeAlias = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """A message. ``edits`` puts it in place of the message whose button was pressed."""

    text: str
    buttons: Rows = ()
    edits: bool = False


@dataclass(frozen=True, slots=True)
class Toast:
    """The short answer to a tap, shown for a moment and kept nowhere."""

    text: str


Said: TypeAlias = Reply | Toast
Answer: TypeAlias = tuple[Said, ...]
