"""The three mistakes as figures: a verdict on each, worked out from what is known (method, section 5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from domain.people.shares import Shares, is_too_much
from domain.phrases import QUADRANTS
from domain.reflect.audit_choice import Sides

Word: TypeAlias = Literal["fine", "eye", "act", "unknown"]

TAKING_NEAR = 30
"""Percent of taking from which to keep an eye on it (ours): three quarters of the limit."""

TAKING_ROSE = 10
"""Points by which taking rose since the last audit that are worth an eye (ours)."""

MANY_WAIT = 20
"""Percent of tiers 1 and 2 waiting for two cadences from which to act (ours): one in five."""

MANY_FADED = 50
"""Percent of those once strong who have faded from which to act (ours): every second."""

FEW_STRONG = 4
"""With fewer who once were strong their share tells nothing (ours)."""

LEANING = 50
"""Percent in one value from which to keep an eye on it (ours); from 60 % it is a monoculture."""

QUADRANT = "quadrant"
"""What stands for the four quadrants beside the dimensions."""


@dataclass(frozen=True, slots=True)
class Neglect:
    """How many wait, of how many; are felt higher than shown; faded, of how many once strong."""

    waiting: int
    close: int
    overrated: int
    faded: int
    strong: int


def transactional(found: Sides, before: Sides | None, asked: int) -> Word:
    """By the share of taking, its rise, and who was asked without having been given anything."""
    if found.takes_too_much:
        return "act"
    if found.is_thin:
        return "eye" if asked else "unknown"
    near = 100 * found.got >= TAKING_NEAR * found.rated
    return "eye" if near or asked or _rose(found, before) else "fine"


def _rose(found: Sides, before: Sides | None) -> bool:
    if before is None or before.is_thin or found.share is None or before.share is None:
        return False
    return round(100 * (found.share - before.share), 6) >= TAKING_ROSE


def neglect(found: Neglect) -> Word:
    """By those of tiers 1 and 2 who wait, those felt closer than they are, those who faded."""
    many_wait = found.waiting > 0 and 100 * found.waiting >= MANY_WAIT * found.close
    many_faded = found.strong >= FEW_STRONG and 100 * found.faded >= MANY_FADED * found.strong
    if many_wait or many_faded:
        return "act"
    if found.waiting or found.overrated or found.faded:
        return "eye"
    return "fine" if found.close else "unknown"


def monoculture(found: Mapping[str, Shares]) -> Word:
    """By the dimensions and the quadrants, of which enough people are known."""
    told = {kind: one for kind, one in found.items() if not one.is_thin}
    if not told:
        return "unknown"
    if one_sided(told):
        return "act"
    return "eye" if leaning(told) or empty_quadrants(told) else "fine"


def one_sided(found: Mapping[str, Shares]) -> dict[str, tuple[str, int, int]]:
    """Where one value holds 60 % or more: which, how many have it, of how many known."""
    return {
        kind: (one.too_much, one.counts[one.too_much], one.known)
        for kind, one in found.items()
        if one.too_much is not None
    }


def leaning(found: Mapping[str, Shares]) -> dict[str, tuple[str, int, int]]:
    """Where one value holds half and more, and not yet too much."""
    said = {}
    for kind, one in found.items():
        value, count = next(iter(one.counts.items()), ("", 0))
        if not one.is_thin and 100 * count >= LEANING * one.known and not is_too_much(count, one.known):
            said[kind] = (value, count, one.known)
    return said


def empty_quadrants(found: Mapping[str, Shares]) -> list[str]:
    """Quadrants with nobody in them, where enough people are placed."""
    one = found.get(QUADRANT)
    if one is None or one.is_thin:
        return []
    return [name for name in QUADRANTS if not one.counts.get(name)]
