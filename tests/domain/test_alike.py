"""Which two names could be one person's, and which are two people's."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.people.alike import alike, beginnings, endings, halves, is_short

ONE_PERSON = (
    ("Bob Stone", "Robert Stone"),
    ("dana kim", "Dana Kim"),
    ("Kim Dana", "Dana Kim"),
    ("Dana", "Dana Kim"),
    ("Bob", "Robert Stone"),
    ("Stone", "Bob Stone"),
    ("D. Kim", "Dana Kim"),
    ("Dana K", "Dana Kim"),
    ("Dnaa Kim", "Dana Kim"),
    ("Eva Hofmann", "Eva Hoffman"),
    ("Hofmann, Eva", "Eva Hoffmann"),
    ("Jan Meier", "Jan Meyer"),
    ("Jon Smith", "John Smith"),
    ("Catherine Wu", "Katherine Wu"),
    ("Erik Larsen", "Eric Larsen"),
    ("Dana Marie Kim", "Dana Kim"),
    ("Dana Kim", "Dana Kim-Park"),
    ("Maria Garcia Lopez", "Maria Garcia"),
    ("Anna van der Berg", "Anna Berg"),
    ("José Pérez", "Jose Perez"),
    ("Łukasz Nowak", "Lukasz Nowak"),
    ("李明", "Li Ming"),
    ("Dr. Dana Kim", "Dana Kim"),
    ("Jonny Weber", "Jonas Weber"),
)
TWO_PEOPLE = (
    ("Dana Kim", "Diana Kim"),
    ("Dana Kim", "Dina Kim"),
    ("Dan Kim", "Dana Kim"),
    ("Dana Kim", "Dana Kin"),
    ("Dana Kim", "Dana Lopez"),
    ("Dana Kim", "Bob Kim"),
    ("Kim", "Dana Kim"),
    ("D", "Dana Kim"),
    ("D. K.", "Dana Kim"),
    ("Bob Stone", "Bob Storm"),
    ("Eva Stone", "Eva Shore"),
    ("Sam Carter", "Sam Cotter"),
    ("Mark Hall", "Mary Hall"),
    ("Paul Hall", "Paula Hall"),
    ("Simon Hall", "Simone Hall"),
    ("Daniel Hall", "Daniela Hall"),
    ("Anna Berg", "Hanna Berg"),
    ("Tom Clark", "Tom Wood"),
    ("Jenny Weber", "Jens Weber"),
    ("Jonny Weber", "Jonas Stone"),
    ("Marie Weber", "Martin Weber"),
    ("???", "Dana Kim"),
    ("???", "!!!"),
)
PARTS: tuple[str, ...] = (
    "Bob",
    "Robert",
    "Dana",
    "Dnaa",
    "D.",
    "Eva",
    "Ewa",
    "Stone",
    "Ston",
    "Kim",
    "Kim-Park",
    "Hofmann",
)
PARTS += ("Hoffman", "van der Berg", "Maria", "Garcia", "Lopez", "S.", "李明", "Jon", "John")
names = st.lists(st.sampled_from(PARTS), min_size=1, max_size=3).map(" ".join)


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_names_that_could_be_one_persons_are_alike_either_way_round(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_names_of_two_people_are_not_alike_either_way_round(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


@given(names, names)
def test_whoever_is_alike_one_way_is_so_the_other_way(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)


@given(names, names)
@example("Dana", "D. Bob Bob")
def test_names_that_are_alike_share_a_word_to_meet_by(one: str, other: str) -> None:
    if not alike(one, other):
        return
    some, others = halves(one), halves(other)
    words = beginnings if is_short(some) or is_short(others) else endings
    assert words(some) & words(others)
