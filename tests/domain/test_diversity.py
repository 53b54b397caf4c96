"""Diversity worked out by hand: spread, rare values, outside one's own field, bridges, whom words find."""

import pytest

from domain.model import Gap
from domain.people.dimensions import counting, dimension_of, listed, wished_values
from domain.people.diversity import bridges, outside, rare, spread
from domain.people.fitting import best_fits, telling
from domain.people.ties import ties
from tests.domain.networks import TODAY, network, talk


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("20 people from tech, health and education", ("tech", "health", "education")),
        ("20 people from tech, health, and education", ("tech", "health", "education")),
        ("people in Berlin or Lisbon", ("Berlin", "Lisbon")),
        ("someone from R&D and law", ("R&D", "law")),
        ("contacts who work in design; media", ("design", "media")),
        ("people from health", ()),  # one field is a wish, whoever fills it is named
        ("three digital-health people", ()),
        ("investors and founders", ()),
    ],
)
def test_the_fields_of_a_wish_are_read(text: str, values: tuple[str, ...]) -> None:
    assert wished_values(text) == values


def test_a_list_names_each_value_once() -> None:
    assert listed("tech, Tech, the Netherlands and Health.") == ("Tech", "Netherlands", "Health")


def test_the_dimension_of_a_wish_is_where_people_have_its_values() -> None:
    people = network({1: {"function": "sales"}, 2: {"industry": "health"}, 3: {"function": "legal"}}).active()
    assert dimension_of(["Berlin", "Lisbon"], people) == "place"
    assert dimension_of(["sales", "legal"], people) == "function"
    assert dimension_of(["mining", "shipping"], people) == "industry"


def test_a_target_counts_active_people_with_one_of_its_values() -> None:
    people = network(
        {
            1: {"industry": "Digital health"},  # health is within
            2: {"industry": "technology"},  # tech is its beginning
            3: {"industry": "law"},
            4: {"industry": "health", "known": True},
            5: {"industry": "health", "archived": True},
            6: {"function": "health"},
        }
    )
    gap = Gap(goal="people", dimension="industry", values=("tech", "health"), made_on=TODAY)
    assert [one.id for one in counting(gap, people)] == [1, 2]
    assert counting(Gap(goal="people", made_on=TODAY), people) == []


def test_values_of_fewer_than_one_in_ten_are_rare() -> None:
    values = ["law"] * 18 + ["art", "art", "music"]
    people = network({number: {"industry": value} for number, value in enumerate(values, 1)}).active()
    assert rare(spread(people, "industry")) == ["music", "art"]
    assert rare(spread(people[:20], "industry")) == []  # two of twenty are a tenth


@pytest.mark.parametrize(
    ("industry", "function", "expected"),
    [
        (None, None, (0, 0)),
        ("fintech", None, (1, 3)),
        (None, "sales", (2, 3)),
        ("Fin-Tech", "sales", (3, 4)),  # one of the two is enough
        (None, "designer", (2, 3)),  # who does it and what is done are one
    ],
)
def test_outside_is_another_industry_or_another_kind_of_work(
    industry: str | None, function: str | None, expected: tuple[int, int]
) -> None:
    people = network(
        {
            1: {"industry": "Fintech", "function": "sales"},
            2: {"industry": "fintech", "function": "law"},
            3: {"industry": "health"},
            4: {"function": "design"},
            5: {},
        }
    ).active()
    assert outside(people, industry, function) == expected


def test_bridges_have_a_value_or_know_somebody_or_are_near() -> None:
    people = network(
        {
            1: {"industry": "fintech", "tier": 1},
            2: {"industry": "fintech", "tag": "digital health"},
            3: {"industry": "health", "known": True},
            4: {"industry": "health"},
            5: {"industry": "fintech", "tier": 2},
            6: {"industry": "health", "archived": True},
        },
        [talk(1, 1, 3), talk(2, 5, 6), talk(3, 5, 2)],
    )
    found = bridges(people, ties(people).neighbours(), "industry", "health")
    assert [(one.profile.id, one.through and one.through.id, one.because) for one in found] == [
        (4, None, ""),
        (1, 3, ""),
        (2, None, "digital health"),
    ]


def test_the_words_of_a_wish_leave_out_what_anybody_could_be() -> None:
    assert telling("three digital-health people") == ["digital", "health"]
    assert telling("more people") == ["more", "people"]  # of one that says nothing, all


def test_whoever_fits_a_wish_best_is_suggested_first_and_why() -> None:
    people = network(
        {
            1: {"note": "asked about health data"},
            2: {"industry": "digital health"},
            3: {"role": "investor"},
            4: {"role": "health coach", "tier": 1},
            5: {"industry": "digital health", "archived": True},
            6: {"industry": "digital health", "known": True},
            7: {},
        },
        [talk(1, 7, topic="Digital health startups")],
    )
    found = best_fits(people, "three digital-health people", 5)
    assert [(one.profile.id, one.because) for one in found] == [
        (2, "digital health"),
        (6, "digital health"),
        (7, "Digital health startups"),
        (4, "health coach"),
        (1, "asked about health data"),
    ]
    assert [one.profile.id for one in best_fits(people, "investors", 5, but=[3])] == []
    assert [one.profile.id for one in best_fits(people, "investors in climate", 1)] == [3]
