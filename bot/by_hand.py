"""Files in and out from the command line: the same work as in the chat, done at once and told there."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bot.app import App
from bot.documents import written
from bot.reading import beginning_of
from domain.errors import Sorry
from domain.exchange.columns import has_names, known
from domain.exchange.exporting import FORMATS
from domain.exchange.importing import begun, go_on, has_failed, is_waiting
from domain.exchange.read import read
from domain.exchange.staged import staged
from domain.reply import Document
from storage.database import Database

Say = Callable[[str], None]
Whose = tuple[str, str]


class NobodyThere(Sorry):
    """Nobody by that id has written to me yet, so there is nothing to export."""


class Stopped(Sorry):
    """Something went wrong on my side, and I stopped half-way. "undo" in the chat takes back what is in."""


class ColumnsUnclear(Sorry):
    """I can't tell what the columns of that table mean. Send it to me in the chat, and I'll ask."""


def take_in(
    database: Database, file: Path, whose: Whose, zone: str, say: Say, *, dry_run: bool = False
) -> None:
    """Read a file, show what is in it and take it in. Raises Sorry with the reason where that can't be."""
    about, chunks = staged(read(beginning_of(file)))
    if about["columns"]:  # nobody is asked here: what the names of the columns don't tell is left out
        means = known(about["header"])
        if not has_names(means):
            raise ColumnsUnclear
        about |= {"columns": [], "means": means}
    app = App(database, owner="import", default_tz=zone)
    job_id = app.stage(*whose, about, now())
    for number, rows in enumerate(chunks):
        app.stage_rows(*whose, job_id, number, [rows])
    app.in_turn(*whose, lambda turn: begun(turn, job_id, file.name), now())
    _finish(app, whose, job_id, say)
    if dry_run or not app.in_turn(*whose, lambda turn: is_waiting(turn, job_id), now()):
        app.in_turn(*whose, lambda turn: turn.store.jobs.cancel(job_id, now()), now())
        return
    app.in_turn(*whose, lambda turn: go_on(turn, job_id), now())
    _finish(app, whose, job_id, say)


def _finish(app: App, whose: Whose, job_id: int, say: Say) -> None:
    """Do the work to its next halt, telling what there is to tell. Raises Stopped where it failed."""
    while (said := app.slice_of(*whose, job_id, now())) is not None:
        for reply in said:
            say(reply.text)
    if app.in_turn(*whose, lambda turn: has_failed(turn, job_id), now()):
        raise Stopped


def give_out(database: Database, form: str, whose: Whose) -> bytes:
    """The export of a user, in a form. Raises NobodyThere."""
    with database.transaction() as unit:
        user = unit.users.find(*whose)
    if user is None:
        raise NobodyThere
    return written(database, user.id, Document(form, f"keepwarm.{FORMATS[form].suffix}", now()))


def now() -> datetime:
    return datetime.now(UTC)
