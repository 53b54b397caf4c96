"""Then and now: the index, strong relationships, diversity and overdue on the days 0, 30, 60, 90."""

from collections.abc import Mapping
from typing import Any

from domain.measure.quality import strong
from domain.measure.weeks import now
from domain.model import Plan
from domain.rhythm.pause import running_day
from domain.turn import Turn

Figures = Mapping[str, float | None]

BEGIN, END = 0, 90
"""Figures of the day of the start, and of the last."""

NAMES = {
    "score": "quality index",
    "strong": "strong relationships",
    "diversity": "outside your own field",
    "overdue": "overdue",
}


def figures(turn: Turn) -> dict[str, float | None]:
    """As they stand now."""
    found = now(turn).found
    return {
        "score": found.score,
        "strong": strong(turn.store.network().active(), turn.today),
        "diversity": found.parts["diversity"].raw,
        "overdue": len(turn.store.clocks.overdue(running_day(turn))),
    }


def kept(plan: Plan, day: int) -> Figures | None:
    """Those of a plan day, where they were kept; whatever else a file may say is none."""
    told: Any = plan.figures.get(str(day))
    if not isinstance(told, dict):
        return None
    return {name: _number(told.get(name)) for name in NAMES}


def _number(told: object) -> float | None:
    return told if isinstance(told, int | float) and not isinstance(told, bool) and told == told else None


def compared(then: Figures | None, today: Figures) -> list[str]:
    """ "• quality index: 54 → 58", a line each; what isn't known on either day is left out."""
    before = then or {}
    return [
        f"• {word}: {_told(name, before.get(name))} → {_told(name, today[name])}"
        for name, word in NAMES.items()
        if before.get(name) is not None or today[name] is not None
    ]


def _told(name: str, value: float | None) -> str:
    if value is None:
        return "not known"
    return f"{round(100 * value)} %" if name == "diversity" else f"{round(value)}"
