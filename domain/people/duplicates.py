"""Who may be in there twice: the same e-mail address, link or number, or like names at one company.

Among 30,000 people no two are compared that have nothing in common: they meet in blocks of a shared word.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import combinations, product
from typing import TypeAlias

from anyascii import anyascii

from domain.model import Contact, User
from domain.people.alike import Halves, are_alike, beginnings, endings, halves, is_short
from domain.people.kinds import COMPANY_FORMS
from domain.people.merging import number_now
from domain.people.network import Network

MOST_SHARING = 3
"""An address, number or whole name that more people share is a firm's, or a frequent one (ours)."""

LEAST_DIGITS = 7
"""Shorter phone numbers are extensions: two people may have the same (ours)."""

LARGE = 40
"""Of more people of one name only those with the other name alike are compared, too (ours)."""

Two: TypeAlias = tuple[int, int]


class Why(IntEnum):
    """What speaks for two being one, the surest first."""

    EMAIL = 0
    LINK = 1
    PHONE = 2
    COMPANY = 3
    NAME = 4


REACHED_BY = {"email": Why.EMAIL, "link": Why.LINK, "phone": Why.PHONE}
"""Kinds of facts that no two people share."""


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two who may be one, the one known longer first."""

    why: Why
    one: int
    other: int


@dataclass(frozen=True, slots=True, eq=False)
class Called:
    """Somebody by one of their names."""

    key: int
    name: Halves


def duplicates(network: Network, user: User) -> list[Pair]:
    """All pairs, each once and for its surest reason; those the user has told apart are left out."""
    apart = told_apart(user, lambda key: network.get(key) is not None)
    found: dict[Two, Why] = {}
    for why, two in (*_reached_alike(network), *_called_alike(network)):
        if two not in apart:
            found[two] = min(why, found.get(two, why))
    return sorted(Pair(why, *two) for two, why in found.items())


def told_apart(user: User, is_known: Callable[[int], bool]) -> set[Two]:
    """The pairs that the user has said are two people; whoever was merged since is who they became."""
    pairs = (pair.split("-") for pair in user.distinct)
    return {
        two_of(number_now(user, int(one), is_known), number_now(user, int(other), is_known))
        for one, other in pairs
    }


def two_of(one: int, other: int) -> Two:
    return min(one, other), max(one, other)


def reached_by(kind: str, value: str) -> str:
    """What is left of an address or number for comparing it; nothing where it tells too little."""
    words = value.strip().casefold()
    if kind == "phone":
        digits = re.sub(r"\D", "", words)
        return digits if len(digits) >= LEAST_DIGITS else ""
    if kind == "link":
        return re.sub(r"^(?:https?://)?(?:www\.|m\.)?|[/?#]+$", "", words)
    return words.removeprefix("mailto:")


@lru_cache(10_000)
def company_of(name: str) -> str:
    """A company's name for comparing it: Acme and Acme Inc. are one."""
    words = re.findall(r"[a-z0-9]+", anyascii(name).lower())
    while len(words) > 1 and words[-1] in COMPANY_FORMS:
        words.pop()
    return " ".join(words)


def _reached_alike(network: Network) -> Iterator[tuple[Why, Two]]:
    """Those who share an address or a number, now or before."""
    bearers: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
    for profile in network:
        for fact in profile.facts:
            if fact.kind in REACHED_BY and (plain := reached_by(fact.kind, fact.value)):
                bearers[fact.kind, plain][profile.id] = None
    for (kind, _), keys in bearers.items():
        if len(keys) <= MOST_SHARING:
            yield from ((REACHED_BY[kind], two_of(*two)) for two in combinations(keys, 2))


def _called_alike(network: Network) -> Iterator[tuple[Why, Two]]:
    """Those of like names at one company, now or before; those of one whole name that no company parts."""
    colleagues: dict[str, list[Called]] = defaultdict(list)
    namesakes: dict[tuple[str, ...], dict[int, frozenset[str]]] = defaultdict(dict)
    for profile in network:
        companies = frozenset(company_of(fact.value) for fact in profile.facts if fact.kind == "company")
        for called in _names_of(profile.contact):
            for company in companies:
                colleagues[company].append(called)
            if called.name.family:
                namesakes[called.name.words][called.key] = companies
    for company, people in colleagues.items():
        if company:
            yield from ((Why.COMPANY, two) for two in _alike_among(people))
    for bearers in namesakes.values():
        if len(bearers) <= MOST_SHARING:
            for one, other in combinations(bearers, 2):
                if not (bearers[one] and bearers[other]):
                    yield Why.NAME, two_of(one, other)


def _names_of(contact: Contact) -> Iterator[Called]:
    for name in (contact.name, *contact.aliases):
        parts = halves(name)
        if parts.given:
            yield Called(contact.id, parts)


def _alike_among(people: Sequence[Called]) -> set[Two]:
    """Of the people of one company those who could be one: only those who share a word are compared."""
    if len({called.key for called in people}) < 2:
        return set()
    return _told_by_both_names(people) | _told_by_one_name(people)


def _told_by_both_names(people: Iterable[Called]) -> set[Two]:
    found: set[Two] = set()
    compared: set[tuple[Called, Called]] = set()
    for block in _blocks((called for called in people if not is_short(called.name)), endings):
        for smaller in [block] if len(block) <= LARGE else _blocks(block, _beginnings):
            pairs = {*combinations(smaller, 2)} - compared
            compared |= pairs
            found.update(_alike(pairs))
    return found


def _told_by_one_name(people: Iterable[Called]) -> set[Two]:
    """Dana for Dana Kim, where few at that company could be meant."""
    found: dict[Called, set[Two]] = defaultdict(set)
    if not any(is_short(called.name) for called in people):
        return set()
    for block in _blocks(people, beginnings):
        if len(block) <= LARGE:
            for called in block:
                if is_short(called.name):
                    found[called].update(_alike(product([called], block)))
    return {two for pairs in found.values() if len(pairs) <= MOST_SHARING for two in pairs}


def _alike(compared: Iterable[tuple[Called, Called]]) -> Iterator[Two]:
    """The pairs of two people that are alike."""
    for one, other in compared:
        if one.key != other.key and are_alike(one.name, other.name):
            yield two_of(one.key, other.key)


def _beginnings(name: Halves) -> set[str]:
    """The same with the first letter, which is all that some have: "D. Kim"."""
    return {*beginnings(name), f"{name.given[0][0]}."}


def _blocks(people: Iterable[Called], words: Callable[[Halves], set[str]]) -> list[list[Called]]:
    """People by each word of theirs that others have too."""
    blocks: dict[str, list[Called]] = defaultdict(list)
    for called in people:
        for word in words(called.name):
            blocks[word].append(called)
    return [block for block in blocks.values() if len(block) > 1]
