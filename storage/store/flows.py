"""The open conversation of a user: one at most."""

from typing import Any

from sqlalchemy import bindparam, delete, select

from domain.model import FlowState
from storage.both import on_both
from storage.store.scope import Scope
from storage.tables import flows

BODY = "flows.body"
_MINE = flows.c.user_id == bindparam("user")
GET = select(flows.c.name, flows.c.touched_at, flows.c.body).where(_MINE)
CLOSE = delete(flows).where(_MINE)


def _put(insert: Any) -> Any:
    row = insert(flows)
    new = {name: row.excluded[name] for name in ("name", "touched_at", "body")}
    return row.on_conflict_do_update(index_elements=["user_id"], set_=new)


PUT = on_both(_put)


class Flows:
    """The flow of one user."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def get(self) -> FlowState | None:
        row = self._scope.run(GET).first()
        if row is None:
            return None
        words = self._scope.open(row.body, BODY)
        return FlowState(
            name=row.name, about=words["about"], answers=words["answers"], touched_at=row.touched_at
        )

    def put(self, state: FlowState) -> None:
        body = self._scope.seal({"about": state.about, "answers": state.answers}, BODY)
        values = {"name": state.name, "touched_at": state.touched_at, "body": body}
        self._scope.insert(PUT[self._scope.dialect], values)

    def close(self) -> None:
        self._scope.run(CLOSE)
