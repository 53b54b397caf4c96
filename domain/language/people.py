"""Who is meant: the people of a part of the message, with "her" and "them" led back to whom they mean."""

import re
from dataclasses import dataclass
from typing import Any

from domain.language.macros import pattern
from domain.language.model import Context, Person
from domain.language.names import Mention, NameIndex
from domain.language.reading import PERSON, Reading


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as said: by name, or by a pronoun (``mention`` None: it points to an earlier message)."""

    said: str
    mention: Mention | None
    start: int
    end: int


_PRONOUN = re.compile(r"\b(?:him|her|them|she|he|they|themselves|herself|himself)\b")
_OBJECT = re.compile(r"\b(?:him|her|them)\b")
_PLURAL = frozenset(["them", "they", "themselves", "we", "us"])
_ASIDE = pattern(
    r"\b(?:about|re|regarding|concerning|on behalf of|because of|at|to discuss|instead of|like|than|"
    r"from|s|thanks to|without|named|not|near|called)$"
)
_ABOUT = re.compile(r"\b(?:about|re|regarding|concerning|discussing|discussed|to discuss)\b(?! to)")
_SIGN = re.compile(PERSON)


def named_in(reading: Reading, start: int, end: int) -> tuple[Named, ...]:
    """The people of ``text[start:end]``: those spoken with, not about; pronouns where no name is."""
    text = reading.text
    topic = _ABOUT.search(text, start, end)
    near = _signs(reading, start, topic.start() if topic else end)
    own = [sign for sign in near if not text.startswith(" 's", sign.end())]
    signs = own or near or _signs(reading, start, end)
    people = [named for sign in signs for named in _by_name(reading, sign)]
    if not near or topic is None:
        people += pronouns_in(reading, start, topic.start() if topic else end)
    return unique(people)


def everybody_in(reading: Reading, start: int, end: int) -> tuple[Named, ...]:
    """All people named in ``text[start:end]``."""
    return unique([named for sign in _signs(reading, start, end) for named in _by_name(reading, sign)])


def _signs(reading: Reading, start: int, end: int) -> list[re.Match[str]]:
    return list(_SIGN.finditer(reading.text, start, end))


def _by_name(reading: Reading, sign: re.Match[str]) -> list[Named]:
    return [Named(m.said, m, sign.start(), sign.end()) for m in reading.people[sign[0]]]


def pronouns_in(reading: Reading, start: int, end: int) -> list[Named]:
    """Whom the pronouns of ``text[start:end]`` mean."""
    return [
        named
        for found in _PRONOUN.finditer(reading.text, start, end)
        for named in antecedents(reading, *found.span())
    ]


def antecedents(reading: Reading, start: int, end: int | None = None) -> list[Named]:
    """The last person named before the pronoun at ``start``; for "them" and "we" those named together."""
    end = end or start + 2
    before = _SIGN.findall(reading.text, 0, start)
    pronoun, said = reading.text[start:end], reading.said(start, end)
    if not before:
        return [Named(said, None, start, end)]
    mentions = reading.people[before[-1]]
    chosen = mentions if pronoun in _PLURAL else mentions[-1:]
    return [Named(said, mention, start, end) for mention in chosen]


def unique(people: list[Named]) -> tuple[Named, ...]:
    """The same people, each once, by who they are."""
    seen: set[object] = set()
    kept = []
    for named in people:
        who = _identity(named)
        if who not in seen:
            seen.add(who)
            kept.append(named)
    return tuple(kept)


def _identity(named: Named) -> object:
    if named.mention is None:
        return None
    return tuple(named.mention.match.keys) or named.mention.said.casefold()


def persons(people: tuple[Named, ...], names: NameIndex, context: Context) -> tuple[Person, ...]:
    """The people as the contract shows them; a lone pronoun means whom the conversation spoke of last."""
    found = (_person(named, names, context) for named in people)
    return tuple(person for person in found if person)


def _person(named: Named, names: NameIndex, context: Context) -> Person | None:
    if named.mention is None:
        keys: tuple[int, ...] = context.people[:1]
        if not keys:
            return None
    else:
        keys = tuple(named.mention.match.keys)
    if not keys:
        return Person(named.said, "new", named.mention.said if named.mention else None)
    if len(keys) == 1:
        return Person(named.said, "known", _name(names, keys[0]), keys[0])
    candidates = tuple(_name(names, key) for key in keys)
    return Person(named.said, "ambiguous", None, candidates=candidates, keys=keys)


def written(value: Any, names: NameIndex) -> Any:
    """A field with the people in it by name: in full where it is clear who is meant, else as said."""
    if isinstance(value, Named):
        keys = value.mention.match.keys if value.mention else ()
        return _name(names, keys[0]) if len(keys) == 1 else value.said
    if isinstance(value, dict):
        return {name: written(one, names) for name, one in value.items()}
    return [written(one, names) for one in value] if isinstance(value, list) else value


def _name(names: NameIndex, key: int) -> str:
    known = names.get(key)
    return known.name if known else str(key)
