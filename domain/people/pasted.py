"""Names as people paste them: one a line or with commas, numbered or not, with what is said beside each."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.language.intents.apposition import said_in_passing
from domain.language.names import NameIndex, name_at
from domain.language.names.ordinary import is_common, is_given, is_word
from domain.language.names.titles import OF_FIRMS, PARTICLES
from domain.language.names.tokens import tokenize

LONGEST_NAME = 5
"""Words in a name at most (ours): with more it is a sentence."""

LONGEST_FIRM = 4
"""Words in the name of a firm told without "at" (ours): with more it is a remark."""

BULLET = re.compile(r"^\s*(?:[-–—•*·▪+]\s+|\(?\d{1,3}[.):]\s*|\d{1,3}\s+(?=[^\W\d_]))")
INTRODUCES = re.compile(
    r"(?i)^\s*(?:(?:please|ok(?:ay)?|so|well|and|also|then|maybe|perhaps|probably|add|i know|there(?:'s| is)|"
    r"there are|here (?:are|is|come)|these are|my (?:people|contacts|network)(?: are| is)?|"
    r"some (?:names|people))\b[\s:,]*)+"
)
HEADER = re.compile(
    r"(?i)^\s*(?:first |last |full )?(?:names?|people|contacts|connections)\b[^:]{0,60}:?\s*$"
)
BESIDE = re.compile(r"\s*[–—|(<\t:]\s*|\s+-+\s+|\s+(?=@)|\s+(?=(?:at|from|in|whom? i|met)\s)", re.IGNORECASE)
"""Where a name ends and what is told of them begins."""

PRONOUNS = re.compile(r"(?i)\b(?:he|she|they)/\w+")
LINK = re.compile(r"(?i)\b(?:https?://|www\.)\S+|\b\w+(?:\.\w+)*\.(?:com|org|net|io|de)/\S+")
PARTS = re.compile(r"[,;|()<>\t]|\s[-–—]\s")
AND = re.compile(r"(?i)\s+(?:and|&|\+)\s+|\s*/\s*")
WHO = re.compile(r"(?i)^(?:who(?:'s| is)?|whom)\s+")
WHERE_ALONE = re.compile(
    r"(?i)\b(?:he|she|they|who|is|are|s|now|currently|based|lives?|living|located|out|of|from|in|near)\b"
)
"""Words around a place that say nothing beside it."""

LETTERS = re.compile(r"[^\W\d_]")
NO_NAME = re.compile(r"[\d/!?&+=@#\"]")
AROUND = re.compile(r"^[^\w(+@]+|[^\w.)]+$")
"""What stands around words and is none of them: marks and pictures."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody in a list, and what stands beside their name, by kind of fact."""

    name: str
    facts: Mapping[str, Any] = field(default_factory=dict)


def read_list(text: str, names: NameIndex) -> tuple[list[Listed], list[str]]:
    """Everybody named, in order and each once, and the pieces in which no name was found."""
    reader = _Reader(names)
    for line in INTRODUCES.sub("", text).splitlines():
        if not HEADER.match(line):
            reader.line(BULLET.sub("", line).strip())
    found = {one.name.casefold(): one for one in reversed(reader.found())}
    return list(reversed(found.values())), reader.left


class _Reader:
    """Goes through the lines; what is no name belongs to the last name on its line."""

    def __init__(self, names: NameIndex) -> None:
        self._names = names
        self._people: list[tuple[str, list[str]]] = []
        self.left: list[str] = []

    def found(self) -> list[Listed]:
        return [Listed(name, facts_of(told)) for name, told in self._people]

    def line(self, line: str) -> None:
        on_this_line: list[tuple[str, list[str]]] = []
        for piece in _first_name_first(list(_pieces(line))):
            people = self._people_in(piece, on_this_line)
            if people:
                on_this_line += people
            elif on_this_line:
                on_this_line[-1][1].append(piece)
            elif LETTERS.search(piece):
                self.left.append(piece)
        self._people += on_this_line

    def _people_in(self, piece: str, before: Sequence[tuple[str, list[str]]]) -> list[tuple[str, list[str]]]:
        name, mark, told = _parted(piece)
        if mark == ":" and not before and not self._is_name(name, before):
            return self._people_in(told, before)
        if self._is_name(name, before):
            return [(_without_title(name, self._names), [told] if told else [])]
        parts = [part.strip() for part in AND.split(piece) if part.strip()]
        if len(parts) > 1 and all(self._is_name(part, []) for part in parts):
            return [(_without_title(part, self._names), []) for part in parts]
        return []

    def _is_name(self, words: str, before: Sequence[tuple[str, list[str]]]) -> bool:
        if not 0 < len(words.split()) <= LONGEST_NAME or NO_NAME.search(words):
            return False
        if before:
            return _is_person(words, self._names) and not _is_rather_a_firm(words, before[-1][0])
        return _is_person(words, self._names) or _is_written_as_name(words)


def _pieces(line: str) -> Iterable[str]:
    """The line at its commas and semicolons, those in brackets left alone."""
    pieces = (AROUND.sub("", piece).strip(" .") for piece in re.split(r"[,;](?![^()]*\))", line))
    return (piece for piece in pieces if piece)


def _first_name_first(pieces: list[str]) -> list[str]:
    """A line "Reed, Tom" is Tom Reed."""
    if len(pieces) != 2 or any(len(piece.split()) > 1 for piece in pieces):
        return pieces
    family, given = (piece.casefold() for piece in pieces)
    return [f"{pieces[1]} {pieces[0]}"] if is_given(given) and not is_given(family) else pieces


def _parted(piece: str) -> tuple[str, str, str]:
    """A name and what stands beside it."""
    found = BESIDE.search(piece)
    if found is None or found.start() == 0:
        return piece, "", ""
    return piece[: found.start()].strip(), found[0].strip(), piece[found.end() :].strip(" )>")


def _is_person(words: str, names: NameIndex) -> bool:
    """Whether all of these words are somebody's name, however they are typed."""
    shown = words if not (words.islower() or words.isupper()) else words.title()
    found = name_at(shown, 0, names)
    if found is None:
        return False
    if words.islower() and not found.match.keys and not is_given(words.split()[0]):
        return False
    rest = shown[found.outer[1] :].strip(" .").split()
    return all(part[:1].isupper() and not _is_of_a_firm(part) for part in rest)


def _is_rather_a_firm(words: str, before: str) -> bool:
    """Behind a full name, a word that is nobody's given name is where they work: "Dana Kim, Northwind"."""
    tokens = [token.plain for token in tokenize(words)]
    if not tokens or is_given(tokens[0]) or len(before.split()) < 2:
        return False
    return len(tokens) == 1 or any(is_common(token) for token in tokens)


def _is_written_as_name(words: str) -> bool:
    """At the head of a line two words or more with capitals are taken for a name: "Sky Summers"."""
    parts = words.split()
    small = [part for part in parts if part.casefold() not in PARTICLES]
    return len(parts) > 1 and all(part[:1].isupper() and not _is_of_a_firm(part) for part in small)


def _is_of_a_firm(part: str) -> bool:
    return part.strip(".").casefold() in OF_FIRMS


def _without_title(words: str, names: NameIndex) -> str:
    """ "Dr. Mia Lang" is Mia Lang; a name typed in capitals alone is written as names are."""
    shown = words.title() if words.isupper() and len(words) > 3 else words
    found = name_at(shown, 0, names)
    return shown if found is None or found.outer[0] == found.start else shown[found.start :]


def facts_of(told: Sequence[str]) -> dict[str, Any]:
    """What is told beside a name, by kind of fact; what fits nothing else is a note."""
    facts: dict[str, Any] = {}
    for part in (part.strip(" .") for words in told for part in PARTS.split(words)):
        _add(facts, WHO.sub("", PRONOUNS.sub("", part).strip()))
    return facts


def _add(facts: dict[str, Any], part: str) -> None:
    if not LETTERS.search(part) and sum(letter.isdigit() for letter in part) < LONGEST_NAME:
        return
    if link := LINK.search(part):
        facts.setdefault("links", []).append(link[0])
        return
    said = said_in_passing(part)
    if _is_vague(said):
        facts.setdefault("notes", []).append(part)
    elif said:
        for kind, value in said.items():
            facts[kind] = [*facts.get(kind, []), *value] if isinstance(value, list) else value
        if set(said) == {"place"} and _says_more(part, said["place"]):
            facts.setdefault("notes", []).append(part)
    elif "company" not in facts and _may_be_a_firm(part):
        facts["company"] = part
    else:
        facts.setdefault("notes", []).append(part)


def _says_more(part: str, place: str) -> bool:
    """ "now runs a startup in Stockholm": more than where they live."""
    return bool(LETTERS.search(WHERE_ALONE.sub("", part.replace(place, ""))))


def _may_be_a_firm(part: str) -> bool:
    owned = "'s " in part or "’s " in part
    return part[:1].isupper() and len(part.split()) <= LONGEST_FIRM and not owned


def _is_vague(said: Mapping[str, Any]) -> bool:
    """ "from work", "from school": no firm's name."""
    company = said.get("company")
    return isinstance(company, str) and company.islower() and all(is_word(word) for word in company.split())
