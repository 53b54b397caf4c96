"""When prompts recur: every zone, both changes of clocks, days that never were."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from domain.schedule import day_after, exists, moment, next_moment

MORNING = time(8, 30)


@pytest.mark.parametrize(
    ("zone", "day", "at", "utc"),
    [
        ("Europe/Berlin", date(2026, 1, 5), time(8, 30), "2026-01-05T07:30"),
        ("Europe/Berlin", date(2026, 7, 6), time(8, 30), "2026-07-06T06:30"),
        ("Europe/Berlin", date(2026, 3, 29), time(2, 30), "2026-03-29T01:30"),  # the gap: 03:30 on the wall
        ("Europe/Berlin", date(2026, 10, 25), time(2, 30), "2026-10-25T00:30"),  # the first of two
        ("America/New_York", date(2026, 3, 8), time(2, 30), "2026-03-08T07:30"),
        ("Asia/Kathmandu", date(2026, 1, 5), time(8, 30), "2026-01-05T02:45"),
        ("America/Santiago", date(2026, 9, 6), time(0, 0), "2026-09-06T04:00"),  # a gap at midnight
    ],
)
def test_a_wall_clock_time_is_one_instant(zone: str, day: date, at: time, utc: str) -> None:
    assert moment(day, at, ZoneInfo(zone)) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_a_day_that_a_zone_left_out_does_not_exist() -> None:
    assert not exists(date(2011, 12, 30), ZoneInfo("Pacific/Apia"))
    assert exists(date(2011, 12, 31), ZoneInfo("Pacific/Apia"))


@pytest.mark.parametrize("at", [MORNING, time(0, 0), time(2, 30), time(23, 45)])
def test_every_zone_has_one_moment_for_each_of_its_days(at: time) -> None:
    for name in sorted(available_timezones())[::7]:
        zone = ZoneInfo(name)
        now, days = datetime(2026, 1, 1, tzinfo=UTC), []
        last: date | None = None
        while now < datetime(2027, 1, 2, tzinfo=UTC):
            now, last = next_moment(now, at, zone, last)
            days.append(last)
        expected = [days[0] + timedelta(days=ahead) for ahead in range(len(days))]
        assert days == [day for day in expected if exists(day, zone)], name


def test_a_move_never_brings_a_second_morning_on_one_local_day() -> None:
    berlin_morning = datetime(2026, 1, 5, 7, 30, tzinfo=UTC)
    instant, day = next_moment(berlin_morning, MORNING, ZoneInfo("America/New_York"), date(2026, 1, 5))
    assert day == date(2026, 1, 6)
    assert instant == datetime(2026, 1, 6, 13, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "working", "following"),
    [
        (date(2026, 1, 9), (0, 1, 2, 3, 4), date(2026, 1, 12)),
        (date(2026, 1, 5), (0, 1, 2, 3, 4), date(2026, 1, 6)),
        (date(2026, 1, 5), (), date(2026, 1, 6)),
        (date(2026, 1, 5), (0,), date(2026, 1, 12)),
    ],
)
def test_the_working_day_after_skips_days_off(day: date, working: tuple[int, ...], following: date) -> None:
    assert day_after(day, lambda one: one.weekday() in working) == following
