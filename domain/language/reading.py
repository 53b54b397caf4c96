"""A message in one spelling: plain lower-case words, each person, day and the like one sign.

Patterns run on ``Reading.text``, where tokens stand one space apart, people are single signs from U+E000 and
days single signs from U+F000 ("had coffee with ⟨person⟩ ⟨day⟩"); ``said`` gives back what was really written.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from domain.language.days import DaySpan
from domain.language.lexicon.forms import words
from domain.language.names import Mention
from domain.language.rethinking import rethought
from domain.language.spelling import EMOJI, plain_words

PERSON = "[\ue000-\uefff]"
DAY = "[\uf000-\uf8fe]"
LINE = "¶"

_SIGNS = re.compile("[\ue000-\uf8ff¶\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f]")
_TOKEN = re.compile(
    r"""(?P<line>\s*\n\s*)|\s+
    |(?P<word>
        w/o?(?=[\s\W]|$) | w\.(?=\s) | b/c\b | f/u\b | re:(?=\s)
      | 1:1s?\b | 1-1\b(?!\d) | 1-?on-?1\b | e-?mail(?:ed|s|ing)?\b
      | ['’](?:s|ll|ve|re|d|m)\b
      | https?://\S{1,2000} | [a-z][a-z-]{1,40}\.(?:[a-z]{2,12}\.)?(?:com?|org|net|io|me|example)/\S{1,500}
      | [\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+
      | [a-z][a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,40})?\.(?:com|org|net|io|dev|app)(?![\w@])
      | \+?\d[\d().\ -]{5,18}\d(?!\w)
      | \#[^\W_][\w-]{0,60} | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|am|pm|k|%)?(?![^\W\d_])
      | [^\W_]+(?:['’][^\W_]+)*
    )|(?P<sign>\.{2,}|[-–—]+|.)""",
    re.VERBOSE | re.IGNORECASE,
)
MOST_TOKENS = 2_500
"""More words than 10,000 characters of prose have; the rest of such a message is noise."""

HONORIFICS = frozenset(words("san sama sensei ji bhai sahib saheb garu ssi nim kun chan bey hanim"))
"""Said after a name, part of no name."""

_HYPHENS = frozenset("-‐‑")
_DASHES = frozenset("–—―")


class Token(NamedTuple):
    """One word of the plain spelling and the part of the message it stands for."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The plain spelling of a message, and the way back to what was written."""

    source: str
    text: str
    tokens: tuple[Token, ...]
    offsets: tuple[int, ...]
    people: Mapping[str, tuple[Mention, ...]]
    days: Mapping[str, DaySpan]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the message behind ``text[start:end]``."""
        if start >= end or not self.tokens:
            return (0, 0)
        first = self.tokens[max(0, bisect_right(self.offsets, start) - 1)]
        last = self.tokens[max(0, bisect_right(self.offsets, end - 1) - 1)]
        return first.start, last.end

    def said(self, start: int, end: int) -> str:
        """What was written behind ``text[start:end]``."""
        first, last = self.span(start, end)
        return self.source[first:last].strip()

    def people_in(self, start: int, end: int) -> list[Mention]:
        """The people named in ``text[start:end]``, in order."""
        part = self.text[start:end]
        return [person for sign in part if sign in self.people for person in self.people[sign]]

    def days_in(self, start: int, end: int) -> list[DaySpan]:
        """The days said in ``text[start:end]``, in order."""
        return [self.days[sign] for sign in self.text[start:end] if sign in self.days]


def read(source: str, mentions: Sequence[Mention], days: Sequence[DaySpan]) -> Reading:
    """The message in plain spelling."""
    people_of: dict[str, tuple[Mention, ...]] = {}
    days_of: dict[str, DaySpan] = {}
    tokens: list[Token] = []
    for token, thing in islice(_tokens(source, mentions, days), MOST_TOKENS):
        if isinstance(thing, Mention):
            _add_person(tokens, people_of, token, thing)
        elif thing is not None:
            sign = chr(0xF000 + len(days_of))
            days_of[sign] = thing
            if lead := _own_lead(thing, tokens):
                tokens.append(lead)
            tokens.append(Token(sign, token.start, token.end))
        elif not (tokens and tokens[-1].text in people_of and _belongs(source, token, tokens[-1])):
            tokens.append(token)
    kept = rethought(
        tokens,
        lambda token: token.text,
        lambda token: "person" if token.text in people_of else "day" if token.text in days_of else "",
    )
    return _joined(source, _without_stammer(kept, days_of), people_of, days_of)


def excerpt(reading: Reading, *parts: tuple[int, int]) -> Reading:
    """Parts of a reading's text as if nothing else had been said: "Dana … lives in Berlin"."""
    places = (
        bisect_right(reading.offsets, at) - 1 for start, end in parts for at in _starts(reading, start, end)
    )
    tokens = [reading.tokens[place] for place in places]
    return _joined(reading.source, tokens, reading.people, reading.days)


def _starts(reading: Reading, start: int, end: int) -> list[int]:
    return [at for at in reading.offsets if start <= at < end]


def _without_stammer(tokens: list[Token], days: Mapping[str, DaySpan]) -> list[Token]:
    """No word more than twice in a row, no more than four days: nobody means more."""
    kept: list[Token] = []
    for token in tokens:
        same = len(kept) > 1 and kept[-1].text == kept[-2].text == token.text
        crowd = token.text in days and len(kept) > 3 and all(one.text in days for one in kept[-4:])
        if not (same or crowd):
            kept.append(token)
    return kept


def _belongs(source: str, token: Token, person: Token) -> bool:
    """Whether a word belongs to the name before it: an honorific, the full stop of an initial."""
    if token.text in HONORIFICS:
        return True
    if token.text != "." or token.start != person.end:
        return False
    said = source[person.start : person.end]
    return (
        len(said) > 2 and said[-1].isupper() and said[-2] in " ." and source[token.end : token.end + 1] == " "
    )


_TAKES_BY = frozenset(
    words(
        "stopped dropped popped swung came coming swing drop stop pop come stopping dropping"
        " passed passing go went"
    )
)


def _own_lead(day: DaySpan, before: Sequence[Token]) -> Token | None:
    """The preposition of a day where it belongs to the words before it: "say hi to", "stopped by"."""
    if day.lead == "to" or (day.lead == "by" and before and before[-1].text in _TAKES_BY):
        return Token(day.lead, day.start, day.start + 2)
    return None


def _joined(
    source: str,
    tokens: list[Token],
    people: Mapping[str, tuple[Mention, ...]],
    days: Mapping[str, DaySpan],
) -> Reading:
    offsets, at = [], 0
    for token in tokens:
        offsets.append(at)
        at += len(token.text) + 1
    text = " ".join(token.text for token in tokens)
    return Reading(source, text, tuple(tokens), tuple(offsets), people, days)


def _add_person(
    tokens: list[Token], people: dict[str, tuple[Mention, ...]], token: Token, mention: Mention
) -> None:
    """Append a person, joining an unbroken list ("Hope, Miles & Frank") into one sign."""
    back = 0
    while back < len(tokens) and back < 2 and tokens[-1 - back].text in (",", "and"):
        back += 1
    if 0 < back < len(tokens) and tokens[-1 - back].text in people:
        before = tokens[-1 - back]
        people[before.text] += (mention,)
        del tokens[-1 - back :]
        tokens.append(Token(before.text, before.start, token.end))
        return
    sign = chr(0xE000 + len(people) % 0xFFF)
    people[sign] = (mention,)
    tokens.append(Token(sign, token.start, token.end))


def _tokens(
    source: str, mentions: Sequence[Mention], days: Sequence[DaySpan]
) -> Iterator[tuple[Token, Mention | DaySpan | None]]:
    marks: list[Mention | DaySpan] = [*mentions, *days]
    marks.sort(key=lambda mark: mark.start)
    at = 0
    for mark in marks:
        start, end = _reach(source, mark) if isinstance(mark, Mention) else (mark.start, mark.end)
        if start < at or end - start <= 0:
            continue
        yield from ((token, None) for token in _words(source, at, start))
        yield Token("", start, end), mark
        at = end
    yield from ((token, None) for token in _words(source, at, len(source)))


_WHOM = re.compile(
    r"(?:the|a|that|our|my) (?:\w+ )?(?:client|customer|candidate|lead|investor|person"
    "|people|recruiter|founder|prospect|buyer)s? $",
    re.IGNORECASE,
)


def _reach(source: str, mention: Mention) -> tuple[int, int]:
    """A mention with what stands beside it; but "the client Bob referred" is not Bob."""
    start, end = mention.outer
    return (mention.start if _WHOM.fullmatch(source, start, mention.start) else start), end


def _words(source: str, start: int, end: int) -> Iterator[Token]:
    for found in _TOKEN.finditer(source, start, end):
        kind = found.lastgroup
        if kind is None:
            continue
        first, last = found.span()
        if kind == "line":
            yield Token(LINE, first, last)
        elif kind == "word":
            for word in plain_words(found[0].lower().replace("’", "'")):
                yield Token(word, first, last)
        else:
            yield from _sign(source, found[0], first, last)


def _sign(source: str, said: str, first: int, last: int) -> Iterator[Token]:
    if said in EMOJI:
        for word in EMOJI[said]:
            yield Token(word, first, last)
    elif said in _HYPHENS:
        if first == 0 or last == len(source) or source[first - 1].isspace() or source[last].isspace():
            yield Token("-", first, last)
    elif said[0] in _DASHES or said.startswith("--"):
        yield Token("-", first, last)
    elif said in "&+@":
        for word in plain_words(said):
            yield Token(word, first, last)
    elif said == "…" or said.startswith(".."):
        yield Token(".", first, last)
        yield Token(".", first, last)
    elif said in "→➡⇒►»|•·":
        yield Token(";", first, last)
    elif said == "/":
        if source[last : last + 1] != "/":
            yield Token(",", first, last)
    elif not _SIGNS.match(said):
        yield Token(said, first, last)
