"""What the database holds of somebody, for a test to look at."""

from collections import Counter
from datetime import UTC, datetime

from sqlalchemy import update

from bot.telegram.updates import NAME
from storage.database import Database
from storage.store.outbox import OutboxRow
from storage.tables import outbox


def logged(database: Database, address: int) -> dict[str, int]:
    """How often each connection was logged, by name; those never logged are left out."""
    with database.transaction() as unit:
        user = unit.users.find(NAME, str(address))
        if user is None:
            return {}
        store = unit.store(user)
        counts = {c.name: len(store.interactions.last(c.id, 1000)) for c in store.contacts.all()}
    return dict(+Counter(counts))


def said(database: Database, address: int) -> list[OutboxRow]:
    """Everything said to them, as the outbox has it."""
    with database.transaction() as unit:
        user = unit.users.find(NAME, str(address))
        return unit.outbox.history(user.id) if user else []


def is_known(database: Database, address: int) -> bool:
    """Whether anything at all is kept of them."""
    with database.transaction() as unit:
        return unit.users.find(NAME, str(address)) is not None


def let_leases_end(database: Database) -> None:
    """As after a minute: what a dead process was sending may be taken up."""
    with database.transaction() as unit:
        sending = update(outbox).where(outbox.c.state == "sending")
        unit.connection.execute(sending.values(lease_until=datetime.now(UTC)))
