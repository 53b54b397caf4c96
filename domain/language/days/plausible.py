"""Whether words that could be a day are one here: not in "the March campaign", not in "every Monday"."""

from typing import Final

from domain.language.days.lexicon import DETERMINERS, EACH, MEETING_WORDS, WEEKDAYS
from domain.language.days.reading import PAST, WEEK, Reading
from domain.language.days.scan import NAME, Scan

_LOOSE_FORMS: Final = frozenset({"month", "quarter", "season", "year", "weekend", "holiday"})
_TOPICAL: Final = frozenset({"for", "at", "to", "on"})
_EVERY_OTHER: Final = frozenset({"other", "single", "second", "third", "few"})
_ANY: Final = frozenset({"a", "any", "some", "most", "one"})
_POSSESSIVES: Final = DETERMINERS - {"the"}


def plausible(scan: Scan, reading: Reading, i: int, k: int, j: int, lead: str) -> bool:
    """``i`` is the first word, ``k`` the first after the preposition, ``j`` the one after the last."""
    before = scan.words[k - 1] if k == i else ""
    if scan.words[k] in EACH or before in EACH or (before in _EVERY_OTHER and scan.words[k - 2] in EACH):
        return False
    if _in_a_name(scan, i, j):
        return False
    if (
        reading.form == "day's end"
        and "at" in (lead, scan.words[i - 1], scan.words[i - 2])
        and scan.words[j].isalpha()
    ):
        return False
    if reading.kind == "time":
        return before not in DETERMINERS or scan.closes(j) or scan.words[j] in MEETING_WORDS
    if scan.words[j] == "'s":
        return reading.grain < WEEK or (reading.side == PAST and reading.form == "period")
    if reading.form == "weekday":
        if scan.words[k - 1] in _ANY:
            return False
        determined = before in DETERMINERS or scan.words[k] == "the"
        return not determined or scan.closes(j) or scan.words[j] in MEETING_WORDS
    if reading.form == "weekend" and k == i and before.isalpha() and not scan.closes(i - 1):
        return before in ("long", "whole", "entire") or before == NAME
    if reading.form in _LOOSE_FORMS:
        return _loosely(scan, reading, k, j, lead, before)
    return True


def _in_a_name(scan: Scan, i: int, j: int) -> bool:
    """ "monday.com", "#friday", "v2.may": glued to what makes a name of it."""
    if i and scan.glued(i - 1) and scan.words[i - 1] in _GLUES and scan.words[i - 2] not in WEEKDAYS:
        return True
    return (
        scan.words[j] in (".", "_", "@")
        and scan.glued(j - 1)
        and scan.glued(j)
        and scan.words[j + 1].isalnum()
    )


_GLUES: Final = frozenset({".", "#", "_", "&", "/", "=", "~"})


def _loosely(scan: Scan, reading: Reading, k: int, j: int, lead: str, before: str) -> bool:
    determined = before in DETERMINERS or scan.words[k] == "the"
    if before in _POSSESSIVES and reading.form != "holiday":
        return False
    if reading.form == "month" and determined:
        return False
    if scan.closes(j):
        return True
    return bool(lead) and lead not in _TOPICAL and not determined
