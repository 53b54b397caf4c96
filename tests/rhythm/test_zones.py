"""Every zone there is, for two years: each rule falls once on each of its local dates, on its minute."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from typing import Any, cast
from zoneinfo import ZoneInfo, available_timezones

import pytest

from domain.model import User
from domain.rhythm.prompts import Recurrence, every_chosen_day, every_morning, every_weeks_end
from domain.turn import Turn
from tests.rhythm.wall import ONE_DAY, day_exists, instant

START = datetime(2027, 1, 1, 12, tzinfo=UTC)
END = START + timedelta(days=730)
TRICKY: tuple[str, ...] = (
    "America/Santiago",
    "Africa/Cairo",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
)
TRICKY += ("America/Nuuk", "America/Scoresbysund", "Antarctica/Troll", "Pacific/Chatham", "America/Havana")
"""Gaps at midnight, half an hour or two wide, four changes a year."""

FRIDAY = 4
DAILY, WORKDAYS, FRIDAYS = tuple(range(7)), tuple(range(5)), (FRIDAY,)


def turn_of(**settings: Any) -> Turn:
    user = User(transport="test", address="1", **settings)
    return Turn(START, cast(Any, SimpleNamespace(user=user)))


def firings(rule: Recurrence, turn: Turn, start: datetime, end: datetime) -> Iterator[tuple[datetime, date]]:
    """One after the other, as the engine plans them."""
    now, last = rule(turn, start, None)
    while now <= end:
        yield now, last
        now, last = rule(turn, now, last)


def expected(
    zone: ZoneInfo, at: time, weekdays: Iterable[int], start: datetime, end: datetime
) -> list[tuple[datetime, date]]:
    """Each date of the calendar that the zone has, with the instant its wall shows that time."""
    wanted, day, found = frozenset(weekdays), start.date() - 2 * ONE_DAY, []
    while day <= end.date() + 2 * ONE_DAY:
        if day.weekday() in wanted and day_exists(day, zone) and start < instant(day, at, zone) <= end:
            found.append((instant(day, at, zone), day))
        day += ONE_DAY
    return found


def zones_unlike() -> list[str]:
    """One of each set of zones whose walls show the same in these years, hour by hour."""
    unlike: dict[tuple[object, ...], str] = {}
    for name in sorted(available_timezones()):
        unlike.setdefault(_changes(ZoneInfo(name)), name)
    return sorted(unlike.values())


def _changes(zone: ZoneInfo) -> tuple[object, ...]:
    """The distance from UTC at the start and each hour from which it is another."""
    found: list[object] = []
    now, step = START - 3 * ONE_DAY, timedelta(days=2)
    before = now.astimezone(zone).utcoffset()
    found.append(before)
    while now < END + 3 * ONE_DAY:
        if (now + step).astimezone(zone).utcoffset() == before:
            now += step
            continue
        while now.astimezone(zone).utcoffset() == before:
            now += timedelta(minutes=30)
        before = now.astimezone(zone).utcoffset()
        found.append((now, before))
    return tuple(found)


@pytest.mark.parametrize("at", [time(8, 30), time(0, 0), time(2, 30)])
def test_each_local_date_of_every_zone_has_one_morning(at: time) -> None:
    for name in zones_unlike():
        turn = turn_of(tz=name, morning=at)
        found = list(firings(every_morning, turn, START, END))
        assert found == expected(ZoneInfo(name), at, DAILY, START, END), name


def test_each_working_day_of_every_zone_has_one_start_of_work() -> None:
    for name in zones_unlike():
        turn = turn_of(tz=name)
        found = list(firings(every_chosen_day, turn, START, END))
        assert found == expected(ZoneInfo(name), time(9), WORKDAYS, START, END), name


def test_each_friday_of_every_zone_has_one_look_over_the_week() -> None:
    for name in zones_unlike():
        turn = turn_of(tz=name)
        found = list(firings(every_weeks_end, turn, START, END))
        assert found == expected(ZoneInfo(name), time(15, 30), FRIDAYS, START, END), name


@pytest.mark.parametrize("name", TRICKY)
@pytest.mark.parametrize("at", [time(0, 0), time(0, 30), time(1, 45), time(2, 15), time(3, 0), time(23, 45)])
def test_gaps_and_doubled_hours_bring_one_of_each_rule(name: str, at: time) -> None:
    zone = ZoneInfo(name)
    turn = turn_of(tz=name, morning=at, minutes_at=at, weekly_at=at, weekly_day=6, working_days=DAILY)
    for rule, weekdays in ((every_morning, DAILY), (every_chosen_day, DAILY), (every_weeks_end, (6,))):
        assert list(firings(rule, turn, START, END)) == expected(zone, at, weekdays, START, END)


@pytest.mark.parametrize(
    ("name", "left_out"),
    [("Pacific/Apia", date(2011, 12, 30)), ("Pacific/Kwajalein", date(1993, 8, 21))],
)
def test_a_date_that_a_zone_left_out_has_none(name: str, left_out: date) -> None:
    start = datetime.combine(left_out, time(12), tzinfo=UTC) - 20 * ONE_DAY
    end = start + 40 * ONE_DAY
    turn = turn_of(tz=name, working_days=DAILY, weekly_day=left_out.weekday())
    for rule, at, weekdays in (
        (every_morning, time(8, 30), DAILY),
        (every_chosen_day, time(9), DAILY),
        (every_weeks_end, time(15, 30), (left_out.weekday(),)),
    ):
        found = list(firings(rule, turn, start, end))
        assert found == expected(ZoneInfo(name), at, weekdays, start, end)
        assert left_out not in {day for _, day in found}
