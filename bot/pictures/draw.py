"""The kinds of picture there are, and the drawing of any."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from bot.pictures.map import draw_map
from bot.pictures.style import Theme, theme

Drawing: TypeAlias = Callable[[Mapping[str, Any], Theme], bytes]

KINDS: Mapping[str, Drawing] = {"map": draw_map}
"""How each kind is drawn."""


def draw(kind: str, data: Mapping[str, Any], *, dark: bool = False) -> bytes:
    """A picture as a PNG. The light one is sent: it reads well in a dark chat too, where the dark one is dull
    in a light chat; Telegram doesn't tell which a person has."""
    return KINDS[kind](data, theme(dark=dark))
