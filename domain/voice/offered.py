"""What was offered to say to whom, so that it is something else the next time."""

from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

from domain.turn import Turn

REMEMBERED, PEOPLE = 60, 40
"""Questions remembered as asked of one person, and people for whom they are (ours)."""


def mark(question: str) -> str:
    """A question as it is remembered: short, and without its words."""
    return f"{crc32(question.encode()):08x}"


def offered(turn: Turn, contact_id: int) -> list[str]:
    found: list[str] = turn.user.questions_asked.get(str(contact_id), [])
    return found


def remember(turn: Turn, contact_id: int, asked: Sequence[str]) -> None:
    """What was offered goes to the end of what is remembered. No record: undo has nothing to do with it."""
    marks = [mark(one) for one in asked]
    kept = [mark for mark in offered(turn, contact_id) if mark not in marks]
    others = {key: value for key, value in turn.user.questions_asked.items() if key != str(contact_id)}
    latest = dict(list(others.items())[1 - PEOPLE :]) | {str(contact_id): [*kept, *marks][-REMEMBERED:]}
    turn.store.save_user(replace(turn.user, questions_asked=latest))
