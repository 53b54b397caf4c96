"""Who would gain from meeting whom: something in common, and never met for all that is known."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.model import Gap
from domain.people.pairing import are_acquainted, match, matches
from tests.domain.networks import TODAY, network, profile, talk

NAMES = ("Dana Kim", "Bob Stone", "Eva Wu", "Tom Hill", "Ana Diaz")


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        ({"interest": "Climbing"}, {"interest": "climbing"}, ("both like Climbing",)),
        ({"area": "design"}, {"area": "design"}, ("design is a subject for both",)),
        (
            {"area": "design"},
            {"function": "design"},
            ("design is a subject for one, and the other's work",),
        ),
        ({"industry": "fintech"}, {"industry": "Fin-Tech"}, ("both work in fintech",)),
        ({"place": "Berlin"}, {"place": "Berlin, Germany"}, ("both live in Berlin",)),
        (
            {"place": "Berlin", "interest": "go"},
            {"place": "Berlin", "interest": "go"},
            ("both like go", "both live in Berlin"),
        ),
        ({"interest": "go"}, {"interest": "chess"}, ()),
        ({"role": "designer"}, {"role": "designer"}, ()),
        ({}, {}, ()),
    ],
)
def test_two_are_told_what_they_have_in_common(
    one: dict[str, object], other: dict[str, object], reasons: tuple[str, ...]
) -> None:
    found = match(profile(1, {"name": "Dana Kim", **one}), profile(2, {"name": "Bob Stone", **other}))
    assert found.reasons == reasons


def test_two_who_fit_the_same_gap_would_gain() -> None:
    gap = Gap(id=7, goal="digital health", people=(1,), made_on=TODAY)
    fills = profile(1, {"name": "Dana Kim"})
    fits = profile(2, {"name": "Bob Stone", "tag": "digital health"})
    assert match(fills, fits, [gap]).reasons == ("both fit “digital health”",)
    assert match(fills, profile(3, {"name": "Eva Wu", "tag": "digital"}), [gap]).reasons == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"company": "Acme"}, {"company": "acme"}),
        ({"introduced_by": "Bob Stone"}, {}),
        ({"introduced_by": "Bob"}, {}),
        ({}, {"introduced_by": "Dana Kim"}),
        ({"note": "went to school with Bob"}, {}),
        ({}, {"how_met": "through Dana's sister"}),
        ({"introduced_by": "Robert"}, {"aliases": ("Robert Stone",)}),
    ],
)
def test_who_seems_to_know_the_other_is_not_introduced(
    one: dict[str, object], other: dict[str, object]
) -> None:
    people = [
        profile(1, {"name": "Dana Kim", "interest": "go", **one}),
        profile(2, {"name": "Bob Stone", "interest": "go", **other}),
    ]
    assert are_acquainted(*people)
    assert matches(people) == []


def test_what_speaks_most_for_it_comes_first() -> None:
    people = network(
        {
            1: {"name": "Dana Kim", "place": "Berlin"},
            2: {"name": "Bob Stone", "place": "Berlin"},
            3: {"name": "Eva Wu", "interest": "go"},
            4: {"name": "Tom Hill", "interest": "go"},
        }
    )
    assert [one.pair for one in matches(people)] == [(3, 4), (1, 2)]


FACTS = {
    "interest": st.sampled_from(("go", "tea")),
    "place": st.sampled_from(("Berlin", "Oslo")),
    "company": st.sampled_from(("Acme", "Globex")),
    "introduced_by": st.sampled_from(NAMES),
}
SOMEBODY = st.fixed_dictionaries({}, optional=FACTS)


@given(
    st.lists(SOMEBODY, min_size=len(NAMES), max_size=len(NAMES)),
    st.lists(st.sets(st.integers(1, len(NAMES)), min_size=1), max_size=4),
)
def test_nobody_is_introduced_to_whom_they_met_and_all_others_with_something_in_common_are(
    told: list[dict[str, object]], met: list[set[int]]
) -> None:
    facts = {number: {"name": NAMES[number - 1], **one} for number, one in enumerate(told, 1)}
    talks = [talk(number, *sorted(people)) for number, people in enumerate(met, 1)]
    found = {one.pair for one in matches(network(facts, talks))}
    for one, other in combinations(facts, 2):
        a, b = facts[one], facts[other]
        acquainted = (
            any({one, other} <= people for people in met)
            or a.get("introduced_by") == b["name"]
            or b.get("introduced_by") == a["name"]
            or ("company" in a and a["company"] == b.get("company"))
        )
        common = any(kind in a and a[kind] == b.get(kind) for kind in ("interest", "place"))
        assert ((one, other) in found) == (common and not acquainted)
