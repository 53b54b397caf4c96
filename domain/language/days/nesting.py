"""A day as a part of a longer expression: what "two weeks after" or "the end of" stand before."""

from typing import Final

from domain.language.days.combine import combined
from domain.language.days.lexicon import MODIFIERS
from domain.language.days.numbers import year_of
from domain.language.days.reading import DAY, Found
from domain.language.days.scan import Scan

_DEEPEST: Final = 3


def nested(scan: Scan, i: int) -> Found | None:
    """The day at word ``i``, within its year or week where one is named; deep nesting is nobody's speech."""
    if scan.depth >= _DEEPEST:
        return None
    scan.depth += 1
    try:
        found = scan.core(scan, i)
        return _framed(scan, found) if found else None
    finally:
        scan.depth -= 1


def _framed(scan: Scan, found: Found) -> Found:
    """ "January next year", "Christmas 2025", "Friday of next week"."""
    reading, j = found
    joint = scan.words[j] if scan.words[j] in ("of", "in") else ""
    k = j + 1 if joint else j
    if reading.recurs is None or (reading.grain == DAY and reading.form not in ("weekday", "holiday")):
        return found
    other = scan.core(scan, k) if scan.words[k] in MODIFIERS else year_of(scan, k)
    both = combined(scan.today, reading, other[0], joint) if other and other[0].grain > DAY else None
    return (both, other[1]) if both and other else found
