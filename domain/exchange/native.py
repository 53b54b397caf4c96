"""Our own export, read back: every record as it was, people by their ids in the file."""

import contextlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from domain.exchange.build import entry
from domain.exchange.keys import name_key
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
    User,
)
from domain.phrases import CHANNELS

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

HINTS: Mapping[type[Any], Mapping[str, Any]] = {
    kind: get_type_hints(kind) for kind in (Contact, Fact, *NOUNS.values())
}
"""What each field holds."""

OF_THE_USER: Mapping[str, Any] = get_type_hints(User)
NUDGE_SIZES = range(1, 6)
"""People in a morning nudge (method, section 3)."""

COUNTRY = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
"""How a country, or a part of one, is written."""

KIND = re.compile(r"[a-z_]{1,40}")
"""How a kind of fact is written."""

SETTINGS: Mapping[str, Callable[[Any], object]] = {
    "name": bool,
    "tz": bool,
    "locale": bool,
    "morning": bool,
    "working_days": lambda days: set(days) <= set(range(7)),
    "minutes_at": bool,
    "minutes_days": lambda days: set(days) <= set(range(7)),
    "weekly_day": lambda day: day in range(7),
    "weekly_at": bool,
    "quiet_from": lambda _: True,
    "quiet_until": lambda _: True,
    "country": COUNTRY.fullmatch,
    "silenced": lambda kinds: all(KIND.fullmatch(kind) for kind in kinds),
    "nudge_size": lambda size: size in NUDGE_SIZES,
    "industry": bool,
    "function": bool,
}
"""What of the user's settings comes along, and which values may."""

LISTED: Mapping[str, type[Any]] = {"working_days": int, "minutes_days": int, "silenced": str}
"""Settings that are lists, and of what."""

OF_ONE_STORE = frozenset({"id", "version", "contact_id"})
"""Fields that mean nothing in another database."""

CHOICES: Mapping[str, frozenset[object]] = {
    "tier": frozenset({1, 2, 3}),
    "channel": frozenset(CHANNELS),
    "balance": frozenset({"giving", "taking", "balanced"}),
}
"""Fields that hold one of a few values, or nothing."""

LONGEST_CADENCE = 3650
"""Days of a rhythm (ours)."""

Made = TypeVar("Made")


def is_native(data: Mapping[str, Any]) -> bool:
    return "version" in data and isinstance(data.get("connections"), list)


def everything(data: Mapping[str, Any]) -> Sheet:
    """All records of an export, each checked; what is none is counted.

    From here on a connection's id is its place among those of the file, whatever it was.
    """
    good: list[dict[str, Any]] = []
    bad: list[Unreadable] = []
    places: dict[object, int] = {}
    for noun in ("connections", *NOUNS):
        for number, told in enumerate(_list(data.get(noun)), 1):
            try:
                record = _connection(told, places) if noun == "connections" else _other(noun, told, places)
                good.append({"noun": noun, "record": record})
            except (TypeError, ValueError, KeyError, AttributeError, OverflowError):
                bad.append(Unreadable(where=f"{noun} {number}", why="not written as we write it"))
    _mark(good)
    if isinstance(data.get("settings"), dict):
        told = data["settings"]
        good.append({"noun": "settings", "record": {name: told[name] for name in settings(told)}})
    return Sheet(format=FORMAT, unreadable=tuple(bad), records=tuple(good))


def _connection(told: Mapping[str, Any], places: dict[object, int]) -> dict[str, Any]:
    """What we know to read of a connection; raises where it is none."""
    if not str(told["name"]).strip():
        raise ValueError
    contact(told, date.max)
    facts(told, 1, date.max)
    place = len(places)
    key = told.get("id", f"without {place}")
    places[f"again {place}" if key in places else key] = place
    return {
        **_known(Contact, told),
        "facts": [_known(Fact, one) for one in told.get("facts") or ()],
        "id": place,
    }


def _other(noun: str, told: Mapping[str, Any], places: Mapping[object, int]) -> dict[str, Any]:
    """The same of another record, its people by their places."""
    kind = NOUNS[noun]
    record(kind, told, dict.fromkeys(places, 0))
    known = _known(kind, told)
    if "people" in known:
        known["people"] = [places[person] for person in known["people"] if person in places]
    return known


def _known(kind: type[Any], told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: told[name] for name in HINTS[kind] if name in told and name not in OF_ONE_STORE}


def _mark(rows: Iterable[dict[str, Any]]) -> None:
    """Whose name several bear, and what is told again word for word."""
    people = [row["record"] for row in rows if row["noun"] == "connections"]
    bearers = Counter(name_key(one["name"]) for one in people)
    for one in people:
        one["namesakes"] = bearers[name_key(one["name"])] > 1
    said: Counter[str] = Counter()
    for row in rows:
        words = f"{row['noun']} {json.dumps(row['record'], sort_keys=True)}"
        row["again"] = said[words]
        said[words] += 1


def settings(told: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the user's settings that are what they should be."""
    good: dict[str, Any] = {}
    for name, fits in SETTINGS.items():
        with contextlib.suppress(TypeError, ValueError, KeyError):
            if name in told and fits(value := _setting(name, told[name])):
                good[name] = value
    return good


def _setting(name: str, value: Any) -> Any:
    if name in LISTED:
        return tuple(_typed(LISTED[name], one) for one in _typed(list, value))
    return ZoneInfo(_typed(str, value)).key if name == "tz" else _value(name, OF_THE_USER[name], value)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def contact(told: Mapping[str, Any], today: date) -> Contact:
    """The connection of a record; raises where it can't be one."""
    made = record(Contact, {"added_on": today.isoformat(), **told}, {})
    if made.cadence_days is not None and not 1 <= made.cadence_days <= LONGEST_CADENCE:
        raise ValueError
    return made


def facts(told: Mapping[str, Any], contact_id: int, today: date) -> list[Fact]:
    """What was known of a connection, and from when until when."""
    since = told.get("added_on") or today.isoformat()
    found = [record(Fact, {"since": since, **one}, {}) for one in told.get("facts") or ()]
    if not all(KIND.fullmatch(fact.kind) and fact.value.strip() for fact in found):
        raise ValueError
    return [replace(fact, contact_id=contact_id) for fact in found]


def as_entry(told: Mapping[str, Any]) -> Entry:
    """A connection as other formats tell it, to be matched with whom is known."""
    held = [(str(one["kind"]), str(one["value"])) for one in told.get("facts") or ()]
    return entry(
        str(told["name"]),
        "",
        held,
        aliases=told.get("aliases") or (),
        keys=told.get("sources") or (),
        namesakes=told["namesakes"],
    )


def record(kind: type[Made], told: Mapping[str, Any], ids: Mapping[Any, int]) -> Made:
    """A record out of JSON; ``people`` by the ids they have here, those who are none are left out."""
    if not isinstance(told, dict):
        raise TypeError
    values: dict[str, Any] = {"contact_id": 0} if kind is Fact else {}
    for name, hint in HINTS[kind].items():
        if name in told and name not in OF_ONE_STORE:
            values[name] = _people(told[name], ids) if name == "people" else _value(name, hint, told[name])
    return kind(**values)


def _people(value: Any, ids: Mapping[Any, int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(ids[person] for person in _typed(list, value) if person in ids))


def _value(name: str, hint: Any, value: Any) -> Any:
    """A value as the field holds it; raises where it can't."""
    allowed = get_args(hint) or (hint,)
    if value is None and type(None) in allowed:
        return None
    if name in CHOICES and value not in CHOICES[name]:
        raise ValueError
    if get_origin(hint) is tuple:
        return tuple(_typed(str, one) for one in _typed(list, value))
    kind = allowed[0]
    if kind in (date, time):
        return kind.fromisoformat(value)
    return _typed(kind, value)


def _typed(kind: type[Any], value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError
    return value
