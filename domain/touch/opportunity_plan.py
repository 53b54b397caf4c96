"""When it is asked what became of an opportunity: a month after it came, and once more a month later."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial

from domain.model import Opportunity, Prompt
from domain.rhythm.days_off import works_on
from domain.rhythm.prompts import Planned
from domain.rhythm.quiet import heard
from domain.schedule import moment, next_moment_on
from domain.touch.opportunity_words import is_open
from domain.turn import Turn

KIND = "outcome"

ASKED_AFTER = timedelta(days=30)
"""So long after it came or was last asked (ours)."""

AT = time(10, 0)
"""When it is asked, on a working day (ours)."""

AGAIN = ":again"
"""What the second time is called beside the first, so that there is no third."""


def settle_outcome(turn: Turn, opportunity_id: int) -> None:
    """Plan, move or drop the question about an opportunity, as the record stands."""
    one, subject = turn.store.opportunities.get(opportunity_id), str(opportunity_id)
    if one is None or not is_open(one) or asked_twice(turn, subject):
        turn.store.prompts.drop(KIND, subject)
        return
    first = _last(turn, one) + ASKED_AFTER
    if first > turn.today:
        turn.store.prompts.set(KIND, *_from(turn, first, turn.now), subject)
    elif turn.store.prompts.get(KIND, subject) is None:  # told late, or open again
        turn.store.prompts.set(KIND, *_from(turn, turn.today + ASKED_AFTER, turn.now), subject)


def _last(turn: Turn, one: Opportunity) -> date:
    """When it came, was last asked or last told of."""
    said = turn.store.prompts.last_day(KIND, str(one.id))
    return max(filter(None, (one.day, one.asked_on, said)))


def _from(turn: Turn, first: date, after: datetime) -> Planned:
    """Ten o'clock of the first working day from that day on, outside quiet hours."""
    falls: Callable[[date], bool] = lambda day: day >= first and works_on(turn.user, day)  # noqa: E731
    return next_moment_on(falls, after, heard(turn.user, first, AT), turn.zone)


def following(turn: Turn, prompt: Prompt, after: datetime) -> Planned | None:
    """What follows a question: the second one; after an absence or a day off the first, a little later."""
    one = turn.store.opportunities.get(int(prompt.subject))
    if one is None or not is_open(one) or asked_twice(turn, prompt.subject):
        return None
    day = after.astimezone(turn.zone).date()
    said = turn.store.prompts.last_day(KIND, prompt.subject) == prompt.local_day
    waits = said or KIND in turn.user.silenced
    return _from(turn, (prompt.local_day if said else day) + (ASKED_AFTER if waits else timedelta()), after)


def named_for(turn: Turn, prompt: Prompt) -> str:
    """Under what a question is written down: the second time under a name of its own."""
    was_asked = turn.store.prompts.last_day(KIND, prompt.subject) is not None
    return prompt.subject + AGAIN if was_asked else prompt.subject


def asked_twice(turn: Turn, subject: str) -> bool:
    return turn.store.prompts.last_day(KIND, subject + AGAIN) is not None


def move_outcomes(turn: Turn) -> None:
    """Other hours, or another zone: what is planned stays on its day, at ten there. What is due waits on."""
    planned = (one for one in turn.store.prompts.all() if one.kind == KIND)
    at: Callable[[date], time] = partial(heard, turn.user, at=AT)
    for one in planned:
        if (one.held_at or one.due_at) > turn.now:
            due = moment(one.local_day, at(one.local_day), turn.zone)
            turn.store.prompts.set(KIND, due, one.local_day, one.subject)
