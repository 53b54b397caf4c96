"""A contact's full name taken apart: which words are given, which the family's, which a nickname."""

import re
from typing import NamedTuple

from domain.folding import fold, is_syllabic, parts
from domain.language.names.tables import sections
from domain.language.names.titles import PARTICLES, SUFFIXES, TITLES, TITLES_THAT_ARE_WORDS

FAMILIES_FIRST = sections("contexts.txt")["families first"]
FAMILIES_OR_GIVEN = frozenset(
    ("kim", "lee", "moon", "han", "le", "he", "do", "van", "dang", "bae", "sun", "tang")
)
"""Of these, the ones that are given names as well."""

_SEMITIC = "\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
_INDIC = "\u0900-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
MARKS = f"\u0300-\u036f{_SEMITIC}{_INDIC}\u200c\u200d"
"""Marks that belong to the letter before them, and the joiners of Persian and Indic words."""
WORD = re.compile(rf"[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*(?:['’ʼ`´][^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*)*")
"""One written word: letters of any script with their marks, apostrophes inside."""

HYPHENS = "-‐‑"
_ASIDE = re.compile(r"[\"“”„«(\[（]([^\"“”„»«()\[\]（）]{1,60})[\"“”»)\]）]")
_DEGREES = re.compile(r"[\s,]+(?:[A-Za-z]{1,4}\.){2,4}\s*\Z")
_PLAIN_NAME = re.compile(r"[A-Za-z]+ [A-Za-z]+")


class Parsed(NamedTuple):
    """A full name in plain words; each of its ``groups`` is one word, or several that hyphens join.

    ``written`` has the words as they stand, unless they are plain letters only.
    """

    groups: tuple[tuple[str, ...], ...]
    given: int
    family: int
    nicknames: tuple[str, ...]
    written: tuple[str, ...]


def parse(name: str) -> Parsed:
    """Which groups of a name are the given name (up to ``given``) and the family's (from ``family`` on)."""
    nicknames: tuple[str, ...] = ()
    if _PLAIN_NAME.fullmatch(name):
        given, _, family = name.lower().partition(" ")
        if given not in TITLES and family not in SUFFIXES and given not in FAMILIES_FIRST:
            return Parsed(((given,), (family,)), 1, 1, nicknames, ())
    else:
        nicknames = tuple(_ASIDE.findall(name))
        name = _in_speaking_order(_ASIDE.sub(" ", name) if nicknames else name)
    groups, written = _groups(name)
    if len(groups) == 1 and len(groups[0]) > 1 and is_syllabic(written[0]):
        first, *others = groups[0]
        return Parsed((tuple(others), (first,)), 1, 1, nicknames, tuple(written))
    if _is_family_first(groups):
        behind = tuple(word for group in groups[1:] for word in group)
        return Parsed((behind, groups[0]), 1, 1, nicknames, tuple(written))
    return Parsed(tuple(groups), 1, _family_start(groups), nicknames, tuple(written))


def _is_family_first(groups: list[tuple[str, ...]]) -> bool:
    """Lim Hui Min, Nguyen Van Binh, Wang Fang; Kim and Lee only where what follows is of two syllables."""
    if len(groups) < 2 or len(groups[0]) > 1 or groups[0][0] not in FAMILIES_FIRST:
        return False
    return len(groups) == 3 or len(groups[1]) > 1 or groups[0][0] not in FAMILIES_OR_GIVEN


def _in_speaking_order(name: str) -> str:
    """``Kim, Dana`` as ``Dana Kim``, ``Anna Berg, van`` as ``Anna van Berg``; degrees are dropped."""
    name = _DEGREES.sub("", name) if "." in name else name
    before, comma, after = name.partition(",")
    if not comma:
        return name
    behind = [fold(word) for word in WORD.findall(after)]
    if behind and all(word in PARTICLES for word in behind):
        first, _, last = before.rpartition(" ")
        return f"{first} {after} {last}"
    if not behind or all(word in SUFFIXES for word in behind):
        return before
    return f"{after} {before}"


def _groups(name: str) -> tuple[list[tuple[str, ...]], list[str]]:
    groups: list[tuple[str, ...]] = []
    written: list[str] = []
    end = -1
    for found in WORD.finditer(name):
        words = parts(found.group())
        if not words:
            continue
        if groups and found.start() == end + 1 and name[end] in HYPHENS:
            groups[-1] += words
            written[-1] += name[end] + found.group()
        else:
            groups.append(words)
            written.append(found.group())
        end = found.end()
    return _without_frills(groups, written)


def _without_frills(
    groups: list[tuple[str, ...]], written: list[str]
) -> tuple[list[tuple[str, ...]], list[str]]:
    first = 0
    while first < len(groups) - 1 and _is_title(groups[first], len(groups)):
        first += 1
    last = len(groups)
    while last - first > 1 and groups[last - 1][0] in SUFFIXES:
        last -= 1
    return groups[first:last], written[first:last]


def _is_title(group: tuple[str, ...], count: int) -> bool:
    return group[0] in TITLES and (count > 2 or group[0] not in TITLES_THAT_ARE_WORDS)


def _family_start(groups: list[tuple[str, ...]]) -> int:
    for place in range(1, len(groups) - 1):
        if groups[place][0] in PARTICLES:
            return place
    return max(len(groups) - 1, 1)
