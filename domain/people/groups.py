"""The deep map as figures: groups, who alone holds them together, who stands alone (method, section 5).

People belong together who were introduced, were met together, or share a company or the place they were met.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from domain.people.network import Profile
from domain.people.shares import plain, shares
from domain.people.ties import Pair
from domain.phrases import join

LEAST_GROUP = 3
"""People that make a group (ours): two are a pair."""

LEAST_HANGING = 2
"""People who must hang on one before that one is called a bridge (ours)."""

BINDING = ("company", "how_met")
"""Facts that bind those who share them."""

NAMING = ("company", "how_met", "industry")
"""Facts a group is called by."""

COMMON = 3
"""A value is common where one in so many of a group has it (ours)."""

SEED = 1
"""Groups are found by chance's help: the same help each time gives the same groups."""

Graph: TypeAlias = Mapping[int, Collection[int]]
"""Neighbours by node: people by their id, what binds several people as a negative number."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """Somebody without whom others lose their link to the rest: ``hanging`` are those, group by group."""

    person: int
    hanging: tuple[tuple[int, ...], ...]

    @property
    def count(self) -> int:
        return sum(map(len, self.hanging))


def graph(profiles: Sequence[Profile], pairs: Iterable[Pair]) -> dict[int, set[int]]:
    """Who belongs together among these people. Those who stand alone have no neighbours."""
    neighbours: dict[int, set[int]] = {profile.id: set() for profile in profiles}
    for one, other in pairs:
        if one in neighbours and other in neighbours:
            _join(neighbours, one, other)
    for number, sharing in enumerate(_sharing(profiles), 1):
        neighbours[-number] = set()
        for person in sharing:
            _join(neighbours, -number, person)
    return neighbours


def _sharing(profiles: Iterable[Profile]) -> list[list[int]]:
    """The people behind each company and each place of meeting that several share."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for profile in profiles:
        for kind in BINDING:
            value = profile.value(kind)
            if value is not None:
                found[kind, plain(value)].append(profile.id)
    return [people for people in found.values() if len(people) > 1]


def _join(neighbours: dict[int, set[int]], one: int, other: int) -> None:
    neighbours[one].add(other)
    neighbours[other].add(one)


def groups(neighbours: Graph) -> list[list[int]]:
    """People closer to each other than to the rest, the largest group first."""
    import networkx  # only the deep map needs it, and it takes a tenth of a second

    linked: networkx.Graph[int] = networkx.Graph()
    linked.add_edges_from(
        (node, other) for node in sorted(neighbours) for other in sorted(neighbours[node]) if node < other
    )
    found = networkx.community.louvain_communities(linked, seed=SEED)
    people = [sorted(node for node in group if node > 0) for group in found]
    return sorted((group for group in people if len(group) >= LEAST_GROUP), key=lambda one: (-len(one), one))


def alone(neighbours: Graph) -> list[int]:
    """People who belong to nobody else."""
    return sorted(node for node, others in neighbours.items() if node > 0 and not others)


def name_of(profiles: Sequence[Profile]) -> str | None:
    """What a group shares, as the user writes it: one value, or two, that at least half of them have."""
    for kind in NAMING:
        found = shares(profile.value(kind) for profile in profiles).counts
        most = [value for value, count in found.items() if COMMON * count >= len(profiles)][:2]
        if most and 2 * sum(found[value] for value in most) >= len(profiles):
            return join(most)
    return None


def bridges(neighbours: Graph) -> list[Bridge]:
    """People whose leaving would cut others off; whoever most hang on comes first."""
    found = []
    for person, parts in cuts(neighbours).items():
        people = sorted(
            ([node for node in part if node > 0] for part in parts), key=lambda one: (-len(one), one)
        )
        bridge = Bridge(person, tuple(tuple(part) for part in people[1:]))
        if bridge.count >= LEAST_HANGING:
            found.append(bridge)
    return sorted(found, key=lambda bridge: (-bridge.count, bridge.person))


def cuts(neighbours: Graph) -> dict[int, list[list[int]]]:
    """The people whose leaving splits what hangs together, each with the parts it falls into.

    A walk through the graph, depth first: what was reached through a node and reaches nothing before it
    is cut off with it. The nodes reached through one stand behind it in the order of the walk.
    """
    found: dict[int, list[list[int]]] = {}
    seen: set[int] = set()
    for root in sorted(neighbours):
        if root not in seen:
            order, cut_off = _walk(neighbours, root)
            seen.update(order)
            for node, spans in cut_off.items():
                parts = [sorted(order[start:end]) for start, end in spans]
                rest = set(order).difference([node], *parts)
                parts += [sorted(rest)] if rest else []
                if node > 0 and len(parts) > 1:
                    found[node] = parts
    return found


def _walk(neighbours: Graph, root: int) -> tuple[list[int], dict[int, list[tuple[int, int]]]]:
    """The nodes that hang together with one, in the order of the walk; what each cuts off, as its spans."""
    place, lowest, order = {root: 0}, {root: 0}, [root]
    cut_off: dict[int, list[tuple[int, int]]] = defaultdict(list)
    path = [(root, iter(sorted(neighbours[root])))]
    while path:
        node, others = path[-1]
        other = next(others, None)
        if other is None:
            path.pop()
            if path:
                _leave(path[-1][0], node, place, lowest, len(order), cut_off)
        elif other in place:
            lowest[node] = min(lowest[node], place[other])
        else:
            place[other] = lowest[other] = len(order)
            order.append(other)
            path.append((other, iter(sorted(neighbours[other]))))
    return order, cut_off


def _leave(
    parent: int,
    node: int,
    place: Mapping[int, int],
    lowest: dict[int, int],
    end: int,
    cut_off: dict[int, list[tuple[int, int]]],
) -> None:
    """All behind a node is known: does it reach past the one it was reached through?"""
    lowest[parent] = min(lowest[parent], lowest[node])
    if lowest[node] >= place[parent]:
        cut_off[parent].append((place[node], end))
