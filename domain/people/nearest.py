"""Nobody fits: said plainly, with what comes near. Never everybody instead."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from rapidfuzz import fuzz, process, utils

from domain.people.filters import ARCHIVED, PAST, Fitting, fitting
from domain.people.listing import cards, page
from domain.people.query import BETWEEN, Query, Term, said, said_term
from domain.people.ranking import closest
from domain.people.scope import Scope
from domain.people.search import asked_words
from domain.people.why import line
from domain.people.worded import LOOKS
from domain.phrases import capital, counted, join, several, shortened
from domain.reply import Button, Reply, Rows
from domain.turn import Turn

LIKE = 70
"""How alike a value must be to be offered, of 100 (ours)."""

MOST = 3
"""Values or people offered at most (ours)."""

MOST_WORDS = 4
"""Words looked at one by one (ours)."""

LABEL = 40
"""Letters of a value that is offered: it must fit its button whole (ours)."""


Offer: TypeAlias = tuple[str, Rows]
"""A line, and the buttons that go with it."""


def nobody(turn: Turn, scope: Scope, query: Query, found: Fitting, *, edits: bool = False) -> Reply:
    """Where the words come up at all; else which terms alone have people, and what is written nearly so."""
    left_out = list(_left_out(scope, query, found))
    wider = () if left_out else _wider(scope, query)
    near = fitting(scope, wider) if wider else None
    if near is not None and near.people:
        heading = f"{counted(len(near.people), 'person', 'people')}{BETWEEN}{said(wider)}"
        note = f"(Nobody {said(query).replace(BETWEEN, ', ')}; this comes nearest.)"
        return replace(page([heading, note], near, lambda one: line(scope, wider, one)), edits=edits)
    offers = [*left_out, *_alone(scope, query), *_alike(scope, query)]
    offers += _names(turn, query)
    offers = offers or [("Try other words, or /people for everybody.", ())]
    rows = tuple(row for _, rows in offers for row in rows)
    return Reply(
        "\n".join([f"Nobody{BETWEEN}{said(query)}", *(text for text, _ in offers)]), rows, edits=edits
    )


def guessed(scope: Scope) -> list[str]:
    """A line that owns up to words taken for others."""
    guesses = [f"“{word}” for “{taken}”" for word, taken in scope.guesses().items()]
    return [f"I took {join(guesses)}."] if guesses else []


def _wider(scope: Scope, query: Query) -> Query:
    """The same query, what nobody has as such looked for anywhere; of words nobody has together, some."""
    lacking = [term for term in query if term.kind in LOOKS and not fitting(scope, (term,)).people]
    if lacking:
        spelled_so = all(_is_written(scope, term.value) for term in lacking)
        return (
            tuple(Term("text", term.value) if term in lacking else term for term in query)
            if spelled_so
            else ()
        )
    some = tuple(replace(term, kind="partly") if term.kind == "text" else term for term in query)
    return some if some != query else ()


def _is_written(scope: Scope, text: str) -> bool:
    """Whether the words are to be found as they are, without taking one for another."""
    return all(scope.match(word).people and word not in scope.guesses() for word in asked_words(text))


def _left_out(scope: Scope, query: Query, found: Fitting) -> Iterator[Offer]:
    """Those who were there before, and those archived."""
    before = fitting(scope, (*query, PAST)).people if PAST not in query else []
    for term, people in ((PAST, before), (ARCHIVED, found.resting)):
        if people:
            names = several([one.name for one in closest(people)], MOST)
            all_of_them = ((Button(f"All {len(people)}", f"findalso:{term.kind}"),),)
            rows = cards(closest(people)[:MOST])
            yield (
                f"{capital(said_term(term))}: {names}.",
                (*rows, *(all_of_them if len(people) > MOST else ())),
            )


def _alone(scope: Scope, query: Query) -> list[Offer]:
    """Each of several terms, or of several words, by itself; nothing where each is nobody's."""
    counts = [len(fitting(scope, (part,)).people) for part in parts(query)]
    if not any(counts):
        return []
    return [
        _part(part, count, number)
        for number, (part, count) in enumerate(zip(parts(query), counts, strict=True))
    ]


def _part(part: Term, count: int, number: int) -> Offer:
    phrase = capital(said_term(part))
    if not count:
        return f"{phrase} alone: nobody.", ()
    button = Button(f"{shortened(phrase)} ({count})", f"findonly:{number}")
    return f"{phrase} alone: {counted(count, 'person', 'people')}.", ((button,),)


def parts(query: Query) -> Query:
    """The terms of a query one by one, the words of one that is but words; nothing where it is but one."""
    if len(query) > 1:
        return tuple(term for term in query if term not in (ARCHIVED, PAST))
    if len(query) == 1 and query[0].kind == "text":
        said = asked_words(query[0].value)[:MOST_WORDS]
        return tuple(Term("text", word) for word in said) if len(said) > 1 else ()
    return ()


def _alike(scope: Scope, query: Query) -> Iterator[Offer]:
    """Values that are written nearly so, for terms that nobody fits."""
    for number, term in enumerate(query):
        if term.kind in LOOKS and not fitting(scope, (term,)).people:
            values = _values_like(scope, term)
            buttons = tuple(
                Button(value, f"findinstead:{number}:{choice}") for choice, value in enumerate(values)
            )
            if values:
                yield f"Did you mean {join(values, 'or')}?", (buttons,)


def _values_like(scope: Scope, term: Term) -> list[str]:
    values = {value.casefold(): value for one in scope.network for value in one.values(term.kind)}
    fitting_a_button = [value for value in values.values() if len(value) <= LABEL]
    found = process.extract(
        term.value,
        fitting_a_button,
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=LIKE,
        limit=MOST,
    )
    return [value for value, _, _ in found]


def _names(turn: Turn, query: Query) -> Iterator[Offer]:
    """People who are called nearly so."""
    for term in query if len(query) == 1 else ():
        if term.kind in ("text", "name"):
            keys = turn.store.names().look_up(term.value).keys[:MOST]
            people = list(turn.store.network(keys)) if keys else []
            if people:
                yield f"Did you mean {join([one.name for one in people], 'or')}?", cards(people)
