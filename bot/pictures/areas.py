"""The four quadrants' areas around the user, the band of those not placed yet, and the words on them."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.pictures.ground import Box
from bot.pictures.lettering import width
from bot.pictures.naming import LINE, Label
from bot.pictures.network import QUADRANTS, NetworkMap
from bot.pictures.style import HEADER, MARGIN, TEXT, WIDTH

TOP, GAP, INSET = 140.0, 12.0, 18.0
"""Room for the title; between the areas; between an area's edge and its words (ours)."""

FIELD = 990.0
"""How high all areas are together (ours): what title and legend leave of the tallest picture."""

SMALLEST_SHARE = 0.28
"""An area is at least so wide and high, of both together: an empty one is to be seen, too (ours)."""

EVEN = 4
"""So many people more are reckoned on each side, that a few do not make a map lopsided (ours)."""

LOWEST_BAND, HIGHEST_BAND = 0.13, 0.6
"""The band of those not placed yet: at least and at most that part of the field (ours)."""

NOT_PLACED = "Not placed yet"
NOBODY = "nobody yet"


@dataclass(frozen=True, slots=True)
class Area:
    """One quadrant's ground (None: those not placed) with its name and count; ``focus``: its inner corner."""

    quadrant: str | None
    box: Box
    name: Label
    count: Label
    focus: tuple[float, float]


def areas(network: NetworkMap) -> tuple[Area, ...]:
    """All areas: the fuller ones larger, and a band below only where it is needed."""
    waiting = len(network.of(None))
    field = Box(MARGIN, TOP, WIDTH - 2 * MARGIN, FIELD)
    if not waiting:
        return _four(network, field)
    share = min(max(waiting / len(network.people), LOWEST_BAND), HIGHEST_BAND)
    high = field.height * share
    four = Box(field.x, field.y, field.width, field.height - high - GAP)
    return (*_four(network, four), _band(waiting, Box(field.x, four.bottom + GAP, field.width, high)))


def _four(network: NetworkMap, field: Box) -> tuple[Area, ...]:
    counts = {quadrant: len(network.of(quadrant)) for quadrant in QUADRANTS}
    upper_left, upper_right, lower_left, lower_right = counts.values()
    x = field.x + field.width * _part(upper_left + lower_left, upper_right + lower_right)
    y = field.y + field.height * _part(upper_left + upper_right, lower_left + lower_right)
    boxes = (
        Box(field.x, field.y, x - field.x - GAP / 2, y - field.y - GAP / 2),
        Box(x + GAP / 2, field.y, field.right - x - GAP / 2, y - field.y - GAP / 2),
        Box(field.x, y + GAP / 2, x - field.x - GAP / 2, field.bottom - y - GAP / 2),
        Box(x + GAP / 2, y + GAP / 2, field.right - x - GAP / 2, field.bottom - y - GAP / 2),
    )
    return tuple(
        _area(quadrant, box, _counted(counts[quadrant], network.shares, quadrant), (x, y))
        for quadrant, box in zip(QUADRANTS, boxes, strict=True)
    )


def _part(one: int, other: int) -> float:
    """How much of a side goes to the one: by how many there are, within bounds."""
    share = (one + EVEN) / (one + other + 2 * EVEN)
    return min(max(share, SMALLEST_SHARE), 1 - SMALLEST_SHARE)


def _counted(count: int, shares: Mapping[str, float], quadrant: str) -> str:
    if not count:
        return NOBODY
    share = shares.get(quadrant)
    return str(count) if share is None else f"{count} · {share:.0%}".replace("%", "\N{NO-BREAK SPACE}%")


def _area(quadrant: str, box: Box, count: str, middle: tuple[float, float]) -> Area:
    """Its words stand in the corner away from the middle."""
    rightwards, downwards = box.x > middle[0], box.y > middle[1]
    name = _label(QUADRANTS[quadrant], HEADER, box, rightwards=rightwards, bold=True)
    number = _label(count, TEXT, box, rightwards=rightwards)
    top = box.bottom - INSET - name.box.height - number.box.height if downwards else box.y + INSET
    return Area(quadrant, box, name.at(0, top), number.at(0, top + name.box.height), middle)


def _band(count: int, box: Box) -> Area:
    name = _label(NOT_PLACED, HEADER, box, rightwards=False, bold=True)
    number = _label(str(count), TEXT, box, rightwards=False)
    top = box.y + INSET
    return Area(None, box, name.at(0, top), number.at(0, top + name.box.height), (box.middle[0], box.y))


def _label(text: str, size: float, within: Box, *, rightwards: bool, bold: bool = False) -> Label:
    wide = width(text, size, bold=bold)
    x = within.right - INSET - wide if rightwards else within.x + INSET
    return Label(text, Box(x, 0, wide, size * LINE), size, bold)
