"""A message as a row of folded words, with the moment it was said: what every rule of the grammar reads."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.language.days.lexicon import FUNCTION_WORDS, LEADS, MODIFIERS, WEEKDAYS
from domain.language.days.reading import Found
from domain.language.days.spelling import corrected

_WORD = re.compile(
    r"o'?clock|2day|2morrow|2moro|2nite|2night|[^\W\d_]+|'(?:s|ll|d|re|ve|m|t)\b|\d+|\S", re.IGNORECASE
)
_STRAIGHT = str.maketrans("’‘`–—", "'''--")
_PADDING = 8
NAME = "\0\0"
"""What the words of a person's name are replaced by; no word of a message can be it."""


@dataclass(slots=True)
class Scan:
    """The words of one message; every rule is a function of this and the index of a word."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    count: int
    now: datetime
    today: date
    month_first: bool
    core: Callable[["Scan", int], Found | None]  # whatever names a day at this word: the whole grammar
    memo: dict[int, Found | None] = field(default_factory=dict)
    depth: int = 0
    said: frozenset[str] | None = None

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this word and the next."""
        return self.ends[index] == self.starts[index + 1]

    def index_after(self, index: int, end: int) -> int:
        """The index of the first word that begins at ``end`` of the text or later."""
        while index < self.count and self.starts[index] < end:
            index += 1
        return index

    def after_lead(self, index: int) -> bool:
        """Whether the word before is one that days follow: a preposition, "next", "of"."""
        before = self.words[index - 1] if index else ""
        return before in LEADS or before in MODIFIERS or before in _INTRODUCES

    def closes(self, index: int) -> bool:
        """Whether what came before may end here: no noun follows that would make an adjective of it."""
        word = self.words[index]
        return not word.isalpha() or word in FUNCTION_WORDS or word in WEEKDAYS or len(word) == 1

    def mentions(self, words: frozenset[str]) -> bool:
        """Whether the message says any of them, anywhere."""
        if self.said is None:
            self.said = frozenset(self.words)
        return not self.said.isdisjoint(words)

    def skip(self, index: int, *words: str) -> int:
        """The index after those of ``words`` that stand here, in order."""
        for word in words:
            if self.words[index] == word:
                index += 1
        return index


_INTRODUCES = frozenset({"of", "early", "late", "mid", "middle", "end", "start", "every", "each", "-"})


def scan(
    text: str,
    now: datetime,
    month_first: bool,
    masked: Sequence[tuple[int, int]],
    core: Callable[[Scan, int], Found | None],
) -> Scan:
    """Split ``text`` into words, the names of people struck out."""
    straight = text.replace("`", "'") if text.isascii() else text.translate(_STRAIGHT)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(straight):
        words.append(corrected(match.group().lower()))
        starts.append(match.start())
        ends.append(match.end())
    count = len(words)
    if masked:
        _strike_names(words, starts, ends, masked)
    words += [""] * _PADDING
    starts += [len(text) + 1] * _PADDING
    ends += [len(text) + 2] * _PADDING
    return Scan(straight, words, starts, ends, count, now, now.date(), month_first, core)


def _strike_names(
    words: list[str], starts: list[int], ends: list[int], masked: Sequence[tuple[int, int]]
) -> None:
    names = sorted(masked)
    at = 0
    for index, start in enumerate(starts):
        while at < len(names) and names[at][1] <= start:
            at += 1
        if at < len(names) and names[at][0] < ends[index]:
            words[index] = NAME
