"""Who several words mean of which one is not as filed: "Liz Kim", "Dnaa Kim", "Sam Lea", "Pat Si"."""

from collections.abc import Iterable, Sequence

from domain.language.names.filing import FAMILY, FULL, GIVEN, SHORT
from domain.language.names.index import NameIndex
from domain.language.names.match import NOBODY, Match, match_of, united
from domain.language.names.nearness import beginnings, neighbours, slips, sounding
from domain.language.names.ordinary import is_given
from domain.language.names.parsing import parse
from domain.language.names.shortforms import kin

Words = Sequence[str]

MOST_NAMESAKES = 100
"""Among more people of one given name than this, the beginning of a family name is not looked for."""

LONGEST_BEGINNING = 4
"""Nobody shortens a family name to more letters than this."""

WEAKNESS = {"full": 0, "nickname": 2, "prefix": 4, "typo": 5, "sound": 6}
"""How much a word of a name is worth by how it fits; the sum over the words decides."""


def combined(index: NameIndex, words: Words) -> Match:
    """Who is meant by several words of which one is not as filed; the others settle it."""
    family = " ".join(words[1:])
    filed = index.files[GIVEN]
    settled = family in index.files[FAMILY]
    heads = [(form, "nickname") for form in kin(words[0]) if form in filed] + near_given(index, words[0])
    if not (settled or heads or words[0] in filed):
        return NOBODY
    heads.insert(0, (words[0], "full"))
    if settled and not is_given(words[0]):
        heads += [(form, "typo") for form in neighbours(index, words[0])]
    tails = [(family, "full"), *_near_family(index, family, sure=words[0] in filed)]
    best: dict[int, tuple[int, ...]] = {}
    hows: dict[int, str] = {}
    for head, how in heads:
        for tail, other in tails:
            form = f"{head} {tail}"
            keys = index.filed(FULL, form) or (index.filed(SHORT, form) if len(tail) == 1 else ())
            if keys:
                cost = WEAKNESS[how] + WEAKNESS[other]
                best[cost] = united(best.get(cost, ()), keys)
                hows[cost] = max(how, other, key=WEAKNESS.__getitem__)
    if not best:
        return _by_beginning_of_family(index, words, heads)
    cost = min(best)
    return match_of(best[cost], hows[cost])


def near_given(index: NameIndex, word: str) -> list[tuple[str, str]]:
    """The words of names that a word said for a given name is near to, and how."""
    return [
        *((form, "prefix") for form in beginnings(index, word)),
        *((form, "typo") for form in slips(index, word)),
        *((form, "sound") for form in sounding(index, word)),
    ]


def _near_family(index: NameIndex, words: str, *, sure: bool) -> list[tuple[str, str]]:
    """The same for a family name; after a given name that is ``sure``, even a short one may have a slip."""
    *before, last = words.split(" ")
    start = "".join(word + " " for word in before)
    near = slips(index, last)
    if sure and len(last) >= 3 and not is_given(last):
        near = [form for form in neighbours(index, last) if form[0] == last[0] or form in near]
    return [
        *((start + form, "typo") for form in near),
        *((start + form, "sound") for form in sounding(index, last)),
    ]


def _by_beginning_of_family(index: NameIndex, words: Words, heads: Iterable[tuple[str, str]]) -> Match:
    """ "Pat Si" for Pat Singh, where few enough are called Pat."""
    start = words[-1]
    if len(start) > LONGEST_BEGINNING or (len(start) > 2 and is_given(start)):
        return NOBODY
    keys: tuple[int, ...] = ()
    for head in [form for form, _ in heads] if len(words) == 2 else [" ".join(words[:-1])]:
        named = index.filed(GIVEN, head)
        if len(named) <= MOST_NAMESAKES:
            keys = united(keys, (key for key in named if _family_begins(index, key, start)))
    return match_of(keys, "initials" if len(start) == 1 else "prefix")


def _family_begins(index: NameIndex, key: int, start: str) -> bool:
    parsed = parse(index.people[key].name)
    return any(word.startswith(start) for group in parsed.groups[1:] for word in group)
