"""Where in a stretch: "end of the month", "mid-January", "early next week", "later this year", "EOD"."""

from datetime import date, timedelta
from typing import Final

from domain.language.days.almanac import every_period, recurring, shifted
from domain.language.days.lexicon import PERIODS, words_of
from domain.language.days.nesting import nested
from domain.language.days.periods import GRAINS, REACH
from domain.language.days.reading import DAY, FUTURE, MONTH, PAST, WEEK, YEAR, Found, Reading, Stretch, one
from domain.language.days.scan import Scan

START, MIDDLE, END, LATE, EARLIER, LATER, REST = range(7)
EDGES: Final[dict[str, int]] = {
    **dict.fromkeys(("start", "beginning", "begin", "early", "top", "opening"), START),
    **dict.fromkeys(("mid", "middle"), MIDDLE),
    **dict.fromkeys(("end", "close"), END),
    **dict.fromkeys(("late",), LATE),
    **dict.fromkeys(("earlier",), EARLIER),
    **dict.fromkeys(("later",), LATER),
    **dict.fromkeys(("rest", "remainder"), REST),
}
ENDS_OF: Final[dict[str, str]] = {
    "eod": "day", "cob": "day", "cop": "day", "eob": "day",
    "eow": "week", "midweek": "week", "eom": "month", "eoq": "quarter", "eoy": "year",
}  # fmt: skip
_ANY_JOINT: Final = frozenset({"-", "on", "of", "in"})
_NEED_OF: Final = words_of("start beginning begin top opening close")
_JOINTS: Final = dict.fromkeys((*_NEED_OF, "end", "rest", "remainder"), frozenset({"-", "of"}))
"""What may stand between: "the start of May", but "I start in May" begins something else."""
_BUSINESS: Final = frozenset({"business", "play", "biz", "work"})


def edge(scan: Scan, i: int) -> Found | None:
    """The part of a stretch that the edge word at ``i`` cuts out."""
    word, joints = EDGES[scan.words[i]], _JOINTS.get(scan.words[i], _ANY_JOINT)
    j = i + 1
    while scan.words[j] in joints and j < i + 4:
        j += 1
    if (j == i + 1 and scan.words[i] in _NEED_OF) or scan.words[i - 1] == "to":
        return None
    if word in (END, REST) and _means_day(scan, j):
        return _rest_of_day(scan, j) if word == REST else _end_of_day(scan, scan.skip(j, "the") + 1)
    frame = _frame(scan, j, bare=j > i + 1 or word == MIDDLE)
    if frame is None:
        return _earlier(scan, j) if word == EARLIER and j == i + 1 else None
    reading, end = frame
    if reading.grain == DAY:
        return _within_day(reading, word, end) if reading.form != "month" else None
    return _cut(scan, reading, word), end


def _earlier(scan: Scan, j: int) -> Found | None:
    """ "had coffee with Dana earlier": today."""
    return None if scan.words[j].isalnum() else (Reading("day", DAY, one(scan.today), side=PAST), j)


def _rest_of_day(scan: Scan, j: int) -> Found:
    return Reading("day", DAY, one(scan.today), side=FUTURE), scan.skip(j, "the", "current") + 1


def _means_day(scan: Scan, j: int) -> bool:
    j = scan.skip(j, "the", "current")
    return scan.words[j] in _BUSINESS or (
        scan.words[j] == "day" and scan.words[j + 1] not in ("of", "after", "before")
    )


def _end_of_day(scan: Scan, j: int) -> Found:
    """ "EOD" is today's, unless a day follows: "EOD Friday"."""
    said = nested(scan, scan.skip(j, ",", "on"))
    if said and said[0].grain == DAY:
        return said
    return Reading("day", DAY, one(scan.today), form="day's end"), j


def ends_of(scan: Scan, i: int) -> Found | None:
    """ "EOD", "EOW", "EOM": the abbreviations."""
    unit = ENDS_OF[scan.words[i]]
    if unit == "day":
        return _end_of_day(scan, i + 1)
    reading = recurring("interval", GRAINS[unit], every_period(unit), scan.today, REACH[unit])
    return _cut(scan, reading, MIDDLE if scan.words[i] == "midweek" else END), i + 1


def period_end(scan: Scan, i: int) -> Found | None:
    """ "month-end", "by year end"."""
    unit = PERIODS.get(scan.words[i])
    j = scan.skip(i + 1, "-", "'s")
    if unit not in ("month", "quarter", "year") or scan.words[j] != "end":
        return None
    reading = recurring("interval", GRAINS[unit], every_period(unit), scan.today, REACH[unit])
    return _cut(scan, reading, END), j + 1


def _frame(scan: Scan, j: int, *, bare: bool) -> Found | None:
    k = scan.skip(j, "the")
    unit = PERIODS.get(scan.words[k])
    if unit in REACH and scan.words[k + 1] not in ("of", "after", "before") and (bare or k > j):
        return recurring("interval", GRAINS[unit], every_period(unit), scan.today, REACH[unit]), k + 1
    return nested(scan, j)


def _within_day(reading: Reading, word: int, end: int) -> Found | None:
    """ "late tonight", "earlier this morning", "mid today": the day stays."""
    side = {EARLIER: PAST, LATER: FUTURE}.get(word, reading.side)
    return None if word == REST and reading.kind != "day" else (reading._replace(side=side), end)


def _cut(scan: Scan, reading: Reading, word: int) -> Reading:
    if word in (EARLIER, LATER, REST):
        return _around_now(scan, reading, word)
    when = tuple(_part(s, reading.grain, word) for s in reading.when)
    grain = reading.grain if word == END else min(reading.grain, WEEK)
    cut = reading._replace(when=when, recurs=None, form="", grain=grain)
    if word == END and reading.grain == WEEK:
        return cut._replace(other=cut._replace(when=tuple(s._replace(point=s.last) for s in when)))
    return cut


def _part(stretch: Stretch, grain: int, word: int) -> Stretch:
    """The first, middle or last third; known by its first day, its middle, its last."""
    first, last, _ = stretch
    third = ((last - first).days + 1) // 3
    if word == START:
        return Stretch(first, shifted(first, third if grain == WEEK else max(third - 1, 0)))
    if word == MIDDLE:
        middle = 2 if grain == WEEK else 14 if grain == MONTH else ((last - first).days + 1) // 2
        return Stretch(shifted(first, middle), shifted(first, middle + third // 2))
    late = shifted(first, 3 if grain == WEEK else 20 if grain == MONTH else 2 * third)
    if word == LATE:
        return Stretch(first.replace(month=10) if grain == YEAR else late, last)
    return Stretch(late, last, shifted(first, 4) if grain == WEEK else last)


def _around_now(scan: Scan, reading: Reading, word: int) -> Reading:
    """What is behind or ahead in the stretch that now lies in, known by its middle."""
    today = scan.today
    current = [s for s in reading.when if s.first <= today <= s.last] or list(reading.when[-1:])
    when = []
    for stretch in current:
        first = stretch.first if word == EARLIER else max(today, stretch.first)
        last = min(today, stretch.last) if word == EARLIER else stretch.last
        point = None if word == REST else _middle(first, last, word)
        when.append(Stretch(first, last, point))
    side = PAST if word == EARLIER else FUTURE
    return reading._replace(when=tuple(when), recurs=None, side=side, approximate=word != REST, form="")


def _middle(first: date, last: date, word: int) -> date:
    days = (last - first).days
    return first + timedelta(days // 2 if word == EARLIER else (days + 1) // 2)
