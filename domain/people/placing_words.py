"""What can be answered about one person to place: the buttons, and the words that say the same."""

import math
import re
from collections.abc import Callable, Mapping

from domain.errors import Sorry
from domain.flow import Choice
from domain.language.durations import rhythm_days
from domain.language.lexicon.kinds import QUADRANT, kind_of
from domain.rhythm.cadence import TIER_CADENCE

LONG = 4
"""With so many words it is a sentence, not the name of a quadrant (ours)."""

SIDE_BY_SIDE = {"quadrant": 2, "tier": 3, "strength": 5}
"""Buttons in a row: words as long as these fit a phone (ours)."""

CHOICES = {
    "quadrant": (
        Choice("Colleague", "colleague"),
        Choice("Peer", "peer"),
        Choice("Mentor", "mentor"),
        Choice("Collaborator", "collaborator"),
    ),
    "tier": (Choice("1 · monthly", "1"), Choice("2 · quarterly", "2"), Choice("3 · yearly", "3")),
    "strength": tuple(Choice(number, number) for number in "12345"),
}

QUADRANTS_MEAN = (
    "Colleague: works where you work. Peer: your field, elsewhere. Mentor: you learn from them. "
    "Collaborator: you might build something together."
)

TIER_SAID = re.compile(r"(?i)^\W*(?:tier )?(?:(?P<one>1|one)|(?P<two>2|two)|(?P<three>3|three))\W*$")
STRENGTH_SAID = re.compile(r"^\W*([1-5])\W*$")
AT_WORK = re.compile(r"(?i)^\W*(?:my |a |an )?(?:boss|manager|report|team|work|office)\W*$")
"""Words for somebody internal that are no name of a quadrant."""

DONT_KNOW = re.compile(
    r"(?i)^\W*(?:(?:i )?(?:don't|dont) know|idk|dunno|not sure|no idea|none(?: of (?:them|these|those))?|"
    r"neither|pass|next|no|never)\W*$"
)
"""As good as Skip."""

OWN = "@"
"""Between a tier and the rhythm of their own in an answer: "1@21"."""


class WhichQuadrant(Sorry):
    """I kept nothing of that. Pick one of the four, or Skip."""


class WhichTier(Sorry):
    """I kept nothing of that. Say 1, 2 or 3 (monthly to yearly), a rhythm like "every 3 weeks", or Skip."""


class WhichStrength(Sorry):
    """I kept nothing of that. Say a number from 1 to 5, or Skip."""


def read(kind: str, text: str) -> str:
    """An answer in words as it is kept, nothing for who doesn't know; raises Sorry."""
    return "" if DONT_KNOW.match(text) else READERS[kind](text)


def is_read(kind: str, text: str) -> bool:
    """Whether words are an answer."""
    try:
        return bool(READERS[kind](text))
    except Sorry:
        return False


def told(kind: str, value: str) -> dict[str, object]:
    """What an answer tells: one thing, or a tier with a rhythm of their own."""
    first, _, own = value.partition(OWN)
    return {kind: first, "cadence_days": own} if own else {kind: first}


def _read_quadrant(text: str) -> str:
    if AT_WORK.match(text):
        return "colleague"
    found = kind_of(QUADRANT, text.casefold()) if len(text.split()) < LONG else None
    if found is None:
        raise WhichQuadrant
    return found


def _read_tier(text: str) -> str:
    """A tier, or a rhythm: that of a tier, else one of their own in the tier that comes nearest."""
    said = TIER_SAID.match(text)
    if said is not None:
        return {"one": "1", "two": "2", "three": "3"}[str(said.lastgroup)]
    days = rhythm_days(text)
    if days is None:
        raise WhichTier
    tier = min(TIER_CADENCE, key=lambda one: abs(math.log(days / TIER_CADENCE[one])))
    return str(tier) if days == TIER_CADENCE[tier] else f"{tier}{OWN}{days}"


def _read_strength(text: str) -> str:
    said = STRENGTH_SAID.match(text)
    if said is None:
        raise WhichStrength
    return said[1]


READERS: Mapping[str, Callable[[str], str]] = {
    "quadrant": _read_quadrant,
    "tier": _read_tier,
    "strength": _read_strength,
}
