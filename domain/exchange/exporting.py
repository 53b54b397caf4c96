"""What is known, given back: JSON with everything, people as CSV and vCards, days to come as a calendar."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import Any

import vobject
from icalendar import Calendar, Event

from domain.exchange import native
from domain.exchange.everything import Everything
from domain.exchange.keys import OWN_CARD
from domain.model import Meeting, Promise, User
from domain.people.network import Profile
from domain.phrases import CHANNELS, capital, join

VERSION = 1
"""The version of the JSON export; its fields are those of domain/model.py, told in the README."""

RISKY = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by table programs as a formula: it gets a ' in front (facts, "Security")."""

SETTINGS = tuple(native.SETTINGS)
"""What of the user's settings goes along."""

COLUMNS: Mapping[str, str] = {
    "Company": "company",
    "Role": "role",
    "Industry": "industry",
    "Function": "function",
    "Seniority": "seniority",
    "City": "place",
    "Email": "email",
    "Phone": "phone",
    "Link": "link",
    "Birthday": "birthday",
    "Tags": "tag",
    "Interests": "interest",
    "How met": "how_met",
    "Introduced by": "introduced_by",
    "Quadrant": "quadrant",
    "Notes": "note",
}
"""Columns of the CSV that hold a kind of fact, after the name and before the rhythm; also read back."""

JOINED = "; "


@dataclass(frozen=True, slots=True)
class Format:
    """A form of export: what it is called, the end of its file's name, and how it is written."""

    label: str
    suffix: str
    write: Callable[[Everything, datetime], str]


def as_json(whole: Everything, _stamp: datetime) -> str:
    """One object: ``version``, ``settings``, a list a noun; people are named by their ``id`` in the file."""
    told = {
        "keepwarm": "export",
        "version": VERSION,
        "exported_on": whole.today,
        "settings": _settings(whole.user),
        "connections": [_connection(profile) for profile in whole.profiles],
        "interactions": [_record(one) for one in whole.interactions],
        "promises": [_record(one) for one in whole.promises],
        "meetings": [_record(one) for one in whole.meetings],
        "gaps": [_record(one) for one in whole.gaps],
        "goals": [_record(one) for one in whole.goals],
        "opportunities": [_record(one) for one in whole.opportunities],
        "stories": [_record(one) for one in whole.stories],
        "journal": [_record(one) for one in whole.reflections],
        "health_checks": [_record(one) for one in whole.checks],
    }
    return json.dumps(told, default=_iso, ensure_ascii=False, indent=1)


def as_csv(whole: Everything, _stamp: datetime) -> str:
    """The people, one a row; safe to open in a table program, with its mark so that it reads every script."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("Name", "Nickname", *COLUMNS, "Tier", "Every", "Last contact"))
    writer.writerows([_safe(cell) for cell in _row(profile)] for profile in whole.profiles)
    return "\ufeff" + out.getvalue()


def as_vcards(whole: Everything, _stamp: datetime) -> str:
    """The people as vCards, version 4."""
    return "".join(_card(profile) for profile in whole.profiles)


def as_calendar(whole: Everything, stamp: datetime) -> str:
    """Open promises, meetings and birthdays; ``stamp`` is the moment of writing, aware."""
    calendar = Calendar()
    calendar.add("prodid", "-//Keepwarm//keepwarm//EN")
    calendar.add("version", "2.0")
    names = {profile.id: profile.name for profile in whole.profiles}
    for event in (
        *(_promise(one) for one in whole.promises if one.state == "open" and one.due),
        *(_meeting(one, names) for one in whole.meetings),
        *_birthdays(whole),
    ):
        event.add("dtstamp", stamp)
        calendar.add_component(event)
    return str(calendar.to_ical().decode())


FORMATS: Mapping[str, Format] = {
    "json": Format("Everything (JSON)", "json", as_json),
    "csv": Format("People (CSV)", "csv", as_csv),
    "vcard": Format("People (vCard)", "vcf", as_vcards),
    "ics": Format("Dates (calendar)", "ics", as_calendar),
}
"""The forms there are, by the names of the command line."""


def _connection(profile: Profile) -> dict[str, Any]:
    told = [
        {"kind": fact.kind, "value": fact.value, "since": fact.since, "until": fact.until}
        for fact in profile.facts
    ]
    return {**_record(profile.contact), "facts": told}


def _record(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record) if field.name != "version"}


def _settings(user: User) -> dict[str, Any]:
    return {name: getattr(user, name) for name in SETTINGS}


def _iso(value: date | time) -> str:
    return value.isoformat()


def _row(profile: Profile) -> Iterator[str]:
    yield profile.name
    yield JOINED.join(profile.contact.aliases)
    for kind in COLUMNS.values():
        yield JOINED.join(profile.values(kind))
    yield str(profile.contact.tier) if profile.contact.active else ""
    yield f"every {profile.contact.cadence_days} days" if profile.contact.cadence_days else ""
    yield profile.talks[0].day.isoformat() if profile.talks else ""


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(RISKY) else cell


def _card(profile: Profile) -> str:
    """One card; a single word is a given name, the last of several the family's."""
    card = vobject.vCard()
    card.add("version").value = "4.0"
    card.add("fn").value = profile.name
    given, _, family = profile.name.rpartition(" ")
    card.add("n").value = vobject.vcard.Name(given=given or family, family=family if given else "")
    card.add("uid").value = f"{OWN_CARD}{profile.id}"
    for alias in profile.contact.aliases:
        card.add("nickname").value = alias
    for kind, name in CARD_LINES.items():
        for value in profile.values(kind):
            _line(card, name, value)
    if tags := profile.values("tag"):
        card.add("categories").value = tags
    return str(card.serialize())


CARD_LINES: Mapping[str, str] = {
    "role": "title",
    "company": "org",
    "email": "email",
    "phone": "tel",
    "link": "url",
    "birthday": "bday",
    "place": "adr",
    "interest": "interest",
    "note": "note",
}
"""Kinds of facts as lines of a card."""


def _line(card: Any, name: str, value: str) -> None:
    made = card.add(name)
    if name == "org":
        made.value = [value]
    elif name == "adr":
        made.value = vobject.vcard.Address(city=value)
    elif name == "bday":
        made.value = (
            value.replace("-", "") if not value.startswith("--") else f"--{value[2:].replace('-', '')}"
        )
    else:
        made.value = value


def _promise(promise: Promise) -> Event:
    event = Event()
    event.add("uid", f"promise-{promise.id}@keepwarm")
    event.add("summary", promise.text)
    _when(event, promise.due, promise.at)
    return event


def _meeting(meeting: Meeting, names: Mapping[int, str]) -> Event:
    event = Event()
    event.add("uid", f"meeting-{meeting.id}@keepwarm")
    who = join([names[person] for person in meeting.people if person in names])
    event.add("summary", f"{capital(CHANNELS[meeting.channel or 'meeting'])} with {who}")
    _when(event, meeting.day, meeting.at)
    return event


def _when(event: Event, day: date | None, at: time | None) -> None:
    """A day, or an hour on the wall wherever the user is then."""
    assert day is not None  # noqa: S101 - chosen by the caller
    event.add("dtstart", datetime.combine(day, at) if at else day)


EVERY_LEAP_DAY = {"freq": "yearly", "bymonth": 2, "bymonthday": -1}
"""29 February, and the 28th in common years."""


def _birthdays(whole: Everything) -> Iterator[Event]:
    """Every year; the age is only in those whose year is known."""
    for profile in whole.profiles:
        born = profile.value("birthday")
        if born is None or not profile.counts:
            continue
        day = date.fromisoformat(born if not born.startswith("--") else f"2024{born[1:]}")
        event = Event()
        event.add("uid", f"birthday-{profile.id}@keepwarm")
        event.add("summary", f"{profile.name}'s birthday")
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("rrule", EVERY_LEAP_DAY if (day.month, day.day) == (2, 29) else {"freq": "yearly"})
        yield event
