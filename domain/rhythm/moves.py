"""Tier changes that the week's review suggests: a few, each left alone for weeks once it was proposed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, islice, zip_longest

from domain.model import Clock
from domain.people.network import Profile
from domain.people.tiers import LAST_TIER, LIGHT, SIZES, is_quiet, loosest_first, why
from domain.phrases import counted
from domain.rhythm.cadence import TIER_CADENCE, lateness
from domain.rhythm.pause import running_day
from domain.turn import Turn

KIND = "moves"
"""Of the snapshots that keep what was proposed: ``{"moves": ["12:1", …]}``, connection and tier."""

MOST = 3
"""Suggestions in a week (ours): a choice, not a list."""

A_WEEK = timedelta(days=7)
RESTS = timedelta(days=56)
"""What was left alone is not proposed again for eight weeks (ours)."""

HALF_YEAR = 182
"""Days looked back over for whoever is in touch more often than their tier asks for (ours)."""

LEAST = 3
"""Weeks with a talk that a suggestion rests on at least (ours): two may be chance."""

TWO_CADENCES = 1.0
"""Lateness, in cadences, after which a close tier is doubted: as long again as the cadence itself (ours)."""


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody, the tier that would fit, and what the log says."""

    profile: Profile
    tier: int
    why: str

    @property
    def key(self) -> str:
        return f"{self.profile.id}:{self.tier}"


def suggested(turn: Turn, profiles: Sequence[Profile]) -> list[Move]:
    """This week's few, kept as proposed; those of earlier in the week again, while they still make sense."""
    before = _proposed(turn)
    this_week = {key for key, day in before.items() if turn.today - day < A_WEEK}
    found = _each_once(_candidates(turn, profiles))
    again = [move for move in found if move.key in this_week]
    fresh = [move for move in found if move.key not in before][: max(0, MOST - len(this_week))]
    if fresh:
        today = [key for key, day in before.items() if day == turn.today]
        turn.store.snapshots.put(KIND, turn.today, {"moves": [*today, *(move.key for move in fresh)]})
    return [*again, *fresh]


def _proposed(turn: Turn) -> dict[str, date]:
    """What was proposed in the last weeks, and when."""
    since = turn.today - RESTS + timedelta(days=1)
    return {
        str(key): day
        for day, figures in turn.store.snapshots.since(KIND, since)
        for key in _keys(figures.get("moves"))
    }


def _keys(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()


def _each_once(moves: Iterable[Move]) -> list[Move]:
    """Nobody is suggested for two tiers at once."""
    found: dict[int, Move] = {}
    for move in moves:
        found.setdefault(move.profile.id, move)
    return list(found.values())


def _candidates(turn: Turn, profiles: Sequence[Profile]) -> Iterator[Move]:
    """Closer, wider and from a tier that is too full, taking turns."""
    ways = closer(profiles, turn.today), _wider(turn, profiles), _from_full(turn, profiles)
    return (move for move in chain.from_iterable(zip_longest(*ways)) if move is not None)


def closer(profiles: Sequence[Profile], day: date) -> list[Move]:
    """In touch clearly more often than their tier asks for: as a closer tier does that has room."""
    room = {
        tier: most - sum(one.contact.tier == tier for one in profiles) for tier, (_, most) in SIZES.items()
    }
    found: list[Move] = []
    for profile in sorted(profiles, key=lambda one: -_weeks(one, 0, day)):
        tier = next((tier for tier in SIZES if room[tier] > 0 and _fits(profile, tier, day)), None)
        if tier is not None:
            room[tier] -= 1
            found.append(Move(profile, tier, f"{counted(_touches(profile, day), 'talk')} in half a year"))
    return found


def _fits(profile: Profile, tier: int, day: date) -> bool:
    """Whether the talks of half a year, spread over weeks, are those of a closer tier."""
    if profile.contact.cadence_days is not None or tier >= profile.contact.tier:
        return False
    return _weeks(profile, tier, day) >= max(LEAST, HALF_YEAR // TIER_CADENCE[tier])


def _weeks(profile: Profile, tier: int, day: date) -> int:
    """Weeks of the last half year with a talk; a light touch is none where tier 1 is in question."""
    since = day - timedelta(days=HALF_YEAR)
    counting = (talk for talk in profile.talks_until(day) if tier != 1 or talk.channel != LIGHT)
    return len({(day - talk.day).days // 7 for talk in counting if talk.day > since})


def _touches(profile: Profile, day: date) -> int:
    since = day - timedelta(days=HALF_YEAR)
    return sum(talk.day > since for talk in profile.talks_until(day))


def _wider(turn: Turn, profiles: Sequence[Profile]) -> list[Move]:
    """In a close tier, without a talk for two cadences although the nudge named them."""
    clocks = {clock.contact_id: clock for clock in turn.store.clocks.many([one.id for one in profiles])}
    quiet = [
        one
        for one in profiles
        if one.id in clocks and is_quiet(one, turn.today) and _was_left(turn, one, clocks[one.id])
    ]
    quiet.sort(key=lambda one: clocks[one.id].since)
    return [Move(one, min(one.contact.tier + 1, LAST_TIER), why(one, turn.today)) for one in quiet]


def _was_left(turn: Turn, profile: Profile, clock: Clock) -> bool:
    """Not snoozed, not one of the twenty, and nudged about in vain."""
    snoozed = clock.snoozed_until is not None and clock.snoozed_until > turn.today
    last = clock.last_touch or profile.contact.added_on
    in_vain = clock.nudged_on is not None and clock.nudged_on > last
    late = lateness(clock, running_day(turn)) > TWO_CADENCES
    return in_vain and late and not snoozed and not profile.contact.priority


def _from_full(turn: Turn, profiles: Sequence[Profile]) -> list[Move]:
    """Of a tier beyond its size, whoever is held in it by least."""
    found: list[Move] = []
    for tier, (_, most) in SIZES.items():
        members = [one for one in profiles if one.contact.tier == tier]
        loosest = sorted(members, key=lambda one: loosest_first(one, turn.today))
        few = islice(loosest, min(MOST, max(0, len(members) - most)))
        found += [
            Move(one, tier + 1, f"tier {tier} holds {len(members)}; {why(one, turn.today)}") for one in few
        ]
    return found
