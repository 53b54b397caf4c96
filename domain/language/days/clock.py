"""Times of day as they are said: "10am", "19h30", "half past 3", "noon", "20 minutes to 2pm", "at five"."""

from datetime import time
from typing import Final

from domain.language.days.hours import Timed, hour_at, small_number
from domain.language.days.lexicon import NUMBERS, PARTS, words_of
from domain.language.days.reading import Clock
from domain.language.days.scan import Scan

_ZONES: Final = words_of("est edt et pst pdt pt cst cdt ct mst mdt gmt utc bst cet cest ist z")
_TAIL: Final = frozenset({"sharp", "ish", "prompt"})
_FRACTIONS: Final = {"quarter": 15, "half": 30}
_ROUND: Final = frozenset({5, 10, 15, 20, 25})
_DIRECTIONS: Final = {"past": 1, "after": 1, "to": -1, "before": -1, "till": -1, "until": -1, "of": -1}


def clock_at(scan: Scan, i: int, loose: bool) -> Timed | None:
    """The time said at word ``i``; a bare hour ("5", "five thirty") only where ``loose``."""
    found = _minutes_around(scan, i) or hour_at(scan, i, loose)
    if found is None and loose and scan.words[i] == "half":  # "at half 3"
        hour = hour_at(scan, i + 1, loose)
        found = (hour[0]._replace(minute=30), hour[1]) if hour and not hour[0].minute else None
    return found and (found[0], _tail(scan, found[1]))


def _tail(scan: Scan, j: int) -> int:
    if scan.words[j] == "-" and scan.words[j + 1] == "ish":
        return j + 2
    return j + 1 if scan.words[j] in _TAIL or scan.words[j] in _ZONES else j


def _minutes_around(scan: Scan, i: int) -> Timed | None:
    """ "half past 3", "quarter to five", "20 minutes to 2pm", "ten past nine"."""
    minutes, j, worded = _minutes(scan, i)
    direction = scan.words[j]
    if minutes is None or not 1 <= minutes <= 59 or direction not in _DIRECTIONS:
        return None
    if not worded and (minutes not in _ROUND or direction not in ("past", "to")):
        return None
    figures = scan.words[i].isdecimal() and not worded
    hour = hour_at(scan, j + 1, loose=not figures or direction == "past")
    if hour is None or hour[0].minute:
        return None
    if figures and direction == "to" and hour[0].sure:  # "5 to 6pm" is a range
        return None
    total = hour[0].hour * 60 + _DIRECTIONS[direction] * minutes
    return Clock(total // 60 % 24, total % 60, hour[0].sure), hour[1]


def _minutes(scan: Scan, i: int) -> tuple[int | None, int, bool]:
    """The minutes at word ``i``, the index after them, and whether the words can mean nothing else."""
    j = scan.skip(i, "a")
    if scan.words[j] in _FRACTIONS:
        return _FRACTIONS[scan.words[j]], j + 1, True
    minutes, j = small_number(scan, i)
    if scan.words[j] in ("minutes", "minute", "mins", "min"):
        return minutes, j + 1, True
    return minutes, j, False


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
