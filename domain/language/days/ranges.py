"""From one day to another: "from Monday to Friday", "Jan 5-8", "Dec 20 until Jan 3"."""

from contextlib import suppress
from typing import Final

from domain.language.days.lexicon import MODIFIERS, MONTHS, words_of
from domain.language.days.numbers import day_number, year_of
from domain.language.days.reading import DAY, WEEK, WEEKEND, YEAR, Found, Reading, Stretch
from domain.language.days.scan import Scan

_JOINTS: Final = words_of("- to until till through thru and")
_ONLY_AFTER_FROM: Final = frozenset({"until", "till", "and"})
_CHANGES: Final = words_of(
    "moved move pushed push rescheduled reschedule postponed postpone shifted shift changed change"
)
"""With these "from Monday to Friday" is no stretch: the second day replaces the first."""
_NOT_ITS_MONTH: Final = frozenset({":", "am", "pm", "of", "/", "-", "."})
_LONGEST: Final = 800


def spread(scan: Scan, found: Found, lead: str) -> Found | None:
    """The stretch from the day found to the one after it, where the words join them."""
    reading, j = found
    joint = scan.words[j]
    if joint not in _JOINTS or not reading.when or (joint == "to" and scan.mentions(_CHANGES)):
        return None
    if joint in _ONLY_AFTER_FROM and lead not in ("from", "between"):
        return None
    last = _last(scan, reading, j + 1)
    if last is None:
        return None
    longest = _LONGEST if reading.recurs else 50 * _LONGEST
    pairs = (
        (max((s.first for s in reading.when if s.first < s_end.last), default=None), s_end)
        for s_end in last[0]
    )
    when = tuple(
        Stretch(first, s_end.last) for first, s_end in pairs if first and (s_end.last - first).days < longest
    )
    when, end = _framed(scan, when, last[1])
    grain = max(reading.grain, WEEKEND)
    return (Reading("interval", grain, when, side=reading.side, form="range"), end) if when else None


def _framed(scan: Scan, when: tuple[Stretch, ...], j: int) -> tuple[tuple[Stretch, ...], int]:
    """ "Nov 12-14, 2026", "Mon-Fri next week": those within the year or week that follows."""
    k = scan.skip(j, ",", "of")
    found = scan.core(scan, k) if scan.words[k] in MODIFIERS else year_of(scan, k)
    if found is None or found[0].grain < WEEK:
        return when, j
    frames = found[0].when
    within = tuple(s for s in when if any(frame.first <= s.first <= frame.last for frame in frames))
    return (within, found[1]) if within else (when, j)


def _last(scan: Scan, reading: Reading, k: int) -> tuple[tuple[Stretch, ...], int] | None:
    """Where the stretch ends: any day, or a bare number of the same month."""
    number = _same_month(scan, reading, k)
    if number:
        return number
    found = year_of(scan, k) if reading.grain == YEAR else scan.core(scan, k)
    if found and found[0].when and found[0].kind != "vague":
        return found[0].when, found[1]
    return None


def _same_month(scan: Scan, reading: Reading, k: int) -> tuple[tuple[Stretch, ...], int] | None:
    """The bare number that ends "Jan 5-8", "the 12th to the 14th"."""
    number = day_number(scan, scan.skip(k, "the"))
    if number is None or reading.grain != DAY or reading.kind == "weekday":
        return None
    if scan.words[number[1]] in _NOT_ITS_MONTH or scan.words[number[1]] in MONTHS:
        return None
    if not (scan.words[k - 1] == "-" or scan.closes(number[1])):
        return None
    days: list[Stretch] = []
    for stretch in reading.when:
        with suppress(ValueError):
            day = stretch.first.replace(day=number[0])
            days.append(Stretch(day, day))
    return (tuple(days), number[1]) if days else None
