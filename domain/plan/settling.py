"""Prompts follow the records of this room: after an undo, an import, or when hours and zone change."""

from collections.abc import Callable, Mapping

from domain.plan.approach import settle_approach
from domain.plan.habit_asked import settle_habit
from domain.plan.outreach_times import settle_outreach
from domain.plan.plan_times import settle_plan
from domain.plan.project_asked import settle_project
from domain.turn import Turn

SETTLES: Mapping[str, Callable[[Turn, int], None]] = {
    "plan": settle_plan,
    "habit": settle_habit,
    "outreach": settle_outreach,
    "approach": settle_approach,
    "project": settle_project,
}
"""What plans, moves or drops the prompts of a record, by its noun."""


def settle_record(turn: Turn, noun: str, record_id: int) -> None:
    """The prompts of one record, as it stands now; nothing for a noun without any."""
    if noun in SETTLES:
        SETTLES[noun](turn, record_id)


def settle_all_plans(turn: Turn) -> None:
    """The same for every record of the room: hours, days off or the zone are others now."""
    for noun, settles in SETTLES.items():
        for one in getattr(turn.store, f"{noun}es" if noun.endswith("ch") else f"{noun}s").all():
            settles(turn, one.id)
