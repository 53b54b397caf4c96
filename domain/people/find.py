"""Find: by company, place, role, words in notes and talks and all else; everybody; the twenty who matter."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.errors import StaleTap
from domain.language import understand
from domain.language.model import Action
from domain.language.wire import month_first
from domain.people.filters import ARCHIVED, PAST, Fitting, fitting
from domain.people.inventory import FEW
from domain.people.listing import page
from domain.people.nearest import guessed, nobody, parts
from domain.people.network import Profile
from domain.people.priority import TWENTY
from domain.people.pruning import prune_buttons
from domain.people.query import BETWEEN, Query, Term, left_over, plain, query_of, read, said, said_term
from domain.people.scope import Scope, scope_of
from domain.people.why import line
from domain.phrases import capital, counted
from domain.reply import Answer, Button, Reply, Rows
from domain.turn import Tap, Turn

MARK = "★ "
"""Before those whom the user marked as mattering most."""

EXAMPLE = "had coffee with Dana"

EVERYBODY = "Everybody"
"""How the list of all begins: it has no terms to read back."""


def find(turn: Turn, action: Action) -> Answer:
    """ "who do I know at Acme?", "how many designers are in Berlin?", "list my contacts"."""
    return (answer(turn, _meant(action.fields)),)


def find_command(turn: Turn, words: str) -> Answer:
    """/find WORDS: as a question where it reads as one, else the words over everything."""
    if not words:
        return (Reply('Whom? Say /find designer in Berlin, or any words: "/find digital health".'),)
    return (answer(turn, _heard(turn, words)),)


def people_command(turn: Turn, words: str) -> Answer:
    """/people: everybody, the closest first."""
    everybody, letting_go = answer(turn, ()), prune_buttons(turn)
    rows = (*everybody.buttons, letting_go) if letting_go else everybody.buttons
    return (replace(everybody, buttons=rows),)


def top(turn: Turn, action: Action) -> Answer:
    """ "my top 20": those who matter most."""
    count = action.fields.get("count")
    return (answer(turn, (Term("top", str(count or TWENTY)),)),)


def top_command(turn: Turn, words: str) -> Answer:
    """/top, or as many as are said."""
    return top(turn, Action("top", (), {"count": int(words)} if words.isdecimal() and int(words) else {}))


def page_tap(turn: Turn, tap: Tap, start: str) -> Answer:
    """Another page, in place."""
    return (answer(turn, _shown(turn, tap), int(start), edits=True),)


def also_tap(turn: Turn, tap: Tap, kind: str) -> Answer:
    """Those the list left out: who is archived, or was there before."""
    return (answer(turn, (*_shown(turn, tap), Term(kind))),)


def only_tap(turn: Turn, tap: Tap, number: str) -> Answer:
    """One term, or one word, of a query that nobody fits as a whole."""
    return (answer(turn, (parts(_shown(turn, tap))[int(number)],)),)


def instead_tap(turn: Turn, tap: Tap, number: str, _choice: str) -> Answer:
    """Another value for one term: the one on the button."""
    query = list(_shown(turn, tap))
    shown = turn.store.shown(tap.message_id)
    rows = shown.buttons if shown else ()
    label = next(button.label for row in rows for button in row if button.data == tap.data)
    query[int(number)] = Term(query[int(number)].kind, label)
    return (answer(turn, tuple(query)),)


def answer(turn: Turn, query: Query, start: int = 0, *, edits: bool = False) -> Reply:
    """Who fits, ten at a time; where nobody does, what comes near."""
    scope = scope_of(turn)
    found = fitting(scope, query)
    if query and not found.people:
        return nobody(turn, scope, query, found, edits=edits)
    return listed(scope, query, found, start, edits=edits)


def _meant(fields: Mapping[str, Any]) -> Query:
    """The filters, and the order asked for."""
    return query_of({"sort": fields.get("sort"), **(fields.get("filters") or {})})


def _heard(turn: Turn, words: str) -> Query:
    """What words mean as a question, and those it leaves over; else the words themselves."""
    first = month_first(turn.user.tz, turn.user.locale)
    meant = understand(words, turn.local.replace(tzinfo=None), turn.store.names(), month_first=first)
    finds = [action.fields for action in meant.actions if action.intent == "find"]
    query = _meant(finds[0]) if len(meant.actions) == len(finds) == 1 else ()
    if not query:
        return (Term("text", plain(words)),)
    left = left_over(words, query)
    return (*query, Term("text", plain(" ".join(left)))) if left else query


def _shown(turn: Turn, tap: Tap) -> Query:
    """The query that the first line of a message names."""
    shown = turn.store.shown(tap.message_id)
    if shown is None:
        raise StaleTap
    return read(shown.text.split("\n", 1)[0])


def listed(scope: Scope, query: Query, found: Fitting, start: int = 0, *, edits: bool = False) -> Reply:
    """A page of those who fit, and what else there is."""
    heading = [_heading(scope, query, found), *guessed(scope)]
    reply = page(heading, found, lambda one: _line(scope, query, one), start, _more(scope, query, found))
    if any(term.kind == "top" for term in query) and any(one.contact.priority for one in found.people):
        reply = replace(reply, text=f"{reply.text}\n{MARK}marked by you; the others by tier and strength.")
    return replace(reply, edits=edits)


def _heading(scope: Scope, query: Query, found: Fitting) -> str:
    """How many, and what was looked for: the page's memory (see ``query``)."""
    count = len(found.people)
    if query:
        return f"{counted(count, 'person', 'people')}{BETWEEN}{said(query)}"
    if not len(scope.network):
        return f'Nobody yet. Tell me whom you met, like "{EXAMPLE}".'
    active = sum(one.contact.active for one in found.people)
    parts = [(active, "active"), (count - active, "not placed yet"), (len(found.resting), "archived")]
    return f"{EVERYBODY}: {', '.join(f'{number} {word}' for number, word in parts if number)}"


def _line(scope: Scope, query: Query, profile: Profile) -> str:
    marked = profile.contact.priority and any(term.kind == "top" for term in query)
    return f"{MARK if marked else ''}{line(scope, query, profile)}"


def _more(scope: Scope, query: Query, found: Fitting) -> Rows:
    """Buttons to those whom the list leaves out; from everybody to placing those not placed yet."""
    waits = not query and any(not one.contact.active for one in found.people)
    left_out = [(ARCHIVED, len(found.resting))]
    if PAST not in query and any(term.kind == "company" for term in query):
        left_out.insert(0, (PAST, len(fitting(scope, (*query, PAST)).people)))
    place = (Button("Place people", "inventory:place"),) if waits else ()
    if not query and len(scope.network) < FEW:
        place = (*place, Button("Name my people", "inventory:add"))
    row = tuple(
        Button(f"{capital(said_term(term))} ({count})", f"findalso:{term.kind}")
        for term, count in left_out
        if count
    )
    return tuple(one for one in (row, place) if one)
