"""What the user did while a plan is on, noticed by itself: no tick is needed (method, section 7)."""

from dataclasses import replace

from domain.model import Plan
from domain.turn import Turn

KEPT = 120
"""Days kept of one thing (ours): more than a plan has."""

ON = frozenset({"running", "paused"})


def current(turn: Turn) -> Plan | None:
    """The plan that is running or paused; at most one is."""
    return next((plan for plan in reversed(turn.store.plans.all()) if plan.state in ON), None)


def notice(turn: Turn, what: str) -> None:
    """Note that something was done today that no record tells of: a draft sent, a report looked at.

    No change of the user's records: undo has nothing to do with it.
    """
    if current(turn) is None:
        return
    days, today = noticed(turn, what), turn.today.isoformat()
    if today not in days:
        kept = {**turn.user.noticed, what: [*days, today][-KEPT:]}
        turn.store.save_user(replace(turn.user, noticed=kept))


def noticed(turn: Turn, what: str) -> list[str]:
    """The days on which it was done since the plan began, ISO, in order."""
    days: list[str] = turn.user.noticed.get(what, [])
    return days
