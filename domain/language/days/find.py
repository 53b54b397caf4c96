"""The one door: a message and the moment in, the spans that speak of days out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from domain.language.days.almanac import shifted
from domain.language.days.amounts import amount_at
from domain.language.days.core import RULES, core
from domain.language.days.lexicon import HEDGES, LEAD_PHRASES, LEADS, NUMBERS, PARTS
from domain.language.days.model import DaySpan
from domain.language.days.offsets import ahead
from domain.language.days.phrase import phrase
from domain.language.days.plausible import plausible
from domain.language.days.ranges import spread
from domain.language.days.reading import DAY, FUTURE, Found, Reading, Stretch, one
from domain.language.days.resolve import both
from domain.language.days.scan import NAME, Scan, scan

_BARE_STARTS: Final = frozenset(
    RULES.keys() | PARTS.keys() | NUMBERS.keys() | {"noon", "midnight", "midday", "quarter", "half"}
)
_STARTS: Final = _BARE_STARTS | LEADS.keys() | LEAD_PHRASES.keys() | HEDGES
_MOST_SPANS, _MOST_TRIES = 100, 600
"""Beyond these a message is no speech, only work."""

_MOST_HEDGES: Final = 3
_SECOND_LEADS: Final = frozenset({"after", "before", "at", "on", "in", "around", "by"})
_STRETCHED: Final = frozenset({"until", "since", "from", "by", "through"})
_PAUSES: Final = frozenset(
    {"snooze", "snoozed", "pause", "paused", "mute", "away", "off", "hide", "skip", "hold", "rest", "out"}
)


def find_days(
    text: str, now: datetime, *, month_first: bool = False, masked: Sequence[tuple[int, int]] = ()
) -> tuple[DaySpan, ...]:
    """The days that ``text`` speaks of, in order and apart; none overlaps a masked span (a person's name).

    ``now`` is the user's wall clock without a zone; ``month_first`` reads 10/03 as October 3.
    """
    message = scan(text, now, month_first, masked, core)
    spans: list[DaySpan] = []
    i = tries = 0
    while i < message.count and tries < _MOST_TRIES and len(spans) < _MOST_SPANS:
        word = message.words[i]
        found = None
        if word in _STARTS or word.isdecimal():
            found = _tried(message, i)
            tries += 1
        if found and not any(found[0].start < end and start < found[0].end for start, end in masked):
            spans.append(found[0])
            i = found[1]
        else:
            i += 1
    return tuple(spans)


def _tried(scan: Scan, i: int) -> tuple[DaySpan, int] | None:
    try:
        return _span(scan, i)
    except (OverflowError, ValueError):  # beyond the calendar: the year 0, the year 10000
        return None


def _span(scan: Scan, i: int) -> tuple[DaySpan, int] | None:
    """The span that begins at word ``i``, and the index of the word after it."""
    word = scan.words[i]
    lead, k = _lead(scan, i)
    if lead:
        second = lead in _STRETCHED and scan.words[k] in _SECOND_LEADS
        found = _read(scan, i, _skip_hedges(scan, k + second), lead)
        if found:
            return found
    found = _read(scan, i, i, "") if word in _BARE_STARTS or word.isdecimal() else None
    if found is None and word in HEDGES:
        found = _read(scan, i, _skip_hedges(scan, i), "")
    return found or _bare_duration(scan, i)


def _lead(scan: Scan, i: int) -> tuple[str, int]:
    """The preposition at word ``i``, folded, and the index of the word after it."""
    word = scan.words[i]
    if word in LEADS:
        return LEADS[word], i + 1
    rest, lead = LEAD_PHRASES.get(word, ((), ""))
    end = i + 1 + len(rest)
    return (lead, end) if lead and tuple(scan.words[i + 1 : end]) == rest else ("", i)


def _skip_hedges(scan: Scan, k: int) -> int:
    for _ in range(_MOST_HEDGES):
        k += scan.words[k] in HEDGES
    return k


def _read(scan: Scan, i: int, k: int, lead: str) -> tuple[DaySpan, int] | None:
    found = phrase(scan, k, lead)
    if found is None:
        return None
    found = spread(scan, found, lead) or found
    reading, j = _completed(scan, found, lead)
    if k > i and not lead and reading.kind not in ("vague", "time") and reading.form != "offset":
        return None  # "about Friday": only an amount or a time is hedged
    if not reading.when or not plausible(scan, reading, i, k, j, lead):
        return None
    return _told(scan, reading, i, j, lead)


def _completed(scan: Scan, found: Found, lead: str) -> Found:
    """A time alone is today's, yesterday's or tomorrow's; "for the next week" lasts, "within" ends."""
    reading, j = found
    if not reading.when and (reading.kind == "time" or lead == "in"):
        days = (shifted(scan.today, n) for n in (-1, 0, 1))
        return reading._replace(
            kind="time" if reading.kind == "time" else "day",
            grain=DAY,
            when=tuple(Stretch(d, d) for d in days),
        ), j
    if reading.ahead and reading.side == FUTURE and lead in ("for", "within"):
        kind = "duration" if lead == "for" else reading.kind
        return reading._replace(kind=kind, grain=DAY, when=one(reading.ahead)), j
    return found


def _told(scan: Scan, reading: Reading, i: int, j: int, lead: str) -> tuple[DaySpan, int] | None:
    past, future = both(scan, reading, lead)
    if future and _follows(scan, reading, i, lead):
        future = replace(future, date=shifted(future.end or future.date, 1), end=None)
    if past is None and future is None:
        return None
    kind = "day" if reading.kind == "part" else reading.kind
    hedge = lead in ("around", "over") and (reading.form == "offset" or reading.kind == "vague")
    return DaySpan(
        scan.starts[i], scan.ends[j - 1], None if hedge or not lead else lead, past, future, kind
    ), j


def _follows(scan: Scan, reading: Reading, i: int, lead: str) -> bool:
    """Whether the day is the one after: "after the weekend" is Monday; not "after 5 days", "after 4pm"."""
    after = lead == "after" or (lead in _STRETCHED and scan.words[i + 1] == "after")
    return after and reading.clock is None and reading.part is None and reading.form != "offset"


def _bare_duration(scan: Scan, i: int) -> tuple[DaySpan, int] | None:
    """ "snooze Dana 2 weeks": an amount with nothing before it but who or what rests."""
    if scan.words[i - 1] != NAME and scan.words[i - 1] not in _PAUSES:
        return None
    found = amount_at(scan, i)
    if found is None or found[0].minutes or not scan.closes(found[1]):
        return None
    return _told(scan, ahead(scan, found[0], "duration"), i, found[1], "")


def warm() -> None:
    """Do what is slow the first time: load the calendars of the moon, fill the caches."""
    moment = datetime(2026, 1, 15, 12)
    for text in (
        "had coffee yesterdy at 10:30",
        "lunch next Friday, or on 10/03/2026",
        "two weeks after Diwali, Holi or Passover",
    ):
        find_days(text, moment)
