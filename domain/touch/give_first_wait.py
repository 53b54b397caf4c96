"""Requests put off until something was given: they come up on the working day after it was."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.model import Interaction, Promise, Prompt
from domain.people.balance import GIVING
from domain.rhythm.days_off import works_on
from domain.rhythm.prompts import Planned
from domain.rhythm.quiet import heard
from domain.schedule import next_moment_on
from domain.turn import Turn

KIND = "request"

AT = time(10, 0)
"""When it comes, on the working day after something was given (ours): a gift stands a night by itself."""

NEXT_DAY = timedelta(days=1)

LATE = timedelta(days=7)
"""How late it may come (as other promises)."""


def bring_forward(turn: Turn, talk: Interaction, before: Interaction | None = None) -> None:
    """What was given lets requests that waited for it come up; if it wasn't after all, they wait again."""
    gave, had_given = _givers(talk), _givers(before)
    for person in sorted(gave | had_given):
        for one in turn.store.promises.of(person):
            if one.state != "open" or not one.after_giving:
                continue
            if person in gave and one.given_on is None and talk.day >= one.made_on:
                _keep(turn, replace(one, given_on=talk.day))
            elif person not in gave and before is not None and one.given_on == before.day:
                _keep(turn, replace(one, given_on=None))


def _givers(talk: Interaction | None) -> set[int]:
    return set(talk.people) if talk is not None and talk.balance in GIVING else set()


def _keep(turn: Turn, promise: Promise) -> None:
    settle_request(turn, turn.store.promises.replace(promise))


def settle_request(turn: Turn, promise: Promise | None, promise_id: int = 0) -> None:
    """Plan, move or drop what comes up once something was given, as the record stands."""
    subject = str(promise.id if promise is not None else promise_id)
    first = _first(promise)
    if first is None or _is_said(turn, subject, first):
        turn.store.prompts.drop(KIND, subject)
        return
    former = turn.store.prompts.get(KIND, subject)
    if former is not None and former.local_day >= first and (former.held_at or former.due_at) <= turn.now:
        return  # due already, and waits to be said
    turn.store.prompts.set(KIND, *_from(turn, first, turn.now), subject)


def following(turn: Turn, prompt: Prompt, after: datetime) -> Planned | None:
    """The next working day, where nothing could be said on this one."""
    first = _first(turn.store.promises.get(int(prompt.subject)))
    if first is None or _is_said(turn, prompt.subject, first) or KIND in turn.user.silenced:
        return None
    return _from(turn, max(first, after.astimezone(turn.zone).date()), after)


def _first(promise: Promise | None) -> date | None:
    """The day from which it may come up."""
    if promise is None or promise.state != "open" or promise.given_on is None:
        return None
    return promise.given_on + NEXT_DAY


def _is_said(turn: Turn, subject: str, first: date) -> bool:
    said = turn.store.prompts.last_day(KIND, subject)
    return said is not None and said >= first


def _from(turn: Turn, first: date, after: datetime) -> Planned:
    def falls(day: date) -> bool:
        return day >= first and works_on(turn.user, day)

    return next_moment_on(falls, after, heard(turn.user, first, AT), turn.zone)
