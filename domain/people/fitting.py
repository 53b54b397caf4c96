"""Whether the words of a wish fit what is known of somebody: a role, a tag, a topic they talk of."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from domain.language.durations import NUMBERS
from domain.people.network import Network, Profile
from domain.people.search.words import ASKED, asked_words, stem, words

WEIGHTS = {
    "industry": 3,
    "role": 3,
    "function": 3,
    "tag": 3,
    "area": 3,
    "background": 3,
    "perspective": 3,
    "company": 2,
    "interest": 2,
    "seniority": 2,
    "place": 2,
    "note": 2,
}
"""What a word counts by where it is found (ours): what somebody does over what was noted of them."""

TOPIC_WEIGHT = 1
"""A word found only in what was talked about (ours)."""

LEAST_BEGINNING = 3
"""Letters from which on a word stands for longer ones that begin with it: health, healthcare (ours)."""

ENOUGH = 3
"""One word found in so many makes somebody worth a look (ours)."""

_WISHING = """
more new other others another least only few experts specialist specialists professional professionals field
fields industry industries network within around relationship relationships
"""
EMPTY = ASKED | frozenset(_WISHING.split()) | frozenset(NUMBERS)
"""Words that say nothing of whom is wished for."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Somebody found by words: how many of them, how well, and the value that says it best."""

    profile: Profile
    words: int
    score: int
    because: str


def telling(text: str) -> list[str]:
    """The words of a wish that say what is sought, plain and once each."""
    return asked_words(text, EMPTY)


def same_word(word: str, other: str) -> bool:
    """Whether a word stands for another: of one stem, or its beginning."""
    return stem(word) == stem(other) or (len(word) >= LEAST_BEGINNING and other.startswith(word))


def holds(value: str, sought: Iterable[str]) -> bool:
    """Whether all these words are in a value."""
    there = words(value)
    return all(any(same_word(word, other) for other in there) for word in sought)


def fit(profile: Profile, sought: Sequence[str]) -> Fit | None:
    """How somebody fits telling words; None where too few of them are found."""
    best: dict[str, int] = {}
    because, most = "", (0, 0)
    for value, weight in _known(profile):
        found = [word for word in sought if holds(value, [word])]
        best |= {word: max(best.get(word, 0), weight) for word in found}
        if found and (len(found), weight) > most:
            because, most = value, (len(found), weight)
    if not best or ENOUGH * len(best) < len(sought):
        return None
    return Fit(profile, len(best), sum(best.values()), because)


def best_fits(network: Network, text: str, count: int, but: Collection[int] = ()) -> list[Fit]:
    """Those not archived who fit a wish best: by words found, by where, the closest tier first."""
    sought = telling(text)
    found = [one for profile in _having(network, sought, but) if (one := fit(profile, sought))]
    found.sort(key=lambda one: (-one.words, -one.score, one.profile.contact.tier, one.profile.id))
    return found[:count]


def _having(network: Network, sought: Iterable[str], but: Collection[int]) -> Iterator[Profile]:
    """Those whom any of the words leads to."""
    ids = {contact_id for word in sought for contact_id in network.index().match(word).people}
    for contact_id in sorted(ids.difference(but)):
        profile = network.get(contact_id)
        if profile is not None and profile.contact.archived_on is None:
            yield profile


def _known(profile: Profile) -> Iterator[tuple[str, int]]:
    for fact in profile.facts:
        if fact.until is None and fact.kind in WEIGHTS:
            yield fact.value, WEIGHTS[fact.kind]
    for talk in profile.talks:
        if talk.topic:
            yield talk.topic, TOPIC_WEIGHT
