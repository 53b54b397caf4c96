"""This, next and last: "this Friday", "next month", "last weekend", "the past two weeks"."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from domain.language.days.almanac import (
    add_months,
    every_month,
    every_period,
    every_season,
    period,
    recurring,
    shifted,
)
from domain.language.days.amounts import Amount, amount_at, moved, of_unit
from domain.language.days.holiday import holiday
from domain.language.days.lexicon import (
    LAST,
    MODIFIERS,
    MONTHS,
    NEAREST_NEXT,
    NEXT,
    PARTS,
    PERIODS,
    SEASONS,
    THIS,
    UNITS,
    WEEKDAYS,
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
    Recurrence,
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
_SIDES: Final = {NEXT: FUTURE, THIS: "", LAST: PAST}
_FEW: Final = 3


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
        when = (
            one(ahead + timedelta(7 if ahead == today else 0))
            if nearest
            else one(monday + timedelta(7 + number))
        )
    else:
        when = tuple(
            sorted({Stretch(monday + timedelta(number), monday + timedelta(number)), Stretch(ahead, ahead)})
        )
    j = scan.skip(j + 1, ".") if len(scan.words[j]) < 6 and scan.glued(j) and scan.words[j + 2] else j + 1
    return Reading("weekday", DAY, when, side=_SIDES[sign], form="weekday"), j


def _period(scan: Scan, j: int, sign: int, nearest: bool) -> Found | None:
    unit = PERIODS.get(scan.words[j])
    if scan.words[j] == "work" and scan.words[j + 1] == "week":
        unit, j = "workweek", j + 1
    if unit is None:
        return None
    if unit == "day":
        idiom = scan.words[j + 1] in ("of", "job") or (sign == THIS and scan.words[j - 1] == "this")
        when = one(shifted(scan.today, sign))
        return None if idiom else (Reading("day", DAY, when, side=_SIDES[sign]), j + 1)
    weekends = _weekends(scan.today, sign, nearest) if unit == "weekend" else ()
    when = weekends or (_known(scan.today, unit, sign),)
    reading = Reading("interval", GRAINS[unit], when, side=_SIDES[sign], form="period")
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


_ROLLING: Final = frozenset({"in", "over", "during", "within", "for", "throughout"})


def _known(today: date, unit: str, sign: int) -> Stretch:
    """The period that far away; last week is known by seven days ago, last month by its same day."""
    stretch = period(today, unit, sign)
    if sign != LAST or unit not in ("week", "month"):
        return stretch
    return stretch._replace(point=shifted(today, -7) if unit == "week" else add_months(today, -1))


_STILL_THIS_WEEKEND: Final = (0, 1)
"""On Monday and Tuesday "this weekend" can still be the one just over."""


def _weekends(today: date, sign: int, nearest: bool) -> tuple[Stretch, ...]:
    """ "This past weekend", said on its Sunday, is the one that is just ending."""
    if sign == NEXT:
        return (period(today, "weekend", 0 if nearest and today.weekday() < 5 else 1),)
    before, current = period(today, "weekend", -1), period(today, "weekend", 0)
    if sign == THIS:
        return (before, current) if today.weekday() in _STILL_THIS_WEEKEND else (current,)
    return (current if nearest and today.weekday() == 6 else before,)


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
    return reading._replace(when=when, side=_SIDES[sign]), j


def _nearby(scan: Scan, sign: int, recurs: Recurrence, grain: int, form: str) -> Reading:
    """The next one that has not begun, the last one that is over, or this year's."""
    reading = recurring("interval", grain, recurs, scan.today, 400, form=form)
    today = scan.today
    if sign == NEXT:
        when = [s for s in reading.when if s.first > today][:1]
    elif sign == LAST:
        when = [s for s in reading.when if s.last < today][-1:]
    else:
        when = [s for s in reading.when if s.first.year == today.year or s.first <= today <= s.last]
    return reading._replace(when=tuple(when), side=_SIDES[sign], recurs=None)


def _part(scan: Scan, j: int, sign: int, _nearest: bool) -> Found | None:
    """ "last night", "this morning", "next morning"."""
    word = scan.words[j]
    if word not in PARTS or (word in ("am", "pm") and not (sign == THIS and scan.closes(j + 1))):
        return None
    if sign == LAST and word not in ("night", "nite", "evening", "evenin", "eve", "afternoon"):
        return None
    return Reading("day", DAY, one(shifted(scan.today, sign)), side=_SIDES[sign], part=PARTS[word]), j + 1


def _amount(scan: Scan, j: int, sign: int, _nearest: bool) -> Found | None:
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
    word = scan.words[j]
    if word == "hour":
        return spanned(scan, Amount(minutes=60), sign), j + 1
    if word == "fortnight":
        return spanned(scan, Amount(days=14, grain=WEEK), sign), j + 1
    unit = UNITS.get(word)
    if (
        unit is None
        or not word.endswith("s")
        or unit[0] not in ("day", "week", "month")
        or scan.words[j - 1] not in _SOON
    ):
        return None
    days, months = (
        (0, _FEW * unit[1]) if unit[0] == "month" else (_FEW * unit[1] * (7 if unit[0] == "week" else 1), 0)
    )
    return spanned(scan, Amount(months=months, days=days, rough=True), sign), j + 1


_SOON: Final = frozenset({"recent", "coming", "upcoming", "next", "past", "following", "last"})


def spanned(scan: Scan, amount: Amount, sign: int, exact: bool = False) -> Reading:
    """From now over the amount, back or ahead."""
    edge = moved(scan.today, amount, sign)
    if edge == scan.today:
        return Reading("day", DAY, one(edge), side=_SIDES[sign], ahead=edge)
    if exact:
        return Reading("day", DAY, one(edge), side=_SIDES[sign], ahead=edge)
    stretch = Stretch(edge, scan.today) if sign == LAST else Stretch(shifted(scan.today, 1), edge)
    return Reading(
        "interval",
        max(amount.grain, WEEKEND),
        (stretch,),
        side=_SIDES[sign],
        approximate=sign == LAST,
        ahead=edge,
    )


_SAME: Final = frozenset({"time", "day"})


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
    return Reading("day", DAY, one(day), side=_SIDES[sign]), i + 4


_Rule = Callable[[Scan, int, int, bool], Found | None]
_TARGETS: Final[tuple[_Rule, ...]] = (_weekday, _period, _part, _holiday, _month, _season, _amount)


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


_SEASON_LEADS: Final = words_of("in by until since during of early late mid - over before after")
