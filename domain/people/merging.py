"""Two connections made one: what they are called, what is known of them and all that names them.

Nothing is lost: where the two say different things the newer holds and the older becomes history.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from domain.model import Clock, Contact, Fact, User
from domain.people.belongings import belongings, hand_over
from domain.people.kinds import MANY
from domain.people.values import refined, same
from domain.rhythm.cadence import settle
from domain.turn import Turn

STEERING = ("tier", "cadence_days")
"""Facts whose value lies on the connection too, which decides."""


def merge(turn: Turn, kept: Contact, other: Contact) -> Contact:
    """Make them one, under the name and number of the first. The deed is the caller's."""
    store, theirs = turn.store, belongings(turn, other.id)
    facts = [*store.facts.of(kept.id), *theirs.facts]
    one = one_of_both(kept, other, facts)
    _know(turn, facts, (kept, other), one)
    hand_over(store.interactions, theirs.talks, other.id, kept.id)
    hand_over(store.promises, theirs.promises, other.id, kept.id)
    hand_over(store.meetings, theirs.meetings, other.id, kept.id)
    hand_over(store.gaps, theirs.gaps, other.id, kept.id)
    hand_over(store.opportunities, theirs.opportunities, other.id, kept.id)
    hand_over(store.stories, theirs.stories, other.id, kept.id)
    hand_over(store.reflections, theirs.reflections, other.id, kept.id)
    hand_over(store.checks, theirs.checks, other.id, kept.id)
    clock = rested(store.clocks.many([kept.id, other.id]))
    store.clocks.retire(kept.id)
    store.clocks.retire(other.id)
    store.contacts.remove(other.id)
    stored = store.contacts.replace(one)
    if clock is not None:
        store.clocks.put(replace(clock, contact_id=kept.id))
    settle(turn, kept.id)
    store.save_user(replace(turn.user, merged={**turn.user.merged, str(other.id): kept.id}))
    return stored


def present(turn: Turn, contact_id: int) -> Contact | None:
    """The connection with that number, or the one it was merged into; after an undo it is there itself."""
    contacts = turn.store.contacts
    return contacts.get(number_now(turn.user, contact_id, lambda number: contacts.get(number) is not None))


def number_now(user: User, contact_id: int, is_known: Callable[[int], bool]) -> int:
    """The number of the connection that somebody is by now, who may have been merged more than once."""
    looked_at: set[int] = set()
    while contact_id not in looked_at and not is_known(contact_id):
        looked_at.add(contact_id)
        contact_id = user.merged.get(str(contact_id), contact_id)
    return contact_id


def one_of_both(kept: Contact, other: Contact, facts: Iterable[Fact]) -> Contact:
    """The connection that two become: the closer tier, the newer rhythm, everything they were called."""
    names = dict.fromkeys([*kept.aliases, other.name, *other.aliases])
    both_archived = kept.archived_on is not None and other.archived_on is not None
    return replace(
        kept,
        aliases=tuple(name for name in names if name.casefold() != kept.name.casefold()),
        tier=min(kept.tier, other.tier),
        cadence_days=_rhythm(kept, other, facts),
        added_on=min(kept.added_on, other.added_on),
        active=kept.active or other.active,
        archived_on=_later(kept.archived_on, other.archived_on) if both_archived else None,
        snoozed_until=_later(kept.snoozed_until, other.snoozed_until),
        priority=kept.priority or other.priority,
        kept_until=_later(kept.kept_until, other.kept_until),
    )


def _rhythm(kept: Contact, other: Contact, facts: Iterable[Fact]) -> int | None:
    """Their own cadence; where both have one, the one that was said last."""
    both = [contact.cadence_days for contact in (kept, other) if contact.cadence_days is not None]
    said = [fact for fact in facts if fact.kind == "cadence_days" and fact.until is None]
    last = max(said, key=lambda fact: (fact.since, fact.id), default=None)
    return next((days for days in both if last is not None and str(days) == last.value), (*both, None)[0])


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day is not None), default=None)


def rested(clocks: Sequence[Clock]) -> Clock | None:
    """One clock for two: whoever was nudged about or let rest as either of them, was as both."""
    if not clocks:
        return None
    return replace(
        clocks[0],
        nudged_on=max((one.nudged_on for one in clocks if one.nudged_on), default=None),
        waits_until=max((one.waits_until for one in clocks if one.waits_until), default=None),
        nudges=max(one.nudges for one in clocks),
    )


def _know(turn: Turn, facts: Sequence[Fact], both: tuple[Contact, Contact], one: Contact) -> None:
    """Keep of both what is to be known of the one."""
    before = {fact.id: fact for fact in facts}
    stays = one_knowledge([*facts, *unsaid(facts, both, one)], one)
    for fact in stays:
        if fact.id == 0:
            turn.store.facts.add(fact)
        elif fact != before[fact.id]:
            turn.store.facts.replace(fact)
    for gone in before.keys() - {fact.id for fact in stays}:
        turn.store.facts.remove(gone)


def unsaid(facts: Sequence[Fact], both: Iterable[Contact], one: Contact) -> list[Fact]:
    """Tier and rhythm as they lie on the connection alone, where facts say another: since it was added."""
    found = []
    for kind in STEERING:
        value = getattr(one, kind)
        held = {fact.value for fact in facts if fact.kind == kind and fact.until is None}
        if value is not None and held and str(value) not in held:
            since = min(contact.added_on for contact in both if getattr(contact, kind) == value)
            found.append(Fact(contact_id=one.id, kind=kind, value=str(value), since=since))
    return found


def one_knowledge(facts: Iterable[Fact], one: Contact) -> list[Fact]:
    """Of the facts of two people those of the one they are: no doubles, of single kinds one that holds."""
    by_kind = sorted(facts, key=lambda fact: (fact.kind, fact.since, fact.id))
    stays: list[Fact] = []
    for kind, group in groupby(by_kind, key=lambda fact: fact.kind):
        apart = without_doubles(group)
        stays += apart if kind in MANY else _one_holds(apart, one)
    return [replace(fact, contact_id=one.id) for fact in stays]


def without_doubles(facts: Iterable[Fact]) -> list[Fact]:
    """Facts of one kind, earliest first: what says the same stays once, since the earlier day."""
    stays: list[Fact] = []
    for fact in facts:
        twin = next((place for place, other in enumerate(stays) if _says_the_same(other, fact)), None)
        if twin is None:
            stays.append(fact)
        else:
            fuller = max(stays[twin].value, fact.value, key=len)
            stays[twin] = replace(stays[twin], value=fuller)
    return stays


def _says_the_same(one: Fact, other: Fact) -> bool:
    days = one.until == other.until and (one.until is None or one.since == other.since)
    return days and (same(one.kind, one.value, other.value) or refined(one.kind, one.value, other.value))


def _one_holds(facts: list[Fact], one: Contact) -> list[Fact]:
    """The newest holds, or the one that the connection itself says; the others become history."""
    holding = [fact for fact in facts if fact.until is None]
    if len(holding) < 2:
        return facts
    said = str(getattr(one, holding[0].kind)) if holding[0].kind in STEERING else None
    winner = max(holding, key=lambda fact: (fact.value == said, fact.since, fact.id or 0))
    return [
        fact if fact is winner or fact.until else replace(fact, until=max(fact.since, winner.since))
        for fact in facts
    ]
