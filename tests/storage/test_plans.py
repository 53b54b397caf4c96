"""What a tick costs follows what is due: no statement of it walks through all users or all messages."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event

from domain.model import User
from domain.reply import Reply
from storage.database import Database, Unit
from storage.store import networks
from storage.store.user_store import UserStore
from storage.vault import Vault
from tests.storage.work import NAMING, TODAY, new_user, only_postgresql, records

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


def mine(unit: Unit) -> UserStore:
    return unit.store(User(id=1, transport="telegram", address="7"))


WITH_THEM = "ix_involved_user_id_contact_id_noun_record_id"


@pytest.mark.parametrize(
    ("work", "index"),
    [
        (lambda store: store.contacts.ids_after(1, 9), "sqlite_autoindex_contacts_1"),
        (lambda store: store.facts.of_kind("role"), "ix_facts_user_id_kind"),
        (lambda store: store.interactions.newest(), "ix_interactions_user_id_id"),
        (lambda store: store.clocks.overdue(TODAY), "ix_clocks_due"),
        (lambda store: store.clocks.in_tier(1), "ix_clocks_tier"),
        (lambda store: store.gaps.all(), "ix_gaps_user_id"),
        (lambda store: store.goals.all(), "ix_goals_user_id"),
        (lambda store: store.opportunities.all(), "ix_opportunities_user_id_day"),
        (lambda store: store.stories.all(), "ix_stories_user_id_day"),
        (lambda store: store.snapshots.since("strength", TODAY), "sqlite_autoindex_snapshots_1"),
        (lambda store: store.jobs.open("strength"), "ix_jobs_user_id"),
        (lambda store: store.jobs.staged(1, 0), "sqlite_autoindex_job_rows_1"),
        (lambda store: store.jobs.clear(1), "ix_job_rows_user_id"),
        (lambda store: store.deeds.changes_before(1, None, 9), "ix_changes_user_id_id"),
        (lambda store: store.deeds.size(1), "ix_changes_deed_id"),
        (lambda store: store.deeds.made(1, [1, 2]), "ix_changes_user_id_noun_record_id"),
        (lambda store: store.deeds.outgrown(1, [1, 2]), "ix_changes_user_id_noun_record_id"),
        (lambda store: store.deeds.outgrown(1, [1, 2]), "ix_facts_user_id_contact_id"),
        (lambda store: store.deeds.outgrown(1, [1, 2]), WITH_THEM),
        (lambda store: store.network([1]), WITH_THEM),
        (lambda store: store.network([1]), "ix_facts_user_id_contact_id"),
        (lambda store: store.network(), "ix_changes_user_id_id"),
    ],
)
def test_what_a_user_is_asked_for_goes_by_an_index(
    unit: Unit, work: Callable[[UserStore], object], index: str
) -> None:
    store = mine(unit)
    store.network()
    with asked(unit.connection) as statements:
        work(store)
    plan = [step for statement, values in statements for step in steps(unit.connection, statement, values)]
    assert index in {word for step in plan for word in step.split()}
    assert not [step for step in plan if step.startswith("SCAN") and "USING" not in step]


@pytest.mark.parametrize("noun", NAMING)
def test_what_names_somebody_is_found_by_them_and_not_among_all_of_the_users(unit: Unit, noun: str) -> None:
    """Else a card, a brief, a log would cost the more the more the user has ever told."""
    store = mine(unit)
    with asked(unit.connection) as statements:
        records(store, noun).of(1)
        store.interactions.last(1)
        store.interactions.last_days(1)
        store.network([1, 2])
    plan = [step for statement, values in statements for step in steps(unit.connection, statement, values)]
    assert [step for step in plan if WITH_THEM in step]
    assert not [step for step in plan if step.endswith("(user_id=?)")]


ADDRESSES = [str(number) for number in range(40)]
"""So many that one user's changes are clearly few among all, whatever earlier tests left in the table."""


@only_postgresql
def test_what_changed_since_is_found_by_user_and_number_in_postgresql_too(database: Database) -> None:
    users = [new_user(database, address) for address in ADDRESSES]
    deeds = [working_deed(database, user) for user in users]
    values = ", ".join(f"({user.id}, {deed})" for user, deed in zip(users, deeds, strict=True))
    with suppress(ZeroDivisionError), database.transaction() as unit:
        run = unit.connection.exec_driver_sql
        run(
            "INSERT INTO changes (user_id, deed_id, noun, record_id, version) "
            "SELECT who, deed, 'goal', turn, 1 "
            f"FROM generate_series(1, 400) AS turn, (VALUES {values}) AS mine (who, deed)"
        )
        run("SET LOCAL enable_seqscan = off")  # there is not much else than what is asked for
        for statement in (networks.COUNT, networks.SINCE):
            plan = run(
                f"EXPLAIN {statement.compile(unit.connection.engine)}", {"user": users[3].id, "seen": 10}
            )
            lines = plan.scalars().all()
            assert [line for line in lines if "ix_changes_user_id_id" in line], lines
        raise ZeroDivisionError  # what the database has learnt here stays here


def working_deed(database: Database, user: User) -> int:
    with database.transaction() as unit:
        return unit.store(user).deeds.open("log", NOW)
