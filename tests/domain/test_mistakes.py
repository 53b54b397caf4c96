"""The verdicts on the three mistakes by hand: fine, keep an eye, act, too early to tell."""

import pytest

from domain.people.shares import shares
from domain.reflect.audit_choice import Sides
from domain.reflect.mistakes_rules import Neglect, monoculture, neglect, transactional


@pytest.mark.parametrize(
    ("found", "before", "asked", "word"),
    [
        (Sides(5, 5, 0), None, 0, "act"),  # 50 %
        (Sides(6, 4, 0), None, 0, "eye"),  # 40 %: not more than 40
        (Sides(7, 3, 0), None, 0, "eye"),  # 30 %
        (Sides(8, 2, 0), None, 0, "fine"),  # 20 %
        (Sides(8, 2, 0), Sides(9, 1, 0), 0, "eye"),  # from 10 % to 20 %: rose by 10
        (Sides(8, 2, 0), Sides(17, 3, 0), 0, "fine"),  # from 15 % to 20 %
        (Sides(8, 2, 0), Sides(4, 0, 0), 0, "fine"),  # 4 rated before are too few to compare with
        (Sides(8, 2, 0), None, 1, "eye"),  # somebody was asked and never given anything
        (Sides(0, 4, 0, 16), None, 0, "unknown"),  # 4 rated
        (Sides(0, 4, 0, 16), None, 1, "eye"),
        (Sides(0, 0, 0, 20), None, 0, "unknown"),
    ],
)
def test_a_transactional_mind(found: Sides, before: Sides | None, asked: int, word: str) -> None:
    assert transactional(found, before, asked) == word


@pytest.mark.parametrize(
    ("found", "word"),
    [
        (Neglect(0, 10, 0, 0, 0), "fine"),
        (Neglect(0, 0, 0, 0, 0), "unknown"),  # nobody is close
        (Neglect(1, 10, 0, 0, 0), "eye"),  # 10 % wait
        (Neglect(2, 10, 0, 0, 0), "act"),  # 20 %
        (Neglect(0, 10, 1, 0, 0), "eye"),  # felt closer than shown
        (Neglect(0, 10, 0, 1, 4), "eye"),  # 25 % of 4 faded
        (Neglect(0, 10, 0, 2, 4), "act"),  # 50 %
        (Neglect(0, 10, 0, 3, 3), "eye"),  # all of 3: too few to judge by the share
    ],
)
def test_neglect(found: Neglect, word: str) -> None:
    assert neglect(found) == word


QUARTERS = ["colleague", "peer", "mentor", "collaborator"]


@pytest.mark.parametrize(
    ("industries", "quadrants", "word"),
    [
        ("aaabb", "", "act"),  # 3 of 5: 60 %
        ("aaabbc", "", "eye"),  # 3 of 6: 50 %
        ("aaabbcd", "", "fine"),  # 3 of 7: 43 %
        ("aaab", "", "unknown"),  # 4 known are too few
        ("", "", "unknown"),
        ("aabbcd", "01230", "fine"),  # every quadrant has somebody
        ("aabbcd", "01200", "act"),  # 3 of 5 in one quadrant
        ("aabbcd", "01201", "eye"),  # one is empty
        ("aabbcd", "0000", "fine"),  # 4 placed are too few
    ],
)
def test_a_monoculture(industries: str, quadrants: str, word: str) -> None:
    found = {
        "industry": shares([*industries, None]),
        "quadrant": shares([*(QUARTERS[int(one)] for one in quadrants), None]),
    }
    assert monoculture(found) == word
