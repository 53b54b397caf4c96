"""Our own export taken in: people first, then what happened, was promised, planned and wished.

Which id of the file is whom here is staged beside the rows of the file, chunk by chunk.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from domain.exchange import native
from domain.exchange.keys import ROW
from domain.exchange.matching import is_told, news
from domain.exchange.sheet import Entry
from domain.exchange.taking_in import acquaintances, tell
from domain.model import Fact, Interaction, Meeting, Opportunity, Promise, User
from domain.people.kinds import MANY
from domain.people.network import Profile
from domain.rhythm.cadence import settle
from domain.rhythm.recurring import plan_first
from domain.start.zone import move
from domain.touch.meeting import settle_meeting
from domain.touch.opportunity_plan import settle_outcome
from domain.touch.promise import settle_promise
from domain.turn import Turn

IDS = 1_000_000
"""Where the ids of a chunk are staged: after every chunk of rows."""


class Verdict(NamedTuple):
    """What taking in some rows would do."""

    new: int = 0
    changed: int = 0
    same: int = 0
    records: int = 0
    examples: tuple[tuple[str, str], ...] = ()


Rows = Sequence[Mapping[str, Any]]
Numbered = tuple[Any, int]
"""A record, and how many that say the very same come before it in the file."""

Ids = dict[int, int]
"""Whom the places of connections in the file mean here."""


def compare(turn: Turn, rows: Rows, ids: Mapping[int, int], taken: Collection[int]) -> tuple[Verdict, Ids]:
    """Some rows against what is here, and whom their connections are.

    ``ids`` are those of rows before; ``taken`` are all who are somebody of those rows.
    """
    found = Verdict()
    theirs: Ids = {}
    for told, profile in _paired(turn, rows, taken):
        if profile is not None:
            theirs[told["id"]] = profile.id
        sort = "new" if profile is None else "changed" if news(_in_full(told), profile) else "same"
        examples = (*found.examples, (sort, told["name"]))
        found = found._replace(**{sort: getattr(found, sort) + 1}, examples=examples)
    here = {**ids, **theirs}
    fresh = sum(len(_fresh(turn, noun, some)) for noun, some in _by_noun(rows, here).items())
    strangers = sum(_tells_of_strangers(row, here) for row in rows)
    return found._replace(records=fresh + strangers), theirs


def named(rows: Rows) -> set[int]:
    """The connections, by their places in the file, whom some rows are about."""
    records = (row["record"] for row in rows if row["noun"] in native.NOUNS)
    return {person for told in records for person in told.get("people") or ()}


def _paired(
    turn: Turn, rows: Rows, taken: Collection[int]
) -> Iterator[tuple[Mapping[str, Any], Profile | None]]:
    """Each connection with whoever it is here: the user knew them as different people, so nobody is two."""
    known = acquaintances(turn)
    gone = set(taken)
    for told in (row["record"] for row in rows if row["noun"] == "connections"):
        profile = known.match(native.as_entry(told), gone)
        if profile is not None:
            gone.add(profile.id)
        yield told, profile


def _tells_of_strangers(row: Mapping[str, Any], ids: Mapping[int, int]) -> bool:
    """Whether it is about people who are all still to come in."""
    people = row["record"].get("people") or () if row["noun"] in native.NOUNS else ()
    return bool(people) and not any(person in ids for person in people)


def take_people(turn: Turn, rows: Rows, taken: Collection[int]) -> Ids:
    """The people of a chunk; gives whom each means here. Nobody becomes one of those ``taken``."""
    ids: Ids = {}
    fresh: list[Mapping[str, Any]] = []
    for told, profile in _paired(turn, rows, taken):
        if profile is None:
            fresh.append(told)
        else:
            _tell(turn, profile, told)
            ids[told["id"]] = profile.id
    contacts = turn.store.contacts.add_many([native.contact(told, turn.today) for told in fresh])
    turn.store.facts.add_many(
        [
            fact
            for contact, told in zip(contacts, fresh, strict=True)
            for fact in native.facts(told, contact.id, contact.added_on)
        ]
    )
    for contact, told in zip(contacts, fresh, strict=True):
        settle(turn, contact.id)
        ids[told["id"]] = contact.id
    return ids


def _in_full(told: Mapping[str, Any]) -> Entry:
    """A connection without the rows it was taken in from: more may be told of it by now."""
    entry = native.as_entry(told)
    return replace(entry, keys=tuple(key for key in entry.keys if not key.startswith(ROW)))


def _tell(turn: Turn, profile: Profile, told: Mapping[str, Any]) -> None:
    """What is not known of somebody yet: facts with the days they held, names."""
    found = news(_in_full(told), profile)
    tell(turn, profile, replace(found, added=(), changed=()))
    fresh = {(fact.kind, fact.value): fact for fact in native.facts(told, profile.id, turn.today)}
    turn.store.facts.add_many(
        [_beside(fact, profile) for fact in fresh.values() if not is_told(fact.kind, fact.value, profile)]
    )


def _beside(fact: Fact, profile: Profile) -> Fact:
    """Of what somebody has one of, what is said here holds: the other is history."""
    held = [one for one in profile.facts if one.kind == fact.kind and one.until is None]
    if fact.kind in MANY or fact.until is not None or not held:
        return fact
    return replace(fact, until=max(fact.since, held[-1].since))


def take_records(turn: Turn, rows: Rows, ids: Mapping[int, int]) -> int:
    """What is no person, each once; gives how much was new."""
    count = 0
    for noun, records in _by_noun(rows, ids).items():
        stored = _store(turn, noun).add_many(_fresh(turn, noun, records))
        count += len(stored)
        _settle(turn, stored)
    for told in (row["record"] for row in rows if row["noun"] == "settings"):
        _settings(turn, told)
    return count


def _by_noun(rows: Rows, ids: Mapping[int, int]) -> dict[str, list[Numbered]]:
    """The records of some rows, about people here; those about nobody who is here are left out."""
    told: dict[str, list[Numbered]] = {}
    for row in rows:
        if row["noun"] in native.NOUNS:
            made = native.record(native.NOUNS[row["noun"]], row["record"], ids)
            if not row["record"].get("people") or made.people:
                told.setdefault(row["noun"], []).append((made, row["again"]))
    return told


def _fresh(turn: Turn, noun: str, records: list[Numbered]) -> list[Any]:
    """Those that are not here already, told by all that they say; what was said twice is here twice."""
    here = Counter(map(_content, _here(turn, noun, [record for record, _ in records])))
    return [record for record, again in records if here[_content(record)] <= again]


def _here(turn: Turn, noun: str, records: list[Any]) -> list[Any]:
    """What is kept about the same people; all of what may be about nobody."""
    store = _store(turn, noun)
    if not all(getattr(one, "people", ()) for one in records):
        return list(store.all())
    people = {person for record in records for person in record.people}
    return list({one.id: one for person in people for one in store.of(person)}.values())


def _store(turn: Turn, noun: str) -> Any:
    return getattr(turn.store, native.STORES.get(noun, noun))


def _content(record: Any) -> str:
    plain = replace(record, id=0, version=0)
    return repr(replace(plain, people=tuple(sorted(plain.people))) if hasattr(plain, "people") else plain)


def _settle(turn: Turn, stored: Iterable[Any]) -> None:
    """Clocks and prompts follow what came in."""
    people: set[int] = set()
    for one in stored:
        if isinstance(one, Interaction):
            people |= set(one.people)
        elif isinstance(one, Promise):
            settle_promise(turn, one.id)
        elif isinstance(one, Meeting):
            settle_meeting(turn, one.id)
        elif isinstance(one, Opportunity):
            settle_outcome(turn, one.id)
    for contact_id in people:
        settle(turn, contact_id)


def _settings(turn: Turn, told: Mapping[str, Any]) -> None:
    """The zone where none was said here, and what else is as it was in the beginning."""
    user, newcomer = turn.user, User(transport="", address="")
    given = {
        name: value
        for name, value in native.settings(told).items()
        if name != "tz" and getattr(user, name) == getattr(newcomer, name) != value
    }
    if given:
        turn.store.save_user(replace(user, **given))
    if "tz" in told and not user.tz_known:
        move(turn, told["tz"])
    elif given:
        plan_first(turn)
