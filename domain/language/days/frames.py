"""Frames: the week, month or year that something lies in, and numbers of days within one."""

from typing import Final

from domain.language.days.almanac import (
    every_day_of_month,
    every_month,
    every_period,
    every_season,
    recurring,
)
from domain.language.days.lexicon import MONTHS, PERIODS, SEASONS
from domain.language.days.nesting import nested
from domain.language.days.numbers import day_number, year_of
from domain.language.days.periods import GRAINS, REACH
from domain.language.days.reading import DAY, MONTH, QUARTER, WEEK, WEEKEND, Found, Reading, Stretch
from domain.language.days.scan import Scan

_OF: Final = frozenset({"of", "in", "from", "during", "for"})


def frame_at(scan: Scan, j: int) -> Found | None:
    """The week, month or year that follows at word ``j``: "of next month", "in the month", "2018"."""
    joined = scan.words[j] in _OF
    k = j + 1 if joined else j
    start = scan.skip(k, "the")
    unit = PERIODS.get(scan.words[start])
    if unit and joined and scan.closes(start + 1) and scan.words[start + 1] not in ("of", "after", "before"):
        if unit not in REACH:
            return None
        return recurring("interval", GRAINS[unit], every_period(unit), scan.today, REACH[unit]), start + 1
    found = nested(scan, k) or year_of(scan, k)
    return (
        found
        if found and found[0].grain >= WEEK and (joined or found[0].form in ("period", "year"))
        else None
    )


def day_of_frame(scan: Scan, i: int) -> Found | None:
    """ "20 of next month", "15th of the month"."""
    found = day_number(scan, i)
    frame = frame_at(scan, found[1]) if found and scan.words[found[1]] == "of" else None
    if found is None or frame is None:
        return None
    if found[0] == 1 and frame[0].grain > MONTH:  # "the first of the year"
        return Reading("day", DAY, tuple(Stretch(s.first, s.first) for s in frame[0].when)), frame[1]
    if frame[0].grain != MONTH:
        return None
    days = (day for month in frame[0].when for day in every_day_of_month(found[0])(month.first, month.last))
    return Reading("day", DAY, tuple(days)), frame[1]


def days_of_frame(scan: Scan, i: int) -> Found | None:
    """ "from 4 to 22 this month", "4-22 of next month"."""
    first = day_number(scan, i)
    if first is None or scan.words[first[1]] not in ("-", "to", "and", "until", "through"):
        return None
    last = day_number(scan, first[1] + 1)
    frame = frame_at(scan, last[1]) if last else None
    if last is None or frame is None or frame[0].grain != MONTH or not first[0] < last[0]:
        return None
    when = tuple(Stretch(s.first.replace(day=first[0]), s.first.replace(day=last[0])) for s in frame[0].when)
    return Reading("interval", WEEKEND, when, form="range"), frame[1]


def year_then_month(scan: Scan, i: int) -> Found | None:
    """ "2016 November", "2027 summer"."""
    said = year_of(scan, i)
    j = scan.skip(i + 1, ",")
    month, season = MONTHS.get(scan.words[j]), SEASONS.get(scan.words[j])
    if said is None or (month is None and season is None):
        return None
    recurs = every_month(month) if month else every_season(season or 3)
    when = tuple(s for frame in said[0].when for s in recurs(frame.first, frame.last))
    return Reading("interval", MONTH if month else QUARTER, when), j + 1
