"""Our own export, read back: every record as it was, people by their ids in the file."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, time
from typing import Any, TypeVar

from domain.exchange.build import entry
from domain.exchange.sheet import Entry, Sheet, Unreadable
from domain.model import (
    Check,
    Contact,
    Fact,
    Gap,
    Goal,
    Interaction,
    Meeting,
    Opportunity,
    Promise,
    Reflection,
    Story,
)

FORMAT = "a Keepwarm export"

NOUNS: Mapping[str, type[Any]] = {
    "interactions": Interaction,
    "promises": Promise,
    "meetings": Meeting,
    "gaps": Gap,
    "goals": Goal,
    "opportunities": Opportunity,
    "stories": Story,
    "journal": Reflection,
    "health_checks": Check,
}
"""The lists beside ``connections``, and what each holds."""

STORES = {"journal": "reflections", "health_checks": "checks"}
"""Where the records of a list are kept, if not under its own name."""

DAYS = frozenset(
    {
        "day",
        "due",
        "until",
        "since",
        "made_on",
        "closed_on",
        "written_on",
        "added_on",
        "archived_on",
        "snoozed_until",
    }
    | {"kept_until", "asked_on"}
)
TIMES = frozenset({"at"})
LISTS = frozenset({"aliases", "people", "values", "sources"})
"""Fields that JSON holds as words and lists."""

Made = TypeVar("Made")


def is_native(data: Mapping[str, Any]) -> bool:
    return "version" in data and isinstance(data.get("connections"), list)


def everything(data: Mapping[str, Any]) -> Sheet:
    """All records of an export, each checked; what is none is counted."""
    good: list[dict[str, Any]] = []
    bad: list[Unreadable] = []
    for noun in ("connections", *NOUNS):
        for number, told in enumerate(data.get(noun) or (), 1):
            try:
                check(noun, told)
                good.append({"noun": noun, "record": told})
            except (TypeError, ValueError, KeyError, AttributeError):
                bad.append(Unreadable(where=f"{noun} {number}", why="not written as we write it"))
    settings = data.get("settings")
    if isinstance(settings, dict):
        good.append({"noun": "settings", "record": settings})
    return Sheet(format=FORMAT, unreadable=tuple(bad), records=tuple(good))


def check(noun: str, told: Mapping[str, Any]) -> None:
    """Raises where it can't be such a record."""
    if noun == "connections":
        if not str(told["name"]).strip():
            raise ValueError
        contact(told, date.max)
        facts(told, 1)
    else:
        record(NOUNS[noun], told, {})


def contact(told: Mapping[str, Any], today: date) -> Contact:
    """The connection of a record."""
    given: dict[str, Any] = {"added_on": today.isoformat(), **told}
    return record(Contact, given, {})


def facts(told: Mapping[str, Any], contact_id: int) -> list[Fact]:
    """What was known of a connection, and from when until when."""
    since = told.get("added_on")
    return [
        record(Fact, {"since": since, **one, "contact_id": contact_id}, {}) for one in told.get("facts") or ()
    ]


def as_entry(told: Mapping[str, Any]) -> Entry:
    """A connection as other formats tell it, to be matched with whom is known."""
    held = [(str(one["kind"]), str(one["value"])) for one in told.get("facts") or ()]
    return entry(
        str(told["name"]),
        "",
        held,
        aliases=[str(alias) for alias in told.get("aliases") or ()],
        keys=[str(key) for key in told.get("sources") or ()],
    )


def record(kind: type[Made], told: Mapping[str, Any], ids: Mapping[int, int]) -> Made:
    """A record out of JSON; ``people`` by the ids they have here, those who are none are left out."""
    values: dict[str, Any] = {}
    for field in fields(kind):  # type: ignore[arg-type]
        if field.name in ("id", "version") or field.name not in told:
            continue
        values[field.name] = _value(field.name, told[field.name], ids)
    return kind(**values)


def _value(name: str, value: Any, ids: Mapping[int, int]) -> Any:
    if value is None:
        return None
    if name == "people":
        return tuple(ids[person] for person in value if person in ids)
    if name in DAYS:
        return date.fromisoformat(value)
    if name in TIMES:
        return time.fromisoformat(value)
    if name in LISTS:
        return tuple(str(one) for one in value)
    return value
