"""The Connection Quality Index, 0-100: the mean of four parts with their raw figures (method, section 6)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.model import Interaction
from domain.people.dimensions import is_same_value
from domain.people.network import Network, Profile
from domain.people.strength import STRONG, own_cadence_on, strength, tier_on

QUARTER = 91
"""Days looked back over, and between then and now (method, section 6)."""

YEAR = 365
"""Days within which the other side makes a one-sided touch mutual (method, section 6)."""

DIVERSE = 0.60
"""The share of people outside the user's own field that earns all points (ours)."""

EXPECTED = {1: 3.0, 2: 1.0, 3: 0.25}
"""Touches of a quarter that a tier expects (ours)."""

MIDDLE, PER_GROWTH = 50.0, 500.0
"""Points of growth: the first at a standstill, so many more per share gained (ours)."""

GOOD, POOR = 70, 50
"""Above the first the index is good, below the second poor (method, section 6)."""

PARTS = ("diversity", "frequency", "reciprocity", "growth")

OPPOSITE = {"giving": "taking", "taking": "giving"}


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its raw figure and its points (both None without data), and of how many it could be told."""

    raw: float | None
    points: float | None
    known: int
    of: int


@dataclass(frozen=True, slots=True)
class Quality:
    """The index of a day: its parts by name, and how many count as active then."""

    parts: Mapping[str, Part]
    active: int

    @property
    def score(self) -> float | None:
        """The mean of the parts that have data; None where none has."""
        points = [part.points for part in self.parts.values() if part.points is not None]
        return sum(points) / len(points) if points else None


def quality(network: Network, day: date, industry: str | None, function: str | None) -> Quality:
    """The index at the end of a day, for a user of that industry and function."""
    active = active_on(network, day)
    return Quality(
        {
            "diversity": diversity(active, day, industry, function),
            "frequency": frequency(active, day),
            "reciprocity": reciprocity(network, active, day),
            "growth": growth(network, active, day),
        },
        len(active),
    )


def active_on(network: Iterable[Profile], day: date) -> list[Profile]:
    """Those who counted at the end of a day: known by then, and not archived yet."""
    return [
        profile
        for profile in network
        if profile.contact.active
        and profile.contact.added_on <= day
        and (profile.contact.archived_on is None or profile.contact.archived_on > day)
    ]


def diversity(active: Sequence[Profile], day: date, industry: str | None, function: str | None) -> Part:
    """The share outside the user's own industry or function, among those of whom it can be told."""
    own = {kind: mine for kind, mine in (("industry", industry), ("function", function)) if mine}
    told = [found for one in active if (found := is_outside(one, day, own)) is not None]
    if not told:
        return Part(None, None, 0, len(active))
    share = sum(told) / len(told)
    return Part(share, 100 * min(1.0, share / DIVERSE), len(told), len(active))


def is_outside(profile: Profile, day: date, own: Mapping[str, str]) -> bool | None:
    """Whether what somebody did on a day differs from the user's own in anything; None if nothing is known.

    What was noted later says nothing of that day; of several values that held the latest counts.
    """
    theirs = {fact.kind: fact.value for fact in profile.held(day) if fact.kind in own}
    return any(not is_same_value(value, own[kind]) for kind, value in theirs.items()) if theirs else None


def frequency(active: Sequence[Profile], day: date) -> Part:
    """Touches per connection in a quarter; the points weigh each by what was to be expected of them."""
    if not active:
        return Part(None, None, 0, 0)
    touches = [sum(is_recent(talk, day) for talk in profile.talks) for profile in active]
    shares = [min(1.0, count / expected(one, day)) for one, count in zip(active, touches, strict=True)]
    return Part(sum(touches) / len(active), 100 * sum(shares) / len(active), len(active), len(active))


def expected(profile: Profile, day: date) -> float:
    """Touches of a quarter to be expected of somebody, pro rata for those known for less."""
    own = own_cadence_on(profile, day)
    whole = QUARTER / own if own else EXPECTED[tier_on(profile, day)]
    return whole * min(QUARTER, (day - profile.contact.added_on).days + 1) / QUARTER


def is_recent(talk: Interaction, day: date) -> bool:
    """Whether it falls in the quarter that ends with a day."""
    return day - timedelta(days=QUARTER) < talk.day <= day


def reciprocity(network: Network, active: Sequence[Profile], day: date) -> Part:
    """The share of the quarter's rated touches that are balanced, or met by the other side within a year."""
    recent = {talk.id: talk for profile in active for talk in profile.talks if is_recent(talk, day)}
    rated = [talk for talk in recent.values() if talk.balance]
    if not rated:
        return Part(None, None, 0, len(recent))
    share = sum(is_mutual(network, talk, day) for talk in rated) / len(rated)
    return Part(share, 100 * share, len(rated), len(recent))


def is_mutual(network: Network, talk: Interaction, day: date) -> bool:
    """Balanced itself, or any of its people has the opposite side or a balanced touch within a year of it."""
    if talk.balance == "balanced":
        return True
    wanted = {"balanced", OPPOSITE[str(talk.balance)]}
    profiles = filter(None, map(network.get, talk.people))
    return any(
        other.balance in wanted and other.day <= day and abs((other.day - talk.day).days) <= YEAR
        for profile in profiles
        for other in profile.talks
    )


def growth(network: Network, active: Sequence[Profile], day: date) -> Part:
    """How many more are strong than a quarter ago; no data where nobody was there a quarter ago.

    A talk told with a day long past is no history of the network: who was known then isn't told by it.
    """
    then = day - timedelta(days=QUARTER)
    were = active_on(network, then)
    if not active or not were:
        return Part(None, None, 0, len(active))
    before, now = strong(were, then), strong(active, day)
    raw = (now - before) / max(1, before)
    return Part(raw, max(0.0, min(100.0, MIDDLE + PER_GROWTH * raw)), len(active), len(active))


def strong(profiles: Iterable[Profile], day: date) -> int:
    """How many relationships are strong on a day."""
    return sum(strength(profile, day).shown >= STRONG for profile in profiles)
