"""What a picture is told, taken as it should be: whatever isn't is as good as not told."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.pictures.lettering import within, writable


def words(value: object, longest: float, size: float, *, bold: bool = False) -> str:
    """A text of anybody's, in letters that there are, no wider than that."""
    return within(writable(value), longest, size, bold=bold) if isinstance(value, str) else ""


def number(value: object, least: float = 0.0, most: float = float("inf")) -> float | None:
    """A number within bounds; None where there is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        return None
    return min(max(float(value), least), most)


def several(value: object) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else ()


def named(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def day(value: object) -> date | None:
    """A day written as 2026-03-02."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
