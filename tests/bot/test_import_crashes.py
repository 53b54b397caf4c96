"""A file being taken in, or taken back, and the program killed at any moment: nobody twice, nobody lost."""

import json
import random
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import bot.app
from bot.app import App
from bot.transport import Incoming
from domain.exchange.read import read
from domain.exchange.staged import staged
from domain.model import User
from domain.turn import Attachment, Tap, Text, Turn
from storage.database import Database
from storage.vault import load_key
from tests.bot.test_crashes import start
from tests.bot.test_lines import run
from tests.storage.work import meanwhile, only_postgresql

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
PEOPLE = 2_000
KILLS = 3
WHOSE = ("telegram", "7")


def table(count: int = PEOPLE) -> bytes:
    """People, each with the day of the last talk."""
    rows = "".join(
        f"Person {number:b},Company {number},2025-0{number % 9 + 1}-03\n" for number in range(count)
    )
    return f"Name,Company,Last contact\n{rows}".replace("0b", "").encode()


def kill_in_the_middle(home: Path, *events: dict[str, str], after: float) -> None:
    """Play events, and kill the program so many seconds after it said that the work is under way."""
    with start(home) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("".join(json.dumps(event) + "\n" for event in events))
        process.stdin.flush()
        for line in process.stdout:
            if "Taking i" in line:
                break
        timer = threading.Timer(after, process.kill)
        timer.start()
        process.wait(timeout=60)
        timer.cancel()


def kept(home: Path) -> tuple[list[str], int, list[tuple[str, str]]]:
    """Names, the number of talks, and the work with its states."""
    key = load_key(None, None, home / "config" / "keepwarm" / "key")
    database = Database.open(f"sqlite:///{home / 'data' / 'keepwarm' / 'keepwarm.db'}", key)
    with database.transaction() as unit:
        user = unit.users.find("local", "local")
        assert user is not None
        store = unit.store(user)
        jobs = unit.connection.exec_driver_sql("SELECT kind, state FROM jobs ORDER BY id").all()
        found = [one.name for one in store.contacts.all()], len(store.interactions.all())
    database.close()
    return *found, [(kind, state) for kind, state in jobs]


def test_an_import_killed_again_and_again_brings_everybody_once(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(table())
    dice = random.Random(3)
    run(tmp_path, {"file": str(file)})
    kill_in_the_middle(tmp_path, {"tap": "Import"}, after=dice.uniform(0.0, 0.2))
    half = kept(tmp_path)
    assert half[2] == [("import", "open")]
    for _ in range(KILLS):
        kill_at_once(tmp_path, dice.uniform(0.0, 0.3))
    run(tmp_path, {"text": "who's overdue?"})
    names, talks, jobs = kept(tmp_path)
    assert len(names) == len(set(names)) == talks == PEOPLE
    assert jobs == [("import", "done")]


def kill_at_once(home: Path, after: float) -> None:
    """Start, and be killed soon after the first word or in silence."""
    with start(home) as process:
        assert process.stdout is not None
        timer = threading.Timer(1.5 + after, process.kill)
        timer.start()
        process.wait(timeout=60)
        timer.cancel()


def test_an_undo_killed_half_way_takes_back_all_of_it(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(table())
    run(tmp_path, {"text": "had coffee with Priya Nair"}, {"file": str(file)}, {"tap": "Import"})
    assert len(kept(tmp_path)[0]) == PEOPLE + 1
    kill_in_the_middle(tmp_path, {"text": "undo"}, after=0.05)
    assert kept(tmp_path)[2][-1] == ("take_back", "open")
    said = run(tmp_path, {"text": "who's overdue?"})
    assert any("taken back" in str(line.get("text")) for line in said)
    names, talks, jobs = kept(tmp_path)
    assert (names, talks) == (["Priya Nair"], 1)
    assert jobs == [("import", "done"), ("take_back", "done")]


@pytest.fixture
def one_step_a_slice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.app, "WORK_SECONDS", -1)


def import_begun(app: App, content: bytes) -> int:
    """A file sent, compared and wanted; gives the message it is shown in."""
    about, chunks = staged(read(content))
    job_id = app.stage(*WHOSE, about, NOW)
    app.stage_rows(*WHOSE, job_id, 0, chunks)
    app.receive(Incoming(*WHOSE, Attachment("document", "x.csv", job_id=job_id)), NOW)
    while app.work(NOW):
        pass
    return tap(app, "Import")


def tap(app: App, label: str) -> int:
    """Press the newest button of that label; gives the number of its message."""
    with app.database.transaction() as unit:
        user = unit.users.find(*WHOSE)
        assert user is not None
        rows = unit.outbox.history(user.id)
        for row in reversed(rows):
            shown = unit.store(user).shown(row.edits or row.id)
            buttons = [button for line in (shown.buttons if shown else ()) for button in line]
            if found := next((button.data for button in buttons if button.label == label), None):
                message = row.edits or row.id
                break
        unit.connection.exec_driver_sql(f"UPDATE outbox SET external_id = '{message}' WHERE id = {message}")
    app.receive(Incoming(*WHOSE, Tap(found or "", 0), on=str(message)), NOW)
    return message


def people(database: Database) -> list[str]:
    with database.transaction() as unit:
        user = unit.users.find(*WHOSE)
        return [one.name for one in unit.store(user).contacts.all()] if user else []


def finish(app: App) -> None:
    while app.work(NOW):
        pass


def test_cancel_on_the_way_takes_back_what_is_in(database: Database, one_step_a_slice: None) -> None:
    app = App(database, owner="one")
    app.receive(Incoming(*WHOSE, Text("had coffee with Priya Nair")), NOW)
    import_begun(app, table(400))
    for _ in range(3):
        assert app.work(NOW)
    assert len(people(database)) == 151
    tap(app, "Cancel")
    finish(App(database, owner="another"))
    assert people(database) == ["Priya Nair"]


def test_undo_in_words_stops_an_import_under_way(database: Database, one_step_a_slice: None) -> None:
    app = App(database, owner="one")
    import_begun(app, table(400))
    for _ in range(3):
        assert app.work(NOW)
    app.receive(Incoming(*WHOSE, Text("undo")), NOW)
    finish(app)
    assert people(database) == []


def test_the_same_file_sent_while_it_is_taken_in_brings_nobody_twice(
    database: Database, one_step_a_slice: None
) -> None:
    app = App(database, owner="one")
    import_begun(app, table(400))
    assert app.work(NOW)
    about, chunks = staged(read(table(400)))
    job_id = app.stage(*WHOSE, about, NOW)
    app.stage_rows(*WHOSE, job_id, 0, chunks)
    app.receive(Incoming(*WHOSE, Attachment("document", "again.csv", job_id=job_id)), NOW)
    finish(app)
    assert len(people(database)) == 400
    with database.transaction() as unit:
        user = unit.users.find(*WHOSE)
        assert user is not None
        waiting = unit.store(user).jobs.open("import")
    if waiting:
        tap(app, "Import")
        finish(app)
    assert len(people(database)) == len(set(people(database))) == 400
    with database.transaction() as unit:
        assert len(unit.store(user).interactions.all()) == 400


def test_whoever_is_erased_while_a_file_is_taken_in_is_gone(
    database: Database, one_step_a_slice: None
) -> None:
    app = App(database, owner="one")
    import_begun(app, table(400))
    assert app.work(NOW)
    app.in_turn(*WHOSE, erase, NOW)
    finish(app)
    assert people(database) == []


def erase(turn: Turn) -> None:
    turn.store.network()
    turn.store.erase()


@only_postgresql
def test_two_processes_take_in_a_file_in_turns(
    open_database: Callable[[], Database], one_step_a_slice: None
) -> None:
    apps = [App(open_database(), owner=owner) for owner in ("one", "two")]
    import_begun(apps[0], table(600))

    def work(app: App) -> None:
        while is_open(app.database):
            app.work(NOW)

    for thread in [meanwhile(lambda app=app: work(app)) for app in apps]:  # type: ignore[misc]  # bound now
        thread.result(timeout=120)
    assert len(people(apps[1].database)) == len(set(people(apps[0].database))) == 600
    apps[1].receive(Incoming(*WHOSE, Text("undo")), NOW)
    for thread in [meanwhile(lambda app=app: work(app)) for app in apps]:  # type: ignore[misc]  # bound now
        thread.result(timeout=120)
    assert people(apps[0].database) == []


def is_open(database: Database) -> bool:
    with database.transaction() as unit:
        user: User | None = unit.users.find(*WHOSE)
        return user is not None and any(
            job.state == "open"
            for kind in ("import", "take_back")
            for job in unit.store(user).jobs.open(kind)
        )
