"""Cadence, lateness and who may be nudged: the method's numbers, worked out by hand."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.model import Clock, Contact
from domain.rhythm.cadence import TIER_WEIGHT, cadence, clock_starts, lateness, next_due
from domain.rhythm.choosing import may_be_nudged, nudged, rank

TODAY = date(2026, 6, 1)
ADDED = date(2026, 1, 1)


def contact(tier: int = 3, cadence_days: int | None = None, **more: Any) -> Contact:
    return Contact(id=1, name="Dana", tier=tier, cadence_days=cadence_days, added_on=ADDED, **more)


def clock(silent: int, tier: int = 1, days: int = 30, **more: Any) -> Clock:
    return Clock(contact_id=1, tier=tier, cadence_days=days, since=TODAY - timedelta(days=silent), **more)


@pytest.mark.parametrize(
    ("tier", "own", "days"), [(1, None, 30), (2, None, 91), (3, None, 365), (1, 21, 21), (3, 7, 7)]
)
def test_a_cadence_is_the_tiers_unless_they_have_their_own(tier: int, own: int | None, days: int) -> None:
    assert cadence(contact(tier, own)) == days


def test_overdue_begins_the_day_after_the_cadence() -> None:
    """Days since > cadence: the 31st day of a monthly one."""
    assert next_due(contact(1), date(2026, 1, 5)) == date(2026, 2, 5)


@pytest.mark.parametrize("away", [{"archived_on": TODAY}, {"active": False}])
def test_archived_and_merely_known_people_are_never_due(away: dict[str, Any]) -> None:
    assert next_due(contact(1, **away), ADDED) is None


@pytest.mark.parametrize(
    ("tier", "touch", "meaningful", "since"),
    [
        (3, None, None, ADDED),
        (3, date(2026, 5, 1), date(2026, 3, 1), date(2026, 5, 1)),
        (2, date(2026, 5, 1), None, date(2026, 5, 1)),
        (1, date(2026, 5, 1), date(2026, 3, 1), date(2026, 3, 1)),
        (1, date(2026, 5, 1), None, ADDED),
    ],
)
def test_the_clock_of_tier_one_runs_from_the_last_meaningful_touch(
    tier: int, touch: date | None, meaningful: date | None, since: date
) -> None:
    assert clock_starts(contact(tier), touch, meaningful) == since


@pytest.mark.parametrize(("silent", "late"), [(30, 0.0), (45, 0.5), (60, 1.0), (15, -0.5)])
def test_lateness_is_counted_in_cadences(silent: int, late: float) -> None:
    assert lateness(clock(silent), TODAY) == pytest.approx(late)


def test_a_tier_weighs_three_two_or_one() -> None:
    """A tier 1 one month late (1.0 x 3) comes before a tier 2 a quarter late (1.0 x 2)."""
    assert TIER_WEIGHT == {1: 3, 2: 2, 3: 1}
    assert rank(clock(60), TODAY) > rank(clock(182, tier=2, days=91), TODAY)
    assert rank(clock(40), TODAY) < rank(clock(182, tier=2, days=91), TODAY)


@pytest.mark.parametrize(
    ("state", "may"),
    [
        ({}, True),
        ({"snoozed_until": TODAY + timedelta(days=1)}, False),
        ({"snoozed_until": TODAY}, True),
        ({"nudged_on": TODAY - timedelta(days=1)}, False),
        ({"nudged_on": TODAY - timedelta(days=2)}, True),
        ({"waits_until": TODAY + timedelta(days=3)}, False),
    ],
)
def test_nobody_is_nudged_twice_within_48_hours_nor_while_resting(state: dict[str, Any], may: bool) -> None:
    assert may_be_nudged(clock(60, **state), TODAY) is may


def test_an_unanswered_nudge_waits_a_week_and_then_two() -> None:
    first = nudged(clock(60), TODAY)
    assert (first.nudges, first.waits_until) == (1, TODAY + timedelta(days=7))
    second = nudged(first, TODAY + timedelta(days=7))
    assert (second.nudges, second.waits_until) == (2, TODAY + timedelta(days=21))
