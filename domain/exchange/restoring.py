"""Our own export taken in: people first, then what happened, was promised, planned and wished.

Which id of the file is whom here is staged beside the rows of the file, chunk by chunk.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from domain.exchange import native
from domain.exchange.matching import news
from domain.exchange.taking_in import acquaintances
from domain.model import Interaction, Meeting, Promise
from domain.people.network import Profile
from domain.rhythm.cadence import settle
from domain.start.zone import move, read_zone
from domain.touch.meeting import settle_meeting
from domain.touch.promise import settle_promise
from domain.turn import Turn

IDS = 1_000_000
"""Where the ids of a chunk are staged: after every chunk of rows."""

MAY_NAME_NOBODY = frozenset({"gaps", "promises"})

SETTINGS = ("locale", "nudge_size", "industry", "function")
"""What of the settings is taken over where the user has none of their own."""


class Verdict(NamedTuple):
    """What taking in some rows would do."""

    new: int = 0
    changed: int = 0
    same: int = 0
    records: int = 0
    examples: tuple[tuple[str, str], ...] = ()


def compare(
    turn: Turn, rows: Iterable[Mapping[str, Any]], ids: Mapping[int, int]
) -> tuple[Verdict, dict[int, int]]:
    """Some rows against what is here, and whom their ids mean; ``ids`` are those of rows before."""
    known, found = acquaintances(turn), Verdict()
    theirs: dict[int, int] = {}
    for told in (row["record"] for row in rows if row["noun"] == "connections"):
        one = native.as_entry(told)
        profile = known.match(one)
        if profile is not None:
            theirs[_id(told)] = profile.id
        sort = "new" if profile is None else "changed" if news(one, profile) else "same"
        examples = (*found.examples, (sort, one.name))
        found = found._replace(**{sort: getattr(found, sort) + 1}, examples=examples)
    here = {**ids, **theirs}
    fresh = sum(len(_fresh(turn, noun, some)) for noun, some in _by_noun(rows, here).items())
    strangers = sum(_tells_of_strangers(row, here) for row in rows)
    return found._replace(records=fresh + strangers), theirs


def _tells_of_strangers(row: Mapping[str, Any], ids: Mapping[int, int]) -> bool:
    """Whether it is about people who are all still to come in."""
    people = row["record"].get("people") or () if row["noun"] in native.NOUNS else ()
    return bool(people) and not any(person in ids for person in people)


def take_people(turn: Turn, rows: Iterable[Mapping[str, Any]]) -> dict[int, int]:
    """The people of a chunk; gives whom each id of the file means here."""
    known = acquaintances(turn)
    ids: dict[int, int] = {}
    fresh: list[Mapping[str, Any]] = []
    for told in (row["record"] for row in rows if row["noun"] == "connections"):
        profile = known.match(native.as_entry(told))
        if profile is None:
            fresh.append(told)
        else:
            _tell(turn, profile, told)
            ids[_id(told)] = profile.id
    contacts = turn.store.contacts.add_many([native.contact(told, turn.today) for told in fresh])
    turn.store.facts.add_many(
        [
            fact
            for contact, told in zip(contacts, fresh, strict=True)
            for fact in native.facts({"added_on": contact.added_on.isoformat(), **told}, contact.id)
        ]
    )
    for contact, told in zip(contacts, fresh, strict=True):
        settle(turn, contact.id)
        ids[_id(told)] = contact.id
    return ids


def _tell(turn: Turn, profile: Profile, told: Mapping[str, Any]) -> None:
    """Facts that are not known of somebody yet, with the days they held."""
    held = {(fact.kind, fact.value.casefold()) for fact in profile.facts}
    since = {"added_on": turn.today.isoformat(), **told}
    fresh = [
        fact for fact in native.facts(since, profile.id) if (fact.kind, fact.value.casefold()) not in held
    ]
    turn.store.facts.add_many(fresh)


def take_records(turn: Turn, rows: Iterable[Mapping[str, Any]], ids: Mapping[int, int]) -> int:
    """What is no person, each once; gives how much was new."""
    count = 0
    for noun, records in _by_noun(rows, ids).items():
        stored = _store(turn, noun).add_many(_fresh(turn, noun, records))
        count += len(stored)
        _settle(turn, stored)
    for told in (row["record"] for row in rows if row["noun"] == "settings"):
        _settings(turn, told)
    return count


def _by_noun(rows: Iterable[Mapping[str, Any]], ids: Mapping[int, int]) -> dict[str, list[Any]]:
    """The records of some rows, about people here; those about nobody who is here are left out."""
    told: dict[str, list[Any]] = {}
    for row in rows:
        if row["noun"] in native.NOUNS:
            made = native.record(native.NOUNS[row["noun"]], row["record"], ids)
            if not row["record"].get("people") or made.people:
                told.setdefault(row["noun"], []).append(made)
    return told


def _fresh(turn: Turn, noun: str, records: list[Any]) -> list[Any]:
    """Those that are not here already, told by all that they say."""
    store = _store(turn, noun)
    if noun == "goals":
        here = store.all()
    else:
        here = [
            one for person in {p for record in records for p in record.people} for one in store.of(person)
        ]
        here += (
            [one for one in store.all() if not one.people] if noun in ("gaps", "promises", "journal") else []
        )
    known = {_content(one) for one in here}
    fresh = {_content(one): one for one in records if _content(one) not in known}
    return list(fresh.values())


def _store(turn: Turn, noun: str) -> Any:
    return getattr(turn.store, native.STORES.get(noun, noun))


def _id(told: Mapping[str, Any]) -> int:
    return int(told.get("id") or 0)


def _content(record: Any) -> str:
    return repr(replace(record, id=0, version=0))


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
    for contact_id in people:
        settle(turn, contact_id)


def _settings(turn: Turn, told: Mapping[str, Any]) -> None:
    """The zone where none was said here, and what else is empty."""
    given = {name: told[name] for name in SETTINGS if told.get(name) and not getattr(turn.user, name)}
    if given:
        turn.store.save_user(replace(turn.user, **given))
    if told.get("tz") and not turn.user.tz_known:
        move(turn, read_zone(str(told["tz"])))
