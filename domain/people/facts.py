"""What is known of a connection: facts with the days they held, and the few that steer the rhythm."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from domain.model import Contact, Fact
from domain.people.kinds import CHOSEN, MANY, ON_THE_CONTACT, PLURALS, read
from domain.people.noted import Noted, worked
from domain.people.values import as_kept, refined, same
from domain.rhythm.cadence import settle
from domain.turn import Turn

PLACING = frozenset({"tier", "cadence_days", "quadrant", "priority", "strength"})
"""Who is told one of these is placed: from now on they count (method, section 1)."""

ELSEWHERE = frozenset({"archived"})
"""Said like a fact, and kept by another capability."""

A_NAME = frozenset({"full", "first", "last", "alias", "nickname"})
"""How somebody is found by nothing but their name."""

THROUGH = re.compile(r"(?i)^(?P<where>.*?),?\s*\b(?:through|via|thanks to|introduced by)\s+(?P<who>.+)$")
"""How one met somebody, with who made it happen."""

Told: TypeAlias = list[tuple[str, str]]
Learned: TypeAlias = list[Noted]


def learn(turn: Turn, contact: Contact, facts: Mapping[str, object]) -> Learned:
    """Keep what was said of somebody; what it replaces ends today. Gives what is new."""
    told = [one for one in each(turn, facts) if one[0] not in CHOSEN or turn.user.notes_background]
    told = _met(turn, contact, told)
    steer(turn, contact.id, told)
    held = [fact for fact in turn.store.facts.of(contact.id) if fact.until is None]
    before = _job_left(turn, held, told)
    noted = [
        _called(contact, kind, value)
        if kind in ON_THE_CONTACT
        else _learn_one(turn, contact, held, kind, value)
        for kind, value in told
    ]
    return [one._replace(was=before or one.was) if one.kind == "company" else one for one in noted if one]


def check(turn: Turn, facts: Mapping[str, object]) -> None:
    """Refuse what can't be kept before anything is written, in a message of several things above all."""
    each(turn, facts)


def each(turn: Turn, facts: Mapping[str, object]) -> Told:
    """The facts one by one, in the form in which they are kept, companies first; raises Sorry."""
    told: Told = []
    for kind, value in facts.items():
        single = PLURALS.get(kind, kind)
        values = value if isinstance(value, list | tuple) else [value]
        if single not in ELSEWHERE:
            told += [(single, as_kept(single, one, turn.today)) for one in values if one not in (None, "")]
    return sorted(told, key=lambda one: one[0] != "company")


def steer(turn: Turn, contact_id: int, told: Told) -> None:
    """Tier, cadence and other names live on the connection itself: the database sorts and finds by them."""
    contact = turn.store.contacts.get(contact_id)
    if contact is None:
        return
    said = dict(told)
    name = renamed(contact.name, said["name"]) if said.get("name") else contact.name
    aliases = [*contact.aliases, *(value for kind, value in told if kind == "alias")]
    if name != contact.name:
        aliases.append(contact.name)
    steered = replace(
        contact,
        name=name,
        tier=int(said.get("tier", contact.tier)),
        cadence_days=int(said["cadence_days"]) if "cadence_days" in said else contact.cadence_days,
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias != name)),
        priority=said["priority"] == str(True) if "priority" in said else contact.priority,
        active=contact.active or bool(PLACING & set(said)),
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


def _met(turn: Turn, contact: Contact, told: Told) -> Told:
    """Who introduced somebody is called as they are known; "at PyCon through Bob" is told apart."""
    said = dict(told)
    through = THROUGH.match(said.get("how_met", ""))
    if through is not None and (by := said.get("introduced_by") or _known_as(turn, contact, through["who"])):
        told = [(kind, value) for kind, value in told if kind not in ("how_met", "introduced_by")]
        where = through["where"].strip(" ,")
        told += [("how_met", where)] if where else []
        told.append(("introduced_by", by))
    return [(kind, _introducer(turn, contact, kind, value)) for kind, value in told]


def _introducer(turn: Turn, contact: Contact, kind: str, value: str) -> str:
    return (_known_as(turn, contact, value) or value) if kind == "introduced_by" else value


def _known_as(turn: Turn, contact: Contact, said: str) -> str | None:
    """The full name of the one connection other than this one who is meant by a name."""
    match = turn.store.names().look_up(said.strip(" .!"))
    if match.how not in A_NAME or len(match.keys) != 1 or match.keys[0] == contact.id:
        return None
    known = turn.store.names().get(match.keys[0])
    return known.name if known else None


def _called(contact: Contact, kind: str, value: str) -> Noted | None:
    """What ``steer`` has put on the connection, where that was new."""
    if kind == "priority":
        return Noted(kind, value) if contact.priority != (value == str(True)) else None
    return Noted(kind, value) if value not in (contact.name, *contact.aliases) else None


def _job_left(turn: Turn, held: list[Fact], told: Told) -> str:
    """Who goes to another company leaves the role there; says the job they had."""
    said = dict(told)
    company = next((fact for fact in held if fact.kind == "company"), None)
    if company is None or "company" not in said or _goes_on(company, said["company"]):
        return ""
    role = next((fact for fact in held if fact.kind == "role"), None)
    if role is not None:
        held.remove(role)
        turn.store.facts.replace(replace(role, until=turn.today))
    return worked(role.value if role else None, company.value).removeprefix("at ")


def _learn_one(turn: Turn, contact: Contact, held: list[Fact], kind: str, value: str) -> Noted | None:
    known = [fact for fact in held if fact.kind == kind]
    if any(fact.value == value for fact in known):
        return None
    if kind in MANY and any(same(kind, fact.value, value) for fact in known):
        return None
    if kind not in MANY and known and _goes_on(known[-1], value):
        turn.store.facts.replace(replace(known[-1], value=value))
        return Noted(kind, value)
    was = ""
    for fact in known if kind not in MANY else ():
        ended(turn, fact)
        was = read(kind, fact.value)
    added = turn.store.facts.add(Fact(contact_id=contact.id, kind=kind, value=value, since=turn.today))
    held.append(added)
    return Noted(kind, value, was)


def ended(turn: Turn, fact: Fact) -> None:
    """A fact that another takes the place of: what it was is kept, with its days."""
    turn.store.facts.replace(replace(fact, until=turn.today))


def _goes_on(fact: Fact, value: str) -> bool:
    """Whether it is the same, only written otherwise or more fully."""
    return same(fact.kind, fact.value, value) or refined(fact.kind, fact.value, value)
