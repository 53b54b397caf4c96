"""The index week by week: kept by the upkeep, and told anew for past weeks of which nothing was kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.measure.quality import PARTS, QUARTER, Part, Quality, quality
from domain.model import Job, Prompt
from domain.people import history
from domain.rhythm.prompts import Spoken
from domain.turn import Turn
from domain.work import Slice

KIND = "quality"
"""Of the job and of the snapshots: ``{"active": 40, "parts": {"growth": [raw, points, known, of], …}}``."""

WEEK = timedelta(days=7)

WEEKS = 26
"""Weeks of a trend (ours): two quarters, the one to compare with among them."""

AT_ONCE = 60_000
"""Records looked through for past weeks while somebody waits (ours): 0.2 s; the upkeep does more."""

LEAST_AGO = timedelta(days=28)
"""Where there is none a quarter ago, the oldest is compared with, from four weeks on (ours)."""


@dataclass(frozen=True, slots=True)
class Week:
    """The index at the end of a day."""

    day: date
    found: Quality


def now(turn: Turn) -> Week:
    """The index of today."""
    return Week(turn.today, _on(turn, turn.today))


def _on(turn: Turn, day: date) -> Quality:
    return quality(turn.store.network(), day, turn.user.industry, turn.user.function)


def trend(turn: Turn, today: Week) -> list[Week]:
    """The last weeks, oldest first, today last; those without any figure are left out."""
    weeks = {**_kept(turn), today.day: today}
    can = AT_ONCE // max(1, turn.store.network().weight)
    for day in [one for one in _mondays(today.day) if one not in weeks][:can]:
        weeks[day] = Week(day, _on(turn, day))
    return [weeks[day] for day in sorted(weeks) if weeks[day].found.score is not None]


def compared(weeks: Sequence[Week], day: date) -> Week | None:
    """The week to compare with: the last that lies a quarter back, else the oldest from four weeks on."""
    quarter = [one for one in weeks if one.day <= day - timedelta(days=QUARTER)]
    before = quarter[-1:] or [one for one in weeks if one.day <= day - LEAST_AGO][:1]
    return before[0] if before else None


def upkeep(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """Weekly and in silence: the strengths of everybody, and the index, are kept as they are today."""
    history.upkeep(turn, prompt)
    if not turn.store.jobs.open(KIND):
        turn.store.jobs.start(KIND, {"day": turn.today.isoformat()}, turn.now)
    return ()


def keep(turn: Turn, job: Job) -> Slice:
    """One step: the index of the day, or of one past week of which nothing was kept, the latest first."""
    day = date.fromisoformat(job.needs["day"])
    kept = _kept(turn, day)
    missing = (one for one in _mondays(day) if one not in kept)
    chosen = day if job.cursor == 0 else next(missing, None)
    if chosen is None:
        return Slice(cursor=job.cursor, done=True)
    found = _on(turn, chosen)
    if not found.active:  # nobody was known yet, nor before
        return Slice(cursor=job.cursor, done=True)
    turn.store.snapshots.put(KIND, chosen, written(found))
    return Slice(cursor=job.cursor + 1)


def _mondays(day: date) -> Iterator[date]:
    """Those before a day, the latest first, as far as a trend goes back."""
    monday = day - timedelta(days=day.weekday() or WEEK.days)
    return (monday - WEEK * back for back in range(WEEKS))


def _kept(turn: Turn, day: date | None = None) -> dict[date, Week]:
    until = day or turn.today
    found = turn.store.snapshots.since(KIND, until - WEEK * WEEKS)
    return {when: Week(when, read(figures)) for when, figures in found if when <= until}


def written(found: Quality) -> Mapping[str, object]:
    """As a snapshot keeps it."""
    parts = {name: [one.raw, one.points, one.known, one.of] for name, one in found.parts.items()}
    return {"active": found.active, "parts": parts}


def read(figures: Mapping[str, Any]) -> Quality:
    """What ``written`` wrote."""
    return Quality({name: Part(*figures["parts"][name]) for name in PARTS}, figures["active"])
