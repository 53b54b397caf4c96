"""Days and birthdays as files write them."""

import re
from datetime import date, datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janv janvier",
            "feb february februar févr fevrier février",
            "mar march märz mrz mars",
            "apr april avr avril",
            "may mai",
            "jun june juni juin",
            "jul july juli juil juillet",
            "aug august août aout",
            "sep sept september septembre",
            "oct october okt oktober octobre",
            "nov november novembre",
            "dec december dez dezember déc décembre",
        ),
        1,
    )
    for name in names.split()
}
_ISO = re.compile(r"^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$")
_NAMED = re.compile(r"^(\d{1,2})\.?[ -]+([^\W\d_]+)\.?[ ,-]+(\d{4})\b")
_AMERICAN = re.compile(r"^([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_NUMBERS = re.compile(r"^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b")
_YEARLESS = re.compile(r"^--?(\d{2})-?(\d{2})$")
_SHORT = re.compile(r"^(\d{1,2})[/.](\d{1,2})\.?$")

NO_YEAR = frozenset({1604, 1, 0})
"""Years that programs write where there is none (facts: Apple writes 1604)."""


def day(text: str, *, month_first: bool = False) -> date | None:
    """A day with its year, None where the words are none: ISO, "05 Mar 2024", "3/5/24", "Mar 5, 2024"."""
    parts = _parts(text.strip(), month_first)
    return None if parts is None else _date(*parts)


def birthday(text: str, *, month_first: bool = False) -> str | None:
    """ "--03-05" or "1990-03-05"; None where the words are no day."""
    plain = text.strip()
    if short := _YEARLESS.match(plain):
        return _yearless(int(short[1]), int(short[2]))
    if short := _SHORT.match(plain):
        first, second = int(short[1]), int(short[2])
        return _yearless(*((first, second) if month_first or second > 12 else (second, first)))
    parts = _parts(plain, month_first)
    if parts is None:
        return None
    if parts[0] in NO_YEAR:
        return _yearless(parts[1], parts[2])
    found = _date(*parts)
    return found.isoformat() if found else None


def _parts(text: str, month_first: bool) -> tuple[int, int, int] | None:
    """Year, month and day as they are written, not checked yet."""
    if iso := _ISO.match(text):
        return int(iso[1]), int(iso[2]), int(iso[3])
    if named := _NAMED.match(text):
        month = _MONTHS.get(named[2].casefold())
        return (int(named[3]), month, int(named[1])) if month else None
    if american := _AMERICAN.match(text):
        month = _MONTHS.get(american[1].casefold())
        return (int(american[3]), month, int(american[2])) if month else None
    if numbers := _NUMBERS.match(text):
        first, second = int(numbers[1]), int(numbers[3])
        month, day_of_month = (
            (first, second) if _is_month_first(first, second, numbers[2], month_first) else (second, first)
        )
        return _whole_year(int(numbers[4])), month, day_of_month
    return None


def _is_month_first(first: int, second: int, sign: str, month_first: bool) -> bool:
    """Dots are written day first everywhere; a number over 12 is a day."""
    if first > 12 or second > 12:
        return second > 12
    return month_first and sign != "."


def _whole_year(year: int) -> int:
    return year if year > 99 else 2000 + year if year < 50 else 1900 + year


def _date(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def _yearless(month: int, day_of_month: int) -> str | None:
    return f"--{month:02}-{day_of_month:02}" if _date(2000, month, day_of_month) else None


def moment_day(text: str, *, month_first: bool = False) -> date | None:
    """The day of a moment such as "2026-07-01 10:00:00 UTC"."""
    try:
        return datetime.fromisoformat(text.strip().removesuffix(" UTC")).date()
    except ValueError:
        return day(text, month_first=month_first)
