"""A health check beside the one before: what fell, what rose, what to try where something fell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.model import Check
from domain.people.checked import SCALES, scale

LEAST, MOST = 1, 5
"""The ends of each scale (method, section 5)."""

FALL = 2
"""A fall of so much since the last check is called out (method, section 5)."""

QUESTIONS: Mapping[str, str] = {
    "trust": "How much do you two rely on each other?",
    "understanding": "How well does each of you know what the other is about?",
    "ease": "How easily do you talk with each other?",
    "alignment": "How much do the same things matter to you both?",
}

REPAIRS: Mapping[str, str] = {
    "trust": "keep one small promise to {name} this week, and say so when it's done",
    "understanding": "ask {name} what has changed lately, and say back what you heard before you answer",
    "ease": "suggest a walk or a call with {name} in place of messages, with nothing to settle",
    "alignment": "tell {name} what matters to you these days and ask the same; find one thing you'd both do",
}
"""What to try where a scale fell (ours): small, concrete, possible within a week."""


@dataclass(frozen=True, slots=True)
class Shift:
    """One scale now, and the last time it was answered (None: never)."""

    name: str
    before: int | None
    now: int

    @property
    def fall(self) -> int:
        return 0 if self.before is None else self.before - self.now

    @property
    def is_called_out(self) -> bool:
        return self.fall >= FALL


def compared(check: Check, earlier: Iterable[Check]) -> list[Shift]:
    """Each answered scale beside its last answer of an earlier day."""
    former = sorted((one for one in earlier if one.day < check.day), key=lambda one: (one.day, one.id))
    shifts = []
    for name in SCALES:
        now = scale(check, name)
        said = [value for one in former if (value := scale(one, name)) is not None]
        if now is not None:
            shifts.append(Shift(name, said[-1] if said else None, now))
    return shifts


def falls(shifts: Iterable[Shift]) -> list[Shift]:
    """Those called out, the deepest first."""
    return sorted((one for one in shifts if one.is_called_out), key=lambda one: -one.fall)


def in_words(shifts: Sequence[Shift]) -> str:
    """ "trust 2 (was 4), ease of communication 5"."""
    return ", ".join(f"{SCALES[one.name]} {one.now}{_was(one)}" for one in shifts)


def _was(shift: Shift) -> str:
    return f" (was {shift.before})" if shift.before not in (None, shift.now) else ""


def repair(name: str, first_name: str) -> str:
    """What to try where that scale fell."""
    return REPAIRS[name].format(name=first_name)


def drawn(shifts: Sequence[Shift]) -> list[list[object]]:
    """What a picture shows: label, before (None: never), now."""
    return [[SCALES[one.name], one.before, one.now] for one in shifts]
