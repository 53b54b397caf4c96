"""The nouns of understanding: what goes in, and what comes out.

Everything here is plain data. ``now`` is always the user's wall clock without a zone (a naive
``datetime``): the caller knows the zone, the language only the clock.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class KnownName:
    """A connection as the language sees it: a key of the caller's choosing and what people call them."""

    key: int
    name: str
    aliases: tuple[str, ...] = ()
    company: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a message.

    ``status`` is ``known`` (``name`` and ``key`` set), ``new`` (``name`` as said) or ``ambiguous``
    (``name`` None, ``candidates`` and ``keys`` in the same order).
    """

    mention: str
    status: str
    name: str | None
    key: int | None = None
    candidates: tuple[str, ...] = ()
    keys: tuple[int, ...] = ()

    def to_json(self) -> dict[str, Any]:
        shape: dict[str, Any] = {"mention": self.mention, "name": self.name, "status": self.status}
        if self.status == "ambiguous":
            shape["candidates"] = list(self.candidates)
        return shape


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the user did, wants or asks: an intent, the people in it and its fields.

    ``fields`` holds JSON-ready values only (days as ``YYYY-MM-DD`` strings, times as ``HH:MM``).
    ``start``/``end`` are the part of the message it came from.
    """

    intent: str
    people: tuple[Person, ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    start: int = 0
    end: int = 0

    def to_json(self) -> dict[str, Any]:
        shape: dict[str, Any] = {"intent": self.intent}
        if self.people or self.intent in TAKES_PEOPLE:
            shape["people"] = [person.to_json() for person in self.people]
        return {**shape, **self.fields}


TAKES_PEOPLE = frozenset(
    {"log", "follow_up", "plan_meeting", "ask", "opportunity", "add_contact", "update_contact", "last_touch"}
    | {"brief", "outcome", "done", "merge", "draft", "questions", "give_ideas", "snooze", "story"}
)
"""Intents whose shape always has ``people``, even when the words named nobody."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the conversation already established, for words that point back.

    ``people`` are the keys of those last spoken of, most recent first; "her" in a message that names
    nobody means the first of them.
    """

    people: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that was understood of one message, and what each step saw (for ``understand --explain``).

    ``doubt`` is set where the best reading is not clearly best: the intents it hesitates between,
    best first. ``nearest`` is, for unknown text, the intent it comes closest to.
    """

    actions: tuple[Action, ...]
    doubt: tuple[str, ...] = ()
    nearest: str | None = None
    trace: tuple[tuple[str, str], ...] = ()
