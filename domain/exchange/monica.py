"""Monica 4's JSON: contacts with what was noted of them, calls, activities, debts told but not taken.

``account.data`` is a list of ``{count, type, values}``; a contact has ``properties`` and such a list too.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from domain.exchange.build import entry, full_name
from domain.exchange.days import NO_YEAR, moment_day
from domain.exchange.keys import uid_key
from domain.exchange.sheet import Entry, Sheet, Touch, Unreadable

FORMAT = "Monica"

FIELD_KINDS = {"email": "email", "phone": "phone"}
"""Monica's types of contact fields; all others are links."""


def is_monica(data: Mapping[str, Any]) -> bool:
    account = data.get("account")
    return isinstance(account, dict) and isinstance(account.get("data"), list)


def contacts(data: Mapping[str, Any]) -> Sheet:
    """The people of an export, their introducers by name, and counts of what is left."""
    account = data["account"]
    people = [one for one in _values(account, "contact") if isinstance(one, dict)]
    names = {str(one.get("uuid")): _name(_properties(one)) for one in people}
    activities = {str(one.get("uuid")): one for one in _values(account, "activity") if isinstance(one, dict)}
    types = {
        str(one.get("uuid")): str(_properties(one).get("type") or _properties(one).get("name") or "")
        for one in _list(_dict(account.get("instance")).get("contact_field_types"))
        if isinstance(one, dict)
    }
    there = _who_was_there(people)
    entries, bad = [], []
    for number, one in enumerate(people, 1):
        if _properties(one).get("is_partial"):
            continue
        made = _entry(one, f"contact {number}", names, activities, there, types)
        if made is not None:
            entries.append(made)
        else:
            bad.append(Unreadable(where=f"contact {number}", why="nobody's name in it"))
    return Sheet(
        format=FORMAT, entries=tuple(entries), unreadable=tuple(bad), ignored=_ignored(account, people)
    )


def _ignored(account: Mapping[str, Any], people: list[dict[str, Any]]) -> dict[str, int]:
    counts = {
        "relationships": sum(1 for _ in _values(account, "relationship")),
        "photos": sum(1 for _ in _values(account, "photo")),
        "documents": sum(1 for _ in _values(account, "document")),
        "reminders": sum(1 for one in people for _ in _values(one, "reminder")),
        "tasks": sum(1 for one in people for _ in _values(one, "task")),
        "gifts": sum(1 for one in people for _ in _values(one, "gift")),
        "debts": sum(1 for one in people for _ in _values(one, "debt")),
    }
    return {what: count for what, count in counts.items() if count}


def _entry(
    one: Mapping[str, Any],
    where: str,
    names: Mapping[str, str],
    activities: Mapping[str, Mapping[str, Any]],
    there: Mapping[str, list[str]],
    types: Mapping[str, str],
) -> Entry | None:
    said = _properties(one)
    name = _name(said)
    if not name:
        return None
    uuid = str(one.get("uuid") or "")
    return entry(
        name,
        where,
        _facts(one, said, names, types),
        aliases=[str(said.get("nickname") or "")],
        touches=_touches(one, said, uuid, activities, there),
        keys=[uid_key("monica", uuid)],
        cadence_days=_cadence(said.get("stay_in_touch_frequency")),
        added_on=moment_day(str(one.get("created_at") or "")),
        archived=said.get("is_active") is False or bool(said.get("is_dead")),
    )


def _facts(
    one: Mapping[str, Any], said: Mapping[str, Any], names: Mapping[str, str], types: Mapping[str, str]
) -> list[tuple[str, str | None]]:
    facts: list[tuple[str, str | None]] = [
        ("company", _text(said.get("company"))),
        ("role", _text(said.get("job"))),
        ("birthday", _birthday(said.get("birthdate"))),
        ("introduced_by", names.get(str(said.get("first_met_through")))),
        ("note", _text(said.get("description"))),
        ("note", _prefixed("Likes to eat: ", said.get("food_preferences"))),
    ]
    facts += [("tag", _text(tag)) for tag in _list(said.get("tags"))]
    facts += [("note", _text(_properties(note).get("body"))) for note in _values(one, "note")]
    for field in _values(one, "contact_field"):
        told = _properties(field)
        kind = FIELD_KINDS.get(types.get(str(told.get("type")), "").casefold())
        value = _text(told.get("data"))
        facts.append((kind or ("email" if value and "@" in value else "link"), value))
    for address in _values(one, "address"):
        told = _properties(address)
        facts.append(
            ("place", ", ".join(filter(None, (_text(told.get("city")), _text(told.get("country"))))))
        )
    return facts


def _touches(
    one: Mapping[str, Any],
    said: Mapping[str, Any],
    uuid: str,
    activities: Mapping[str, Mapping[str, Any]],
    there: Mapping[str, list[str]],
) -> list[Touch]:
    found = []
    for call in _values(one, "call"):
        told = _properties(call)
        if day := moment_day(str(told.get("called_at") or "")):
            found.append(Touch(day=day, channel="call", said=_text(told.get("content")) or ""))
    for key in _values(one, "activity"):
        activity = activities.get(str(key))
        told = _properties(activity or {})
        if activity and (day := moment_day(str(told.get("happened_at") or ""))):
            others = tuple(f"uid:monica:{other.casefold()}" for other in there[str(key)] if other != uuid)
            found.append(
                Touch(
                    day=day,
                    channel="other",
                    topic=_text(told.get("summary")),
                    said=_text(told.get("description")) or "",
                    others=others,
                )
            )
    last = moment_day(str(said.get("last_talked_to") or ""))
    if last and last not in {touch.day for touch in found}:
        found.append(Touch(day=last, channel="other"))
    return found


def _who_was_there(people: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The contacts of each activity, by their uuids."""
    there: dict[str, list[str]] = {}
    for one in people:
        for key in _values(one, "activity"):
            there.setdefault(str(key), []).append(str(one.get("uuid")))
    return there


def _values(of: Mapping[str, Any], kind: str) -> Iterator[Any]:
    """What a record holds of a kind."""
    for group in _list(of.get("data")):
        if isinstance(group, dict) and group.get("type") == kind:
            yield from _list(group.get("values"))


def _properties(of: Any) -> Mapping[str, Any]:
    return _dict(_dict(of).get("properties"))


def _dict(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str | None:
    return str(value).strip() or None if isinstance(value, str | int | float) else None


def _prefixed(before: str, value: Any) -> str | None:
    text = _text(value)
    return before + text if text else None


def _name(said: Mapping[str, Any]) -> str:
    return full_name(*(_text(said.get(part)) for part in ("first_name", "middle_name", "last_name")))


def _birthday(told: Any) -> str | None:
    """With the year only where it is known: an age alone tells no birthday."""
    special = _dict(told)
    day = moment_day(str(special.get("date") or ""))
    if day is None or special.get("is_age_based"):
        return None
    return f"--{day:%m-%d}" if special.get("is_year_unknown") or day.year in NO_YEAR else day.isoformat()


def _cadence(value: Any) -> int | None:
    return value if isinstance(value, int) and 1 <= value <= 3650 else None
