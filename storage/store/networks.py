"""A user's network in memory, as their transaction sees it.

The ledger says what changed since it was built: every change of a record is a row of ``changes``, in the
order it happened (the user's row is held by whoever writes). So a network of whatever age is brought up to
date by reading anew only the connections that these rows name. Whoever prunes ``changes`` must leave those
younger than the process.
"""

import contextlib
import gc
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select

from domain.model import Interaction
from domain.people.network import Network, Profile
from storage.networks import HeldNetwork, NetworksCache
from storage.store import people
from storage.store.contacts import CONTACT
from storage.store.facts import FACT
from storage.store.interactions import INTERACTION, LATEST_FIRST
from storage.store.ledger import Ledger
from storage.store.newborn import concerned
from storage.store.noun import Noun, R
from storage.store.scope import Scope, chunks
from storage.tables import changes, contacts, facts, involved

PROFILED = frozenset({CONTACT.name, FACT.name, INTERACTION.name})
"""What a profile shows."""

MANY_CHANGES = 5_000
"""With more since it was built, building it anew is quicker than catching up (ours)."""

FEW_CHANGES = 50
"""So many a message may make, and leave them to whoever next asks for the network (ours)."""

_SINCE = (changes.c.user_id == bindparam("user"), changes.c.id > bindparam("seen"))
LAST = select(func.max(changes.c.id)).where(changes.c.user_id == bindparam("user"))
COUNT = select(func.count()).where(*_SINCE)
SINCE = (
    select(changes.c.id, changes.c.noun, changes.c.record_id, changes.c.before, changes.c.after)
    .where(*_SINCE)  # of every noun: asked for some, PostgreSQL may look for these from the beginning of time
    .order_by(changes.c.id)
)
ALL_FACTS = FACT.select.order_by(facts.c.since, facts.c.id)
FACTS_OF = ALL_FACTS.where(facts.c.contact_id.in_(bindparam("contact_ids", expanding=True)))
ALL_TALKS = INTERACTION.select.order_by(*LATEST_FIRST)
TALKS_OF = people.records_of(
    INTERACTION, involved.c.contact_id.in_(bindparam("contact_ids", expanding=True))
).order_by(*LATEST_FIRST)
ALL_LINKS = (
    select(involved.c.record_id, involved.c.contact_id)
    .where(involved.c.user_id == bindparam("user"), involved.c.noun == INTERACTION.name)
    .order_by(involved.c.record_id, involved.c.position)
)
SOME_CONTACTS = CONTACT.select.where(contacts.c.id.in_(bindparam("contact_ids", expanding=True)))


class Networks:
    """The network of one user within one transaction."""

    def __init__(self, scope: Scope, ledger: Ledger, cache: NetworksCache) -> None:
        self._scope = scope
        self._ledger = ledger
        self._cache = cache
        self._held: HeldNetwork | None = None
        self._committed: int | None = None  # the change up to which it held when it came here; None: more
        self._fresh: set[int] = set()  # connections read in this transaction, perhaps never to be committed

    def whole(self) -> Network:
        """Everybody, this transaction's own changes included."""
        if self._held is None:
            self._held = self._taken_up() or self._built()
        self._catch_up(self._held)
        return self._held.network

    def some(self, contact_ids: Sequence[int]) -> Network:
        """Only these people, in the order asked for, read for the occasion."""
        found = {
            profile.id: profile
            for part in chunks(list(dict.fromkeys(contact_ids)))
            for profile in self._read(part)
        }
        return Network(found[contact_id] for contact_id in contact_ids if contact_id in found)

    def before_commit(self) -> None:
        """After many changes, a network in memory follows now: else one turn later on would pay for all."""
        if self._held is None and self._ledger.written > FEW_CHANGES:
            self._held = self._taken_up()
        if self._held is not None and self._ledger.written > FEW_CHANGES:
            self._catch_up(self._held)

    def committed(self) -> None:
        if self._held is not None:
            self._cache.put(self._scope.user_id, self._held)

    def rolled_back(self) -> None:
        self.back_to_committed()
        self.committed()

    def back_to_committed(self) -> None:
        """What was read here may never have come to be: it is read anew before it is trusted again."""
        if self._held is None or self._committed is None:
            self._held = None
            return
        self._held.stale |= self._fresh
        self._held.seen = min(self._held.seen, self._committed)

    def erased(self) -> None:
        """Nothing of theirs is held any more."""
        self._cache.take(self._scope.user_id)
        self._held = None

    def _taken_up(self) -> HeldNetwork | None:
        """The network that other turns have used, unless it is quicker to build it anew."""
        held = self._cache.take(self._scope.user_id)
        if held is None or self._scope.run(COUNT, seen=held.seen).scalar_one() > MANY_CHANGES:
            return None
        self._committed = held.seen
        return held

    def _built(self) -> HeldNetwork:
        seen = int(
            self._scope.run(LAST).scalar() or 0
        )  # first: what is read after it may be newer, never older
        self._committed = None if self._ledger.written else seen
        with _collecting_no_garbage():
            return HeldNetwork(Network(self._read()), seen)

    def _catch_up(self, held: HeldNetwork) -> None:
        """Read anew whom changes name. What is noted first makes good what breaks off half way."""
        changed = self._scope.run(SINCE, seen=held.seen).all()
        held.stale.update(contact_id for row in changed for contact_id in self._named(row))
        held.seen = max((row.id for row in changed), default=held.seen)
        born = self._born()
        held.stale |= born.keys()
        self._fresh |= held.stale
        for part in chunks(sorted(held.stale)):
            found = born | {
                profile.id: profile for profile in self._read([id_ for id_ in part if id_ not in born])
            }
            for contact_id in part:
                if contact_id in found:
                    held.network.put(found[contact_id])
                else:
                    held.network.drop(contact_id)
        held.stale.clear()

    def _born(self) -> dict[int, Profile]:
        """Whoever came to be in this transaction, as far as that is known without reading."""
        newborn = self._ledger.newborn
        born = {
            contact_id: Profile(one.contact, tuple(sorted(one.facts, key=lambda fact: (fact.since, fact.id))))
            for contact_id, one in newborn.all().items()
        }
        newborn.forget()
        return born

    def _named(self, row: Row[Any]) -> set[int]:
        """The connections that a change concerns, as far as the network holds what has changed."""
        if row.noun not in PROFILED or self._ledger.newborn.holds(row.noun, row.record_id):
            return set()
        blobs = ((row.before, "changes.before"), (row.after, "changes.after"))
        opened = (self._scope.open(blob, column) for blob, column in blobs if blob is not None)
        return concerned(row.noun, row.record_id, opened)

    def _read(self, contact_ids: Sequence[int] | None = None) -> Iterator[Profile]:
        """Profiles as they stand: of everybody, or of these."""
        asked = {} if contact_ids is None else {"contact_ids": list(contact_ids)}
        held = defaultdict(list)
        for fact in self._records(FACT, FACTS_OF if asked else ALL_FACTS, asked):
            held[fact.contact_id].append(fact)
        talks = defaultdict(list)
        for talk in self._talks(asked):
            for person in talk.people:
                talks[person].append(talk)
        for contact in self._records(CONTACT, SOME_CONTACTS if asked else CONTACT.all, asked):
            yield Profile(contact, tuple(held[contact.id]), tuple(talks[contact.id]))

    def _talks(self, asked: dict[str, list[int]]) -> list[Interaction]:
        rows = self._scope.run(TALKS_OF if asked else ALL_TALKS, **asked).all()
        if asked:
            named = people.of(self._scope, INTERACTION.name, [row.id for row in rows])
        else:
            links: dict[int, list[int]] = defaultdict(list)
            for record_id, contact_id in self._scope.run(ALL_LINKS):
                links[record_id].append(contact_id)
            named = {record_id: tuple(contact_ids) for record_id, contact_ids in links.items()}
        return [INTERACTION.record(row, self._scope, named.get(row.id, ())) for row in rows]

    def _records(self, noun: Noun[R], statement: Select[Any], asked: dict[str, list[int]]) -> Iterator[R]:
        return (noun.record(row, self._scope, ()) for row in self._scope.run(statement, **asked))


@contextlib.contextmanager
def _collecting_no_garbage() -> Iterator[None]:
    """Looking for garbage among many new records, none of which is any, takes a third of reading them."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
