"""A message of several people or promises, when one of them is dealt with: their buttons and note change in
place, all the others stay as they are."""

from collections.abc import Callable
from dataclasses import replace

from domain.reply import Answer, Button, Reply, Rows, Toast
from domain.turn import Tap, Turn

PEOPLE = frozenset({"touched", "nap", "until", "skip", "unskip", "rarer", "draft", "reopen", "howwent"})
"""What a button about a person begins with."""

PROMISES = frozenset({"kept", "later", "dropped", "fulfil", "repromise"})
"""What a button about a promise begins with."""

MARKS = ("✓", "→", "✗", "↩")
"""How a line begins that says what was done."""


def in_row(
    turn: Turn, tap: Tap, verbs: frozenset[str], key: int, about: str, note: str, toast: str, rows: Rows = ()
) -> Answer:
    """The tapped message with ``rows`` in place of the buttons of that one, and the note on ``about`` below.

    An earlier note on them goes; without a new one ("") the message stands as it was.
    """
    shown = turn.store.shown(tap.message_id)
    if shown is None:
        return (*([Reply(note, rows)] if note else []), Toast(toast))
    lines = [line for line in shown.text.splitlines() if not _is_note(line, about)]
    text = "\n".join([*lines, *([note] if note else [])])
    concerns: Callable[[Button], bool] = lambda button: _concerns(button, verbs, key)  # noqa: E731
    return (Reply(text, _replaced(shown.buttons, concerns, rows), edits=True), Toast(toast))


def pressed_name(turn: Turn, tap: Tap, *names: str) -> str:
    """The name within the label that was pressed; "" where the message is about one thing alone."""
    shown = turn.store.shown(tap.message_id)
    rows = shown.buttons if shown is not None else ()
    label = next((button.label for row in rows for button in row if button.data == tap.data), "")
    return next((name for name in names if name and name in label), "")


def labelled(label: str, name: str) -> str:
    """ "Done Dana", or "Done" where it is clear whom it is about."""
    return f"{label} {name}" if name else label


def named_first(name: str, label: str) -> str:
    """ "Dana: 1 day", or "1 day"."""
    return f"{name}: {label}" if name else label


def _is_note(line: str, about: str) -> bool:
    return line[:1] in MARKS and about in line


def _concerns(button: Button, verbs: frozenset[str], key: int) -> bool:
    verb, _, rest = button.data.partition(":")
    return verb in verbs and rest.split(":")[0] == str(key)


def _replaced(buttons: Rows, concerns: Callable[[Button], bool], rows: Rows) -> Rows:
    """The rows with those that concern one taken out, and the new ones where the first of them stood."""
    kept: list[tuple[Button, ...]] = []
    place: int | None = None
    for row in buttons:
        others = tuple(button for button in row if not concerns(button))
        if len(others) < len(row) and place is None:
            place = len(kept)
        kept += [others] if others else []
    at = len(kept) if place is None else place
    return (*kept[:at], *rows, *kept[at:])


def as_new(answer: Answer) -> Answer:
    """What is said in a message of its own, beside one that changes in place."""
    return tuple(replace(one, edits=False) if isinstance(one, Reply) else one for one in answer)
