"""From one day to another: "from Monday to Friday", "Jan 5-8", "Dec 20 until Jan 3"."""

from contextlib import suppress
from typing import Final

from domain.language.days.lexicon import words_of
from domain.language.days.numbers import day_number
from domain.language.days.reading import DAY, WEEKEND, Found, Reading, Stretch
from domain.language.days.scan import Scan

_JOINTS: Final = words_of("- to until till through thru and")
_ONLY_AFTER_FROM: Final = frozenset({"until", "till", "and"})
_CHANGES: Final = words_of(
    "moved move pushed push rescheduled reschedule postponed postpone shifted shift changed change"
)
"""With these "from Monday to Friday" is no stretch: the second day replaces the first."""
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
    grain = max(reading.grain, WEEKEND)
    return (Reading("interval", grain, when, side=reading.side, form="range"), last[1]) if when else None


def _last(scan: Scan, reading: Reading, k: int) -> tuple[tuple[Stretch, ...], int] | None:
    """Where the stretch ends: any day, or a bare number of the same month."""
    found = scan.core(scan, k)
    if found and found[0].when and found[0].kind != "vague":
        return found[0].when, found[1]
    number = day_number(scan, scan.skip(k, "the"))
    if number is None or reading.grain != DAY or reading.kind == "weekday":
        return None
    if scan.words[number[1]] in (":", "am", "pm") or not (scan.words[k - 1] == "-" or scan.closes(number[1])):
        return None
    days: list[Stretch] = []
    for stretch in reading.when:
        with suppress(ValueError):
            day = stretch.first.replace(day=number[0])
            days.append(Stretch(day, day))
    return (tuple(days), number[1]) if days else None
