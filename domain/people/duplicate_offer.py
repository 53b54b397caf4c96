"""Whether somebody just added is in here already: asked where a fact tells of it, never by a log."""

from collections.abc import Collection, Iterable

from domain.language.names.filing import FAMILY, FULL, GIVEN
from domain.language.names.index import NameIndex
from domain.language.names.nearness import neighbours, sounding
from domain.language.names.shortforms import kin
from domain.model import Contact
from domain.people.alike import Halves, are_alike, halves
from domain.people.duplicates import MOST_SHARING, REACHED_BY, company_of, reached_by, told_apart, two_of
from domain.people.network import Profile
from domain.people.noted import Noted
from domain.phrases import shortened
from domain.reply import Button, Rows
from domain.turn import Turn

LOOKED_AT = 500
"""People of a like name of whom the company is looked at; of a more frequent name the first (ours)."""

TELLING = frozenset({*REACHED_BY, "company", "alias", "name"})
"""Kinds of facts that can show that two are one."""


def duplicate_offers(turn: Turn, contact: Contact, learned: Iterable[Noted]) -> Rows:
    """ "Same as Robert Stone?", where what was just learnt says so."""
    news = [one for one in learned if one.kind in TELLING]
    if not news:
        return ()
    like = [*_reached_alike(turn, contact, news), *like_named(turn, contact.id)]
    apart = told_apart(turn.user, lambda key: turn.store.contacts.get(key) is not None)
    found = [key for key in dict.fromkeys(like) if two_of(key, contact.id) not in apart]
    return tuple(
        (Button(f"Same as {shortened(other.name)}?", f"same:{contact.id}:{other.id}"),)
        for other in turn.store.contacts.many(found[:1])
    )


def alike_to(turn: Turn, contact: Contact) -> list[Contact]:
    """Those who may be the same person as one that was named."""
    return turn.store.contacts.many(like_named(turn, contact.id))


def like_named(turn: Turn, key: int) -> list[int]:
    """Those of a like name at the same company, as the names in memory have it."""
    index = turn.store.names()
    known = index.get(key)
    company = company_of(known.company) if known is not None and known.company else ""
    if known is None or not company:
        return []
    found: dict[int, None] = {}
    for name in map(halves, (known.name, *known.aliases)):
        for other in _nearly(index, name):
            if other != key and _at(index, other, company) and _is_called(index, other, name):
                found[other] = None
    return list(found)


def _nearly(index: NameIndex, name: Halves) -> list[int]:
    """Everybody filed under a name that could be this one."""
    if not name.given:
        return []
    first, family = name.given[0], " ".join(name.family)
    keys: dict[int, None] = dict.fromkeys(index.filed(FULL, " ".join(reversed(name.given + name.family))))
    for form in (family, *neighbours(index, family), *sounding(index, family)) if family else (first,):
        keys |= dict.fromkeys(index.filed(FAMILY, form))
    for form in (first, *sorted(kin(first)), *neighbours(index, first)):
        keys |= dict.fromkeys(index.filed(GIVEN, form))
    return list(keys)[:LOOKED_AT]


def _at(index: NameIndex, key: int, company: str) -> bool:
    known = index.get(key)
    return known is not None and known.company is not None and company_of(known.company) == company


def _is_called(index: NameIndex, key: int, name: Halves) -> bool:
    known = index.get(key)
    return known is not None and any(are_alike(halves(other), name) for other in (known.name, *known.aliases))


def _reached_alike(turn: Turn, contact: Contact, news: Iterable[Noted]) -> list[int]:
    """Those with the very address or number that was just noted, as the network in memory has them."""
    noted = {(one.kind, reached_by(one.kind, one.value)) for one in news if one.kind in REACHED_BY}
    asked = {(kind, plain) for kind, plain in noted if plain}
    if not asked:
        return []
    others = (profile for profile in turn.store.network() if profile.id != contact.id)
    found = [profile.id for profile in others if _is_reached_by(profile, asked)]
    return found if len(found) < MOST_SHARING else []


def _is_reached_by(profile: Profile, asked: Collection[tuple[str, str]]) -> bool:
    return any(
        fact.kind in REACHED_BY and (fact.kind, reached_by(fact.kind, fact.value)) in asked
        for fact in profile.facts
    )
