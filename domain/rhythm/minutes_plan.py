"""What connection minutes propose today, kept with the user: the acts, their ticks, and what came lately."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import Any, TypeAlias

from domain.model import User

REST, PAIRS_REST = timedelta(days=7), timedelta(days=90)
"""Who was proposed comes later again for a week; a pair to introduce not for three months (ours)."""

Act: TypeAlias = tuple[int, ...]
"""Whom a small act of giving is for: one person, or the two of an introduction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The acts of one day. ``number`` tells an older message from the one that holds.

    ``ticks`` leads from the place of an act to the deed that logged it, 0 where it was logged before.
    ``before`` is how the count stood before the day was done: its last day and its streak.
    """

    day: date
    number: int
    kind: str
    acts: tuple[Act, ...]
    ticks: Mapping[int, int] = field(default_factory=dict)
    started: bool = False
    done: bool = False
    before: tuple[str, int] | None = None


def proposed_on(user: User, day: date) -> Proposal | None:
    """What was proposed for that day."""
    proposal = latest(user)
    return proposal if proposal is not None and proposal.day == day else None


def latest(user: User) -> Proposal | None:
    """What was proposed last, on whatever day."""
    kept: Mapping[str, Any] = user.minutes_plan
    if not kept:
        return None
    fields = {
        "day": date.fromisoformat(kept["day"]),
        "acts": tuple(tuple(act) for act in kept["acts"]),
        "ticks": {int(place): deed for place, deed in kept["ticks"].items()},
        "before": tuple(kept["before"]) if kept["before"] else None,
    }
    return Proposal(**{**kept, **fields})


def with_plan(user: User, proposal: Proposal) -> User:
    """The user with that as what holds now; whom it names was proposed on its day."""
    ticks = {str(place): deed for place, deed in proposal.ticks.items()}
    plan = {**asdict(proposal), "day": proposal.day.isoformat(), "ticks": ticks}
    plan |= {"acts": [list(act) for act in proposal.acts], "before": list(proposal.before or ())}
    today = {what(act): proposal.day.isoformat() for act in proposal.acts}
    return replace(user, minutes_plan=plan, minutes_lately=_kept(user, proposal.day) | today)


def what(act: Act) -> str:
    """An act as it is kept in what came lately: "12", "12-40"."""
    return "-".join(str(person) for person in act)


def came_lately(user: User, act: Act, today: date) -> date | None:
    """The day on which an act was last proposed, where that still counts."""
    said = user.minutes_lately.get(what(act))
    day = date.fromisoformat(said) if said else None
    return day if day is not None and today - day < (REST if len(act) == 1 else PAIRS_REST) else None


def _kept(user: User, today: date) -> dict[str, str]:
    """What came lately, without what no longer counts."""
    lately = user.minutes_lately
    return {key: day for key, day in lately.items() if today - date.fromisoformat(day) < PAIRS_REST}
