"""The index: which words lead to whom. In memory only, and small: eight bytes for a word of a person."""

from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.people.search.passages import ALL, MASK_BITS, Passage, is_long, weight
from domain.people.search.words import STOPS, stem, words

EXACT, KIN, BEGINNING, SLIP = 1.0, 0.9, 0.6, 0.5
"""How good the ways are in which a word can stand for another (ours): the same, of one stem, its beginning,
a slip of the finger."""

LEAST_BEGINNING = 3
"""Letters that a beginning has at least (ours)."""

SLIPS = ((8, 2), (4, 1), (0, 0))
"""From so many letters on, so many slips (ours): short words leave no room."""

_MASK = (1 << MASK_BITS) - 1
_WORD_BYTES = 250
"""A word of its own: its letters, its place in the tables and its row, as measured."""


@dataclass(slots=True)
class Match:
    """Who has a word: by id how much it tells and in which places; and the words it was taken for."""

    people: dict[int, float] = field(default_factory=dict)
    places: dict[int, int] = field(default_factory=dict)
    taken_for: dict[str, float] = field(default_factory=dict)


class SearchIndex:
    """Words, and whom they lead to. Keys are ids; a key is taken out with the passages it was put in with."""

    def __init__(self) -> None:
        self._rows: dict[str, array[int]] = {}
        self._sorted: list[str] | None = None  # the words in order, from the first question on
        self._entries = 0

    def put(self, key: int, passages: Iterable[Passage]) -> None:
        for word, mask in _words_of(passages).items():
            row = self._rows.get(word)
            if row is None:
                row = self._rows[word] = array("Q")
                if self._sorted is not None:
                    insort(self._sorted, word)
            entry = key << MASK_BITS | mask
            if row and row[-1] > entry:
                row.insert(bisect_left(row, entry), entry)
            else:
                row.append(entry)
            self._entries += 1

    def drop(self, key: int, passages: Iterable[Passage]) -> None:
        for word in _words_of(passages):
            row = self._rows[word]
            del row[bisect_left(row, key << MASK_BITS)]
            self._entries -= 1
            if not row:
                del self._rows[word]
                if self._sorted is not None:
                    del self._sorted[bisect_left(self._sorted, word)]

    def match(self, word: str, places: int = ALL, *, name: bool = False) -> Match:
        """Who has this word in one of the places.

        Words of one stem and words that begin with it count less. Of a ``name`` (of a company, a town) only
        the best way counts: who asks for Meta means no Metabase. A slip is looked for last.
        """
        found = Match()
        for group in (self._same(word), self._kin(word), self._beginning(word)):
            for other, quality in group:
                self._take(found, other, quality, places)
            if name and found.people:
                return found
        if not found.people:
            for other, quality in self._slips(word, places):
                self._take(found, other, quality, places)
        return found

    def has(self, word: str, places: int) -> bool:
        """Whether anybody has this very word there."""
        return any(entry & places for entry in self._rows.get(word, ()))

    @property
    def size(self) -> int:
        """Bytes it takes, nearly."""
        return self._entries * 8 + len(self._rows) * _WORD_BYTES

    def _take(self, found: Match, word: str, quality: float, places: int) -> None:
        """Add whom a word leads to: each person's best way counts."""
        taken = False
        for entry in self._rows.get(word, ()):
            mask = entry & places
            if mask:
                key, score = entry >> MASK_BITS, quality * weight(mask)
                taken = True
                found.places[key] = found.places.get(key, 0) | mask
                if score > found.people.get(key, 0):
                    found.people[key] = score
        if taken:
            found.taken_for.setdefault(word, quality)

    def _same(self, word: str) -> Iterator[tuple[str, float]]:
        if word in self._rows:
            yield word, EXACT

    def _kin(self, word: str) -> Iterator[tuple[str, float]]:
        root = stem(word)
        for other in self._from(root) if len(root) >= LEAST_BEGINNING else ():
            if other != word and stem(other) == root:
                yield other, KIN

    def _beginning(self, word: str) -> Iterator[tuple[str, float]]:
        """Words that begin with it: health, healthcare."""
        if len(word) < LEAST_BEGINNING:
            return
        root = stem(word)
        for other in self._from(word):
            if stem(other) != root:
                yield other, BEGINNING

    def _slips(self, word: str, places: int) -> list[tuple[str, float]]:
        """The nearest words within the slips that its length allows, and their kin."""
        allowed = next(slips for length, slips in SLIPS if len(word) >= length)
        if not allowed:
            return []
        near = process.extract(word, self._words(), scorer=OSA.distance, score_cutoff=allowed, limit=None)
        able = [(slips, other) for other, slips, _ in near if self.has(other, places)]
        least = min(able, default=(0, ""))[0]
        best = {other for slips, other in able if slips == least}
        return [(one, SLIP) for one in best | {kin for other in best for kin, _ in self._kin(other)}]

    def _from(self, start: str) -> Iterator[str]:
        """The words that begin so."""
        ordered = self._words()
        at = bisect_left(ordered, start)
        while at < len(ordered) and ordered[at].startswith(start):
            yield ordered[at]
            at += 1

    def _words(self) -> list[str]:
        if self._sorted is None:
            self._sorted = sorted(self._rows)
        return self._sorted


def _words_of(passages: Iterable[Passage]) -> dict[str, int]:
    """Each word of a person, with the places it stands in."""
    found: dict[str, int] = defaultdict(int)
    for bit, text, _ in passages:
        long = is_long(bit)
        for word in words(text):
            if not long or word not in STOPS:
                found[word] |= bit
    return found
