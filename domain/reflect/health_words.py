"""What a health check found, in words: one person beside the last time, a round, one person over time."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.model import Check, Contact
from domain.people.checked import SCALES
from domain.phrases import capital, counted, short_names
from domain.reflect.health_scales import Shift, compared, drawn, falls, in_words, repair
from domain.reply import Button, Picture, Reply, Rows
from domain.turn import Turn

PICTURE = "health"
"""Of the picture."""

PICTURES = 3
"""Pictures sent with the result, of those where something fell (ours); the others come at a tap."""

REPAIRED = 4
"""Repairs that can be made a promise from one message (ours): what a thumb can use."""

PER_ROW = 3


@dataclass(frozen=True, slots=True)
class Checked:
    """Somebody looked at in a round, and the deed by which that is taken back."""

    contact: Contact
    check: Check
    deed: int | None


def shifts_of(turn: Turn, contact: Contact, check: Check) -> list[Shift]:
    """A check beside those of the same person before it."""
    return compared(check, turn.store.checks.of(contact.id))


def told(turn: Turn, contact: Contact, check: Check) -> str:
    """ "✓ Dana Kim: trust 2 (was 4).", and what to try where something fell."""
    shifts = shifts_of(turn, contact, check)
    return "\n".join([f"✓ {contact.name}: {in_words(shifts)}.", *called_out(contact, shifts)])


def called_out(contact: Contact, shifts: Sequence[Shift]) -> list[str]:
    first = contact.name.split()[0]
    return [
        f"↓ {capital(SCALES[one.name])}: {one.fall} lower than last time. "
        f"Try this: {repair(one.name, first)}."
        for one in falls(shifts)
    ]


def summary(turn: Turn, found: Sequence[Checked]) -> tuple[Reply, ...]:
    """A round in one message, what fell first; then pictures."""
    shifts = {one.contact.id: shifts_of(turn, one.contact, one.check) for one in found}
    ordered = sorted(found, key=lambda one: -sum(shift.fall for shift in falls(shifts[one.contact.id])))
    people = [one.contact for one in ordered]
    fallen = [one for one in people if falls(shifts[one.id])]
    lines = [f"Health check done: {counted(len(found), 'person', 'people')}."]
    for one in people:
        lines += [f"• {one.name}: {in_words(shifts[one.id])}", *called_out(one, shifts[one.id])]
    lines += _verdict(shifts, fallen)
    rows = (*repairs(fallen, shifts), *each(people), *_undos(found))
    pictures = [_pictured(one, shifts[one.id]) for one in (fallen or people[:1])[:PICTURES]]
    return (Reply("\n".join(lines), rows), *pictures)


def _undos(found: Sequence[Checked]) -> Rows:
    """Of a few people each can be taken back at once; of more, behind their names."""
    names = short_names([one.contact for one in found])
    row = [Button(f"Undo {names[one.contact.id]}", f"undo:{one.deed}") for one in found if one.deed]
    return (tuple(row),) if row and len(found) <= PER_ROW else ()


def _verdict(shifts: dict[int, list[Shift]], fallen: Sequence[Contact]) -> list[str]:
    """One line on how it went since the last time."""
    if fallen:
        return []
    again = any(one.before is not None for shift in shifts.values() for one in shift)
    return [
        "Nothing fell by much since the last time."
        if again
        else "That's where you start: the next check, in a quarter, will show what moved."
    ]


def repairs(fallen: Sequence[Contact], shifts: dict[int, list[Shift]]) -> Rows:
    """What to try, as a promise for the coming week."""
    names = short_names(fallen)
    return tuple(
        (Button(f"Remind me: {names[contact.id]}, {SCALES[one.name]}", f"health:do:{contact.id}:{one.name}"),)
        for contact in fallen
        for one in falls(shifts[contact.id])
    )[:REPAIRED]


def each(people: Sequence[Contact]) -> Rows:
    names = short_names(people)
    buttons = [Button(names[one.id], f"health:see:{one.id}") for one in people]
    return tuple(tuple(buttons[at : at + PER_ROW]) for at in range(0, len(buttons), PER_ROW))


def _pictured(contact: Contact, shifts: Sequence[Shift]) -> Reply:
    text = f"{contact.name}: {in_words(shifts)}"
    return Reply(text, file=picture(contact, shifts))


def picture(contact: Contact, shifts: Sequence[Shift]) -> Picture:
    """One person's scales, before and now."""
    return Picture(PICTURE, {"name": contact.name, "scales": drawn(shifts)})
