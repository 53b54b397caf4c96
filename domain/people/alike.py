"""Whether two names could be one person's: short forms, slips, spellings, initials, names left out."""

import re
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from rapidfuzz.distance import OSA

from domain.language.names.edits import likely_slip, shortened
from domain.language.names.ordinary import is_given
from domain.language.names.parsing import parse
from domain.language.names.shortforms import kin
from domain.language.names.sound import sound as spelled_by_sound

Words: TypeAlias = tuple[str, ...]

sound = lru_cache(50_000)(spelled_by_sound)
"""Among many people the same given names come again and again."""

VOWELS = "aeiou"

PET = re.compile(r"(?P<stem>\w{2,}([b-df-hj-np-tv-xz]))\2(?:y|ie|i)")
"""Jonny, Tommy, Danni: what is doubled and ends so is short for what begins like it."""

LEAST_CUT = 2
"""Letters that a pet form leaves out at least (ours): Jenny is no Jens."""

LEAST_LETTERS = 5
"""Shorter family names are too often one letter apart by nature: Kim and Kin, Wang and Wong (ours)."""


class Halves(NamedTuple):
    """The plain words of a name: the given one (with what stands in the middle), and the family's.

    ``words`` are both in one order for all: Kim Dana is Dana Kim. ``initials`` counts halves of one letter.
    """

    given: Words
    family: Words
    words: Words
    initials: int


def halves(name: str) -> Halves:
    parsed = parse(name)
    given = tuple([word for group in parsed.groups[: parsed.family] for word in group])
    family = tuple([word for group in parsed.groups[parsed.family :] for word in group])
    return Halves(given, family, tuple(sorted(given + family)), _is_initial(given) + _is_initial(family))


def alike(one: str, other: str) -> bool:
    """Whether somebody of one place could go by both names. "Bob Stone" and "Robert Stone": yes."""
    return are_alike(halves(one), halves(other))


def are_alike(one: Halves, other: Halves) -> bool:
    """The same of names taken apart already."""
    if one.words == other.words:
        return bool(one.words)
    if not one.given or not other.given:
        return False
    if not one.family or not other.family:
        return _alone(one, other)
    if one.initials + other.initials > 1 or not (_givens(one.given, other.given) or _are_pet(one, other)):
        return False
    return _families(one.family, other.family) or _in_the_middle(one, other)


def is_short(name: Halves) -> bool:
    """Whether there is no family name, or only its initial: "Dana", "Dana K."."""
    return not name.family or _is_initial(name.family)


def beginnings(name: Halves) -> set[str]:
    """Words of which two names that are alike share one, where one of them is short.

    They are the given name, its short forms and its sound, and what a slip leaves of it.
    """
    first = name.given[0]
    return {first, f"~{sound(first)}", *kin(first), *shortened(first), " ".join(name.family or name.given)}


def endings(name: Halves) -> set[str]:
    """Words of which two names that are alike share one, where neither is short."""
    family = "".join(name.family)
    words = (family, f"~{sound(family)}", " ".join(name.words))
    return {*words, *name.family, *name.given[1:], *shortened(family)}


def _is_initial(words: Words) -> bool:
    return len("".join(words)) == 1


def _alone(one: Halves, other: Halves) -> bool:
    """One name of a single word, which may be a given or a family name."""
    single, whole = (one, other) if not one.family else (other, one)
    if one.initials + other.initials or len(one.given[0]) == 1 or len(other.given[0]) == 1:
        return False
    is_family = single.given == whole.family and len(single.given[0]) >= LEAST_LETTERS
    return is_family or _givens(single.given, whole.given)


def _in_the_middle(one: Halves, other: Halves) -> bool:
    """Maria Garcia Lopez and Maria Garcia: the last of her names left out."""
    return set(one.family) <= set(other.given[1:]) or set(other.family) <= set(one.given[1:])


def _givens(some: Words, others: Words) -> bool:
    """Dana Marie and Dana, Bob and Robert, D. and Dana, Dnaa and Dana, Kathryn and Katherine."""
    one, other = some[0], others[0]
    if one == other or other in kin(one):
        return True
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    if is_given(one) and is_given(other):
        return sound(one) == sound(other) and (one[-1] in VOWELS) == (other[-1] in VOWELS)
    return likely_slip(one, other) or sound(one) == sound(other)


def _are_pet(one: Halves, other: Halves) -> bool:
    """Jonny and Jonas: a pet form and a name that begins like it, where both family names are whole."""
    if is_short(one) or is_short(other):
        return False
    return _is_pet(one.given[0], other.given[0]) or _is_pet(other.given[0], one.given[0])


def _is_pet(name: str, of: str) -> bool:
    found = PET.fullmatch(name)
    return found is not None and of.startswith(found["stem"]) and len(of) >= len(found["stem"]) + LEAST_CUT


def _families(some: Words, others: Words) -> bool:
    """Kim and Kim-Park, Garcia Lopez and Garcia, K. and Kim, Hofmann and Hoffmann."""
    if set(some) <= set(others) or set(others) <= set(some):
        return True
    one, other = "".join(some), "".join(others)
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    if sound(one) == sound(other):
        return True
    return min(len(one), len(other)) >= LEAST_LETTERS and OSA.distance(one, other, score_cutoff=1) <= 1
