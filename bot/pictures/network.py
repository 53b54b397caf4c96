"""What a map of somebody's network shows, read from its data: people, their links, shares, who is left out.

The data is what JSON holds: ``{"title": str, "people": [{"id", "name", "quadrant", "tier", "strength"}],
"links": [[id, id, "introduction" | "met"]], "shares": {quadrant: 0.4}, "left_out": int}``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

QUADRANTS: Mapping[str, str] = {
    "colleague": "Colleagues",
    "peer": "Peers",
    "mentor": "Mentors",
    "collaborator": "Collaborators",
}
"""The four (method 1), as they are called on the map; the keys are the language's."""

INTRODUCTION, MET = "introduction", "met"
WEAKEST, STRONGEST = 1, 5
"""Strength is shown 1 to 5 (method 1)."""
TIERS = (1, 2, 3)

MOST = 1_000
"""More people are no picture any more (ours); the closest are shown, the others counted."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the map; no quadrant: not placed yet, no strength: nothing is known of it."""

    id: int
    name: str
    quadrant: str | None
    tier: int
    strength: int | None

    @property
    def rank(self) -> tuple[int, int, str, int]:
        """Who comes first: the closest tier, then the strongest, then by name."""
        return self.tier, -(self.strength or 0), self.name, self.id


@dataclass(frozen=True, slots=True)
class NetworkMap:
    """A network, people in the order of closeness. ``links`` hold two ids each, the lower first."""

    title: str
    people: tuple[Person, ...]
    introductions: frozenset[tuple[int, int]]
    met: frozenset[tuple[int, int]]
    shares: Mapping[str, float]
    left_out: int

    def of(self, quadrant: str | None) -> tuple[Person, ...]:
        return tuple(person for person in self.people if person.quadrant == quadrant)

    @property
    def links(self) -> frozenset[tuple[int, int]]:
        return self.introductions | self.met


def read(data: Mapping[str, Any]) -> NetworkMap:
    """The map that the data describes; links to nobody on it are left out."""
    people = sorted((_person(one) for one in data.get("people", ())), key=lambda person: person.rank)
    people, beyond = people[:MOST], people[MOST:]
    known = {person.id for person in people}
    introductions = _links(data, INTRODUCTION, known)
    return NetworkMap(
        title=str(data.get("title", "")),
        people=tuple(people),
        introductions=introductions,
        met=_links(data, MET, known) - introductions,
        shares=data.get("shares", {}),
        left_out=int(data.get("left_out", 0)) + len(beyond),
    )


def _person(one: Mapping[str, Any]) -> Person:
    quadrant, strength = one.get("quadrant"), one.get("strength")
    return Person(
        id=int(one["id"]),
        name=str(one["name"]),
        quadrant=quadrant if quadrant in QUADRANTS else None,
        tier=min(max(int(one.get("tier") or TIERS[-1]), TIERS[0]), TIERS[-1]),
        strength=None if strength is None else min(max(int(strength), WEAKEST), STRONGEST),
    )


def _links(data: Mapping[str, Any], kind: str, known: set[int]) -> frozenset[tuple[int, int]]:
    links: Sequence[Sequence[Any]] = data.get("links", ())
    pairs = ((min(one, other), max(one, other)) for one, other, of in links if of == kind)
    return frozenset((one, other) for one, other in pairs if one != other and {one, other} <= known)
