"""Comfort clustering: how much of the touching goes to the nearest circle (method, section 5)."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.model import Interaction
from domain.people.network import Profile
from domain.people.shares import plain

HALF_YEAR, YEAR = timedelta(days=182), timedelta(days=365)
"""Looked back over: the deep map comes twice a year (ours)."""


@dataclass(frozen=True, slots=True)
class Comfort:
    """Touches with a circle of people among all touches, in the last 6 and 12 months."""

    half_year: int
    of_half_year: int
    year: int
    of_year: int


def talks_of(profiles: Iterable[Profile]) -> list[Interaction]:
    """Each talk once, though several were in it."""
    return list({talk.id: talk for profile in profiles for talk in profile.talks}.values())


def comfort(talks: Sequence[Interaction], circle: Collection[int], day: date) -> Comfort:
    """How much of the touching had somebody of the circle in it, up to a day."""
    year = [talk for talk in talks if day - YEAR < talk.day <= day]
    half = [talk for talk in year if talk.day > day - HALF_YEAR]
    inside = frozenset(circle)
    return Comfort(_within(half, inside), len(half), _within(year, inside), len(year))


def _within(talks: Iterable[Interaction], circle: frozenset[int]) -> int:
    return sum(not circle.isdisjoint(talk.people) for talk in talks)


def sharing(profiles: Iterable[Profile], kind: str, value: str) -> list[int]:
    """Those who have that value of a fact."""
    return [
        profile.id
        for profile in profiles
        if (held := profile.value(kind)) is not None and plain(held) == plain(value)
    ]


def most_touched(
    profiles: Sequence[Profile], talks: Iterable[Interaction], kind: str, day: date
) -> str | None:
    """The value whose people were touched most in the last 12 months; None where nothing is known."""
    held = {one.id: value for one in profiles if (value := one.value(kind)) is not None}
    forms = {person: plain(value) for person, value in held.items()}
    counts: Counter[str] = Counter()
    for talk in talks:
        if day - YEAR < talk.day <= day:
            counts.update({forms[person] for person in talk.people if person in forms})
    most = max(counts, key=lambda form: (counts[form], form), default=None)
    return next((held[person] for person, form in forms.items() if form == most), None)
