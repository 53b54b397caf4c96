"""Whatever the text and whatever the names: nothing is raised, and what is found lies where it says."""

import time
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.language.model import KnownName
from domain.language.names import Mention, NameIndex, find_mentions, name_at

BLOWN_UP = 3.0
"""Seconds only a search gone wild would take, even under coverage; speed is for `make bench`."""

PIECES = """
Dana Kim dana DANA Dnaa van der de la O'Brien Al-Rashid 王芳 李明 Иван محمد Dr. Prof from at Acme
(VP at Volvo) and & , . 's ’s @ I will may Will June 6 lunch with my friend boss the team J. R.
- -- " 🎉 \u0301 \u200f \x00 St. Bob's
"""
WORDS = st.sampled_from(PIECES.split())
SENTENCES = st.lists(WORDS, max_size=40)
TEXTS = st.one_of(st.text(max_size=300), SENTENCES.map(" ".join), SENTENCES.map("".join))
NAMES = st.one_of(st.text(max_size=30), st.lists(WORDS, min_size=1, max_size=4).map(" ".join))
ALIASES = st.lists(NAMES, max_size=2).map(tuple)
PEOPLE = st.lists(st.builds(KnownName, st.integers(0, 9), NAMES, ALIASES, st.none() | NAMES), max_size=8)


def check(mention: Mention, text: str, index: NameIndex) -> None:
    outer_start, outer_end = mention.outer
    assert 0 <= outer_start <= mention.start < mention.end <= outer_end <= len(text)
    assert text[mention.start : mention.end] == mention.said
    assert all(index.get(key) is not None for key in mention.match.keys)
    assert bool(mention.match.keys) == (mention.match.how != "none")
    assert len(set(mention.match.keys)) == len(mention.match.keys)


@settings(max_examples=250, deadline=None)
@given(TEXTS, PEOPLE)
def test_mentions_are_in_order_apart_and_in_the_text(text: str, people: list[KnownName]) -> None:
    index = NameIndex.build(people)
    found = find_mentions(text, index)
    for mention in found:
        check(mention, text, index)
    assert all(one.end <= other.start for one, other in pairwise(found))


@settings(max_examples=150, deadline=None)
@given(TEXTS, PEOPLE, st.integers(0, 320))
def test_a_name_at_a_place_begins_there_or_nowhere(text: str, people: list[KnownName], start: int) -> None:
    index = NameIndex.build(people)
    mention = name_at(text, start, index)
    if mention is not None:
        check(mention, text, index)
        assert mention.start >= start


@settings(max_examples=150, deadline=None)
@given(PEOPLE)
def test_whoever_is_removed_is_gone(people: list[KnownName]) -> None:
    index = NameIndex.build(people)
    for person in people:
        index.remove(person.key)
    assert not any(index.files)
    assert [len(index.near), len(index.alike), len(index.sorted_words)] == [0, 0, 0]


@settings(max_examples=150, deadline=None)
@given(NAMES, PEOPLE)
def test_looking_up_anything_finds_people_who_exist(phrase: str, people: list[KnownName]) -> None:
    index = NameIndex.build(people)
    assert all(index.get(key) is not None for key in index.look_up(phrase).keys)


MANY = """
dana bob priya theo owen anna omar alex sam mark hope
june frank pat jean jose paris grant kasia leila
"""
FAMILIES = """
kim stone shah park clarke berg rashid chen roy lee smith
sanders walker ocampo doyle singh picard
"""
GIVEN = MANY.split()
FAMILY = FAMILIES.split()


@pytest.mark.parametrize(
    "text",
    [
        "x" * 10_000,
        "Dana " * 2_000,
        ", ".join(f"{first.title()} {last.title()}" for first in GIVEN for last in FAMILY * 3)[:10_000],
        " ".join(GIVEN * 100)[:10_000],
        "A " * 5_000,
        "J. " * 3_333,
        "Qz" * 5_000,
        "Zq Wv " * 1_600,
        "O'" * 5_000,
        "a-" * 5_000,
        "Xx-" * 3_333,
        "van der " * 1_250,
        "Dana (" * 1_600,
        "(boss) Dana " * 830,
        "my old friend " * 700,
        "Dana from " * 1_000,
        "@dana " * 1_600,
        "a@b.co " * 1_400,
        "王" * 10_000,
        "王芳" * 5_000,
        "محمد علي " * 1_100,
        "👩‍👩‍👧" * 1_400,
        "e\u0301" * 5_000,
        "DK " * 3_300,
        " " * 10_000,
        "".join(chr(place % 32) for place in range(10_000)),
    ],
)
def test_ten_thousand_characters_of_anything_are_read_at_once(text: str) -> None:
    names = (f"{first} {last}" for first, last in product(GIVEN, FAMILY))
    index = NameIndex.build(KnownName(key, name) for key, name in enumerate(names))
    find_mentions("Warm up", index)
    spent = []
    for _ in range(2):
        start = time.process_time()
        find_mentions(text, index)
        spent.append(time.process_time() - start)
    assert min(spent) < BLOWN_UP
