"""Who fits a query: all of its terms, and how well."""

import heapq
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.language.lexicon.kinds import QUADRANT, kind_of
from domain.people.network import Profile
from domain.people.query import OR, Query, Term
from domain.people.ranking import closeness, mattering
from domain.people.scope import Scope
from domain.people.strength import STRONG, strength
from domain.people.worded import FORMER, LOOKS, Ranks, by_text, by_value

WEAK = 2
"""Strength shown up to which a tie is called weak (ours)."""

ARCHIVED, PAST = Term("archived"), Term("past")


@dataclass(frozen=True, slots=True)
class Fitting:
    """Who fits a query, and what to sort by; ``resting`` are those archived, left out unasked."""

    people: list[Profile]
    resting: list[Profile]
    order: Callable[[Profile], Any]

    def first(self, count: int) -> list[Profile]:
        """The first so many: of many thousands only these are put in order."""
        return heapq.nsmallest(count, self.people, key=self.order)


def fitting(scope: Scope, query: Query) -> Fitting:
    """Who fits all terms, the best first, of the same the closest. Archived people only if asked for."""
    found = ranks(scope, query)
    fit = [profile for key in found if (profile := scope.network.get(key)) is not None]
    resting = [profile for profile in fit if profile.contact.archived_on is not None]
    order = _order(scope, query, found)
    if ARCHIVED in query:
        return Fitting(resting, [], order)
    return Fitting([profile for profile in fit if profile.contact.archived_on is None], resting, order)


def ranks(scope: Scope, query: Query) -> Ranks:
    """Everybody who fits all terms, archived or not, with how well."""
    found = dict.fromkeys((profile.id for profile in scope.network), 0.0)
    for number, term in enumerate(sorted(query, key=_cost)):
        fits = _fits(scope, term, query, found if number else None)
        found = {key: found[key] + fits[key] for key in fits if key in found}
    return found


def _cost(term: Term) -> int:
    """Words lead to few; only who is left is looked at for the rest."""
    return 0 if term.kind in LOOKS or term.kind in ("text", "partly") else 1


def _fits(scope: Scope, term: Term, query: Query, among: Ranks | None) -> Ranks:
    """Who fits one term, at least of those it is asked of."""
    if PAST in query and term.kind in FORMER:
        now = by_value(scope, term)
        return {key: rank for key, rank in by_value(scope, term, former=True).items() if key not in now}
    if term.kind in LOOKS:
        return by_value(scope, term)
    if term.kind in ("text", "partly"):
        return by_text(scope, term.value, partly=term.kind == "partly")
    if term.kind == "top":
        first = mattering(scope.network, scope.today, int(term.value))
        return {one.id: -float(place) for place, one in enumerate(first)}
    test = TESTS[term.kind]
    people = scope.network if among is None else filter(None, map(scope.network.get, among))
    return {one.id: 0.0 for one in people if test(scope, one, term.value)}


def _order(scope: Scope, query: Query, found: Ranks) -> Callable[[Profile], Any]:
    """What to sort by: what the query says, else how well they fit, then how close they are."""
    said = next((term.value for term in query if term.kind == "sort"), "")
    if not said and len(set(found.values())) < 2:
        return closeness
    orders: Mapping[str, Callable[[Profile], float]] = {
        "strongest": lambda one: -strength(one, scope.today).shown,
        "weakest": lambda one: strength(one, scope.today).shown,
        "newest": lambda one: -one.contact.added_on.toordinal(),
        "recent": lambda one: -_last(one),
        "": lambda one: -round(found[one.id], 2),
    }
    before = orders[said]
    return lambda one: (before(one), closeness(one))


def _last(profile: Profile) -> int:
    return profile.talks[0].day.toordinal() if profile.talks else 0


def _always(_scope: Scope, _profile: Profile, _value: str) -> bool:
    """For terms that the whole query heeds."""
    return True


def _is_archived(_scope: Scope, profile: Profile, _value: str) -> bool:
    return profile.contact.archived_on is not None


def _is_known(_scope: Scope, profile: Profile, _value: str) -> bool:
    return not profile.contact.active


def _is_marked(_scope: Scope, profile: Profile, _value: str) -> bool:
    return profile.contact.priority


def _in_tier(_scope: Scope, profile: Profile, value: str) -> bool:
    return profile.contact.active and str(profile.contact.tier) in value.split(OR)


def _as_strong(scope: Scope, profile: Profile, value: str) -> bool:
    if not profile.contact.active:
        return False
    shown = strength(profile, scope.today).shown
    return {"strong": shown >= STRONG, "weak": shown <= WEAK}.get(value, str(shown) in value.split(OR))


def _in_quadrant(_scope: Scope, profile: Profile, value: str) -> bool:
    said = profile.value("quadrant")
    return said is not None and _quadrant(said) in {_quadrant(one) for one in value.split(OR)}


def _quadrant(said: str) -> str:
    plain = said.casefold()
    return kind_of(QUADRANT, plain) or plain


def _born_in(_scope: Scope, profile: Profile, value: str) -> bool:
    said = profile.value("birthday")
    return said is not None and said[-5:-3].lstrip("0") == value


def _lacks(_scope: Scope, profile: Profile, value: str) -> bool:
    if value in ("talk", "tier"):
        return not (profile.talks if value == "talk" else profile.contact.active)
    return not profile.values(value)


def _orders(_scope: Scope, profile: Profile, value: str) -> bool:
    """Strength is shown of those who count."""
    return profile.contact.active or value not in ("strongest", "weakest")


TESTS: dict[str, Callable[[Scope, Profile, str], bool]] = {
    "archived": _is_archived,
    "birthday": _born_in,
    "known": _is_known,
    "missing": _lacks,
    "past": _always,
    "priority": _is_marked,
    "quadrant": _in_quadrant,
    "sort": _orders,
    "strength": _as_strong,
    "tier": _in_tier,
}
"""Terms that are told of each person by themselves."""
