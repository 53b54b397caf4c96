"""Lengths of time and rhythms, in days."""

import pytest

from domain.language.durations import duration_days, number, rhythm_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("in 6 months", 182),
        ("half a year", 182),
        ("a year", 365),
        ("two weeks", 14),
        ("a couple of weeks", 14),
        ("a year and a half", 547),
        ("10 days", 10),
        ("a quarter", 91),
        ("soon", None),
    ],
)
def test_a_length_of_time_is_so_many_days(text: str, days: int | None) -> None:
    assert duration_days(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("every 2 weeks", 14),
        ("every other week", 14),
        ("monthly", 30),
        ("every quarter", 91),
        ("twice a year", 182),
        ("once a month", 30),
        ("often", None),
    ],
)
def test_a_rhythm_is_so_many_days_between(text: str, days: int | None) -> None:
    assert rhythm_days(text) == days


def test_numbers_come_as_words_and_figures() -> None:
    assert (number("three"), number("20"), number("many"), number("٣")) == (3, 20, None, None)
