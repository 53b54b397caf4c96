"""What every noun's store does: add, get, replace, remove, many, revert. Nothing else writes changes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Generic

from sqlalchemy import Select

from domain.model import Change
from storage.both import next_ids
from storage.errors import Conflict
from storage.store import people
from storage.store.ledger import MADE, Ledger
from storage.store.noun import Noun, R
from storage.store.scope import Scope, chunks


class Records(Generic[R]):
    """The records of one noun that one user has. Each change belongs to the deed that is open.

    What was read once in a transaction is known for the rest of it: the user's row is held.
    """

    def __init__(self, noun: Noun[R], scope: Scope, ledger: Ledger) -> None:
        self._noun = noun
        self._scope = scope
        self._ledger = ledger
        self._seen: dict[int, R] = {}

    def add(self, record: R) -> R:
        """Keep a new record; gives it back with its id, at version 1."""
        return self._insert(replace(record, id=0, version=1))

    def add_many(self, records: Sequence[R]) -> list[R]:
        """Keep many new ones in a few statements; gives them back in order, with their ids."""
        ids = next_ids(self._scope.connection, self._noun.table, len(records))
        stored = [replace(record, id=new, version=1) for record, new in zip(records, ids, strict=True)]
        rows = [{"id": one.id, **self._noun.row(one, self._scope)} for one in stored]
        self._scope.insert_many(self._noun.insert_many, rows)
        if self._noun.has_people:
            people.link_many(self._scope, self._noun.name, {one.id: _people(one) for one in stored})
        self._ledger.write_added(self._noun.name, stored, [self._noun.whole(one) for one in stored])
        for one in stored:
            self._seen[one.id] = one
            self._changed(None, one)
        return stored

    def get(self, record_id: int) -> R | None:
        if record_id not in self._seen:
            self._read(self._noun.get, record_id=record_id)
        return self._seen.get(record_id)

    def many(self, record_ids: Sequence[int]) -> list[R]:
        """Those of the records that exist, in the order asked for."""
        asked = list(dict.fromkeys(record_ids))
        for part in chunks([record_id for record_id in asked if record_id not in self._seen]):
            self._read(self._noun.some, record_ids=part)
        return [self._seen[record_id] for record_id in asked if record_id in self._seen]

    def all(self) -> list[R]:
        """Every record, oldest first."""
        return self._read(self._noun.all)

    def replace(self, record: R) -> R:
        """Keep a record that was changed; :class:`Conflict` where the stored one is another version."""
        before = self.get(record.id)
        if before is None or before.version != record.version:
            raise Conflict
        version = self._ledger.new_version(self._noun.name, record.id)
        return self._update(before, replace(record, version=version))

    def remove(self, record_id: int) -> None:
        before = self.get(record_id)
        if before is None:
            raise Conflict
        self._delete(before, self._ledger.new_version(self._noun.name, record_id))

    def forget(self) -> None:
        """Read anew what is asked for next: what was read may have been taken back."""
        self._seen.clear()

    def revert(self, change: Change) -> bool:
        """Put a record back as it was before a change, if nothing has changed it since. A change itself.

        It comes back with its version too: a version names a content, so what was made for that content
        (an earlier undo, a button) is right again.
        """
        present = self.get(change.record_id)
        version = present.version if present else self._ledger.last_version(self._noun.name, change.record_id)
        if version != change.version:
            return False
        before = None if change.before is None else self._noun.past(change.before)
        if not self._may_stand(before) or (before is None and present and self._needed([present.id])):
            return False
        self._put_back(present, before, change)
        return True

    def revert_added(self, changes: Sequence[Change]) -> set[int]:
        """Take back what these changes added, all at once; gives the records for which that can't be."""
        made = {change.record_id: change for change in changes}
        stay = self.changed_since(changes)
        stay |= self._needed([record_id for record_id in made if record_id not in stay])
        gone = {record_id: change.after for record_id, change in made.items() if record_id not in stay}
        for part in chunks(list(gone)):
            if self._noun.has_people:
                people.unlink_many(self._scope, self._noun.name, part)
            self._scope.run(self._noun.delete_many, record_ids=part)
        self._ledger.write_gone(self._noun.name, gone)
        for record_id, shape in gone.items():
            self._seen.pop(record_id, None)
            self._changed(self._noun.past(shape or {}), None)
        return stay

    def changed_since(self, changes: Sequence[Change]) -> set[int]:
        """Of the records that these changes added, those that are not as they were made."""
        made = {change.record_id: change.version for change in changes}
        unchanged = {
            row.id
            for part in chunks(list(made))
            for row in self._scope.run(self._noun.versions, record_ids=part)
            if row.version == made[row.id] == MADE
        }
        return set(made) - unchanged

    def _put_back(self, present: R | None, before: R | None, change: Change) -> None:
        if before is None:
            if present is not None:
                self._delete(present, self._ledger.version_before(change))
        elif present is None:
            self._insert(before)
        else:
            self._update(present, before)

    def _may_stand(self, record: R | None) -> bool:
        """Whether the connections a record names still exist."""
        return record is None or people.exist(self._scope, getattr(record, "people", ()))

    def _needed(self, _record_ids: Sequence[int]) -> set[int]:
        """Which of these other records point at."""
        return set()

    def _changed(self, before: R | None, after: R | None) -> None:
        """Called after each change, for what is derived from a noun."""

    def _read(self, statement: Select[Any], **values: Any) -> list[R]:
        rows = self._scope.run(statement, **values).all()
        ids = [row.id for row in rows] if self._noun.has_people else []
        named = people.of(self._scope, self._noun.name, ids)
        records = [self._noun.record(row, self._scope, named.get(row.id, ())) for row in rows]
        self._seen |= {record.id: record for record in records}
        return records

    def _insert(self, record: R) -> R:
        values = self._noun.row(record, self._scope)
        if record.id:  # it was there before: it comes back under its number
            values["id"] = record.id
        stored = replace(record, id=self._scope.insert(self._noun.insert, values).scalar_one())
        if self._noun.has_people:
            people.link(self._scope, self._noun.name, stored.id, _people(stored))
        self._note(stored.id, stored.version, None, stored)
        return stored

    def _update(self, before: R, after: R) -> R:
        values = self._noun.row(after, self._scope)
        found = self._scope.run(self._noun.update, record_id=after.id, was=before.version, **values)
        if found.rowcount != 1:
            raise Conflict
        if self._noun.has_people and _people(before) != _people(after):
            people.unlink(self._scope, self._noun.name, after.id)
            people.link(self._scope, self._noun.name, after.id, _people(after))
        self._note(after.id, after.version, before, after)
        return after

    def _delete(self, record: R, version: int) -> None:
        if self._noun.has_people:
            people.unlink(self._scope, self._noun.name, record.id)
        found = self._scope.run(self._noun.delete, record_id=record.id, was=record.version)
        if found.rowcount != 1:
            raise Conflict
        self._note(record.id, version, record, None)

    def _note(self, record_id: int, version: int, before: R | None, after: R | None) -> None:
        """Into the ledger, and to whoever derives something; ``version`` is that after the change."""
        self._seen.pop(record_id, None)
        if after is not None:
            self._seen[record_id] = after
        shapes = [None if record is None else self._noun.whole(record) for record in (before, after)]
        self._ledger.write(self._noun.name, record_id, version, *shapes)
        self._changed(before, after)


class Involving(Records[R]):
    """Records that name people."""

    def __init__(self, noun: Noun[R], scope: Scope, ledger: Ledger) -> None:
        super().__init__(noun, scope, ledger)
        self._of = people.records_of(noun, people.WITH).order_by(noun.table.c.id)

    def of(self, contact_id: int) -> list[R]:
        """All that name a connection, oldest first."""
        return self._read(self._of, contact_id=contact_id)


def _people(record: Any) -> tuple[int, ...]:
    people_ids: tuple[int, ...] = record.people
    return people_ids
