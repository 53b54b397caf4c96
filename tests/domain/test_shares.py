"""Shares of values, and when one holds too much."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people.shares import is_too_much, shares
from domain.phrases import counted, percent, several


@pytest.mark.parametrize(
    ("values", "counts", "unknown"),
    [
        ([], {}, 0),
        (["law", None, "", "law", "art"], {"law": 2, "art": 1}, 2),
        (["Fintech", "fintech", "fin-tech", "Fin Tech"], {"Fin Tech": 4}, 0),
        (["fintech", "fintech", "Fintech"], {"fintech": 3}, 0),  # the user's own, most frequent wording
        (["München", "munchen"], {"München": 2}, 0),
        (["web2", "web3"], {"web2": 1, "web3": 1}, 0),
        (["b", "a"], {"a": 1, "b": 1}, 0),  # of equals the alphabet
    ],
)
def test_values_that_differ_only_in_spelling_are_one(
    values: list[str | None], counts: dict[str, int], unknown: int
) -> None:
    found = shares(values)
    assert (list(found.counts.items()), found.unknown) == (list(counts.items()), unknown)


def test_a_city_is_one_with_and_without_its_country() -> None:
    assert shares(["Berlin", "Berlin, Germany", "berlin"], places=True).counts == {"Berlin": 3}
    assert len(shares(["Berlin", "Berlin, Germany"]).counts) == 2


@pytest.mark.parametrize(
    ("count", "known", "too_much"),
    [(6, 10, True), (5, 9, False), (59, 100, False), (3, 5, True), (0, 0, False)],
)
def test_sixty_percent_is_too_much(count: int, known: int, too_much: bool) -> None:
    assert is_too_much(count, known) is too_much


def test_too_much_is_told_of_those_known_only() -> None:
    assert shares(["law", "law", "law", "art", "art", *[None] * 20]).too_much == "law"
    assert shares(["law", "law", "art", "art"]).too_much is None
    assert shares([None]).too_much is None


@given(st.lists(st.none() | st.sampled_from(["law", "Law", "LAW ", "art", "art-", "digital health", ""])))
def test_shares_agree_with_counting_by_hand(values: list[str | None]) -> None:
    known = [value.lower().strip(" -") for value in values if value]
    by_hand = Counter(known)
    found = shares(values)
    assert sorted(found.counts.values()) == sorted(by_hand.values())
    assert found.unknown == len(values) - len(known)
    assert {word.lower().strip(" -") for word in found.counts} == set(by_hand)
    largest = max(by_hand.values(), default=0)
    told = len(known) >= 5 and largest / len(known) >= 0.6
    assert (found.too_much is not None) == told


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(1, 3, "33 %"), (2, 3, "67 %"), (1, 8, "13 %"), (0, 5, "0 %"), (0, 0, "0 %")]
)
def test_percents_are_whole(part: int, whole: int, said: str) -> None:
    assert percent(part, whole) == said


def test_people_are_named_up_to_a_few() -> None:
    assert several(["Dana", "Bob"], 2) == "Dana and Bob"
    assert several(["Dana", "Bob", "Alice"], 2) == "Dana, Bob and 1 more"
    assert (counted(1, "person", "people"), counted(2, "gap")) == ("1 person", "2 gaps")
