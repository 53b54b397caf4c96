"""The kinds of picture there are, and the drawing of any."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from bot.pictures.bars import draw_audit
from bot.pictures.map import draw_map
from bot.pictures.matrix import draw_flow
from bot.pictures.slope import draw_health
from bot.pictures.style import Theme, theme
from bot.pictures.trend import draw_trend

Drawing: TypeAlias = Callable[[Mapping[str, Any], Theme], bytes]

KINDS: Mapping[str, Drawing] = {
    "map": draw_map,
    "trend": draw_trend,
    "audit": draw_audit,
    "health": draw_health,
    "flow": draw_flow,
}
"""How each kind is drawn."""


def draw(kind: str, data: Mapping[str, Any], *, dark: bool = False) -> bytes:
    """A picture as a PNG. The light one is sent: it reads well in a dark chat too, where the dark one is dull
    in a light chat; Telegram doesn't tell which a person has."""
    return KINDS[kind](data, theme(dark=dark))
