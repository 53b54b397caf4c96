"""Invested and received: where touches and giving went, and where value came from (method, section 6)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.model import Interaction, Opportunity
from domain.people.network import Profile
from domain.people.shares import plain, shares

MONTHS_12 = timedelta(days=365)
"""Looked back over (ours)."""

GIVING, TAKING = frozenset({"giving", "balanced"}), frozenset({"taking", "balanced"})
"""A balanced touch counts on both sides (ours)."""

DISAGREE = 0.2
"""Shares of the invested and the received that differ by so much are pointed out (ours)."""

LEAST_INVESTED, LEAST_RECEIVED = 5, 3
"""Touches and things received from which on the two are compared (ours)."""

UNKNOWN = ""
"""The group of those of whom it isn't known."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """What went to a group of people and came from it. ``given`` touches are among ``touches``, too."""

    touches: int = 0
    given: int = 0
    got: int = 0
    brought: int = 0

    @property
    def invested(self) -> int:
        """Touches, those that gave twice (ours)."""
        return self.touches + self.given

    @property
    def received(self) -> int:
        return self.got + self.brought


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The group whose shares of all invested and of all received differ most."""

    group: str
    invested: float
    received: float


def exchanges(
    groups: Mapping[int, str], talks: Iterable[Interaction], opportunities: Iterable[Opportunity], day: date
) -> dict[str, Exchange]:
    """What went where in the year up to a day; a dinner with three of a group is one touch of that group."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for talk in talks:
        if day - MONTHS_12 < talk.day <= day:
            for group in _of(talk.people, groups):
                row = counts[group]
                row[0] += 1
                row[1] += talk.balance in GIVING
                row[2] += talk.balance in TAKING
    for opportunity in opportunities:
        if day - MONTHS_12 < opportunity.day <= day:
            for group in _of(opportunity.people, groups):
                counts[group][3] += 1
    return {group: Exchange(*counts[group]) for group in sorted(counts)}


def _of(people: Iterable[int], groups: Mapping[int, str]) -> set[str]:
    return {groups[person] for person in people if person in groups}


def disagreement(found: Mapping[str, Exchange]) -> Disagreement | None:
    """Where the two disagree most; None where too little is known, or they agree."""
    invested = sum(one.invested for one in found.values())
    received = sum(one.received for one in found.values())
    if sum(one.touches for one in found.values()) < LEAST_INVESTED or received < LEAST_RECEIVED:
        return None
    apart = [
        Disagreement(group, one.invested / invested, one.received / received)
        for group, one in found.items()
        if group != UNKNOWN
    ]
    most = max(apart, key=lambda one: (abs(one.received - one.invested), one.group), default=None)
    return most if most and abs(most.received - most.invested) >= DISAGREE else None


def by_quadrant(profiles: Iterable[Profile]) -> dict[int, str]:
    return {profile.id: profile.value("quadrant") or UNKNOWN for profile in profiles}


def by_industry(profiles: Sequence[Profile]) -> dict[int, str]:
    """As the user writes it most often."""
    written = {plain(value): value for value in shares(one.value("industry") for one in profiles).counts}
    return {one.id: written.get(plain(one.value("industry") or ""), UNKNOWN) for one in profiles}


def by_tier(profiles: Iterable[Profile]) -> dict[int, str]:
    return {profile.id: f"tier {profile.contact.tier}" for profile in profiles}
