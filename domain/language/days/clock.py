"""Times of day as they are said: "10am", "19h30", "half past 3", "noon", "20 minutes to 2pm", "at five"."""

import re
from datetime import time
from typing import Final

from domain.language.days.lexicon import MEETING_WORDS, NUMBERS, PARTS, TENS, words_of
from domain.language.days.reading import Clock
from domain.language.days.scan import Scan

_DIGITS = re.compile(
    r"(?:"
    r"(?P<h1>\d{1,2})(?:[:.](?P<m1>[0-5]\d)(?::[0-5]\d)?)?(?:\s?-\s?\d{1,2}(?:[:.][0-5]\d)?)?\s?"
    r"(?P<half>[ap])(?:\.\s?m\.?|m\b|(?<=\d[ap])\b)"
    r"|(?P<h2>\d{1,2})(?P<m2>[0-5]\d)\s?(?P<half2>[ap])m\b"
    r"|(?P<h3>\d{1,2}):(?P<m3>[0-5]\d)(?::[0-5]\d)?"
    r"|(?P<h4>\d{1,2})h(?P<m4>[0-5]\d)\b"
    r"|(?P<h5>[01]\d|2[0-3])(?P<m5>[0-5]\d)\s?(?:hrs|hours|h)\b"
    r"|(?P<h6>\d{1,2})\s?o'?clock\b(?:\s?(?P<half3>[ap])m\b)?"
    r")(?![\w%]|[:.]\d)",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"(?P<h>0\d(?=\d\d)|\d{1,2})(?:\.?(?P<m>[0-5]\d))?(?P<ish>\s?-?ish\b)?(?!\w|[%/:.,-]\d|\s?[%/+]|@)",
    re.IGNORECASE,
)
_NAMED: Final = {"noon": Clock(12), "midday": Clock(12), "midnight": Clock(23, 59)}
_ZONES: Final = words_of("est edt et pst pdt pt cst cdt ct mst mdt gmt utc bst cet cest ist z")
_TAIL: Final = frozenset({"sharp", "ish", "prompt"})
_PAST: Final = frozenset({"past", "after"})
_TO: Final = frozenset({"to", "before", "till", "until", "of"})
Timed = tuple[Clock, int]


def clock_at(scan: Scan, i: int, loose: bool) -> Timed | None:
    """The time said at word ``i``; a bare hour ("5", "five thirty") only where ``loose``."""
    found = _minutes_around(scan, i) or _hour(scan, i, loose)
    return found and (found[0], _tail(scan, found[1]))


def _hour(scan: Scan, i: int, loose: bool) -> Timed | None:
    word = scan.words[i]
    if word in _NAMED:
        return _NAMED[word], i + 1
    if word.isdecimal():
        return _digits(scan, i) or _bare(scan, i, loose)
    return _worded(scan, i, loose) if word in NUMBERS else None


_FRACTIONS: Final = {"quarter": 15, "half": 30, "a": 15}


def _tail(scan: Scan, j: int) -> int:
    if scan.words[j] == "-" and scan.words[j + 1] == "ish":
        return j + 2
    return j + 1 if scan.words[j] in _TAIL or scan.words[j] in _ZONES else j


def _digits(scan: Scan, i: int) -> Timed | None:
    match = _DIGITS.match(scan.text, scan.starts[i])
    if match is None:
        return None
    groups = match.groupdict()
    number = next(n for n in "123456" if groups["h" + n])
    hour, minute = int(groups["h" + number]), int(groups.get("m" + number) or 0)
    clock = _clock(
        hour,
        minute,
        groups["half"] or groups["half2"] or groups["half3"],
        len(groups["h" + number]) == 2 and hour < 10,
    )
    return clock and (clock, scan.index_after(i, match.end()))


def _clock(hour: int, minute: int, half: str | None, leading_zero: bool) -> Clock | None:
    if half:
        return Clock(hour % 12 + (12 if half in "pP" else 0), minute) if 1 <= hour <= 12 else None
    if hour > 24 or (hour == 24 and minute):
        return None
    return Clock(hour % 24, minute, sure=leading_zero or hour > 12 or hour == 0)


def _bare(scan: Scan, i: int, loose: bool) -> Timed | None:
    """ "6ish" anywhere, "6" and "0630" only where ``loose``."""
    match = _LOOSE.match(scan.text, scan.starts[i])
    if match is None or not (loose or match["ish"]) or int(match["h"]) > 23 or match["h"] == "0":
        return None
    j = scan.index_after(i, match.end())
    if not _stands(scan, j):
        return None
    early = len(match["h"]) == 2 and match["h"][0] == "0"
    clock = _clock(int(match["h"]), int(match["m"] or 0), None, early)
    return clock and (clock, j)


_NOT_AN_HOUR: Final = frozenset(
    {"of", "or", "'s", "$", "%", "past", "half", "more", "such", "and", "-", "th", "st", "nd", "rd"}
)


def _stands(scan: Scan, j: int) -> bool:
    """Whether a bare number before word ``j`` can be an hour: nothing is counted by it."""
    return (scan.closes(j) or scan.words[j] in MEETING_WORDS) and scan.words[j] not in _NOT_AN_HOUR


def _worded(scan: Scan, i: int, loose: bool) -> Timed | None:
    """ "five pm", "five thirty", "seven twenty-seven", "nine o'clock"."""
    hour = NUMBERS.get(scan.words[i], 0)
    if not 1 <= hour <= 12:
        return None
    minute, j = _small_number(scan, i + 1)
    if minute is None or minute < 10:
        minute, j = 0, i + 1
    o_clock = scan.words[j] in ("oclock", "o'clock")
    j += o_clock
    half, end = _half_of_day(scan, j)
    if half:
        clock = _clock(hour, minute, half, False)
        return clock and (clock, end)
    firm = loose and (minute or scan.words[i] != "one" or scan.words[i - 1] in ("at", "@"))
    if o_clock or (firm and _stands(scan, j)):
        return Clock(hour, minute, sure=False), j
    return None


def _half_of_day(scan: Scan, j: int) -> tuple[str, int]:
    """ "pm", "p.m.": its letter, and the index of the word after it."""
    if scan.words[j] in ("am", "pm"):
        return scan.words[j][0], j + 1
    if scan.words[j] in ("a", "p") and scan.words[j + 1 : j + 3] == [".", "m"] and scan.glued(j):
        return scan.words[j], j + 4 if scan.words[j + 3] == "." else j + 3
    return "", j


def _small_number(scan: Scan, i: int) -> tuple[int | None, int]:
    word = scan.words[i]
    if word.isdecimal() and len(word) <= 2:
        return int(word), i + 1
    if word in TENS:
        j = scan.skip(i + 1, "-")
        unit = NUMBERS.get(scan.words[j], 0)
        return (TENS[word] + unit, j + 1) if 1 <= unit <= 9 else (TENS[word], i + 1)
    return NUMBERS.get(word), i + 1


def _minutes_around(scan: Scan, i: int) -> Timed | None:
    """ "half past 3", "quarter to five", "20 minutes to 2pm", "ten past nine"."""
    word = scan.words[i]
    if not (word.isdecimal() or word in NUMBERS or word in _FRACTIONS or word in TENS):
        return None
    j = scan.skip(i, "a")
    minutes = _FRACTIONS.get(scan.words[j]) if scan.words[j] != "a" else None
    j += 1
    if minutes is None:
        minutes, j = _small_number(scan, i)
    worded = scan.words[i] in _FRACTIONS
    if scan.words[j] in ("minutes", "minute", "mins", "min"):
        j, worded = j + 1, True
    direction = scan.words[j]
    if minutes is None or not 1 <= minutes <= 59 or not (direction in _PAST or direction in _TO):
        return None
    if not worded and minutes not in (5, 10, 15, 20, 25):
        return None
    loosely = worded or not scan.words[i].isdecimal() or direction == "past"
    hour = _hour(scan, j + 1, loose=loosely)
    if hour is None or hour[0].minute or (direction in ("after", "before", "of") and not worded):
        return None
    if word.isdecimal() and not worded and direction == "to" and hour[0].sure:  # "5 to 6pm" is a range
        return None
    total = hour[0].hour * 60 + (minutes if direction in _PAST else -minutes)
    return Clock(total // 60 % 24, total % 60, hour[0].sure), hour[1]


def hour_before_part(scan: Scan, i: int) -> Timed | None:
    """ "3 in the afternoon", "nine in the morning"."""
    hour = NUMBERS.get(scan.words[i], 0)
    if scan.words[i].isdecimal() and len(scan.words[i]) <= 2:
        hour = int(scan.words[i])
    if not 1 <= hour <= 12 or scan.words[i + 1 : i + 3] != ["in", "the"] or scan.words[i + 3] not in PARTS:
        return None
    return Clock(hour, sure=False), i + 1


def range_at(scan: Scan, i: int, lead: str) -> Timed | None:
    """ "5 to 6pm", "between 5 and 6": the first hour, in the half of the day of the second."""
    word, joint = scan.words[i], scan.words[i + 1]
    enclosed = lead in ("from", "between")
    if not (word.isdecimal() and len(word) <= 2) or joint not in ("-", "to", "and", "until", "till"):
        return None
    last = clock_at(scan, i + 2, loose=enclosed)
    if last is None or (joint == "and" and lead != "between") or not 1 <= int(word) <= 12:
        return None
    if not last[0].sure:
        return Clock(int(word), sure=False), last[1]
    hour = int(word) % 12 + (12 if last[0].hour >= 12 else 0)
    return Clock(hour if hour <= last[0].hour else hour - 12), last[1]


def end_of_range(scan: Scan, j: int, lead: str) -> int:
    """The word after "to 4pm" in "from 3pm to 4pm": only the beginning is kept."""
    joint = scan.words[j]
    if joint in ("-", "to") or (joint in ("until", "till", "and") and lead in ("from", "between")):
        said = clock_at(scan, j + 1, loose=joint == "-" or lead in ("from", "between"))
        if said:
            return said[1]
    return j


def to_times(clock: Clock, part: tuple[int, int] | None, meal: str | None) -> tuple[time, ...]:
    """What ``clock`` may mean, likeliest first; without am or pm, daytime hours are likelier."""
    hour = clock.hour
    if clock.sure or hour == 0:
        return (time(hour, clock.minute),)
    early, late = time(hour % 12, clock.minute), time(hour % 12 + 12, clock.minute)
    if part is not None:
        return (early if part[0] == 0 else late,)
    if meal == "breakfast":
        return (early,)
    if meal == "dinner" and hour >= 5:
        return (late,)
    if hour == 12:
        return (late,)
    return (late, early) if hour < 7 else (early, late)
