"""Whether words that could be a day are one here: not in "the March campaign", not in "every Monday"."""

from typing import Final

from domain.language.days.lexicon import DETERMINERS, EACH, MEETING_WORDS, WEEKDAYS
from domain.language.days.reading import PAST, WEEK, Reading
from domain.language.days.scan import NAME, Scan

_LOOSE_FORMS: Final = frozenset({"month", "quarter", "season", "year", "weekend", "holiday"})
_TOPICAL: Final = frozenset({"for", "at", "to", "on"})
_EVERY_OTHER: Final = frozenset({"other", "single", "second", "third", "few"})
_ANY: Final = frozenset({"a", "any", "some", "most", "one"})
_GLUES: Final = frozenset({".", "#", "_", "&", "/", "=", "~"})
_LONG: Final = frozenset({"long", "whole", "entire", NAME})
_POSSESSIVES: Final = DETERMINERS - {"the"}


def plausible(scan: Scan, reading: Reading, i: int, k: int, j: int, lead: str) -> bool:
    """``i`` is the first word, ``k`` the first after the preposition, ``j`` the one after the last."""
    before = scan.words[k - 1] if k == i else ""
    if _every(scan, k, before) or _in_a_name(scan, i, j) or _is_idiom(scan, reading, i, j, lead):
        return False
    if reading.kind == "time":
        return before not in DETERMINERS or scan.closes(j) or scan.words[j] in MEETING_WORDS
    if scan.words[j] == "'s":
        return reading.grain < WEEK or (reading.side == PAST and reading.form == "period")
    if reading.form == "weekday":
        determined = before in DETERMINERS or scan.words[k] == "the"
        stands = not determined or scan.closes(j) or scan.words[j] in MEETING_WORDS
        return stands and scan.words[k - 1] not in _ANY
    return reading.form not in _LOOSE_FORMS or _loosely(scan, reading, k, j, lead, before)


def _every(scan: Scan, k: int, before: str) -> bool:
    """ "every Monday", "each last Friday", "every other week"."""
    return scan.words[k] in EACH or before in EACH or (before in _EVERY_OTHER and scan.words[k - 2] in EACH)


def _in_a_name(scan: Scan, i: int, j: int) -> bool:
    """ "monday.com", "#friday", "v2.may": glued to what makes a name of it."""
    if i and scan.glued(i - 1) and scan.words[i - 1] in _GLUES and scan.words[i - 2] not in WEEKDAYS:
        return True
    if scan.words[j] not in (".", "_", "@"):
        return False
    return scan.glued(j - 1) and scan.glued(j) and scan.words[j + 1].isalnum()


def _is_idiom(scan: Scan, reading: Reading, i: int, j: int, lead: str) -> bool:
    """ "At the end of the day it's people that count"."""
    if reading.form != "day's end" or not scan.words[j].isalpha():
        return False
    return "at" in (lead, scan.words[i - 1], scan.words[i - 2])


def _loosely(scan: Scan, reading: Reading, k: int, j: int, lead: str, before: str) -> bool:
    """Whether a month, a holiday, a weekend is meant as a time, or belongs to the noun beside it."""
    determined = before in DETERMINERS or scan.words[k] == "the"
    if before in _POSSESSIVES and reading.form != "holiday":
        return False
    if reading.form == "month" and determined:
        return False
    if reading.form == "weekend" and before.isalpha() and not scan.closes(k - 1):
        return before in _LONG
    return scan.closes(j) or (bool(lead) and lead not in _TOPICAL and not determined)
