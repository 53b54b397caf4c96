"""Which open promise the user's words are about: somebody in common, and a telling word."""

import re
from collections.abc import Collection

from domain.model import Promise
from domain.turn import Turn

WORD = re.compile(r"\w+")
SHORT = 3
"""Words of up to three letters tell nothing: "the", "to", "her"."""

INTRO = "intro"
"""What people say for an introduction, long or short."""


def promises_meant(turn: Turn, words: str, people: Collection[int]) -> list[Promise]:
    """Open promises to any of these people that share a telling word with what was said, best first."""
    said = telling(turn, words, people)
    shared = [
        (len(said & telling(turn, promise.text, people)), promise)
        for promise in turn.store.promises.open()
        if set(promise.people) & set(people) and not promise.theirs
    ]
    matching = sorted((one for one in shared if one[0]), key=lambda one: -one[0])
    return [promise for _, promise in matching]


def telling(turn: Turn, words: str, people: Collection[int]) -> frozenset[str]:
    """The words that say what it is about: longer ones, without the names, cut to their stem."""
    names = {
        part.casefold()
        for contact in turn.store.contacts.many(list(people))
        for part in WORD.findall(contact.name)
    }
    found = (word.casefold() for word in WORD.findall(words))
    return frozenset(_stem(word) for word in found if len(word) > SHORT and word not in names)


def _stem(word: str) -> str:
    """ "called", "calls" and "calling" are one, as are all of "introduce": enough for matching a promise."""
    if word.startswith(INTRO):
        return INTRO
    return re.sub(r"(ing|ed|s)$", "", word) if len(word) > SHORT + 1 else word
