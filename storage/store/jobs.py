"""Long work, done in slices: who it is for, how far it is, and what it needs to go on."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, text, update

from domain.model import Job
from storage.codec import dump, load
from storage.store.scope import Scope
from storage.tables import OPEN as OPEN_JOB
from storage.tables import jobs, users
from storage.vault import Vault

BODY = "jobs.body"
ADD = insert(jobs).returning(jobs.c.id)
OPEN = (
    select(jobs.c.id, jobs.c.user_id, jobs.c.kind, jobs.c.cursor, jobs.c.body)
    .select_from(users)  # locked with the job and before it, as every turn does
    .join(jobs, users.c.id == jobs.c.user_id)
    .where(text(OPEN_JOB))
    .order_by(jobs.c.touched_at, jobs.c.id)
    .limit(1)
)
OF_KIND = (
    select(jobs.c.id, jobs.c.user_id, jobs.c.kind, jobs.c.cursor, jobs.c.body)
    .where(jobs.c.user_id == bindparam("user"), jobs.c.kind == bindparam("kind"), text(OPEN_JOB))
    .order_by(jobs.c.id)
)
MINE = (
    update(jobs)
    .where(jobs.c.user_id == bindparam("user"), jobs.c.id == bindparam("job_id"), jobs.c.state == "open")
    .values(state="cancelled", touched_at=bindparam("now"))
)
THIS = update(jobs).where(jobs.c.id == bindparam("job_id"), jobs.c.state == "open")


class Jobs:
    """The long work of all users; the one that rested longest goes on first."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    def add(self, user_id: int, kind: str, needs: Mapping[str, Any], now: datetime) -> int:
        body = self._vault.seal(dump(needs), user_id, BODY)
        values = {
            "user_id": user_id,
            "kind": kind,
            "cursor": 0,
            "state": "open",
            "touched_at": now,
            "body": body,
        }
        return int(self._connection.execute(ADD, values).scalar_one())

    def claim(self) -> Job | None:
        """The next to go on with; it and its user are held until the transaction ends."""
        row = self._connection.execute(OPEN.with_for_update(skip_locked=True, key_share=True)).first()
        if row is None:
            return None
        return _job(row, self._vault)

    def advance(self, job_id: int, cursor: int, now: datetime) -> None:
        self._connection.execute(THIS, {"job_id": job_id, "cursor": cursor, "touched_at": now})

    def finish(self, job_id: int, state: str, now: datetime) -> bool:
        """End it as ``done``, ``cancelled`` or ``failed``; False where it had ended already."""
        ended = self._connection.execute(THIS, {"job_id": job_id, "state": state, "touched_at": now})
        return ended.rowcount == 1


class UserJobs:
    """The long work of one user."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def start(self, kind: str, needs: Mapping[str, Any], now: datetime) -> int:
        """Begin it; the first slice comes after this turn."""
        return Jobs(self._scope.connection, self._scope.vault).add(self._scope.user_id, kind, needs, now)

    def open(self, kind: str) -> list[Job]:
        """Those not ended yet, oldest first."""
        return [_job(row, self._scope.vault) for row in self._scope.run(OF_KIND, kind=kind)]

    def cancel(self, job_id: int, now: datetime) -> bool:
        """End it before its time; False where it had ended already."""
        return self._scope.run(MINE, job_id=job_id, now=now).rowcount == 1


def _job(row: Row[Any], vault: Vault) -> Job:
    needs = load(vault.open(row.body, row.user_id, BODY))
    return Job(id=row.id, user_id=row.user_id, kind=row.kind, cursor=row.cursor, needs=needs)
