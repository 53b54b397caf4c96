"""Prompts that are due, over all users: taken by whoever gets there first."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from sqlalchemy import Connection, and_, bindparam, delete, func, select, update

from domain.model import Prompt
from storage.store.prompts import SELECT, prompt_of
from storage.tables import prompts, users

DUE = (
    SELECT.select_from(users)  # named first, so locked first: a prompt is not held for a user who is not had
    .join(prompts, users.c.id == prompts.c.user_id)
    .where(prompts.c.due_at <= bindparam("now"), users.c.stopped.is_(False))
    .order_by(prompts.c.due_at, prompts.c.id)
    .limit(bindparam("most"))
)
FAR = datetime(9000, 1, 1, tzinfo=UTC)
"""When the prompts of those who are gone are due: beyond whatever is looked for (ours)."""

_GONE = prompts.c.user_id.in_(select(users.c.id).where(users.c.stopped))
PARK = (
    update(prompts)
    .where(prompts.c.due_at <= bindparam("now"), _GONE)
    .values(held_at=func.coalesce(prompts.c.held_at, prompts.c.due_at), due_at=FAR)
)
UNPARK = (
    update(prompts)
    .where(prompts.c.user_id == bindparam("user"), prompts.c.due_at == FAR)
    .values(due_at=prompts.c.held_at, held_at=None)
)
_THIS = prompts.c.id == bindparam("prompt_id")
MOVE = update(prompts).where(_THIS)
DROP = delete(prompts).where(_THIS)
NEXT = (
    select(prompts.c.due_at)
    .join(users, users.c.id == prompts.c.user_id)
    .where(users.c.stopped.is_(False))
    .order_by(prompts.c.due_at)
    .limit(1)
)

LACKING = (
    select(users.c.id)
    .outerjoin(
        prompts,
        and_(
            prompts.c.user_id == users.c.id,
            prompts.c.kind.in_(bindparam("kinds", expanding=True)),
            prompts.c.subject == "",
        ),
    )
    .where(users.c.id > bindparam("after"))
    .group_by(users.c.id)
    .having(func.count(prompts.c.id) < bindparam("all_kinds"))
    .order_by(users.c.id)
    .limit(bindparam("most"))
)


class Queue:
    """The prompts of all users, by when they are due."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due(self, now: datetime, limit: int) -> list[Prompt]:
        """Prompts to say now. They and their users stay locked; what others hold is passed over."""
        statement = DUE.with_for_update(skip_locked=True, key_share=True)
        return [prompt_of(row) for row in self._connection.execute(statement, {"now": now, "most": limit})]

    def hold(self, prompt_id: int, until: datetime, held_at: datetime) -> None:
        """Look again later: an open conversation comes first."""
        self._connection.execute(MOVE, {"prompt_id": prompt_id, "due_at": until, "held_at": held_at})

    def move(self, prompt_id: int, due_at: datetime, local_day: date) -> None:
        """Plan the next one."""
        values = {"due_at": due_at, "local_day": local_day, "held_at": None}
        self._connection.execute(MOVE, {"prompt_id": prompt_id, **values})

    def drop(self, prompt_id: int) -> None:
        self._connection.execute(DROP, {"prompt_id": prompt_id})

    def park(self, now: datetime) -> None:
        """Put what is due to those who are gone out of the way, so that a tick need not pass it each time."""
        self._connection.execute(PARK, {"now": now})

    def unpark(self, user_id: int) -> None:
        """Somebody is back: what was parked is due as it was, and seen to as late as that is."""
        self._connection.execute(UNPARK, {"user": user_id})

    def lacking(self, kinds: Sequence[str], after: int, most: int) -> list[int]:
        """The next users after one for whom not all of these recurring kinds are planned, by their ids."""
        asked = {"kinds": list(kinds), "all_kinds": len(kinds), "after": after, "most": most}
        return list(self._connection.execute(LACKING, asked).scalars())

    def next_due(self) -> datetime | None:
        found: datetime | None = self._connection.execute(NEXT).scalar()
        return found
