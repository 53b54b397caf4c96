"""What is looked for, as terms; said in the first line of a list, and read back from there when one pages on.

The message is the only place where a query is kept: it survives restarts, costs no write, and an old list
goes on working. So ``read`` must give what ``said`` was given.
"""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from domain.people.search import ASKED, asked_words, stem, words

BETWEEN = " · "

MOST_LETTERS = 80
"""Letters of one value: a first line stays a line or two (ours)."""

MOST_TERMS = 6
"""Terms of one query (ours)."""

OR = " or "


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must hold of whoever is looked for."""

    kind: str
    value: str = ""


Query: TypeAlias = tuple[Term, ...]

SAID = {
    "area": "could help with ",
    "background": "background: ",
    "birthday": "birthday in ",
    "company": "at ",
    "email": "e-mail ",
    "function": "function ",
    "how_met": "met: ",
    "industry": "industry ",
    "interest": "interested in ",
    "introduced_by": "through ",
    "link": "link ",
    "missing": "without ",
    "name": "named ",
    "partly": "partly “",
    "perspective": "perspective: ",
    "phone": "phone ",
    "place": "in ",
    "quadrant": "quadrant ",
    "role": "working as ",
    "seniority": "seniority ",
    "strength": "strength ",
    "tag": "tagged ",
    "text": "“",
    "tier": "tier ",
    "top": "the top ",
}
"""How a term begins before its value."""

FLAGS = {
    "archived": "archived",
    "known": "not placed yet",
    "past": "formerly",
    "priority": "among the twenty that matter",
}
"""Terms that need no value."""

ORDERS = {
    "strongest": "strongest first",
    "weakest": "weakest first",
    "newest": "newest first",
    "recent": "latest talk first",
}
"""In what order they come, where not by closeness."""

_TURNS = """
tier tagged tag tags quadrant strength birthday birthdays born archived without strongest weakest strong weak
closest newest live lives living based met meet through via introduced before formerly former used ex industry
company field space sector near around now currently mentors advisors peers colleagues collaborators
"""
TURNS = frozenset(_TURNS.split())
"""Words by which a question says a term without naming its value (ours)."""

_LONGEST_FIRST = sorted(SAID, key=lambda kind: -len(SAID[kind]))


def query_of(filters: Mapping[str, object]) -> Query:
    """The filters of the language as terms; what it calls otherwise is looked for as words."""
    terms = []
    for kind, value in filters.items():
        if value is None or value is False or value in ("", [], ()):
            continue
        if kind in FLAGS:
            terms.append(Term(kind))
        elif kind == "sort" and str(value) in ORDERS:
            terms.append(Term("sort", str(value)))
        elif kind in SAID and kind != "text":
            terms.append(Term(kind, _value(value)))
        elif kind != "sort":
            terms.append(Term("text", telling(_value(value))))
    return tuple(term for term in terms if term.value or term.kind in FLAGS)[:MOST_TERMS]


def telling(text: str) -> str:
    """Words without those around them by which people ask: "likes sailing" is sailing, "anybody" nothing."""
    parts = text.split()
    tells = [at for at, part in enumerate(parts) if any(word not in ASKED for word in words(part))]
    return " ".join(parts[tells[0] : tells[-1] + 1]) if tells else ""


def said(query: Query) -> str:
    """ "at Acme · in Berlin"."""
    return BETWEEN.join(said_term(term) for term in query)


def said_term(term: Term) -> str:
    if term.kind in FLAGS:
        return FLAGS[term.kind]
    if term.kind == "sort":
        return ORDERS[term.value]
    if term.kind == "birthday":
        return SAID[term.kind] + calendar.month_name[int(term.value)]
    closing = "”" if SAID[term.kind].endswith("“") else ""
    return f"{SAID[term.kind]}{term.value}{closing}"


def read(line: str) -> Query:
    """The query that a first line names, after whatever it begins with."""
    return tuple(_read_term(part) for part in line.split(BETWEEN)[1:])


def _read_term(said: str) -> Term:
    for kind, phrase in FLAGS.items():
        if said == phrase:
            return Term(kind)
    for order, phrase in ORDERS.items():
        if said == phrase:
            return Term("sort", order)
    kind = next((kind for kind in _LONGEST_FIRST if said.startswith(SAID[kind])), "text")
    value = said.removeprefix(SAID[kind]).removesuffix("”")
    if kind == "birthday":
        return Term(kind, str(list(calendar.month_name).index(value)))
    return Term(kind, value)


def plain(text: str) -> str:
    """A value as one line that fits between the others."""
    words = " ".join(text.replace("·", "-").replace("“", '"').replace("”", '"').split())
    return words[:MOST_LETTERS].strip()


def left_over(text: str, query: Query) -> list[str]:
    """Words of a question that none of its terms speaks of."""
    heard = {stem(word) for term in query for word in words(said_term(term))}
    return [word for word in asked_words(text) if stem(word) not in heard and word not in TURNS]


def _value(value: object) -> str:
    parts = value if isinstance(value, list | tuple) else [value]
    return plain(OR.join(str(part) for part in parts if part not in (None, "")))
