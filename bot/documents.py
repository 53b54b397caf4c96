"""Documents: written from what is kept, at the moment they are sent, beside whoever writes."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.exchange.everything import gather
from domain.exchange.exporting import FORMATS
from domain.reply import Document
from storage.database import Database


def written(database: Database, user_id: int, document: Document, now: datetime) -> bytes:
    """The content of a document of a user's, in its form."""
    with database.reading() as unit:
        user = unit.users.get(user_id)
        if user is None:
            raise ValueError("there is no such user")
        whole = gather(unit.store(user), now.astimezone(ZoneInfo(user.tz)).date())
    return FORMATS[document.kind].write(whole, now).encode()
