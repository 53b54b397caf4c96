"""Who is tied to whom: introductions, and people met together."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from domain.people.ties import CROWD, Pair, Ties, ties
from tests.domain.networks import network, talk


def pairs(found: Ties) -> tuple[set[Pair], set[Pair]]:
    """Introductions, and people met together."""
    return set(found.introductions), set(found.met)


PEOPLE: dict[int, dict[str, object]] = {number: {} for number in range(1, 6)}


def test_an_introduction_ties_all_it_names() -> None:
    found = ties(network(PEOPLE, [talk(1, 1, 2, channel="introduction"), talk(2, 3, channel="introduction")]))
    assert pairs(found) == ({(1, 2)}, set())


def test_any_other_talk_of_two_or_more_tells_that_they_met() -> None:
    found = ties(network(PEOPLE, [talk(1, 3, 1, 2, channel="meal"), talk(2, 4, channel="call")]))
    assert pairs(found) == (set(), {(1, 2), (1, 3), (2, 3)})


def test_people_introduced_and_met_are_tied_once() -> None:
    found = ties(network(PEOPLE, [talk(1, 1, 2), talk(2, 2, 1, channel="introduction")]))
    assert pairs(found) == ({(1, 2)}, set())


def test_who_introduced_somebody_is_found_by_a_name_that_is_theirs_alone() -> None:
    people: dict[int, dict[str, object]] = {
        1: {"name": "Bob Stone"},
        2: {"name": "Dana Kim", "introduced_by": "bob stone"},
        3: {"name": "Alice Wong", "introduced_by": "Bob"},
        4: {"name": "Sam Lee"},
        5: {"name": "Sam Hill"},
        6: {"name": "Carol Diaz", "introduced_by": "Sam"},  # two of them: nobody is guessed
        7: {"name": "Erin Park", "introduced_by": "Robby"},
        8: {"name": "Frank Ott", "introduced_by": "Frank Ott"},  # not by oneself
    }
    assert ties(network(people)).introductions == {(1, 2), (1, 3)}
    people[1] |= {"aliases": ("Robby",)}
    assert ties(network(people)).introductions == {(1, 2), (1, 3), (1, 7)}


def test_archived_people_are_tied_to_nobody_and_those_known_from_an_import_are() -> None:
    people: dict[int, dict[str, object]] = {1: {}, 2: {"archived": True}, 3: {"known": True}}
    assert ties(network(people, [talk(1, 1, 2, 3)])).met == {(1, 3)}


def test_a_crowd_ties_nobody() -> None:
    many: dict[int, dict[str, object]] = {number: {} for number in range(1, CROWD + 2)}
    assert len(ties(network(many, [talk(1, *range(1, CROWD + 1))])).met) == CROWD * (CROWD - 1) / 2
    assert ties(network(many, [talk(1, *many)])).met == set()


@given(
    st.lists(
        st.tuples(st.lists(st.integers(1, 5), min_size=1, max_size=4, unique=True), st.booleans()), max_size=6
    )
)
def test_ties_agree_with_asking_each_pair(told: list[tuple[list[int], bool]]) -> None:
    talks = [
        talk(number, *people, channel="introduction" if introduced else "call")
        for number, (people, introduced) in enumerate(told, 1)
    ]
    found = ties(network(PEOPLE, talks))
    for pair in combinations(PEOPLE, 2):
        together = [introduced for people, introduced in told if set(pair) <= set(people)]
        assert (pair in found.introductions) == any(together)
        assert (pair in found.met) == (bool(together) and not any(together))
    neighbours = found.neighbours()
    assert all(one in neighbours[other] for one in neighbours for other in neighbours[one])
