"""Invested and received, worked out by hand."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.model import Interaction, Opportunity
from domain.people.balance import (
    Disagreement,
    Exchange,
    by_industry,
    by_quadrant,
    by_tier,
    disagreement,
    exchanges,
)
from tests.domain.networks import TODAY, network, talk

GROUPS = {1: "a", 2: "a", 3: "b"}


def brought(*people: int, day: date = TODAY) -> Opportunity:
    return Opportunity(day=day, people=people, text="a lead")


def test_a_touch_counts_once_for_each_group_it_reaches() -> None:
    talks = [talk(1, 1, 2, 3, balance="giving"), talk(2, 1, balance="taking"), talk(3, 3, balance="balanced")]
    assert exchanges(GROUPS, [*talks, talk(4, 3), talk(5, 9)], [brought(1, 2), brought(9)], TODAY) == {
        "a": Exchange(touches=2, given=1, got=1, brought=1),
        "b": Exchange(touches=3, given=2, got=1),
    }


def test_only_the_last_twelve_months_count() -> None:
    first, before = TODAY - timedelta(days=364), TODAY - timedelta(days=365)
    talks = [talk(1, 1, day=first), talk(2, 1, day=before), talk(3, 1, day=TODAY + timedelta(days=1))]
    assert exchanges(GROUPS, talks, [brought(1, day=first), brought(1, day=before)], TODAY) == {
        "a": Exchange(touches=1, brought=1)
    }


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({}, None),
        # 4 touches are too few, 2 things received, too
        ({"a": Exchange(4, 0, 0), "b": Exchange(0, 0, 3)}, None),
        ({"a": Exchange(8, 0, 0), "b": Exchange(0, 0, 2)}, None),
        # invested 9 + 3 of 15, received 1 of 4
        ({"a": Exchange(9, 3, 1), "b": Exchange(3, 0, 0, 3)}, Disagreement("b", 3 / 15, 3 / 4)),
        # a tenth apart is no disagreement
        ({"a": Exchange(6, 0, 5), "b": Exchange(4, 0, 5)}, None),
        # a fifth is
        ({"a": Exchange(7, 0, 5), "b": Exchange(3, 0, 5)}, Disagreement("b", 0.3, 0.5)),
        # whoever isn't noted is no group
        ({"": Exchange(9, 0, 0), "b": Exchange(1, 0, 3)}, Disagreement("b", 0.1, 1.0)),
        (
            {"": Exchange(9, 0, 0), "b": Exchange(1, 0, 1), "c": Exchange(0, 0, 1, 1)},
            Disagreement("c", 0, 2 / 3),
        ),
    ],
)
def test_where_what_went_out_and_what_came_back_differ_most(
    found: Mapping[str, Exchange], said: Disagreement | None
) -> None:
    assert disagreement(found) == said


def test_people_are_grouped_by_what_is_known_of_them() -> None:
    people = network(
        {
            1: {"quadrant": "mentor", "industry": "Fintech", "tier": 1},
            2: {"industry": "fintech"},
            3: {"industry": "fintech", "tier": 2},
        }
    ).active()
    assert by_quadrant(people) == {1: "mentor", 2: "", 3: ""}
    assert by_industry(people) == {1: "fintech", 2: "fintech", 3: "fintech"}
    assert by_tier(people) == {1: "tier 1", 2: "tier 3", 3: "tier 2"}


@given(
    st.lists(
        st.tuples(
            st.lists(st.integers(1, 4), min_size=1, max_size=4, unique=True),
            st.sampled_from([None, "giving", "taking", "balanced"]),
            st.integers(-1, 400),
        ),
        max_size=12,
    ),
    st.lists(
        st.tuples(st.lists(st.integers(1, 4), max_size=3, unique=True), st.integers(0, 400)), max_size=5
    ),
)
def test_invested_and_received_agree_with_counting_group_by_group(
    told: list[tuple[list[int], str | None, int]], leads: list[tuple[list[int], int]]
) -> None:
    talks: list[Interaction] = [
        talk(number, *people, balance=balance, day=TODAY - timedelta(days=ago))
        for number, (people, balance, ago) in enumerate(told)
    ]
    opportunities = [brought(*people, day=TODAY - timedelta(days=ago)) for people, ago in leads]
    found = exchanges(GROUPS, talks, opportunities, TODAY)
    for group, members in {"a": {1, 2}, "b": {3}}.items():
        mine = [balance for people, balance, ago in told if 0 <= ago < 365 and members & set(people)]
        one = found.get(group, Exchange())
        assert one.touches == len(mine)
        assert one.invested == len(mine) + mine.count("giving") + mine.count("balanced")
        ideas = sum(bool(members & set(people)) for people, ago in leads if ago < 365)
        assert one.received == mine.count("taking") + mine.count("balanced") + ideas
