"""Kinds of facts: what can be kept as one, and how it reads."""

from datetime import date

import pytest

from domain.errors import Sorry
from domain.people.kinds import next_birthday, read
from domain.people.values import as_kept, refined, same

TODAY = date(2026, 1, 5)


@pytest.mark.parametrize(
    ("kind", "said", "kept"),
    [
        ("birthday", "03-03", "--03-03"),
        ("birthday", "--03-03", "--03-03"),
        ("birthday", "1985-03-03", "1985-03-03"),
        ("birthday", "02-29", "--02-29"),
        ("birthday", "1984-02-29", "1984-02-29"),
        ("email", "<dana@acme.co.uk>", "dana@acme.co.uk"),
        ("link", "linkedin.com/in/dana", "linkedin.com/in/dana"),
        ("link", "https://dana.dev/", "https://dana.dev/"),
        ("phone", "+49 30 1234567", "+49 30 1234567"),
        ("quadrant", "Mentors", "mentor"),
        ("quadrant", "internal", "colleague"),
        ("tier", 2, "2"),
        ("strength", 5, "5"),
        ("cadence_days", "3650", "3650"),
        ("interest", "  deep   sea ", "deep sea"),
        ("place", "new york", "New York"),
        ("company", "bank of america", "Bank of America"),
        ("company", "eBay", "eBay"),
        ("role", "cto", "CTO"),
        ("role", "vp of sales", "VP of sales"),
    ],
)
def test_a_value_is_kept_in_one_form(kind: str, said: object, kept: str) -> None:
    assert as_kept(kind, said, TODAY) == kept


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("birthday", "02-30"),
        ("birthday", "1985-02-29"),
        ("birthday", "2026-01-06"),
        ("birthday", "1905-01-01"),
        ("birthday", "spring"),
        ("email", "dana@acme"),
        ("email", "dana acme.com"),
        ("link", "her page"),
        ("phone", "12"),
        ("phone", "call the office 123"),
        ("quadrant", "friend"),
        ("tier", "4"),
        ("strength", "0"),
        ("cadence_days", "0"),
        ("cadence_days", "3651"),
    ],
)
def test_what_is_no_value_of_its_kind_is_refused(kind: str, said: object) -> None:
    with pytest.raises(Sorry):
        as_kept(kind, said, TODAY)


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("birthday", "--03-03", "3 March"),
        ("birthday", "1985-03-03", "3 March 1985"),
        ("birthday", "--02-29", "29 February"),
        ("tier", "1", "tier 1, monthly"),
        ("cadence_days", "21", "every 3 weeks"),
        ("cadence_days", "10", "every 10 days"),
        ("quadrant", "peer", "industry peer"),
        ("note", "prefers mornings", "“prefers mornings”"),
    ],
)
def test_a_value_reads_as_people_would_say_it(kind: str, value: str, words: str) -> None:
    assert read(kind, value) == words


@pytest.mark.parametrize(
    ("value", "today", "day"),
    [
        ("--01-05", TODAY, date(2026, 1, 5)),
        ("--01-04", TODAY, date(2027, 1, 4)),
        ("1985-12-31", TODAY, date(2026, 12, 31)),
        ("--02-29", TODAY, date(2026, 2, 28)),
        ("--02-29", date(2028, 2, 28), date(2028, 2, 29)),
        ("--02-29", date(2026, 3, 1), date(2027, 2, 28)),
    ],
)
def test_the_next_birthday_is_the_first_from_today_on(value: str, today: date, day: date) -> None:
    assert next_birthday(value, today) == day


def test_the_same_number_or_link_is_known_however_it_is_written() -> None:
    assert same("phone", "+49 30 1234567", "+49301234567")
    assert same("link", "https://www.dana.dev/", "dana.dev")
    assert same("tag", "Investor", "investor")
    assert not same("email", "dana@acme.com", "dan@acme.com")


def test_only_a_name_said_more_fully_is_the_same_company() -> None:
    assert refined("company", "Acme", "Acme Inc.")
    assert refined("place", "Berlin", "Berlin, Germany")
    assert not refined("company", "Acme", "Acme Ventures")
    assert not refined("role", "engineer", "engineer manager")
