"""/settings: one message that shows everything and changes everything, by buttons or in words."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from domain.errors import Sorry, StaleTap
from domain.flow import Ask, Flow, Talk, start
from domain.language.model import Action
from domain.model import User
from domain.people.own_field import FIELD, field_said
from domain.plan.approach_changed import field_changed
from domain.reply import Answer, Button, Reply, Toast
from domain.start.countries import read_country
from domain.start.following import NoWorkingDay
from domain.start.hours_said import ALL_DAYS
from domain.start.kept import answered, keep, put_back
from domain.start.panels import overview, panel
from domain.start.wishes import (
    read_minutes,
    read_nudge,
    read_quiet,
    read_weekly,
    topic,
    wished,
)
from domain.start.zone import ZONE, zone_said
from domain.turn import Tap, Turn

ASKS_ONLY = re.compile(r"(?i)^\W*(?:what|when|where|which|how|show|see|list)\b")
"""A question about the settings changes none."""

SHOWN_FOR = {"size": "nudge", "start": "minutes"}
"""The panel of a topic that has none of its own."""


def settings(turn: Turn, words: str) -> Answer:
    """/settings, or with a wish: /settings Berlin, /settings quiet hours from 22 to 7."""
    if not words:
        return (overview(turn),)
    return by_words(turn, words) if topic(words) or ALL.search(words) else zone_said(turn, words)


def settings_said(turn: Turn, action: Action) -> Answer:
    """What the user tells of themselves, or how they want it; what is not said exactly shows the panel."""
    if action.fields.get("industry") or action.fields.get("function"):
        former = turn.user.industry if action.fields.get("industry") else turn.user.function
        return (*field_said(turn, action), *field_changed(turn, action, former))
    return by_words(turn, turn.words)


def by_words(turn: Turn, words: str) -> Answer:
    about = topic(words)
    if ASKS_ONLY.search(words):
        return (_shown(turn, about),)
    fields = wished(turn.user, words)
    if fields:
        return answered(turn, fields)
    if about == "zone":
        return _place(turn, words)
    return (_shown(turn, about),)


ALL = re.compile(r"(?i)\b(?:settings?|preferences?|config\w*|options|everything)\b")


def _place(turn: Turn, words: str) -> Answer:
    """A place; where only the zone as such is spoken of, it is asked for."""
    said = re.sub(r"(?i)^.*?\b(?:time ?zone|tz)\b(?: (?:is|to|be|should be|now))*", "", words).strip(" .!?:=")
    return zone_said(turn, said) if said else start(turn, ZONE)


def _shown(turn: Turn, about: str | None) -> Reply:
    return panel(turn, SHOWN_FOR.get(about or "", about or ""), edits=False)


def set_tap(turn: Turn, tap: Tap, name: str = "", what: str = "", value: str = "") -> Answer:
    """A button of the panels: another panel, a question, or a change, all in the same message."""
    if name == "zone":
        return start(turn, ZONE, edits=True)
    if name == "field":
        return start(turn, FIELD, edits=True)
    if what == "own":
        return start(turn, OWN, {"of": name}, edits=True)
    if not what:
        return (panel(turn, name),)
    change = CHANGES.get((name, what))
    if change is None:
        raise StaleTap
    kept = keep(turn, change(turn.user, value))
    return (panel(turn, name, kept.text, kept.was), Toast("✓"))


def was_tap(turn: Turn, tap: Tap, name: str, data: str) -> Answer:
    """ "Undo" of a setting: how it was, in the same message."""
    note = put_back(turn, data)
    if name:
        return (panel(turn, name, note), Toast("Put back."))
    return (Reply(note, ((Button("Settings", "set:"),),), edits=True), Toast("Put back."))


def _at(field: str) -> Callable[[User, str], dict[str, Any]]:
    return lambda _user, value: {field: time(int(value[:2]), int(value[2:]))}


def _by(field: str) -> Callable[[User, str], dict[str, Any]]:
    """A time moved by minutes, within the day."""

    def moved(user: User, value: str) -> dict[str, Any]:
        at = datetime.combine(date(2000, 1, 2), getattr(user, field)) + timedelta(minutes=int(value))
        return {field: at.time()}

    return moved


def _off(kind: str) -> Callable[[User, str], dict[str, Any]]:
    return lambda user, _value: {"silenced": (*(one for one in user.silenced if one != kind), kind)}


def _on(kind: str) -> Callable[[User, str], dict[str, Any]]:
    return lambda user, _value: {"silenced": tuple(one for one in user.silenced if one != kind)}


def _turned(chosen: tuple[int, ...], value: str) -> tuple[int, ...]:
    day = int(value)
    return tuple(sorted(set(chosen) ^ {day}))


def _working(user: User, value: str) -> dict[str, Any]:
    days = _turned(user.working_days or ALL_DAYS, value)
    if not days:
        raise NoWorkingDay
    return {"working_days": days}


def _minutes_on(user: User, value: str) -> dict[str, Any]:
    working = user.working_days or ALL_DAYS
    now = tuple(day for day in working if user.minutes_days is None or day in user.minutes_days)
    days = _turned(now, value)
    if not days:
        raise Sorry('One day at least. For none at all, there is "Turn off".')
    return {"minutes_days": None if set(days) == set(working) else days}


def _kind(user: User, value: str) -> dict[str, Any]:
    return (_on if value in user.silenced else _off)(value)(user, value)


CHANGES: Mapping[tuple[str, str], Callable[[User, str], dict[str, Any]]] = {
    ("nudge", "at"): _at("morning"),
    ("nudge", "by"): _by("morning"),
    ("nudge", "n"): lambda _user, value: {"nudge_size": int(value)},
    ("minutes", "at"): _at("minutes_at"),
    ("minutes", "by"): _by("minutes_at"),
    ("minutes", "turn"): _minutes_on,
    ("weekly", "at"): _at("weekly_at"),
    ("weekly", "by"): _by("weekly_at"),
    ("weekly", "day"): lambda _user, value: {"weekly_day": int(value)},
    **{(kind, "off"): _off(kind) for kind in ("nudge", "minutes", "weekly")},
    **{(kind, "on"): _on(kind) for kind in ("nudge", "minutes", "weekly")},
    ("days", "is"): lambda _user, value: {"working_days": tuple(map(int, value))},
    ("days", "turn"): _working,
    ("quiet", "from"): _at("quiet_from"),
    ("quiet", "until"): _at("quiet_until"),
    ("quiet", "none"): lambda user, _value: {"quiet_from": user.quiet_until, "quiet_until": user.quiet_until},
    ("holidays", "is"): lambda _user, value: {"country": value},
    ("holidays", "none"): lambda _user, _value: {"country": None},
    ("kinds", "turn"): _kind,
}
"""What each button of a panel changes: panel and verb to fields of the user."""


class NotATime(Sorry):
    """I couldn't read a time in that. Try "7:30", "half past eight" or "4pm"."""


ASKED = {
    "nudge": 'At what time shall I nudge you? For instance "7:45".',
    "minutes": 'When does your workday begin? For instance "8:45", or "9:00 on Mondays and Wednesdays".',
    "weekly": 'When shall the week be looked over? For instance "Thursday at 4pm".',
    "quiet": 'When shall nothing come? For instance "from 22:30 to 6:30".',
    "holidays": 'The public holidays of which country, or part of one? For instance "Germany/Bavaria".',
}

READS: Mapping[str, Callable[[User, str], dict[str, Any] | None]] = {
    "nudge": read_nudge,
    "minutes": read_minutes,
    "weekly": read_weekly,
    "quiet": read_quiet,
    "holidays": lambda user, words: {"country": read_country(user, words)},
}


def _reads(talk: Talk, text: str) -> str:
    if not READS[talk.about["of"]](talk.turn.user, text):
        raise NotATime
    return text


def _ends(talk: Talk) -> Answer:
    name, said = talk.about["of"], talk.answers["own"]
    fields = READS[name](talk.turn.user, said) if said else None
    return answered(talk.turn, fields) if fields else (panel(talk.turn, name),)


def _mine(talk: Talk, text: str) -> bool:
    """Hours and days in it are the answer, unless they are said of something else."""
    name, about = talk.about["of"], topic(text)
    wanted = name != "holidays" and about in (None, name, "nudge", "days")
    return wanted and bool(READS[name](talk.turn.user, text))


OWN = Flow("own", (Ask("own", lambda talk: ASKED[talk.about["of"]], reads=_reads, mine=_mine),), _ends)
