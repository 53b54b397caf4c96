"""Who would gain from meeting whom: pairs with something in common who, for all that is known, never met."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from domain.folding import fold
from domain.model import Gap
from domain.people.fitting import fit, telling
from domain.people.network import Profile
from domain.people.shares import plain
from domain.people.ties import Pair
from domain.phrases import join, shortened

COUNTS = {"interest": 3, "area": 3, "gap": 3, "work": 3, "industry": 2, "place": 1}
"""What something in common counts by its kind (ours): what both have at heart over where both live."""

READS = {
    "interest": "both like {}",
    "area": "{} is a subject for both",
    "gap": "both fit “{}”",
    "work": "{} is a subject for one, and the other's work",
    "industry": "both work in {}",
    "place": "both live in {}",
}
"""How each reads where an introduction is proposed."""

WORK = ("function", "industry")
"""What somebody does, for whom that is a subject to work on."""

TELLING = frozenset({"note", "how_met", "introduced_by"})
"""Kinds of facts in which one connection may be named as an acquaintance of another."""

WORD = re.compile(r"[^\W\d_]+")
"""A word as it may be a name: of "Dana's" the part before the apostrophe."""

VALUE = 60
"""Letters of a value within a reason (ours)."""

Trait: TypeAlias = tuple[str, str]
"""A kind, and a value plain enough to be compared."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two who would gain from meeting, how much speaks for it, and what."""

    pair: Pair
    score: int
    reasons: tuple[str, ...]

    @property
    def because(self) -> str:
        return join(self.reasons)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is compared of somebody; ``traits`` and ``wants`` lead to the value as it is written."""

    profile: Profile
    traits: dict[Trait, str]
    wants: dict[str, str]
    does: frozenset[str]
    companies: frozenset[str]
    called: frozenset[str]
    named: frozenset[str]
    met: frozenset[int]


def matches(profiles: Iterable[Profile], gaps: Sequence[Gap] = ()) -> list[Match]:
    """Every pair that would gain, what speaks most for it first; the order given settles what is equal."""
    known = [_known(profile, gaps) for profile in profiles]
    found = [_match(one, other) for one, other in combinations(known, 2) if not _acquainted(one, other)]
    return sorted((match for match in found if match.reasons), key=lambda match: -match.score)


def match(one: Profile, other: Profile, gaps: Sequence[Gap] = ()) -> Match:
    """What these two would gain, as things stand."""
    return _match(_known(one, gaps), _known(other, gaps))


def are_acquainted(one: Profile, other: Profile) -> bool:
    """Whether they have met: in a talk, by an introduction, at a company, or as one's notes tell."""
    return _acquainted(_known(one, ()), _known(other, ()))


def _acquainted(one: _Known, other: _Known) -> bool:
    return (
        one.profile.id == other.profile.id
        or other.profile.id in one.met
        or one.profile.id in other.met
        or not one.companies.isdisjoint(other.companies)
        or not one.called.isdisjoint(other.named)
        or not other.called.isdisjoint(one.named)
    )


def _match(one: _Known, other: _Known) -> Match:
    shared = [trait for trait in one.traits if trait in other.traits]
    subjects = _subjects(one, other) | _subjects(other, one)
    said = {trait: one.traits[trait] for trait in shared}
    said |= {("work", value): words for value, words in subjects.items() if ("area", value) not in said}
    told = sorted(said, key=lambda trait: -COUNTS[trait[0]])
    low, high = sorted((one.profile.id, other.profile.id))
    reasons = tuple(READS[kind].format(shortened(said[kind, value], VALUE)) for kind, value in told)
    return Match((low, high), sum(COUNTS[kind] for kind, _ in told), reasons)


def _subjects(one: _Known, other: _Known) -> dict[str, str]:
    """What one wants to work on and the other does."""
    return {value: words for value, words in one.wants.items() if value in other.does}


def _known(profile: Profile, gaps: Sequence[Gap]) -> _Known:
    traits = {
        (kind, plain(value, place=kind == "place")): value
        for kind in ("interest", "area", "industry", "place")
        for value in profile.values(kind)
    }
    traits |= {("gap", str(gap.id)): gap.goal for gap in gaps if _counts_for(profile, gap)}
    told = [fact.value for fact in profile.facts if fact.kind in TELLING]
    return _Known(
        profile,
        traits,
        wants={plain(value): value for value in profile.values("area")},
        does=frozenset(plain(value) for kind in WORK for value in profile.values(kind)),
        companies=frozenset(plain(fact.value) for fact in profile.facts if fact.kind == "company"),
        called=_first_names((profile.name, *profile.contact.aliases)),
        named=frozenset(form for value in told for word in WORD.findall(value) if (form := fold(word))),
        met=frozenset(person for talk in profile.talks for person in talk.people) - {profile.id},
    )


def _first_names(names: Collection[str]) -> frozenset[str]:
    return frozenset(form for name in names for word in name.split()[:1] if (form := fold(word)))


def _counts_for(profile: Profile, gap: Gap) -> bool:
    """Whether somebody fills an open gap, or all the words of it are known of them."""
    if gap.state != "open" or gap.dimension:
        return False
    words = telling(gap.goal)
    found = fit(profile, words) if words and profile.id not in gap.people else None
    return profile.id in gap.people or (found is not None and found.words == len(words))
