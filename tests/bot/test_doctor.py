"""The doctor finds what is broken, says what to do in one line, and gives away nobody's words."""

import base64
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text, update

from bot.__main__ import cli
from bot.app import LEASE, App
from bot.doctor import clocks, house
from bot.doctor.finding import BROKEN, FINE, NOTE
from bot.transport import Incoming
from domain.reply import Reply
from domain.turn import Text
from storage.database import Database
from storage.migrate import standing
from storage.tables import inbox, outbox, prompts
from tests.conftest import KEY
from tests.storage.work import only_sqlite
from tests.telegram.chats import TOKEN
from tests.telegram.server import Server

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
SECRET = TOKEN.split(":")[1]
WORDS = "water the plum tree"


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as telegram:
        yield telegram


@pytest.fixture
def lived_in(database: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Database:
    """A database with a user who has said something just now, and its key in the environment."""
    app = App(database, owner="dead", default_tz="Europe/Berlin")
    app.receive(Incoming("telegram", "7", Text(f"remind me to {WORDS} tomorrow")), now())
    with database.transaction() as unit:
        for row in unit.outbox.expire(now() + LEASE + MINUTE):
            unit.outbox.resend(row.id)
        for row in unit.outbox.claim(now(), "me", LEASE, 9, ("telegram",)):
            unit.outbox.confirm(row.id, "me", row.attempt, "100", now())
    monkeypatch.setenv("KEEPWARM_KEY", base64.b64encode(KEY).decode())
    monkeypatch.setenv("HOME", str(tmp_path))
    return database


def now() -> datetime:
    return datetime.now(UTC)


def ask(database_url: str, **environment: str) -> Result:
    """`keepwarm doctor`; whatever it says holds neither secrets nor words."""
    done = CliRunner().invoke(cli, ["doctor", "--database", database_url], env=environment)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    for hidden in (SECRET, base64.b64encode(KEY).decode(), WORDS, "plum"):
        assert hidden not in done.output
    return done


def line(done: Result, what: str) -> str:
    """The one line about that."""
    [found] = [said for said in done.stdout.splitlines() if said[2:].startswith(f"{what}: ")]
    return found


def telegram(server: Server) -> dict[str, str]:
    return {"TELEGRAM_TOKEN": server.token, "TELEGRAM_API_URL": server.url, "OWNER": "dana"}


def test_where_all_is_well_every_line_says_so(lived_in: Database, database_url: str, server: Server) -> None:
    lock = lived_in.try_poll_lock()
    assert lock is not None
    done = ask(database_url, **telegram(server))
    lock.release()
    assert done.exit_code == 0
    assert {said[0] for said in done.stdout.splitlines()} == {FINE}
    assert "1 zone of users" in line(done, "zone data")


def test_without_a_token_it_says_so_and_all_is_well(lived_in: Database, database_url: str) -> None:
    done = ask(database_url)
    assert done.exit_code == 0
    assert line(done, "token").startswith("! token: none is set")


def test_a_token_telegram_does_not_know_is_broken(
    lived_in: Database, database_url: str, server: Server
) -> None:
    done = ask(database_url, **telegram(server) | {"TELEGRAM_TOKEN": "123456:" + "x" * 35})
    assert done.exit_code == 1
    assert line(done, "token").startswith("✗ token: Telegram doesn't know it")
    assert "x" * 35 not in done.output


def test_a_telegram_that_cannot_be_reached_is_told_with_its_place(
    lived_in: Database, database_url: str
) -> None:
    done = ask(database_url, TELEGRAM_TOKEN=TOKEN, TELEGRAM_API_URL="http://127.0.0.1:9")
    assert done.exit_code == 1
    assert "cannot be reached at 127.0.0.1" in line(done, "token")


def test_a_token_file_that_cannot_be_read_is_broken(
    lived_in: Database, database_url: str, tmp_path: Path
) -> None:
    done = ask(database_url, TELEGRAM_TOKEN_FILE=str(tmp_path / "none"))
    assert done.exit_code == 1
    assert "cannot be read" in line(done, "token")


def test_a_webhook_is_told_and_broken_while_somebody_polls(
    lived_in: Database, database_url: str, server: Server
) -> None:
    server.webhook = "https://elsewhere.example/hook"
    done = ask(database_url, **telegram(server))
    assert (done.exit_code, line(done, "webhook")[0]) == (0, NOTE)
    assert "elsewhere.example" in line(done, "webhook")
    lock = lived_in.try_poll_lock()
    assert lock is not None
    done = ask(database_url, **telegram(server))
    lock.release()
    assert (done.exit_code, line(done, "webhook")[0]) == (1, BROKEN)


def test_it_is_told_whether_somebody_polls(lived_in: Database, database_url: str, server: Server) -> None:
    assert line(ask(database_url, **telegram(server)), "polling").startswith("! polling: nobody polls")
    lock = lived_in.try_poll_lock()
    assert lock is not None
    assert line(ask(database_url, **telegram(server)), "polling").startswith("✓ polling: a process")
    lock.release()
    assert line(ask(database_url, **telegram(server)), "polling")[0] == NOTE
    assert lived_in.try_poll_lock() is not None


def test_where_nobody_may_use_it_that_is_told(lived_in: Database, database_url: str, server: Server) -> None:
    done = ask(database_url, **telegram(server) | {"OWNER": ""})
    assert "OWNER" in line(done, "users")


def test_a_wrong_key_is_broken_and_nothing_is_read(
    lived_in: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEEPWARM_KEY", base64.b64encode(b"x" * 32).decode())
    done = ask(database_url)
    assert done.exit_code == 1
    assert "was not given" in line(done, "key")


def test_a_missing_key_is_broken_and_none_is_made(
    lived_in: Database, database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("KEEPWARM_KEY")
    done = ask(database_url, XDG_CONFIG_HOME=str(tmp_path / "config"))
    assert done.exit_code == 1
    assert "Put it back" in line(done, "key")
    assert not (tmp_path / "config").exists()


def test_where_there_is_no_database_yet_none_is_made(tmp_path: Path) -> None:
    done = ask(f"sqlite:///{tmp_path / 'home' / 'new.db'}")
    assert done.exit_code == 0
    assert "the first start makes it" in line(done, "database")
    assert not (tmp_path / "home").exists()


def test_a_database_that_cannot_be_reached_is_broken() -> None:
    done = ask("postgresql://somebody:plum@127.0.0.1:9/keepwarm")
    assert done.exit_code == 1
    assert "cannot be looked at" in line(done, "database")


def test_what_is_no_database_is_broken(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(os.urandom(5000))
    assert "not a database" in line(ask(f"sqlite:///{tmp_path / 'x.db'}"), "database")
    assert "no database I know" in line(ask("mongodb://x"), "database")


def test_older_tables_are_told_and_left_as_they_are(lived_in: Database, database_url: str) -> None:
    stand(lived_in, "0003")
    done = ask(database_url)
    assert done.exit_code == 0
    assert "at 0003" in line(done, "database")
    with lived_in.transaction() as unit:
        assert unit.connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "0003"
    stand(lived_in)


def stand(database: Database, at: str | None = None) -> None:
    """Say at which revision it stands; by default at the newest, for the tests to come."""
    with database.transaction() as unit:
        newest = standing(unit.connection)[1][0]
        unit.connection.execute(text("UPDATE alembic_version SET version_num = :at"), {"at": at or newest})


def test_a_newer_programs_database_is_broken(lived_in: Database, database_url: str) -> None:
    stand(lived_in, "9999")
    done = ask(database_url)
    stand(lived_in)
    assert done.exit_code == 1
    assert "newer Keepwarm" in line(done, "database")


@only_sqlite
def test_a_damaged_file_is_broken(lived_in: Database, database_url: str, tmp_path: Path) -> None:
    path = tmp_path / "keepwarm.db"
    with lived_in.transaction() as unit:
        root = unit.connection.execute(
            text("SELECT rootpage FROM sqlite_master WHERE name = 'ix_prompts_due_at'")
        ).scalar_one()
        size = unit.connection.execute(text("PRAGMA page_size")).scalar_one()
    lived_in.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * size + 8)
        file.write(b"\xff" * 200)
    done = ask(database_url)
    assert done.exit_code == 1
    assert line(done, "database")[0] == BROKEN


@only_sqlite
def test_a_file_that_somebody_holds_for_writing_is_told(
    lived_in: Database, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.checkup.BUSY_SECONDS", 0.1)
    other = sqlite3.connect(tmp_path / "keepwarm.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    done = ask(database_url)
    other.execute("ROLLBACK")
    other.close()
    assert done.exit_code == 1
    assert "cannot be written (database is locked)" in line(done, "database")


@only_sqlite
def test_files_that_others_can_read_are_told_with_what_to_run(
    lived_in: Database, database_url: str, tmp_path: Path
) -> None:
    (tmp_path / "keepwarm.db").chmod(0o644)
    done = ask(database_url)
    assert done.exit_code == 0
    assert f"chmod 600 {tmp_path / 'keepwarm.db'}" in line(done, "files")


@pytest.mark.parametrize(
    ("free", "mark"), [(100_000_000, BROKEN), (300_000_000, NOTE), (900_000_000, FINE)], ids=str
)
def test_a_full_disk_is_told_before_it_is_full(
    free: int, mark: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.db"
    with path.open("wb") as file:
        file.truncate(200_000_000)  # a hole: it takes no room
    assert house.disk(path, free).mark == mark


@pytest.mark.parametrize(
    ("theirs", "newest", "jump", "mark"),
    [
        (timedelta(), None, 0.0, FINE),
        (timedelta(seconds=10), None, 0.0, NOTE),
        (timedelta(seconds=-40), None, 0.0, BROKEN),
        (None, timedelta(hours=1), 0.0, BROKEN),
        (None, -timedelta(hours=1), 0.0, FINE),
        (None, None, 3.0, NOTE),
        (None, None, -3.0, NOTE),
    ],
)
def test_a_clock_that_is_off_is_told(
    theirs: timedelta | None, newest: timedelta | None, jump: float, mark: str
) -> None:
    found = clocks.clock(
        NOW, None if theirs is None else NOW + theirs, None if newest is None else NOW + newest, jump
    )
    assert found.mark == mark


def test_a_clock_from_before_the_program_is_broken() -> None:
    assert clocks.clock(datetime(1970, 1, 1, tzinfo=UTC), None, None, 0.0).mark == BROKEN


def test_a_clock_that_is_set_meanwhile_is_seen_to_jump() -> None:
    walls, passed = [NOW, NOW + timedelta(seconds=60)], [5.0, 5.2]
    jump = clocks.jumped(lambda: walls.pop(0), lambda: passed.pop(0), lambda _: None)
    assert jump == pytest.approx(59.8)


def test_a_zone_of_a_user_that_is_not_there_is_broken(lived_in: Database, database_url: str) -> None:
    with lived_in.transaction() as unit:
        user = unit.users.find("telegram", "7")
        assert user is not None
        unit.store(user).save_user(replace(user, tz="Atlantis/Capital"))
    done = ask(database_url)
    assert done.exit_code == 1
    assert "Atlantis/Capital not found, which 1 user" in line(done, "zone data")


def test_old_zone_data_and_none_at_all_are_told() -> None:
    assert clocks.zones({}, lambda _: ZoneInfo("America/Santiago"), "2019c").mark == NOTE
    assert clocks.zones({}, nowhere, "2019c").mark == BROKEN
    assert clocks.zones({"Europe/Berlin": 2}).mark == FINE


def nowhere(name: str) -> ZoneInfo:
    raise ZoneInfoNotFoundError(name)


def change(database: Database, table: object, **values: object) -> None:
    with database.transaction() as unit:
        unit.connection.execute(update(table).values(**values))  # type: ignore[arg-type]  # a table it is


@pytest.mark.parametrize("polled", [False, True])
def test_what_waits_too_long_is_told_and_broken_while_somebody_is_there_to_see_to_it(
    lived_in: Database, database_url: str, *, polled: bool
) -> None:
    with lived_in.transaction() as unit:
        user = unit.users.find("telegram", "7")
        assert user is not None
        unit.outbox.add(user.id, Reply(WORDS), now() - DAY)
        unit.inbox.keep("telegram", "u1", "7", WORDS, now() - DAY)
        unit.jobs.add(user.id, "strength", {}, now() - DAY)
    change(lived_in, prompts, due_at=now() - DAY)
    lock = lived_in.try_poll_lock() if polled else None
    done = ask(database_url)
    if lock is not None:
        lock.release()
    assert done.exit_code == int(polled)
    for what in ("outbox", "inbox", "prompts", "long work"):
        assert line(done, what)[0] == (BROKEN if polled else NOTE), what


def test_what_waits_for_a_moment_is_fine(lived_in: Database, database_url: str) -> None:
    change(lived_in, prompts, due_at=now() - 20 * MINUTE)
    done = ask(database_url)
    assert line(done, "prompts").startswith("✓ prompts: ")
    assert "are late" in line(done, "prompts")


def test_what_was_missed_refused_or_is_unknown_is_counted_by_kind_and_never_quoted(
    lived_in: Database, database_url: str
) -> None:
    with lived_in.transaction() as unit:
        user = unit.users.find("telegram", "7")
        assert user is not None
        for ago, reason in enumerate(
            ("can't parse entities: plum", "Forbidden: bot was blocked by the user", WORDS)
        ):
            row = unit.outbox.add(user.id, Reply(WORDS), now() - ago * DAY)
            assert row is not None
            [claimed] = unit.outbox.claim(now(), "me", LEASE, 1, ("telegram",))
            unit.outbox.fail(row.id, "me", claimed.attempt, reason)
        for days in (1, 2, 30):
            day = now() - days * DAY
            unit.outbox.add(user.id, Reply(""), day, prompt="nudge", local_day=day.date(), state="missed")
        row = unit.outbox.add(user.id, Reply(WORDS), now(), owner="me", lease=LEASE)
        assert row is not None
        unit.outbox.unknown(row.id, "me", row.attempt)
        job = unit.jobs.add(user.id, "strength", {}, now())
        unit.jobs.finish(job, "failed", now())
    done = ask(database_url)
    assert done.exit_code == 0
    told = line(done, "failed")
    for reason in ("1 × can't parse entities", "1 × blocked by the user", "1 × for another reason"):
        assert reason in told
    assert "2 × nudge" in line(done, "missed")
    assert "of 1 messages" in line(done, "unknown")
    assert "1 × strength" in line(done, "long work failed")


def test_kinds_of_a_newer_version_are_told(lived_in: Database, database_url: str) -> None:
    change(lived_in, prompts, kind="horoscope", subject=prompts.c.kind)
    assert "× horoscope" in line(ask(database_url), "kinds")


def test_looking_changes_nothing(lived_in: Database, database_url: str) -> None:
    def everything() -> list[object]:
        with lived_in.transaction() as unit:
            return [unit.connection.execute(table.select()).all() for table in (inbox, outbox, prompts)]

    before = everything()
    ask(database_url)
    assert everything() == before
