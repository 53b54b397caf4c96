"""Texts and keyboards as Telegram takes them: lengths in UTF-16 units, eight buttons a row."""

from collections.abc import Iterator

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from domain.reply import COPIED, Button, Rows

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_TOAST = 200
WIDEST_ROW = 8

BLANK = "\N{BRAILLE PATTERN BLANK}"
"""Stands for a text of blanks alone, which Telegram refuses as empty."""


def units(text: str) -> int:
    """The length as Telegram counts it: in UTF-16 units."""
    return len(text) + sum(char > "\uffff" for char in text)


def sendable(text: str) -> str:
    """The text without halves of characters, which no encoding of the wire can carry."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def split(text: str, longest: int = LONGEST_TEXT) -> list[str]:
    """The text in parts that fit, cut at a line, else at a blank, else anywhere; never an empty part."""
    rest = sendable(text).strip()
    parts: list[str] = []
    while units(rest) > longest:
        end = _cut(rest, _fitting(rest, longest))
        parts.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*parts, rest or BLANK] if rest or not parts else parts


def shortened(text: str, longest: int = LONGEST_TOAST) -> str:
    """The beginning of a text, with a sign that more was there."""
    text = sendable(text)
    if units(text) <= longest:
        return text
    return text[: _fitting(text, longest - 1)].rstrip() + "…"


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """The buttons below a message; None where there are none."""
    if not rows:
        return None
    return InlineKeyboardMarkup(list(_narrow(rows)))


def _narrow(rows: Rows) -> Iterator[list[InlineKeyboardButton]]:
    for row in rows:
        buttons = [_pressed(button) for button in row]
        for start in range(0, len(buttons), WIDEST_ROW):
            yield buttons[start : start + WIDEST_ROW]


def _pressed(button: Button) -> InlineKeyboardButton:
    """A button as Telegram has it: one that copies does nothing else."""
    if button.copy and units(button.copy) <= COPIED:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    return InlineKeyboardButton(button.label, callback_data=button.data)


def _fitting(text: str, longest: int) -> int:
    """How many characters from the start fit into so many units."""
    count = longest
    while (excess := units(text[:count]) - longest) > 0:
        count -= (excess + 1) // 2
    return count


def _cut(text: str, end: int) -> int:
    """Where to cut so that a line, else a word, stays whole; a cut in the first half would waste too much."""
    for mark in ("\n", " "):
        found = text.rfind(mark, end // 2, end + 1)
        if found > 0:
            return found
    return end
