"""How a person looks on a picture: by tier in colour and in shape, told apart without colours, too."""

from typing import TypeAlias

from bot.pictures.filling import RING, RINGED
from bot.pictures.network import TIERS
from bot.pictures.sheet import Sheet

RING_WIDE, RIM, THINNEST = 0.13, 0.17, 1.5
"""The ring around tier 1, the rim of tier 3, as parts of the largest dot; at least so many pixels (ours)."""

THICK, THIN = 2.6, 1.3
"""Pixels of a line where there are few, and where there are many (ours)."""

Circle: TypeAlias = tuple[float, float, float]


def dots(sheet: Sheet, tier: int, circles: list[Circle], unit: float) -> None:
    """Tier 1 has a ring around it, tier 2 is plain, tier 3 is hollow."""
    theme = sheet.theme
    colour = theme.accents[tier - 1]
    if tier == RINGED:
        ring = unit * RING_WIDE
        sheet.circles(
            [(x, y, radius * RING - ring / 2) for x, y, radius in circles],
            fill=theme.panel,
            edge=colour,
            wide=max(THINNEST, ring),
        )
    if tier < TIERS[-1]:
        sheet.circles(circles, fill=colour)
        return
    rim = max(THINNEST, unit * RIM)
    sheet.circles(
        [(x, y, radius - rim / 2) for x, y, radius in circles], fill=theme.panel, edge=colour, wide=rim
    )
