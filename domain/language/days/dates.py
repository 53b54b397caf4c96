"""Dates by name: "March 3", "3rd of May 2026", "in June", "the 20th", "3-10 July"."""

from calendar import monthrange
from typing import Final

from domain.language.days.almanac import every_date, every_day_of_month, every_month, month_of, recurring
from domain.language.days.lexicon import (
    COUNTED_WORDS,
    LOOSE_LEADS,
    MODIFIERS,
    MONTHS,
    NUMBERS,
    SHAKY_MONTHS,
    VERB_MONTHS,
    words_of,
)
from domain.language.days.numbers import TIME_SIGNS, day_number, ordinal, year
from domain.language.days.reading import DAY, MONTH, WEEKEND, Found, Reading, Stretch, one
from domain.language.days.scan import NAME, Scan

_LEAP_REACH: Final = 3000
_RANGE_JOINTS: Final = frozenset({"-", "to", "and", "until", "till", "through", "thru"})
_WEAK_LEADS: Final = frozenset({"for", "at", "on", "to", "from", "@"})
_ORDINAL_LEADS: Final = words_of("on by until since before after from for around till through til due")
_MAY_FOLLOW: Final = frozenset({"call", "meeting", "coffee", "lunch"})
"""Counted or not: "our 5th meeting", "on the 5th meeting with Dana"."""


def month(scan: Scan, i: int) -> Found | None:
    """ "March 3", "March the third, 2026", "March 2026", "in March"."""
    name = scan.words[i]
    number = MONTHS[name]
    j = scan.skip(i + 1, ".")
    return (
        _month_then_day(scan, i, number, j)
        or _month_then_year(scan, number, j)
        or _month_alone(scan, i, number)
    )


def _month_then_day(scan: Scan, i: int, number: int, j: int) -> Found | None:
    for sign in ("-", "/", ","):
        if scan.words[j] == sign:
            j += 1
            break
    found = day_number(scan, scan.skip(j, "the"))
    if found is None or not fits(number, found[0]) or scan.words[found[1]] in TIME_SIGNS:
        return None
    day, end, is_ordinal = found
    if scan.words[i] in VERB_MONTHS and not is_ordinal and not scan.closes(end):
        return None
    if scan.words[end] == "." and scan.glued(end - 1) and scan.words[end + 1].isdecimal():
        return None
    return dated(scan, number, day, end)


def _month_then_year(scan: Scan, number: int, j: int) -> Found | None:
    found = year(scan, scan.skip(j, ",", "of", "-", "/"))
    return found and (Reading("interval", MONTH, (month_of(found[0], number),)), found[1])


def _month_alone(scan: Scan, i: int, number: int) -> Found | None:
    if scan.words[i] in SHAKY_MONTHS and not _is_month_here(scan, i):
        return None
    reading = recurring("interval", MONTH, every_month(number), scan.today, 400, form="month")
    dotted = scan.glued(i) and len(scan.words[i]) < 5 and scan.words[i + 2]
    return reading, scan.skip(i + 1, ".") if dotted else i + 1


def _is_month_here(scan: Scan, i: int) -> bool:
    """Whether "may", "jan" or "april" is the month: by what leads to it or what follows."""
    before = scan.words[i - 1]
    if _in_range(scan, i) or _year_follows(scan, i + 1):
        return True
    if before == "-":
        return scan.words[i - 2] in ("mid", "early", "late")
    if before == NAME:
        return scan.words[i] not in VERB_MONTHS
    return before != "from" and (before in LOOSE_LEADS or (scan.after_lead(i) and before not in _WEAK_LEADS))


def _in_range(scan: Scan, i: int) -> bool:
    """ "from May to July", "between March and May", "Jan - August"."""
    opens = scan.words[i + 1] in _RANGE_JOINTS and scan.words[i + 2] in MONTHS
    return opens or (scan.words[i - 1] in _RANGE_JOINTS and scan.words[i - 2] in MONTHS)


def _year_follows(scan: Scan, j: int) -> bool:
    """ "May next year", "March of last year", "June in two years"."""
    j = scan.skip(j, "of", "in")
    return (
        scan.words[j] in MODIFIERS or scan.words[j] in NUMBERS or scan.words[j].isdecimal()
    ) and scan.words[j + 1] in ("year", "years", "yr")


def fits(number: int, day: int) -> bool:
    """Whether the month ever has that day."""
    return day <= monthrange(2000, number)[1]


def dated(scan: Scan, number: int, day: int, j: int, joined: bool = False) -> Found:
    """The day of that month, of the year that follows or of any."""
    signs = ("-", "/") if scan.words[j] in ("-", "/") and scan.glued(j) else (",", "of", "in")
    said = year(scan, scan.skip(j, *signs)) or (_short_year(scan, j) if joined else None)
    if said and day <= monthrange(said[0], number)[1]:
        stretch = month_of(said[0], number)
        return Reading("day", DAY, one(stretch.first.replace(day=day))), said[1]
    reach = _LEAP_REACH if (number, day) == (2, 29) else 370
    reading = recurring("day", DAY, every_date(number, day), scan.today, reach)
    if said:
        reading = reading._replace(when=tuple(s for s in reading.when if s.first.year == said[0]))
        j = said[1]
    return reading, j


def _short_year(scan: Scan, j: int) -> tuple[int, int] | None:
    """The 13 of "15-Feb-13"."""
    word = scan.words[j + 1]
    return (2000 + int(word), j + 2) if word.isdecimal() and len(word) == 2 and scan.glued(j - 1) else None


def day_then_month(scan: Scan, i: int) -> Found | None:
    """ "3 May", "3rd of May 2026", "10-August/2012"."""
    found = day_number(scan, i)
    if found is None:
        return None
    day, j, is_ordinal = found
    joined = j
    for sign in (".", "-", "/", "day", "of"):
        joined = scan.skip(joined, sign)
    name = scan.words[joined]
    if name not in MONTHS or not fits(MONTHS[name], day):
        return None
    end = scan.skip(joined + 1, ".") if len(name) < 6 and scan.words[joined + 2].isdecimal() else joined + 1
    if name in VERB_MONTHS and not is_ordinal and joined == j and not scan.closes(end):
        return None
    return dated(scan, MONTHS[name], day, end, joined=scan.words[j] in ("-", "/"))


def days_then_month(scan: Scan, i: int) -> Found | None:
    """ "3-10 July", "3rd to 5th of July": days of one month, the number of the first before it."""
    first = day_number(scan, i)
    if first is None or scan.words[first[1]] not in ("-", "to", "and", "until", "through"):
        return None
    found = day_then_month(scan, scan.skip(first[1] + 1, "the"))
    if found is None or (scan.words[first[1]] == "and" and scan.words[i - 1] != "between"):
        return None
    reading, end = found
    when = tuple(
        Stretch(s.first.replace(day=first[0]), s.first) for s in reading.when if s.first.day > first[0]
    )
    return Reading("interval", WEEKEND, when, form="range"), end


def day_of_month(scan: Scan, i: int, determined: bool) -> Found | None:
    """ "the 20th", "on the third": only where it counts nothing."""
    found = ordinal(scan, i)
    if found is None or not 1 <= found[0] <= 31:
        return None
    day, j = found
    led = scan.words[i - 2 if determined else i - 1] in _ORDINAL_LEADS
    in_figures = scan.words[i].isdecimal()
    if not (led or (determined and in_figures)):
        return None
    firm = led and in_figures
    if not firm and not scan.closes(j):
        return None
    if scan.words[j] in COUNTED_WORDS and not (firm and scan.words[j] in _MAY_FOLLOW):
        return None
    return recurring("day", DAY, every_day_of_month(day), scan.today, 100), j
