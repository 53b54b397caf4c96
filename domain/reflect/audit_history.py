"""The audits so far: how each stood, the latest first, and the share of taking over time."""

from collections.abc import Sequence
from datetime import date

from domain.phrases import exact_day, percent
from domain.reflect.audit_choice import Sides
from domain.reflect.audit_words import KIND, kept_audits, picture
from domain.reply import Button, Picture, Reply
from domain.turn import Turn

TOLD = 12
"""Audits told (ours): a year."""

NONE_YET = "No audit yet. One looks at who gave in your last talks that mattered; it takes a minute."


def history(turn: Turn) -> Reply:
    """ "Show my past audits"."""
    told = [(day, found) for day, found in kept_audits(turn) if found.rated]
    anew = ((Button("Audit", "audit:begin"),),)
    if not told:
        return Reply(NONE_YET, anew)
    heading = "Your audits, the latest first:" if len(told) > 1 else "Your audit:"
    lines = [_line(day, found, turn.today) for day, found in reversed(told[-TOLD:])]
    return Reply("\n".join([heading, *lines]), anew, file=_drawn(told))


def _line(day: date, found: Sides, today: date) -> str:
    """ "• Monday 2 February – you gave in 8, got in 6, both gave in 4: 33 % taking"."""
    said = f"you gave in {found.gave}, got in {found.got}, both gave in {found.both}"
    return f"• {exact_day(day, today)} – {said}: {percent(found.got, found.rated)} taking"


def _drawn(told: Sequence[tuple[date, Sides]]) -> Picture:
    """That of the last one, with the share of taking up to it."""
    *before, (day, last) = told
    return Picture(KIND, picture(last, before, day))
