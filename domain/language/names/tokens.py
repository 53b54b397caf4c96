"""A text cut into words, each with its plain form, its capitals and its bond to the word before."""

import re
from typing import NamedTuple

from domain.folding import fold, is_syllabic
from domain.language.names.parsing import HYPHENS, WORD

APART, SPACED, HYPHENED, POINTED = range(4)
"""How a word hangs on the one before: not at all, by spaces, by a hyphen, by the full stop of an initial."""

_ADDRESS = re.compile(r"https?://\S{1,500}|www\.\S{1,500}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_SPACES = re.compile(r"[ \t\u00a0]{1,3}\Z")
_POINT = re.compile(r"\.[ \t\u00a0]{0,2}\Z")
_LONGEST = 40
"""No name has a longer word."""

_CONTRACTED = frozenset({"s", "d", "ll", "re", "ve", "m"})
_CASELESS = re.compile(
    r"[\u0590-\u08ff\u0900-\u109f\u1200-\u137f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufdff\ufe70-\ufeff]"
)
_SENTENCE_ENDS = frozenset('.!?:;\n•*–—>"“«(…')


class Token(NamedTuple):
    """One word: ``text[start:end]`` without possessive, its plain form, what its letters and place tell."""

    start: int
    end: int
    plain: str
    bond: int
    capital: bool
    upper: bool
    caseless: bool
    begins: bool
    possessive: bool


def tokenize(text: str, begin: int = 0, stop: int | None = None) -> list[Token]:
    """The words of a text from one place to another, without addresses and words that touch a digit."""
    tokens: list[Token] = []
    stop = len(text) if stop is None else stop
    blocked = _inside_addresses(text, begin, stop)
    last, begins = begin, _at_sentence_start(text, begin)
    for found in WORD.finditer(text, begin, stop):
        start, end = found.span()
        handled = bool(tokens) and tokens[-1].end == start - 1 and text[start - 1] == "_"
        if start in blocked or not (handled or _is_word_alone(text, start, end)):
            last, begins = -1, False
            continue
        gap = text[last:start] if last >= 0 else "?"
        bond = _bond(gap, tokens[-1]) if tokens else APART
        tokens.append(_token(found.group(), start, bond, begins or _ends_sentence(gap)))
        last, begins = end, False
    return tokens


def _token(written: str, start: int, bond: int, begins: bool) -> Token:
    length, possessive = _without_ending(written)
    name = written[:length]
    return Token(
        start,
        start + length,
        name.lower() if name.isascii() and name.isalpha() else fold(name),
        bond,
        name[0].isupper(),
        length > 1 and name.isupper(),
        not name.isascii() and _CASELESS.match(name) is not None,
        begins,
        possessive,
    )


def _inside_addresses(text: str, begin: int, stop: int) -> frozenset[int]:
    if not any(sign in text for sign in ("@", "://", "www.")):
        return frozenset()
    near = _ADDRESS.finditer(text, max(begin - 64, 0), stop)
    return frozenset(place for found in near for place in range(*found.span()))


def _is_word_alone(text: str, start: int, end: int) -> bool:
    """Whether a word is no part of code or of an endless run: neither digit nor underscore touches it."""
    if end - start > _LONGEST and not is_syllabic(text[start:end]):
        return False
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if before == "@" and after == "_":
        return True
    return not (before == "_" or after == "_" or before.isdigit() or after.isdigit())


def _without_ending(word: str) -> tuple[int, bool]:
    """Where a word ends without its 's or 'll, and whether that was a possessive."""
    for place in range(len(word) - 1, max(len(word) - 4, 0), -1):
        if word[place] in "'’ʼ`´":
            ending = word[place + 1 :].lower()
            return (place, ending == "s") if ending in _CONTRACTED else (len(word), False)
    return len(word), False


def _ends_sentence(gap: str) -> bool:
    return any(letter in _SENTENCE_ENDS for letter in gap)


def _at_sentence_start(text: str, begin: int) -> bool:
    before = text[max(begin - 4, 0) : begin].rstrip(" \t")
    return not before or before[-1] in _SENTENCE_ENDS


def _bond(gap: str, before: Token) -> int:
    if gap in (" ", "_"):
        return APART if before.possessive else SPACED
    if len(gap) == 1 and gap in HYPHENS:
        return HYPHENED
    if before.possessive:
        return APART
    if _SPACES.match(gap):
        return SPACED
    if _POINT.match(gap):
        return POINTED
    return APART
