"""Amounts of time from somewhere: "two weeks ago", "3 days after Christmas", "a week on Monday"."""

from datetime import date
from typing import Final

from domain.language.days.almanac import period_of, shifted
from domain.language.days.amounts import Amount, amount_at, moment, moved
from domain.language.days.lexicon import AGO, LATER, WEEKDAYS
from domain.language.days.nesting import nested
from domain.language.days.reading import (
    DAY,
    DECADE,
    FUTURE,
    MONTH,
    PAST,
    WEEK,
    YEAR,
    Clock,
    Found,
    Reading,
    Stretch,
    one,
)
from domain.language.days.scan import Scan

_STOPS: Final = frozenset({"about", "for", "re", "and", "but", "we", "i", "to", "with", "because", "as"})
_FRAME_UNITS: Final = {WEEK: "week", MONTH: "month", YEAR: "year", DECADE: "year"}


def offset(scan: Scan, i: int) -> Found | None:
    """An amount at word ``i`` and what it is counted from."""
    found = amount_at(scan, i)
    if found is None:
        return None
    amount, j = found
    word, after = scan.words[j], scan.words[j + 1]
    if word in AGO or (word == "prior" and after != "to"):
        return _behind(scan, amount), j + 1
    if word in LATER:
        return ahead(scan, amount), j + 1
    if word == "in" and after == "the" and scan.words[j + 2] in ("past", "future"):
        return (_behind if scan.words[j + 2] == "past" else ahead)(scan, amount), j + 3
    return _from_now(scan, amount, j) or _from_day(scan, amount, j) or _from_nothing(scan, amount, j)


def _from_nothing(scan: Scan, amount: Amount, j: int) -> Found | None:
    """ "a few days before", "two weeks after", with nothing that it is before of."""
    if scan.words[j] not in ("before", "after") or (
        scan.words[j + 1].isalnum() and scan.words[j + 1] not in _STOPS
    ):
        return None
    return (_behind if scan.words[j] == "before" else ahead)(scan, amount), j + 1


def _from_now(scan: Scan, amount: Amount, j: int) -> Found | None:
    if scan.words[j] not in ("from", "after"):
        return None
    k = scan.skip(j + 1, "right")
    return (ahead(scan, amount), k + 1) if scan.words[k] in ("now", "today") else None


def _from_day(scan: Scan, amount: Amount, j: int) -> Found | None:
    """ "two days before X", "a week after X", "a week on Monday"."""
    word = scan.words[j]
    if word in WEEKDAYS and amount.days >= 7 and not amount.days % 7:  # "two weeks Friday"
        base = nested(scan, j)
        return base and _after_coming(scan, base[0], amount, base[1], 7)
    if word in ("today", "tomorrow") and amount.days >= 7:  # "a week today"
        from_now = shifted(scan.today, 1 if word == "tomorrow" else 0)
        return Reading("day", DAY, one(moved(from_now, amount, 1)), side=FUTURE), j + 1
    if word not in ("after", "from", "before", "prior", "on", "following"):
        return None
    base = nested(scan, scan.skip(j + 1, "to") if word == "prior" else j + 1)
    if base is None or base[0].grain != DAY:
        return None
    reading, end = base
    sign = -1 if word in ("before", "prior") else 1
    if word == "on" or (reading.form == "weekday" and sign > 0):
        return _after_coming(scan, reading, amount, end, 7 if word == "on" else 0)
    when = tuple(Stretch(day, day) for s in reading.when for day in (moved(s.day, amount, sign),))
    return Reading("day", DAY, when, approximate=amount.rough), end


def _after_coming(scan: Scan, reading: Reading, amount: Amount, end: int, least: int) -> Found | None:
    """ "a week on Monday" is counted from the Monday to come."""
    coming = next((s.first for s in reading.when if s.first > scan.today), None)
    if coming is None or amount.days < least or reading.side == PAST:
        return None
    return Reading(reading.kind, DAY, one(moved(coming, amount, 1)), side=FUTURE), end


def _behind(scan: Scan, amount: Amount) -> Reading:
    day = moment(scan.now, amount, -1).date()
    kind = "vague" if amount.rough else "day"
    vague = amount.rough or amount.grain >= MONTH
    return Reading(
        kind, DAY, one(day), side=PAST, approximate=vague, form="offset", frames=_frames(day, amount)
    )


def ahead(scan: Scan, amount: Amount, kind: str = "day") -> Reading:
    """Now and the amount; hours and minutes give a time."""
    then = moment(scan.now, amount, 1)
    day = then.date()
    clock = Clock(then.hour, then.minute) if amount.minutes else None
    reading = Reading(kind, DAY, one(day), None, FUTURE, False, amount.rough, clock, form="offset")
    return reading._replace(frames=_frames(day, amount), ahead=day)


def _frames(day: date, amount: Amount) -> tuple[Stretch, ...]:
    unit = _FRAME_UNITS.get(amount.grain)
    return (period_of(day, unit),) if unit else ()
