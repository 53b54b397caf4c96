"""What the user said they would do."""

from sqlalchemy import bindparam, select

from domain.model import Promise
from storage.store.ledger import Ledger
from storage.store.noun import Noun
from storage.store.records import Records
from storage.store.scope import Scope
from storage.tables import involved, promises

PROMISE = Noun("promise", Promise, promises)
_SOONEST = (promises.c.due.nulls_last(), promises.c.at.nulls_last(), promises.c.id)
OPEN = PROMISE.select.where(promises.c.state == "open").order_by(*_SOONEST)
OF = PROMISE.select.where(
    promises.c.id.in_(
        select(involved.c.record_id).where(
            involved.c.user_id == bindparam("user"),
            involved.c.contact_id == bindparam("contact_id"),
            involved.c.noun == PROMISE.name,
        )
    )
).order_by(*_SOONEST)


class Promises(Records[Promise]):
    """The promises of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(PROMISE, scope, ledger)

    def open(self) -> list[Promise]:
        """Open promises, soonest due first, those without a day last."""
        return self._read(OPEN)

    def of(self, contact_id: int) -> list[Promise]:
        """All promises to or about a connection, closed ones too, soonest due first."""
        return self._read(OF, contact_id=contact_id)
