"""A year with the demo's network: what looks back comes on its day, and at the end there is a trend.

What is expected is told from the method's calendar, day by day, and nothing of the assistant's own rules.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest

from bot.pictures.draw import draw
from domain.reply import Picture
from tests.talks.conftest import StartTalk
from tests.talks.talk import Heard, Talk
from tests.talks.test_demo import with_demo

BEGINS, ENDS = date(2026, 1, 1), date(2026, 12, 31)
TEN, FOUR = time(10), time(16)
MONDAY, WEDNESDAY, FRIDAY, SATURDAY = 0, 2, 4, 5
QUARTERLY = {1: "score", 2: "health_check", 3: "story", 4: "mistakes"}
"""By which Monday of a quarter's first month each comes."""

LOOKING_BACK = ("journal", "audit", "map", *QUARTERLY.values())
MET = ("Amara", "Elif", "Hiro", "Imani", "Jonas", "Oscar", "Priya", "Samir", "Xavier", "Celine", "Hugo")
"""Somebody else every week."""

SAID = ("had coffee with {}", "helped {} with the slides", "got advice from {} on pricing", "lunch with {}")

Came = tuple[datetime, str]
Off = frozenset[date]
NONE: Off = frozenset()
GERMAN: Off = frozenset(
    date(2026, month, day)
    for month, day in ((1, 1), (4, 3), (4, 6), (5, 1), (5, 14), (5, 25), (10, 3), (12, 25), (12, 26))
)
"""Easter Monday is the first Monday of a quarter, the first of May a Friday."""


def expected(off: Off) -> Iterator[Came]:
    """A day after the other; a day off has no journal and is no working day, but keeps its Monday."""
    for day in days():
        if day.weekday() == FRIDAY and day not in off:
            yield datetime.combine(day, FOUR), "journal"
        if is_first_working_day(day, off):
            yield datetime.combine(day, TEN), "audit"
        if day.weekday() == MONDAY and day.month in (1, 4, 7, 10) and which_monday(day) in QUARTERLY:
            yield datetime.combine(day, TEN), QUARTERLY[which_monday(day)]
        if day.weekday() == MONDAY and day.month in (2, 5, 8, 11) and which_monday(day) == 1:
            yield datetime.combine(day, TEN), "map"


def days() -> Iterator[date]:
    day = BEGINS
    while day <= ENDS:
        yield day
        day += timedelta(days=1)


def which_monday(day: date) -> int:
    """1 for the month's first."""
    return len(
        [number for number in range(1, day.day + 1) if day.replace(day=number).weekday() == day.weekday()]
    )


def is_first_working_day(day: date, off: Off) -> bool:
    worked = [one for one in days() if one.month == day.month and one.weekday() < SATURDAY and one not in off]
    return worked[0] == day


def lived(chat: Talk) -> list[Heard]:
    """The year: somebody is met every Wednesday evening, and nothing else is answered."""
    with_demo(chat)
    heard: list[Heard] = []
    for week, day in enumerate(day for day in days() if day.weekday() == WEDNESDAY):
        heard += chat.until(datetime.combine(day, time(18)))
        said = chat.say(SAID[week % len(SAID)].format(MET[week % len(MET)]))
        assert said.startswith("✓")
    return heard + chat.until(datetime.combine(ENDS, time(23, 59)))


@pytest.mark.parametrize(("country", "off"), [("", NONE), ("Germany", GERMAN)], ids=("no holidays", "German"))
def test_a_year_brings_every_reflection_on_its_day_and_ends_with_a_trend(
    start_talk: StartTalk, country: str, off: Off
) -> None:
    chat = start_talk(datetime.combine(BEGINS, time(7)))
    if country:
        assert "are days off" in chat.say(f"holidays of {country}")
    heard = lived(chat)
    # January's score and the deep map in February and August are two messages each
    came = {(one.at.replace(tzinfo=None), one.prompt) for one in heard if one.prompt in LOOKING_BACK}
    assert sorted(came) == sorted(expected(off))
    assert_outcomes_are_asked_twice_at_most(heard, off)
    assert_trend(chat)


def assert_outcomes_are_asked_twice_at_most(heard: list[Heard], off: Off) -> None:
    """The demo has three open opportunities."""
    asked = [one for one in heard if one.prompt == "outcome"]
    assert len(asked) == 3 * 2
    assert all(one.at.hour == TEN.hour and one.at.weekday() < SATURDAY for one in asked)
    assert not off & {one.at.date() for one in asked}


def assert_trend(chat: Talk) -> None:
    """Half a year of weeks, every one with a score, drawn as told."""
    said = chat.say("/score")
    assert "Connection quality" in said
    picture = chat.shown(chat.last.id).file
    assert isinstance(picture, Picture)
    assert picture.kind == "trend"
    data: dict[str, Any] = dict(picture.data)
    weeks = [date.fromisoformat(day) for day in data["days"]]
    assert len(weeks) >= 26
    assert weeks == sorted(set(weeks))
    assert weeks[-1] == ENDS
    assert all(later - day <= timedelta(days=7) for day, later in pairwise(weeks))
    assert all(0 <= score <= 100 for score in data["score"])
    assert draw("trend", data).startswith(b"\x89PNG")
