"""What the assistant will say by itself to one user, and when."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select

from domain.model import Prompt
from storage.both import insert_or_replace
from storage.store.scope import Scope
from storage.tables import outbox, prompts

FIELDS = ("id", "user_id", "kind", "subject", "due_at", "local_day", "held_at")
SELECT = select(*(prompts.c[name] for name in FIELDS))
_THIS = (
    prompts.c.user_id == bindparam("user"),
    prompts.c.kind == bindparam("kind"),
    prompts.c.subject == bindparam("subject"),
)
GET = SELECT.where(*_THIS)
ALL = SELECT.where(prompts.c.user_id == bindparam("user")).order_by(prompts.c.due_at, prompts.c.id)
DROP = delete(prompts).where(*_THIS)
LAST_DAY = select(func.max(outbox.c.local_day)).where(
    outbox.c.user_id == bindparam("user"),
    outbox.c.prompt == bindparam("kind"),
    outbox.c.subject == bindparam("subject"),
)
SET = insert_or_replace(prompts, FIELDS[1:], FIELDS[1:4], FIELDS[4:])


class Prompts:
    """The prompts planned for one user."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def set(self, kind: str, due_at: datetime, local_day: date, subject: str = "") -> None:
        """Plan that prompt, in place of an earlier plan of the same kind and subject."""
        plan = {"kind": kind, "subject": subject, "due_at": due_at, "local_day": local_day, "held_at": None}
        self._scope.insert(SET, plan)

    def drop(self, kind: str, subject: str = "") -> None:
        self._scope.run(DROP, kind=kind, subject=subject)

    def get(self, kind: str, subject: str = "") -> Prompt | None:
        row = self._scope.run(GET, kind=kind, subject=subject).first()
        return None if row is None else prompt_of(row)

    def all(self) -> list[Prompt]:
        """Every one that is planned, the soonest first."""
        return [prompt_of(row) for row in self._scope.run(ALL)]

    def last_day(self, kind: str, subject: str = "") -> date | None:
        """The latest local day for which such a prompt was written, said or missed."""
        found: date | None = self._scope.run(LAST_DAY, kind=kind, subject=subject).scalar()
        return found


def prompt_of(row: Row[Any]) -> Prompt:
    return Prompt(**row._mapping)
