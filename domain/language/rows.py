"""The shape of the table: a ``Row`` says what a clause may look like, ``Found`` reads what matched.

A row's ``build`` turns a match into the action's fields, or into None where a closer look says no.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.language.clauses import Clause
from domain.language.days import Day, DaySpan
from domain.language.macros import pattern
from domain.language.people import Named, named_in
from domain.language.reading import Reading

Fields = dict[str, Any]
PEOPLE = "people"
"""A field that a row may fill to say whom it means itself, instead of everybody in its group."""

DOUBT = "doubt"
"""A field that a row may fill where another reading is nearly as good: the intents, best first."""

BESIDE = "beside"
"""A field that a row may fill with what the same clause says beside: intent, people and fields of each."""

Beside = tuple[str, tuple["Named", ...], "Fields"]

Build = Callable[["Found"], Fields | None]


@dataclass(frozen=True, slots=True)
class Found:
    """A row's match, with all that its fields are read from."""

    reading: Reading
    clause: Clause
    match: re.Match[str]
    now: datetime
    heading: DaySpan | None = None

    @property
    def words(self) -> str:
        """The plain spelling of the whole clause."""
        return self.reading.text[self.clause.start : self.clause.end]

    def has(self, group: str) -> bool:
        return group in self.match.re.groupindex and self.match[group] is not None

    def span(self, group: str) -> tuple[int, int]:
        """Where a group lies; one that ran into the limit of patterns goes on to the clause's end."""
        if not self.has(group):
            return 0, 0
        start, end = self.match.span(group)
        while start < end and self.reading.text[start] == " ":
            start += 1
        return start, self.clause.end if end == self.match.endpos else end

    def plain(self, group: str) -> str:
        """The plain spelling of a group, empty where it is missing."""
        return (self.match[group] or "").strip() if self.has(group) else ""

    def said(self, group: str) -> str | None:
        """What was really written there, without the days in it."""
        start, end = self.span(group)
        return tidy(self.reading.said(start, end)) or None

    def without_days(self, group: str) -> str | None:
        """What was really written there, the days left out."""
        return tidy(words_without_days(self.reading, *self.span(group))) or None

    def people(self, group: str | None = None) -> tuple[Named, ...]:
        """The people of a group, or of the clause."""
        start, end = self.span(group) if group else (self.clause.start, self.clause.end)
        return named_in(self.reading, start, end)

    def days(self, group: str | None = None) -> list[DaySpan]:
        start, end = self.span(group) if group else (self.clause.start, self.clause.end)
        return self.reading.days_in(start, end)

    def ahead(self, group: str | None = None) -> Day | None:
        """The day these words mean where they look ahead."""
        return merged([span.future for span in self.days(group)])

    def behind(self, group: str | None = None) -> Day | None:
        """The day these words mean where they tell what happened."""
        return merged([span.past for span in self.days(group)])


def merged(days: list[Day | None]) -> Day | None:
    """One day of several said together ("Tuesday", "at 3pm"): the first, with the first clock time."""
    said = [day for day in days if day]
    if not said:
        return None
    time = next((day.time for day in said if day.time), None)
    first = next((day for day in said if not day.time), said[0])
    return Day(first.date, time, first.end, first.approximate)


def tidy(words: str) -> str:
    """Words without stray signs around them."""
    return words.strip(' \t\n,;:.!?-–—"“”()[]')


def words_without_days(reading: Reading, start: int, end: int) -> str:
    """What was written behind ``text[start:end]``, its days left out."""
    first, last = reading.span(start, end)
    words, at = "", first
    for span in reading.days_in(start, end):
        words += reading.source[at : span.start].rstrip(" ,") + (" " if span.end < last else "")
        at = span.end
    return re.sub(
        r"[ \t]{2,}", " ", words + reading.source[at:last].lstrip() if words else reading.source[at:last]
    )


@dataclass(frozen=True, slots=True)
class Row:
    """One way to say an intent; ``people`` is the group that holds them ("": the clause, None: nobody)."""

    intent: str
    pattern: re.Pattern[str]
    build: Build | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    people: str | None = ""


def row(intent: str, text: str, build: Build | None = None, people: str | None = "", /, **fields: Any) -> Row:
    """A row whose pattern must match the clause from its first word."""
    return Row(intent, pattern(text), build, fields, people)
