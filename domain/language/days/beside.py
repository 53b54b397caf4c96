"""Days beside others: "the week after next", "the Monday after Thanksgiving", "two Fridays ago"."""

from datetime import date
from typing import Final

from domain.language.days.almanac import around, every_season, period, shifted
from domain.language.days.amounts import number_at, of_unit
from domain.language.days.feasts import DAYS
from domain.language.days.holiday import every_holiday
from domain.language.days.lexicon import (
    AGO,
    LATER,
    MODIFIERS,
    PERIODS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    WEEKDAYS_PLURAL,
)
from domain.language.days.nesting import nested
from domain.language.days.periods import GRAINS, spanned
from domain.language.days.reading import DAY, FUTURE, PAST, QUARTER, WEEKEND, Found, Reading, Stretch, one
from domain.language.days.scan import Scan

_ENDS_DAY: Final = frozenset(
    {"", ".", ",", ";", "!", "?", ")", "about", "for", "at", "with", "to", "re", "and", "we", "i", "-"}
)

_RELATIONS: Final = {
    **dict.fromkeys(("after", "following"), 1),
    **dict.fromkeys(("of", "commencing", "beginning", "starting"), 0),
    **dict.fromkeys(("before", "preceding"), -1),
}


def counted_days(scan: Scan, i: int) -> Found | None:
    """ "two Fridays ago", "2 Sundays from now", "13 last minutes", "two weekends ago"."""
    number = number_at(scan, i)
    if number is None or number[0] != int(number[0]) or not 1 <= number[0] <= 60:
        return None
    count, j = int(number[0]), number[2]
    if scan.words[j] in MODIFIERS and scan.words[j + 1] in UNITS:
        return _reversed(scan, count, j)
    name = scan.words[j]
    if PERIODS.get(name.removesuffix("s")) == "weekend" and scan.words[j + 1] in AGO:
        return Reading("interval", WEEKEND, (period(scan.today, "weekend", -count),), side=PAST), j + 2
    weekday = WEEKDAYS_PLURAL.get(name, WEEKDAYS.get(name))
    if weekday is None:
        return _holidays_ago(scan, count, j)
    if scan.words[j + 1] in AGO:
        nearest = shifted(scan.today, -((scan.today.weekday() - weekday - 1) % 7 + 1))
        return Reading("weekday", DAY, one(shifted(nearest, -7 * (count - 1))), side=PAST), j + 2
    if scan.words[j + 1] in LATER or (scan.words[j + 1] == "from" and scan.words[j + 2] in ("now", "today")):
        nearest = shifted(scan.today, (weekday - scan.today.weekday() - 1) % 7 + 1)
        end = j + 2 if scan.words[j + 1] in LATER else j + 3
        return Reading("weekday", DAY, one(shifted(nearest, 7 * (count - 1))), side=FUTURE), end
    return None


def _holidays_ago(scan: Scan, count: int, j: int) -> Found | None:
    """ "two Christmases ago", "two summers ago"."""
    name = scan.words[j]
    feast = DAYS.get(name.removesuffix("es")) or DAYS.get(name.removesuffix("s"))
    season = SEASONS.get(name.removesuffix("s"))
    if (feast is None and season is None) or scan.words[j + 1] not in AGO:
        return None
    recurs = every_holiday(feast) if feast else every_season(season or 3)
    behind = [s for s in recurs(shifted(scan.today, -366 * (count + 1)), scan.today) if s.last < scan.today]
    kind, grain = ("holiday", DAY) if feast else ("interval", QUARTER)
    return Reading(kind, grain, (behind[-count],), side=PAST), j + 2


def _reversed(scan: Scan, count: int, j: int) -> Found | None:
    sign = MODIFIERS[scan.words[j]]
    if not sign or not scan.words[j + 1].endswith("s"):  # "turns 40 next year"
        return None
    return spanned(scan, of_unit(count, scan.words[j + 1]), sign), j + 2


def beside(scan: Scan, i: int) -> Found | None:
    """ "the week after next", "the day before Easter", "the Monday after May 3", "the week of May 3"."""
    word, sign = scan.words[i], _RELATIONS.get(scan.words[i + 1])
    unit = PERIODS.get(word)
    if sign is None or (unit is None and word not in WEEKDAYS):
        return None
    if unit and _next_but_one(scan, i + 2, sign):
        stretch = period(scan.today, unit, 2 * sign)
        return Reading("interval", GRAINS[unit], (stretch,)), scan.skip(i + 2, "the") + 1
    base = nested(scan, i + 2)
    if unit is None:
        return _weekday_beside(base[0], WEEKDAYS[word], sign, base[1]) if base and sign else None
    if base is None:
        return _alone(scan, i, sign) if unit == "day" and sign else None
    return _period_beside(base[0], unit, sign, base[1])


def _next_but_one(scan: Scan, k: int, sign: int) -> bool:
    """ "after next", "before last"."""
    k = scan.skip(k, "the")
    pointer = {1: "next", -1: "last"}.get(sign, "")
    return bool(pointer) and scan.words[k] == pointer and scan.words[k + 1] not in PERIODS


def _period_beside(reading: Reading, unit: str, sign: int, end: int) -> Found | None:
    if unit == "day" and (sign == 0 or reading.grain > DAY):
        return None
    if sign == 0 and GRAINS[unit] < reading.grain:
        return None
    when = tuple(period(around(s.day, unit).first, unit, sign) for s in reading.when)
    return Reading("day" if unit == "day" else "interval", GRAINS[unit], when), end


def _weekday_beside(reading: Reading, weekday: int, sign: int, end: int) -> Found | None:
    if reading.grain > WEEKEND or reading.form == "weekday":
        return None
    days = [s.last if sign > 0 else s.first for s in reading.when]
    when = tuple(_nearest(day, weekday, sign) for day in days)
    return Reading("weekday", DAY, when), end


def _nearest(day: date, weekday: int, sign: int) -> Stretch:
    away = (weekday - day.weekday() - 1) % 7 + 1 if sign > 0 else -((day.weekday() - weekday - 1) % 7 + 1)
    return Stretch(shifted(day, away), shifted(day, away))


def _alone(scan: Scan, i: int, sign: int) -> Found | None:
    """ "the day before", with nothing that it is before of."""
    if scan.words[i - 1] != "the" or scan.words[i + 2] not in _ENDS_DAY:
        return None
    return Reading("day", DAY, one(shifted(scan.today, sign)), side=FUTURE if sign > 0 else PAST), i + 2
