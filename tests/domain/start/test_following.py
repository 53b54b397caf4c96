"""What follows from a setting: times and quiet hours never contradict, the weekly is on a working day."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.errors import Sorry
from domain.model import User
from domain.rhythm.quiet import is_quiet
from domain.start.following import TIMES, DayOff, NoWorkingDay, followed, shortened

USER = User(transport="local", address="local")
MOMENTS = some.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))
DAYS = some.sets(some.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))

WANTED = some.fixed_dictionaries(
    {},
    optional={
        "morning": MOMENTS,
        "minutes_at": MOMENTS,
        "weekly_at": MOMENTS,
        "quiet_from": MOMENTS,
        "quiet_until": MOMENTS,
        "working_days": DAYS,
        "minutes_days": some.none() | DAYS,
        "weekly_day": some.integers(0, 6),
        "silenced": some.sampled_from([(), ("nudge",), ("minutes", "weekly")]),
    },
)


@given(some.lists(WANTED, max_size=6))
def test_whatever_is_wished_in_any_order_nothing_comes_in_quiet_hours_or_on_days_off(
    wishes: list[dict[str, object]],
) -> None:
    user = USER
    for wish in wishes:
        try:
            fields, _ = followed(user, wish)
        except Sorry:
            continue
        user = replace(user, **fields)
        assert all(not is_quiet(user, getattr(user, field)) for field in TIMES)
        assert user.weekly_day in user.working_days
        assert user.minutes_days is None or set(user.minutes_days) & set(user.working_days)


@pytest.mark.parametrize(
    ("at", "fields"),
    [
        (time(7, 30), {"quiet_until": time(7, 30)}),
        (time(3), {"quiet_until": time(3)}),
        (time(21), {"quiet_from": time(21, 30)}),
        (time(22), {"quiet_from": time(22, 30)}),
    ],
)
def test_quiet_hours_give_way_where_it_takes_least_of_them(at: time, fields: dict[str, time]) -> None:
    assert shortened(USER, at) == fields


def test_a_week_without_working_days_is_refused() -> None:
    with pytest.raises(NoWorkingDay):
        followed(USER, {"working_days": ()})


def test_a_weekly_or_minutes_on_days_off_alone_are_refused() -> None:
    for wish in ({"weekly_day": 6}, {"minutes_days": (5, 6)}):
        with pytest.raises(DayOff):
            followed(USER, wish)
