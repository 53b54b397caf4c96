"""Days by name and number: "Friday", "March 3", "3rd of May", "the 20th", "in June", "2026"."""

from calendar import monthrange
from typing import Final

from domain.language.days.almanac import (
    every_date,
    every_day_of_month,
    every_month,
    every_weekday,
    month_of,
    shifted,
)
from domain.language.days.lexicon import (
    COUNTED_WORDS,
    LOOSE_LEADS,
    MODIFIERS,
    MONTHS,
    NUMBERS,
    ORDINAL_ENDINGS,
    ORDINALS,
    SHAKY_MONTHS,
    SHAKY_WEEKDAYS,
    TENS,
    VERB_MONTHS,
    WEEKDAYS,
    words_of,
)
from domain.language.days.reading import (
    DAY,
    FUTURE,
    MONTH,
    PAST,
    YEAR,
    Found,
    Reading,
    Recurrence,
    Stretch,
    one,
)
from domain.language.days.scan import NAME, Scan

_LEAP_REACH: Final = 3000
_TIME_SIGNS: Final = frozenset({":", "am", "pm", "h", "o'clock", "oclock", "%"})


def recurring(
    kind: str, grain: int, recurs: Recurrence, scan: Scan, reach: int, *, strict: bool = False, form: str = ""
) -> Reading:
    """Every occurrence within ``reach`` days of today."""
    when = tuple(recurs(shifted(scan.today, -reach), shifted(scan.today, reach)))
    return Reading(kind, grain, when, recurs, strict=strict, form=form)


# Weekdays


def weekday(scan: Scan, i: int) -> Found | None:
    """ "Friday", "Fri.", "Friday week", "Friday after next", "Friday the 13th"."""
    name = scan.words[i]
    number = WEEKDAYS[name]
    if name in SHAKY_WEEKDAYS and not _is_day_here(scan, i):
        return None
    j = i + 2 if scan.words[i + 1] == "." and scan.glued(i) and len(name) < 6 else i + 1
    reading = recurring("weekday", DAY, every_weekday(number), scan, 22, strict=True, form="weekday")
    return _further(scan, reading, j) or _numbered(scan, number, j) or (reading, j)


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


_DAY_PARTS: Final = frozenset(
    {"morning", "afternoon", "evening", "night", "noon", "am", "pm", "eve", "lunch", "lunchtime"}
)


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
    if not is_ordinal and (day < 13 or not scan.closes(end)) and scan.words[j] != "the":
        return None
    if scan.words[end] in _TIME_SIGNS:
        return None
    return on_weekday(scan, recurring("day", DAY, every_day_of_month(day), scan, 1500), number), end


def on_weekday(scan: Scan, reading: Reading, number: int) -> Reading:
    """Those occurrences that fall on the weekday; on a side without one, the weekday is taken for a slip."""
    if reading.recurs is not None and reading.grain == DAY:
        wide = recurring(
            reading.kind, DAY, reading.recurs, scan, max(800, (scan.today - reading.when[0].first).days)
        )
        reading = reading._replace(when=wide.when) if len(wide.when) > len(reading.when) else reading
        nearest = (
            recurring(reading.kind, DAY, reading.recurs, scan, 400).when if reading.recurs else reading.when
        )
    else:
        nearest = reading.when
    fitting = tuple(s for s in reading.when if s.first.weekday() == number)
    if reading.other is not None and not fitting:
        return reading.other
    plain = reading._replace(when=nearest or reading.when, form="")
    return reading._replace(when=fitting, other=plain, form="") if fitting else plain


# Numbers of days


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
    if not (before in LOOSE_LEADS or before in ("of", "early", "late", "mid", "-", "and", "to", "this", "'")):
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


# Months


def month(scan: Scan, i: int) -> Found | None:
    """ "March 3", "March the third, 2026", "March 2026", "in March"."""
    name = scan.words[i]
    number = MONTHS[name]
    j = scan.skip(i + 1, ".")
    return (
        _month_then_day(scan, i, number, j)
        or _month_then_year(scan, number, j)
        or _month_alone(scan, i, number)
    )


def _month_then_day(scan: Scan, i: int, number: int, j: int) -> Found | None:
    for sign in ("-", "/", ","):
        if scan.words[j] == sign:
            j += 1
            break
    found = day_number(scan, scan.skip(j, "the"))
    if found is None or not fits(number, found[0]) or scan.words[found[1]] in _TIME_SIGNS:
        return None
    day, end, is_ordinal = found
    if scan.words[i] in VERB_MONTHS and not is_ordinal and not scan.closes(end):
        return None
    if scan.words[end] == "." and scan.glued(end - 1) and scan.words[end + 1].isdecimal():
        return None
    return dated(scan, number, day, end)


def _month_then_year(scan: Scan, number: int, j: int) -> Found | None:
    found = year(scan, scan.skip(j, ",", "of", "-", "/"))
    return found and (Reading("interval", MONTH, (month_of(found[0], number),)), found[1])


def _month_alone(scan: Scan, i: int, number: int) -> Found | None:
    name, before = scan.words[i], scan.words[i - 1]
    firmly = before in LOOSE_LEADS or (
        scan.after_lead(i) and before not in ("for", "at", "on", "to", "from", "@", "-")
    )
    firmly = firmly or _year_follows(scan, i + 1)
    if name in SHAKY_MONTHS and not firmly and (before != NAME or name in VERB_MONTHS):
        return None
    if name in SHAKY_MONTHS and before == "from":
        return None
    reading = recurring("interval", MONTH, every_month(number), scan, 400, form="month")
    return reading, scan.skip(i + 1, ".") if scan.glued(i) and len(name) < 5 and scan.words[i + 2] else i + 1


def _year_follows(scan: Scan, j: int) -> bool:
    """ "May next year", "March of last year", "June in two years"."""
    j = scan.skip(j, "of", "in")
    return (scan.words[j] in MODIFIERS or scan.words[j] in NUMBERS or scan.words[j].isdecimal()) and scan.words[
        j + 1
    ] in ("year", "years", "yr")


def fits(number: int, day: int) -> bool:
    return day <= monthrange(2000, number)[1]


def dated(scan: Scan, number: int, day: int, j: int) -> Found:
    """The day of that month, of the year that follows or of any."""
    signs = ("-", "/") if scan.words[j] in ("-", "/") and scan.glued(j) else (",", "of", "in")
    said = year(scan, scan.skip(j, *signs))
    if said and (number, day) != (2, 29):
        stretch = month_of(said[0], number)
        return Reading("day", DAY, one(stretch.first.replace(day=day))), said[1]
    reach = _LEAP_REACH if (number, day) == (2, 29) else 370
    reading = recurring("day", DAY, every_date(number, day), scan, reach)
    if said:
        reading = reading._replace(when=tuple(s for s in reading.when if s.first.year == said[0]))
        j = said[1]
    return reading, j


def day_then_month(scan: Scan, i: int) -> Found | None:
    """ "3 May", "3rd of May 2026", "10-August/2012"."""
    found = day_number(scan, i)
    if found is None:
        return None
    day, j, is_ordinal = found
    joined = j
    for sign in (".", "-", "/", "day", "of"):
        joined = scan.skip(joined, sign)
    name = scan.words[joined]
    if name not in MONTHS or not fits(MONTHS[name], day):
        return None
    end = scan.skip(joined + 1, ".") if len(name) < 6 and scan.words[joined + 2].isdecimal() else joined + 1
    if name in VERB_MONTHS and not is_ordinal and joined == j and not scan.closes(end):
        return None
    return dated(scan, MONTHS[name], day, end)


def day_of_month(scan: Scan, i: int, determined: bool) -> Found | None:
    """ "the 20th", "on the third": only where it counts nothing."""
    found = ordinal(scan, i)
    if found is None or not 1 <= found[0] <= 31:
        return None
    day, j = found
    led = scan.words[i - 2 if determined else i - 1] in _ORDINAL_LEADS
    in_figures = scan.words[i].isdecimal()
    if not (led or (determined and in_figures)):
        return None
    if scan.words[j] in COUNTED_WORDS and not (
        led and in_figures and scan.words[j] in ("call", "meeting", "coffee", "lunch")
    ):
        return None
    if not scan.closes(j) and not (led and in_figures):
        return None
    return recurring("day", DAY, every_day_of_month(day), scan, 100), j


_ORDINAL_LEADS: Final = frozenset(
    {
        "on",
        "by",
        "until",
        "since",
        "before",
        "after",
        "from",
        "for",
        "around",
        "till",
        "through",
        "til",
        "due",
    }
)
