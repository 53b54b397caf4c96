"""Periods as they lie from now: "last week", "this weekend", "the past two weeks", "in the spring"."""

from datetime import date
from typing import Final

from domain.language.days.almanac import (
    add_months,
    every_period,
    every_season,
    period,
    recurring,
    shifted,
)
from domain.language.days.amounts import Amount, amount_at, moved, of_unit
from domain.language.days.lexicon import (
    LAST,
    MODIFIERS,
    NEXT,
    PERIODS,
    SEASONS,
    THIS,
    UNITS,
    words_of,
)
from domain.language.days.numbers import year_of
from domain.language.days.reading import (
    DAY,
    DECADE,
    FUTURE,
    MONTH,
    PAST,
    QUARTER,
    WEEK,
    WEEKEND,
    YEAR,
    Found,
    Reading,
    Stretch,
    one,
)
from domain.language.days.scan import Scan

GRAINS: Final = {
    "day": DAY, "weekend": WEEKEND, "workweek": WEEK, "week": WEEK,
    "month": MONTH, "quarter": QUARTER, "year": YEAR, "decade": DECADE,
}  # fmt: skip
REACH: Final = {"week": 16, "weekend": 16, "month": 70, "quarter": 200, "year": 800}
"""How many days around today hold the one before, this one and the next."""
SIDES: Final = {NEXT: FUTURE, THIS: "", LAST: PAST}
_FEW: Final = 3
_ROLLING: Final = frozenset({"in", "over", "during", "within", "for", "throughout"})
_STILL_THIS_WEEKEND: Final = (0, 1)
"""On Monday and Tuesday "this weekend" can still be the one just over."""
_SOON: Final = frozenset({"recent", "coming", "upcoming", "next", "past", "following", "last"})
_PLURALS: Final = frozenset({"days", "weeks", "wks", "months"})
_SEASON_LEADS: Final = words_of("in by until since during of early late mid - over before after")
_SAME: Final = frozenset({"time", "day"})


def period_named(scan: Scan, j: int, sign: int, nearest: bool) -> Found | None:
    """ "last week", "this quarter", "next year", "the coming weekend"."""
    unit = PERIODS.get(scan.words[j])
    if scan.words[j] == "work" and scan.words[j + 1] == "week":
        unit, j = "workweek", j + 1
    if unit is None:
        return None
    if unit == "day":
        idiom = scan.words[j + 1] in ("of", "job") or (sign == THIS and scan.words[j - 1] == "this")
        when = one(shifted(scan.today, sign))
        return None if idiom else (Reading("day", DAY, when, side=SIDES[sign]), j + 1)
    weekends = _weekends(scan.today, sign, nearest) if unit == "weekend" else ()
    when = weekends or (_known(scan.today, unit, sign),)
    reading = Reading("interval", GRAINS[unit], when, side=SIDES[sign], form="period")
    return _rolling(scan, reading, unit, sign, j), j + 1


def _rolling(scan: Scan, reading: Reading, unit: str, sign: int, j: int) -> Reading:
    """ "Over the past year" is no calendar year; "within the next month" ends a month from now."""
    if scan.words[j - 2] != "the" or unit not in UNITS:
        return reading
    if sign == NEXT:
        return reading._replace(ahead=moved(scan.today, of_unit(1, unit), 1))
    if sign == LAST and scan.words[j - 3] in _ROLLING and unit == "year":
        begun = moved(scan.today, of_unit(1, unit), -1)
        return reading._replace(when=(Stretch(begun, scan.today),))
    return reading


def _known(today: date, unit: str, sign: int) -> Stretch:
    """The period that far away; last week is known by seven days ago, last month by its same day."""
    stretch = period(today, unit, sign)
    if sign != LAST or unit not in ("week", "month"):
        return stretch
    return stretch._replace(point=shifted(today, -7) if unit == "week" else add_months(today, -1))


def _weekends(today: date, sign: int, nearest: bool) -> tuple[Stretch, ...]:
    """ "This past weekend", said on its Sunday, is the one that is just ending."""
    if sign == NEXT:
        return (period(today, "weekend", 0 if nearest and today.weekday() < 5 else 1),)
    before, current = period(today, "weekend", -1), period(today, "weekend", 0)
    if sign == THIS:
        return (before, current) if today.weekday() in _STILL_THIS_WEEKEND else (current,)
    return (current if nearest and today.weekday() == 6 else before,)


def amount_named(scan: Scan, j: int, sign: int, _nearest: bool) -> Found | None:
    """ "the last few days", "the next two weeks", "in the coming weeks"."""
    if sign == THIS:
        return None
    found = amount_at(scan, j)
    if found is None:
        return _plural(scan, j, sign)
    amount, end = found
    compound = end - j > 3 and bool(amount.days) and amount.days % 7 != 0 and amount.days > 7
    return spanned(scan, amount, sign, compound), end


def _plural(scan: Scan, j: int, sign: int) -> Found | None:
    """ "the last hour", "recent weeks", "the coming months"."""
    word = scan.words[j]
    if word == "hour":
        return spanned(scan, Amount(minutes=60), sign), j + 1
    if word == "fortnight":
        return spanned(scan, Amount(days=14, grain=WEEK), sign), j + 1
    if word not in _PLURALS or scan.words[j - 1] not in _SOON:
        return None
    return spanned(scan, of_unit(_FEW, word), sign), j + 1


def spanned(scan: Scan, amount: Amount, sign: int, exact: bool = False) -> Reading:
    """From now over the amount, back or ahead."""
    edge = moved(scan.today, amount, sign)
    if exact or edge == scan.today:
        return Reading("day", DAY, one(edge), side=SIDES[sign], ahead=edge)
    stretch = Stretch(edge, scan.today) if sign == LAST else Stretch(shifted(scan.today, 1), edge)
    reading = Reading("interval", max(amount.grain, WEEKEND), (stretch,), side=SIDES[sign], ahead=edge)
    return reading._replace(approximate=sign == LAST)


def weekend(scan: Scan, i: int) -> Found | None:
    """ "the weekend": the nearest on either side."""
    reading = recurring("interval", WEEKEND, every_period("weekend"), scan.today, 16, form="weekend")
    return reading, i + 1


def season(scan: Scan, i: int) -> Found | None:
    """ "in the spring", "summer of 2026": only where something leads to it or a year follows."""
    before = scan.words[i - 2] if scan.words[i - 1] == "the" else scan.words[i - 1]
    year_follows = year_of(scan, scan.skip(i + 1, "of")) is not None
    if before not in _SEASON_LEADS and not year_follows:
        return None
    recurs = every_season(SEASONS[scan.words[i]])
    return recurring("interval", QUARTER, recurs, scan.today, 400, form="season"), i + 1


def same(scan: Scan, i: int) -> Found | None:
    """ "this time next week", "the same day next month", "same time tomorrow"."""
    unit = PERIODS.get(scan.words[i + 3])
    sign = MODIFIERS.get(scan.words[i + 2], THIS)
    if scan.words[i + 1] not in _SAME or (scan.words[i] == "this" and scan.words[i + 1] == "day"):
        return None
    if unit not in ("week", "month", "year") or not sign:
        return None
    months = {"week": 0, "month": sign, "year": 12 * sign}[unit]
    day = add_months(scan.today, months) if months else shifted(scan.today, 7 * sign)
    return Reading("day", DAY, one(day), side=SIDES[sign]), i + 4
