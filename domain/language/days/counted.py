"""The nth of something: "first Monday of May", "last week of 2015", "first ten days of last year", "Q3"."""

from datetime import timedelta
from typing import Final

from domain.language.days.almanac import (
    every_part_of_year,
    every_period,
    every_weekday,
    nth_weekday_of_month,
    recurring,
)
from domain.language.days.amounts import number_at
from domain.language.days.frames import frame_at
from domain.language.days.lexicon import PERIODS, WEEKDAYS
from domain.language.days.numbers import ordinal
from domain.language.days.pointing import GRAINS
from domain.language.days.reading import DAY, QUARTER, WEEK, YEAR, Found, Reading, Stretch
from domain.language.days.scan import Scan

_PLURALS: Final = {
    "days": "day",
    "weeks": "week",
    "months": "month",
    "weekends": "weekend",
    "quarters": "quarter",
}


def counted(scan: Scan, i: int) -> Found | None:
    """What the ordinal (or "last") at word ``i`` counts, within a frame or in every month."""
    if scan.words[i] in ("last", "final"):
        nth, j = -1, i + 1
    elif found := ordinal(scan, i):
        nth, j = found
    else:
        return None
    if scan.words[j] == "half":
        return _half(scan, nth, j)
    many, j = _how_many(scan, j)
    name = scan.words[j]
    if name in ("working", "business", "work") and scan.words[j + 1] == "day":
        name, j = "workday", j + 1
    if name in WEEKDAYS and many == 1:
        return _weekday(scan, nth, WEEKDAYS[name], j + 1)
    if name == "workday" and many == 1:
        return _workday(scan, nth, j + 1)
    unit = PERIODS.get(name) if many == 1 else _PLURALS.get(name)
    frame = unit and frame_at(scan, j + 1)
    if unit == "quarter" and frame is None and 1 <= nth <= 4 and scan.words[i - 1] in ("the", "in"):
        rule = every_part_of_year(nth, 3)
        return recurring("interval", QUARTER, rule, scan.today, 400, form="quarter"), j + 1
    if not unit or not frame or GRAINS[unit] >= frame[0].grain:
        return None
    reading, end = frame
    when = tuple(s for frame_ in reading.when if (s := _pick(frame_, reading.grain, unit, nth, many)))
    return Reading("day" if unit == "day" and many == 1 else "interval", GRAINS[unit], when), end


def _how_many(scan: Scan, j: int) -> tuple[int, int]:
    number = number_at(scan, j)
    return (int(number[0]), number[2]) if number and scan.words[number[2]] in _PLURALS else (1, j)


def _pick(frame: Stretch, grain: int, unit: str, nth: int, many: int) -> Stretch | None:
    """The nth unit (or the first or last ``many``) that begins in the frame; weeks of a year are ISO's."""
    early = timedelta(3 if unit == "week" and grain == YEAR else 0)
    parts = every_period(unit)(frame.first - early, frame.last - early)
    if not parts or abs(nth) > len(parts):
        return None
    if many > 1:
        chosen = parts[:many] if nth > 0 else parts[-many:]
        return Stretch(chosen[0].first, chosen[-1].last)
    return parts[nth - 1 if nth > 0 else nth]


def _weekday(scan: Scan, nth: int, weekday: int, j: int) -> Found | None:
    frame = frame_at(scan, j)
    if frame is None:
        if nth < 0 or nth > 5 or not scan.closes(j):
            return None
        return recurring(
            "weekday", DAY, nth_weekday_of_month(nth, weekday), scan.today, 100, form="ordinal"
        ), j
    when = []
    for stretch in frame[0].when:
        days = every_weekday(weekday)(stretch.first, stretch.last)
        if 1 <= abs(nth) <= len(days):
            when.append(days[nth - 1 if nth > 0 else nth])
    return Reading("weekday", DAY, tuple(when)), frame[1]


def _workday(scan: Scan, nth: int, j: int) -> Found | None:
    """ "the last working day of the month"."""
    frame = frame_at(scan, j)
    if frame is None or frame[0].grain > QUARTER:
        return None
    when = []
    for stretch in frame[0].when:
        days = [s for s in every_period("day")(stretch.first, stretch.last) if s.first.weekday() < 5]
        if abs(nth) <= len(days):
            when.append(days[nth - 1 if nth > 0 else nth])
    return Reading("day", DAY, tuple(when)), frame[1]


def _half(scan: Scan, nth: int, j: int) -> Found | None:
    """ "the first half of 2026", "second half of the month"."""
    frame = frame_at(scan, j + 1)
    if frame is None or nth not in (1, 2, -1):
        return None
    halves = []
    for stretch in frame[0].when:
        middle = stretch.first + (stretch.last - stretch.first) // 2
        if frame[0].grain == YEAR:
            middle = stretch.first.replace(month=6, day=30)
        halves.append(
            Stretch(stretch.first, middle) if nth == 1 else Stretch(middle + timedelta(1), stretch.last)
        )
    return Reading("interval", WEEK, tuple(halves)), frame[1]


def part_of_year(scan: Scan, i: int) -> Found | None:
    """ "Q3", "Q3 2026", "H2": where something leads to it or a year follows."""
    word, number = scan.words[i], scan.words[i + 1]
    months = {"q": 3, "h": 6}[word]
    if not (scan.glued(i) and number.isdecimal() and len(number) == 1 and 1 <= int(number) <= 12 // months):
        return None
    rule = every_part_of_year(int(number), months)
    reading = recurring("interval", QUARTER, rule, scan.today, 400, form="quarter")
    frame = frame_at(scan, i + 2)
    if frame and frame[0].grain == YEAR:
        when = tuple(p for s in frame[0].when for p in rule(s.first, s.last))
        return reading._replace(when=when, form=""), frame[1]
    return (
        (reading, i + 2)
        if scan.after_lead(i) and scan.words[i - 1] not in ("for", "to", "-", "from", "at")
        else None
    )
