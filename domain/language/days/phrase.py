"""Everything that is said about one day: the day, its weekday, its week, its part and the time."""

from typing import Final

from domain.language.days.amounts import amount_at, of_unit
from domain.language.days.clock import clock_at, end_of_range, hour_before_part, range_at
from domain.language.days.combine import combined, timed
from domain.language.days.lexicon import MORNING, NUMBERS, PARTS, UNITS, words_of
from domain.language.days.numbers import year_of
from domain.language.days.offsets import ahead
from domain.language.days.reading import DAY, Clock, Found, Reading
from domain.language.days.scan import Scan

_MOST_PARTS: Final = 5
_ABBREVIATED: Final = frozenset({"am", "pm", "eve", "aft"})
"""Parts of a day only once a day was named."""

_BARE_HOURS: Final = frozenset({"at", "by", "until", "before", "after", "around", "from", "between"})
_RATINGS: Final = words_of("rate rated rating tier strength score scored")
_LASTING: Final = frozenset({"in", "within", "after", "for"})
_CLOCK_JOINTS: Final = words_of("at @ around about by before after from - , circa until between")
_HOUR_JOINTS: Final = frozenset({"at", "@", "around", "about", "from", "by", "between"})
_PART_JOINTS: Final = words_of("in at during after before on around , of -")
_DAY_JOINTS: Final = words_of(", on of in from during - for @ (")
_COUNTED_BY: Final = words_of("the with of to met called saw all tier my send sent call meet only")


def phrase(scan: Scan, i: int, lead: str) -> Found | None:
    """Everything about one day that begins at word ``i``, after the preposition ``lead``."""
    found = _first(scan, i, lead)
    for _ in range(_MOST_PARTS):
        if found is None or found[0].kind == "duration":
            return found
        more = _with_clock(scan, *found) or _with_part(scan, *found) or _with_day(scan, *found)
        if more is None:
            return found
        found = more
    return found


def _first(scan: Scan, i: int, lead: str) -> Found | None:
    found = _longer(scan.core(scan, i), _lasting(scan, i, lead))
    loose = lead in _BARE_HOURS and scan.words[i - 1] != "to" and not scan.mentions(_RATINGS)
    said = range_at(scan, i, lead) or clock_at(scan, i, loose=loose) or hour_before_part(scan, i)
    if said and (found is None or said[1] > found[1]):
        return Reading("time", 0, (), clock=said[0]), end_of_range(scan, said[1], lead)
    return found or _first_part(scan, i, lead) or _hour_before_day(scan, i)


def _longer(one: Found | None, two: Found | None) -> Found | None:
    return two if two and (one is None or two[1] > one[1]) else one


def _lasting(scan: Scan, i: int, lead: str) -> Found | None:
    """ "in 2 weeks", "within a month", "for three days"."""
    found = amount_at(scan, i) if lead in _LASTING else None
    if lead == "within" and scan.words[i] == "the" and scan.words[i + 1] in UNITS:
        found = of_unit(1, scan.words[i + 1]), i + 2
    if found is None:
        return None
    amount, j = found
    if len(scan.words[j - 1]) == 1 and not scan.closes(j):  # "in 5m revenue"
        return None
    if scan.words[j] in ("'s", "'", "time"):
        j = scan.skip(j, "'s", "'", "time")
    return ahead(scan, amount, "duration" if lead == "for" else "day"), j


def _first_part(scan: Scan, i: int, lead: str) -> Found | None:
    if scan.words[i] == "first" and scan.words[i + 1] == "thing":
        return Reading("part", 0, (), part=MORNING), i + 2
    return _part(scan, scan.skip(i, "the") if lead in ("in", "on", "during") else i, named=False)


def _part(scan: Scan, i: int, *, named: bool) -> Found | None:
    """ "morning", "early evening", "late-afternoon"."""
    early = scan.words[i] in ("early", "late", "mid")
    j = scan.skip(i + 1, "-") if early else i
    hours = PARTS.get(scan.words[j])
    if hours is None or (not named and scan.words[j] in _ABBREVIATED):
        return None
    return Reading("part", 0, (), part=hours), j + 1


def _hour_before_day(scan: Scan, i: int) -> Found | None:
    """ "9 tomorrow", "8 this evening", "7, this morning": an hour that only the day after it gives away."""
    word = scan.words[i]
    hour = int(word) if word.isdecimal() and len(word) <= 2 else NUMBERS.get(word, 0)
    if not 1 <= hour <= 12 or scan.words[i - 1] in _COUNTED_BY:
        return None
    j = scan.skip(i + 1, ",")
    found = scan.core(scan, j) if scan.words[j] in ("tomorrow", "tonight", "this") else None
    if found is None or found[0].grain != DAY:
        return None
    if found[0].part is None and scan.words[j] == "this":
        return None
    return found[0]._replace(clock=Clock(hour, sure=False)), found[1]


def _with_clock(scan: Scan, reading: Reading, j: int) -> Found | None:
    if reading.clock is not None or (reading.grain != DAY and reading.kind != "part"):
        return None
    k = j
    for _ in range(2):
        k += scan.words[k] in _CLOCK_JOINTS
    joint = scan.words[k - 1] if k > j else ""
    said = range_at(scan, k, joint) or clock_at(scan, k, loose=joint in _HOUR_JOINTS)
    if said is None or (joint == "-" and not said[0].sure and said[0].minute == 0):
        return None
    return reading._replace(clock=said[0]), end_of_range(scan, said[1], joint)


def _with_part(scan: Scan, reading: Reading, j: int) -> Found | None:
    if reading.grain > DAY or (reading.part and reading.kind == "part"):
        return None
    k = scan.skip(j + 1 if scan.words[j] in _PART_JOINTS else j, "the")
    if scan.words[k] == "first" and scan.words[k + 1] == "thing":
        k = scan.skip(k + 2, "in", "the")
        if scan.words[k] not in PARTS:
            return reading._replace(part=MORNING), k
    if k == j and reading.kind == "time" and not reading.when:
        return None
    found = _part(scan, k, named=True)
    return found and (reading._replace(part=reading.part or found[0].part), found[1])


def _with_day(scan: Scan, reading: Reading, j: int) -> Found | None:
    joint = scan.words[j] if scan.words[j] in _DAY_JOINTS else ""
    k = j + 1 if joint else j
    found = scan.core(scan, k) or _year_after(scan, reading, k)
    if found is None and joint == "in":
        found = _in_amount(scan, k)
    if found is None:
        return None
    other, end = found
    if joint == "(":
        if scan.words[end] != ")":
            return None
        end += 1
    if reading.kind in ("time", "part") and not reading.when:
        fits = other.grain == DAY and (joint != "in" or reading.kind == "part")
        return (timed(other, reading), end) if fits else None
    both = combined(scan.today, reading, other, joint)
    return both and (both, end)


def _year_after(scan: Scan, reading: Reading, k: int) -> Found | None:
    """ "Thanksgiving 2025", "summer of 2026"."""
    return year_of(scan, k) if reading.form in ("holiday", "season") else None


def _in_amount(scan: Scan, k: int) -> Found | None:
    """ "Monday in two weeks"."""
    found = amount_at(scan, k)
    return found and (ahead(scan, found[0]), scan.skip(found[1], "time"))
