"""Days of the week: "Friday", "Fri.", "Friday week", "Friday after next", "Friday the 13th"."""

from datetime import date
from typing import Final

from domain.language.days.almanac import every_day_of_month, every_weekday, recurring, shifted
from domain.language.days.lexicon import (
    COUNTED_WORDS,
    DETERMINERS,
    MEETING_WORDS,
    MONTHS,
    ORDINALS,
    SHAKY_WEEKDAYS,
    WEEKDAYS,
    words_of,
)
from domain.language.days.numbers import TIME_SIGNS, day_number
from domain.language.days.reading import DAY, FUTURE, PAST, Found, Reading, one
from domain.language.days.scan import NAME, Scan

_FAR: Final = 800
"""How far to look for a 29th that is a Sunday, in days."""
_AFTER_SUBJECT: Final = words_of("i we he she they who you and both all people had has just")
_VERB_TAILS: Final = words_of(
    """
    down with next in beside between together through by behind there around for across near on out
    """
)
_BEFORE_SHAKY: Final = words_of(
    """
    call coffee lunch dinner breakfast brunch drinks meeting chat meet or and : , - it this that them
    him her day due back
    """
)
_DAY_PARTS: Final = frozenset(
    {"morning", "afternoon", "evening", "night", "noon", "am", "pm", "eve", "lunch", "lunchtime"}
)
_NAMED_WITH: Final = words_of("black cyber giving good ash palm easter whit shrove maundy")
"""Friday alone is not what "Black Friday" means."""
_CLAUSE_STARTS: Final = frozenset({"", ".", ",", ";", "-", "*", "and", "then", "•"})


def weekday(scan: Scan, i: int) -> Found | None:
    """ "Friday", "Fri.", "Friday week", "Friday after next", "Friday the 13th"."""
    name = scan.words[i]
    number = WEEKDAYS[name]
    if (name in SHAKY_WEEKDAYS and not _is_day_here(scan, i)) or scan.words[i - 1] in _NAMED_WITH:
        return None
    j = i + 2 if scan.words[i + 1] == "." and scan.glued(i) and len(name) < 6 else i + 1
    reading = recurring("weekday", DAY, every_weekday(number), scan.today, 22, strict=True, form="weekday")
    return _further(scan, reading, j) or _numbered(scan, number, j) or (reading, j)


def _is_day_here(scan: Scan, i: int) -> bool:
    """Whether "sat", "sun", "wed" or "mon" is the day: by what leads to it or what follows."""
    before, after = scan.words[i - 1], scan.words[i + 1]
    if scan.after_lead(i) and before not in ("-", "in", "over", "around"):
        return True
    if before in _AFTER_SUBJECT and before != "and" and not _capital(scan, i):
        return False
    if after.isdecimal() or after in _DAY_PARTS or (after in ("week", "at", "the", "@") and before != NAME):
        return after != "the" or scan.words[i + 2].isdecimal() or scan.words[i + 2] in ORDINALS
    if after in MEETING_WORDS or _heads_clause(scan, i, before, after):
        return True
    if after in _VERB_TAILS or before in DETERMINERS:
        return False
    ends = not after.isalnum() and scan.words[i] != "sun"
    return before == NAME or before in _BEFORE_SHAKY or ends or _capital(scan, i)


def _heads_clause(scan: Scan, i: int, before: str, after: str) -> bool:
    """ "Wed: gym", "Sun. brunch with Kim"."""
    return before in _CLAUSE_STARTS and (after in (":", "-") or (after == "." and scan.glued(i)))


def _capital(scan: Scan, i: int) -> bool:
    """Written as a name in the middle of a sentence."""
    written = scan.text[scan.starts[i] : scan.ends[i]]
    return scan.words[i - 1] not in _CLAUSE_STARTS and written.istitle() and scan.closes(i + 1)


def _further(scan: Scan, reading: Reading, j: int) -> Found | None:
    """ "Friday week", "Friday fortnight", "Friday after next", "Friday before last"."""
    weeks = {"week": 1, "wk": 1, "fortnight": 2}.get(scan.words[j])
    if weeks and scan.closes(j + 1) and not scan.words[j + 1].isdecimal():
        coming = [s.first for s in reading.when if s.first > scan.today]
        return reading._replace(when=one(shifted(coming[0], 7 * weeks)), side=FUTURE, recurs=None), j + 1
    pair = (scan.words[j], scan.words[j + 1])
    if pair == ("after", "next"):
        ahead = [s for s in reading.when if s.first > scan.today]
        return reading._replace(when=(ahead[1],), side=FUTURE, recurs=None), j + 2
    if pair == ("before", "last"):
        behind = [s for s in reading.when if s.first < scan.today]
        return reading._replace(when=(behind[-2],), side=PAST, recurs=None), j + 2
    return None


def _numbered(scan: Scan, number: int, j: int) -> Found | None:
    """ "Friday the 13th", "Wed 13th", "Monday 21": the day of a month that falls on that weekday."""
    found = day_number(scan, scan.skip(j, ",", "the"))
    if found is None or scan.words[found[1]] in MONTHS or scan.words[found[1]] in ("of", "-", "/", "."):
        return None
    day, end, is_ordinal = found
    if scan.words[end] in COUNTED_WORDS or (is_ordinal and not scan.closes(end)):
        return None
    if not is_ordinal and (day < 13 or not scan.closes(end)) and scan.words[j] != "the":
        return None
    if scan.words[end] in TIME_SIGNS:
        return None
    reading = recurring("day", DAY, every_day_of_month(day), scan.today, 100)
    return on_weekday(scan.today, reading, number), end


def on_weekday(today: date, reading: Reading, number: int) -> Reading:
    """Those occurrences that fall on the weekday; on a side without one, the weekday is taken for a slip."""
    if reading.other is not None and not any(s.first.weekday() == number for s in reading.when):
        return reading.other
    when = reading.when
    if reading.recurs is not None:
        when = tuple(reading.recurs(shifted(today, -_FAR), shifted(today, _FAR))) or when
    fitting = tuple(s for s in when if s.first.weekday() == number)
    plain = reading._replace(form="")
    return plain._replace(when=fitting, other=plain) if fitting else plain
