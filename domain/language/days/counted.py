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
from domain.language.days.periods import GRAINS
from domain.language.days.reading import DAY, QUARTER, WEEK, YEAR, Found, Reading, Stretch
from domain.language.days.scan import Scan

_WORKING: Final = frozenset({"working", "business", "work"})
_PLURALS: Final = {
    "days": "day",
    "weeks": "week",
    "months": "month",
    "weekends": "weekend",
    "quarters": "quarter",
}


def counted(scan: Scan, i: int) -> Found | None:
    """What the ordinal (or "last") at word ``i`` counts, within a frame or in every month."""
    found = (-1, i + 1) if scan.words[i] in ("last", "final") else ordinal(scan, i)
    if found is None:
        return None
    nth, j = found
    if scan.words[j] == "half":
        return _half(scan, nth, j)
    many, j = _how_many(scan, j)
    if many > 1:
        return _periods(scan, nth, many, _PLURALS[scan.words[j]], j + 1)
    name = scan.words[j]
    if name in WEEKDAYS:
        return _weekday(scan, nth, WEEKDAYS[name], j + 1)
    if name in _WORKING and scan.words[j + 1] == "day":
        return _workday(scan, nth, j + 2)
    unit = PERIODS.get(name)
    return _periods(scan, nth, 1, unit, j + 1) or _quarter(scan, nth, unit, i, j) if unit else None


def _periods(scan: Scan, nth: int, many: int, unit: str, j: int) -> Found | None:
    """ "third day of October", "last week of 2015", "first ten days of last year"."""
    frame = frame_at(scan, j)
    if frame is None or GRAINS[unit] >= frame[0].grain:
        return None
    grain, end = frame[0].grain, frame[1]
    when = tuple(part for s in frame[0].when if (part := _pick(s, grain, unit, nth, many)))
    return Reading("day" if unit == "day" and many == 1 else "interval", GRAINS[unit], when), end


def _quarter(scan: Scan, nth: int, unit: str, i: int, j: int) -> Found | None:
    """ "in the third quarter" of any year."""
    if unit != "quarter" or not 1 <= nth <= 4 or scan.words[i - 1] not in ("the", "in"):
        return None
    rule = every_part_of_year(nth, 3)
    return recurring("interval", QUARTER, rule, scan.today, 400, form="quarter"), j + 1


def _how_many(scan: Scan, j: int) -> tuple[int, int]:
    number = number_at(scan, j)
    return (int(number[0]), number[2]) if number and scan.words[number[2]] in _PLURALS else (1, j)


def _pick(frame: Stretch, grain: int, unit: str, nth: int, many: int) -> Stretch | None:
    """The nth unit (or the first or last ``many``) that begins in the frame; weeks of a year are ISO's."""
    early = timedelta(3 if unit == "week" and grain == YEAR else 0)
    parts = every_period(unit)(frame.first - early, frame.last - early)
    if many == 1 or not parts:
        return _nth(parts, nth)
    chosen = parts[:many] if nth > 0 else parts[-many:]
    return Stretch(chosen[0].first, chosen[-1].last)


def _nth(parts: list[Stretch], nth: int) -> Stretch | None:
    """The nth of them, the last for -1; None where there are fewer."""
    return parts[nth - 1 if nth > 0 else nth] if 1 <= abs(nth) <= len(parts) else None


def _weekday(scan: Scan, nth: int, weekday: int, j: int) -> Found | None:
    frame = frame_at(scan, j)
    if frame is None:
        if nth < 0 or nth > 5 or not scan.closes(j):
            return None
        rule = nth_weekday_of_month(nth, weekday)
        return recurring("weekday", DAY, rule, scan.today, 100, form="ordinal"), j
    chosen = (_nth(every_weekday(weekday)(s.first, s.last), nth) for s in frame[0].when)
    return Reading("weekday", DAY, tuple(s for s in chosen if s)), frame[1]


def _workday(scan: Scan, nth: int, j: int) -> Found | None:
    """ "the last working day of the month"."""
    frame = frame_at(scan, j)
    if frame is None or frame[0].grain > QUARTER:
        return None
    months = (every_period("day")(s.first, s.last) for s in frame[0].when)
    chosen = (_nth([s for s in days if s.first.weekday() < 5], nth) for days in months)
    return Reading("day", DAY, tuple(s for s in chosen if s)), frame[1]


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
    led = scan.after_lead(i) and scan.words[i - 1] not in ("for", "to", "-", "from", "at")
    return (reading, i + 2) if led else None
