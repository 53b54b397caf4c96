"""The figures once more, from the method's text alone: slow, exact in fractions, no line shared.

Everything is counted in days before today: an earlier day is a larger number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from tests.measure.small import Held, Met, One

CADENCE = {1: 30, 2: 91, 3: 365}
EXPECTED = {1: Fraction(3), 2: Fraction(1), 3: Fraction(1, 4)}
STEERED = ("tier", "cadence_days", "strength", "quadrant", "priority")
"""They say how the user keeps somebody, not what they know of them."""

Figure = Fraction | None


@dataclass(frozen=True)
class World:
    """Everybody and everything, and the user's own field."""

    people: Sequence[One]
    talks: Sequence[Met]
    industry: str | None
    function: str | None

    def active(self, day: int) -> list[One]:
        return [
            one
            for one in self.people
            if not one.known and one.added >= day and (one.archived is None or one.archived < day)
        ]

    def talks_of(self, one: One, day: int) -> list[Met]:
        return [talk for talk in self.talks if one.id in talk.people and talk.days >= day]


def held(one: One, day: int) -> list[Held]:
    """What held at the end of that day, the earliest noted first."""
    facts = sorted(one.facts, key=lambda fact: -fact.since)
    return [fact for fact in facts if fact.since >= day and (fact.until is None or fact.until < day)]


def latest(one: One, kind: str, day: int) -> str | None:
    found = [fact.value for fact in held(one, day) if fact.kind == kind]
    return found[-1] if found else None


def tier(one: One, day: int) -> int:
    if any(fact.kind == "tier" for fact in one.facts):
        return int(latest(one, "tier", day) or 3)
    return one.tier


def own_cadence(one: One, day: int) -> int | None:
    if any(fact.kind == "cadence_days" for fact in one.facts):
        said = latest(one, "cadence_days", day)
        return int(said) if said else None
    return one.cadence


def shown(world: World, one: One, day: int) -> int:
    """Strength, 1-5."""
    cadence = own_cadence(one, day) or CADENCE[tier(one, day)]
    talks = world.talks_of(one, day)
    parts = [_frequency(talks, cadence, day), _knowledge(one, talks, day)]
    if (mutual := _mutual(talks, day)) is not None:
        parts.append(mutual)
    last = min((talk.days for talk in talks), default=max(one.added, day))
    mean = Fraction(sum(parts), len(parts))
    beyond = last - day - cadence
    whole = float(mean) * 0.85 ** (beyond / 365) if beyond > 0 else mean
    return max(1, floor(whole + Fraction(1, 2)))


def _frequency(talks: list[Met], cadence: int, day: int) -> int:
    window = 2 * cadence if 2 * cadence > 90 else 90
    touches = len([talk for talk in talks if talk.days < day + window])
    if touches == 0:
        return 1
    ratio = Fraction(touches * cadence, window)
    if ratio < Fraction(1, 2):
        return 2
    if ratio < 1:
        return 3
    return 4 if ratio < Fraction(3, 2) else 5


def _knowledge(one: One, talks: list[Met], day: int) -> int:
    topics = {talk.topic for talk in talks if talk.topic is not None}
    count = len(topics) + len([fact for fact in held(one, day) if fact.kind not in STEERED])
    if count <= 1:
        return 1
    if count <= 3:
        return 2
    if count <= 6:
        return 3
    return 4 if count <= 10 else 5


def _mutual(talks: list[Met], day: int) -> int | None:
    rated = [talk.balance for talk in talks if talk.balance is not None and talk.days < day + 365]
    gave = rated.count("giving")
    got = rated.count("taking")
    both = rated.count("balanced")
    if not rated:
        return None
    if got == len(rated):
        return 1
    if gave == len(rated):
        return 2
    return 5 if both >= gave + got else 4


def strong(world: World, day: int) -> list[int]:
    return [one.id for one in world.active(day) if shown(world, one, day) >= 4]


def diversity(world: World, day: int) -> tuple[Figure, Figure]:
    other = inside = 0
    for one in world.active(day):
        compared = []
        for kind, mine in (("industry", world.industry), ("function", world.function)):
            theirs = latest(one, kind, day)
            if mine is not None and theirs is not None:
                compared.append(theirs != mine)
        if True in compared:
            other += 1
        elif compared:
            inside += 1
    if other + inside == 0:
        return None, None
    share = Fraction(other, other + inside)
    return share, 100 * min(Fraction(1), share / Fraction(6, 10))


def frequency(world: World, day: int) -> tuple[Figure, Figure]:
    active = world.active(day)
    if not active:
        return None, None
    all_touches, points = 0, Fraction(0)
    for one in active:
        touches = len([talk for talk in world.talks_of(one, day) if talk.days < day + 91])
        own = own_cadence(one, day)
        expected = Fraction(91, own) if own else EXPECTED[tier(one, day)]
        days_known = one.added - day + 1
        if days_known < 91:
            expected = expected * days_known / 91
        points += 100 * min(Fraction(1), touches / expected)
        all_touches += touches
    return Fraction(all_touches, len(active)), points / len(active)


def reciprocity(world: World, day: int) -> tuple[Figure, Figure]:
    counted = {one.id for one in world.active(day)}
    rated = [
        talk
        for talk in world.talks
        if talk.balance is not None and day <= talk.days < day + 91 and counted & set(talk.people)
    ]
    if not rated:
        return None, None
    good = 0
    for talk in rated:
        good += talk.balance == "balanced" or any(
            other.balance == "balanced"
            or other.balance == ("taking" if talk.balance == "giving" else "giving")
            for other in world.talks
            if other.balance is not None
            and other.days >= day
            and abs(other.days - talk.days) <= 365
            and any(person in other.people for person in talk.people)
        )
    return Fraction(good, len(rated)), Fraction(100 * good, len(rated))


def growth(world: World, day: int) -> tuple[Figure, Figure]:
    if not world.active(day) or not world.active(day + 91):
        return None, None
    now, then = len(strong(world, day)), len(strong(world, day + 91))
    share = Fraction(now - then, then if then > 1 else 1)
    points = 50 + 500 * share
    return share, Fraction(0) if points < 0 else Fraction(100) if points > 100 else points


def index(world: World, day: int) -> Figure:
    parts = (diversity, frequency, reciprocity, growth)
    points = [found for part in parts if (found := part(world, day)[1]) is not None]
    return sum(points, Fraction(0)) / len(points) if points else None
