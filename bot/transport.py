"""What a chat transport is: somewhere messages come from and go to."""

from dataclasses import dataclass
from typing import Protocol

from domain.reply import Reply
from domain.turn import Event


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something a person sent, whatever the transport.

    ``update`` names it once and for all (None where the transport never repeats itself); ``on`` is the
    transport's number of the message whose button was pressed, ``tap`` the handle to answer that tap with.
    """

    transport: str
    address: str
    event: Event
    name: str = ""
    update: str | None = None
    on: str | None = None
    tap: str | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message on its way: ``id`` is ours, ``edits`` the transport's number of the one it replaces.

    ``prompt`` is the kind of scheduled prompt, None for an answer; ``drawn`` the PNG of the reply's picture
    or the bytes of its document, None where there is none or it could not be made: the words are said all
    the same.
    """

    id: int
    user_id: int
    address: str
    reply: Reply
    prompt: str | None = None
    edits: str | None = None
    attempt: int = 1
    drawn: bytes | None = None


class NotSent(Exception):
    """It certainly did not leave: trying again is safe. ``after`` seconds, where the transport said so."""

    def __init__(self, after: float | None = None) -> None:
        super().__init__(f"not sent; again after {after} s")
        self.after = after


class Unknown(Exception):
    """It may or may not have arrived: the line went silent."""


class Gone(Exception):
    """The person has blocked the assistant or is no longer there."""


class Refused(Exception):
    """The transport will never take this message; the reason is the text."""


class Transport(Protocol):
    """Says things. ``say`` gives the transport's own number of the message, or raises one of the above."""

    async def say(self, message: Outgoing) -> str: ...
    async def toast(self, tap: str, text: str) -> None: ...
