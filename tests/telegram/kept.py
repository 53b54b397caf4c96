"""What the database holds of somebody, for a test to look at."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time

from sqlalchemy import update

from bot.app import App
from bot.telegram.updates import NAME
from domain.model import Promise
from domain.turn import Turn
from storage.database import Database
from storage.store.outbox import OutboxRow
from storage.tables import outbox

MIDNIGHT = time(0)
"""From midnight to midnight: no quiet hours."""


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


def promise(database: Database, address: int, text: str, due: datetime) -> None:
    """They promised something, and are to be reminded of it at that moment, be it in the night."""
    now = datetime.now(UTC)
    App(database, owner="test").introduce(NAME, str(address), "UTC", now)
    with database.transaction() as unit:
        user = unit.users.find(NAME, str(address))
        assert user is not None
        turn = Turn(now, unit.store(user))
        turn.store.save_user(replace(user, quiet_from=MIDNIGHT, quiet_until=MIDNIGHT))
        turn.begin("follow_up")
        made = turn.store.promises.add(Promise(text=text, due=due.date(), made_on=now.date()))
        turn.store.prompts.set("follow_up", due, due.date(), str(made.id))
