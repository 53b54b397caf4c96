"""What is known of a connection: facts with the days they held, and the few that steer the rhythm."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from domain.errors import Sorry
from domain.model import Contact, Fact
from domain.phrases import TIER_RHYTHM, join
from domain.rhythm.cadence import settle
from domain.turn import Turn

MANY = frozenset({"tag", "note", "interest", "alias", "link", "email", "phone", "area"})
"""Kinds of which a connection may have several; of the others a new one ends the old."""

PLURALS = {"tags": "tag", "notes": "note", "interests": "interest", "aliases": "alias", "links": "link"}
"""How the language names several of a kind."""

WORDS = {
    "alias": "also called",
    "company": "works at",
    "email": "e-mail",
    "how_met": "met",
    "interest": "likes",
    "introduced_by": "introduced by",
    "name": "called",
    "place": "lives in",
    "tag": "tagged",
}
"""How a kind of fact reads before its value, where its own name wouldn't do."""


class NoSuchTier(Sorry):
    """There are three tiers: 1 (monthly), 2 (quarterly) and 3 (yearly)."""


class NoSuchCadence(Sorry):
    """A rhythm is at least one day and at most ten years."""


ON_THE_CONTACT = frozenset({"alias", "name"})
"""Kinds that are part of the connection itself, not facts beside it."""

Learned: TypeAlias = list[tuple[str, str]]


def learn(turn: Turn, contact: Contact, facts: Mapping[str, object]) -> Learned:
    """Keep what was said of somebody; what it replaces ends today. Gives what is new, as kind and value."""
    steer(turn, contact.id, facts)
    return [
        (kind, str(value))
        for kind, value in _each(facts)
        if _called(contact, kind, str(value)) or _learn_one(turn, contact, kind, str(value))
    ]


def check(facts: Mapping[str, object]) -> None:
    """Refuse what can't be kept before anything is written, in a message of several things above all."""
    if "tier" in facts:
        _tier(facts["tier"])
    _cadence(facts.get("cadence_days"))


def steer(turn: Turn, contact_id: int, facts: Mapping[str, object]) -> None:
    """Tier, cadence and other names live on the connection itself: the database sorts and finds by them."""
    contact = turn.store.contacts.get(contact_id)
    if contact is None:
        return
    aliases = [str(value) for kind, value in _each(facts) if kind == "alias"]
    name = renamed(contact.name, str(facts["name"])) if facts.get("name") else contact.name
    if name != contact.name:
        aliases.append(contact.name)
    steered = replace(
        contact,
        name=name,
        tier=_tier(facts.get("tier", contact.tier)),
        cadence_days=_cadence(facts.get("cadence_days", contact.cadence_days)),
        aliases=tuple(dict.fromkeys([*contact.aliases, *aliases])),
        active=True,
    )
    if steered != contact:
        turn.store.contacts.replace(steered)
        settle(turn, contact_id)


def renamed(name: str, said: str) -> str:
    """A first name said alone leaves the family name: Alice Wong, renamed Alicia, is Alicia Wong."""
    family = name.split()[1:]
    return " ".join([said, *family]) if family and len(said.split()) == 1 else said


def current(turn: Turn, contact_id: int) -> dict[str, list[str]]:
    """What holds today, by kind."""
    held: dict[str, list[str]] = {}
    for fact in turn.store.facts.of(contact_id):
        if fact.until is None:
            held.setdefault(fact.kind, []).append(fact.value)
    return held


def said_facts(learned: Learned) -> list[str]:
    """One line that says back what was kept."""
    parts = [said_fact(kind, value) for kind, value in learned]
    return [f"Noted: {join(parts)}."] if parts else []


def said_fact(kind: str, value: str) -> str:
    if kind == "tier":
        return f"tier {value}, {TIER_RHYTHM[int(value)]}"
    if kind == "cadence_days":
        return f"every {value} days"
    if kind == "note":
        return f"“{value}”"
    return f"{WORDS.get(kind, kind.replace('_', ' '))} {value}"


def _called(contact: Contact, kind: str, value: str) -> bool:
    """Whether this is another name, which ``steer`` has put on the connection."""
    return kind in ON_THE_CONTACT and value not in (contact.name, *contact.aliases)


def _learn_one(turn: Turn, contact: Contact, kind: str, value: str) -> bool:
    if kind in ON_THE_CONTACT:
        return False
    known = [fact for fact in turn.store.facts.of(contact.id) if fact.kind == kind and fact.until is None]
    if any(fact.value == value for fact in known):
        return False
    if kind not in MANY:
        for fact in known:
            turn.store.facts.replace(replace(fact, until=turn.today))
    turn.store.facts.add(Fact(contact_id=contact.id, kind=kind, value=value, since=turn.today))
    return True


def _each(facts: Mapping[str, object]) -> list[tuple[str, object]]:
    flat: list[tuple[str, object]] = []
    for kind, value in facts.items():
        single = PLURALS.get(kind, kind)
        values = value if isinstance(value, list | tuple) else [value]
        flat += [(single, one) for one in values if one not in (None, "")]
    return flat


def _tier(value: object) -> int:
    if str(value) not in {"1", "2", "3"}:
        raise NoSuchTier
    return int(str(value))


def _cadence(value: object) -> int | None:
    if value is None:
        return None
    if not str(value).isdigit() or not 1 <= int(str(value)) <= 3650:
        raise NoSuchCadence
    return int(str(value))
