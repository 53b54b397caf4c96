"""What the assistant says by itself: the rule of each kind, and what a prompt becomes when it is due."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from domain.model import Prompt
from domain.reply import Reply
from domain.schedule import is_first_weekday, next_moment, next_moment_on
from domain.turn import Turn

MONDAY = 0

UPKEEP = time(3, 0)
"""When figures are kept for the week, silently (ours)."""

REFLECTION = time(10, 0)
"""When the quarter's reflections come (method, "When")."""

MAP_MONTHS = (2, 5, 8, 11)
"""The second month of each quarter (method, "When")."""

Planned: TypeAlias = tuple[datetime, date]
Recurrence: TypeAlias = Callable[[Turn, datetime, date | None], Planned]
"""The next moment later than one, on a local day later than the last."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A prompt put into words; ``kind`` and ``subject`` make it unique for its local day."""

    kind: str
    subject: str
    reply: Reply


Following: TypeAlias = Callable[[Turn, Prompt, datetime], Planned | None]


@dataclass(frozen=True, slots=True)
class PromptRule:
    """How a kind of prompt behaves.

    ``compose`` puts it into words (nothing: silence). ``following`` is the next due moment later than the
    one given, None when it does not recur. ``window``: how late it may still come (facts, "Wall clock").
    ``resent``: whether it is said once more when nobody knows if it arrived (facts, "Delivery").
    """

    compose: Callable[[Turn, Prompt], tuple[Spoken, ...]]
    following: Following
    window: timedelta
    resent: bool


def every_morning(turn: Turn, after: datetime, last: date | None) -> Planned:
    """The next morning on the user's wall, never twice for one local day."""
    return next_moment(after, turn.user.morning, turn.zone, last)


def every_week(turn: Turn, after: datetime, last: date | None) -> Planned:
    """The night to Monday, for upkeep."""
    return next_moment_on(lambda day: day.weekday() == MONDAY, after, UPKEEP, turn.zone, last)


def every_quarters_second_month(turn: Turn, after: datetime, last: date | None) -> Planned:
    """The first Monday of February, May, August and November."""
    return next_moment_on(
        lambda day: day.month in MAP_MONTHS and is_first_weekday(day, MONDAY),
        after,
        REFLECTION,
        turn.zone,
        last,
    )


SORTS_LATER = timedelta(hours=1)
"""After the morning's nudge by so much come people to place (ours)."""


def every_working_day(turn: Turn, after: datetime, last: date | None) -> Planned:
    """An hour after the morning, on the user's working days; with none of those, on any day."""
    at = (datetime.combine(date.min, turn.user.morning) + SORTS_LATER).time()
    days = turn.user.working_days or range(7)
    return next_moment_on(lambda day: day.weekday() in days, after, at, turn.zone, last)


def again(rule: Recurrence) -> Following:
    """What follows a prompt of a recurring kind."""
    return lambda turn, prompt, after: rule(turn, after, prompt.local_day)


def never_again(turn: Turn, prompt: Prompt, after: datetime) -> None:
    """For what comes once."""


RECURRING: Mapping[str, Recurrence] = {
    "nudge": every_morning,
    "upkeep": every_week,
    "map": every_quarters_second_month,
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
    """Plan what recurs for somebody who has just arrived, or moved, or changed their hours."""
    for kind, rule in RECURRING.items():
        due_at, local_day = rule(turn, turn.now, turn.store.prompts.last_day(kind))
        turn.store.prompts.set(kind, due_at, local_day)
    for kind, rule in CHOSEN.items():
        if turn.store.prompts.get(kind) is not None:
            turn.store.prompts.set(kind, *rule(turn, turn.now, turn.store.prompts.last_day(kind)))
