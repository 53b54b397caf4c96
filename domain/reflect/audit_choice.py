"""What the audit looks at: talks that mattered, which side gave, whom to give to first (method, 4)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.model import Interaction
from domain.people.network import Profile
from domain.reflect.journaled import Happened, happened
from domain.rhythm.cadence import LIGHT

AUDITED = 20
"""Interactions in an audit: the last 20 significant ones (method, section 4)."""

TAKING_LIMIT = 40
"""Percent of taking above which the audit warns (method, section 4)."""

LEAST_RATED = 5
"""Fewer rated ones show no leaning yet: one of one is 100 % (ours)."""

QUARTER, YEAR = timedelta(days=91), timedelta(days=365)
"""Of the last quarter those that matter most come first; nothing older than a year is looked at (ours)."""

CLOSE = (1, 2)
"""The tiers that come first (issue)."""

GIVE_FIRST = 3
"""People to give to first (issue)."""

GIVING, TAKING, BALANCED = "giving", "taking", "balanced"


@dataclass(frozen=True, slots=True)
class Sides:
    """How many talks gave, took, did both, or are not rated."""

    gave: int = 0
    got: int = 0
    both: int = 0
    unrated: int = 0

    @property
    def rated(self) -> int:
        return self.gave + self.got + self.both

    @property
    def share(self) -> float | None:
        """Taking among those rated; None where none is."""
        return self.got / self.rated if self.rated else None

    @property
    def is_thin(self) -> bool:
        """Whether too few are rated to say which way it leans."""
        return self.rated < LEAST_RATED

    @property
    def takes_too_much(self) -> bool:
        """More than 40 % taking; of a few nothing is told yet."""
        return not self.is_thin and 100 * self.got > TAKING_LIMIT * self.rated


def significant(
    people: Iterable[Profile], journal: Collection[Happened], today: date, most: int = AUDITED
) -> list[Interaction]:
    """The last talks that mattered, latest first: longer than a light touch, or chosen for the journal.

    Of the last quarter those of the journal come first, then those with tiers 1 and 2; where there are too
    few, older ones in the same order fill up.
    """
    profiles = {profile.id: profile for profile in people}
    talks = {
        talk.id: talk
        for profile in profiles.values()
        for talk in profile.talks
        if today - YEAR < talk.day <= today
    }
    ranked = {
        talk.id: rank for talk in talks.values() if (rank := _rank(talk, profiles, journal)) is not None
    }
    found = sorted(
        (talks[key] for key in ranked),
        key=lambda talk: (
            talk.day <= today - QUARTER,
            ranked[talk.id],
            -talk.day.toordinal(),
            -talk.id,
        ),
    )
    return sorted(found[:most], key=lambda talk: (talk.day, talk.id), reverse=True)


def _rank(talk: Interaction, profiles: Mapping[int, Profile], journal: Collection[Happened]) -> int | None:
    """0 for what is in the journal, 1 for the close ones, 2 for the others; None for a light touch."""
    if happened(talk.day, talk.people) in journal:
        return 0
    if talk.channel == LIGHT:
        return None
    tiers = (profiles[person].contact.tier for person in talk.people if person in profiles)
    return 1 if any(tier in CLOSE for tier in tiers) else 2


def sides(talks: Iterable[Interaction]) -> Sides:
    """Count which side gave."""
    said = [talk.balance for talk in talks]
    return Sides(
        said.count(GIVING),
        said.count(TAKING),
        said.count(BALANCED),
        sum(balance not in (GIVING, TAKING, BALANCED) for balance in said),
    )


def to_give_first(people: Iterable[Profile], talks: Iterable[Interaction], today: date) -> list[Profile]:
    """Of those in these talks, the few from whom most came and to whom least went in a year."""
    there = {person for talk in talks for person in talk.people}
    owed = {profile.id: owing(profile, today) for profile in people if profile.id in there}
    found = [profile for profile in people if owed.get(profile.id, 0) > 0]
    return sorted(found, key=lambda one: (-owed[one.id], one.contact.tier, one.id))[:GIVE_FIRST]


def owing(profile: Profile, today: date) -> int:
    """How many more talks took than gave in the last year."""
    lately = [talk.balance for talk in profile.talks if today - YEAR < talk.day <= today]
    return lately.count(TAKING) - lately.count(GIVING)


def asked_first(people: Iterable[Profile], today: date) -> list[Profile]:
    """Those from whom something was taken in the last quarter with nothing given in the year before it."""
    found = [profile for profile in people if any(_unearned(profile, talk, today) for talk in profile.talks)]
    return sorted(found, key=lambda one: (one.contact.tier, one.id))


def _unearned(profile: Profile, asking: Interaction, today: date) -> bool:
    if asking.balance != TAKING or not today - QUARTER < asking.day <= today:
        return False
    return not any(
        talk.balance in (GIVING, BALANCED) and asking.day - YEAR < talk.day <= asking.day
        for talk in profile.talks
    )
