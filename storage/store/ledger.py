"""The ledger: which deed is open, and every change of a record written under it."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, func, insert, select

from domain.model import Change
from storage.errors import NoOpenDeed
from storage.store.newborn import Newborn, Shape, concerned
from storage.store.scope import Scope
from storage.tables import changes

INSERT = insert(changes)
_OF_RECORD = (
    changes.c.user_id == bindparam("user"),
    changes.c.noun == bindparam("noun"),
    changes.c.record_id == bindparam("record_id"),
)
LAST_VERSION = select(changes.c.version).where(*_OF_RECORD).order_by(changes.c.id.desc()).limit(1)
VERSION_BEFORE = LAST_VERSION.where(changes.c.id < bindparam("change_id"))
HIGHEST_VERSION = select(func.max(changes.c.version)).where(*_OF_RECORD)

MADE, GONE = 1, 0
"""The version of a record that just came to be, and what a change found that made it."""


class Ledger:
    """Writes changes into the deed that is open."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self.deed_id: int | None = None
        self.written = 0  # changes in this transaction, be they taken back since
        self.newborn = Newborn()

    def write(self, noun: str, record_id: int, version: int, before: Shape, after: Shape) -> None:
        """Note that a record changed; ``version`` is that of the record after it."""
        self.newborn.changed(concerned(noun, record_id, (before, after)))
        self._write(noun, [(record_id, version, before, after)])

    def write_added(self, noun: str, records: Sequence[Any], shapes: Sequence[Shape]) -> None:
        """Note records that came to be."""
        self._write(noun, [(one.id, MADE, None, shape) for one, shape in zip(records, shapes, strict=True)])
        self.newborn.added(noun, records)

    def write_gone(self, noun: str, shapes: Mapping[int, Shape]) -> None:
        """Note records, by their ids, that are as if they had never been."""
        for record_id, shape in shapes.items():
            self.newborn.changed(concerned(noun, record_id, (shape,)))
        self._write(noun, [(record_id, GONE, shape, None) for record_id, shape in shapes.items()])

    def _write(self, noun: str, rows: Sequence[tuple[int, int, Shape, Shape]]) -> None:
        if self.deed_id is None:
            raise NoOpenDeed
        self.written += len(rows)
        shared = {"deed_id": self.deed_id, "noun": noun}
        self._scope.insert_many(
            INSERT,
            [
                {
                    **shared,
                    "record_id": record_id,
                    "version": version,
                    "before": before and self._scope.seal(before, "changes.before"),
                    "after": after and self._scope.seal(after, "changes.after"),
                }
                for record_id, version, before, after in rows
            ],
        )

    def last_version(self, noun: str, record_id: int) -> int | None:
        """The version that the latest change left a record with, one that is gone too."""
        found = self._scope.run(LAST_VERSION, noun=noun, record_id=record_id).scalar()
        return None if found is None else int(found)

    def version_before(self, change: Change) -> int:
        """The version that a change found; 0 where it made the record."""
        of = {"noun": change.noun, "record_id": change.record_id, "change_id": change.id}
        return int(self._scope.run(VERSION_BEFORE, **of).scalar() or 0)

    def new_version(self, noun: str, record_id: int) -> int:
        """A version that no content of the record ever had: one that was undone keeps its own."""
        return int(self._scope.run(HIGHEST_VERSION, noun=noun, record_id=record_id).scalar_one() or 0) + 1
