"""The thing to do, as an imperative: days left out, pronouns replaced by the name ("send Dana the deck")."""

import re

from domain.language.people import antecedents
from domain.language.reading import Reading
from domain.language.rows import tidy

_PRONOUN = re.compile(r"\b(?:him|her|them|she|he|they)\b")
_POSSESSIVE_HER = re.compile(
    "her (?!the |a |an |my |back|about|on|to|for|some|with|at|if|how|that|again|up|out"
    r"|know|tomorrow|soon|when|what|$|[\uf000-\uf8fe.,;!])"
)
_TRAILING = re.compile(
    r"\s+(?:by|on|before|in|at|until|and|then|to|please|thanks|this|the|around|from"
    r"|sometime|,|due|for)\s*$",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:(?:to|and|also|then|that|please|:|,|-|i (?:need|have) to)\s+)+", re.IGNORECASE)


def task_text(reading: Reading, start: int, end: int, before: str = "") -> str | None:
    """What was written behind ``text[start:end]`` as a task; None where nothing is left."""
    while start < end and reading.text[start] == " ":
        start += 1
    if start >= end:
        return None
    words = re.sub(r"\s+", " ", before + " " + "".join(_pieces(reading, start, end)))
    words = re.sub(r"\s+([,.;:!?])", r"\1", tidy(words))
    shorter = ""
    while shorter != words:
        shorter, words = words, tidy(_TRAILING.sub("", words))
    return _LEADING.sub("", words) or None


def _pieces(reading: Reading, start: int, end: int) -> list[str]:
    pieces: list[str] = []
    at = reading.span(start, end)[0]
    for token, offset in zip(reading.tokens, reading.offsets, strict=True):
        if offset < start or offset >= end or token.start < at:
            continue
        pieces.append(reading.source[at : token.start])
        at = token.end
        day = reading.days.get(token.text)
        if day is not None and day.kind != "duration":  # "for an hour" tells what, not when
            continue
        pieces.append(_word(reading, token.text, offset) or reading.source[token.start : token.end])
    return pieces


def _word(reading: Reading, word: str, offset: int) -> str | None:
    """The name that a pronoun stands for, None for every other word."""
    found = _PRONOUN.match(reading.text, offset)
    if not found or found[0] != word:
        return None
    named = [one.mention.said for one in antecedents(reading, *found.span()) if one.mention]
    if not named:
        return None
    joined = " and ".join(named) if len(named) < 3 else ", ".join(named[:-1]) + " and " + named[-1]
    return joined + "'s" if word == "her" and _POSSESSIVE_HER.match(reading.text, offset) else joined
