"""A piece of ground on which things are put side by side: nothing ever lies on anything else.

It is a grid of small cells. Where a thing goes is the best free place by two wishes: as far from the focus as
its turn among all says (so that the first come closest), and as far from the others as there is room.
"""

import math
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

CELL = 4.0
"""Pixels (ours): fine enough for the smallest dot, coarse enough for four hundred people in half a second."""

NEAR_TURN, APART, NEAR_LINKED, CENTRAL = 4.0, 0.4, 0.15, 0.1
"""How much the wishes weigh (ours, by eye): one's turn, room around, one's links, not being at an edge."""

Grid = NDArray[np.floating]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def space(self) -> float:
        return self.width * self.height

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def moved(self, x: float, y: float) -> "Box":
        return Box(self.x + x, self.y + y, self.width, self.height)

    def overlaps(self, other: "Box") -> bool:
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )


class Ground:
    """One area with what lies on it. ``around`` is the focus; ``taken`` is built on from the start."""

    def __init__(self, area: Box, around: tuple[float, float], taken: Iterable[Box] = ()) -> None:
        self.area = area
        shape = max(1, int(area.height // CELL)), max(1, int(area.width // CELL))
        self._taken: Mask = np.zeros(shape, dtype=bool)
        self._x: Grid = area.x + (np.arange(shape[1]) + 0.5) * CELL
        self._y: Grid = (area.y + (np.arange(shape[0]) + 0.5) * CELL)[:, None]
        for box in taken:
            self._take(box)
        self._turn = self._turns(around)
        self._from_centre = CENTRAL * self._distance(*area.middle)
        self._nearest: Grid = np.full(shape, math.inf)

    def copy(self) -> "Ground":
        """The same ground, to be filled anew."""
        other = copy(self)
        other._taken = self._taken.copy()
        return other

    @property
    def room(self) -> float:
        """Free space in square pixels."""
        return float((~self._taken).sum()) * CELL * CELL

    def put(
        self,
        parts: Sequence[Box],
        turn: float,
        apart: float,
        linked: Sequence[tuple[float, float]] = (),
    ) -> tuple[float, float] | None:
        """Put a thing made of those parts (around its own middle) where it goes best; None: no room.

        ``turn`` is its turn among all, 0 to 1; ``apart`` the distance to others that is far enough.
        """
        free = self._fits(parts)
        if not free.any():
            return None
        wish = NEAR_TURN * np.abs(self._turn - turn) - APART * np.minimum(self._nearest / apart, 1.0)
        wish += self._from_centre
        if linked:
            wish += NEAR_LINKED * self._distance(*np.mean(linked, axis=0))
        row, column = np.unravel_index(np.argmin(np.where(free, wish, math.inf)), free.shape)
        x, y = float(self._x[column]), float(self._y[row, 0])
        self._nearest = np.minimum(self._nearest, np.hypot(self._x - x, self._y - y))
        self.take(parts, (x, y))
        return x, y

    def turn_at(self, x: float, y: float) -> float:
        """The share of the ground that lies nearer to the focus than that point."""
        rows, columns = self._cells(Box(x, y, CELL / 2, CELL / 2))
        return float(self._turn[rows.start, columns.start])

    def fits(self, part: Box) -> bool:
        """Whether there is room for it just there."""
        rows, columns = self._cells(part)
        inside = (
            part.x >= self.area.x
            and part.y >= self.area.y
            and rows.stop <= self._taken.shape[0]
            and columns.stop <= self._taken.shape[1]
        )
        return inside and not self._taken[rows, columns].any()

    def take(self, parts: Sequence[Box], at: tuple[float, float] = (0.0, 0.0)) -> None:
        for part in parts:
            self._take(part.moved(*at))

    def _take(self, box: Box) -> None:
        self._taken[self._cells(box)] = True

    def _cells(self, box: Box) -> tuple[slice, slice]:
        """The cells that a box touches."""
        left, top = (box.x - self.area.x) / CELL, (box.y - self.area.y) / CELL
        right, bottom = (box.right - self.area.x) / CELL, (box.bottom - self.area.y) / CELL
        return (
            slice(max(0, math.floor(top)), max(0, math.ceil(bottom))),
            slice(max(0, math.floor(left)), max(0, math.ceil(right))),
        )

    def _fits(self, parts: Sequence[Box]) -> Mask:
        """For each cell, whether the thing would lie free with its middle there."""
        rows, columns = self._taken.shape
        sums = np.zeros((rows + 1, columns + 1), dtype=np.int32)
        sums[1:, 1:] = self._taken.cumsum(0, dtype=np.int32).cumsum(1, dtype=np.int32)
        free = np.ones((rows, columns), dtype=bool)
        for part in parts:
            free &= _free(sums, part)
        return free

    def _turns(self, around: tuple[float, float]) -> Grid:
        """For each cell the share of the free ground that lies nearer to the focus."""
        distance = np.hypot(self._x - around[0], self._y - around[1])
        inside = np.sort(distance[~self._taken])
        turns: Grid = np.searchsorted(inside, distance) / max(1, inside.size)
        return turns

    def _distance(self, x: float, y: float) -> Grid:
        """For each cell the distance to a point, in sizes of the ground."""
        far: Grid = np.hypot(self._x - x, self._y - y)
        return far / math.hypot(self.area.width, self.area.height)


def _free(sums: NDArray[np.int32], part: Box) -> Mask:
    """For each cell, whether a part of a thing with its middle there lies inside and on nothing."""
    rows, columns = sums.shape[0] - 1, sums.shape[1] - 1
    up, left = -math.floor(part.y / CELL + 0.5), -math.floor(part.x / CELL + 0.5)
    down, right = math.ceil(part.bottom / CELL + 0.5), math.ceil(part.right / CELL + 0.5)
    free = np.zeros((rows, columns), dtype=bool)
    top, bottom = max(0, up), min(rows, rows - down + 1)
    start, stop = max(0, left), min(columns, columns - right + 1)
    if top >= bottom or start >= stop:
        return free
    high, low = slice(top - up, bottom - up), slice(top + down, bottom + down)
    west, east = slice(start - left, stop - left), slice(start + right, stop + right)
    taken = sums[low, east] - sums[high, east] - sums[low, west] + sums[high, west]
    free[top:bottom, start:stop] = taken == 0
    return free
