"""The audit: how many touches gave, got, did both or are not rated, and the share of taking by month.

``{"gave": 6, "got": 8, "both": 4, "unrated": 2, "history": [["2026-02-02", 0.35], …]}``, a share of 0 to 1.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.pictures.curve import INSET
from bot.pictures.given import day, number, several, words
from bot.pictures.ground import Box
from bot.pictures.lettering import width
from bot.pictures.sheet import Sheet
from bot.pictures.style import HEADER, MARGIN, SMALL, TEXT, TITLE, WIDTH, Theme

ROWS = (("gave", "You gave"), ("both", "Both gave"), ("got", "You got"), ("unrated", "Not rated"))

TOO_MUCH = 0.40
"""The share of taking that is too much (method, section 4)."""

MONTHS = 12
"""Audits of the past that are shown (ours): a year."""

TOP, ROW, NAMES, BAR, FIGURE = 140.0, 88.0, 190.0, 50.0, 90.0
"""Where the bars begin, from row to row, room for their names; how thick one is; room for its figure."""

PAST, LEAST_PAST = 400.0, 2
"""How high the months are, and of how many they are shown."""

COLUMN = 64.0
"""How wide a month's column is at most."""


def draw_audit(data: Mapping[str, Any], theme: Theme) -> bytes:
    """The audit as a PNG."""
    past = _past(data.get("history"))
    bars_high = ROW * len(ROWS) + 2 * INSET
    high = TOP + bars_high + (PAST + 14 if past else 0) + MARGIN
    sheet = Sheet(theme, high)
    counts = {key: int(number(data.get(key)) or 0) for key, _ in ROWS}
    title = words(data.get("title"), WIDTH - 2 * MARGIN, TITLE, bold=True) or "Gave and got"
    sheet.text(MARGIN + 4, 54, title, TITLE, bold=True)
    sheet.text(MARGIN + 4, 106, _told(counts), TEXT, colour=theme.muted)
    box = Box(MARGIN, TOP, WIDTH - 2 * MARGIN, bars_high)
    sheet.panel(box)
    _rows(sheet, box, counts)
    if past:
        _months(sheet, Box(MARGIN, box.bottom + 14, box.width, PAST), past)
    return sheet.png()


def _told(counts: Mapping[str, int]) -> str:
    total = sum(counts.values())
    rated = total - counts["unrated"]
    touches = f"the last {total} touches" if total > 1 else "1 touch" if total else "no touch yet"
    return f"{touches} · {_percent(counts['got'] / rated)} of the rated got" if rated else touches


def _percent(share: float) -> str:
    return f"{int(100 * share + 0.5)}\N{NO-BREAK SPACE}%"


def _rows(sheet: Sheet, box: Box, counts: Mapping[str, int]) -> None:
    theme = sheet.theme
    colours = {"gave": theme.accents[0], "got": theme.accents[1], "both": theme.accents[2]}
    most = max(1, *counts.values())
    room = box.width - NAMES - FIGURE - 2 * INSET
    for place, (key, name) in enumerate(ROWS):
        y = box.y + INSET + ROW * (place + 0.5)
        sheet.text(box.x + INSET, y, name, TEXT)
        x, wide = box.x + INSET + NAMES, room * counts[key] / most
        sheet.bars([Box(x, y - BAR / 2, wide, BAR)], fill=colours.get(key, theme.edge))
        sheet.text(x + wide + 18, y, f"{counts[key]:,}", HEADER, bold=True)


def _past(told: object) -> list[tuple[date, float]]:
    """The last audits by day; a single one is no history."""
    found = []
    for one in several(told):
        if len(several(one)) == len(("day", "share")):
            when, share = day(one[0]), number(one[1], 0, 1)
            if when is not None and share is not None:
                found.append((when, share))
    return sorted(found)[-MONTHS:] if len(found) >= LEAST_PAST else []


def _months(sheet: Sheet, box: Box, past: Sequence[tuple[date, float]]) -> None:
    theme = sheet.theme
    sheet.panel(box)
    sheet.text(box.x + INSET, box.y + 36, "You got, audit by audit", TEXT, bold=True)
    inner = Box(box.x + INSET, box.y + 110, box.width - 2 * INSET, box.height - 110 - 66)
    step = inner.width / len(past)
    wide = min(COLUMN, step * 0.6)
    for place, (when, share) in enumerate(past):
        x, tall = inner.x + step * (place + 0.5), inner.height * share
        colour = theme.accents[1] if share > TOO_MUCH else theme.accents[2]
        sheet.bars([Box(x - wide / 2, inner.bottom - tall, wide, tall)], fill=colour)
        figure = f"{int(100 * share + 0.5)}"
        sheet.text(x, inner.bottom - tall - 20, figure, SMALL, bold=True, align="center", halo=theme.panel)
        sheet.text(x, box.bottom - 38, f"{when:%b}", SMALL, colour=theme.muted, align="center")
    y = inner.bottom - inner.height * TOO_MUCH
    sheet.lines([((inner.x, y), (inner.right, y))], theme.line, 2.0, dotted=True)
    said = f"{_percent(TOO_MUCH)} is too much"
    sheet.text(
        inner.right - width(said, SMALL), box.y + 36, said, SMALL, colour=theme.muted, halo=theme.panel
    )
    sheet.lines(
        [
            (
                (inner.right - width(said, SMALL) - 74, box.y + 36),
                (inner.right - width(said, SMALL) - 14, box.y + 36),
            )
        ],
        theme.line,
        2.0,
        dotted=True,
    )
