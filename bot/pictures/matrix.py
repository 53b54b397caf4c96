"""Opportunity flow: which group brought how many of which kind, as a table of discs, each with its number.

``{"rows": ["referral", …], "columns": ["Industry peers", …], "counts": [[3, 0, …], …]}``.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from bot.pictures.curve import INSET
from bot.pictures.given import number, several, words
from bot.pictures.ground import Box
from bot.pictures.lettering import width, within, writable
from bot.pictures.sheet import Sheet
from bot.pictures.style import MARGIN, TEXT, TITLE, WIDTH, Theme

MOST_ROWS, MOST_COLUMNS = 9, 5
"""Of each on one picture (ours): more can't be read on a phone."""

TOP, HEAD, ROW, NAMES, FOOT = 140.0, 104.0, 104.0, 210.0, 20.0
"""Where the table begins; its heading, a row, room for rows' names and below (ours)."""

LARGEST, SMALLEST = 44.0, 19.0
"""Half the width of the disc of the most, and of one that holds a digit."""

NARROW = (25.0, 23.0, 21.0)
"""Sizes in which a name is tried (ours): on a phone 9 to 7.5 points."""


def draw_flow(data: Mapping[str, Any], theme: Theme) -> bytes:
    """The table as a PNG."""
    rows = [str(one) for one in several(data.get("rows"))]
    columns = [str(one) for one in several(data.get("columns"))]
    counts = _counts(data.get("counts"), len(rows), len(columns))
    shown = rows[:MOST_ROWS], columns[:MOST_COLUMNS]
    high = TOP + HEAD + ROW * max(1, len(shown[0])) + FOOT + MARGIN
    sheet = Sheet(theme, high)
    title = words(data.get("title"), WIDTH - 2 * MARGIN, TITLE, bold=True) or "Opportunity flow"
    sheet.text(MARGIN + 4, 54, title, TITLE, bold=True)
    told = _told(counts, len(rows) - len(shown[0]), len(columns) - len(shown[1]))
    sheet.text(MARGIN + 4, 106, told, TEXT, colour=theme.muted)
    box = Box(MARGIN, TOP, WIDTH - 2 * MARGIN, high - TOP - MARGIN)
    sheet.panel(box)
    if rows and columns:
        _table(sheet, box, *shown, counts)
    else:
        sheet.text(*box.middle, "nothing noted yet", TEXT, colour=theme.muted, align="center")
    return sheet.png()


def _counts(told: object, rows: int, columns: int) -> list[list[int]]:
    """As many as there are rows and columns; what isn't told is none."""
    lines = [[int(number(one) or 0) for one in several(line)] for line in several(told)]
    padded = [*lines, *[[] for _ in range(rows)]][:rows]
    return [[*line, *[0] * columns][:columns] for line in padded]


def _told(counts: Sequence[Sequence[int]], rows: int, columns: int) -> str:
    total = sum(map(sum, counts))
    said = [f"{total:,} in all"] if total else ["nothing noted yet"]
    left_out = [(rows, "row"), (columns, "column")]
    said += [f"{count} {name}{'s' * (count > 1)} not shown" for count, name in left_out if count > 0]
    return " · ".join(said)


def _table(
    sheet: Sheet, box: Box, rows: Sequence[str], columns: Sequence[str], counts: Sequence[Sequence[int]]
) -> None:
    theme = sheet.theme
    step = (box.width - NAMES - 2 * INSET) / len(columns)
    middles = [box.x + INSET + NAMES + step * (place + 0.5) for place in range(len(columns))]
    for x, name in zip(middles, columns, strict=True):
        _heading(sheet, x, box.y + HEAD / 2 + 6, name, step - 12)
    most = max(1, *(count for line in counts for count in line))
    for place, name in enumerate(rows):
        y = box.y + HEAD + ROW * (place + 0.5)
        sheet.lines([((box.x + INSET, y - ROW / 2), (box.right - INSET, y - ROW / 2))], theme.edge, 2.0)
        _heading(sheet, box.x + INSET, y, name, NAMES - 24, row=True)
        for x, count in zip(middles, counts[place], strict=False):
            _disc(sheet, x, y, count, most)


def _disc(sheet: Sheet, x: float, y: float, count: int, most: int) -> None:
    """As large as its count, and the count on it; none is a small dot."""
    if not count:
        sheet.circles([(x, y, 4)], fill=sheet.theme.faint)
        return
    radius = max(SMALLEST + 5 * (len(f"{count}") - 1), LARGEST * math.sqrt(count / most))
    sheet.circles([(x, y, radius)], fill=sheet.theme.accents[0])
    sheet.text(x, y, f"{count}", TEXT, bold=True, colour=sheet.theme.on_accent, align="center")


def _heading(sheet: Sheet, x: float, y: float, name: str, room: float, *, row: bool = False) -> None:
    """A name around that height, on one line or on two; a column's is in the middle."""
    size, lines = _broken(writable(name), room)
    for place, line in enumerate(lines):
        at = y + (place - (len(lines) - 1) / 2) * size * 1.3
        sheet.text(x, at, line, size, align="left" if row else "center")


def _broken(name: str, room: float) -> tuple[float, list[str]]:
    """In the largest size in which nothing is cut, if there is one."""
    for size in NARROW:
        lines = _lines(name, room, size)
        if all(width(line, size) <= room for line in lines):
            return size, lines
    return NARROW[0], [within(line, room, NARROW[0]) for line in _lines(name, room, NARROW[0])]


def _lines(name: str, room: float, size: float) -> list[str]:
    """Broken at a blank where it is too long."""
    first: list[str] = []
    rest = name.split()
    while rest and (not first or width(" ".join([*first, rest[0]]), size) <= room):
        first.append(rest.pop(0))
    return [line for line in (" ".join(first), " ".join(rest)) if line]
