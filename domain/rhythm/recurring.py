"""Which prompts come again and again, to whom, and how they are planned."""

from collections.abc import Mapping

from domain.model import Prompt
from domain.rhythm.prompts import (
    A_DAY,
    Planned,
    Recurrence,
    every_chosen_day,
    every_morning,
    every_quarters_second_month,
    every_week,
    every_weeks_end,
    every_working_day,
)
from domain.rhythm.times import (
    every_journal_day,
    every_months_first_working_day,
    every_quarters_monday,
    every_score_day,
)
from domain.turn import Turn

RECURRING: Mapping[str, Recurrence] = {
    "nudge": every_morning,
    "minutes": every_chosen_day,
    "weekly": every_weeks_end,
    "journal": every_journal_day,
    "upkeep": every_week,
    "score": every_score_day,
    "map": every_quarters_second_month,
    "health_check": every_quarters_monday(2),
    "story": every_quarters_monday(3),
    "audit": every_months_first_working_day,
    "mistakes": every_quarters_monday(4),
}
"""The kinds that come to everybody by themselves, again and again."""


CHOSEN: Mapping[str, Recurrence] = {
    "sort": every_working_day,
}
"""The kinds that come again and again to those who chose them."""


def plan_missing(turn: Turn) -> None:
    """Plan the kinds there were not yet when somebody came; what is planned stays, be it due or held."""
    for kind, rule in RECURRING.items():
        if turn.store.prompts.get(kind) is None:
            turn.store.prompts.set(kind, *rule(turn, turn.now, turn.store.prompts.last_day(kind)))


def plan_first(turn: Turn) -> None:
    """Plan what recurs for somebody who has just arrived, or moved, or changed their hours.

    What is due already and waits to be said, behind a conversation or a backlog, is not lost by that.
    """
    for kind, rule in RECURRING.items():
        turn.store.prompts.set(kind, *_planned(turn, kind, rule, turn.store.prompts.get(kind)))
    for kind, rule in CHOSEN.items():
        if (chosen := turn.store.prompts.get(kind)) is not None:
            turn.store.prompts.set(kind, *_planned(turn, kind, rule, chosen))


def _planned(turn: Turn, kind: str, rule: Recurrence, former: Prompt | None) -> Planned:
    """The next one; the former where that is due, of an earlier day, and its day is still one of the rule."""
    following = rule(turn, turn.now, turn.store.prompts.last_day(kind))
    if former is None or former.local_day >= following[1]:
        return following
    due_at = former.held_at or former.due_at
    _, falls_on = rule(turn, due_at - A_DAY, former.local_day - A_DAY)
    return (due_at, former.local_day) if due_at <= turn.now and falls_on == former.local_day else following
