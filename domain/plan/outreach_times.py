"""When the list speaks up: on the day somebody is meant for, and a week after they were reached."""

from datetime import date, datetime, time, timedelta
from functools import partial

from domain.model import Outreach, Prompt
from domain.rhythm.days_off import works_on
from domain.rhythm.prompts import Planned
from domain.rhythm.quiet import heard
from domain.schedule import next_moment_on
from domain.turn import Turn

KIND = "outreach"

AT = time(10, 0)
"""When it comes, on a working day (ours)."""

ASKED_AFTER = timedelta(days=7)
"""So long after somebody was reached it is asked what came of it (ours)."""

OUTCOME = ":outcome"
"""What that question is written down under, beside the record's number."""

LATE = timedelta(days=7)
"""How late either may come (as other promises)."""


def settle_outreach(turn: Turn, outreach_id: int) -> None:
    """Plan, move or drop what is said about one of the list, as the record stands."""
    one, subject = turn.store.outreaches.get(outreach_id), str(outreach_id)
    first = falls_on(one) if one is not None else None
    if one is None or first is None or _is_said(turn, one, first):
        turn.store.prompts.drop(KIND, subject)
        return
    former = turn.store.prompts.get(KIND, subject)
    if former is not None and former.local_day == first and (former.held_at or former.due_at) <= turn.now:
        return  # due already, and waits to be said
    turn.store.prompts.set(KIND, *_from(turn, first, turn.now), subject)


def following(turn: Turn, prompt: Prompt, after: datetime) -> Planned | None:
    """The next working day, where nothing could be said on this one."""
    one = turn.store.outreaches.get(int(prompt.subject))
    first = falls_on(one) if one is not None else None
    if one is None or first is None or _is_said(turn, one, first) or KIND in turn.user.silenced:
        return None
    return _from(turn, max(first, after.astimezone(turn.zone).date()), after)


def falls_on(one: Outreach) -> date | None:
    """The day from which there is something to say about it."""
    if one.state == "listed":
        return one.day
    if one.state == "reached" and one.reached_on is not None:
        return one.reached_on + ASKED_AFTER
    return None


def named_for(one: Outreach) -> str:
    """Under what it is written down once it is said."""
    return f"{one.id}{OUTCOME}" if one.state == "reached" else str(one.id)


def _is_said(turn: Turn, one: Outreach, first: date) -> bool:
    said = turn.store.prompts.last_day(KIND, named_for(one))
    return said is not None and said >= first


def _from(turn: Turn, first: date, after: datetime) -> Planned:
    falls = partial(_is_working_day, turn, first)
    return next_moment_on(falls, after, heard(turn.user, first, AT), turn.zone)


def _is_working_day(turn: Turn, first: date, day: date) -> bool:
    return day >= first and works_on(turn.user, day)
