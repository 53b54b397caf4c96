"""Cadence: how often a connection is due, and since when the clock runs (method, section 3)."""

from datetime import date, timedelta

from domain.model import Clock, Contact
from domain.rhythm.stretches import days_paused
from domain.turn import Turn

TIER_CADENCE = {1: 30, 2: 91, 3: 365}
"""Days between touches: monthly, quarterly, yearly (method, section 3; days ours)."""

TIER_WEIGHT = {1: 3, 2: 2, 3: 1}
"""What a tier's lateness counts in the nudge (method, section 3; ours)."""

LIGHT = "social"
"""The channel of a light touch: a like, a comment (method, section 3)."""


def cadence(contact: Contact) -> int:
    """Days between touches: their own, else the tier's."""
    return contact.cadence_days or TIER_CADENCE[contact.tier]


def clock_starts(contact: Contact, last_touch: date | None, last_meaningful: date | None) -> date:
    """The day the clock runs from: tier 1's is not reset by a light touch."""
    last = last_meaningful if contact.tier == 1 else last_touch
    return last or contact.added_on


def lateness(clock: Clock, today: date) -> float:
    """How late, in cadences: 0 on the last day in time, 1 a whole cadence later."""
    return ((today - clock.since).days - clock.cadence_days) / clock.cadence_days


def next_due(contact: Contact, since: date) -> date | None:
    """The first day they are overdue; None for those who are never nudged."""
    if contact.archived_on is not None or not contact.active:
        return None
    return since + timedelta(days=cadence(contact) + 1)


def settle(turn: Turn, contact_id: int, *, touched: bool = False) -> None:
    """Recompute a connection's clock from the records. ``touched``: the round of nudges is over."""
    contact = turn.store.contacts.get(contact_id)
    if contact is None:
        turn.store.clocks.drop(contact_id)
        return
    last_touch, last_meaningful = turn.store.interactions.last_days(contact_id)
    since = clock_starts(contact, last_touch, last_meaningful)
    since += timedelta(days=days_paused(turn.user, since))
    known = turn.store.clocks.get(contact_id)
    before = None if touched else known
    turn.store.clocks.put(
        Clock(
            contact_id=contact_id,
            tier=contact.tier,
            cadence_days=cadence(contact),
            since=since,
            last_touch=last_touch,
            next_due=next_due(contact, since),
            snoozed_until=contact.snoozed_until,
            waits_until=before.waits_until if before else None,
            nudged_on=known.nudged_on if known else None,
            nudges=before.nudges if before else 0,
        )
    )
