"""Nothing said that isn't in the data: names, places, numbers, days and quotes of a text, held against it.

A word is founded where it stands in something given, or where our own sentences use it. Capitals within a
sentence are names: only what was given founds them, and two side by side only if they stand so there
("Dana Stone" is invented where Dana Kim and Bob Stone were given).
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

from domain.folding import fold
from domain.phrases import ago

DOMAIN = Path(__file__).parents[2] / "domain"

OURS = ("voice", "plan", "touch", "people", "rhythm", "reflect", "measure", "phrases.py")
"""Where our sentences are written: their words are no claim about anybody."""

TOKEN = re.compile(r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?\b|[^\W_]+(?:['’][^\W\d_]+)*")
QUOTED = re.compile(r"“([^“”]*)”|(?<![\w])\"([^\"]*)\"|«([^«»]*)»")
ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
NO_YEAR = re.compile(r"(?<!\d)--(\d\d)-(\d\d)\b")
PLACEHOLDER = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
"""What a template fills in: no word of a sentence."""

BEFORE_A_SENTENCE = " \t“\"‘'«([•*–—-✓→✗>·"
ENDS = ".!?…:\n"

ALWAYS = frozenset({"i", "i'm", "i'd", "i'll", "i've", "ok"})
"""Capitals that are nobody's name."""

_COUNTS = """three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty"""
COUNTS = {word: str(number) for number, word in enumerate(_COUNTS.split(), 3)}
COUNTS |= {"dozen": "12", "hundred": "100", "thousand": "1000", "million": "1000000"}
"""Numbers in words; one and two are often no count of anything."""

ENDINGS = re.compile(r"(?:ing|ed|es|s|e)$")
LEAP = 2024


@dataclass(frozen=True, slots=True)
class _Word:
    said: str
    form: str
    starts: bool  # a sentence, or a line
    joined: bool  # to the word before it by nothing but a space

    @property
    def is_number(self) -> bool:
        return self.said[0].isdigit()

    @property
    def is_name(self) -> bool:
        return self.said[0].isupper() and not self.starts


@dataclass(frozen=True, slots=True)
class _Given:
    words: frozenset[str]
    stems: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    whole: str


def unfounded(text: str, given: Iterable[str], today: date | None = None) -> list[str]:
    """What a text says that stands in nothing given, in order; [] where all of it is founded.

    ``given`` are the words, names and days (ISO, too: "2026-01-05" gives "Monday 5 January 2026") that were
    known. With ``today`` a day given may also be told by how long ago it was.
    """
    known = _known(tuple(given), today)
    found = [f"“{quote}”" for quote in _quotes(text) if not _is_quoted(quote, known)]
    before: _Word | None = None
    for word in _words(text):
        if not _is_founded(word, known, before):
            found.append(word.said)
        elif before is not None and not _goes_together(before, word, known):
            found.append(f"{before.said} {word.said}")
        before = word
    return [*found, *_counts_of_nothing(text, known)]


def _quotes(text: str) -> Iterator[str]:
    return (next(part for part in match.groups() if part is not None) for match in QUOTED.finditer(text))


def _is_quoted(quote: str, known: _Given) -> bool:
    """What is said to be somebody's words must be; a question in quotes is one we propose."""
    said = _plain(quote).rstrip("…").strip()
    return quote.rstrip().endswith("?") or said.rstrip(".") in known.whole


def _is_founded(word: _Word, known: _Given, before: _Word | None) -> bool:
    if word.form in known.words or word.form in ALWAYS:
        return True
    if word.is_number:
        return False
    if word.is_name or (word.starts and word.said[0].isupper() and word.form not in _ours()[0]):
        return False
    return word.form in _ours()[0] or word.form in COUNTS or _stem(word.form) in known.stems


def _goes_together(before: _Word, word: _Word, known: _Given) -> bool:
    """Two names, or the parts of a day, side by side, stand so in what was given."""
    if not word.joined or (before.form, word.form) in known.pairs:
        return True
    names = before.said[0].isupper() and word.said[0].isupper()
    own = before.starts and before.form in _ours()[0] and before.form not in known.words
    day = (before.is_number and word.form in MONTHS) or (before.form in MONTHS and word.is_number)
    both = {before.form, word.form} & ALWAYS
    return not (day or (names and not own and not both))


MONTHS = frozenset(f"{date(LEAP, month, 1):%B}".casefold() for month in range(1, 13))


def _counts_of_nothing(text: str, known: _Given) -> list[str]:
    """Numbers in words that neither the data nor a sentence of ours has so."""
    words = list(_words(text))
    following = [*words[1:], None]
    return [
        one.said
        for one, after in zip(words, following, strict=True)
        if one.form in COUNTS
        and not {one.form, COUNTS[one.form]} & known.words
        and (after is None or (one.form, after.form) not in _ours()[1])
    ]


def _words(text: str) -> Iterator[_Word]:
    end = 0
    for match in TOKEN.finditer(text):
        before = text[: match.start()].rstrip(BEFORE_A_SENTENCE)
        starts = not before or before[-1] in ENDS or (before[-1] in '”"' and before[-2:-1] in tuple(ENDS))
        said = match[0]
        yield _Word(said, _form(said), starts, text[end : match.start()] == " ")
        end = match.end()


def _form(word: str) -> str:
    plain = word.casefold().replace("’", "'")
    if plain[0].isdigit():
        return re.sub(r"(?:st|nd|rd|th)$", "", plain)
    return fold(plain.removesuffix("'s").removesuffix("s'")) if plain not in ALWAYS else plain


def _stem(form: str) -> str:
    return ENDINGS.sub("", form)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


@cache
def _known(given: tuple[str, ...], today: date | None) -> _Given:
    told = [one for text in given for one in (text, *_days(text, today))]
    forms = [[word.form for word in _words(one)] for one in told]
    words = frozenset(form for row in forms for form in row)
    pairs = frozenset(pair for row in forms for pair in pairwise(row))
    return _Given(words, frozenset(map(_stem, words)), pairs, "\n".join(map(_plain, told)))


def _days(text: str, today: date | None) -> Iterator[str]:
    """The days in a text as they are said."""
    days = [date(*map(int, parts)) for parts in ISO.findall(text)]
    for day in days:
        yield f"{day:%A} {day.day} {day:%B} {day.year}"
        yield f"{day:%A} {day:%B} {day.day} {day.year}"
        yield f"{day:%B} {day.year}"
        if today is not None:
            yield f"{ago(day, today)} {abs((today - day).days)} days"
    for month, number in NO_YEAR.findall(text):
        day = date(LEAP, int(month), int(number))
        yield f"{day.day} {day:%B} {day.day}"
        if today is not None:
            yield f"{day.replace(year=today.year) if number != '29' else today:%A} {day.day}"


@cache
def _ours() -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """The words of our own sentences, in small letters; and which follow a number in words there."""
    words, pairs = set[str](), set[tuple[str, str]]()
    for text in _sentences():
        row = [word for word in _words(PLACEHOLDER.sub(" ", text)) if not word.is_number]
        words |= {word.form for word in row if not word.said[0].isupper() or word.starts}
        pairs |= {(one.form, two.form) for one, two in pairwise(row) if one.form in COUNTS}
    return frozenset(words - NAMES_IN_OURS), frozenset(pairs)


NAMES_IN_OURS = frozenset({"dana", "kim", "bob", "stone", "alice", "acme", "berlin"})
"""Of examples in our sentences: they found nothing."""


def _sentences() -> Iterator[str]:
    """Every text of our rooms that people may read: strings, but no docstrings; and templates in files."""
    for place in OURS:
        for path in [DOMAIN / place] if place.endswith(".py") else sorted((DOMAIN / place).rglob("*")):
            if path.suffix == ".py":
                yield from _strings(ast.parse(path.read_text("utf-8")))
            elif path.suffix in {".j2", ".txt"}:
                yield path.read_text("utf-8")


def _strings(tree: ast.Module) -> Iterator[str]:
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    parts = {
        id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values[1:]
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield f"… {node.value}" if id(node) not in parts else f"x {node.value}"
