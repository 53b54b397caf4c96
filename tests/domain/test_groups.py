"""The deep map's figures: groups, single bridges, people who stand alone, comfort clustering."""

from datetime import timedelta

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people.comfort import Comfort, comfort, most_touched, sharing, talks_of
from domain.people.groups import Graph, alone, bridges, cuts, graph, groups, name_of
from tests.domain.networks import TODAY, network, profile, talk


def linked(*pairs: tuple[int, int], lone: tuple[int, ...] = ()) -> dict[int, set[int]]:
    """Neighbours from pairs."""
    found: dict[int, set[int]] = {one: set() for one in lone}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


TWO_TRIANGLES = ((1, 2), (2, 3), (1, 3), (4, 5), (5, 6), (4, 6))


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ((), {}),
        (((1, 2), (2, 3), (1, 3)), {}),  # a triangle hangs on nobody
        # a path: each inner one holds both sides
        (((1, 2), (2, 3), (3, 4)), {2: [[1], [3, 4]], 3: [[1, 2], [4]]}),
        # a star: the middle holds all
        (((1, 2), (1, 3), (1, 4)), {1: [[2], [3], [4]]}),
        # two triangles on one person between them
        (
            (*TWO_TRIANGLES, (3, 9), (9, 4)),
            {3: [[1, 2], [4, 5, 6, 9]], 9: [[1, 2, 3], [4, 5, 6]], 4: [[1, 2, 3, 9], [5, 6]]},
        ),
    ],
)
def test_whoever_holds_parts_together_is_found(
    pairs: tuple[tuple[int, int], ...], expected: dict[int, list[list[int]]]
) -> None:
    assert {person: sorted(parts) for person, parts in cuts(linked(*pairs)).items()} == expected


def test_a_bridge_is_whom_at_least_two_hang_on() -> None:
    [bridge] = bridges(linked(*TWO_TRIANGLES[:3], (3, 4), (4, 5)))  # 1-2-3 round, then 4, then 5
    assert (bridge.person, bridge.hanging) == (3, ((4, 5),))
    assert bridges(linked((1, 2), (2, 3))) == []


def test_the_bridge_on_whom_most_hang_comes_first() -> None:
    star = linked(*((9, one) for one in range(1, 6)), (9, 20), *((20, one) for one in range(21, 24)))
    assert [(one.person, one.count) for one in bridges(star)] == [(9, 5), (20, 3)]


def test_those_of_one_company_or_one_place_of_meeting_belong_together() -> None:
    people = [
        profile(1, {"company": "Acme"}),
        profile(2, {"company": "acme"}),
        profile(3, {"company": "ACME", "how_met": "at PyCon"}),
        profile(4, {"how_met": "At PyCon"}),
        profile(5, {"company": "Globex"}),
    ]
    found = graph(people, [(4, 5), (5, 99)])
    assert found == {1: {-1}, 2: {-1}, 3: {-1, -2}, 4: {-2, 5}, 5: {4}, -1: {1, 2, 3}, -2: {3, 4}}
    assert alone(graph([*people, profile(6, {"company": "Solo"})], [])) == [5, 6]


def test_a_company_is_no_bridge_and_colleagues_hang_on_none_of_them() -> None:
    people = [profile(number, {"company": "Acme"}) for number in range(1, 5)]
    assert bridges(graph(people, [])) == []
    [bridge] = bridges(graph([*people, profile(8, {}), profile(9, {})], [(4, 8), (4, 9)]))
    assert (bridge.person, bridge.count) == (4, 2)


def test_groups_are_those_closer_to_each_other_the_largest_first() -> None:
    square = ((10, 11), (11, 12), (12, 13), (13, 10), (10, 12), (11, 13))
    assert groups(linked(*TWO_TRIANGLES, (3, 4), *square)) == [[10, 11, 12, 13], [1, 2, 3], [4, 5, 6]]
    assert groups(linked((1, 2), lone=(3,))) == []  # two are a pair
    assert groups({}) == []


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ([{"company": "Acme"}, {"company": "acme"}, {"company": "acme"}, {}], "acme"),
        ([{"company": "Acme"}, {"company": "Globex"}], "Acme and Globex"),
        ([{"company": "Acme"}, {}, {}], None),
        ([{"company": "A", "industry": "law"}, {"industry": "law"}, {"company": "C"}, {}], "law"),
        ([{"how_met": "at PyCon"}, {"how_met": "at PyCon"}, {"company": "Acme"}], "at PyCon"),
        ([{}, {}], None),
    ],
)
def test_a_group_is_called_by_what_half_of_it_share(facts: list[dict[str, object]], name: str | None) -> None:
    assert name_of([profile(number, told) for number, told in enumerate(facts, 1)]) == name


def test_comfort_counts_each_touch_once_in_six_and_twelve_months() -> None:
    days = [0, 181, 182, 364, 365]
    talks = [talk(number, 1, 2, day=TODAY - timedelta(days=days[number])) for number in range(5)]
    talks += [talk(10, 3), talk(11, 2, 3)]
    found = comfort(talks_of(network({1: {}, 2: {}, 3: {}}, talks)), [1, 2], TODAY)
    assert found == Comfort(half_year=3, of_half_year=4, year=5, of_year=6)


def test_the_value_most_touched_is_found_in_the_users_words() -> None:
    people = network(
        {1: {"company": "Acme"}, 2: {"company": "Acme"}, 3: {"company": "Globex"}, 4: {}},
        [talk(1, 1, 2), talk(2, 3), talk(3, 3), talk(4, 4), talk(5, 1, day=TODAY - timedelta(days=365))],
    )
    everybody = people.active()
    assert most_touched(everybody, talks_of(everybody), "company", TODAY) == "Globex"
    assert sharing(everybody, "company", "acme") == [1, 2]
    assert most_touched(everybody, [], "company", TODAY) is None


GRAPHS = st.sets(st.tuples(st.integers(1, 9), st.integers(1, 9)).filter(lambda pair: pair[0] < pair[1])).map(
    lambda pairs: linked(*pairs, lone=(1, 2, 3))
)


@given(GRAPHS)
def test_bridges_agree_with_taking_each_person_away(neighbours: Graph) -> None:
    by_hand = {}
    for person in neighbours:
        own = next(part for part in parts_of(neighbours) if person in part)
        left = parts_of({one: set(neighbours[one]) - {person} for one in own if one != person})
        if len(left) > 1:
            by_hand[person] = sorted(left)
    assert {person: sorted(parts) for person, parts in cuts(neighbours).items()} == by_hand
    library = networkx.Graph([(one, other) for one in neighbours for other in neighbours[one]])
    assert set(by_hand) == set(networkx.articulation_points(library))


@given(GRAPHS)
def test_nobody_is_in_two_groups_and_none_is_lost(neighbours: Graph) -> None:
    found = groups(neighbours)
    members = [person for group in found for person in group]
    assert len(members) == len(set(members))
    assert not set(members) & set(alone(neighbours))
    whole = parts_of(neighbours)
    assert all(any(set(group) <= set(part) for part in whole) for group in found)


def parts_of(neighbours: Graph) -> list[list[int]]:
    """What hangs together, by spreading out until nothing changes."""
    label = {one: one for one in neighbours}
    changed = True
    while changed:
        changed = False
        for one, others in neighbours.items():
            least = min([label[one], *(label[other] for other in others)])
            changed, label[one] = changed or least != label[one], least
    return [sorted(one for one in label if label[one] == root) for root in sorted(set(label.values()))]
