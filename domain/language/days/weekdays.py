"""Days of the week: "Friday", "Fri.", "Friday week", "Friday after next", "Friday the 13th"."""

from typing import Final

from domain.language.days.almanac import every_day_of_month, every_weekday, recurring, shifted
from domain.language.days.lexicon import (
    COUNTED_WORDS,
    MONTHS,
    ORDINALS,
    SHAKY_WEEKDAYS,
    WEEKDAYS,
    words_of,
)
from domain.language.days.numbers import TIME_SIGNS, day_number
from domain.language.days.reading import DAY, FUTURE, PAST, Found, Reading, one
from domain.language.days.scan import NAME, Scan

_AFTER_SUBJECT: Final = words_of("i we he she they who you and both all people had has just")
_VERB_TAILS: Final = words_of(
    """
    down with next in beside between together through by behind there around for across near on out
    """
)
_BEFORE_SHAKY: Final = words_of(
    """
    call coffee lunch dinner breakfast brunch drinks meeting chat meet or and : , - it this that them
    him her day due
    """
)
_DAY_PARTS: Final = frozenset(
    {"morning", "afternoon", "evening", "night", "noon", "am", "pm", "eve", "lunch", "lunchtime"}
)


def weekday(scan: Scan, i: int) -> Found | None:
    """ "Friday", "Fri.", "Friday week", "Friday after next", "Friday the 13th"."""
    name = scan.words[i]
    number = WEEKDAYS[name]
    if name in SHAKY_WEEKDAYS and not _is_day_here(scan, i):
        return None
    j = i + 2 if scan.words[i + 1] == "." and scan.glued(i) and len(name) < 6 else i + 1
    reading = recurring("weekday", DAY, every_weekday(number), scan.today, 22, strict=True, form="weekday")
    return _further(scan, reading, j) or _numbered(scan, number, j) or (reading, j)


def _is_day_here(scan: Scan, i: int) -> bool:
    """Whether "sat", "sun", "wed" or "mon" is the day: by what leads to it or what follows."""
    before, after = scan.words[i - 1], scan.words[i + 1]
    if scan.after_lead(i) and before not in ("-", "in", "over", "around"):
        return True
    if before in _AFTER_SUBJECT and before != "and":
        return False
    if after.isdecimal() or after in _DAY_PARTS or (after in ("week", "at", "the", "@") and before != NAME):
        return after != "the" or scan.words[i + 2].isdecimal() or scan.words[i + 2] in ORDINALS
    if before == NAME:
        return after not in _VERB_TAILS
    return before in _BEFORE_SHAKY and after not in _VERB_TAILS


def _further(scan: Scan, reading: Reading, j: int) -> Found | None:
    """ "Friday week", "Friday fortnight", "Friday after next", "Friday before last"."""
    weeks = {"week": 1, "fortnight": 2}.get(scan.words[j])
    if weeks and scan.closes(j + 1) and not scan.words[j + 1].isdecimal():
        coming = next(s.first for s in reading.when if s.first > scan.today)
        return reading._replace(when=one(shifted(coming, 7 * weeks)), side=FUTURE, recurs=None), j + 1
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
    return on_weekday(scan, recurring("day", DAY, every_day_of_month(day), scan.today, 1500), number), end


def on_weekday(scan: Scan, reading: Reading, number: int) -> Reading:
    """Those occurrences that fall on the weekday; on a side without one, the weekday is taken for a slip."""
    if reading.recurs is not None and reading.grain == DAY:
        wide = recurring(
            reading.kind, DAY, reading.recurs, scan.today, max(800, (scan.today - reading.when[0].first).days)
        )
        reading = reading._replace(when=wide.when) if len(wide.when) > len(reading.when) else reading
        nearest = (
            recurring(reading.kind, DAY, reading.recurs, scan.today, 400).when
            if reading.recurs
            else reading.when
        )
    else:
        nearest = reading.when
    fitting = tuple(s for s in reading.when if s.first.weekday() == number)
    if reading.other is not None and not fitting:
        return reading.other
    plain = reading._replace(when=nearest or reading.when, form="")
    return reading._replace(when=fitting, other=plain, form="") if fitting else plain
