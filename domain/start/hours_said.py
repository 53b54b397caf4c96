"""Times of day and days of the week as people say them: "7:30", "half past eight", "Mon–Thu"."""

import re
from collections.abc import Sequence
from datetime import time

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ALL_DAYS = tuple(range(7))
WEEKDAYS, WEEKEND = ALL_DAYS[:5], ALL_DAYS[5:]

NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
}

NOON, MIDNIGHT = 12, 0

AFTERNOON_BEFORE = 7
"""A bare hour below it is one of the afternoon, where the afternoon is meant at all (ours)."""

SPELLED = {"fifteen": 15, "thirty": 30, "forty-five": 45, "forty five": 45}

_HOUR = rf"\d{{1,2}}|{'|'.join(NUMBERS)}"
_HALF = r"am|pm|a\.m\.?|p\.m\.?"
TIME = re.compile(
    rf"(?i)\b(?:(?P<part>half past|half|quarter past|quarter to) (?P<of>{_HOUR})\b(?: ?(?P<half_of>{_HALF}))?"
    rf"|(?P<named>noon|midday|midnight)\b"
    rf"|(?P<hour>{_HOUR})(?:[:.h](?P<minute>\d{{2}})|[ -](?P<spelled>{'|'.join(SPELLED)})| ?o'?clock|h| uhr)?"
    rf"(?: ?(?P<half>{_HALF}))?(?![\w:]))"
)

_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?"
_RANGE = re.compile(rf"(?i)\b({_DAY})\.?\s*(?:-|–|—|to|till|until|through|thru)\s*({_DAY})\b")
_ONE = re.compile(rf"(?i)\b({_DAY})\b")
_EVERY = re.compile(
    r"(?i)\b(?:every ?day|all days|each day|daily|all week|the whole week|seven days|7 days)\b"
)
_WEEKDAYS = re.compile(r"(?i)\b(?:week ?days?|work ?days|working days)\b")
_WEEKEND = re.compile(r"(?i)\bweek ?ends?\b")
_BUT = re.compile(r"(?i)\b(?:except(?: for| on)?|but not|not|without|apart from|no)\b")


def times(text: str, *, afternoon: bool = False) -> list[time]:
    """The times of day in a text, in order; ``afternoon``: bare small hours are those of the afternoon."""
    found = (_time(match, afternoon=afternoon) for match in TIME.finditer(text))
    return [one for one in found if one is not None]


def _time(match: re.Match[str], *, afternoon: bool) -> time | None:
    if match["named"]:
        return time(MIDNIGHT if match["named"].lower() == "midnight" else NOON)
    if match["part"]:
        return _part_of_hour(match["part"].lower(), _number(match["of"]), match["half_of"], afternoon)
    minute = SPELLED[match["spelled"].lower()] if match["spelled"] else int(match["minute"] or 0)
    hour = _number(match["hour"])
    bare = match["half"] is None and match["minute"] is None
    hour = _of_day(hour, match["half"], afternoon=afternoon and bare)
    return time(hour % 24, minute) if hour <= 24 and minute < 60 else None


def _part_of_hour(part: str, hour: int, half: str | None, afternoon: bool) -> time | None:
    minute = {"quarter past": 15, "quarter to": 45}.get(part, 30)
    hour = _of_day(hour - 1 if part == "quarter to" else hour, half, afternoon=afternoon)
    return time(hour % 24, minute) if hour <= 24 else None


def _of_day(hour: int, half: str | None, *, afternoon: bool) -> int:
    if half and hour <= NOON:
        return hour % NOON + (NOON if half.lower().startswith("p") else 0)
    return hour + NOON if afternoon and 0 < hour < AFTERNOON_BEFORE else hour


def _number(word: str) -> int:
    return NUMBERS.get(word.lower()) or int(word)


def days(text: str) -> tuple[int, ...] | None:
    """The days of the week in a text, Monday first; None where it names none."""
    but = _BUT.search(text)
    if but is None:
        return _named(text)
    without = _named(text[but.end() :])
    if without is None:
        return None
    base = _named(text[: but.start()]) or ALL_DAYS
    return tuple(day for day in base if day not in without)


def _named(text: str) -> tuple[int, ...] | None:
    found: set[int] = set()
    for kind, meant in ((_EVERY, ALL_DAYS), (_WEEKDAYS, WEEKDAYS), (_WEEKEND, WEEKEND)):
        if kind.search(text):
            found |= set(meant)
    for first, last in _RANGE.findall(text):
        start, count = _day(first), (_day(last) - _day(first)) % 7 + 1
        found |= {(start + ahead) % 7 for ahead in range(count)}
    found |= {_day(one) for one in _ONE.findall(text)}
    return tuple(sorted(found)) or None


def _day(word: str) -> int:
    return next(number for number, name in enumerate(DAY_NAMES) if name.lower().startswith(word[:3].lower()))


def told_days(chosen: Sequence[int]) -> str:
    """ "Monday to Thursday", "Monday, Tuesday and Thursday", "every day"; a row may run over Sunday."""
    left = sorted(set(chosen))
    if len(left) in (0, len(ALL_DAYS)):
        return "every day"
    start = next(day for day in left if (day - 1) % 7 not in left)
    run = [(start + ahead) % 7 for ahead in range(len(left))]
    if len(left) > 2 and set(run) == set(left):
        return f"{DAY_NAMES[run[0]]} to {DAY_NAMES[run[-1]]}"
    names = [DAY_NAMES[day] for day in left]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
