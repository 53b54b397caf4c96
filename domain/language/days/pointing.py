"""This, next and last: "this Friday", "next month", "last weekend", "the past two weeks"."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from domain.language.days.almanac import (
    every_month,
    every_season,
    recurring,
    shifted,
)
from domain.language.days.holiday import holiday
from domain.language.days.lexicon import (
    LAST,
    MODIFIERS,
    MONTHS,
    NEAREST_NEXT,
    NEXT,
    PARTS,
    SEASONS,
    THIS,
    WEEKDAYS,
)
from domain.language.days.periods import SIDES, amount_named, period_named
from domain.language.days.reading import (
    DAY,
    MONTH,
    QUARTER,
    Found,
    Reading,
    Recurrence,
    one,
)
from domain.language.days.scan import Scan


def pointed(scan: Scan, i: int) -> Found | None:
    """What "this", "next" or "last" at word ``i`` points to."""
    sign, nearest, j = _modifier(scan, i)
    for rule in _TARGETS:
        if found := rule(scan, j, sign, nearest):
            return found
    return None


def _modifier(scan: Scan, i: int) -> tuple[int, bool, int]:
    """The direction, whether the nearest is meant ("this coming"), and where the target begins."""
    word = scan.words[i]
    j = scan.skip(i + 1, "very", "immediate")
    if word in ("this", "these") and scan.words[j] in MODIFIERS and scan.words[j] != "this":
        return MODIFIERS[scan.words[j]], True, j + 1
    return MODIFIERS.get(word, THIS), word in NEAREST_NEXT, j


def _weekday(scan: Scan, j: int, sign: int, nearest: bool) -> Found | None:
    number = WEEKDAYS.get(scan.words[j])
    if number is None:
        return None
    today = scan.today
    monday = today - timedelta(today.weekday())
    ahead = shifted(today, (number - today.weekday()) % 7)
    if sign == LAST:
        when = one(shifted(today, -((today.weekday() - number - 1) % 7 + 1)))
    elif sign == NEXT:
        when = one(shifted(ahead, 7 * (ahead == today)) if nearest else monday + timedelta(7 + number))
    else:
        this_week = monday + timedelta(number)
        when = one(ahead) if ahead == this_week else (*one(this_week), *one(ahead))
    j = scan.skip(j + 1, ".") if len(scan.words[j]) < 6 and scan.glued(j) and scan.words[j + 2] else j + 1
    return Reading("weekday", DAY, when, side=SIDES[sign], form="weekday"), j


def _month(scan: Scan, j: int, sign: int, _nearest: bool) -> Found | None:
    number = MONTHS.get(scan.words[j])
    return None if number is None else (_nearby(scan, sign, every_month(number), MONTH, "month"), j + 1)


def _season(scan: Scan, j: int, sign: int, _nearest: bool) -> Found | None:
    number = SEASONS.get(scan.words[j])
    return None if number is None else (_nearby(scan, sign, every_season(number), QUARTER, "season"), j + 1)


def _holiday(scan: Scan, j: int, sign: int, _nearest: bool) -> Found | None:
    found = holiday(scan, j)
    if found is None:
        return None
    reading, j = found
    if sign == THIS:
        return reading, j
    when = tuple(s for s in reading.when if (s.first > scan.today if sign == NEXT else s.first < scan.today))
    return reading._replace(when=when, side=SIDES[sign]), j


def _nearby(scan: Scan, sign: int, recurs: Recurrence, grain: int, form: str) -> Reading:
    """The next one that has not begun, the last one that is over, or this year's."""
    reading = recurring("interval", grain, recurs, scan.today, 550, form=form)
    today = scan.today
    if sign == NEXT:
        when = [s for s in reading.when if s.first > today][:1]
    elif sign == LAST:
        when = [s for s in reading.when if s.last < today][-1:]
    else:
        when = [s for s in reading.when if s.first.year == today.year or s.first <= today <= s.last]
    return reading._replace(when=tuple(when), side=SIDES[sign], recurs=None)


def _part(scan: Scan, j: int, sign: int, _nearest: bool) -> Found | None:
    """ "last night", "this morning", "next morning"."""
    word = scan.words[j]
    if word not in PARTS or (word in ("am", "pm") and not (sign == THIS and scan.closes(j + 1))):
        return None
    if sign == LAST and word not in ("night", "nite", "evening", "evenin", "eve", "afternoon"):
        return None
    return Reading("day", DAY, one(shifted(scan.today, sign)), side=SIDES[sign], part=PARTS[word]), j + 1


_Rule = Callable[[Scan, int, int, bool], Found | None]
_TARGETS: Final[tuple[_Rule, ...]] = (_weekday, period_named, _part, _holiday, _month, _season, amount_named)
