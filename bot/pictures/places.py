"""Where everything on a map goes: the areas, everybody in theirs, and what is written there.

Pure reckoning on the data and the widths of words, so that a test can look for what overlaps.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.pictures.areas import INSET, Area, areas
from bot.pictures.filling import Dot, Point, fill
from bot.pictures.ground import Box, Ground
from bot.pictures.naming import AROUND, Label
from bot.pictures.network import NetworkMap

LARGEST, SMALLEST, DENSITY, SHRINK = 34.0, 2.0, 0.27, 0.88
"""Half the width of the strongest one's dot: between these, and by the room that each has (ours)."""

FEW, SMALLER = 100, (1.0, 0.87, 0.75)
"""Among so few people smaller dots are tried, too: if that gives more of them their name (ours)."""

SIZES: Mapping[int | None, float] = {None: 0.44, 1: 0.54, 2: 0.65, 3: 0.77, 4: 0.88, 5: 1.0}
"""A dot's size by strength, as part of the largest (ours)."""

YOU = 38.0
"""Half the width of the user's own place in the middle (ours)."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole map. ``unit`` is half the width of the largest dot there can be."""

    areas: tuple[Area, ...]
    dots: tuple[Dot, ...]
    middle: Point
    unit: float

    @property
    def labels(self) -> Iterator[Label]:
        """All words on the areas."""
        for area in self.areas:
            yield from (area.name, area.count)
        yield from (dot.name for dot in self.dots if dot.name is not None)


def lay_out(network: NetworkMap) -> Layout:
    """Everybody placed; the dots are as large as the fullest area and the names allow."""
    there = areas(network)
    middle = there[0].focus
    grounds = {area.quadrant: _ground(area, middle) for area in there}
    unit = _by_room(network, grounds)
    parts = SMALLER if len(network.people) <= FEW else SMALLER[:1]
    tries = (_as_large_as_fits(network, grounds, unit * part) for part in parts)
    dots, unit = max(tries, key=lambda found: sum(dot.name is not None for dot in found[0]))
    return Layout(there, dots, middle, unit)


def _as_large_as_fits(
    network: NetworkMap, grounds: Mapping[str | None, Ground], unit: float
) -> tuple[tuple[Dot, ...], float]:
    """All dots, and the size at which they fit."""
    while (dots := _everybody(network, grounds, unit)) is None and unit > SMALLEST:
        unit *= SHRINK
    return dots or (), unit


def _by_room(network: NetworkMap, grounds: Mapping[str | None, Ground]) -> float:
    """The size of dots that leaves room in the fullest area."""
    counts = {quadrant: len(network.of(quadrant)) for quadrant in grounds}
    sides = [math.sqrt(ground.room / counts[key]) for key, ground in grounds.items() if counts[key]]
    return max(SMALLEST, min([LARGEST, *(DENSITY * side for side in sides)]))


def _everybody(
    network: NetworkMap, grounds: Mapping[str | None, Ground], unit: float
) -> tuple[Dot, ...] | None:
    """All dots, or None where they don't fit at that size."""
    linked = _neighbours(network)
    dots: dict[int, Dot] = {}
    for quadrant, ground in grounds.items():
        people = [Dot(person, unit * SIZES[person.strength]) for person in network.of(quadrant)]
        near = {
            dot.person.id: [dots[other] for other in linked.get(dot.person.id, ()) if other in dots]
            for dot in people
        }
        found = fill(ground, people, near)
        if found is None:
            return None
        dots |= {dot.person.id: dot for dot in found}
    return tuple(dots.values())


def _ground(area: Area, middle: Point) -> Ground:
    """What of an area is free: not its edge, its words, nor the user's own place."""
    reach = YOU + AROUND
    you = Box(middle[0] - reach, middle[1] - reach, 2 * reach, 2 * reach)
    words = [_widened(label.box, INSET) for label in (area.name, area.count)]
    return Ground(_widened(area.box, -INSET / 2), area.focus, [*words, you])


def _widened(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def _neighbours(network: NetworkMap) -> Mapping[int, list[int]]:
    linked: dict[int, list[int]] = {}
    for one, other in sorted(network.links):
        linked.setdefault(one, []).append(other)
        linked.setdefault(other, []).append(one)
    return linked
