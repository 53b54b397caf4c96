"""Figures as they stood on a day: derived from the records, so kept without a trace in the ledger."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import bindparam, select

from storage.both import insert_or_replace
from storage.store.scope import Scope
from storage.tables import snapshots

BODY = "snapshots.body"
KEYS = ["user_id", "kind", "day"]
PUT = insert_or_replace(snapshots, [*KEYS, "body"], KEYS, ["body"])
SINCE = (
    select(snapshots.c.day, snapshots.c.body)
    .where(
        snapshots.c.user_id == bindparam("user"),
        snapshots.c.kind == bindparam("kind"),
        snapshots.c.day >= bindparam("since"),
    )
    .order_by(snapshots.c.day)
)


class Snapshots:
    """The snapshots of one user."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def put(self, kind: str, day: date, figures: Mapping[str, object]) -> None:
        """Keep them, in place of earlier ones of that kind and day."""
        self._scope.insert(PUT, {"kind": kind, "day": day, "body": self._scope.seal(figures, BODY)})

    def since(self, kind: str, day: date) -> list[tuple[date, Mapping[str, Any]]]:
        """Those of that day and later, oldest first."""
        rows = self._scope.run(SINCE, kind=kind, since=day)
        return [(row.day, self._scope.open(row.body, BODY)) for row in rows]
