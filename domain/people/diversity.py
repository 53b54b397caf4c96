"""Diversity as figures: how people spread over a dimension, who bridges to what is rare (method 1)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from domain.people.dimensions import has_one_of, is_same_value, within
from domain.people.network import Network, Profile
from domain.people.shares import Shares, shares

FEW_PERCENT = 10
"""A value that fewer of the known have than this is rare (ours)."""

NEAR = ("tag", "interest", "area", "role")
"""Facts that show somebody at home in a world beside their own."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """Who leads to a value: they have it, know somebody (``through``), or it is near (``because``)."""

    profile: Profile
    through: Profile | None = None
    because: str = ""


def spread(profiles: Iterable[Profile], dimension: str) -> Shares:
    """How these people spread over the values of a dimension."""
    return shares((profile.value(dimension) for profile in profiles), places=dimension == "place")


def rare(found: Shares) -> list[str]:
    """Values that few of the known people have, the rarest first."""
    few = [value for value, count in found.counts.items() if 100 * count < FEW_PERCENT * found.known]
    return sorted(few, key=lambda value: found.counts[value])


def outside(profiles: Iterable[Profile], industry: str | None, function: str | None) -> tuple[int, int]:
    """How many are outside the user's own industry or function, and of how many it can be told."""
    told = [found for profile in profiles if (found := _other(profile, industry, function)) is not None]
    return sum(told), len(told)


def _other(profile: Profile, industry: str | None, function: str | None) -> bool | None:
    own = (("industry", industry), ("function", function))
    compared = [
        not is_same_value(value, mine)
        for kind, mine in own
        if mine and (value := profile.value(kind)) is not None
    ]
    return any(compared) if compared else None


def bridges(
    network: Network, neighbours: Mapping[int, Collection[int]], dimension: str, value: str
) -> list[Bridge]:
    """Active people who lead to a value: first those who have it, then who know somebody, then who are near.

    People only known from an import may be whom a bridge leads to; archived ones have no ties.
    """
    having = {one.id for one in network if has_one_of(one, dimension, [value])}
    found = [_bridge(network, one, having, neighbours.get(one.id, ()), value) for one in network.active()]
    return sorted((one for one in found if one is not None), key=_order)


def _bridge(
    network: Network, profile: Profile, having: Collection[int], tied: Collection[int], value: str
) -> Bridge | None:
    if profile.id in having:
        return Bridge(profile)
    through = next((network.get(one) for one in sorted(tied) if one in having), None)
    if through is not None:
        return Bridge(profile, through)
    because = next((said for kind in NEAR for said in profile.values(kind) if within(said, value)), None)
    return Bridge(profile, because=because) if because else None


def _order(one: Bridge) -> tuple[int, int, int]:
    kind = 0 if one.through is None and not one.because else 1 if one.through else 2
    return kind, one.profile.contact.tier, one.profile.id
