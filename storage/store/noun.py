"""How a noun lies in its table: which fields are columns, which are sealed words, and its statements."""

from dataclasses import fields
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from sqlalchemy import Row, Table, bindparam, delete, insert, select, update

from storage.codec import build, shape
from storage.store.scope import Scope


class Stored(Protocol):
    """A frozen record with an id and a version."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> int: ...
    @property
    def version(self) -> int: ...


R = TypeVar("R", bound=Stored)


class Noun(Generic[R]):
    """A kind of record and its table.

    A field that is a column stays plain; ``people`` lie in ``involved``; all others lie sealed in ``body``.
    """

    def __init__(self, name: str, kind: type[R], table: Table) -> None:
        names = [field.name for field in fields(kind)]
        self.name = name
        self.fields = names
        self.kind = kind
        self.table = table
        self.body = f"{table.name}.body"
        self.has_people = "people" in names
        self.plain = [name for name in names if name in table.c]
        self._columns = [name for name in self.plain if name != "id"]
        self.words = [name for name in names if name not in table.c and name != "people"]
        self._statements(table)

    def _statements(self, table: Table) -> None:
        mine = (table.c.user_id == bindparam("user"), table.c.id == bindparam("record_id"))
        own = table.c.user_id + 0 == bindparam("user")
        # "+ 0": SQLite would rather go through all of the user's records than take these by their numbers
        some = (own, table.c.id.in_(bindparam("record_ids", expanding=True)))
        read = [table.c[name] for name in self.plain]
        self.select = select(*read, table.c.body).where(table.c.user_id == bindparam("user"))
        self.by_number = select(*read, table.c.body).where(own)
        self.get = self.select.where(table.c.id == bindparam("record_id"))
        self.some = select(*read, table.c.body).where(*some)
        self.all = self.select.order_by(table.c.id)
        self.insert = insert(table).returning(table.c.id)
        self.insert_many = insert(table)
        self.update = update(table).where(*mine, table.c.version == bindparam("was"))
        self.versions = select(table.c.id, table.c.version).where(*some)
        self.delete_many = delete(table).where(*some)
        self.delete = delete(table).where(*mine, table.c.version == bindparam("was"))

    def row(self, record: R, scope: Scope) -> dict[str, Any]:
        """The columns of a record, but for its id."""
        return {**shape(record, self._columns), "body": scope.seal(shape(record, self.words), self.body)}

    def record(self, row: Row[Any], scope: Scope, people: tuple[int, ...]) -> R:
        plain = dict(zip(self.plain, row, strict=False))
        if self.has_people:
            plain["people"] = people
        return build(self.kind, plain, scope.open(row[-1], self.body))  # the body is selected last

    def whole(self, record: R) -> dict[str, Any]:
        """The record with all its fields, as a change keeps it."""
        return shape(record, self.fields)

    def past(self, whole: dict[str, Any]) -> R:
        """The record that a change kept."""
        return build(self.kind, {}, whole)
