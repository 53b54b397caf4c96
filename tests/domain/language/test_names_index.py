"""The index of names: people come, go and change, and every form of their names with them."""

import pytest

from domain.language.model import KnownName
from domain.language.names import Match, NameIndex

DANA = KnownName(1, "Dana Kim", ("Dee",), "Initech")
BOB = KnownName(2, "Bob Stone")


def test_it_counts_and_gives_back_who_is_known() -> None:
    index = NameIndex.build([DANA, BOB])
    assert (len(index), index.get(1), index.get(3)) == (2, DANA, None)


def test_the_later_of_two_people_of_one_key_counts() -> None:
    index = NameIndex.build([DANA, KnownName(1, "Lena Fox")])
    assert (len(index), index.look_up("Dana").keys, index.look_up("Lena").keys) == (1, (), (1,))


def test_somebody_added_is_found_by_every_form() -> None:
    index = NameIndex.build([BOB])
    index.add(DANA)
    assert [index.look_up(said).keys for said in ("Dana Kim", "dana", "Kim", "Dee", "Dnaa", "DK")] == [
        (1,)
    ] * 6


def test_somebody_known_anew_is_no_longer_found_by_the_old_name() -> None:
    index = NameIndex.build([DANA, BOB])
    index.add(KnownName(1, "Dana Wolfram"))
    assert index.look_up("Kim").keys == ()
    assert index.look_up("Dee").keys == ()
    assert index.look_up("Wolfram").keys == (1,)


def test_nothing_is_left_of_somebody_removed() -> None:
    index = NameIndex.build([DANA, BOB])
    index.remove(1)
    assert [index.look_up(said).keys for said in ("Dana Kim", "dana", "Kim", "Dee", "Dnaa", "DK")] == [()] * 6
    assert len(index) == 1


def test_removing_a_stranger_changes_nothing() -> None:
    index = NameIndex.build([DANA])
    index.remove(99)
    assert len(index) == 1


def test_adding_one_by_one_and_building_at_once_are_the_same() -> None:
    people = [DANA, BOB, KnownName(3, "María José Carreño"), KnownName(4, "王芳"), KnownName(5, "Dana Stone")]
    one_by_one = NameIndex.build(())
    for person in people:
        one_by_one.add(person)
    at_once = NameIndex.build(people)
    assert one_by_one.files == at_once.files
    assert one_by_one.sorted_words == at_once.sorted_words
    assert {key: set(one_by_one.words_near(key)) for key in one_by_one.near} == {
        key: set(at_once.words_near(key)) for key in at_once.near
    }


def test_removing_everybody_leaves_an_empty_index() -> None:
    index = NameIndex.build([DANA, BOB, KnownName(3, "Dana Stone")])
    for key in (1, 2, 3):
        index.remove(key)
    assert not any(index.files)
    assert [len(index.near), len(index.alike), len(index.sorted_words), len(index.firms)] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    "name", ["", " ", "???", "🎉", "-", "'", "\x00", "Dr.", "PhD", ", ,", "(Kit)", "a", "X Æ A-12"]
)
def test_any_name_can_be_filed_and_removed(name: str) -> None:
    index = NameIndex.build([KnownName(1, name, (name,), name)])
    index.look_up(name)
    index.remove(1)
    assert not any(index.files)


def test_somebody_without_a_family_name_is_found() -> None:
    index = NameIndex.build([KnownName(1, "Madonna")])
    assert index.look_up("madonna") == Match((1,), "full")
