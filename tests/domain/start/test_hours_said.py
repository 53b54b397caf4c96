"""Times of day and days of the week, as people say them of every week."""

from datetime import time

import pytest

from domain.start.hours_said import days, times, told_days

TIMES: tuple[tuple[str, list[time]], ...] = (
    ("7:30", [time(7, 30)]),
    ("at 7", [time(7)]),
    ("7.30pm", [time(19, 30)]),
    ("7 pm", [time(19)]),
    ("12am", [time(0)]),
    ("12 p.m.", [time(12)]),
    ("half past seven", [time(7, 30)]),
    ("seven thirty", [time(7, 30)]),
    ("eight forty-five pm", [time(20, 45)]),
    ("half past seven pm", [time(19, 30)]),
    ("quarter to eight", [time(7, 45)]),
    ("quarter past 9", [time(9, 15)]),
    ("8h", [time(8)]),
    ("8 o'clock", [time(8)]),
    ("noon", [time(12)]),
    ("midnight", [time(0)]),
    ("from 22 to 7", [time(22), time(7)]),
    ("22:00-07:00", [time(22), time(7)]),
    ("10pm to 7am", [time(22), time(7)]),
    ("24:00", [time(0)]),
    ("25", []),
    ("7:75", []),
    ("whenever", []),
)


@pytest.mark.parametrize(("said", "meant"), TIMES)
def test_times_are_read_as_they_are_said(said: str, meant: list[time]) -> None:
    assert times(said) == meant


def test_a_bare_small_hour_is_in_the_afternoon_only_where_that_is_meant() -> None:
    assert times("at 4", afternoon=True) == [time(16)]
    assert times("at 04:00", afternoon=True) == [time(4)]
    assert times("at 9", afternoon=True) == [time(9)]


DAYS = (
    ("Mon, Tue and Thu", (0, 1, 3)),
    ("Monday to Thursday", (0, 1, 2, 3)),
    ("mon-thu", (0, 1, 2, 3)),
    ("Sun–Thu", (0, 1, 2, 3, 6)),
    ("Fri till Mon", (0, 4, 5, 6)),
    ("weekdays", (0, 1, 2, 3, 4)),
    ("weekends", (5, 6)),
    ("every day", (0, 1, 2, 3, 4, 5, 6)),
    ("every day except Sunday", (0, 1, 2, 3, 4, 5)),
    ("Mon-Fri but not Wed", (0, 1, 3, 4)),
    ("thursdays", (3,)),
    ("hello month", None),
    ("second thoughts", None),
    ("sunny", None),
    ("", None),
)


@pytest.mark.parametrize(("said", "meant"), DAYS)
def test_days_are_read_as_they_are_said(said: str, meant: tuple[int, ...] | None) -> None:
    assert days(said) == meant


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ((0, 1, 2, 3, 4), "Monday to Friday"),
        ((0, 1, 2, 3, 6), "Sunday to Thursday"),
        ((0, 1, 3), "Monday, Tuesday and Thursday"),
        ((5, 6), "Saturday and Sunday"),
        ((2,), "Wednesday"),
        (tuple(range(7)), "every day"),
        ((), "every day"),
    ],
)
def test_days_are_told_as_people_would(chosen: tuple[int, ...], told: str) -> None:
    assert told_days(chosen) == told
