"""A question answered where it stands: in a message of several things the others keep their buttons."""

from collections.abc import Collection
from dataclasses import replace

from domain.reply import Button, Reply
from domain.turn import Tap, Turn


def answered(turn: Turn, tap: Tap, verbs: Collection[str], keys: Collection[int], done: Reply) -> Reply:
    """What was done, in place of the question about these people; below it where the message has more."""
    shown = turn.store.shown(tap.message_id)
    rows = shown.buttons if shown is not None else ()
    rest = tuple(tuple(one for one in row if not _asks(one, verbs, keys)) for row in rows)
    if shown is None or not any(rest):
        return replace(done, edits=True)
    left = tuple(row for row in rest if row)
    return Reply(f"{shown.text}\n{done.text}", (*left, *done.buttons), edits=True)


def _asks(button: Button, verbs: Collection[str], keys: Collection[int]) -> bool:
    verb, key, *_ = (*button.data.split(":"), "")
    return verb in verbs and key in {str(one) for one in keys}
