"""Ties between connections: who was introduced to whom, and who was met together (method, section 1)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from domain.folding import fold
from domain.people.network import Network, Profile

CROWD = 20
"""A talk that names more people than this ties none of them to each other (ours)."""

Pair: TypeAlias = tuple[int, int]
"""Two connections by id, the lower first."""


@dataclass(frozen=True, slots=True)
class Ties:
    """Introductions, and people met together who weren't introduced."""

    introductions: frozenset[Pair]
    met: frozenset[Pair]

    def neighbours(self) -> dict[int, set[int]]:
        """Whom each is tied to; those tied to nobody are left out."""
        found: dict[int, set[int]] = defaultdict(set)
        for one, other in self.introductions | self.met:
            found[one].add(other)
            found[other].add(one)
        return dict(found)


def ties(network: Network) -> Ties:
    """Every tie among connections that aren't archived, from what was logged and who introduced whom."""
    present = {profile.id for profile in network if profile.contact.archived_on is None}
    introductions, met = set(_introduced(network)), set[Pair]()
    for talk in {talk.id: talk for profile in network for talk in profile.talks}.values():
        if 1 < len(talk.people) <= CROWD:
            pairs = combinations(sorted(set(talk.people)), 2)
            (introductions if talk.channel == "introduction" else met).update(pairs)
    kept = frozenset(pair for pair in introductions if present.issuperset(pair))
    return Ties(kept, frozenset(pair for pair in met if present.issuperset(pair)) - kept)


def _introduced(network: Network) -> Iterator[Pair]:
    """From facts: who introduced somebody, where that name is one connection's and no other's."""
    said = [(profile.id, name) for profile in network for name in profile.values("introduced_by")]
    if not said:
        return
    full, first = _by_name(network)
    for contact_id, name in said:
        form = _form(name)
        bearers = full.get(form) or first.get(form) or set()
        if form and len(bearers) == 1 and contact_id not in bearers:
            yield _pair((contact_id, *bearers))


def _by_name(network: Iterable[Profile]) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    """Connections by full name or alias, and by first name."""
    full: dict[str, set[int]] = defaultdict(set)
    first: dict[str, set[int]] = defaultdict(set)
    for profile in network:
        for name in (profile.name, *profile.contact.aliases):
            full[_form(name)].add(profile.id)
        first[_form(profile.name.split()[0])].add(profile.id)
    return full, first


def _form(name: str) -> str:
    return " ".join(fold(word) for word in name.split())


def _pair(two: tuple[int, ...]) -> Pair:
    one, other = two
    return min(one, other), max(one, other)
