"""What everybody is called: the user's names for the language, kept right while records change."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, bindparam, select, update

from domain.language.model import KnownName
from domain.language.names import NameIndex
from storage.names import NamesCache
from storage.store.scope import Scope, chunks
from storage.tables import contacts, facts, users

COMPANY = "company"

_ROWS = select(contacts.c.id, contacts.c.body).where(contacts.c.user_id == bindparam("user"))
ALL = _ROWS.order_by(contacts.c.id)
SOME = _ROWS.where(contacts.c.id.in_(bindparam("contact_ids", expanding=True)))
_COMPANIES = (
    select(facts.c.contact_id, facts.c.body)
    .where(facts.c.user_id == bindparam("user"), facts.c.kind == COMPANY, facts.c.until.is_(None))
    .order_by(facts.c.id)
)
ALL_COMPANIES = _COMPANIES
SOME_COMPANIES = _COMPANIES.where(facts.c.contact_id.in_(bindparam("contact_ids", expanding=True)))
VERSION = select(users.c.names_version).where(users.c.id == bindparam("user"))
BUMP = (
    update(users)
    .where(users.c.id == bindparam("user"))
    .values(names_version=users.c.names_version + 1)
    .returning(users.c.names_version)
)


class Known:
    """The names of one user within one transaction.

    Whoever changed what a connection is called says so by ``touch``; the index follows at once, and is
    trusted by others only after the commit, under the new version.
    """

    def __init__(self, scope: Scope, cache: NamesCache, version: int | None = None) -> None:
        self._scope = scope
        self._cache = cache
        self._version = version
        self._index: NameIndex | None = None
        self._touched: set[int] = set()
        self._stale: set[int] = set()
        self._new_version: int | None = None

    def touch(self, contact_id: int) -> None:
        self._touched.add(contact_id)
        self._stale.add(contact_id)

    def names(self) -> NameIndex:
        """Everybody, as the transaction sees them now."""
        if self._index is None:
            cached = self._cached()
            self._index = self._built() if cached is None else cached
        if self._stale:
            self._cache.drop(self._scope.user_id)  # before it changes: others trust it as it was
        for part in chunks(sorted(self._stale)):
            self._refresh(self._index, part)
        self._stale.clear()
        return self._index

    def before_commit(self) -> None:
        """Count the version on where names changed, so that every process sees that its index is old."""
        if not self._touched:
            return
        if self._index is None:
            self._index = self._cached()
        if self._index is not None:
            self.names()
        self._new_version = int(self._scope.run(BUMP).scalar_one())

    def committed(self) -> None:
        """Trusted from now on, if nobody else changed names between (they cannot while the row is held)."""
        if self._index is None or self._new_version is None or self._version is None:
            return
        if self._new_version == self._version + 1:
            self._cache.put(self._scope.user_id, self._new_version, self._index)

    def back_to_committed(self) -> None:
        """What was touched may have been taken back: it is read anew before the index is trusted again."""
        self._stale |= self._touched

    def erased(self) -> None:
        """Nobody's names are held any more."""
        self._cache.drop(self._scope.user_id)

    def _cached(self) -> NameIndex | None:
        return self._cache.get(self._scope.user_id, self._present_version())

    def _present_version(self) -> int:
        """The version at which this transaction found the names."""
        if self._version is None:
            self._version = int(self._scope.run(VERSION).scalar_one())
        return self._version

    def _built(self) -> NameIndex:
        version = self._present_version()  # first: what is read after it may be newer, never older
        index = NameIndex.build(self._read(ALL, ALL_COMPANIES))
        self._stale.clear()
        if not self._touched:
            self._cache.put(self._scope.user_id, version, index)
        return index

    def _refresh(self, index: NameIndex, contact_ids: Sequence[int]) -> None:
        """File anew what these connections are called now; those who are gone are taken out."""
        for contact_id in contact_ids:
            index.remove(contact_id)
        for known in self._read(SOME, SOME_COMPANIES, contact_ids=contact_ids):
            index.add(known)

    def _read(self, who: Select[Any], where: Select[Any], **values: Any) -> Iterator[KnownName]:
        """What connections are called, with the company they are at; the latest where there are several."""
        companies = {row.contact_id: self._fact(row.body) for row in self._scope.run(where, **values)}
        for row in self._scope.run(who, **values):
            yield self._known(row.id, row.body, companies.get(row.id))

    def _known(self, contact_id: int, body: bytes, company: str | None) -> KnownName:
        words = self._scope.open(body, "contacts.body")
        return KnownName(contact_id, words["name"], tuple(words["aliases"]), company)

    def _fact(self, body: bytes) -> str:
        return str(self._scope.open(body, "facts.body")["value"])
