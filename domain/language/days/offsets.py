"""Amounts of time from somewhere: "two weeks ago", "3 days after Christmas", "a week on Monday", "in a month"."""

from datetime import date
from typing import Final

from domain.language.days.almanac import period, period_of, shifted
from domain.language.days.amounts import Amount, amount_at, moment, moved, number_at, of_unit
from domain.language.days.lexicon import AGO, LATER, MODIFIERS, PERIODS, UNITS, WEEKDAYS, WEEKDAYS_PLURAL
from domain.language.days.pointing import GRAINS, around, spanned
from domain.language.days.reading import (
    DAY,
    DECADE,
    FUTURE,
    MONTH,
    PAST,
    WEEK,
    WEEKEND,
    YEAR,
    Clock,
    Found,
    Reading,
    Stretch,
    one,
)
from domain.language.days.scan import Scan

_DEEPEST: Final = 3
_FRAME_UNITS: Final = {WEEK: "week", MONTH: "month", YEAR: "year", DECADE: "year"}


def offset(scan: Scan, i: int) -> Found | None:
    """An amount at word ``i`` and what it is counted from."""
    found = amount_at(scan, i)
    if found is None:
        return _counted(scan, i)
    amount, j = found
    j = scan.skip(j, "or", "so") if scan.words[j + 1] == "so" else j
    word, after = scan.words[j], scan.words[j + 1]
    if word in AGO or (word == "prior" and after != "to"):
        return _behind(scan, amount), j + 1
    if word in LATER:
        return ahead(scan, amount), j + 1
    if word == "in" and after == "the" and scan.words[j + 2] in ("past", "future"):
        return (_behind if scan.words[j + 2] == "past" else ahead)(scan, amount), j + 3
    return _from_now(scan, amount, j) or _from_day(scan, amount, j)


def _from_now(scan: Scan, amount: Amount, j: int) -> Found | None:
    if scan.words[j] not in ("from", "after"):
        return None
    k = scan.skip(j + 1, "right")
    return (ahead(scan, amount), k + 1) if scan.words[k] in ("now", "today") else None


def _from_day(scan: Scan, amount: Amount, j: int) -> Found | None:
    """ "two days before X", "a week after X", "a week on Monday"."""
    word = scan.words[j]
    if word not in ("after", "from", "before", "prior", "on", "following"):
        return None
    base = nested(scan, scan.skip(j + 1, "to") if word == "prior" else j + 1)
    if base is None or base[0].grain != DAY:
        return None
    reading, end = base
    sign = -1 if word in ("before", "prior") else 1
    if word == "on" or (reading.form == "weekday" and sign > 0):
        return _after_coming(scan, reading, amount, end, 7 if word == "on" else 0)
    when = tuple(Stretch(day, day) for s in reading.when for day in (moved(s.day, amount, sign),))
    return Reading("day", DAY, when, approximate=amount.rough), end


def _after_coming(scan: Scan, reading: Reading, amount: Amount, end: int, least: int) -> Found | None:
    """ "a week on Monday" is counted from the Monday to come."""
    coming = next((s.first for s in reading.when if s.first > scan.today), None)
    if coming is None or amount.days < least or reading.side == PAST:
        return None
    return Reading(reading.kind, DAY, one(moved(coming, amount, 1)), side=FUTURE), end


def nested(scan: Scan, i: int) -> Found | None:
    """The day at word ``i`` as a part of a longer expression; deep nesting is nobody's speech."""
    if scan.depth >= _DEEPEST:
        return None
    scan.depth += 1
    found = scan.core(scan, i)
    scan.depth -= 1
    return found if found and found[0].when else None


def _behind(scan: Scan, amount: Amount) -> Reading:
    day = moment(scan.now, amount, -1).date()
    kind = "vague" if amount.rough else "day"
    vague = amount.rough or amount.grain >= MONTH
    return Reading(kind, DAY, one(day), side=PAST, approximate=vague, frames=_frames(day, amount))


def ahead(scan: Scan, amount: Amount, kind: str = "day") -> Reading:
    """Now and the amount; hours and minutes give a time."""
    then = moment(scan.now, amount, 1)
    day = then.date()
    clock = Clock(then.hour, then.minute) if amount.minutes else None
    frames = _frames(day, amount)
    return Reading(kind, DAY, one(day), None, FUTURE, False, amount.rough, clock, frames=frames, ahead=day)


def _frames(day: date, amount: Amount) -> tuple[Stretch, ...]:
    unit = _FRAME_UNITS.get(amount.grain)
    return (period_of(day, unit),) if unit else ()


def _counted(scan: Scan, i: int) -> Found | None:
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
        return None
    if scan.words[j + 1] in AGO:
        nearest = shifted(scan.today, -((scan.today.weekday() - weekday - 1) % 7 + 1))
        return Reading("weekday", DAY, one(shifted(nearest, -7 * (count - 1))), side=PAST), j + 2
    if scan.words[j + 1] in LATER or (scan.words[j + 1] == "from" and scan.words[j + 2] in ("now", "today")):
        nearest = shifted(scan.today, (weekday - scan.today.weekday() - 1) % 7 + 1)
        end = j + 2 if scan.words[j + 1] in LATER else j + 3
        return Reading("weekday", DAY, one(shifted(nearest, 7 * (count - 1))), side=FUTURE), end
    return None


def _reversed(scan: Scan, count: int, j: int) -> Found | None:
    sign = MODIFIERS[scan.words[j]]
    return (spanned(scan, of_unit(count, scan.words[j + 1]), sign), j + 2) if sign else None


def beside(scan: Scan, i: int) -> Found | None:
    """ "the week after next", "the day before Easter", "the Monday after Thanksgiving", "the week of May 3"."""
    word, sign = scan.words[i], _RELATIONS.get(scan.words[i + 1])
    unit = PERIODS.get(word)
    if sign is None or (unit is None and word not in WEEKDAYS):
        return None
    k = scan.skip(i + 2, "the")
    if (
        unit
        and sign
        and scan.words[k] == ("next" if sign > 0 else "last")
        and scan.words[k + 1] not in PERIODS
    ):
        return Reading("interval", GRAINS[unit], (period(scan.today, unit, 2 * sign),)), k + 1
    base = nested(scan, i + 2)
    if unit is None:
        return _weekday_beside(base[0], WEEKDAYS[word], sign, base[1]) if base and sign else None
    if base is None:
        return _alone(scan, i, sign) if unit == "day" and sign else None
    reading, end = base
    if (unit == "day" and (sign == 0 or reading.grain > DAY)) or (GRAINS[unit] < reading.grain and sign == 0):
        return None
    when = tuple(period(around(s.day, unit).first, unit, sign) for s in reading.when)
    return Reading("day" if unit == "day" else "interval", GRAINS[unit], when), end


_RELATIONS: Final = {
    **dict.fromkeys(("after", "following"), 1),
    **dict.fromkeys(("of", "commencing", "beginning", "starting"), 0),
    **dict.fromkeys(("before", "preceding"), -1),
}


def _weekday_beside(reading: Reading, weekday: int, sign: int, end: int) -> Found | None:
    if reading.grain > WEEKEND or reading.form == "weekday":
        return None
    days = [s.last if sign > 0 else s.first for s in reading.when]
    when = tuple(_nearest(day, weekday, sign) for day in days)
    return Reading("weekday", DAY, when), end


def _nearest(day: date, weekday: int, sign: int) -> Stretch:
    away = (weekday - day.weekday() - 1) % 7 + 1 if sign > 0 else -((day.weekday() - weekday - 1) % 7 + 1)
    return Stretch(shifted(day, away), shifted(day, away))


_ENDS_DAY: Final = frozenset(
    {"", ".", ",", ";", "!", "?", ")", "about", "for", "at", "with", "to", "re", "and", "we", "i", "-"}
)


def _alone(scan: Scan, i: int, sign: int) -> Found | None:
    """ "the day before", with nothing that it is before of."""
    if scan.words[i - 1] != "the" or scan.words[i + 2] not in _ENDS_DAY:
        return None
    return Reading("day", DAY, one(shifted(scan.today, sign)), side=FUTURE if sign > 0 else PAST), i + 2
