"""Who a name means: the best evidence wins, and what is equally likely stays open.

Whole names come before given names, given names before family names, what was said exactly before short
forms, short forms before beginnings, and slips and sounds last. A real given name is never taken for a
slip of another: Diana is not Dana.
"""

from collections.abc import Callable, Iterable, Sequence

from domain.language.names.edits import likely_slip, one_slip, shortened
from domain.language.names.filing import ALIAS, FAMILY, FULL, GIVEN, INITIALS, PART, SHORT
from domain.language.names.folding import is_syllabic, parts
from domain.language.names.index import NameIndex
from domain.language.names.match import NOBODY, Match
from domain.language.names.ordinary import is_given
from domain.language.names.parsing import WORD, parse
from domain.language.names.shelves import under
from domain.language.names.shortforms import kin
from domain.language.names.sound import sound
from domain.language.names.titles import TITLES, TITLES_THAT_ARE_WORDS

Words = Sequence[str]

MOST_BEGINNINGS = 3
"""A beginning that more names have than this says too little."""

MOST_INITIALS = 4
"""Initials that more people have than this are hardly meant as a name."""

MOST_NAMESAKES = 100
"""Among more people of one given name than this, the beginning of a family name is not looked for."""

WEAKNESS = {"full": 0, "nickname": 2, "prefix": 4, "typo": 5, "sound": 6}
"""How much a word of a name is worth by how it fits; the sum over the words decides."""


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
                return _match(index.filed(which, word), "full")
    found = rank(index, parts(word), formal)
    if found.how in ("none", "prefix", "typo", "sound") and 2 <= len(word) <= 4 and word.isupper():
        initials = index.filed(INITIALS, "".join(parts(word)))
        if 0 < len(initials) <= MOST_INITIALS:
            return _match(initials, "initials")
    return found


def rank(index: NameIndex, words: Words, formal: bool = False) -> Match:
    """Who these plain words mean, best evidence first; ``formal`` after a title: family names come first."""
    if not words:
        return NOBODY
    steps = (_exactly, by_short_form, nearly) if len(words) == 1 else (_exactly, _combined)
    for step in steps:
        found = step(index, words, formal)
        if found is not NOBODY:
            return found
    return NOBODY


def rank_longer(index: NameIndex, words: Words) -> Match:
    """Who is meant by a longer name than the one that is filed: Dana Marie Kim, Maria Garcia Lopez."""
    if len(words) > 2 and len(words[-1]) > 1:
        for shorter in (f"{words[0]} {words[-1]}", f"{words[0]} {words[1]}", " ".join(words[:-1])):
            if shorter in index.files[FULL]:
                return _match(index.filed(FULL, shorter), "full")
    return NOBODY


def _exactly(index: NameIndex, words: Words, formal: bool) -> Match:
    joined = " ".join(words)
    for which, how in _order(formal):
        keys = index.filed(which, joined)
        if which == GIVEN and joined in index.files[ALIAS]:
            keys = _united(keys, index.filed(ALIAS, joined))
            how = how if joined in index.files[GIVEN] else "alias"
        if keys:
            return _match(keys, how)
    return NOBODY if len(words) == 1 else _otherwise_joined(index, words)


def _order(formal: bool) -> tuple[tuple[int, str], ...]:
    if formal:
        return (FULL, "full"), (FAMILY, "last"), (GIVEN, "first"), (PART, "first")
    return (FULL, "full"), (GIVEN, "first"), (FAMILY, "last"), (PART, "first")


def _otherwise_joined(index: NameIndex, words: Words) -> Match:
    """The words in the other order, without a space, with only an initial, or with words nobody filed."""
    closed = "".join(words)
    for which, form, how in (
        (FULL, " ".join(reversed(words)), "full"),
        (FULL, " ".join((*words[1:], words[0])), "full"),
        (SHORT, " ".join(words), "initials"),
        *(
            ()
            if len(words[-1]) == 1
            else ((GIVEN, closed, "first"), (FAMILY, closed, "last"), (ALIAS, closed, "alias"))
        ),
    ):
        if form in index.files[which]:
            return _match(index.filed(which, form), how)
    return NOBODY


def _without_space(index: NameIndex, word: str) -> Match:
    """Given and family name written as one: danakim."""
    given, family = index.files[GIVEN], index.files[FAMILY]
    for place in range(2, len(word) - 1):
        if word[:place] in given and word[place:] in family:
            keys = index.filed(FULL, f"{word[:place]} {word[place:]}")
            if keys:
                return _match(keys, "full")
    return NOBODY


def by_short_form(index: NameIndex, words: Words, _formal: bool) -> Match:
    """Who is called so for short, or has the full name of which this is a short form."""
    given, alias = index.files[GIVEN], index.files[ALIAS]
    keys: Iterable[int] = ()
    for form in kin(words[0]):
        if form in given or form in alias:
            keys = _united(keys, (*under(given, form), *under(alias, form)))
    return _match(tuple(keys), "nickname")


def nearly(index: NameIndex, words: Words, formal: bool) -> Match:
    """Whose name begins as said, is one slip away, sounds the same, or is written with a space inside."""
    said = words[0]
    whole = _without_space(index, said)
    if whole is not NOBODY:
        return whole
    for how, find in (("prefix", beginnings), ("typo", slips), ("sound", sounding)):
        candidates = find(index, said)
        for which in (FAMILY, GIVEN) if formal else (GIVEN, FAMILY, PART) if candidates else ():
            keys = _filed(index, candidates, which)
            if keys:
                return _match(keys, how)
    return NOBODY


def _filed(index: NameIndex, candidates: Iterable[str], which: int) -> tuple[int, ...]:
    keys: tuple[int, ...] = ()
    for word in candidates:
        keys = _united(keys, index.filed(which, word))
        if which == GIVEN:
            keys = _united(keys, index.filed(ALIAS, word))
    return keys


def beginnings(index: NameIndex, said: str) -> list[str]:
    """Names that begin as said, if these are few and what was said is no name of its own."""
    if len(said) < 3:
        return []
    names = index.beginning(said)
    if is_given(said):
        names = [name for name in names if len(said) == 3 and len(name) >= 6]
    return names if len(names) <= MOST_BEGINNINGS else []


def slips(index: NameIndex, said: str) -> list[str]:
    """Names one slip of the finger away, unless somebody in the world is called what was said."""
    if len(said) < 3 or is_given(said):
        return []
    return [name for name in neighbours(index, said) if likely_slip(said, name)]


def neighbours(index: NameIndex, said: str) -> list[str]:
    """All names one slip away, however unlikely."""
    candidates = set(under(index.near, said))
    for key in shortened(said):
        candidates.update(under(index.near, key))
    return sorted(name for name in candidates if one_slip(said, name))


def sounding(index: NameIndex, said: str) -> list[str]:
    """Names that sound as said; of two real names (Simon, Simone) only where they also end alike."""
    if len(said) < 3:
        return []
    return [name for name in under(index.alike, sound(said)) if name != said and _same_name(said, name)]


def _same_name(said: str, name: str) -> bool:
    if not is_given(said):
        return abs(len(said) - len(name)) <= 3
    return (said[-1] in "aeiou") == (name[-1] in "aeiou")


def _combined(index: NameIndex, words: Words, _formal: bool) -> Match:
    """Several words of which one at least is not as filed: "Liz Kim", "Dnaa Kim", "Sam Lea", "Pat Si"."""
    family = " ".join(words[1:])
    heads = _ways(index, words[0], _given_ways)
    tails = _ways(index, family, _family_ways)
    if family in index.files[FAMILY] and not is_given(words[0]):
        heads += [(form, "typo") for form in neighbours(index, words[0])]
    best: dict[int, tuple[int, ...]] = {}
    hows: dict[int, str] = {}
    for head, how in heads:
        for tail, other in tails:
            form = f"{head} {tail}"
            keys = index.filed(FULL, form) or (index.filed(SHORT, form) if len(tail) == 1 else ())
            if keys:
                cost = WEAKNESS[how] + WEAKNESS[other]
                best[cost] = _united(best.get(cost, ()), keys)
                hows[cost] = max(how, other, key=WEAKNESS.__getitem__)
    if not best:
        return _by_beginning_of_family(index, words, heads)
    cost = min(best)
    return _match(best[cost], hows[cost])


def _ways(
    index: NameIndex, word: str, find: Callable[[NameIndex, str], list[tuple[str, str]]]
) -> list[tuple[str, str]]:
    return [(word, "full"), *find(index, word)] if len(word) < 40 else []


def _given_ways(index: NameIndex, word: str) -> list[tuple[str, str]]:
    return [
        *((form, "nickname") for form in kin(word)),
        *((form, "prefix") for form in beginnings(index, word)),
        *((form, "typo") for form in slips(index, word)),
        *((form, "sound") for form in sounding(index, word)),
    ]


def _family_ways(index: NameIndex, words: str) -> list[tuple[str, str]]:
    *before, last = words.split(" ")
    start = "".join(word + " " for word in before)
    return [
        *((start + form, "typo") for form in slips(index, last)),
        *((start + form, "sound") for form in sounding(index, last)),
    ]


def _by_beginning_of_family(index: NameIndex, words: Words, heads: Iterable[tuple[str, str]]) -> Match:
    """ "Pat Si" for Pat Singh, where few enough are called Pat."""
    start = words[-1]
    if len(start) > 2 and is_given(start):
        return NOBODY
    keys: tuple[int, ...] = ()
    for head in [form for form, _ in heads] if len(words) == 2 else [" ".join(words[:-1])]:
        named = index.filed(GIVEN, head)
        if len(named) <= MOST_NAMESAKES:
            keys = _united(keys, (key for key in named if _family_begins(index, key, start)))
    return _match(keys, "initials" if len(start) == 1 else "prefix")


def _family_begins(index: NameIndex, key: int, start: str) -> bool:
    parsed = parse(index.people[key].name)
    return any(word.startswith(start) for group in parsed.groups[1:] for word in group)


def _united(some: Iterable[int], others: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys((*some, *others)))


def _match(keys: Sequence[int], how: str) -> Match:
    return Match(tuple(keys), how) if keys else NOBODY
