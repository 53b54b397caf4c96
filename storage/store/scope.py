"""What the stores of one user share in one transaction: the connection, the vault, whose words they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Executable

from storage.codec import dump, load
from storage.vault import Sealed, Vault

Item = TypeVar("Item")

CHUNK = 1000
"""Ids in one statement: databases take some tens of thousands at most."""


@dataclass(frozen=True, slots=True)
class Scope:
    """One user inside one transaction."""

    connection: Connection
    vault: Vault
    user_id: int

    def run(self, statement: Executable, **values: Any) -> CursorResult[Any]:
        """Run a statement that knows the user as ``user``."""
        return self.connection.execute(statement, {"user": self.user_id, **values})

    def insert(self, statement: Executable, values: Mapping[str, Any]) -> CursorResult[Any]:
        """Run an insert of one row of the user's."""
        return self.connection.execute(statement, {"user_id": self.user_id, **values})

    def insert_many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        if len(rows) == 1:
            self.insert(statement, rows[0])
        elif rows:
            self.connection.execute(statement, [{"user_id": self.user_id, **row} for row in rows])

    def seal(self, values: object, column: str) -> Sealed:
        return self.vault.seal(dump(values), self.user_id, column)

    def open(self, blob: bytes, column: str) -> Any:
        return load(self.vault.open(blob, self.user_id, column))


def chunks(ids: Sequence[Item]) -> list[Sequence[Item]]:
    return [ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK)]
