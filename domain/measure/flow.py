"""Opportunity flow: which quadrant, industry and tier bring which kind (method, section 4)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from domain.model import Opportunity
from domain.people.network import Network, Profile
from domain.people.shares import plain
from domain.people.strength import tier_on

Dimension: TypeAlias = Literal["quadrant", "industry", "tier"]
DIMENSIONS: tuple[Dimension, ...] = ("quadrant", "industry", "tier")

UNKNOWN = ""
"""The group of those of whom it isn't known, and of what nobody brought."""


@dataclass(frozen=True, slots=True)
class Flow:
    """How many of each kind came from each group; what several brought counts once a group."""

    counts: Mapping[tuple[str, str], int]  # kind, group

    @property
    def total(self) -> int:
        """Everything counted: what came from several groups counts in each."""
        return sum(self.counts.values())

    def of_group(self, group: str) -> list[tuple[str, int]]:
        """What came from one group: kinds with their counts, most first."""
        found = [(kind, count) for (kind, other), count in self.counts.items() if other == group]
        return sorted(found, key=lambda one: (-one[1], one[0]))

    def groups(self) -> list[str]:
        """Those from which most came first."""
        totals: Counter[str] = Counter()
        for (_, group), count in self.counts.items():
            totals[group] += count
        return sorted(totals, key=lambda group: (group == UNKNOWN, -totals[group], group))

    def kinds(self) -> list[str]:
        """Those of which most came first."""
        totals: Counter[str] = Counter()
        for (kind, _), count in self.counts.items():
            totals[kind] += count
        return sorted(totals, key=lambda kind: (-totals[kind], kind))


def flow(
    opportunities: Iterable[Opportunity], network: Network, dimension: Dimension, since: date, until: date
) -> Flow:
    """What came between two days, both included."""
    counts: Counter[tuple[str, str]] = Counter()
    said: dict[str, str] = {}  # a group as it was first written
    for one in opportunities:
        if since <= one.day <= until:
            people = [profile for person in one.people if (profile := network.get(person))]
            for key in {_group(profile, dimension, one.day, said) for profile in people} or {UNKNOWN}:
                counts[one.kind or "idea", said.get(key, key)] += 1
    return Flow(dict(counts))


def _group(profile: Profile, dimension: Dimension, day: date, said: dict[str, str]) -> str:
    """The key of the group somebody was in when it came."""
    if dimension == "tier":
        return str(tier_on(profile, day))
    value = next((fact.value for fact in reversed(profile.held(day)) if fact.kind == dimension), None)
    value = value or profile.value(dimension) or UNKNOWN
    said.setdefault(plain(value), value)
    return plain(value)
