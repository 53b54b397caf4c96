"""Meetings planned, not yet held."""

from datetime import date

from sqlalchemy import bindparam

from domain.model import Meeting
from storage.store.ledger import Ledger
from storage.store.noun import Noun
from storage.store.records import Involving
from storage.store.scope import Scope
from storage.tables import meetings

MEETING = Noun("meeting", Meeting, meetings)
COMING = MEETING.select.where(meetings.c.day >= bindparam("since")).order_by(
    meetings.c.day, meetings.c.at.nulls_first(), meetings.c.id
)


class Meetings(Involving[Meeting]):
    """The meetings of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(MEETING, scope, ledger)

    def coming(self, since: date) -> list[Meeting]:
        """Meetings on that day or later, soonest first."""
        return self._read(COMING, since=since)
