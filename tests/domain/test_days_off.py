"""Days off: what is no working day of the user's, and the public holidays of the country they chose."""

from datetime import date
from typing import Any

import pytest

from domain.model import User
from domain.rhythm.days_off import holiday, is_country, works_on


def user(**settings: Any) -> User:
    return User(transport="test", address="1", **settings)


@pytest.mark.parametrize(
    ("country", "day", "works"),
    [
        (None, date(2026, 12, 25), True),
        ("DE", date(2026, 12, 25), False),
        ("DE", date(2026, 1, 6), True),  # Epiphany is kept in some parts alone
        ("DE-BY", date(2026, 1, 6), False),
        ("DE", date(2026, 10, 3), False),  # a Saturday besides
        ("US", date(2026, 11, 26), False),  # the fourth Thursday of November
        ("US", date(2026, 7, 3), False),  # the 4th is a Saturday: observed the day before
        ("US", date(2026, 12, 24), True),
        ("DE", date(2026, 4, 3), False),  # Good Friday moves
        ("DE", date(2027, 3, 26), False),
    ],
)
def test_holidays_of_the_chosen_country_are_days_off(country: str | None, day: date, works: bool) -> None:
    assert works_on(user(country=country), day) is works


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("DE", True),
        ("DE-BY", True),
        ("US", True),
        ("DE-XX", False),
        ("XX", False),
        ("", False),
        ("Germany", False),
    ],
)
def test_only_countries_whose_holidays_are_known_can_be_chosen(code: str, known: bool) -> None:
    assert is_country(code) is known


def test_a_holiday_has_a_name() -> None:
    assert holiday(user(country="US"), date(2026, 12, 25)) == "Christmas Day"
    assert holiday(user(), date(2026, 12, 25)) is None


def test_working_days_are_the_users_own() -> None:
    sundays = user(working_days=(6,))
    assert works_on(sundays, date(2026, 1, 4))
    assert not works_on(sundays, date(2026, 1, 5))
    assert works_on(user(working_days=()), date(2026, 1, 4))
