"""The one door: text and the moment in, spans of days out."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.language.days.model import Day, DaySpan

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WORD = re.compile(
    r"\b(?:(on|by|until|since|for)\s+)?(today|tomorrow|yesterday|" + "|".join(WEEKDAYS) + r")\b", re.I
)


def find_days(
    text: str, now: datetime, *, month_first: bool = False, masked: Sequence[tuple[int, int]] = ()
) -> tuple[DaySpan, ...]:
    """The days that ``text`` speaks of, in order; none overlaps a masked span."""
    spans = (_span(match, now) for match in _WORD.finditer(text))
    return tuple(s for s in spans if not any(s.start < end and start < s.end for start, end in masked))


def _span(match: re.Match[str], now: datetime) -> DaySpan:
    today, word = now.date(), match[2].lower()
    past: Day | None
    future: Day | None
    if word in WEEKDAYS:
        back = (today.weekday() - WEEKDAYS.index(word)) % 7
        past, future, kind = Day(today - timedelta(back)), Day(today + timedelta(7 - back)), "weekday"
    else:
        shift = {"today": 0, "tomorrow": 1, "yesterday": -1}[word]
        day, kind = Day(today + timedelta(shift)), "day"
        past, future = day if shift <= 0 else None, day if shift >= 0 else None
    return DaySpan(match.start(), match.end(), match[1] and match[1].lower(), past, future, kind)


def warm() -> None:
    """Do what is slow the first time."""
