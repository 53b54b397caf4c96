"""Long work, done in slices: who it is for, how far it is, and what it needs to go on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, text, update

from storage.codec import dump, load
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
THIS = update(jobs).where(jobs.c.id == bindparam("job_id"), jobs.c.state == "open")


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of long work: ``cursor`` counts what is done, ``needs`` is what it works on."""

    id: int
    user_id: int
    kind: str
    cursor: int
    needs: Mapping[str, Any]


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
        needs = load(self._vault.open(row.body, row.user_id, BODY))
        return Job(row.id, row.user_id, row.kind, row.cursor, needs)

    def advance(self, job_id: int, cursor: int, now: datetime) -> None:
        self._connection.execute(THIS, {"job_id": job_id, "cursor": cursor, "touched_at": now})

    def finish(self, job_id: int, state: str, now: datetime) -> bool:
        """End it as ``done``, ``cancelled`` or ``failed``; False where it had ended already."""
        ended = self._connection.execute(THIS, {"job_id": job_id, "state": state, "touched_at": now})
        return ended.rowcount == 1
