"""Whom today's small acts of giving are for: those coming due or quiet by their clocks, kinds in turn."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from domain.model import Clock, User
from domain.people.network import Network, Profile
from domain.people.pairing import matches
from domain.rhythm.cadence import TIER_WEIGHT
from domain.rhythm.minutes_plan import Act, Proposal, came_lately, latest
from domain.rhythm.pause import running_day
from domain.touch.meeting import planned_with
from domain.turn import Turn

MESSAGES, COMMENTS, INTRODUCTION = "message", "social", "introduction"
"""Kinds of acts, called by the channel on which each is logged."""

KINDS: Mapping[str, int] = {MESSAGES: 2, COMMENTS: 3, INTRODUCTION: 1}
"""Two thoughtful messages, three comments, or one introduction (method, section 3), in turn over the days."""

LEAST = 3
"""With fewer people to be named nothing is proposed (ours)."""

LOOKED_AT = 16
"""People of each tier who are looked at: the first to come due (ours)."""

JUST_TALKED = timedelta(days=7)
"""Whom the user talked with so lately is left in peace; with a short cadence, half of that (ours)."""

Chosen: TypeAlias = tuple[str, tuple[Act, ...]]
Finds: TypeAlias = Callable[[Turn, Sequence[Profile]], tuple[Act, ...]]


def propose(turn: Turn) -> Proposal | None:
    """Something other than what was proposed last: the next kind that can be filled. None: nobody to name."""
    before = latest(turn.user)
    chosen = _chosen(turn, before)
    if chosen is None:
        return None
    number = before.number + 1 if before else 1
    return Proposal(day=turn.today, number=number, kind=chosen[0], acts=chosen[1])


def _chosen(turn: Turn, before: Proposal | None) -> Chosen | None:
    clocks = candidates(turn)
    resting = {clock.contact_id for clock in clocks if _just_talked(clock, turn.today)}
    if len(clocks) - len(resting) < LEAST:
        return None
    network = turn.store.network([clock.contact_id for clock in clocks])
    present = [one for clock in clocks if (one := network.get(clock.contact_id)) is not None]
    free = [one for one in present if one.id not in resting]
    for kind in _in_turn(before.kind if before else None):
        acts = FINDS[kind](turn, present if kind == INTRODUCTION else free)
        if len(acts) == KINDS[kind]:
            return kind, acts
    return None


def _in_turn(last: str | None) -> list[str]:
    """The kinds, beginning with the one after the last."""
    kinds = list(KINDS)
    at = kinds.index(last) + 1 if last in kinds else 0
    return kinds[at:] + kinds[:at]


def candidates(turn: Turn) -> list[Clock]:
    """Those neither named this morning nor met soon: who was not proposed lately first, then the ripest."""
    planned, running = planned_with(turn), running_day(turn)
    found = [
        clock
        for tier in TIER_WEIGHT
        for clock in turn.store.clocks.soonest(tier, LOOKED_AT, turn.today)
        if clock.contact_id not in planned and clock.nudged_on != turn.today
    ]
    return sorted(found, key=lambda clock: (_lately(turn, clock), -ripeness(clock, running)))


def _just_talked(clock: Clock, today: date) -> bool:
    """Whether there is nothing to say so soon; to be introduced to somebody it is never too soon."""
    rest = min(JUST_TALKED, timedelta(days=clock.cadence_days) / 2)
    return clock.last_touch is not None and today - clock.last_touch < rest


def ripeness(clock: Clock, today: date) -> float:
    """How much of the cadence is over, times what the tier counts."""
    return (today - clock.since).days / clock.cadence_days * TIER_WEIGHT[clock.tier]


def _lately(turn: Turn, clock: Clock) -> int:
    """The day they were proposed last, as a number; 0 where that is long ago."""
    day = came_lately(turn.user, (clock.contact_id,), turn.today)
    return day.toordinal() if day else 0


def _people(count: int) -> Finds:
    """One act each for the first few."""
    return lambda _turn, present: tuple((one.id,) for one in present[:count])


def _introduction(turn: Turn, present: Sequence[Profile]) -> tuple[Act, ...]:
    """The two who would gain most from meeting, but for pairs that came lately."""
    gaps = turn.store.gaps.all()
    new = (one.pair for one in matches(present, gaps) if not _came(turn.user, one.pair, turn.today))
    return tuple(new)[: KINDS[INTRODUCTION]]


def _came(user: User, act: Act, today: date) -> bool:
    return came_lately(user, act, today) is not None


FINDS: Mapping[str, Finds] = {
    MESSAGES: _people(KINDS[MESSAGES]),
    COMMENTS: _people(KINDS[COMMENTS]),
    INTRODUCTION: _introduction,
}


def profiles(turn: Turn, proposal: Proposal) -> Network:
    """Those whom a proposal names, as they are now."""
    return turn.store.network(sorted({person for act in proposal.acts for person in act}))
