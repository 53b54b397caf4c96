"""Updates kept before they are confirmed to a transport, until they are handled; their ids a while longer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, TextClause, bindparam, delete, select

from storage.both import insert_once, insert_or_replace
from storage.tables import inbox
from storage.vault import Vault

BODY = "inbox.body"
COLUMNS = ["transport", "update_id", "address", "body", "kept_at", "handled_at"]
KEYS = ["transport", "update_id"]
WHERE_NEW = "WHERE inbox.handled_at IS NULL RETURNING id"
KEEP = insert_once(inbox, COLUMNS, KEYS, "RETURNING id")
DONE = insert_or_replace(inbox, COLUMNS, KEYS, ["body", "handled_at"], WHERE_NEW)
WAITING = (
    select(inbox.c.update_id, inbox.c.address, inbox.c.body)
    .where(inbox.c.transport == bindparam("by"), inbox.c.handled_at.is_(None))
    .order_by(inbox.c.id)
)
FORGET = delete(inbox).where(inbox.c.handled_at < bindparam("before"))


@dataclass(frozen=True, slots=True)
class KeptUpdate:
    """An update as it came, not handled yet."""

    update: str
    address: str
    raw: str


class Inbox:
    """The updates of every transport."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    def keep(self, transport: str, update: str, address: str, raw: str, now: datetime) -> bool:
        """Commit to handle it; False if it was there already."""
        body = self._vault.seal(raw, _owner(transport, address), BODY)
        values = {"body": body, "kept_at": now, "handled_at": None}
        return self._insert(KEEP, transport, update, address, values)

    def waiting(self, transport: str) -> list[KeptUpdate]:
        """What was kept and not handled, in the order it came."""
        return [
            KeptUpdate(
                row.update_id, row.address, self._vault.open(row.body, _owner(transport, row.address), BODY)
            )
            for row in self._connection.execute(WAITING, {"by": transport})
        ]

    def done(self, transport: str, update: str, address: str, now: datetime) -> bool:
        """Mark it handled and erase its words; False if it had been handled already."""
        values = {"body": None, "kept_at": now, "handled_at": now}
        return self._insert(DONE, transport, update, address, values)

    def forget(self, before: datetime) -> None:
        """Drop the ids of updates handled before that moment."""
        self._connection.execute(FORGET, {"before": before})

    def _insert(
        self, statement: TextClause, transport: str, update: str, address: str, values: dict[str, Any]
    ) -> bool:
        whose = {"transport": transport, "update_id": update, "address": address}
        return self._connection.execute(statement, {**whose, **values}).first() is not None


def _owner(transport: str, address: str) -> str:
    return f"{transport}:{address}"
