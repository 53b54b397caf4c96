"""What a file holds, whatever its format: people with their facts and touches, and what could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, TypeAlias

FactPair: TypeAlias = tuple[str, str]
"""A kind of fact, as everywhere, and its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """Something that happened with a person, as a file tells it; ``others`` are keys of who was there too."""

    day: date
    channel: str | None = None
    topic: str | None = None
    balance: str | None = None
    said: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One person of a file.

    ``keys`` tell that two entries are one person: "link:linkedin.com/in/dana", "email:dana@acme.example",
    "phone:+49301234", "uid:…", all normalised. ``where`` is where it stands in the file, for people:
    "row 12", "card 3". ``namesakes``: others in the file bear the same name.
    """

    name: str
    where: str
    aliases: tuple[str, ...] = ()
    facts: tuple[FactPair, ...] = ()
    touches: tuple[Touch, ...] = ()
    keys: tuple[str, ...] = ()
    tier: int | None = None
    cadence_days: int | None = None
    added_on: date | None = None
    archived: bool = False
    namesakes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A row or card that is no person: where, why in a few words, and its beginning."""

    where: str
    why: str
    sample: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A file that was read.

    ``format`` is its name for people: "LinkedIn connections". ``ignored`` counts what it holds besides and
    nobody imports: {"invitations": 12}. ``columns`` are those of a table whose meaning has to be asked for;
    then ``header`` and ``rows`` are its own, told as soon as it is known what they mean. ``records`` are
    those of our own export, each with its noun.
    """

    format: str
    entries: tuple[Entry, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    ignored: Mapping[str, int] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    rows: tuple[tuple[int, Mapping[str, str]], ...] = ()
    records: tuple[Mapping[str, Any], ...] = ()


NAMES: Mapping[type, tuple[str, ...]] = {
    kind: tuple(one.name for one in fields(kind)) for kind in (Touch, Entry, Unreadable)
}


def plain(record: Touch | Entry | Unreadable) -> dict[str, Any]:
    """The record as JSON-ready data, without what is empty; days as ISO words."""
    return {name: _plain(value) for name in NAMES[type(record)] if (value := getattr(record, name))}


def entry(data: Mapping[str, Any]) -> Entry:
    """The entry that ``plain`` wrote."""
    return Entry(
        **{
            **data,
            "aliases": tuple(data.get("aliases", ())),
            "facts": tuple((kind, value) for kind, value in data.get("facts", ())),
            "touches": tuple(_touch(touch) for touch in data.get("touches", ())),
            "keys": tuple(data.get("keys", ())),
            "added_on": _day(data.get("added_on")),
        }
    )


def _touch(data: Mapping[str, Any]) -> Touch:
    return Touch(**{**data, "day": date.fromisoformat(data["day"]), "others": tuple(data.get("others", ()))})


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return plain(value) if isinstance(value, Touch) else value
