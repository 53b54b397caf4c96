"""Numbers and amounts of time: "two weeks", "a year and a half", "1 month, 21 days", "2.5 hours", "3d"."""

from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from domain.language.days.almanac import add_months, add_workdays
from domain.language.days.lexicon import NUMBERS, TENS, UNITS, VAGUE_NUMBERS
from domain.language.days.reading import DAY, DECADE, MONTH, WEEK, YEAR
from domain.language.days.scan import Scan

Number = tuple[float, bool, int]
"""The value, whether it is vague, and the index of the word after it."""


class Amount(NamedTuple):
    """So much time; ``rough`` where the number was vague; ``grain`` is its finest unit's."""

    months: float = 0
    days: float = 0
    minutes: float = 0
    workdays: float = 0
    rough: bool = False
    grain: int = DAY


_UNITS: Final = {
    "minute": Amount(minutes=1),
    "day": Amount(days=1),
    "workday": Amount(workdays=1),
    "week": Amount(days=7, grain=WEEK),
    "workweek": Amount(days=7, grain=WEEK),
    "month": Amount(months=1, grain=MONTH),
}


def number_at(scan: Scan, i: int) -> Number | None:
    """The number said at word ``i``, in digits or words: 2, 2.5, 2-3, "a few", "half a", "twenty-one"."""
    word = scan.words[i]
    if word.isdecimal():
        return _in_digits(scan, i) if len(word) <= 4 else None
    if word in NUMBERS:
        return _or_more(scan, float(NUMBERS[word]), i + 1)
    if word in TENS:
        j = scan.skip(i + 1, "-")
        unit = NUMBERS.get(scan.words[j], 0)
        return (TENS[word] + unit, False, j + 1) if 1 <= unit <= 9 else (TENS[word], False, i + 1)
    if word == "half":
        return 0.5, False, scan.skip(i + 1, "of", "a", "an")
    return _vague(scan, i)


def _vague(scan: Scan, i: int) -> Number | None:
    j = i + 1 if scan.words[i] in ("a", "an") else i
    j = scan.skip(j, "good", "whole", "full")
    word = scan.words[j]
    if word in VAGUE_NUMBERS:
        value = VAGUE_NUMBERS[word]
        return float(value), value < 12, scan.skip(j + 1, "of", "more")
    if word == "half" and j > i:
        return 0.5, False, j + 1
    return (1.0, False, j) if j > i and scan.words[i] in ("a", "an") else None


def _in_digits(scan: Scan, i: int) -> Number | None:
    words, value = scan.words, float(scan.words[i])
    sign, more = words[i + 1], words[i + 2]
    if more.isdecimal() and len(more) <= 3 and scan.glued(i) and scan.glued(i + 1):
        if sign == ".":
            return float(f"{value:.0f}.{int(more)}"), False, i + 3
        if sign == "/" and int(more):
            half = (scan.words[i], more) in _FRACTIONS
            return (value / int(more), False, i + 3) if half else (value, True, i + 3)
    return _or_more(scan, value, i + 1)


_FRACTIONS: Final = frozenset({("1", "2"), ("1", "3"), ("1", "4"), ("3", "4")})


def _or_more(scan: Scan, value: float, j: int) -> Number:
    """ "2-3", "two or three", "2 to 3": the first of them, roughly; "2 and a half"."""
    words = scan.words
    if words[j] in ("-", "or", "to", "–"):
        higher = words[j + 1]
        if (higher.isdecimal() and len(higher) <= 3) or higher in NUMBERS:
            return value, True, j + 2
    if words[j] == "and" and words[j + 1] in ("a", "an", "one") and words[j + 2] == "half":
        return value + 0.5, False, j + 3
    return value, False, j


def amount_at(scan: Scan, i: int) -> tuple[Amount, int] | None:
    """The amount of time said at word ``i``, all its parts added up."""
    total: Amount | None = None
    j = i
    while part := _single(scan, j if total is None else scan.skip(j, ",", "and")):
        amount, j = part
        total = amount if total is None else _sum(total, amount)
        if j - i > 24:
            break
    return None if total is None else (total, j)


def _single(scan: Scan, i: int) -> tuple[Amount, int] | None:
    number = number_at(scan, i)
    if number is None:
        return None
    value, rough, j = number
    if scan.words[j] in ("business", "working", "work") and scan.words[j + 1] in ("day", "days"):
        return Amount(workdays=value, rough=rough), j + 2
    unit = UNITS.get(scan.words[j])
    if unit is None:
        return None
    if scan.words[j + 1] == "and" and scan.words[j + 2] == "a" and scan.words[j + 3] == "half":
        value, j = value + 0.5, j + 3
    j += 1
    if scan.words[j] == "or" and scan.words[j + 1] in ("two", "so", "three"):  # "a week or two"
        rough, j = rough or scan.words[j + 1] != "so", j + 2
    return _amount(value * unit[1], unit[0], rough), j


def of_unit(value: float, word: str) -> Amount:
    """So many of the unit that ``word`` names."""
    unit = UNITS[word]
    return _amount(value * unit[1], unit[0], rough=False)


def _amount(value: float, unit: str, rough: bool) -> Amount:
    each = _UNITS[unit]
    grain = each.grain
    if unit == "month" and value >= 12:
        grain = YEAR if value < 120 else DECADE
    return Amount(
        each.months * value, each.days * value, each.minutes * value, each.workdays * value, rough, grain
    )


def _sum(one: Amount, two: Amount) -> Amount:
    return Amount(
        one.months + two.months,
        one.days + two.days,
        one.minutes + two.minutes,
        one.workdays + two.workdays,
        one.rough or two.rough,
        min(one.grain, two.grain),
    )


def moved(day: date, amount: Amount, sign: int) -> date:
    """``day`` moved by the amount; parts of months count thirty days to the month."""
    months = int(amount.months)
    days = amount.days + (amount.months - months) * 30 + amount.minutes / 1440
    result = add_months(day, sign * months) + timedelta(sign * int(days))
    return add_workdays(result, sign * int(amount.workdays)) if amount.workdays else result


def moment(now: datetime, amount: Amount, sign: int) -> datetime:
    """``now`` moved by an amount of less than days as well."""
    day = moved(now.date(), amount._replace(minutes=0, days=int(amount.days)), sign)
    rest = (amount.days * 1440 if amount.days < 1 else 0) + amount.minutes
    return datetime.combine(day, now.time()) + timedelta(minutes=sign * rest)
