"""One round of the health check: whom it looks at and how far it is, so that another day goes on with it.

It is progress and no record: it lies with the figures, and undo has no part in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from domain.model import Check
from domain.turn import Turn

KIND = "health_round"

RESTS = timedelta(days=30)
"""A round left for so long isn't taken up again: things have moved on (ours)."""


@dataclass(frozen=True, slots=True)
class Round:
    """The people of a round, those done with, and the check and the deed of each so far."""

    day: date
    people: tuple[int, ...]
    done: tuple[int, ...] = ()
    checks: Mapping[int, int] = field(default_factory=dict)
    deeds: Mapping[int, int] = field(default_factory=dict)

    @property
    def left(self) -> list[int]:
        return [one for one in self.people if one not in self.done]


def begin(turn: Turn, people: Sequence[int]) -> Round:
    """A new round with these people."""
    begun = Round(turn.today, tuple(people))
    save(turn, begun)
    return begun


def save(turn: Turn, found: Round) -> None:
    figures = {
        "people": list(found.people),
        "done": list(found.done),
        "checks": {str(key): value for key, value in found.checks.items()},
        "deeds": {str(key): value for key, value in found.deeds.items()},
    }
    turn.store.snapshots.put(KIND, found.day, figures)


def latest(turn: Turn) -> Round | None:
    """The last round of late, finished or not."""
    found = turn.store.snapshots.since(KIND, turn.today - RESTS)
    return _read(*found[-1]) if found else None


def of_day(turn: Turn, day: date) -> Round:
    """The round begun on a day; an empty one where there is none."""
    found = [one for one in turn.store.snapshots.since(KIND, day) if one[0] == day]
    return _read(*found[0]) if found else Round(day, ())


def unfinished(turn: Turn) -> Round | None:
    """The last round, if somebody in it still waits to be looked at."""
    found = latest(turn)
    if found is None:
        return None
    there = {one.id for one in turn.store.contacts.many(found.left) if one.archived_on is None}
    waiting = replace(found, people=tuple(one for one in found.people if one in there or one in found.done))
    return waiting if waiting.left else None


def check_of(turn: Turn, found: Round, contact_id: int) -> Check | None:
    """What was said of somebody in this round; None too where that was undone."""
    check_id = found.checks.get(contact_id)
    check = turn.store.checks.get(check_id) if check_id is not None else None
    return check if check is not None and contact_id in check.people else None


def keep(turn: Turn, found: Round, contact_id: int, **said: object) -> Check:
    """Store an answer about somebody: all of one round are one deed, and go with one Undo."""
    deed_id = found.deeds.get(contact_id)
    deed = turn.store.deeds.get(deed_id) if deed_id is not None else None
    check = check_of(turn, found, contact_id)
    if deed is not None and not deed.undone and check is not None:
        turn.store.deeds.resume(deed.id)
        return turn.store.checks.replace(replace(check, **said))  # type: ignore[arg-type]
    opened = turn.begin("check")
    kept = turn.store.checks.add(replace(Check(day=turn.today, people=(contact_id,)), **said))  # type: ignore[arg-type]
    checks, deeds = {**found.checks, contact_id: kept.id}, {**found.deeds, contact_id: opened}
    save(turn, replace(found, checks=checks, deeds=deeds))
    return kept


def finish(turn: Turn, found: Round, contact_id: int) -> None:
    """Somebody is done with."""
    save(turn, replace(found, done=tuple(dict.fromkeys([*found.done, contact_id]))))


def _read(day: date, figures: Mapping[str, object]) -> Round:
    def ids(name: str) -> tuple[int, ...]:
        listed = figures.get(name)
        return tuple(int(str(one)) for one in listed) if isinstance(listed, list | tuple) else ()

    def by_person(name: str) -> dict[int, int]:
        kept = figures.get(name)
        return {int(key): int(str(value)) for key, value in kept.items()} if isinstance(kept, dict) else {}

    return Round(day, ids("people"), ids("done"), by_person("checks"), by_person("deeds"))
