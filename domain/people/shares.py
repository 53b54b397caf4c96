"""Shares: how a group of people spreads over the values of something, and where one value holds too much."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

TOO_MUCH = 60
"""Percent from which one quadrant is warned of, and one value makes a monoculture (method, section 1)."""

LEAST_KNOWN = 5
"""Fewer people known show no leaning yet: one of one is 100 % (ours)."""

REMEMBERED = 20_000
"""Values whose plain form is kept in memory (ours): few are distinct, and everybody has one."""


@dataclass(frozen=True, slots=True)
class Shares:
    """How many have each value, as the user writes it, the most frequent first; of how many it is unknown."""

    counts: Mapping[str, int]
    unknown: int = 0

    @property
    def known(self) -> int:
        return sum(self.counts.values())

    @property
    def is_thin(self) -> bool:
        """Whether too few are known to warn of anything."""
        return self.known < LEAST_KNOWN

    @property
    def too_much(self) -> str | None:
        """The value that holds 60 % or more of those known; of a few nothing is told yet."""
        if self.is_thin:
            return None
        return next((value for value, count in self.counts.items() if is_too_much(count, self.known)), None)


def is_too_much(count: int, known: int) -> bool:
    return count > 0 and 100 * count >= TOO_MUCH * known


def shares(values: Iterable[str | None], *, places: bool = False) -> Shares:
    """Count values that are the same but for case, hyphens and spaces; None and blanks are unknown.

    Of ``places``, "Berlin" and "Berlin, Germany" are one.
    """
    written: dict[str, Counter[str]] = defaultdict(Counter)
    unknown = 0
    for value in values:
        form = plain(value or "", place=places)
        if form:
            written[form][(value or "").strip()] += 1
        else:
            unknown += 1
    ranked = sorted(written.values(), key=lambda words: (-words.total(), _wording(words).casefold()))
    return Shares({_wording(words): words.total() for words in ranked}, unknown)


@lru_cache(maxsize=REMEMBERED)
def plain(value: str, *, place: bool = False) -> str:
    """What makes "Fin-Tech" and "fintech" the same; of a place the part before the comma."""
    named = value.split(",")[0] if place else value
    folded = anyascii(named).casefold()
    return "".join(letter for letter in folded if letter.isalnum()) or named.strip()


def _wording(words: Counter[str]) -> str:
    """The way it is written most often; of equals the first in the alphabet, so that it stays the same."""
    return min(words, key=lambda word: (-words[word], word))
