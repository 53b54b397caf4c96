"""Whatever goes wrong on the way, each message is logged once and each answer arrives."""

import io
import logging
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.redact import TokenFilter
from bot.telegram.poller import TokenRefused
from bot.telegram.updates import NAME
from domain.reply import Button, Reply
from storage.database import Database
from tests.telegram import faults
from tests.telegram.kept import let_leases_end, logged, said
from tests.telegram.running import Assistant
from tests.telegram.server import Server


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes seconds for good reason takes less in a test."""
    monkeypatch.setattr("bot.scheduler.TICK_SECONDS", 0.3)
    monkeypatch.setattr("bot.telegram.wire.READ_SECONDS", 1.0)
    monkeypatch.setattr("bot.telegram.poller.STAND_BY_SECONDS", 0.3)
    monkeypatch.setattr("bot.telegram.poller.FIRST_RETRY", 0.1)
    monkeypatch.setattr("bot.outbox.FIRST_RETRY", timedelta(seconds=0.2))


on_one_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""What is tested has nothing to do with the database."""

SENDING = {
    "flood": faults.flood(1),
    "away": faults.status(502),
    "broken": faults.status(500, "Internal Server Error"),
    "dropped before": faults.drop(),
    "dropped after": faults.drop(act=True),
    "silent": faults.hang(act=True),
    "late": faults.slow(0.5),
}


def test_an_answer_arrives_through_every_fault(server: Server, database: Database) -> None:
    crowd = {name: server.person(100 + number, name) for number, name in enumerate(SENDING)}
    for name, person in crowd.items():
        server.fail("sendMessage", SENDING[name], chat=person)
        person.say("had coffee with Dana")
    with Assistant(server, database, allowed=",".join(str(person.id) for person in crowd.values())):
        for person in crowd.values():
            person.wait_for("Dana")
        server.settle(1)
        for name, person in crowd.items():
            assert logged(database, person.id) == {"Dana": 1}
            unknown = [row for row in said(database, person.id) if row.unknowns]
            doubled = len(person.texts) > len(set(person.texts))
            assert bool(unknown) == (name in ("broken", "dropped before", "dropped after", "silent")), name
            assert not doubled or unknown, "said twice, and not flagged"


def test_a_thumb_faster_than_the_note_that_the_message_arrived_is_heard(
    server: Server, database: Database
) -> None:
    anna = server.person(11, "Anna")
    with Assistant(server, database, allowed="11"):
        undo = anna.ask("had coffee with Dana", "Dana").data_of("Undo")
        server.fail("sendMessage", faults.slow(0.8, act=True))
        with database.transaction() as unit:
            user = unit.users.find(NAME, "11")
            assert user is not None
            unit.outbox.add(user.id, Reply("Look", ((Button("Not so", undo or ""),),)), datetime.now(UTC))
        anna.wait_for("Look")
        assert not any(row.state == "sent" and "Look" in row.reply.text for row in said(database, 11))
        anna.press("Not so")
        anna.wait_until(lambda: not logged(database, 11), "the coffee to be taken back")


@on_one_database
def test_polling_goes_on_through_every_fault(server: Server, database: Database) -> None:
    anna = server.person(11, "Anna")
    with Assistant(server, database, allowed="11"):
        anna.ask("/start")
        for fault in (
            faults.drop(),
            faults.status(502),
            faults.status(409, "Conflict: x"),
            faults.drop(act=True),
        ):
            server.fail("getUpdates", fault)
            assert anna.ask("/help").text


@on_one_database
def test_an_assistant_started_before_telegram_is_there_waits_for_it(
    server: Server, database: Database
) -> None:
    server.fail("getMe", faults.status(502), faults.drop())
    server.fail("deleteWebhook", faults.status(502))
    with Assistant(server, database, allowed="11"):
        assert server.person(11, "Anna").ask("/help").text


@on_one_database
def test_a_token_that_telegram_does_not_know_is_refused_in_a_sentence(
    server: Server, database: Database
) -> None:
    server.fail("getMe", faults.status(401, "Unauthorized"))
    with pytest.raises(TokenRefused, match="TELEGRAM_TOKEN") as refused, Assistant(server, database) as here:
        assert here.ended()
    assert server.token not in repr(refused.getrepr(style="long"))


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_database_that_drops_its_connections_loses_nothing(server: Server, database: Database) -> None:
    anna = server.person(11, "Anna")
    names = ["Dana", "Bob", "Alice", "Carol", "Erin", "Frank"]
    with Assistant(server, database, allowed="11"):
        anna.ask("/start")
        for name in names:
            anna.say(f"had coffee with {name}")
            drop_connections(database)
        anna.wait_until(lambda: logged(database, 11) == dict.fromkeys(names, 1), "all to be logged")
        server.settle()
        let_leases_end(database)
        for name in names:
            anna.wait_for(name)


def drop_connections(database: Database) -> None:
    """As a restart of the server does."""
    drop = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    others = "datname = current_database() AND pid <> pg_backend_pid()"
    with database.transaction() as unit:
        unit.connection.execute(text(f"{drop} WHERE {others}"))


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_who_has_lost_the_lock_stands_by_for_who_holds_it(
    server: Server, open_database: Callable[[], Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.poller.WATCH_SECONDS", 0.3)
    anna = server.person(11, "Anna")
    first, second = open_database(), open_database()
    with Assistant(server, first, allowed="11"):
        anna.ask("/start")
        with Assistant(server, second, allowed="11"):
            time.sleep(1)
            drop_connections(open_database())
            assert server.wait_until(lambda: 409 in {request.code for request in server.requests}, 10)
            time.sleep(2)
            begun = time.monotonic()
            for _ in range(3):
                assert anna.ask("/help", "/overdue").text
            assert not [request for request in server.requests if request.code == 409 and request.at > begun]


@on_one_database
def test_polling_that_has_died_is_begun_anew(
    server: Server, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.poller.POLL_SECONDS", 1)
    monkeypatch.setattr("bot.telegram.poller.SILENT_SECONDS", 2)
    anna = server.person(11, "Anna")
    with Assistant(server, database, allowed="11"):
        anna.ask("/start")
        server.fail("getUpdates", faults.status(401, "Unauthorized"))
        time.sleep(1.5)
        assert anna.ask("/help", "/overdue").text


def test_one_process_polls_and_another_takes_over(server: Server, database: Database) -> None:
    anna = server.person(11, "Anna")
    first = Assistant(server, database, allowed="11")
    with Assistant(server, database, allowed="11") if first.__enter__() else first:
        for _ in range(4):
            assert anna.ask("/help").text
        first.__exit__(None, None, None)
        assert anna.ask("/help", patience=10).text
    assert not [request for request in server.requests if request.code == 409]


@pytest.fixture
def journal() -> Iterator[io.StringIO]:
    """Everything logged, at DEBUG, as the host would see it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
    handler.addFilter(TokenFilter())
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(before)


@on_one_database
def test_no_log_holds_the_token_nor_at_info_anybodys_words(
    server: Server, database: Database, journal: io.StringIO
) -> None:
    canary = "Canarina"
    anna = server.person(11, "Anna")
    with Assistant(server, database, allowed="11"):
        kept = anna.ask(f"had coffee with {canary}")
        server.fail("sendMessage", faults.status(502), faults.status(400, "Bad Request: x"))
        anna.say(f"had tea with {canary}")
        anna.press("Undo", on=kept.id)
        server.fail("getUpdates", faults.drop(), faults.status(500, "Internal Server Error"))
        anna.say(f"had lunch with {canary}")
        server.settle(1)
    lines = journal.getvalue()
    assert server.token.split(":")[1] not in lines
    told = [line for line in lines.splitlines() if not line.startswith("DEBUG ")]
    assert not [line for line in told if canary in line]
