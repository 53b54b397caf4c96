"""Nametag's JSON: people with their groups, dates, ways to reach them; journal entries become touches."""

from collections.abc import Mapping
from typing import Any

from domain.exchange.build import entry, full_name
from domain.exchange.days import NO_YEAR, moment_day
from domain.exchange.keys import uid_key
from domain.exchange.sheet import Entry, Sheet, Touch, Unreadable

FORMAT = "Nametag"

DAYS = {"DAYS": 1, "WEEKS": 7, "MONTHS": 30, "YEARS": 365}
"""Its units of reminders, in days."""

BIRTHDAY = frozenset({"birthday", "birth date", "date of birth", "cumpleaños", "geburtstag"})


def is_nametag(data: Mapping[str, Any]) -> bool:
    return isinstance(data.get("people"), list) and ("exportDate" in data or "relationshipTypes" in data)


def people(data: Mapping[str, Any]) -> Sheet:
    """The people of an export."""
    journal = [one for one in _list(data.get("journalEntries")) if isinstance(one, dict)]
    entries, bad = [], []
    for number, one in enumerate(_list(data["people"]), 1):
        made = _entry(one, f"person {number}", journal) if isinstance(one, dict) else None
        if made is not None:
            entries.append(made)
        else:
            bad.append(Unreadable(where=f"person {number}", why="nobody's name in it"))
    relations = sum(
        len(_list(one.get("relationships"))) for one in _list(data["people"]) if isinstance(one, dict)
    )
    ignored = {"relationships": relations} if relations else {}
    return Sheet(format=FORMAT, entries=tuple(entries), unreadable=tuple(bad), ignored=ignored)


def _entry(one: Mapping[str, Any], where: str, journal: list[dict[str, Any]]) -> Entry | None:
    name = full_name(*(_text(one.get(part)) for part in ("name", "middleName", "surname", "secondLastName")))
    name = name or _text(one.get("displayNameOverride")) or _text(one.get("nickname")) or ""
    if not name:
        return None
    uid = str(one.get("id") or "")
    return entry(
        name,
        where,
        _facts(one),
        aliases=filter(None, (_text(one.get("nickname")), _text(one.get("displayNameOverride")))),
        touches=_touches(one, uid, journal),
        keys=[uid_key("nametag", uid)],
        cadence_days=_cadence(one),
    )


def _facts(one: Mapping[str, Any]) -> list[tuple[str, str | None]]:
    facts: list[tuple[str, str | None]] = [
        ("company", _text(one.get("organization"))),
        ("role", _text(one.get("jobTitle"))),
        ("note", _text(one.get("notes"))),
    ]
    facts += [("tag", _text(group)) for group in _list(one.get("groups"))]
    facts += [("phone", _text(phone.get("number"))) for phone in _dicts(one, "phoneNumbers")]
    facts += [("email", _text(email.get("email"))) for email in _dicts(one, "emails")]
    facts += [("link", _text(url.get("url"))) for url in _dicts(one, "urls")]
    facts += [("note", f"{im.get('protocol')}: {im.get('handle')}") for im in _dicts(one, "imHandles")]
    facts += [("note", f"{field.get('key')}: {field.get('value')}") for field in _dicts(one, "customFields")]
    facts += [
        ("note", f"{value.get('slug')}: {value.get('value')}") for value in _dicts(one, "customFieldValues")
    ]
    for address in _dicts(one, "addresses"):
        facts.append(
            ("place", ", ".join(filter(None, (_text(address.get(part)) for part in ("locality", "country")))))
        )
    for special in _dicts(one, "importantDates"):
        title, day = _text(special.get("title")) or "", moment_day(str(special.get("date") or "")[:10])
        if day is None:
            continue
        told = f"--{day:%m-%d}" if day.year in NO_YEAR else day.isoformat()
        birthday = title.casefold() in BIRTHDAY
        facts.append(("birthday", told) if birthday else ("note", f"{title}: {told.removeprefix('--')}"))
    relation = one.get("relationshipToUser")
    if isinstance(relation, dict):
        facts.append(("tag", _text(relation.get("label") or relation.get("name"))))
    return facts


def _touches(one: Mapping[str, Any], uid: str, journal: list[dict[str, Any]]) -> list[Touch]:
    found = []
    for told in journal:
        day = moment_day(str(told.get("date") or "")[:10])
        if day is not None and uid and uid in map(str, _list(told.get("peopleIds"))):
            others = tuple(
                f"uid:nametag:{str(other).casefold()}" for other in told["peopleIds"] if str(other) != uid
            )
            said = _text(told.get("body")) or ""
            found.append(
                Touch(day=day, channel="other", topic=_text(told.get("title")), said=said, others=others)
            )
    last = moment_day(str(one.get("lastContact") or "")[:10])
    if last and last not in {touch.day for touch in found}:
        found.append(Touch(day=last, channel="other"))
    return found


def _cadence(one: Mapping[str, Any]) -> int | None:
    every, unit = one.get("contactReminderInterval"), DAYS.get(str(one.get("contactReminderIntervalUnit")))
    if not one.get("contactReminderEnabled") or not isinstance(every, int) or unit is None:
        return None
    return min(max(every * unit, 1), 3650)


def _dicts(one: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    return [value for value in _list(one.get(name)) if isinstance(value, dict)]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str | None:
    return str(value).strip() or None if isinstance(value, str | int | float) else None
