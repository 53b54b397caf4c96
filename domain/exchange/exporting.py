"""What is known, given back: JSON with everything, people as CSV and vCards, days to come as a calendar."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from typing import Any

import vobject

from domain.model import (
    Fact,
    Gap,
    Goal,
    Interaction,
    Meeting,
    Opportunity,
    Promise,
    Story,
    User,
)
from domain.people.network import Profile

VERSION = 1
"""The version of the JSON export; README's "The export" has its fields."""

RISKY = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by table programs as a formula: it gets a ' in front (facts, "Security")."""

SETTINGS = ("name", "tz", "locale", "morning", "working_days", "nudge_size", "industry", "function")
COLUMNS = ("name", "other names", "company", "role", "industry", "function", "seniority", "place")
MORE = ("email", "phone", "link", "birthday", "tags", "interests", "quadrant", "tier", "every days", "how met")
REST = ("introduced by", "last touch", "notes")
KIND_OF = {"tags": "tag", "interests": "interest", "how met": "how_met", "introduced by": "introduced_by", "notes": "note"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """All that is kept of one user's own words, read at one moment."""

    user: User
    today: date
    profiles: Sequence[Profile]
    interactions: Sequence[Interaction]
    promises: Sequence[Promise]
    meetings: Sequence[Meeting]
    gaps: Sequence[Gap]
    goals: Sequence[Goal]
    opportunities: Sequence[Opportunity]
    stories: Sequence[Story]


def as_json(all_of_it: Everything) -> str:
    """One object: ``version``, ``settings`` and a list a noun; people are named by the ``id`` in the file."""
    lists = {
        "connections": [_connection(profile) for profile in all_of_it.profiles],
        "interactions": [_record(one) for one in all_of_it.interactions],
        "promises": [_record(one) for one in all_of_it.promises],
        "meetings": [_record(one) for one in all_of_it.meetings],
        "gaps": [_record(one) for one in all_of_it.gaps],
        "goals": [_record(one) for one in all_of_it.goals],
        "opportunities": [_record(one) for one in all_of_it.opportunities],
        "stories": [_record(one) for one in all_of_it.stories],
        "journal": [],
    }
    whole = {"keepwarm": "export", "version": VERSION, "exported_on": all_of_it.today, "settings": _settings(all_of_it.user)}
    return json.dumps({**whole, **lists}, default=_iso, ensure_ascii=False, indent=1)


def as_csv(all_of_it: Everything) -> str:
    """The people, one a row; safe to open in a table program."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((*COLUMNS, *MORE, *REST))
    writer.writerows([_safe(cell) for cell in _row(profile)] for profile in all_of_it.profiles)
    return "\ufeff" + out.getvalue()


def as_vcards(all_of_it: Everything) -> str:
    """The people as vCards, version 4."""
    return "".join(_card(profile) for profile in all_of_it.profiles)


def as_calendar(all_of_it: Everything, stamp: datetime) -> str:
    """Promises, meetings and birthdays; ``stamp`` is the moment of writing, aware."""
    calendar = vobject.iCalendar()
    calendar.add("prodid").value = "-//Keepwarm//EN"
    return str(calendar.serialize())


def _connection(profile: Profile) -> dict[str, Any]:
    own = _record(profile.contact)
    return {**own, "facts": [_fact(fact) for fact in profile.facts]}


def _fact(fact: Fact) -> dict[str, Any]:
    return {"kind": fact.kind, "value": fact.value, "since": fact.since, "until": fact.until}


def _record(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record) if field.name != "version"}


def _settings(user: User) -> dict[str, Any]:
    return {name: getattr(user, name) for name in SETTINGS}


def _iso(value: date | time) -> str:
    return value.isoformat()
