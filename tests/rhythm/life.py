"""What a user does over the months, as data, and how it is done through a turn."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import TypeAlias

from domain.model import Contact, Fact, Interaction, Meeting, Promise
from domain.rhythm.cadence import settle
from domain.rhythm.hours import change
from domain.rhythm.pause import begin
from domain.rhythm.snooze import rest
from domain.touch.log import keep as keep_talk
from domain.touch.meeting import settle_meeting
from domain.touch.promise import keep as keep_promise
from domain.turn import Turn
from tests.rhythm.wall import ONE_DAY

NOON = time(12, 7)
"""When things are done: at no minute at which anything comes by itself."""


@dataclass(frozen=True, slots=True)
class Friend:
    name: str
    cadence: int  # days
    tier: int = 2
    birthday: str | None = None


@dataclass(frozen=True, slots=True)
class Met:
    name: str


@dataclass(frozen=True, slots=True)
class Snoozed:
    name: str
    until: date


@dataclass(frozen=True, slots=True)
class Away:
    until: date


@dataclass(frozen=True, slots=True)
class Promised:
    text: str
    due: date
    at: time | None


@dataclass(frozen=True, slots=True)
class Planned:
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Moved:
    zone: str
    country: str


Deed: TypeAlias = Met | Snoozed | Away | Promised | Planned | Moved


@dataclass(frozen=True)
class Life:
    """A user from a local day on; ``deeds`` in order of their wall-clock moments."""

    address: str
    zone: str
    country: str | None
    start: date
    days: int
    friends: tuple[Friend, ...]
    deeds: tuple[tuple[datetime, Deed], ...] = ()


def settle_in(turn: Turn, life: Life) -> None:
    """Their settings and everybody they know, none met yet."""
    change(turn, country=life.country, nudge_size=5, set_up=True, greeted=True)
    turn.begin("add_contact")
    for friend in life.friends:
        own = friend.cadence
        contact = turn.store.contacts.add(
            Contact(name=friend.name, tier=friend.tier, cadence_days=own, added_on=turn.today)
        )
        settle(turn, contact.id)
        if friend.birthday:
            turn.store.facts.add(
                Fact(contact_id=contact.id, kind="birthday", value=friend.birthday, since=turn.today)
            )


def do(turn: Turn, deed: Deed) -> None:
    """Do it, as the capabilities do once the words are understood."""
    turn.begin("log")
    if isinstance(deed, Met):
        keep_talk(turn, Interaction(day=turn.today, people=(_who(turn, deed.name).id,), channel="coffee"))
    elif isinstance(deed, Snoozed):
        rest(turn, _who(turn, deed.name), deed.until)
    elif isinstance(deed, Away):
        begin(turn, deed.until)
    elif isinstance(deed, Promised):
        keep_promise(turn, Promise(text=deed.text, due=deed.due, at=deed.at, made_on=turn.today))
    elif isinstance(deed, Planned):
        people = (_who(turn, deed.name).id,)
        settle_meeting(turn, turn.store.meetings.add(Meeting(day=deed.day, people=people)).id)
    else:
        change(turn, tz=deed.zone, tz_known=True, country=deed.country)


def _who(turn: Turn, name: str) -> Contact:
    return next(contact for contact in turn.store.contacts.all() if contact.name == name)


PAUSE_DAYS = (10, 19)
TIMES = (time(6, 30), time(11, 45), time(15, 0), time(22, 30), None, None)
"""Of promises: before the quiet hours end, by day, after they began, and none."""


def lived(life: Life, seed: int, idle: frozenset[date], more: tuple[tuple[date, Deed], ...] = ()) -> Life:
    """The same life with things done in it, the same at each run; on ``idle`` days nothing is."""
    dice = Random(seed)
    wanted = [(day, deed) for day, deed in _random(life, dice) if day not in idle]
    away = [(day, deed.until) for day, deed in more if isinstance(deed, Away)]
    kept = [*more, *((day, deed) for day, deed in wanted if not _clashes(day, deed, away))]
    kept.sort(key=lambda one: one[0])
    moments = (datetime.combine(day, NOON) + timedelta(minutes=n % 20) for n, (day, _) in enumerate(kept))
    deeds = sorted(zip(moments, (deed for _, deed in kept), strict=True), key=lambda one: one[0])
    return replace(life, deeds=tuple(deeds))


def _clashes(day: date, deed: Deed, away: list[tuple[date, date]]) -> bool:
    """While away only talks are told; and no promise without a time falls due then, or meeting."""
    inside = any(start <= day < end for start, end in away)
    if isinstance(deed, Promised | Planned):
        due = deed.due if isinstance(deed, Promised) else deed.day
        inside = inside or any(start <= due < end + 4 * ONE_DAY for start, end in away)
    return inside and not isinstance(deed, Met)


def _random(life: Life, dice: Random) -> Iterator[tuple[date, Deed]]:
    end = life.start + life.days * ONE_DAY
    near = [friend for friend in life.friends if friend.cadence < life.days]
    for friend in near:
        day = life.start + dice.randint(5, 50) * ONE_DAY
        while day < end:
            yield day, Met(friend.name)
            if dice.random() < 0.3:
                yield day + 40 * ONE_DAY, Snoozed(friend.name, day + dice.randint(45, 70) * ONE_DAY)
            if dice.random() < 0.3:
                yield day + 30 * ONE_DAY, Planned(friend.name, day + dice.randint(31, 45) * ONE_DAY)
            day += dice.randint(20, 95) * ONE_DAY
    day, number = life.start + 3 * ONE_DAY, 0
    while day < end:
        number += 1
        yield day, Promised(f"errand {number:03}", day + dice.randint(1, 20) * ONE_DAY, dice.choice(TIMES))
        day += dice.randint(4, 25) * ONE_DAY
