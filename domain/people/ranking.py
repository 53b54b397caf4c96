"""Who comes first: the closest in any list, and the twenty who matter most."""

from collections.abc import Iterable
from datetime import date

from domain.people.network import Network, Profile
from domain.people.priority import TWENTY
from domain.people.strength import strength


def closeness(profile: Profile) -> tuple[bool, int, int, str]:
    """To sort by: placed before not placed, higher tiers first, then whoever was talked with last."""
    contact, talks = profile.contact, profile.talks
    last = talks[0].day.toordinal() if talks else 0
    return not contact.active, contact.tier, -last, contact.name


def closest(profiles: Iterable[Profile]) -> list[Profile]:
    return sorted(profiles, key=closeness)


def mattering(network: Network, day: date, count: int = TWENTY) -> list[Profile]:
    """Those the user marked (of twenty and more all of them), filled up by tier and strength shown."""
    active = network.active()
    marked = closest(profile for profile in active if profile.contact.priority)
    others = (profile for profile in active if not profile.contact.priority)
    most = max(count, len(marked)) if count >= TWENTY else count
    return [*marked, *_strongest(others, day, count - len(marked))][:most]


def _strongest(profiles: Iterable[Profile], day: date, count: int) -> list[Profile]:
    """The first by tier, within it by strength: only tiers that are needed are looked at closely."""
    tiers: dict[int, list[Profile]] = {}
    for profile in profiles:
        tiers.setdefault(profile.contact.tier, []).append(profile)
    found: list[Profile] = []
    for tier in sorted(tiers):
        if len(found) >= count:
            break
        found += by_strength(tiers[tier], day)
    return found[: max(0, count)]


def by_strength(profiles: Iterable[Profile], day: date) -> list[Profile]:
    """The strongest shown first; of the same the closest."""
    return sorted(profiles, key=lambda one: (-strength(one, day).shown, closeness(one)))
