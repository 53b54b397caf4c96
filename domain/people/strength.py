"""Strength: what the user feels beside what the log shows, each 1-5 (method, section 1)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.model import Fact, Interaction
from domain.people.network import Profile
from domain.rhythm.cadence import TIER_CADENCE

LEAST_WINDOW = 90
"""Days looked back over for frequency at least; else two cadences (method, section 1; ours)."""

FREQUENCY = ((0.0, 1), (0.5, 2), (1.0, 3), (1.5, 4))
"""Touches over those expected, below which the part is so much; from the last on it is 5 (ours)."""

KNOWLEDGE = ((1, 1), (3, 2), (6, 3), (10, 4))
"""Facts, notes and topics, up to which the part is so much; beyond the last it is 5 (ours)."""

RATED_DAYS = 365
"""Rated interactions of twelve months tell how mutual it is."""

DECAY = 0.85
"""What is left of a strength after a year untouched beyond the cadence (method, section 3)."""

YEAR = 365

STRONG = 4
"""Shown 4-5 (method, section 1)."""

APART = 2
"""Felt and shown differing by so much are pointed out (method, section 1)."""

FIRST_TIER = 3
"""The tier of whoever is added."""

STEERING = frozenset({"tier", "cadence_days", "strength", "quadrant", "priority"})
"""Facts of how the user keeps somebody: they tell nothing of how well they know them."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What the log supports on a day: the parts (``mutual`` None: nothing rated) and the whole, each 1-5."""

    frequency: int
    knowledge: int
    mutual: int | None
    shown: int


def strength(profile: Profile, day: date) -> Strength:
    """The strength shown at the end of a day."""
    talks = profile.talks_until(day)
    held = profile.held(day)
    cadence = cadence_on(profile, day)
    parts = frequency(talks, cadence, day), knowledge(held, talks), mutual(talks, day)
    known = [part for part in parts if part is not None]
    last = talks[0].day if talks else min(profile.contact.added_on, day)
    years = max(0, (day - last).days - cadence) / YEAR
    shown = sum(known) / len(known) * DECAY**years
    return Strength(*parts, max(1, math.floor(shown + 0.5)))


def frequency(talks: Sequence[Interaction], cadence: int, day: date) -> int:
    """Touches in the window over those its cadence expects, as 1-5."""
    window = max(LEAST_WINDOW, 2 * cadence)
    before = day - timedelta(days=window)
    touches = sum(before < talk.day <= day for talk in talks)
    ratio = touches / (window / cadence)
    return next((part for limit, part in FREQUENCY if ratio < limit or ratio == limit == 0), 5)


def knowledge(held: Sequence[Fact], talks: Sequence[Interaction]) -> int:
    """How much is known of them, as 1-5."""
    topics = {talk.topic.casefold() for talk in talks if talk.topic}
    known = sum(fact.kind not in STEERING for fact in held) + len(topics)
    return next((part for limit, part in KNOWLEDGE if known <= limit), 5)


def mutual(talks: Sequence[Interaction], day: date) -> int | None:
    """How both sides gave, as 1-5; None where nothing is rated."""
    before = day - timedelta(days=RATED_DAYS)
    rated = [talk.balance for talk in talks if talk.balance and before < talk.day <= day]
    if not rated:
        return None
    if set(rated) == {"taking"}:
        return 1
    if set(rated) == {"giving"}:
        return 2
    return 5 if rated.count("balanced") * 2 >= len(rated) else 4


def cadence_on(profile: Profile, day: date) -> int:
    """Days between touches as they were on a day: their own, else those of the tier they were in."""
    return own_cadence_on(profile, day) or TIER_CADENCE[tier_on(profile, day)]


def own_cadence_on(profile: Profile, day: date) -> int | None:
    """The rhythm of their own that somebody had on a day, in days."""
    return _steered(profile, "cadence_days", day, profile.contact.cadence_days)


def tier_on(profile: Profile, day: date) -> int:
    """The tier somebody was in on a day."""
    return _steered(profile, "tier", day, profile.contact.tier) or FIRST_TIER


def felt(profile: Profile, day: date) -> int | None:
    """What the user felt on a day, where they said it."""
    said = _fact_on(profile, "strength", day)
    return int(said.value) if said else None


def is_overrated(felt: int | None, shown: int) -> bool:
    """Whether the two figures differ enough to be pointed out, the felt one higher."""
    return felt is not None and felt - shown >= APART


def _steered(profile: Profile, kind: str, day: date, now: int | None) -> int | None:
    """A number on the contact as it was on a day: facts keep its history, from the first change on."""
    said = _fact_on(profile, kind, day)
    if said is not None:
        return int(said.value)
    changed = any(fact.kind == kind for fact in profile.facts)
    return None if changed else now


def _fact_on(profile: Profile, kind: str, day: date) -> Fact | None:
    return next((fact for fact in reversed(profile.held(day)) if fact.kind == kind), None)
