"""When each connection is due: derived from the records, so kept without a trace in the ledger.

But for whoever goes or is made one with another: then the ledger has the clock as it stood, since nothing
else knows whom a nudge has named and who was skipped. Undo puts it back, and never refuses to.
"""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, func, or_, select

from domain.model import Change, Clock
from storage.both import insert_or_replace
from storage.codec import build, shape
from storage.store.ledger import Ledger
from storage.store.scope import Scope, chunks
from storage.tables import clocks, contacts, facts

NOUN, UNVERSIONED = "clock", 0
FIELDS = [field.name for field in fields(Clock)]
_MINE = clocks.c.user_id == bindparam("user")
_THIS = clocks.c.contact_id == bindparam("contact_id")
SELECT = select(*(clocks.c[name] for name in FIELDS)).where(_MINE)
GET = SELECT.where(_THIS)
SOME = SELECT.where(clocks.c.contact_id.in_(bindparam("contact_ids", expanding=True)))
OVERDUE = SELECT.where(clocks.c.next_due.is_not(None), clocks.c.next_due <= bindparam("today")).order_by(
    clocks.c.next_due, clocks.c.contact_id
)
SILENT = SELECT.where(clocks.c.next_due.is_not(None), clocks.c.since <= bindparam("since")).order_by(
    clocks.c.since, clocks.c.contact_id
)
IN_TIER = (
    select(clocks.c.contact_id)
    .where(_MINE, clocks.c.next_due.is_not(None), clocks.c.tier == bindparam("tier"))
    .order_by(clocks.c.contact_id)
)
SOONEST = (
    SELECT.where(clocks.c.next_due.is_not(None), clocks.c.tier == bindparam("tier"))
    .where(or_(clocks.c.snoozed_until.is_(None), clocks.c.snoozed_until <= bindparam("today")))
    .order_by(clocks.c.next_due, clocks.c.contact_id)
    .limit(bindparam("count"))
)
_KNOWN_OF_THEM = (
    select(func.count())
    .where(facts.c.user_id == contacts.c.user_id, facts.c.contact_id == contacts.c.id)
    .scalar_subquery()
)
UNPLACED = (
    select(contacts.c.id)
    .outerjoin(clocks, and_(clocks.c.user_id == contacts.c.user_id, clocks.c.contact_id == contacts.c.id))
    .where(
        contacts.c.user_id == bindparam("user"),
        contacts.c.active.is_(False),
        contacts.c.archived_on.is_(None),
    )
    .order_by(clocks.c.last_touch.desc().nulls_last(), _KNOWN_OF_THEM.desc(), contacts.c.id)
)
DROP = delete(clocks).where(_MINE, _THIS)
PUT = insert_or_replace(clocks, ["user_id", *FIELDS], ["user_id", "contact_id"], FIELDS[1:])


class Clocks:
    """The clocks of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        self._scope = scope
        self._ledger = ledger

    def get(self, contact_id: int) -> Clock | None:
        row = self._scope.run(GET, contact_id=contact_id).first()
        return None if row is None else _clock(row)

    def many(self, contact_ids: Sequence[int]) -> list[Clock]:
        """Those of the clocks that exist, in the order asked for."""
        asked = list(dict.fromkeys(contact_ids))
        found = {
            row.contact_id: _clock(row)
            for part in chunks(asked)
            for row in self._scope.run(SOME, contact_ids=part)
        }
        return [found[contact_id] for contact_id in asked if contact_id in found]

    def put(self, clock: Clock) -> None:
        self._scope.insert(PUT, shape(clock, FIELDS))

    def put_many(self, clocks: Sequence[Clock]) -> None:
        self._scope.insert_many(PUT, [shape(clock, FIELDS) for clock in clocks])

    def drop(self, contact_id: int) -> None:
        self._scope.run(DROP, contact_id=contact_id)

    def retire(self, contact_id: int) -> None:
        """Drop the clock of a connection that goes, in a way that undo brings back."""
        self._become(contact_id, None)

    def revert(self, change: Change) -> bool:
        """Put a clock back as it was before a change, whatever it is by now. A change itself."""
        self._become(change.record_id, None if change.before is None else build(Clock, {}, change.before))
        return True

    def revert_added(self, changes: Sequence[Change]) -> set[int]:
        """The same for several: a clock never refuses."""
        return {change.record_id for change in changes if not self.revert(change)}

    def changed_since(self, _changes: Sequence[Change]) -> set[int]:
        return set()

    def _become(self, contact_id: int, clock: Clock | None) -> None:
        before = self.get(contact_id)
        if before is None and clock is None:
            return
        shapes = [None if one is None else shape(one, FIELDS) for one in (before, clock)]
        self._ledger.write(NOUN, contact_id, UNVERSIONED, *shapes)
        if clock is None:
            self.drop(contact_id)
        else:
            self.put(clock)

    def overdue(self, today: date) -> list[Clock]:
        """The clocks of those who are overdue on that day, the longest overdue first."""
        return [_clock(row) for row in self._scope.run(OVERDUE, today=today)]

    def silent(self, since: date) -> list[Clock]:
        """The clocks of active connections not talked with after that day, the longest silent first."""
        return [_clock(row) for row in self._scope.run(SILENT, since=since)]

    def soonest(self, tier: int, count: int, today: date) -> list[Clock]:
        """Of a tier, the clocks that come due first or are overdue longest, without those snoozed."""
        return [_clock(row) for row in self._scope.run(SOONEST, tier=tier, count=count, today=today)]

    def in_tier(self, tier: int) -> list[int]:
        """The active connections in a tier."""
        return list(self._scope.run(IN_TIER, tier=tier).scalars())

    def unplaced(self) -> list[int]:
        """The connections only known so far: the latest talks first, then those of whom most is known."""
        return list(self._scope.run(UNPLACED).scalars())


def _clock(row: Row[Any]) -> Clock:
    return Clock(**row._mapping)
