"""Opportunity flow: counted by kind and group, over a period; its worth; to whom to give first."""

from datetime import date, datetime, timedelta

import pytest

from domain.measure.flow import flow
from domain.measure.flow_givers import givers
from domain.measure.flow_periods import period, period_in
from domain.measure.flow_worth import amount, worth
from domain.model import Opportunity
from tests.domain.networks import TODAY, network, talk

PEOPLE = network(
    {
        1: {"name": "Dana Kim", "quadrant": "peer", "industry": "Health Care", "tier": 1},
        2: {"name": "Bob Stone", "quadrant": "peer", "industry": "health care", "tier": 2},
        3: {"name": "Eve Adler", "quadrant": "mentor", "tier": 2},
        4: {"name": "Old Friend", "archived": True},
    }
)


def came(kind: str, *people: int, day: date = TODAY) -> Opportunity:
    return Opportunity(day=day, people=people, kind=kind, text="a lead")


def test_a_group_counts_once_for_what_several_of_it_brought() -> None:
    found = flow([came("referral", 1, 2)], PEOPLE, "quadrant", TODAY, TODAY)
    assert found.counts == {("referral", "peer"): 1}


def test_what_two_groups_brought_together_counts_in_both() -> None:
    found = flow([came("referral", 1, 3)], PEOPLE, "quadrant", TODAY, TODAY)
    assert found.counts == {("referral", "peer"): 1, ("referral", "mentor"): 1}
    assert found.total == 2


def test_an_industry_is_one_however_it_is_written() -> None:
    found = flow([came("idea", 1), came("idea", 2)], PEOPLE, "industry", TODAY, TODAY)
    assert found.counts == {("idea", "Health Care"): 2}


def test_who_has_no_industry_and_what_nobody_brought_are_not_noted() -> None:
    found = flow([came("idea", 3), came("idea")], PEOPLE, "industry", TODAY, TODAY)
    assert found.counts == {("idea", ""): 2}


def test_a_period_includes_both_its_days() -> None:
    days = [TODAY + timedelta(days=ahead) for ahead in (-11, -10, 0, 1)]
    ones = [came("idea", 1, day=day) for day in days]
    assert flow(ones, PEOPLE, "tier", TODAY - timedelta(days=10), TODAY).counts == {("idea", "1"): 2}


def test_groups_and_kinds_come_in_the_order_of_what_came_from_them() -> None:
    ones = [came("idea", 3), came("referral", 1), came("referral", 2), came("idea")]
    found = flow([*ones, came("referral", 3)], PEOPLE, "quadrant", TODAY, TODAY)
    assert found.groups() == ["mentor", "peer", ""]
    assert found.kinds() == ["referral", "idea"]
    assert found.of_group("mentor") == [("idea", 1), ("referral", 1)]


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("opportunity flow", "2025-03-03", "2026-03-02"),
        ("flow this quarter", "2026-01-01", "2026-03-02"),
        ("flow last quarter", "2025-10-01", "2025-12-31"),
        ("flow in Q1", "2026-01-01", "2026-03-31"),
        ("flow in Q4", "2025-10-01", "2025-12-31"),
        ("flow Q2 2024", "2024-04-01", "2024-06-30"),
        ("flow last month", "2026-02-01", "2026-02-28"),
        ("flow in 2025", "2025-01-01", "2025-12-31"),
        ("flow this year", "2026-01-01", "2026-03-02"),
        ("flow since November", "2025-11-01", "2026-03-02"),
        ("flow ever", "0001-01-01", "2026-03-02"),
    ],
)
def test_a_period_is_read_from_the_words(said: str, since: str, until: str) -> None:
    found = period_in(said, datetime(2026, 3, 2, 9), month_first=False)
    assert (found.since.isoformat(), found.until.isoformat()) == (since, until)


def test_a_period_comes_back_from_its_button() -> None:
    found = period_in("flow in Q2 2024", datetime(2026, 3, 2, 9), month_first=False)
    assert period(found.key, TODAY) == found
    assert len(f"oppflow:{found.key}:quadrant") <= 64


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("20k", ("", 20_000)),
        ("€1,500", ("€", 1500)),
        ("1.500 euros", ("€", 1500)),
        ("1.5 million dollars", ("$", 1_500_000)),
        ("about $45k", ("$", 45_000)),
        ("12,50 €", ("€", 12.5)),
        ("80k a year", None),
        ("a client", None),
        ("1.2.3", None),
    ],
)
def test_a_sum_is_read_in_its_currency(value: str, found: tuple[str, float] | None) -> None:
    assert amount(value) == found


def test_sums_are_added_up_per_currency_and_words_are_kept() -> None:
    assert worth(["€1,500", None, "a client", "500 euros", "20k", "a client"]) == [
        "€2,000",
        "20,000",
        "a client",
    ]


def test_who_brings_more_than_was_given_is_given_to_first() -> None:
    talks = [talk(1, 3, balance="giving"), talk(2, 1, balance="balanced"), talk(3, 2, balance="taking")]
    people = network(
        {
            1: {"name": "Dana Kim"},  # brought 2, given once
            2: {"name": "Bob Stone"},  # brought 2, given nothing: owed most
            3: {"name": "Eve Adler"},  # brought 1: not much
            4: {"name": "Old Friend", "archived": True},  # rests
        },
        talks,
    )
    ones = [came("idea", key) for key in (1, 1, 2, 2, 3, 4, 4)]
    found = givers(ones, people, TODAY)
    assert [(one.profile.name, one.brought, one.gave) for one in found] == [
        ("Bob Stone", 2, 0),
        ("Dana Kim", 2, 1),
    ]


def test_who_was_given_as_much_is_not_named() -> None:
    talks = [talk(number, 1, balance="giving") for number in (1, 2)]
    people = network({1: {"name": "Dana Kim"}}, talks)
    assert givers([came("idea", 1), came("idea", 1)], people, TODAY) == []


def test_what_is_a_year_old_no_longer_counts() -> None:
    last_year = TODAY - timedelta(days=365)
    old = talk(1, 1, balance="giving", day=last_year), talk(2, 1, balance="giving", day=last_year)
    people = network({1: {"name": "Dana Kim"}}, old)
    ones = [
        came("idea", 1),
        came("idea", 1, day=last_year + timedelta(days=1)),
        came("idea", 1, day=last_year),
    ]
    assert [(one.brought, one.gave) for one in givers(ones, people, TODAY)] == [(2, 0)]
