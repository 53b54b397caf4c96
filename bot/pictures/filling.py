"""One area filled with its people: the closest nearest to its focus, a name below wherever there is room."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TypeAlias

from bot.pictures.ground import Box, Ground
from bot.pictures.naming import AROUND, Label, below, initials, named
from bot.pictures.network import Person

RINGED, RING = 1, 1.3
"""Tier 1 has a ring around its dot: so many times as wide (ours)."""

NAMED = (0.84, 0.72, 0.6, 0.48)
"""The part of the room that dots and names may fill: each is tried (ours)."""

DISORDER, OUT_OF_TURN = 0.15, 1.0
"""Who stands further from their turn than that part of the ground costs so many names (ours)."""

WIDEST_NAME, NARROWEST_NAME, NAME_BY_ROOM = 250.0, 150.0, 1.3
"""How wide a name may be: between these, and so many times the side of the room that each has (ours)."""

INITIALS_FROM = 17.0
"""Dots at least so large hold initials where no name fits (ours)."""

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Dot:
    """Somebody's place: the middle, half the width, and their name or at least initials where they fit."""

    person: Person
    radius: float
    x: float = 0.0
    y: float = 0.0
    name: Label | None = None
    initials: str = ""

    @property
    def reach(self) -> float:
        """Half the width with what is around it."""
        return self.radius * RING if self.person.tier == RINGED else self.radius

    @property
    def body(self) -> Box:
        """What the dot fills, seen from its middle."""
        half = self.reach + min(AROUND, self.radius / 2)
        return Box(-half, -half, 2 * half, 2 * half)


def fill(ground: Ground, dots: Sequence[Dot], near: Mapping[int, Sequence[Dot]]) -> list[Dot] | None:
    """Everybody placed, with as many names as leave them in their turn; None where they don't fit.

    ``near`` are the dots placed already that somebody is linked with.
    """
    if not dots:
        return []
    side = math.sqrt(ground.room / len(dots))
    widest = min(max(NAME_BY_ROOM * side, NARROWEST_NAME), WIDEST_NAME)
    names = [named(dot.person.name, widest) for dot in dots]
    tries = (_Filling(ground.copy(), side, near).all(dots, names, filled) for filled in NAMED)
    found = [filling for filling in tries if filling is not None]
    return max(found, key=lambda filling: filling.worth).dots if found else None


@dataclass(frozen=True, slots=True)
class _Filled:
    """One way to fill an area, and what it is worth: in names, less those out of turn."""

    dots: list[Dot]
    worth: float


class _Filling:
    """One attempt at one area."""

    def __init__(self, ground: Ground, side: float, near: Mapping[int, Sequence[Dot]]) -> None:
        self._ground = ground
        self._side = side
        self._near = near

    def all(self, dots: Sequence[Dot], names: Sequence[Label], filled: float) -> _Filled | None:
        """Everybody in order of closeness; names to the first, as far as that part of the room goes."""
        bare = [dot.body.space for dot in dots]
        budget = filled * self._ground.room - sum(bare)
        spent = accumulate(name.box.space for name in names)
        has_name = [total <= budget for total in spent]
        needs = [space + name.box.space * has for space, name, has in zip(bare, names, has_name, strict=True)]
        turns = [(end - need / 2) / sum(needs) for need, end in zip(needs, accumulate(needs), strict=True)]
        placed: list[Dot] = []
        for dot, name, has, turn in zip(dots, names, has_name, turns, strict=True):
            one = self._one(dot, name if has else None, turn)
            if one is None:
                return None
            placed.append(one)
        done = [self._named_after_all(dot, name) for dot, name in zip(placed, names, strict=True)]
        return _Filled(done, self._worth(done, turns))

    def _worth(self, dots: Sequence[Dot], turns: Sequence[float]) -> float:
        named_ones = sum(dot.name is not None for dot in dots)
        away = (abs(self._ground.turn_at(dot.x, dot.y) - turn) for dot, turn in zip(dots, turns, strict=True))
        return named_ones - OUT_OF_TURN * sum(distance > DISORDER for distance in away)

    def _one(self, dot: Dot, name: Label | None, turn: float) -> Dot | None:
        """Somebody put, with the name if there is room for both, else without."""
        shown = None if name is None or not name.text else below(name, dot.reach)
        at = self._put(dot, shown, turn)
        if at is None and shown is not None:
            shown, at = None, self._put(dot, None, turn)
        if at is None:
            return None
        return replace(dot, x=at[0], y=at[1], name=shown and shown.at(*at))

    def _put(self, dot: Dot, name: Label | None, turn: float) -> Point | None:
        parts = [dot.body] if name is None else [dot.body, name.box]
        linked = [(other.x, other.y) for other in self._near[dot.person.id]]
        return self._ground.put(parts, turn, self._side, linked)

    def _named_after_all(self, dot: Dot, name: Label) -> Dot:
        """A name that fits below its dot now that all stand; else initials inside, if there is room."""
        if dot.name is not None or not name.text:
            return dot
        there = below(name, dot.reach).at(dot.x, dot.y)
        if self._ground.fits(there.box):
            self._ground.take([there.box])
            return replace(dot, name=there)
        return replace(dot, initials=initials(name.text)) if dot.radius >= INITIALS_FROM else dot
