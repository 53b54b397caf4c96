"""Deeds: what a turn changed, so that it can be undone."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import BindParameter, Row, bindparam, exists, func, insert, or_, select, update

from domain.model import Change, Deed
from storage.store.ledger import Ledger
from storage.store.newborn import Shape
from storage.store.scope import Scope
from storage.tables import changes, deeds, facts, involved

NOT_BY_ASKING = ("undo", "demo", "by_itself")
"""Kinds of deeds that asking to undo leaves alone: an undoing itself, the demo's made-up network,
what the assistant noticed by itself."""

OPEN = insert(deeds).returning(deeds.c.id)
SELECT = select(
    deeds.c.id,
    func.coalesce(deeds.c.group, deeds.c.id).label("group"),
    deeds.c.at,
    deeds.c.kind,
    deeds.c.source,
    deeds.c.undone,
).where(deeds.c.user_id == bindparam("user"))
GET = SELECT.where(deeds.c.id == bindparam("deed_id"))
LAST = (
    SELECT.where(
        deeds.c.undone.is_(False),
        deeds.c.kind.not_in(NOT_BY_ASKING),
        exists().where(changes.c.deed_id == deeds.c.id),
    )
    .order_by(deeds.c.id.desc())
    .limit(1)
)
LATER = SELECT.where(
    deeds.c.id > bindparam("deed_id"),
    deeds.c.undone.is_(False),
    exists().where(changes.c.deed_id == deeds.c.id),
).order_by(deeds.c.id)
OF_GROUP = SELECT.where(or_(deeds.c.group == bindparam("group"), deeds.c.id == bindparam("group"))).order_by(
    deeds.c.id
)
FROM_SOURCE = SELECT.where(deeds.c.source == bindparam("source")).order_by(deeds.c.id)
MARK = update(deeds).where(deeds.c.user_id == bindparam("user"), deeds.c.id == bindparam("deed_id"))
CHANGES = (
    select(
        changes.c.id,
        changes.c.noun,
        changes.c.record_id,
        changes.c.version,
        changes.c.before,
        changes.c.after,
    )
    .where(changes.c.user_id == bindparam("user"), changes.c.deed_id == bindparam("deed_id"))
    .order_by(changes.c.id)
)


def _made(record_id: Any, noun: Any) -> Any:
    """Whether the deed made that record."""
    made = changes.alias()
    return exists().where(
        made.c.user_id == bindparam("user"),
        made.c.deed_id == bindparam("deed_id"),
        made.c.noun == noun,
        made.c.record_id == record_id,
    )


CHANGES_BEFORE = (
    CHANGES.where(changes.c.id < bindparam("before"))
    .order_by(None)
    .order_by(changes.c.id.desc())
    .limit(bindparam("count"))
)
_OF_DEED = (changes.c.user_id == bindparam("user"), changes.c.deed_id == bindparam("deed_id"))
_ASKED: BindParameter[Any] = bindparam("contact_ids", expanding=True)
_others = changes.alias("others")
MADE = select(changes.c.record_id).where(
    *_OF_DEED,
    changes.c.noun == "contact",
    changes.c.before.is_(None),
    changes.c.record_id.in_(_ASKED),
)
OUTGROWN = MADE.where(
    or_(
        exists().where(
            _others.c.user_id == changes.c.user_id,
            _others.c.noun == "contact",
            _others.c.record_id == changes.c.record_id,
            _others.c.deed_id != changes.c.deed_id,
            _others.c.after.is_not(None),
        ),
        exists().where(
            facts.c.user_id == changes.c.user_id,
            facts.c.contact_id == changes.c.record_id,
            ~_made(facts.c.id, "fact"),
        ),
        exists().where(
            involved.c.user_id == changes.c.user_id,
            involved.c.contact_id == changes.c.record_id,
            ~_made(involved.c.record_id, involved.c.noun),
        ),
    ),
)
SIZE = (  # found by the deed, not among all that the user ever changed
    select(func.count())
    .select_from(deeds)
    .join(changes, changes.c.deed_id == deeds.c.id)
    .where(deeds.c.user_id == bindparam("user"), deeds.c.id == bindparam("deed_id"))
)


class Reverting(Protocol):
    """What can put one of its records back."""

    def revert(self, change: Change) -> bool: ...
    def revert_added(self, changes: Sequence[Change]) -> set[int]: ...
    def changed_since(self, changes: Sequence[Change]) -> set[int]: ...


class Deeds:
    """The deeds of one user. ``nouns`` are the stores that can put a record back."""

    def __init__(self, scope: Scope, ledger: Ledger, nouns: Mapping[str, Reverting]) -> None:
        self._scope = scope
        self._ledger = ledger
        self._nouns = nouns

    def open(self, kind: str, at: datetime, source: str | None = None, group: int | None = None) -> int:
        """Begin a deed; what is changed from now on belongs to it. Gives its id."""
        values = {"kind": kind, "at": at, "source": source, "group": group, "undone": False}
        deed_id = int(self._scope.insert(OPEN, values).scalar_one())
        self._ledger.deed_id = deed_id
        return deed_id

    def resume(self, deed_id: int) -> None:
        """Go on with a deed begun in an earlier turn: what is changed from now on belongs to it."""
        self._ledger.deed_id = deed_id

    def changes_before(self, deed_id: int, change_id: int | None, count: int) -> list[Change]:
        """What a deed changed, latest first, from before a change on: to go through many in slices."""
        rows = self._scope.run(
            CHANGES_BEFORE, deed_id=deed_id, before=2**62 if change_id is None else change_id, count=count
        )
        return [self._change(row) for row in rows]

    def outgrown(self, deed_id: int, contact_ids: Sequence[int]) -> list[int]:
        """Of these, the connections the deed made about whom there is more by now than it told."""
        asked = {"deed_id": deed_id, "contact_ids": list(contact_ids)}
        return list(self._scope.run(OUTGROWN, **asked).scalars()) if contact_ids else []

    def size(self, deed_id: int) -> int:
        """How many changes a deed made."""
        return int(self._scope.run(SIZE, deed_id=deed_id).scalar_one())

    def get(self, deed_id: int) -> Deed | None:
        return next(iter(self._read(GET, deed_id=deed_id)), None)

    def last(self) -> Deed | None:
        """The latest deed that changed something, is not undone and is not itself an undoing."""
        return next(iter(self._read(LAST)), None)

    def of_group(self, group: int) -> list[Deed]:
        """The deeds of one turn, in order."""
        return self._read(OF_GROUP, group=group)

    def later(self, deed_id: int) -> list[Deed]:
        """Deeds after that one that changed something and are not undone, oldest first."""
        return self._read(LATER, deed_id=deed_id)

    def from_source(self, source: str) -> list[Deed]:
        """The deeds that one message of the user's caused, in order."""
        return self._read(FROM_SOURCE, source=source)

    def changes(self, deed_id: int) -> list[Change]:
        """What a deed changed, in order; records as JSON shapes (days as ISO words)."""
        return [self._change(row) for row in self._scope.run(CHANGES, deed_id=deed_id)]

    def mark(self, deed_id: int, *, undone: bool) -> None:
        self._scope.run(MARK, deed_id=deed_id, undone=undone)

    def revert(self, change: Change) -> bool:
        """Put a record back as it was before a change, if nothing has changed it since."""
        return self._nouns[change.noun].revert(change)

    def revert_added(self, changes: Sequence[Change]) -> set[int]:
        """Take back records of one noun that these changes added; gives those for which that can't be."""
        return self._nouns[changes[0].noun].revert_added(changes) if changes else set()

    def changed_since(self, changes: Sequence[Change]) -> set[int]:
        """Of the records of one noun that these changes added, those that are not as they were made."""
        return self._nouns[changes[0].noun].changed_since(changes) if changes else set()

    def made(self, deed_id: int, contact_ids: Sequence[int]) -> set[int]:
        """Those of the connections that a deed made."""
        return set(self._scope.run(MADE, deed_id=deed_id, contact_ids=list(contact_ids)).scalars())

    def _read(self, statement: Any, **values: Any) -> list[Deed]:
        return [Deed(**row._mapping) for row in self._scope.run(statement, **values)]

    def _change(self, row: Row[Any]) -> Change:
        return Change(
            id=row.id,
            noun=row.noun,
            record_id=row.record_id,
            version=row.version,
            before=self._opened(row.before, "changes.before"),
            after=self._opened(row.after, "changes.after"),
        )

    def _opened(self, blob: bytes | None, column: str) -> Shape:
        return None if blob is None else self._scope.open(blob, column)
