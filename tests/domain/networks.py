"""Small networks built by hand, for the pure rules that look at many people."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from domain.model import Contact, Fact, Interaction
from domain.people.network import Network, Profile

TODAY = date(2026, 3, 2)
LONG_AGO = date(2020, 1, 1)


def talk(number: int, *people: int, day: date = TODAY, **fields: object) -> Interaction:
    """Something that happened, with a number of its own."""
    return replace(Interaction(id=number, day=day, people=people), **fields)  # type: ignore[arg-type]


def network(people: Mapping[int, Mapping[str, object]], talks: Iterable[Interaction] = ()) -> Network:
    """Connections by id; name, aliases, tier, archived and known are of the contact, the rest are facts."""
    happened = sorted(talks, key=lambda one: (one.day, one.id), reverse=True)
    return Network(
        profile(number, told, [one for one in happened if number in one.people])
        for number, told in people.items()
    )


def profile(number: int, told: Mapping[str, object], talks: Iterable[Interaction] = ()) -> Profile:
    contact = Contact(
        id=number,
        name=str(told.get("name", f"Person{number} Last{number}")),
        tier=int(str(told.get("tier", 3))),
        added_on=LONG_AGO,
        active=not told.get("known"),
        archived_on=LONG_AGO if told.get("archived") else None,
        aliases=tuple(told.get("aliases", ())),  # type: ignore[arg-type]
    )
    facts = [
        Fact(id=number * 100 + place, contact_id=number, kind=kind, value=str(value), since=LONG_AGO)
        for place, (kind, value) in enumerate(told.items())
        if kind not in {"name", "tier", "archived", "known", "aliases"}
    ]
    return Profile(contact, tuple(facts), tuple(talks))
