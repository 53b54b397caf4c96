"""Those who bring much and get little back: to them one gives first (method, sections 4 and 6)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.model import Opportunity
from domain.people.balance import GIVING
from domain.people.network import Network, Profile

YEAR = timedelta(days=365)
"""Looked back over (ours)."""

MUCH = 2
"""So many opportunities in a year are much (ours)."""


@dataclass(frozen=True, slots=True)
class Giver:
    """Somebody who brought more than they were given: opportunities, and touches in which the user gave."""

    profile: Profile
    brought: int
    gave: int


def givers(opportunities: Iterable[Opportunity], network: Network, today: date) -> list[Giver]:
    """Those the user owes most first; only who counts today."""
    since = today - YEAR
    brought = Counter(
        person for one in opportunities if since < one.day <= today for person in set(one.people)
    )
    found = [
        Giver(profile, count, _gave(profile, since, today))
        for person, count in brought.items()
        if count >= MUCH and (profile := network.get(person)) is not None and profile.counts
    ]
    little = [one for one in found if one.gave < one.brought]
    return sorted(little, key=lambda one: (one.gave - one.brought, one.profile.name))


def _gave(profile: Profile, since: date, today: date) -> int:
    return sum(since < talk.day <= today and talk.balance in GIVING for talk in profile.talks)
