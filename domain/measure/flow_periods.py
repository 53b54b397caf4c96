"""Stretches of time to look at opportunities over: by name, by button, or told in words."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.language.days import find_days

MONTHS_12 = timedelta(days=365)
"""Looked back over where nothing is said (ours)."""

A_DAY = timedelta(days=1)

QUARTER = 3
"""Months of a quarter."""

BUTTONS = (("This quarter", "quarter"), ("Last quarter", "last"), ("12 months", "year"), ("All time", "all"))
"""Periods to choose from."""

_NAMED_QUARTER = re.compile(r"(?i)\bq([1-4])(?:\s+(?:of\s+)?(\d{4}))?\b")
_LAST_MONTH = re.compile(r"(?i)\b(?:last|previous) (?:calendar )?month\b")
_EVER = re.compile(r"(?i)\b(?:ever|all(?: the)? time|overall|altogether|since the beginning)\b")


@dataclass(frozen=True, slots=True)
class Period:
    """Both days are included; ``key`` is what a button carries of it."""

    since: date
    until: date
    key: str
    name: str


def period(key: str, today: date) -> Period:
    """The period a button names: one of the four, or two days."""
    match key:
        case "quarter":
            return Period(_begins(today), today, key, "this quarter")
        case "last":
            last = _begins(today) - A_DAY
            return Period(_begins(last), last, key, "last quarter")
        case "all":
            return Period(date.min, today, key, "so far")
        case "year":
            return Period(today - MONTHS_12 + A_DAY, today, key, "in the last 12 months")
        case _:
            since, _, until = key.partition("_")
            return between(date.fromisoformat(since), date.fromisoformat(until))


def between(since: date, until: date) -> Period:
    """Any stretch of days."""
    year = f" {since.year}" if since.year != until.year else ""
    name = f"{since.day} {since:%b}{year} to {until.day} {until:%b %Y}"
    return Period(since, until, f"{since.isoformat()}_{until.isoformat()}", name)


def period_in(text: str, now: datetime, *, month_first: bool) -> Period:
    """The period that words name; the last 12 months where they name none."""
    today = now.date()
    if found := _NAMED_QUARTER.search(text):
        return _quarter(int(found[1]), found[2], today)
    if _LAST_MONTH.search(text):
        last = today.replace(day=1) - A_DAY
        return between(last.replace(day=1), last)
    if _EVER.search(text):
        return period("all", today)
    for span in find_days(text, now, month_first=month_first):
        if span.past is not None:
            until = today if span.lead == "since" else span.past.end or span.past.date
            return _named(between(span.past.date, min(until, today)), today)
    return period("year", today)


def _quarter(number: int, year: str | None, today: date) -> Period:
    """ "Q1": the latest that has begun, unless a year is said."""
    begins = date(int(year) if year else today.year, QUARTER * (number - 1) + 1, 1)
    if year is None and begins > today:
        begins = begins.replace(year=today.year - 1)
    return between(begins, _ends(begins))


def _named(found: Period, today: date) -> Period:
    """By its name, where it has one."""
    known = (period(key, today) for key in ("quarter", "last"))
    return next((one for one in known if (one.since, one.until) == (found.since, found.until)), found)


def _begins(day: date) -> date:
    return date(day.year, (day.month - 1) // QUARTER * QUARTER + 1, 1)


def _ends(begins: date) -> date:
    """The last day of the quarter that begins on a day."""
    month = begins.month + QUARTER
    return (date(begins.year + 1, 1, 1) if month > 12 else begins.replace(month=month)) - A_DAY
