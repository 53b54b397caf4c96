"""Who a name means: the best evidence wins, and what is equally likely stays open.

Whole names come before given names, given names before family names, what was said exactly before short
forms, short forms before beginnings, and slips and sounds last. A real given name is never taken for a
slip of another: Diana is not Dana.
"""

from collections.abc import Iterable, Sequence

from domain.folding import is_syllabic, parts
from domain.language.names.combining import combined
from domain.language.names.filing import ALIAS, FAMILY, FULL, GIVEN, INITIALS, PART, SHORT
from domain.language.names.index import NameIndex
from domain.language.names.match import NOBODY, Match, match_of, united
from domain.language.names.nearness import beginnings, slips, sounding
from domain.language.names.parsing import WORD, parse
from domain.language.names.shelves import under
from domain.language.names.shortforms import kin
from domain.language.names.titles import TITLES, TITLES_THAT_ARE_WORDS

Words = Sequence[str]

MOST_INITIALS = 4
"""Initials that more people have than this are hardly meant as a name."""


def look_up(index: NameIndex, phrase: str) -> Match:
    """Who a phrase that is known to be a name means: "Dnaa", "van der Berg", "Liz K", "Dr. Kim"."""
    written = [found.group() for found in WORD.finditer(_without_possessive(phrase))]
    formal = len(written) > 1 and _is_title(written[0])
    written = written[1:] if formal else written
    if len(written) == 1:
        return rank_written(index, written[0], formal)
    words = [part for word in written for part in parts(word)]
    found = rank(index, words, formal)
    if found is NOBODY:
        plain = [word for group in parse(phrase).groups for word in group]
        return _first(rank(index, plain, formal), rank_longer(index, plain))
    return found


def _first(some: Match, other: Match) -> Match:
    return some if some.keys else other


def _without_possessive(phrase: str) -> str:
    trimmed = phrase.rstrip(" .,;:!?")
    return trimmed[:-2] if trimmed[-2:].lower() in ("'s", "’s") else trimmed


def _is_title(word: str) -> bool:
    folded = "".join(parts(word))
    return folded in TITLES and (folded not in TITLES_THAT_ARE_WORDS or word[:1].isupper())


def rank_written(index: NameIndex, word: str, formal: bool = False) -> Match:
    """Who one written word means: as it is written first (王芳), then in plain letters, then as initials."""
    if is_syllabic(word):
        for which in (FULL, ALIAS, GIVEN):
            if word in index.files[which]:
                return match_of(index.filed(which, word), "full")
    found = rank(index, parts(word), formal)
    if found.how in ("none", "prefix", "typo", "sound"):
        return _first(by_initials(index, word), found)
    return found


def by_initials(index: NameIndex, word: str) -> Match:
    """Who has these capitals as initials, if few have."""
    if not (2 <= len(word) <= 4 and word.isupper()):
        return NOBODY
    keys = index.filed(INITIALS, "".join(parts(word)))
    return match_of(keys, "initials") if len(keys) <= MOST_INITIALS else NOBODY


def rank(index: NameIndex, words: Words, formal: bool = False) -> Match:
    """Who these plain words mean, best evidence first; ``formal`` after a title: family names come first."""
    if not words:
        return NOBODY
    found = exactly(index, words, formal)
    if found is not NOBODY:
        return found
    if len(words) > 1:
        return combined(index, words)
    found = by_short_form(index, words[0])
    return nearly(index, words[0], formal) if found is NOBODY else found


def rank_longer(index: NameIndex, words: Words) -> Match:
    """Who is meant by a longer name than the one that is filed: Dana Marie Kim, Maria Garcia Lopez."""
    if len(words) > 2 and len(words[-1]) > 1:
        for shorter in (f"{words[0]} {words[-1]}", f"{words[0]} {words[1]}", " ".join(words[:-1])):
            if shorter in index.files[FULL]:
                return match_of(index.filed(FULL, shorter), "full")
    return NOBODY


def exactly(index: NameIndex, words: Words, formal: bool) -> Match:
    """Who has these very words as a name, in any order and with initials."""
    joined = " ".join(words)
    for which, how in _order(formal):
        keys = index.filed(which, joined)
        if which == GIVEN and joined in index.files[ALIAS]:
            keys = united(keys, index.filed(ALIAS, joined))
            how = how if joined in index.files[GIVEN] else "alias"
        if keys:
            return match_of(keys, how)
    return NOBODY if len(words) == 1 else _otherwise_joined(index, words)


def _order(formal: bool) -> tuple[tuple[int, str], ...]:
    if formal:
        return (FULL, "full"), (FAMILY, "last"), (GIVEN, "first"), (PART, "first")
    return (FULL, "full"), (GIVEN, "first"), (FAMILY, "last"), (PART, "first")


def _otherwise_joined(index: NameIndex, words: Words) -> Match:
    """The words in another order, with an initial, without a space: Kim Dana, Pat S, o brien, JP Nogueira."""
    if len(words) > 3:
        return NOBODY
    closed = "".join(words)
    closed_ways = ((GIVEN, "first"), (FAMILY, "last"), (ALIAS, "alias")) if len(words[-1]) > 1 else ()
    for which, form, how in (
        (FULL, " ".join(reversed(words)), "full"),
        (FULL, " ".join((*words[1:], words[0])), "full"),
        (SHORT, " ".join(words), "initials"),
        *((which, closed, how) for which, how in closed_ways),
    ):
        if form in index.files[which]:
            return match_of(index.filed(which, form), how)
    return _by_initials_of_given(index, words)


def _by_initials_of_given(index: NameIndex, words: Words) -> Match:
    if not 2 <= len(words[0]) <= 3:
        return NOBODY
    family = frozenset(index.filed(FAMILY, " ".join(words[1:])))
    keys = [key for key in index.filed(INITIALS, words[0]) if key in family] if family else []
    return match_of(keys, "initials")


def _without_space(index: NameIndex, word: str) -> Match:
    """Given and family name written as one: danakim."""
    given, family = index.files[GIVEN], index.files[FAMILY]
    for place in range(2, len(word) - 1):
        if word[:place] in given and word[place:] in family:
            keys = index.filed(FULL, f"{word[:place]} {word[place:]}")
            if keys:
                return match_of(keys, "full")
    return NOBODY


def by_short_form(index: NameIndex, said: str) -> Match:
    """Who is called so for short, or has the full name of which this is a short form."""
    given, alias = index.files[GIVEN], index.files[ALIAS]
    keys: tuple[int, ...] = ()
    for form in kin(said):
        if form in given or form in alias:
            keys = united(keys, (*under(given, form), *under(alias, form)))
    return match_of(keys, "nickname")


def nearly(index: NameIndex, said: str, formal: bool) -> Match:
    """Whose name begins as said, is one slip away, sounds the same, or is written with a space inside."""
    whole = _without_space(index, said)
    if whole is not NOBODY:
        return whole
    for how, find in (("prefix", beginnings), ("typo", slips), ("sound", sounding)):
        candidates = find(index, said)
        for which in (FAMILY, GIVEN) if formal else (GIVEN, FAMILY, PART) if candidates else ():
            keys = _filed(index, candidates, which)
            if keys:
                return match_of(keys, how)
    return NOBODY


def _filed(index: NameIndex, candidates: Iterable[str], which: int) -> tuple[int, ...]:
    keys: tuple[int, ...] = ()
    for word in candidates:
        keys = united(keys, index.filed(which, word))
        if which == GIVEN:
            keys = united(keys, index.filed(ALIAS, word))
    return keys
