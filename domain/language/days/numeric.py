"""Dates in figures: 2026-03-10, 10/03/2026, 3/15, 25.5.2015, 2014-10, 11/2016, 2016H2."""

import re
from datetime import date
from typing import Final

from domain.language.days.almanac import every_date, every_part_of_year, month_of, recurring
from domain.language.days.lexicon import MEETING_WORDS, NUMBERED_WORDS, WEEKDAYS, words_of
from domain.language.days.reading import DAY, MONTH, QUARTER, Clock, Found, Reading, one
from domain.language.days.scan import NAME, Scan

_NUMERIC = re.compile(
    r"(?:"
    r"(?P<y1>(?:1[89]|20)\d\d)(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})"
    r"|(?P<a>\d{1,2})\s?(?P<s2>[-/.])\s?(?P<b>\d{1,2})\s?(?P=s2)\s?(?P<y2>(?:1[89]|20)\d\d|\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)\s?[-/.]\s?(?P<m3>1[0-2]|0?[1-9])"
    r"|(?P<m4>1[0-2]|0?[1-9])\s?[-/.]\s?(?P<y4>(?:19|20)\d\d)"
    r"|(?P<c>\d{1,2})\s?(?P<s5>[-/.])\s?(?P<d>\d{1,2})"
    r"|(?P<y6>(?:19|20)\d\d)\s?(?P<q6>[QH])(?P<n6>[1-4])"
    r")(?:(?=T\d\d:)|(?![\w%]|[./:,-]\d))",
    re.IGNORECASE,
)
_ISO_TIME = re.compile(
    r"T(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_GLUE_BEFORE: Final = frozenset(".,/-:$€£¥+#%=&@_*~")
_LEADS: Final = frozenset(
    {"on", "by", "until", "since", "before", "after", "from", "due", "till", "til", "to", "dated"}
)
_BORN: Final = frozenset({"birthday", "bday", "born", "dob", "birth"})
_RATED: Final = words_of(
    """
    rate rated rating gave give score scored was is a an solid strength feel felt like tier won lost
    """
)
_DOTTED_LEADS: Final = frozenset({"on", "by", "until", "since", "due", "dated"})
_DASH_AFTER: Final = MEETING_WORDS | WEEKDAYS.keys() | {NAME, ","}
_OF_THESE: Final = words_of(
    """
    of stars star points point hour hours cup full done the way price size majority rating would chance
    """
)


def numeric(scan: Scan, i: int) -> Found | None:
    """The date written in figures that begins at word ``i``."""
    start = scan.starts[i]
    match = _NUMERIC.match(scan.text, start)
    if match is None or not _stands_alone(scan, start):
        return None
    j = scan.index_after(i, match.end())
    reading = _whole_date(scan, match) or _month_or_part(match) or _short_date(scan, match, i, j)
    if reading and match["y1"] and (clock := _ISO_TIME.match(scan.text, match.end())):
        time = Clock(int(clock["hour"]), int(clock["minute"]))
        return reading._replace(clock=time), scan.index_after(j, clock.end())
    return reading and (reading, j)


def _stands_alone(scan: Scan, start: int) -> bool:
    if not start:
        return True
    before = scan.text[start - 1]
    if before == "-":  # a dash between words is no minus and no phone number
        return start < 2 or scan.text[start - 2] == " "
    return before not in _GLUE_BEFORE and not before.isalnum()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _whole_date(scan: Scan, match: re.Match[str]) -> Reading | None:
    if match["y1"]:
        year, month, number = int(match["y1"]), int(match["m1"]), int(match["d1"])
        day = _day(year, month, number) or _day(year, number, month)
        return Reading("day", DAY, one(day)) if day else None
    if not match["y2"]:
        return None
    year = int(match["y2"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    days = [_day(year, month, day) for month, day in _orders(scan, int(match["a"]), int(match["b"]))]
    readings = [Reading("day", DAY, one(day)) for day in days if day]
    if len(readings) == 2:
        return readings[0]._replace(other=readings[1])
    return readings[0] if readings else None


def _orders(scan: Scan, a: int, b: int) -> tuple[tuple[int, int], tuple[int, int]]:
    return ((a, b), (b, a)) if scan.month_first else ((b, a), (a, b))


def _month_or_part(match: re.Match[str]) -> Reading | None:
    if match["y6"]:
        months, index, first = 3 if match["q6"] in "Qq" else 6, int(match["n6"]), date(int(match["y6"]), 1, 1)
        parts = (
            every_part_of_year(index, months)(first, first.replace(month=12)) if index * months <= 12 else []
        )
        return Reading("interval", QUARTER, tuple(parts))
    year, month = match["y3"] or match["y4"], match["m3"] or match["m4"]
    return Reading("interval", MONTH, (month_of(int(year), int(month)),)) if year else None


def _short_date(scan: Scan, match: re.Match[str], i: int, j: int) -> Reading | None:
    """3/15 and 15-3, unless it rates, counts or divides something."""
    if not match["c"]:
        return None
    a, b, sign = int(match["c"]), int(match["d"]), match["s5"]
    led = scan.words[i - 1] in _LEADS or not _BORN.isdisjoint(scan.words[max(0, i - 2) : i])
    if sign == "." and not (scan.words[i - 1] in _DOTTED_LEADS and len(match["d"]) == 2):
        return None
    if not led and (_is_ratio(scan, a, b, i, j) or (sign == "-" and scan.words[i - 1] not in _DASH_AFTER)):
        return None
    for month, day in _orders(scan, a, b):
        if 1 <= month <= 12 and _day(2000, month, day):
            return recurring(
                "day", DAY, every_date(month, day), scan.today, 3000 if (month, day) == (2, 29) else 370
            )
    return None


def _is_ratio(scan: Scan, a: int, b: int, i: int, j: int) -> bool:
    before, after = scan.words[i - 1], scan.words[j]
    if (a, b) in ((24, 7), (9, 11), (50, 50)) or a == b or (a, b) == (7, 11):
        return True
    if before in NUMBERED_WORDS or (a < b <= 5 and before not in (NAME, "-", "to")):
        return True
    return a <= b and (before in _RATED or after in _OF_THESE)
