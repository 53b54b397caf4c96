"""Birthdays: whose is near, on which day of the year, and how old they get where the year is known."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.model import Contact
from domain.phrases import exact_day
from domain.turn import Turn

CLOSEST = 1
"""The tier whose birthdays are said a week ahead, too (issue)."""

AHEAD = timedelta(days=7)
"""So long before (issue: a week)."""

LEAP_DAY, ITS_STAND_IN = 229, 228
"""Born on 29 February: in common years on the 28th (method of the calendar; the issue says so)."""


@dataclass(frozen=True, slots=True)
class Birthday:
    """Somebody's, on a day of this year or the next; ``age`` where the year of birth is known."""

    contact: Contact
    day: date
    age: int | None


def on(turn: Turn, days: Iterable[date]) -> list[Birthday]:
    """Those that are kept on one of these days, of connections who are not archived, in order of the days."""
    wanted = {number: day for day in days for number in numbers(day)}
    facts = turn.store.facts.born_on(sorted(wanted))
    contacts = {one.id: one for one in turn.store.contacts.many([fact.contact_id for fact in facts])}
    found = [
        Birthday(contacts[fact.contact_id], wanted[number], _age(fact.value, wanted[number]))
        for fact in facts
        if fact.contact_id in contacts and (number := fact.month_day) is not None and number in wanted
    ]
    return sorted(
        (one for one in found if one.contact.archived_on is None), key=lambda one: (one.day, one.contact.id)
    )


def near(turn: Turn) -> list[Birthday]:
    """What the morning says: today's, and those of tier 1 in a week. Who is only known is left out."""
    days = (turn.today, turn.today + AHEAD)
    return [
        one
        for one in on(turn, days)
        if one.contact.active and (one.day == turn.today or one.contact.tier == CLOSEST)
    ]


def kept_today(birthdays: Iterable[Birthday], today: date) -> list[Birthday]:
    return [one for one in birthdays if one.day == today]


def birthday_line(one: Birthday, today: date) -> str:
    """ "It's Dana Kim's birthday today: 41!"; without a year of birth no age."""
    if one.day == today:
        return f"🎂 It's {one.contact.name}'s birthday today{f': {one.age}' if one.age else ''}!"
    turns = f", turning {one.age}" if one.age else ""
    return f"🎂 In a week, {exact_day(one.day, today)}: {one.contact.name}'s birthday{turns}."


def ahead(today: date, days: int) -> list[date]:
    """The days after today, so many."""
    return [today + timedelta(days=number) for number in range(1, days + 1)]


def numbers(day: date) -> list[int]:
    """The days of the year that are kept on that day, as month times a hundred plus day."""
    number = day.month * 100 + day.day
    stands_in = number == ITS_STAND_IN and not calendar.isleap(day.year)
    return [number, LEAP_DAY] if stands_in else [number]


def _age(value: str, day: date) -> int | None:
    """What "1985-03-03" makes on that day; nothing without a year."""
    year = value[:4]
    return day.year - int(year) if year.isdigit() and day.year - int(year) > 0 else None
