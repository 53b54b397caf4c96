"""What the user said they would do."""

from domain.model import Promise
from storage.store.ledger import Ledger
from storage.store.noun import Noun
from storage.store.people import WITH, records_of
from storage.store.records import Involving
from storage.store.scope import Scope
from storage.tables import promises

PROMISE = Noun("promise", Promise, promises)
_SOONEST = (promises.c.due.nulls_last(), promises.c.at.nulls_last(), promises.c.id)
OPEN = PROMISE.select.where(promises.c.state == "open").order_by(*_SOONEST)
OF = records_of(PROMISE, WITH).order_by(*_SOONEST)


class Promises(Involving[Promise]):
    """The promises of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(PROMISE, scope, ledger)

    def open(self) -> list[Promise]:
        """Open promises, soonest due first, those without a day last."""
        return self._read(OPEN)

    def of(self, contact_id: int) -> list[Promise]:
        """All promises to or about a connection, closed ones too, soonest due first."""
        return self._read(OF, contact_id=contact_id)
