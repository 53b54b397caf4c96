"""A health check: four scales of one relationship, each where it was (a ring) and where it is (a dot).

``{"name": "Dana Kim", "scales": [["Trust", 4, 5], ["Ease", null, 3], …]}``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.pictures.curve import INSET
from bot.pictures.given import number, several, words
from bot.pictures.ground import Box
from bot.pictures.sheet import Sheet
from bot.pictures.style import HEADER, MARGIN, SMALL, TEXT, TITLE, WIDTH, Theme

LOWEST, HIGHEST = 1, 5
"""The ends of a scale (method, section 5)."""

FALLEN = 2
"""A fall that is called out (method, section 5)."""

MOST = 8
"""Scales on one picture (ours): twice as many as there are."""

TOP, ROW, NAMES, FIGURES, RADIUS, FOOT = 140.0, 118.0, 370.0, 160.0, 20.0, 66.0
"""Where the scales begin, from one to the next, room for names and figures; a dot; room below (ours)."""


@dataclass(frozen=True, slots=True)
class Scale:
    """One of the four; None where it was skipped, or there was no check before."""

    name: str
    before: int | None
    now: int | None


def draw_health(data: Mapping[str, Any], theme: Theme) -> bytes:
    """The check as a PNG."""
    scales = [scale for one in several(data.get("scales")) if (scale := _scale(one))][:MOST]
    high = TOP + ROW * max(1, len(scales)) + 2 * INSET + FOOT + MARGIN
    sheet = Sheet(theme, high)
    name = words(data.get("name"), WIDTH - 2 * MARGIN, TITLE, bold=True)
    sheet.text(MARGIN + 4, 54, name or "Health check", TITLE, bold=True)
    compared = any(one.before is not None and one.now is not None for one in scales)
    told = "health check · now and the last time" if compared else "health check"
    sheet.text(MARGIN + 4, 106, told, TEXT, colour=theme.muted)
    box = Box(MARGIN, TOP, WIDTH - 2 * MARGIN, high - TOP - MARGIN)
    sheet.panel(box)
    for place, scale in enumerate(scales):
        _row(sheet, box, box.y + INSET + ROW * (place + 0.5), scale)
    if scales:
        _foot(sheet, box, compared=compared)
    else:
        sheet.text(*box.middle, "nothing rated yet", TEXT, colour=theme.muted, align="center")
    return sheet.png()


def _scale(told: object) -> Scale | None:
    parts = several(told)
    if len(parts) != len(("label", "before", "now")):
        return None
    return Scale(words(parts[0], NAMES - INSET - RADIUS, TEXT), _whole(parts[1]), _whole(parts[2]))


def _whole(told: object) -> int | None:
    value = number(told, LOWEST, HIGHEST)
    return None if value is None else round(value)


def _x(box: Box, value: int) -> float:
    first, last = box.x + NAMES + INSET, box.right - FIGURES
    return first + (last - first) * (value - LOWEST) / (HIGHEST - LOWEST)


def _row(sheet: Sheet, box: Box, y: float, scale: Scale) -> None:
    theme = sheet.theme
    sheet.text(box.x + INSET, y, scale.name, TEXT)
    sheet.lines([((_x(box, LOWEST), y), (_x(box, HIGHEST), y))], theme.edge, 4.0)
    ticks = [(_x(box, value), y, 5.0) for value in range(LOWEST, HIGHEST + 1)]
    sheet.circles(ticks, fill=theme.faint, above=3)
    before, now = scale.before, scale.now
    fell = before is not None and now is not None and before - now >= FALLEN
    colour = theme.accents[1] if fell else theme.accents[0]
    if before is not None and now is not None and before != now:
        sheet.lines([((_x(box, before), y), (_x(box, now), y))], colour, 7.0)
    if before is not None and before != now:
        sheet.circles([(_x(box, before), y, RADIUS - 4)], fill=theme.panel, edge=theme.muted, wide=6)
    if now is not None:
        sheet.circles([(_x(box, now), y, RADIUS)], fill=colour, above=5)
    sheet.text(box.right - INSET, y, _figure(before, now), HEADER, bold=True, align="right")


def _figure(before: int | None, now: int | None) -> str:
    """ "4", "3 → 5"; a dash where it was skipped."""
    if now is None:
        return "–"
    return f"{now}" if before is None or before == now else f"{before} → {now}"


def _foot(sheet: Sheet, box: Box, *, compared: bool) -> None:
    y = box.bottom - FOOT / 2 - 4
    for value in (LOWEST, HIGHEST):
        sheet.text(_x(box, value), y, f"{value}", SMALL, colour=sheet.theme.muted, align="center")
    if compared:
        x = box.x + INSET + 14
        sheet.circles([(x, y, 11)], fill=sheet.theme.panel, edge=sheet.theme.muted, wide=5)
        sheet.text(x + 24, y, "before", SMALL, colour=sheet.theme.muted)
        sheet.circles([(x + 150, y, 13)], fill=sheet.theme.accents[0])
        sheet.text(x + 174, y, "now", SMALL, colour=sheet.theme.muted)
