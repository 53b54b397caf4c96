"""Documents: written from what is kept, at the moment they are sent, beside whoever writes."""

from zoneinfo import ZoneInfo

from domain.exchange.everything import gather
from domain.exchange.exporting import FORMATS
from domain.reply import Document
from storage.database import Database


def written(database: Database, user_id: int, document: Document) -> bytes:
    """The content of a document of a user's, in its form, as of the moment it was asked for."""
    with database.reading() as unit:
        user = unit.users.get(user_id)
        if user is None:
            raise ValueError("there is no such user")
        whole = gather(unit.store(user), document.at.astimezone(ZoneInfo(user.tz)).date())
    return FORMATS[document.kind].write(whole, document.at).encode()
