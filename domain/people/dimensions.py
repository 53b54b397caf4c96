"""The six dimensions of diversity: which facts hold them, and whom a target counts (method, section 1)."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from domain.language.lexicon.places import is_place
from domain.model import Gap, User
from domain.people.fitting import holds
from domain.people.kinds import CHOSEN
from domain.people.network import Profile
from domain.people.search.words import stem, words
from domain.people.shares import plain

DIMENSIONS = {
    "industry": "industry",
    "function": "kind of work",
    "place": "place",
    "seniority": "seniority",
    "background": "background",
    "perspective": "perspective",
}
"""Each by its kind of fact, as it reads in a sentence; ``place`` is the method's geography."""

REMEMBERED = 20_000
"""Comparisons kept in memory (ours): few values are distinct, and everybody has one."""

MOST_WORDS = 4
"""Words of one value (ours): what is longer is a sentence."""

FROM = re.compile(
    r"\b(?:people|contacts?|connections?|folks|professionals|experts|someone|somebody) "
    r"(?:(?:who )?(?:work|live|working|living|based) in|from|in|out of|across) (?P<list>.+)$",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\s*[,;]\s*(?:(?:and|or)\s+)?|\s+(?:and|or|&|/)\s+", re.IGNORECASE)


def dimensions(user: User) -> list[str]:
    """Those that are looked at: background and perspective only if the user chose to note them."""
    return [kind for kind in DIMENSIONS if kind not in CHOSEN or user.notes_background]


def listed(text: str) -> tuple[str, ...]:
    """The values of a list in words: "tech, health and education"."""
    found = (value.strip(" .!?").removeprefix("the ") for value in BETWEEN.split(text))
    return tuple({plain(value): value for value in found if value}.values())


def wished_values(text: str) -> tuple[str, ...]:
    """The values of "20 people from tech, health and education"; nothing where fewer than two are named."""
    found = FROM.search(text.strip(" .!?"))
    values = listed(found["list"]) if found else ()
    return values if len(values) > 1 and all(len(value.split()) <= MOST_WORDS for value in values) else ()


def dimension_of(values: Sequence[str], profiles: Iterable[Profile]) -> str:
    """The dimension of values: places by their name, else where people have them, else industry."""
    if all(is_place(value) for value in values):
        return "place"
    having = dict.fromkeys(DIMENSIONS, 0)
    for profile in profiles:
        for kind in DIMENSIONS:
            having[kind] += has_one_of(profile, kind, values)
    return max(having, key=lambda kind: having[kind])


def has_one_of(profile: Profile, dimension: str, values: Iterable[str]) -> bool:
    """Whether somebody has one of these values, as it is said or within a longer one ("digital health")."""
    held = profile.values(dimension)
    return any(within(value, wanted) for value in held for wanted in values)


def counting(gap: Gap, profiles: Iterable[Profile]) -> list[Profile]:
    """The active people a target of diversity counts."""
    if gap.dimension is None:
        return []
    return [one for one in profiles if one.counts and has_one_of(one, gap.dimension, gap.values)]


@lru_cache(maxsize=REMEMBERED)
def is_same_value(one: str, other: str) -> bool:
    """Whether two values are one but for spelling and endings: engineer, engineering."""
    return plain(one) == plain(other) or [*map(stem, words(one))] == [*map(stem, words(other))]


@lru_cache(maxsize=REMEMBERED)
def within(value: str, wanted: str) -> bool:
    """Whether a value is the wanted one or has it within: "digital health" has health."""
    return plain(value) == plain(wanted) or holds(value, words(wanted))
