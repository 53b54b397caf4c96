"""Facts about connections, and for how long they held."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, or_

from domain.model import Fact
from storage.store import people
from storage.store.known import COMPANY, Known
from storage.store.ledger import Ledger
from storage.store.noun import Noun
from storage.store.records import Records
from storage.store.scope import Scope
from storage.tables import facts

BIRTHDAY = "birthday"


class FactNoun(Noun[Fact]):
    """Beside its fields a birthday has its day of the year as a column: each morning it is asked for."""

    def row(self, record: Fact, scope: Scope) -> dict[str, Any]:
        return {**super().row(record, scope), "month_day": record.month_day}


FACT = FactNoun("fact", Fact, facts)
OF = FACT.select.where(facts.c.contact_id == bindparam("contact_id")).order_by(facts.c.since, facts.c.id)

OF_KIND = FACT.select.where(facts.c.kind == bindparam("kind"), facts.c.until.is_(None)).order_by(facts.c.id)

BORN_ON = FACT.select.where(
    facts.c.kind == BIRTHDAY,
    facts.c.until.is_(None),
    # kept before there was the column: to be looked at
    or_(facts.c.month_day.in_(bindparam("month_days", expanding=True)), facts.c.month_day.is_(None)),
).order_by(facts.c.id)


class Facts(Records[Fact]):
    """The facts of one user."""

    def __init__(self, scope: Scope, ledger: Ledger, known: Known) -> None:
        super().__init__(FACT, scope, ledger)
        self._known = known

    def of(self, contact_id: int) -> list[Fact]:
        """All facts of a connection, those that ended too, oldest first."""
        return self._read(OF, contact_id=contact_id)

    def of_kind(self, kind: str) -> list[Fact]:
        """What holds of a kind, of everybody, oldest first: for kinds that few people have."""
        return self._read(OF_KIND, kind=kind)

    def born_on(self, month_days: Sequence[int]) -> list[Fact]:
        """The birthdays that hold, on these days of the year (month times a hundred plus day)."""
        return [fact for fact in self._read(BORN_ON, month_days=month_days) if fact.month_day in month_days]

    def _may_stand(self, record: Fact | None) -> bool:
        return record is None or people.exist(self._scope, [record.contact_id])

    def _changed(self, before: Fact | None, after: Fact | None) -> None:
        for fact in (before, after):
            if fact is not None and fact.kind == COMPANY:
                self._known.touch(fact.contact_id)
