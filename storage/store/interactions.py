"""What happened with connections."""

from datetime import date

from sqlalchemy import and_, bindparam, case, func, select

from domain.model import Interaction
from storage.store.ledger import Ledger
from storage.store.noun import Noun
from storage.store.records import Involving
from storage.store.scope import Scope
from storage.tables import interactions, involved

LIGHT = "social"
"""The channel of a light touch: a like, a comment (method, section 3)."""

INTERACTION = Noun("interaction", Interaction, interactions)
_WITH = and_(
    involved.c.user_id == bindparam("user"),
    involved.c.contact_id == bindparam("contact_id"),
    involved.c.noun == INTERACTION.name,
)
LAST = (
    INTERACTION.select.where(interactions.c.id.in_(select(involved.c.record_id).where(_WITH)))
    .order_by(interactions.c.day.desc(), interactions.c.id.desc())
    .limit(bindparam("count"))
)
NEWEST = INTERACTION.select.order_by(interactions.c.id.desc()).limit(1)
_MEANINGFUL = interactions.c.channel.is_distinct_from(LIGHT)
LAST_DAYS = (
    select(
        func.max(interactions.c.day).label("touched"),
        func.max(case((_MEANINGFUL, interactions.c.day))).label("met"),
    )
    .join(involved, involved.c.record_id == interactions.c.id)
    .where(_WITH)
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
