"""Whom the morning names: the order of those who are overdue, who rests, whose turn must come (method, 3)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.model import Clock
from domain.rhythm.cadence import TIER_WEIGHT, lateness
from domain.rhythm.days_off import works_on
from domain.rhythm.pause import running_day
from domain.touch.meeting import planned_with
from domain.turn import Turn

APART = timedelta(days=2)
"""Nobody twice within 48 hours (method, section 3)."""

COMES_BACK_FIRST, COMES_BACK_AFTER = timedelta(days=7), timedelta(days=14)
"""A nudge left unanswered comes back for that person after a week, then every two (method, section 3)."""

VARIED = timedelta(days=7)
"""Whoever was named so lately goes behind equals: variety over a week (issue; ours)."""

CLOSEST = 1
"""The tier whose people are never left out for long (method, section 3)."""

TURN_COMES = 2
"""Cadences within which everybody in tier 1 is nudged at least once (issue)."""

SPARE = 4
"""This part of a cadence is kept in hand for mornings that fall out (ours)."""

HORIZON = 60
"""Days ahead in which mornings are counted: two cadences of tier 1 (ours)."""

OTHERS = 20
"""People after the first few who are looked at for somebody of another company (ours)."""

STILL_OPEN = frozenset({"new", "active"})
"""States of an opportunity of which something may come."""


@dataclass(frozen=True, slots=True)
class Morning:
    """What the order depends on beside the clocks: the day, the seats, the working days, open matters."""

    today: date
    seats: int
    works: Callable[[date], bool]
    open_with: frozenset[int] = frozenset()


def choose(turn: Turn) -> list[Clock]:
    """The few who matter now, of those whom the nudge may name."""
    ready = [clock for clock in _due(turn) if may_be_nudged(clock, turn.today)]
    return _mixed(turn, in_order(ready, _morning(turn)))


def ranked(turn: Turn) -> list[Clock]:
    """Everybody overdue, neither snoozed nor met soon, in the nudge's order; those it named lately too."""
    return in_order(_due(turn), _morning(turn))


def _due(turn: Turn) -> list[Clock]:
    planned = planned_with(turn)
    return [
        clock
        for clock in turn.store.clocks.overdue(running_day(turn))
        if not _snoozed(clock, turn.today) and clock.contact_id not in planned
    ]


def _morning(turn: Turn) -> Morning:
    promised = {person for promise in turn.store.promises.open() for person in promise.people}
    brought = {
        person for one in turn.store.opportunities.all() if one.state in STILL_OPEN for person in one.people
    }
    user = turn.user
    return Morning(
        running_day(turn), user.nudge_size, lambda day: works_on(user, day), frozenset(promised | brought)
    )


def in_order(clocks: Iterable[Clock], morning: Morning) -> list[Clock]:
    """The latest by tier weight first; before them only those of tier 1 whose turn would else not come.

    Of equals (to one decimal): who has something open with the user, then who was not named this week, then
    the latest after all, then the longest known.
    """
    clocks = list(clocks)
    first = pressing(clocks, morning)

    def place(clock: Clock) -> tuple[bool, date, float, bool, bool, float, int]:
        weight, hurries = rank(clock, morning.today), clock.contact_id in first
        return (
            not hurries,
            turn_until(clock) if hurries else date.max,
            -round(weight, 1),
            clock.contact_id not in morning.open_with,
            _named_lately(clock, morning.today),
            -weight,
            clock.contact_id,
        )

    return sorted(clocks, key=place)


def rank(clock: Clock, today: date) -> float:
    """Lateness in cadences times the tier's weight (method, section 3)."""
    return lateness(clock, today) * TIER_WEIGHT[clock.tier]


def pressing(clocks: Iterable[Clock], morning: Morning) -> frozenset[int]:
    """Those of tier 1 for whom, were others to go first today, too few seats would be left.

    With many people of other tiers years behind, lateness alone would never let tier 1 come up.
    """
    waiting = sorted(
        (turn_until(clock), clock.contact_id)
        for clock in clocks
        if clock.tier == CLOSEST and (turn_until(clock) - morning.today).days <= HORIZON
    )
    mornings = _mornings(morning)
    hurried = 0
    for number, (until, _) in enumerate(waiting, 1):
        left = mornings[max(0, (until - morning.today).days)]
        if number > (left - 1) * morning.seats:
            hurried = number
    return frozenset(contact_id for _, contact_id in waiting[:hurried])


def turn_until(clock: Clock) -> date:
    """The day before which they are to be named, with some mornings in hand."""
    since = max(clock.since, clock.nudged_on or clock.since)
    return since + timedelta(days=TURN_COMES * clock.cadence_days - clock.cadence_days // SPARE)


def _mornings(morning: Morning) -> list[int]:
    """How many working mornings there are before each of the days ahead, today's among them."""
    counted = [0]
    for ahead in range(HORIZON):
        counted.append(counted[-1] + morning.works(morning.today + timedelta(days=ahead)))
    return counted


def _snoozed(clock: Clock, today: date) -> bool:
    return clock.snoozed_until is not None and clock.snoozed_until > today


def may_be_nudged(clock: Clock, today: date) -> bool:
    """Not snoozed, not skipped, not nudged within 48 h, and not waiting after an unanswered nudge."""
    resting = [day for day in (clock.snoozed_until, clock.waits_until) if day is not None]
    recent = clock.nudged_on is not None and today - clock.nudged_on < APART
    return not recent and all(day <= today for day in resting)


def _named_lately(clock: Clock, today: date) -> bool:
    return clock.nudged_on is not None and today - clock.nudged_on <= VARIED


def nudged(clock: Clock, today: date) -> Clock:
    """The clock after a nudge: if it stays unanswered, it comes back later and later."""
    wait = COMES_BACK_AFTER if clock.nudges else COMES_BACK_FIRST
    return replace(clock, nudged_on=today, nudges=clock.nudges + 1, waits_until=today + wait)


def _mixed(turn: Turn, ordered: Sequence[Clock]) -> list[Clock]:
    """The first few; were all of one company, the last of them leaves the seat to somebody of another."""
    seats = turn.user.nudge_size
    few, others = list(ordered[:seats]), ordered[seats : seats + OTHERS]
    companies = {_company(turn, clock) for clock in few} if len(few) > 1 and others else set()
    if len(companies) != 1 or None in companies:
        return few
    another = next((clock for clock in others if _company(turn, clock) not in companies), None)
    return [*few[:-1], another] if another else few


def _company(turn: Turn, clock: Clock) -> str | None:
    held = [fact for fact in turn.store.facts.of(clock.contact_id) if fact.until is None]
    return next((fact.value.casefold() for fact in held if fact.kind == "company"), None)
