"""The contract of ``keepwarm understand`` as pure functions: one JSON line in, one JSON line out."""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from domain.language.lexicon.forms import words
from domain.language.model import KnownName, Understanding
from domain.language.names import NameIndex
from domain.language.understand import understand

AMERICAN_ZONES = frozenset(
    words("""
        America/Adak America/Anchorage America/Atka America/Boise America/Chicago America/Denver
        America/Detroit America/Fort_Wayne America/Indianapolis America/Juneau
        America/Kentucky/Louisville America/Kentucky/Monticello America/Knox_IN America/Los_Angeles
        America/Louisville America/Menominee America/Metlakatla America/New_York America/Nome
        America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem
        America/Phoenix America/Shiprock America/Sitka America/Yakutat America/Indiana/Indianapolis
        America/Indiana/Knox America/Indiana/Marengo America/Indiana/Petersburg
        America/Indiana/Tell_City America/Indiana/Vevay America/Indiana/Vincennes
        America/Indiana/Winamac Pacific/Honolulu Pacific/Johnston EST EST5EDT CST6CDT MST MST7MDT
        PST8PDT HST Navajo""")
)


def month_first(tz: str, locale: str | None) -> bool:
    """Whether 10/03 is the third of October: by the locale, without one by the time zone."""
    if locale:
        return locale.replace("_", "-").lower() == "en-us"
    return tz in AMERICAN_ZONES or tz.startswith("US/")


def answer_line(line: str) -> tuple[str, bool]:
    """The answer to one line, and whether the line was such as it should be."""
    try:
        request = json.loads(line)
        understanding = _understood(request)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return json.dumps({"error": f"not a message: {_reason(error)}"}, ensure_ascii=False), False
    answer = {"actions": [action.to_json() for action in understanding.actions]}
    return json.dumps(answer, ensure_ascii=False), True


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing"
    return str(error) or type(error).__name__


def _understood(request: Any) -> Understanding:
    if not isinstance(request, dict):
        raise TypeError("a JSON object was expected")
    text = _string(request, "text")
    now = datetime.fromisoformat(_string(request, "now")).replace(tzinfo=None)
    tz, locale = request.get("tz") or "UTC", request.get("locale")
    if not isinstance(tz, str) or not (locale is None or isinstance(locale, str)):
        raise TypeError("tz and locale must be strings")
    index = _index(tuple(_known(contact) for contact in _list(request.get("contacts", []))))
    return understand(text, now, index, month_first=month_first(tz, locale))


def _string(request: dict[str, Any], name: str) -> str:
    value = request[name]
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a string")
    return value


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise TypeError("a list was expected")
    return value


Contact = tuple[str, tuple[str, ...], str | None]


def _known(contact: Any) -> Contact:
    """A contact is a name, or an object with ``name`` and perhaps ``aliases`` and ``company``."""
    if isinstance(contact, str):
        return contact, (), None
    if not isinstance(contact, dict):
        raise TypeError("a contact is a name or an object")
    aliases = tuple(str(alias) for alias in _list(contact.get("aliases")))
    company = contact.get("company")
    return _string(contact, "name"), aliases, company if isinstance(company, str) else None


@lru_cache(maxsize=8)
def _index(contacts: Sequence[Contact]) -> NameIndex:
    return NameIndex.build(
        KnownName(key, name, aliases, company) for key, (name, aliases, company) in enumerate(contacts)
    )


def explain(understanding: Understanding) -> str:
    """What each step saw, and what came out, for people to read."""
    lines = [f"{step}: {seen or '–'}" for step, seen in understanding.trace]
    lines += [json.dumps(action.to_json(), ensure_ascii=False) for action in understanding.actions]
    if understanding.doubt:
        lines.append(f"in doubt between: {', '.join(understanding.doubt)}")
    if understanding.nearest:
        lines.append(f"nearest: {understanding.nearest}")
    return "\n".join(lines)
