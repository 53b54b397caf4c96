"""The people of a chunk, taken in: new ones added, known ones told the news, what happened with them kept."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.exchange.keys import ROW
from domain.exchange.matching import Acquaintances, News, kept, news
from domain.exchange.sheet import Entry, Touch
from domain.model import Clock, Contact, Fact, Interaction
from domain.people.kinds import MANY
from domain.people.network import Profile
from domain.rhythm.cadence import cadence, clock_starts, next_due, settle
from domain.rhythm.stretches import days_paused
from domain.turn import Turn


def take_in(turn: Turn, entries: Iterable[Entry]) -> None:
    """Keep what the entries tell of who they are. The deed is open."""
    known = acquaintances(turn)
    fresh: list[Entry] = []
    changed: set[int] = set()
    for entry in entries:
        profile = known.match(entry)
        if profile is not None and profile.id in changed:  # two of the file are one here
            known = acquaintances(turn)
            profile = known.match(entry)
            changed.clear()
        if profile is None:
            fresh.append(entry)
        elif told := news(entry, profile):
            tell(turn, profile, told)
            changed.add(profile.id)
    add(turn, fresh)


def acquaintances(turn: Turn) -> Acquaintances:
    """Everybody as they are now, ready to be matched."""
    return turn.store.network().followed_by(Acquaintances)


def add(turn: Turn, entries: Sequence[Entry]) -> None:
    """New people, with what the file tells of them; known only, unless the file places them."""
    contacts = turn.store.contacts.add_many([_contact(entry, turn.today) for entry in entries])
    facts = [
        Fact(contact_id=contact.id, kind=kind, value=value, since=contact.added_on)
        for contact, entry in zip(contacts, entries, strict=True)
        for kind, value in _facts(entry)
    ]
    turn.store.facts.add_many(facts)
    turn.store.clocks.put_many([_clock(turn, contact) for contact in contacts])


def tell(turn: Turn, profile: Profile, told: News) -> None:
    """What a file tells beyond what was known of somebody."""
    contact = turn.store.contacts.get(profile.id)
    if contact is None:
        return
    for kind, value in (*told.added, *told.changed):
        if kind not in MANY:
            for fact in profile.facts:
                if fact.kind == kind and fact.until is None:
                    turn.store.facts.replace(replace(fact, until=turn.today))
        turn.store.facts.add(Fact(contact_id=contact.id, kind=kind, value=value, since=turn.today))
    changed = replace(
        contact,
        aliases=tuple(dict.fromkeys((*contact.aliases, *told.aliases))),
        cadence_days=told.cadence_days or contact.cadence_days,
        sources=tuple(dict.fromkeys((*contact.sources, *told.sources))),
    )
    if changed != contact:
        turn.store.contacts.replace(changed)
        settle(turn, contact.id)


def keep_touches(turn: Turn, entries: Iterable[Entry]) -> int:
    """What happened with these people, each once though several were there; gives how much was new."""
    known = acquaintances(turn)
    talks: dict[tuple[object, ...], Interaction] = {}
    for entry in entries:
        profile = known.match(entry) or known.latest(entry) if entry.touches else None
        if profile is None:
            continue
        for touch in news(entry, profile).touches:
            people = _who(profile, touch, known)
            talks.setdefault((touch.day, touch.channel, touch.topic, people), _talk(touch, people))
    turn.store.interactions.add_many(list(talks.values()))
    for contact_id in {person for talk in talks.values() for person in talk.people}:
        settle(turn, contact_id)
    return len(talks)


def _who(profile: Profile, touch: Touch, known: Acquaintances) -> tuple[int, ...]:
    others = (known.by_key(key) for key in touch.others)
    return tuple(sorted({profile.id, *(other for other in others if other is not None)}))


def _talk(touch: Touch, people: tuple[int, ...]) -> Interaction:
    return Interaction(
        day=touch.day,
        people=people,
        channel=touch.channel,
        topic=touch.topic,
        balance=touch.balance,
        said=touch.said,
    )


def _contact(entry: Entry, today: date) -> Contact:
    return Contact(
        name=entry.name,
        aliases=entry.aliases,
        tier=entry.tier or 3,
        cadence_days=entry.cadence_days,
        added_on=min(entry.added_on or today, today),
        active=entry.tier is not None or entry.cadence_days is not None,
        archived_on=today if entry.archived else None,
        sources=tuple(key for key in entry.keys if key.startswith(("uid:", ROW))),
    )


def _facts(entry: Entry) -> list[tuple[str, str]]:
    steered = [("tier", entry.tier), ("cadence_days", entry.cadence_days)]
    return [*kept(entry), *((kind, str(value)) for kind, value in steered if value)]


def _clock(turn: Turn, contact: Contact) -> Clock:
    since = clock_starts(contact, None, None)
    since += timedelta(days=days_paused(turn.user, since))
    return Clock(
        contact_id=contact.id,
        tier=contact.tier,
        cadence_days=cadence(contact),
        since=since,
        next_due=next_due(contact, since),
    )
