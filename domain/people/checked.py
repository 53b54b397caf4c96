"""What a health check says of somebody, in words: for the card as for looking back (method, section 5)."""

from collections.abc import Mapping
from datetime import date

from domain.model import Check
from domain.people.closeness import in_month
from domain.phrases import shortened
from domain.turn import Turn

SCALES: Mapping[str, str] = {
    "trust": "trust",
    "understanding": "mutual understanding",
    "ease": "ease of communication",
    "alignment": "value alignment",
}
"""The four scales of a check, as they are kept and as they read (method, section 5)."""

NOTE = 60
"""Letters of a note on a card (ours)."""


def scale(check: Check, name: str) -> int | None:
    """What was said on one scale, None where it was skipped."""
    value: int | None = getattr(check, name)
    return value


def values(check: Check) -> dict[str, int]:
    """The scales that were answered, in their order."""
    return {name: value for name in SCALES if (value := scale(check, name)) is not None}


def last_checks(turn: Turn, contact_id: int, count: int) -> list[Check]:
    """The latest health checks of somebody, the latest first."""
    checks = sorted(turn.store.checks.of(contact_id), key=lambda one: (one.day, one.id), reverse=True)
    return [one for one in checks if values(one) or one.note][:count]


def check_line(check: Check, today: date) -> str:
    """ "In March: trust 4, mutual understanding 3 – “busy months”"."""
    said = ", ".join(f"{SCALES[name]} {value}" for name, value in values(check).items())
    note = f"“{shortened(check.note, NOTE)}”" if check.note else ""
    when = in_month(check.day, today)
    return f"{when[:1].upper()}{when[1:]}: {' – '.join(filter(None, [said, note]))}"
