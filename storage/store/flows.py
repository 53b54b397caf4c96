"""The open conversation of a user: one at most."""

from sqlalchemy import bindparam, delete, select

from domain.model import FlowState
from storage.both import insert_or_replace
from storage.store.scope import Scope
from storage.tables import flows

BODY = "flows.body"
_MINE = flows.c.user_id == bindparam("user")
GET = select(flows.c.name, flows.c.touched_at, flows.c.body).where(_MINE)
CLOSE = delete(flows).where(_MINE)
FIELDS = ["name", "touched_at", "body"]
PUT = insert_or_replace(flows, ["user_id", *FIELDS], ["user_id"], FIELDS)


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
        self._scope.insert(PUT, values)

    def close(self) -> None:
        self._scope.run(CLOSE)
