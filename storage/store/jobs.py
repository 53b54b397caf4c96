"""Long work, done in slices: who it is for, how far it is, and what it needs to go on."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, text, update

from domain.model import Job
from storage.both import insert_or_replace
from storage.codec import dump, load
from storage.store.scope import Scope
from storage.tables import OPEN as OPEN_JOB
from storage.tables import job_rows, jobs, users
from storage.vault import Vault

BODY, ROWS_BODY = "jobs.body", "job_rows.body"
ADD = insert(jobs).returning(jobs.c.id)
OPEN = (
    select(jobs.c.id, jobs.c.user_id, jobs.c.kind, jobs.c.cursor, jobs.c.state, jobs.c.body)
    .select_from(users)  # locked with the job and before it, as every turn does
    .join(jobs, users.c.id == jobs.c.user_id)
    .where(text(OPEN_JOB))
    .order_by(jobs.c.touched_at, jobs.c.id)
    .limit(1)
)
ROW = ["job_id", "position", "body"]
_FIELDS = (jobs.c.id, jobs.c.user_id, jobs.c.kind, jobs.c.cursor, jobs.c.state, jobs.c.body)
_UNENDED = jobs.c.state.in_(("open", "staging", "asking"))
_THIS = (jobs.c.user_id == bindparam("user"), jobs.c.id == bindparam("job_id"))
GET = select(*_FIELDS).where(*_THIS)
OF_KIND = (
    select(*_FIELDS)
    .where(jobs.c.user_id == bindparam("user"), jobs.c.kind == bindparam("kind"), _UNENDED)
    .order_by(jobs.c.id)
)
MINE = update(jobs).where(*_THIS, _UNENDED)
STAGE = insert_or_replace(
    job_rows, ["user_id", *ROW], ROW[:2], ROW[2:], "WHERE job_rows.user_id = excluded.user_id"
)
_ROWS = (job_rows.c.user_id == bindparam("user"), job_rows.c.job_id == bindparam("job_id"))
STAGED = select(job_rows.c.body).where(*_ROWS, job_rows.c.position == bindparam("position"))
CLEAR = delete(job_rows).where(*_ROWS)
THIS = update(jobs).where(jobs.c.id == bindparam("job_id"), jobs.c.state == "open")


STALE = jobs.c.state.in_(("staging", "asking")) & (jobs.c.touched_at < bindparam("before"))
CLEAR_STALE = delete(job_rows).where(job_rows.c.job_id.in_(select(jobs.c.id).where(STALE)))
CANCEL_STALE = update(jobs).where(STALE).values(state="cancelled")


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

    def forget_waiting(self, before: datetime) -> int:
        """Cancel work, whoever's it is, that has waited for a word since before then; gives how much."""
        self._connection.execute(CLEAR_STALE, {"before": before})
        return self._connection.execute(CANCEL_STALE, {"before": before}).rowcount


class UserJobs:
    """The long work of one user. ``open`` work goes on by itself; ``staging`` and ``asking`` work waits."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def start(self, kind: str, needs: Mapping[str, Any], now: datetime, *, state: str = "open") -> int:
        """Begin it; the first slice comes after this turn, unless it is to wait."""
        body = self._scope.seal(needs, BODY)
        values = {"kind": kind, "cursor": 0, "state": state, "touched_at": now, "body": body}
        return int(self._scope.insert(ADD, values).scalar_one())

    def get(self, job_id: int) -> Job | None:
        row = self._scope.run(GET, job_id=job_id).first()
        return None if row is None else _job(row, self._scope.vault)

    def open(self, kind: str) -> list[Job]:
        """Those not ended yet, oldest first."""
        return [_job(row, self._scope.vault) for row in self._scope.run(OF_KIND, kind=kind)]

    def change(self, job: Job, now: datetime) -> None:
        """Keep what a job has become."""
        body = self._scope.seal(job.needs, BODY)
        values = {"kind": job.kind, "cursor": job.cursor, "state": job.state, "touched_at": now, "body": body}
        self._scope.run(MINE.values(**values), job_id=job.id)

    def cancel(self, job_id: int, now: datetime) -> bool:
        """End it before its time; False where it had ended already."""
        ended = self._scope.run(MINE.values(state="cancelled", touched_at=now), job_id=job_id)
        self.clear(job_id)
        return ended.rowcount == 1

    def stage(self, job_id: int, position: int, rows: Sequence[Any]) -> None:
        """Keep rows that the job will work on, as one chunk."""
        self.stage_written(job_id, position, dump(rows))

    def stage_written(self, job_id: int, position: int, rows: str) -> None:
        """The same for rows that are JSON already."""
        body = self._scope.vault.seal(rows, self._scope.user_id, ROWS_BODY)
        self._scope.insert(STAGE, {"job_id": job_id, "position": position, "body": body})

    def staged(self, job_id: int, position: int) -> list[Any]:
        """A chunk of rows; nothing where there is none."""
        blob = self._scope.run(STAGED, job_id=job_id, position=position).scalar()
        return [] if blob is None else list(self._scope.open(blob, ROWS_BODY))

    def clear(self, job_id: int) -> None:
        """Drop the rows of a job that ended."""
        self._scope.run(CLEAR, job_id=job_id)


def _job(row: Row[Any], vault: Vault) -> Job:
    needs = load(vault.open(row.body, row.user_id, BODY))
    return Job(id=row.id, user_id=row.user_id, kind=row.kind, cursor=row.cursor, state=row.state, needs=needs)
