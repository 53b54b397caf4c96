"""Strength week by week: kept by the upkeep, so that a card can say how somebody came or went."""

from collections.abc import Iterable
from datetime import date, timedelta

from domain.model import Job, Prompt
from domain.people.strength import strength
from domain.rhythm.prompts import Spoken
from domain.turn import Turn
from domain.work import Slice

KIND = "strength"
"""The kind of the job and of the snapshots: ``{"5": [ids of those shown as 5], …}``."""

AT_ONCE = 100
"""People in one step."""


def upkeep(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Weekly and in silence: the strengths of everybody active are kept as they are shown today."""
    if not turn.store.jobs.open(KIND):
        turn.store.jobs.start(KIND, {"day": turn.today.isoformat()}, turn.now)
    return ()


def keep_strengths(turn: Turn, job: Job) -> Slice:
    """One step: ``cursor`` is the id of the last connection that was looked at."""
    day = date.fromisoformat(job.needs["day"])
    ids = turn.store.contacts.ids_after(job.cursor, AT_ONCE)
    shown: dict[str, list[int]] = {}
    for profile in turn.store.network(ids):
        if profile.counts:
            shown.setdefault(str(strength(profile, day).shown), []).append(profile.id)
    kept = next((figures for when, figures in turn.store.snapshots.since(KIND, day) if when == day), {})
    if shown:
        turn.store.snapshots.put(KIND, day, _together(kept, shown))
    return Slice(cursor=ids[-1] if ids else job.cursor, done=len(ids) < AT_ONCE)


def history(turn: Turn, contact_id: int, weeks: int) -> list[tuple[date, int]]:
    """What was shown of somebody in each of the last weeks that were kept, oldest first."""
    found = []
    for day, figures in turn.store.snapshots.since(KIND, turn.today - timedelta(weeks=weeks)):
        shown = next((int(five) for five, ids in figures.items() if contact_id in _ids(ids)), None)
        if shown is not None:
            found.append((day, shown))
    return found


def _together(kept: object, shown: dict[str, list[int]]) -> dict[str, object]:
    before = kept if isinstance(kept, dict) else {}
    return {five: sorted({*_ids(before.get(five)), *shown.get(five, [])}) for five in "12345"}


def _ids(value: object) -> Iterable[int]:
    return value if isinstance(value, list) else []
