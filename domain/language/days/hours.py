"""Hours as they are said or written: "10am", "19h30", "1500 hrs", "five thirty", "noon", "6ish"."""

import re
from typing import Final

from domain.language.days.lexicon import MEETING_WORDS, NUMBERS, TENS
from domain.language.days.reading import Clock
from domain.language.days.scan import Scan

Timed = tuple[Clock, int]
"""A time and the index of the word after it."""

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
    r"(?:(?P<h0>0\d)(?P<m0>[0-5]\d)|(?P<h>\d{1,2})(?:\.(?P<m>[0-5]\d))?)(?P<ish>\s?-?ish\b)?"
    r"(?!\w|[%/:.,-]\d|\s?[%/+]|@)",
    re.IGNORECASE,
)
_NAMED: Final = {"noon": Clock(12), "midday": Clock(12), "midnight": Clock(23, 59)}
_NOT_AN_HOUR: Final = frozenset(
    {"of", "or", "'s", "$", "%", "past", "half", "more", "such", "and", "-", "th", "st", "nd", "rd"}
)


def hour_at(scan: Scan, i: int, loose: bool) -> Timed | None:
    """The hour at word ``i``; a bare one only where ``loose``."""
    word = scan.words[i]
    if word in _NAMED:
        return _NAMED[word], i + 1
    if word.isdecimal():
        return _digits(scan, i) or _bare(scan, i, loose)
    return _worded(scan, i, loose) if word in NUMBERS else None


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
    if match is None or not (loose or match["ish"]) or match["h"] == "0":
        return None
    j = scan.index_after(i, match.end())
    if not _stands(scan, j):
        return None
    hour, minute = match["h"] or match["h0"], match["m"] or match["m0"] or "0"
    clock = _clock(int(hour), int(minute), None, hour[0] == "0")
    return clock and (clock, j)


def _stands(scan: Scan, j: int) -> bool:
    """Whether a bare number before word ``j`` can be an hour: nothing is counted by it."""
    return (scan.closes(j) or scan.words[j] in MEETING_WORDS) and scan.words[j] not in _NOT_AN_HOUR


def _worded(scan: Scan, i: int, loose: bool) -> Timed | None:
    """ "five pm", "five thirty", "seven twenty-seven", "nine o'clock"."""
    hour = NUMBERS.get(scan.words[i], 0)
    if not 1 <= hour <= 12:
        return None
    minute, j = small_number(scan, i + 1)
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


def small_number(scan: Scan, i: int) -> tuple[int | None, int]:
    """A number of minutes in figures or words, and the index of the word after it."""
    word = scan.words[i]
    if word.isdecimal() and len(word) <= 2:
        return int(word), i + 1
    if word in TENS:
        j = scan.skip(i + 1, "-")
        unit = NUMBERS.get(scan.words[j], 0)
        return (TENS[word] + unit, j + 1) if 1 <= unit <= 9 else (TENS[word], i + 1)
    return NUMBERS.get(word), i + 1
