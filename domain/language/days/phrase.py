"""Putting together what stands together: "Monday, Feb 18", "Friday of next week at 3", "in the morning on the 15th"."""

from typing import Final

from domain.language.days.almanac import shifted
from domain.language.days.amounts import amount_at
from domain.language.days.clock import clock_at
from domain.language.days.lexicon import MORNING, PARTS
from domain.language.days.numbers import day_number, year_of
from domain.language.days.offsets import ahead
from domain.language.days.reading import DAY, MONTH, PAST, WEEK, WEEKEND, YEAR, Clock, Found, Reading, Stretch
from domain.language.days.scan import Scan
from domain.language.days.weekdays import on_weekday

_MOST_PARTS: Final = 5
_MEALS: Final = frozenset({"lunch", "breakfast", "dinner", "dinnertime", "am", "pm", "eve", "aft"})
"""Parts of a day only once a day was named."""

_CLOCK_JOINTS: Final = frozenset(
    {"at", "@", "around", "about", "by", "before", "after", "from", "-", ",", "circa", "until"}
)
_PART_JOINTS: Final = frozenset(
    {"in", "at", "during", "after", "before", "on", "around", "over", ",", "of", "-"}
)
_DAY_JOINTS: Final = frozenset({",", "on", "of", "in", "from", "during", "-", "for", "@"})
_WITHIN_JOINTS: Final = frozenset({"", "on", "of", "in", "from", "during"})


def phrase(scan: Scan, i: int, lead: str) -> Found | None:
    """Everything about one day that begins at word ``i``."""
    found = _first(scan, i, lead)
    for _ in range(_MOST_PARTS):
        if found is None:
            return None
        more = _with_clock(scan, *found) or _with_part(scan, *found) or _with_day(scan, *found)
        if more is None:
            return found
        found = more
    return found


def _first(scan: Scan, i: int, lead: str) -> Found | None:
    found = _longer(scan.core(scan, i), _lasting(scan, i, lead))
    timed = clock_at(scan, i, loose=lead in _BARE_HOURS and not scan.mentions(_RATINGS))
    if timed and (found is None or timed[1] > found[1]):
        return Reading("time", 0, (), clock=timed[0]), timed[1]
    if scan.words[i] == "first" and scan.words[i + 1] == "thing":
        return Reading("part", 0, (), part=MORNING), i + 2
    part_at = scan.skip(i, "the") if lead in ("in", "on", "during") else i
    return found or _part(scan, part_at, named=False) or _hour_before_day(scan, i)


def _longer(one: Found | None, two: Found | None) -> Found | None:
    return two if two and (one is None or two[1] > one[1]) else one


def _lasting(scan: Scan, i: int, lead: str) -> Found | None:
    """ "in 2 weeks", "within a month", "for three days"."""
    found = amount_at(scan, i) if lead in ("in", "within", "after", "for") else None
    if found is None:
        return None
    amount, j = found
    if len(scan.words[j - 1]) == 1 and not scan.closes(j):
        return None
    if scan.words[j] in ("'s", "'", "time"):
        j = scan.skip(j, "'s", "'", "time")
    return ahead(scan, amount, "duration" if lead == "for" else "day"), j


_BARE_HOURS: Final = frozenset({"at", "by", "until", "before", "after", "around", "from"})


_RATINGS: Final = frozenset({"rate", "rated", "rating", "tier", "strength", "score", "scored"})


def _part(scan: Scan, i: int, *, named: bool) -> Found | None:
    """ "morning", "early evening", "late-afternoon"."""
    j = i
    if scan.words[j] in ("early", "late", "mid"):
        j = scan.skip(j + 1, "-")
    hours = PARTS.get(scan.words[j])
    if hours is None or (not named and scan.words[j] in _MEALS):
        return None
    return Reading("part", 0, (), part=hours), j + 1


def _hour_before_day(scan: Scan, i: int) -> Found | None:
    """ "9 tomorrow", "8 this evening", "7, this morning": an hour that only the day after it gives away."""
    if not scan.words[i].isdecimal() or scan.words[i - 1] in _COUNTS:
        return None
    j = scan.skip(i + 1, ",")
    if scan.words[j] not in ("tomorrow", "tonight", "this") or len(scan.words[i]) > 2:
        return None
    found, hour = scan.core(scan, j), int(scan.words[i])
    if (
        found is None
        or found[0].grain != DAY
        or not 1 <= hour <= 12
        or (found[0].part is None and scan.words[j] == "this")
    ):
        return None
    return found[0]._replace(clock=Clock(hour, sure=False)), found[1]


_COUNTS: Final = frozenset(
    {
        "the",
        "with",
        "of",
        "to",
        "met",
        "called",
        "saw",
        "all",
        "tier",
        "my",
        "send",
        "sent",
        "call",
        "meet",
        "only",
    }
)


def _with_clock(scan: Scan, reading: Reading, j: int) -> Found | None:
    if reading.clock is not None or (reading.grain != DAY and reading.kind != "part"):
        return None
    k, joined = j, False
    for _ in range(2):
        if scan.words[k] in _CLOCK_JOINTS:
            k, joined = k + 1, True
    at_hour = scan.words[k - 1] in ("at", "@", "around", "about", "from", "by") and k > j
    timed = clock_at(scan, k, loose=at_hour)
    if timed is None or (joined and scan.words[k - 1] == "-" and not timed[0].sure and timed[0].minute == 0):
        return None
    return reading._replace(clock=timed[0]), _end_of_range(scan, timed[1])


def _end_of_range(scan: Scan, j: int) -> int:
    """The word after "to 4pm" in "from 3pm to 4pm": only the beginning is kept."""
    if scan.words[j] in ("-", "to", "until", "and", "till"):
        timed = clock_at(scan, j + 1, loose=scan.words[j] == "-")
        if timed:
            return timed[1]
    return j


def _with_part(scan: Scan, reading: Reading, j: int) -> Found | None:
    k = j
    if scan.words[k] in _PART_JOINTS:
        k += 1
    k = scan.skip(k, "the")
    if scan.words[k] == "first" and scan.words[k + 1] == "thing":
        k = scan.skip(k + 2, "in", "the")
        if scan.words[k] not in PARTS:
            return reading._replace(part=(0, 12)), k
    if reading.kind == "time" and not reading.when and k == j:
        return None
    found = _part(scan, k, named=k > j or scan.words[k] in ("am", "pm", "eve", "aft"))
    if found is None or (reading.part and reading.clock is None and reading.kind == "part"):
        return None
    if reading.grain > DAY or (
        scan.words[found[1] - 1] in ("lunch", "breakfast", "dinner") and scan.words[found[1]] == "with"
    ):
        return None
    return reading._replace(part=reading.part or found[0].part), found[1]


def _with_day(scan: Scan, reading: Reading, j: int) -> Found | None:
    joint = scan.words[j] if scan.words[j] in _DAY_JOINTS else ""
    k = j + 1 if joint else j
    found = (
        scan.core(scan, k)
        or (_in_amount(scan, k) if joint == "in" else None)
        or _year_after(scan, reading, k)
    )
    if found is None:
        return None
    other, end = found
    if reading.kind in ("time", "part") and not reading.when:
        fits = other.grain == DAY and (joint != "in" or reading.kind == "part")
        return (_timed(other, reading), end) if fits else None
    combined = _checked(scan, reading, other, joint) or _framed(reading, other, joint)
    return combined and (combined, end)


def _year_after(scan: Scan, reading: Reading, k: int) -> Found | None:
    """ "Thanksgiving 2025", "summer of 2026"."""
    return year_of(scan, k) if reading.form in ("holiday", "season", "weekend") else None


def _in_amount(scan: Scan, k: int) -> Found | None:
    found = amount_at(scan, k)
    return found and (ahead(scan, found[0]), scan.skip(found[1], "time"))


def _timed(day: Reading, reading: Reading) -> Reading:
    return day._replace(clock=day.clock or reading.clock, part=day.part or reading.part)


def _checked(scan: Scan, one: Reading, two: Reading, joint: str) -> Reading | None:
    """A weekday beside a date: "Monday, Feb 18", "Jul 18, Fri"."""
    if one.grain != DAY or two.grain != DAY or joint not in ("", ",", "on", "-"):
        return None
    if two.form == "weekday" and one.form != "weekday":
        one, two = two, one
    if one.form != "weekday" or two.kind != "day" or two.side or not one.recurs or two.form or two.frames:
        return None
    date_ = on_weekday(scan, two, one.when[0].first.weekday())
    return _timed(_timed(date_, two), one)


def _framed(one: Reading, two: Reading, joint: str) -> Reading | None:
    """The smaller within the larger: "Friday next week", "June last year", "Monday two weeks ago"."""
    if joint not in _WITHIN_JOINTS:
        return None
    if two.form == "weekday" and not joint and one.side == PAST and _span(one) == WEEK:
        day = one.when[0].day  # "a week ago Friday": no later than a week ago
        one = one._replace(frames=(Stretch(shifted(day, -6), day),))
    small, large = (one, two) if _span(one) < _span(two) else (two, one)
    frames = large.frames or large.when
    if small.recurs is None or _span(small) >= _span(large) or small.frames:
        return None
    if large.frames == () and large.grain == DAY:
        return None
    reach = [Stretch(f.first, f.last) for f in frames]
    when = tuple(sorted({s for f in reach for s in small.recurs(f.first, f.last)}))
    if not when:
        return None
    return _timed(small._replace(when=when, recurs=None, strict=False, form="", side=""), large)


def _span(reading: Reading) -> int:
    """How long it is, or how wide the week or month around it."""
    if not reading.frames:
        return reading.grain
    days = (reading.frames[0].last - reading.frames[0].first).days
    return WEEK if days < 10 else MONTH if days < 40 else YEAR


def spread(scan: Scan, found: Found, lead: str) -> Found | None:
    """ "from Monday to Friday", "Jan 5-8", "Dec 20 until Jan 3": one stretch from the first to the last."""
    reading, j = found
    joint = scan.words[j]
    if (
        joint not in _RANGE_JOINTS
        or not reading.when
        or (joint in ("until", "till", "and") and lead not in ("from", "between"))
    ):
        return None
    last = _last_of_range(scan, reading, j + 1)
    if last is None or (joint == "to" and lead != "from" and scan.mentions(_CHANGES)):
        return None
    later, end = last
    when = []
    for close in later:
        first = max((s.first for s in reading.when if s.first < close.last), default=None)
        if first is not None and (close.last - first).days < 800:
            when.append(Stretch(first, close.last))
    if not when:
        return None
    grain = max(reading.grain, WEEKEND)
    return Reading("interval", grain, tuple(when), side=reading.side, form="range"), end


_RANGE_JOINTS: Final = frozenset({"-", "to", "until", "till", "through", "thru", "and"})
_CHANGES: Final = frozenset(
    {
        "moved",
        "move",
        "pushed",
        "push",
        "rescheduled",
        "reschedule",
        "postponed",
        "postpone",
        "shifted",
        "shift",
        "changed",
        "change",
    }
)


def _last_of_range(scan: Scan, reading: Reading, k: int) -> tuple[tuple[Stretch, ...], int] | None:
    found = scan.core(scan, k)
    if found and found[0].when and found[0].kind not in ("vague",):
        return found[0].when, found[1]
    number = day_number(scan, scan.skip(k, "the"))
    if (
        number is None
        or reading.grain != DAY
        or reading.kind == "weekday"
        or scan.words[number[1]] in (":", "am", "pm")
    ):
        return None
    if scan.words[k - 1] != "-" and not scan.closes(number[1]):
        return None
    days = []
    for stretch in reading.when:
        try:
            days.append(stretch.first.replace(day=number[0]))
        except ValueError:
            continue
    return (tuple(Stretch(day, day) for day in days), number[1]) if days else None
