"""What people say of how they want it: "nudge me at 7:30", "I don't work Fridays", "no minutes".

``wished`` reads one wish into the fields of the user that it changes; ``topic`` finds what it is about at
all, for where it says nothing exact.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, TypeAlias

from domain.errors import Sorry
from domain.language.intents.hours import wishes as said_plainly
from domain.model import NUDGE_SIZE, QUIET_FROM, QUIET_UNTIL, User
from domain.rhythm.quiet import heard, is_quiet
from domain.start.countries import read_country
from domain.start.hours_said import ALL_DAYS, NUMBERS, days, times

Fields: TypeAlias = dict[str, Any]

FEWEST, MOST = 1, 5
"""People in one nudge (method, section 3)."""

A_STEP = timedelta(minutes=30)
"""How much "earlier" and "later" are (ours)."""

EVENING_FROM, EVENING_TILL = 5, 12
"""A bare hour from which on quiet hours begin in the evening: "from 10 to 7" (ours)."""

NO = re.compile(
    r"(?i)\b(?:no|without|stop|off|don'?t|do not|never|silence|mute|disable|cancel|skip|none|drop|remove)\b"
)
AGAIN = re.compile(
    r"(?i)\b(?:again|(?:turn|switch)(?:ed)? on|(?:turn|switch)\b.*\bon|enable|back on|resume)\b"
)
ABOUT: Mapping[str, re.Pattern[str]] = {
    "quiet": re.compile(r"(?i)\bquiet\b|\bsilent hours\b"),
    "minutes": re.compile(r"(?i)(?<!\d )(?<!\d)\b(?:connection )?minutes\b"),
    "weekly": re.compile(r"(?i)\bweekly\b|\bweek'?s review\b|\b(?:friday|week(?:'?s)?) (?:review|routine)\b"),
    "holidays": re.compile(r"(?i)\bholidays?\b"),
    "size": re.compile(
        r"(?i)\b(?:people|person|names?|contacts?|suggestions?|connections?)\b|\bnudge size\b|\bsize\b"
    ),
    "nudge": re.compile(r"(?i)\b(?:nudg\w*|ping|message|prompt|wake|text|remind|send|write|morning)\b"),
    "start": re.compile(
        r"(?i)\b(?:start|begin)s?(?: of)?(?: my)? work|\bwork ?(?:ing)? ?(?:day|hours)?s? (?:start|begin)"
        r"|\bday (?:start|begin)s|\bmy working hours\b"
    ),
    "days": re.compile(r"(?i)\bwork(?:ing)?\b|\bwork ?days?\b|\bdays off\b|\bwork ?week\b|\bweek ?ends?\b"),
    "zone": re.compile(
        r"(?i)\btime ?zone\b|\btz\b|\blive\b|\bliving\b|\bmoved\b|\bbased\b|\bi'?m\b|\bi am\b"
    ),
}
"""What a wish is about, the plainest first."""


def topic(words: str) -> str | None:
    return next((name for name, pattern in ABOUT.items() if pattern.search(words)), None)


def wished(user: User, words: str) -> Fields | None:
    """The fields that the wishes of a message change; None where they aren't said exactly, and for places."""
    fields: Fields = {}
    for wish in said_plainly(words) or [words]:
        more = _one_wished(replace(user, **fields), wish)
        if more is None:
            return None
        fields |= more
    return fields


def _one_wished(user: User, words: str) -> Fields | None:
    about = topic(words)
    if about == "nudge" and days(words) is not None and not times(words):
        about = "days"
    reads = READS.get(about or "")
    return reads(user, words) if reads is not None else None


def read_quiet(user: User, words: str) -> Fields | None:
    """ "from 22 to 7", "until 7", "none"."""
    said = times(words)
    if not said:
        if AGAIN.search(words):
            return {"quiet_from": QUIET_FROM, "quiet_until": QUIET_UNTIL}
        return {"quiet_from": user.quiet_until, "quiet_until": user.quiet_until} if NO.search(words) else None
    if len(said) == 1:
        field = "quiet_until" if re.search(r"(?i)\b(?:until|till|to|end)\b", words) else "quiet_from"
        return {field: said[0] if field == "quiet_until" else _evening(said[0], words)}
    return {"quiet_from": _evening(said[0], words), "quiet_until": said[1]}


def _evening(at: time, words: str) -> time:
    """ "10" before "to 7" is ten in the evening, unless the words say which."""
    plain = at.minute == 0 and EVENING_FROM <= at.hour < EVENING_TILL
    spelled = re.search(rf"(?i)\b0?{at.hour}(?: ?(?:am|a\.m)|[:.]\d\d)|\b0{at.hour}\b", words)
    return time(at.hour + 12) if plain and not spelled else at


def read_minutes(user: User, words: str) -> Fields | None:
    fields: Fields = {}
    said, named = times(words), days(words)
    if said:
        fields["minutes_at"] = said[0]
    if named is not None:
        working = user.minutes_days or user.working_days or ALL_DAYS
        without = NO.search(words) and not re.search(r"(?i)\b(?:except|but|not)\b", words)
        chosen = (
            tuple(day for day in working if day not in (days(NO.sub("", words)) or ())) if without else named
        )
        fields["minutes_days"] = None if set(chosen) == set(user.working_days) else chosen
    return fields or _switch(user, "minutes", words)


def read_weekly(user: User, words: str) -> Fields | None:
    fields: Fields = {}
    said, named = times(words, afternoon=True), days(re.sub(r"(?i)\bfriday (?=review|routine)", "", words))
    if said:
        fields["weekly_at"] = said[0]
    if named is not None and len(named) == 1 and not NO.search(words):
        fields["weekly_day"] = named[0]
    return fields or _switch(user, "weekly", words)


def read_nudge(user: User, words: str) -> Fields | None:
    """ "nudge me at 7:30", "earlier", "turn the nudge off"."""
    said = times(re.sub(r"(?i)\b(?:once|one|two|three|four|five) (?:a|per) ", "", words))
    if said:
        return {"morning": said[0]}
    for word, step in (("earlier", -A_STEP), ("later", A_STEP)):
        if re.search(rf"(?i)\b{word}\b", words):
            return {"morning": (datetime.combine(date(2000, 1, 1), user.morning) + step).time()}
    return _switch(user, "nudge", words)


def _switch(user: User, kind: str, words: str) -> Fields | None:
    """ "no minutes", "minutes again"."""
    if AGAIN.search(words):
        return {"silenced": tuple(one for one in user.silenced if one != kind)}
    if NO.search(words):
        return {"silenced": (*(one for one in user.silenced if one != kind), kind)}
    return None


def read_size(user: User, words: str) -> Fields | None:
    """ "two people a day", "fewer people", "nudge size 4"."""
    said = re.search(rf"(?i)\b(\d+|{'|'.join(NUMBERS)})\b", words)
    if said:
        size = NUMBERS.get(said[1].lower()) or int(said[1])
        if not FEWEST <= size <= MOST:
            raise Sorry(f"A nudge names {FEWEST} to {MOST} people: few enough to really get in touch with.")
        return {"nudge_size": size}
    if re.search(r"(?i)\b(?:fewer|less)\b", words):
        return {"nudge_size": max(FEWEST, user.nudge_size - 1)}
    if re.search(r"(?i)\bmore\b", words):
        return {"nudge_size": min(MOST, user.nudge_size + 1)}
    return {"nudge_size": NUDGE_SIZE} if re.search(r"(?i)\bdefault\b", words) else None


def read_days(user: User, words: str) -> Fields | None:
    """ "I don't work Fridays", "my working days are Monday to Thursday", "no nudges on weekends"."""
    plain = re.sub(r"(?i)\b(?:work(?:ing)? ?days|work ?week|days off)\b", "", words)
    named = days(plain)
    if named is None:
        return None
    off = re.search(r"(?i)\bdays off\b", words)
    if not off and not NO.search(words):
        return {"working_days": named}
    if not off and re.search(r"(?i)\b(?:except|but)\b", words):
        return {"working_days": named}
    free = days(NO.sub("", plain)) or ()
    base = ALL_DAYS if off else user.working_days or ALL_DAYS
    return {"working_days": tuple(day for day in base if day not in free)}


def read_start(user: User, words: str) -> Fields | None:
    """ "my workday starts at 9": minutes then, the nudge half an hour before."""
    said = times(words)
    return begun_at(user, said[0]) if said else None


def begun_at(user: User, at: time) -> Fields:
    """The fields for a workday that begins then; the nudge keeps to hours that aren't quiet."""
    before = (datetime.combine(date(2000, 1, 2), at) - A_STEP).time()
    morning = before if is_quiet(user, at) else heard(user, date(2000, 1, 2), before)
    return {"minutes_at": at, "morning": morning}


def read_holidays(user: User, words: str) -> Fields | None:
    """ "holidays of Germany", "no public holidays"."""
    place = re.sub(
        r"(?i)\b(?:please|use|my|the|are|set|public|bank|national|holidays?|of|in|for|as|days? off|to)\b",
        " ",
        words,
    ).strip(" ,.!?:")
    if NO.search(words) or not place:
        return {"country": None} if NO.search(words) else None
    return {"country": read_country(user, " ".join(place.split()))}


READS: Mapping[str, Callable[[User, str], Fields | None]] = {
    "quiet": read_quiet,
    "minutes": read_minutes,
    "weekly": read_weekly,
    "holidays": read_holidays,
    "size": read_size,
    "nudge": read_nudge,
    "start": read_start,
    "days": read_days,
}
