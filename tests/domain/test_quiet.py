"""Quiet hours: when they are, when they end, and when what falls into them is said."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from domain.model import User
from domain.rhythm.quiet import heard, is_quiet, quiet_ends

NIGHT: dict[str, Any] = {"quiet_from": time(21), "quiet_until": time(8)}
NOON: dict[str, Any] = {"quiet_from": time(12), "quiet_until": time(14)}
NONE: dict[str, Any] = {"quiet_from": time(8), "quiet_until": time(8)}


def user(tz: str = "Europe/Berlin", **settings: Any) -> User:
    return User(transport="test", address="1", tz=tz, **settings)


@pytest.mark.parametrize(
    ("hours", "at", "quiet"),
    [
        (NIGHT, time(20, 59), False),
        (NIGHT, time(21), True),
        (NIGHT, time(0), True),
        (NIGHT, time(7, 59), True),
        (NIGHT, time(8), False),
        (NOON, time(11, 59), False),
        (NOON, time(12), True),
        (NOON, time(14), False),
        (NONE, time(3), False),
        (NONE, time(8), False),
    ],
)
def test_quiet_hours_may_go_over_midnight_or_not_be_at_all(
    hours: dict[str, Any], at: time, quiet: bool
) -> None:
    assert is_quiet(user(**hours), at) is quiet


@pytest.mark.parametrize(
    ("hours", "at", "said"),
    [
        (NIGHT, time(9), time(9)),
        (NIGHT, time(6), time(8)),
        (NIGHT, time(22), time(20, 45)),
        (NOON, time(13), time(14)),
    ],
)
def test_what_is_due_in_quiet_hours_is_said_outside_them_on_its_day(
    hours: dict[str, Any], at: time, said: time
) -> None:
    assert heard(user(**hours), date(2026, 1, 5), at) == said


@pytest.mark.parametrize(
    ("tz", "now", "ends"),
    [
        ("Europe/Berlin", datetime(2026, 1, 5, 22, tzinfo=UTC), datetime(2026, 1, 6, 7, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2026, 1, 5, 4, tzinfo=UTC), datetime(2026, 1, 5, 7, tzinfo=UTC)),
        # the night in which clocks go forward, and back
        ("Europe/Berlin", datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 3, 29, 6, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 7, tzinfo=UTC)),
        # a gap at midnight
        ("Africa/Cairo", datetime(2026, 4, 23, 21, tzinfo=UTC), datetime(2026, 4, 24, 5, tzinfo=UTC)),
    ],
)
def test_quiet_hours_end_by_the_clock_on_the_wall(tz: str, now: datetime, ends: datetime) -> None:
    assert quiet_ends(user(tz, **NIGHT), now) == ends
