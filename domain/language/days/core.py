"""Which rule may begin at which word, and the longest of what they find."""

from collections.abc import Callable, Iterable
from typing import Final

from domain.language.days import edges, holiday, lexicon, pointers
from domain.language.days.beside import beside, counted_days
from domain.language.days.counted import counted, part_of_year
from domain.language.days.dates import day_of_month, day_then_month, days_then_month, month
from domain.language.days.frames import day_of_frame, days_of_frame, year_then_month
from domain.language.days.numbers import bare_year
from domain.language.days.numeric import numeric
from domain.language.days.offsets import offset
from domain.language.days.periods import same, season, weekend
from domain.language.days.pointing import pointed
from domain.language.days.reading import Found
from domain.language.days.scan import Scan
from domain.language.days.weekdays import weekday

Rule = Callable[[Scan, int], Found | None]


def _bare_day(scan: Scan, i: int) -> Found | None:
    return day_of_month(scan, i, determined=False)


def _determined(scan: Scan, i: int) -> Found | None:
    """After "the" (or "this"): a number of a day, or whatever else names one."""
    if scan.words[i + 1] == "the":
        return None
    found = (pointers.pointer(scan, i), day_of_month(scan, i + 1, determined=True), core(scan, i + 1))
    return _longest(f for f in found if f)


_FIGURES: Final[tuple[Rule, ...]] = (
    numeric,
    day_then_month,
    days_then_month,
    day_of_frame,
    offset,
    counted_days,
    counted,
    year_then_month,
    days_of_frame,
    _bare_day,
    bare_year,
)
_RULES: Final[tuple[tuple[Iterable[str], Rule], ...]] = (
    (pointers.FIRST_WORDS, pointers.pointer),
    (lexicon.WEEKDAYS, weekday),
    (lexicon.WEEKDAYS, beside),
    (lexicon.PERIODS, beside),
    (lexicon.PERIODS, edges.period_end),
    ((name for name, unit in lexicon.PERIODS.items() if unit == "weekend"), weekend),
    (lexicon.MONTHS, month),
    (lexicon.SEASONS, season),
    (lexicon.MODIFIERS, pointed),
    (("these", "those"), pointed),
    (("this", "same"), same),
    (("last", "final"), counted),
    (lexicon.ORDINALS, counted),
    (lexicon.ORDINALS, day_then_month),
    (lexicon.ORDINALS, day_of_frame),
    (lexicon.ORDINALS, _bare_day),
    (lexicon.TENS, counted),
    (lexicon.TENS, day_then_month),
    (lexicon.TENS, _bare_day),
    (lexicon.TENS, offset),
    (lexicon.NUMBERS, offset),
    (lexicon.NUMBERS, counted_days),
    (lexicon.NUMBERS, day_then_month),
    (lexicon.VAGUE_NUMBERS, offset),
    (lexicon.VAGUE_NUMBERS, counted_days),
    (("a", "an", "half"), offset),
    (("a", "an"), counted_days),
    (edges.EDGES, edges.edge),
    (edges.ENDS_OF, edges.ends_of),
    (holiday.FIRST_WORDS, holiday.holiday),
    (("q", "h"), part_of_year),
    (lexicon.ORDINALS, days_then_month),
    (("'",), bare_year),
    (("the",), _determined),
)


def _by_first_word() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, tuple[Rule, ...]] = {}
    for words, rule in _RULES:
        for word in words:
            if rule not in table.get(word, ()):
                table[word] = (*table.get(word, ()), rule)
    return table


RULES: Final = _by_first_word()
"""For each word a day can begin with, the rules to try."""


def core(scan: Scan, i: int) -> Found | None:
    """The longest expression of a day that begins at word ``i``."""
    key = i * 4 + scan.depth
    if key in scan.memo:
        return scan.memo[key]
    word = scan.words[i]
    rules = _FIGURES if word.isdecimal() else RULES.get(word, ())
    found = _longest(_tried(scan, i, rules)) if rules else None
    scan.memo[key] = found
    return found


def _tried(scan: Scan, i: int, rules: tuple[Rule, ...]) -> Iterable[Found]:
    for rule in rules:
        try:
            found = rule(scan, i)
        except (OverflowError, ValueError, IndexError):  # beyond the calendar: the years 0 and 10000
            continue
        if found and found[0].when:
            yield found


def _longest(found: Iterable[Found]) -> Found | None:
    return max(found, key=_length, default=None)


def _length(found: Found) -> int:
    return found[1]
