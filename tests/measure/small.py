"""Small networks written down in days before the day they are looked at."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.model import Contact, Fact, Interaction
from domain.people.network import Network, Profile

DAY = date(2026, 6, 30)
LONG = 1000
"""Days ago, longer than any rule looks back."""


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


@dataclass(frozen=True)
class Held:
    """A fact: noted so many days ago, and over so many days ago (None: it holds)."""

    kind: str
    value: str
    since: int = LONG
    until: int | None = None


@dataclass(frozen=True)
class One:
    """A connection, as the inventory has it."""

    id: int
    tier: int = 3
    added: int = LONG
    archived: int | None = None
    known: bool = False
    cadence: int | None = None
    facts: tuple[Held, ...] = ()


@dataclass(frozen=True)
class Met:
    """Something that happened so many days ago."""

    days: int
    people: tuple[int, ...] = (1,)
    balance: str | None = None
    topic: str | None = None


def network(people: Iterable[One], talks: Iterable[Met] = ()) -> Network:
    happened = [
        Interaction(id=place, day=ago(one.days), people=one.people, balance=one.balance, topic=one.topic)
        for place, one in enumerate(talks, 1)
    ]
    happened.sort(key=lambda one: (one.day, one.id), reverse=True)
    return Network(_profile(one, [talk for talk in happened if one.id in talk.people]) for one in people)


def _profile(one: One, talks: list[Interaction]) -> Profile:
    contact = Contact(
        id=one.id,
        name=f"Person{one.id} Last{one.id}",
        tier=one.tier,
        cadence_days=one.cadence,
        added_on=ago(one.added),
        active=not one.known,
        archived_on=None if one.archived is None else ago(one.archived),
    )
    facts = [
        Fact(
            id=100 * one.id + place,
            contact_id=one.id,
            kind=fact.kind,
            value=fact.value,
            since=ago(fact.since),
            until=None if fact.until is None else ago(fact.until),
        )
        for place, fact in enumerate(sorted(one.facts, key=lambda fact: -fact.since))
    ]
    return Profile(contact, tuple(facts), tuple(talks))
