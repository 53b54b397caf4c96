"""What happened with connections."""

from datetime import date

from sqlalchemy import bindparam, case, func, select

from domain.model import Interaction
from storage.store import people
from storage.store.ledger import Ledger
from storage.store.noun import Noun
from storage.store.records import Involving
from storage.store.scope import Scope
from storage.tables import interactions, involved

LIGHT = "social"
"""The channel of a light touch: a like, a comment (method, section 3)."""

INTERACTION = Noun("interaction", Interaction, interactions)
LATEST_FIRST = (interactions.c.day.desc(), interactions.c.id.desc())
LAST = people.records_of(INTERACTION, people.WITH).order_by(*LATEST_FIRST).limit(bindparam("count"))
NEWEST = INTERACTION.select.order_by(interactions.c.id.desc()).limit(1)
_MEANINGFUL = interactions.c.channel.is_distinct_from(LIGHT)
LAST_DAYS = (
    select(
        func.max(interactions.c.day).label("touched"),
        func.max(case((_MEANINGFUL, interactions.c.day))).label("met"),
    )
    .join(involved, involved.c.record_id == interactions.c.id)
    .where(involved.c.user_id == bindparam("user"), people.WITH, involved.c.noun == INTERACTION.name)
)


class Interactions(Involving[Interaction]):
    """The interactions of one user."""

    def __init__(self, scope: Scope, ledger: Ledger) -> None:
        super().__init__(INTERACTION, scope, ledger)

    def last(self, contact_id: int, count: int = 1) -> list[Interaction]:
        """The latest interactions with a connection, most recent first."""
        return self._read(LAST, contact_id=contact_id, count=count)

    def newest(self) -> Interaction | None:
        """The interaction that was logged last, whatever its day."""
        return next(iter(self._read(NEWEST)), None)

    def last_days(self, contact_id: int) -> tuple[date | None, date | None]:
        """The day of the last touch, and of the last that was more than a light one."""
        found = self._scope.run(LAST_DAYS, contact_id=contact_id).one()
        return found.touched, found.met
