"""Numbers as they name days and years: "3rd", "twenty-first", "the fifteenth", "2026", "'26"."""

from typing import Final

from domain.language.days.almanac import month_of
from domain.language.days.lexicon import LOOSE_LEADS, NUMBERS, ORDINAL_ENDINGS, ORDINALS, TENS
from domain.language.days.reading import YEAR, Found, Reading, Stretch
from domain.language.days.scan import Scan

TIME_SIGNS: Final = frozenset({":", "am", "pm", "h", "o'clock", "oclock", "%"})
"""A number before one of these is no day."""

_YEAR_FOLLOWS: Final = LOOSE_LEADS | {"of", "early", "late", "mid", "this", "'"}


def ordinal(scan: Scan, i: int) -> tuple[int, int] | None:
    """ "3rd", "third", "twenty-first": the number and the index of the word after it."""
    word = scan.words[i]
    if word in ORDINALS:
        return ORDINALS[word], i + 1
    if word.isdecimal() and len(word) <= 2 and scan.glued(i) and scan.words[i + 1] in ORDINAL_ENDINGS:
        return int(word), i + 2
    if word in TENS:
        j = scan.skip(i + 1, "-")
        unit = ORDINALS.get(scan.words[j], 10)
        return (TENS[word] + unit, j + 1) if unit < 10 else None
    return None


def day_number(scan: Scan, i: int) -> tuple[int, int, bool] | None:
    """A number from 1 to 31 in figures or words, and whether it was said as an ordinal."""
    if found := ordinal(scan, i):
        return (*found, True) if 1 <= found[0] <= 31 else None
    word, j = scan.words[i], i + 1
    if word.isdecimal() and len(word) <= 2:
        value = int(word)
    elif word in TENS:
        k = scan.skip(j, "-")
        unit = NUMBERS.get(scan.words[k], 10)
        value, j = (TENS[word] + unit, k + 1) if unit < 10 else (TENS[word], j)
    else:
        value = NUMBERS.get(word, 0)
    return (value, j, False) if 1 <= value <= 31 else None


def year(scan: Scan, i: int) -> tuple[int, int] | None:
    """A year: four figures, or two after an apostrophe."""
    word = scan.words[i]
    if len(word) == 4 and word.isdecimal() and 1900 <= int(word) <= 2100:
        glued_on = scan.glued(i) and scan.words[i + 1] in (":", "%", "$")
        return None if glued_on else (int(word), i + 1)
    if word == "'" and scan.glued(i) and scan.words[i + 1].isdecimal() and len(scan.words[i + 1]) == 2:
        return 2000 + int(scan.words[i + 1]), i + 2
    return None


def bare_year(scan: Scan, i: int) -> Found | None:
    """ "in 2024", "since 2019": only after a preposition or "of", and where nothing is counted."""
    before = scan.words[i - 1]
    if before == "-":
        before = scan.words[i - 2] if scan.words[i - 2] in ("early", "late", "mid") else ""
    if before not in _YEAR_FOLLOWS and not (before == "year" and scan.words[i - 2] in ("the", "of")):
        return None
    found = year_of(scan, i)
    return found if found and scan.closes(found[1]) else None


def year_of(scan: Scan, i: int) -> Found | None:
    """The year written at word ``i``, as a stretch."""
    found = year(scan, i)
    if found is None:
        return None
    stretch = Stretch(month_of(found[0], 1).first, month_of(found[0], 12).last)
    return Reading("interval", YEAR, (stretch,), form="year"), found[1]
