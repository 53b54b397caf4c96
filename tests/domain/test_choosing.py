"""Whom the morning names: the order, equals, and tier 1's turn in a crowd."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from domain.model import Clock
from domain.rhythm.choosing import Morning, in_order, may_be_nudged, nudged, pressing, turn_until

TODAY = date(2026, 6, 1)
"""A Monday."""

CADENCE = {1: 30, 2: 91, 3: 365}
TWO_CADENCES = timedelta(days=60)


def clock(contact_id: int, late: float, tier: int = 1, nudged_days_ago: int | None = None) -> Clock:
    """Somebody so many cadences late."""
    days = CADENCE[tier]
    since = TODAY - timedelta(days=round(days * (1 + late)))
    on = None if nudged_days_ago is None else TODAY - timedelta(days=nudged_days_ago)
    return Clock(contact_id=contact_id, tier=tier, cadence_days=days, since=since, nudged_on=on)


def working(day: date) -> bool:
    return day.weekday() < 5


def morning(
    today: date = TODAY,
    seats: int = 3,
    works: Callable[[date], bool] = working,
    open_with: Iterable[int] = (),
) -> Morning:
    return Morning(today, seats, works, frozenset(open_with))


def order(*clocks: Clock, open_with: Iterable[int] = ()) -> list[int]:
    return [one.contact_id for one in in_order(clocks, morning(open_with=open_with))]


def test_lateness_in_cadences_counts_by_the_weight_of_the_tier() -> None:
    """0.5 × 3 = 1.5, 1 × 2 = 2, 1.2 × 1 = 1.2."""
    assert order(clock(1, 0.5), clock(2, 1, tier=2), clock(3, 1.2, tier=3)) == [2, 1, 3]


def test_of_equals_the_one_with_something_open_comes_first() -> None:
    late = [clock(1, 0.2), clock(2, 0.2), clock(3, 0.2)]
    assert order(*late) == [1, 2, 3]
    assert order(*late, open_with={3}) == [3, 1, 2]


def test_something_open_does_not_outweigh_lateness() -> None:
    assert order(clock(1, 0.4), clock(2, 0.2), open_with={2}) == [1, 2]


def test_whoever_was_named_this_week_goes_behind_equals() -> None:
    """But for a person who is later than all others anyway."""
    named, other = clock(1, 0.2, nudged_days_ago=7), clock(2, 0.2)
    assert order(named, other) == [2, 1]
    assert order(replace(named, nudged_on=TODAY - timedelta(days=8)), other) == [1, 2]
    assert order(clock(1, 0.5, nudged_days_ago=5), other) == [1, 2]


def test_nobody_of_tier_one_presses_while_there_is_time() -> None:
    just_due = [clock(number, 0.05) for number in range(3)]
    assert pressing(just_due, morning()) == frozenset()


def test_with_as_many_waiting_as_there_are_seats_left_they_go_first() -> None:
    """Due until Friday of next week but one: 9 mornings with one seat each are left after today's."""
    last = TODAY + timedelta(days=14)
    waiting = [clock(number, 0) for number in range(10)]
    waiting = [replace(one, since=one.since + (last - turn_until(one))) for one in waiting]
    assert pressing(waiting, morning(seats=1)) == frozenset(range(10))
    assert pressing(waiting[:9], morning(seats=1)) == frozenset()
    assert pressing(waiting[:9], morning(seats=1, works=lambda day: day.weekday() < 4)) != frozenset()


@pytest.mark.parametrize(("seats", "closest"), [(1, 15), (3, 15), (5, 40)])
@pytest.mark.parametrize("spread", [0, 2], ids=["all at once", "one by one"])
def test_all_of_tier_one_come_up_within_two_cadences_in_any_crowd(
    seats: int, closest: int, spread: int
) -> None:
    """Three hundred others, years behind, would take every seat by lateness alone; nobody ever answers."""
    start = TODAY - timedelta(days=30)
    clocks = {
        number: Clock(
            contact_id=number, tier=1, cadence_days=30, since=start + timedelta(days=number * spread % 30)
        )
        for number in range(closest)
    }
    crowd = {number: clock(number, 8, tier=2 + number % 2) for number in range(1000, 1300)}
    clocks |= crowd
    named: dict[int, list[date]] = {number: [] for number in clocks}
    for day in (TODAY + timedelta(days=ahead) for ahead in range(200)):
        for one in few(clocks.values(), day, seats):
            clocks[one.contact_id] = nudged(one, day)
            named[one.contact_id].append(day)
    for number in range(closest):
        stops = [clocks[number].since, *named[number]]
        gaps = [later - earlier for earlier, later in pairwise(stops)]
        assert gaps, number
        assert max(gaps) <= TWO_CADENCES, (number, stops)
    assert any(named[number] for number in crowd)


def few(clocks: Iterable[Clock], day: date, seats: int) -> list[Clock]:
    """A morning's choice, from the clocks alone; nothing on weekends."""
    if not working(day):
        return []
    due = [one for one in clocks if (day - one.since).days > one.cadence_days and may_be_nudged(one, day)]
    return in_order(due, morning(day, seats))[:seats]
