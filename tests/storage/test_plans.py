"""What a tick costs follows what is due: no statement of it walks through all users or all messages."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event

from domain.model import User
from domain.reply import Reply
from storage.database import Database, Unit
from storage.vault import Vault

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def unit(vault: Vault) -> Iterator[Unit]:
    """On SQLite, which plans without knowing how much there is; nothing was ever analysed."""
    database = Database.open("sqlite://", vault)
    with database.transaction() as opened:
        opened.users.create(User(transport="telegram", address="7"))
        yield opened
    database.close()


@contextmanager
def asked(connection: Connection) -> Iterator[list[tuple[str, Any]]]:
    """The statements run meanwhile, with their parameters."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        seen.append((statement, values))

    event.listen(connection, "before_cursor_execute", note)
    yield seen
    event.remove(connection, "before_cursor_execute", note)


def steps(connection: Connection, statement: str, values: Any) -> list[str]:
    """How SQLite goes about it, step by step."""
    return [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]


@pytest.mark.parametrize(
    ("work", "indexes"),
    [
        (
            lambda unit: unit.outbox.claim(NOW, "me", MINUTE, 5, ["telegram"]),
            {"ix_outbox_answers", "ix_outbox_prompts", "ix_outbox_unfinished"},
        ),
        (lambda unit: unit.outbox.expire(NOW), {"ix_outbox_leases"}),
        (lambda unit: unit.outbox.expire(NOW, everything=True), {"ix_outbox_leases"}),
        (lambda unit: unit.outbox.add(1, Reply("Hello"), NOW), {"ix_outbox_unfinished"}),
        (lambda unit: unit.outbox.shown(1, 1), {"ix_outbox_edits"}),
        (lambda unit: unit.outbox.original(1), {"ix_outbox_edits"}),
        (lambda unit: unit.outbox.find(1, "1"), {"ix_outbox_user_id_external_id"}),
        (lambda unit: unit.queue.due(NOW, 5), {"ix_prompts_due_at"}),
        (lambda unit: unit.queue.next_due(), {"ix_prompts_due_at"}),
        (lambda unit: unit.jobs.claim(), {"ix_jobs_open"}),
        (lambda unit: unit.inbox.waiting("telegram"), {"ix_inbox_waiting"}),
        (lambda unit: unit.inbox.forget(NOW), {"ix_inbox_handled_at"}),
    ],
)
def test_what_is_done_often_goes_by_an_index(
    unit: Unit, work: Callable[[Unit], object], indexes: set[str]
) -> None:
    with asked(unit.connection) as statements:
        work(unit)
    plan = [step for statement, values in statements for step in steps(unit.connection, statement, values)]
    assert indexes <= {word for step in plan for word in step.split()}
    assert not [step for step in plan if step.startswith("SCAN") and "USING" not in step]
    assert not [step for step in plan if "(transport=?)" in step and "inbox" not in step]
