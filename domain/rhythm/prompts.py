"""What the assistant says by itself: the rule of each kind, and what a prompt becomes when it is due."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from domain.model import Prompt, User
from domain.reply import Reply
from domain.rhythm.days_off import works_on
from domain.schedule import is_first_weekday, next_moment, next_moment_on
from domain.turn import Turn

MONDAY = 0
A_DAY = timedelta(days=1)

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
    ``told``: what it is called where the user reads of it. ``silent``: it says nothing, so it may come at any
    hour and while they are away. ``carries``: it brings other kinds along, and asks itself which are wanted.
    """

    compose: Callable[[Turn, Prompt], tuple[Spoken, ...]]
    following: Following
    window: timedelta
    resent: bool
    told: str = ""
    silent: bool = False
    carries: bool = False


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
    return next_moment_on(lambda day: works_on(turn.user, day), after, at, turn.zone, last)


def every_chosen_day(turn: Turn, after: datetime, last: date | None) -> Planned:
    """The start of the workday, on the days chosen for connection minutes, but for days off."""
    return next_moment_on(
        lambda day: has_minutes(turn.user, day), after, turn.user.minutes_at, turn.zone, last
    )


def has_minutes(user: User, day: date) -> bool:
    """Whether connection minutes come on that day."""
    return works_on(user, day) and (user.minutes_days is None or day.weekday() in user.minutes_days)


def every_weeks_end(turn: Turn, after: datetime, last: date | None) -> Planned:
    """Once a week, on the day chosen for looking over it, but for days off."""
    user = turn.user
    return next_moment_on(
        lambda day: day.weekday() == user.weekly_day and works_on(user, day),
        after,
        user.weekly_at,
        turn.zone,
        last,
    )


def again(rule: Recurrence) -> Following:
    """What follows a prompt of a recurring kind."""
    return lambda turn, prompt, after: rule(turn, after, prompt.local_day)


def never_again(turn: Turn, prompt: Prompt, after: datetime) -> None:
    """For what comes once."""
