"""Deeds: what a turn changed, so that it can be undone."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Row, bindparam, exists, func, insert, or_, select, update

from domain.model import Change, Deed
from storage.store.ledger import Ledger, Shape
from storage.store.scope import Scope
from storage.tables import changes, deeds

NOT_BY_ASKING = ("undo", "demo")
"""Kinds of deeds that asking to undo leaves alone: an undoing itself, and the demo's made-up network."""

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


class Reverting(Protocol):
    """What can put one of its records back."""

    def revert(self, change: Change) -> bool: ...


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
