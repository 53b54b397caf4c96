"""Nothing people wrote lies in the database as they wrote it: not in a table, not in a file beside it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from domain.model import Contact, FlowState, User
from domain.reply import Button, Picture, Reply
from storage.database import Database
from storage.tables import metadata
from tests.storage.work import NOUNS, NOW, TODAY, changed, records, sample, working

WORDS = ("quincewort", "medlarbush")
"""Said in every place where people's words go; no other text has them."""

FIRST, SECOND = WORDS


def say_everything(database: Database) -> User:
    """Words in every table that takes any."""
    whole = User(
        transport="telegram",
        address="1",
        name=FIRST,
        tz=f"Zone/{FIRST}",
        locale=SECOND,
        not_people=(FIRST, SECOND),
        industry=FIRST,
        function=SECOND,
        meant={FIRST: 7},
    )
    with database.transaction() as unit:
        user = unit.users.create(whole)
        unit.inbox.keep("telegram", "7", "1", f'{{"text": "{FIRST}"}}', NOW)
        job_id = unit.jobs.add(user.id, "import", {"rows": [FIRST, SECOND]}, NOW)
        unit.store(user).jobs.stage(job_id, 0, [{"name": FIRST, "facts": [["note", SECOND]]}])
        reply = Reply(FIRST, ((Button(SECOND, "a:1"),),), file=Picture("map", {FIRST: SECOND}))
        unit.outbox.add(user.id, reply, NOW, prompt="nudge", local_day=TODAY)
        (row,) = unit.outbox.claim(NOW, "me", timedelta(minutes=1), 1, ("telegram",))
        unit.outbox.fail(row.id, "me", 1, f"can't send {FIRST}")
        state = FlowState(name="story", about={SECOND: FIRST}, answers={"what": SECOND}, touched_at=NOW)
        unit.store(user).flows.put(state)
    with working(database, user) as store:
        dana = store.contacts.add(Contact(name=f"{FIRST} Kim", aliases=(SECOND,), added_on=TODAY))
        store.snapshots.put(FIRST[:3], TODAY, {FIRST: [SECOND]})
        for noun in NOUNS:
            kept = records(store, noun).add(sample(noun, dana.id, FIRST))
            records(store, noun).replace(changed(noun, kept, SECOND))
            records(store, noun).remove(records(store, noun).add(sample(noun, dana.id, SECOND)).id)
    return user


def rows(database: Database) -> dict[str, list[Any]]:
    """Every table as the database itself tells it."""
    with database.transaction() as unit:
        return {
            table.name: list(unit.connection.execute(text(f"SELECT * FROM {table.name}")))
            for table in metadata.sorted_tables
        }


def told(value: object) -> bytes:
    """A value as it lies there."""
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def test_no_table_tells_what_people_wrote(database: Database) -> None:
    say_everything(database)
    found = rows(database)
    filled = {name for name, lines in found.items() if lines}
    assert filled == {table.name for table in metadata.sorted_tables} - {"clocks", "prompts", "invites"}
    everything = b"\n".join(told(value) for lines in found.values() for line in lines for value in line)
    assert [word for word in WORDS if word.encode() in everything.lower()] == []


def test_no_file_of_a_sqlite_database_tells_what_people_wrote(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    say_everything(database)
    for _ in range(2):  # while it is open, with what is not in the main file yet; and closed
        files = [path for path in tmp_path.rglob("*") if path.is_file()]
        everything = b"\n".join(path.read_bytes() for path in files)
        assert [word for word in WORDS if word.encode() in everything.lower()] == []
        assert (b"quince" + b"wort") not in everything.decode("utf-16-le", "ignore").encode("utf-8", "ignore")
        assert (b"telegram" in everything) == database_url.startswith(
            "sqlite"
        )  # the search finds what is plain
        database.close()


def test_with_the_key_all_of_it_is_there(database: Database) -> None:
    user = say_everything(database)
    with working(database, user) as store:
        assert store.user.not_people == WORDS
        assert store.contacts.all()[0].name == f"{FIRST} Kim"
        flow = store.flows.get()
        assert flow is not None
        assert (flow.about, flow.answers) == ({SECOND: FIRST}, {"what": SECOND})
        assert store.snapshots.since(FIRST[:3], TODAY) == [(TODAY, {FIRST: [SECOND]})]
        for noun in NOUNS[1:]:
            [record] = records(store, noun).all()
            assert record == replace(changed(noun, record, SECOND), version=2)
    with database.transaction() as unit:
        (row,) = unit.outbox.history(user.id)
        assert (row.reply.text, row.reason) == (FIRST, f"can't send {FIRST}")
        assert FIRST in unit.inbox.waiting("telegram")[0].raw
        job = unit.jobs.claim()
        assert job is not None
        assert job.needs == {"rows": [FIRST, SECOND]}
        [row] = unit.store(user).jobs.staged(job.id, 0)
        assert row == {"name": FIRST, "facts": [["note", SECOND]]}
