"""Long work: slice by slice beside the messages, resumed after a crash, each slice done by one process."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

import bot.app
from bot.app import App
from bot.outbox import Outbox
from bot.scheduler import Ticker
from bot.transport import Incoming
from bot.writers import Writers
from domain.model import Contact, Interaction, Job, User
from domain.reply import Reply
from domain.turn import Text, Turn
from domain.work import Slice
from storage.database import Database
from storage.errors import Unavailable
from tests.storage.work import meanwhile, only_postgresql

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
STEPS = 4

Then = Callable[[Turn, Job], None]


@dataclass
class Counting:
    """Work that adds somebody at each step, then does ``then``, and at the end says that it is done."""

    then: Then = lambda _turn, _job: None
    steps: int = STEPS
    began: list[int] = field(default_factory=list)

    def __call__(self, turn: Turn, job: Job) -> Slice:
        self.began.append(job.cursor)
        turn.begin("import")
        turn.store.contacts.add(Contact(name=f"N{job.cursor}", added_on=turn.today))
        self.then(turn, job)
        done = job.cursor + 1
        return Slice(done, done == self.steps, (Reply(f"All {done}."),) if done == self.steps else ())


@pytest.fixture
def does(monkeypatch: pytest.MonkeyPatch) -> Callable[[Counting], Counting]:
    """What work of the kind "count" does from now on."""

    def put(step: Counting) -> Counting:
        monkeypatch.setattr(bot.app, "JOBS", {"count": step})
        return step

    return put


@pytest.fixture
def one_step_a_slice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.app, "WORK_SECONDS", -1)


@pytest.fixture
def app(database: Database) -> App:
    return App(database, owner="test")


def begin(database: Database, address: str = "7", kind: str = "count") -> User:
    with database.transaction() as unit:
        user = unit.users.find("telegram", address) or unit.users.create(
            User(transport="telegram", address=address, greeted=True)
        )
        unit.store(user).jobs.start(kind, {}, NOW)
    return user


def names(database: Database, user: User) -> list[str]:
    with database.transaction() as unit:
        return [contact.name for contact in unit.store(user).contacts.all()]


def states(database: Database) -> list[tuple[str, int]]:
    with database.transaction() as unit:
        rows = unit.connection.execute(text("SELECT state, cursor FROM jobs ORDER BY id"))
        return [(row.state, row.cursor) for row in rows]


def said(database: Database, user: User) -> list[str]:
    with database.transaction() as unit:
        return [row.reply.text for row in unit.outbox.history(user.id)]


def say(app: App, words: str, address: str = "7") -> str:
    incoming = Incoming("telegram", address, Text(words))
    return "\n".join(message.reply.text for message in app.receive(incoming, NOW).outgoing)


def test_messages_are_answered_between_the_slices(
    app: App, database: Database, does: Callable[[Counting], Counting], one_step_a_slice: None
) -> None:
    does(Counting())
    user = begin(database)
    assert app.work(NOW)
    assert "Coffee with Dana" in say(app, "had coffee with Dana")
    assert states(database) == [("open", 1)]
    while app.work(NOW):
        pass
    assert names(database, user) == ["N0", "Dana", "N1", "N2", "N3"]
    assert states(database) == [("done", STEPS)]
    assert said(database, user)[-1] == "All 4."


def test_a_slice_is_as_many_steps_as_there_is_time_for(
    app: App, database: Database, does: Callable[[Counting], Counting], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.app, "WORK_SECONDS", 60)
    does(Counting())
    user = begin(database)
    assert app.work(NOW)
    assert states(database) == [("done", STEPS)]
    assert len(names(database, user)) == STEPS
    assert not app.work(NOW)


def test_somebody_who_writes_meanwhile_waits_for_one_slice_at_most(
    app: App, database: Database, does: Callable[[Counting], Counting], one_step_a_slice: None
) -> None:
    step = does(Counting(steps=40))
    user = begin(database)
    answered_after: list[int] = []

    async def run() -> None:
        writers = Writers(1)
        outbox = Outbox(database, writers, {}, owner="test", real_now=lambda: NOW)
        ticker = Ticker(app, writers, outbox, lambda: NOW)
        working = asyncio.create_task(ticker.work())
        while len(step.began) < 3:
            await asyncio.sleep(0)
        asked = len(step.began)
        await writers.run(say, app, "had coffee with Dana")
        answered_after.append(len(step.began) - asked)
        await working
        await asyncio.to_thread(writers.close)

    asyncio.run(run())
    assert answered_after[0] <= 2  # the slice under way, and one that was asked for at the same moment
    assert len(names(database, user)) == 41


def test_work_that_was_killed_half_way_goes_on_where_it_stopped(
    database: Database, does: Callable[[Counting], Counting], one_step_a_slice: None
) -> None:
    def killed(_turn: Turn, job: Job) -> None:
        if job.cursor == 2:
            raise KeyboardInterrupt

    user = begin(database)
    does(Counting(killed))
    app = App(database, owner="first")
    assert app.work(NOW)
    assert app.work(NOW)
    with pytest.raises(KeyboardInterrupt):
        app.work(NOW)
    assert states(database) == [("open", 2)]
    does(Counting())
    while App(database, owner="second").work(NOW):
        pass
    assert names(database, user) == ["N0", "N1", "N2", "N3"]
    assert said(database, user) == ["All 4."]


@pytest.mark.parametrize("seconds", [-1, 60])
def test_a_step_that_fails_ends_the_work_and_leaves_nothing_of_itself(
    app: App,
    database: Database,
    does: Callable[[Counting], Counting],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    seconds: int,
) -> None:
    def fails(turn: Turn, job: Job) -> None:
        turn.store.snapshots.put("strength", turn.today, {})
        if job.cursor == 2:
            raise ZeroDivisionError

    monkeypatch.setattr(bot.app, "WORK_SECONDS", seconds)
    does(Counting(fails))
    user, other = begin(database), begin(database, "8")
    while app.work(NOW):
        pass
    assert states(database) == [("failed", 2)] * 2
    assert names(database, user) == names(database, other) == ["N0", "N1"]
    assert said(database, user) == []
    assert [record.levelname for record in caplog.records] == ["ERROR"] * 2


def test_a_step_the_database_itself_refuses_ends_the_work_too(
    app: App, database: Database, does: Callable[[Counting], Counting], caplog: pytest.LogCaptureFixture
) -> None:
    def refused(turn: Turn, _job: Job) -> None:
        turn.store.interactions.add(Interaction(day=turn.today, people=(10**6,)))

    does(Counting(refused))
    user = begin(database)
    assert app.work(NOW)
    assert states(database) == [("failed", 0)]
    assert names(database, user) == []
    assert not app.work(NOW)


def test_work_of_a_kind_nobody_knows_any_more_ends_as_failed(
    app: App, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    begin(database, kind="forgotten")
    assert app.work(NOW)
    assert states(database) == [("failed", 0)]


def test_work_that_was_cancelled_stops(
    app: App, database: Database, does: Callable[[Counting], Counting], one_step_a_slice: None
) -> None:
    does(Counting())
    user = begin(database)
    assert app.work(NOW)
    with database.transaction() as unit:
        store = unit.store(user)
        assert store.jobs.cancel(store.jobs.open("count")[0].id, NOW)
    assert not app.work(NOW)
    assert names(database, user) == ["N0"]
    assert states(database) == [("cancelled", 1)]


def test_the_work_of_several_goes_on_in_turns(
    app: App, database: Database, does: Callable[[Counting], Counting], one_step_a_slice: None
) -> None:
    does(Counting())
    users = [begin(database, address) for address in "78"]
    for minute in range(1, 5):
        assert app.work(NOW + timedelta(minutes=minute))
    assert [len(names(database, user)) for user in users] == [2, 2]


@only_postgresql
def test_two_processes_never_do_the_same_slice(
    open_database: Callable[[], Database], does: Callable[[Counting], Counting], one_step_a_slice: None
) -> None:
    processes = [open_database(), open_database()]
    step = does(Counting(steps=10))
    users = [begin(processes[0], address) for address in "789"]

    def work(database: Database) -> None:
        app = App(database, owner="one")
        while any(state == "open" for state, _ in states(database)):
            app.work(NOW)

    for thread in [meanwhile(lambda database=database: work(database)) for database in processes * 2]:  # type: ignore[misc]  # bound now
        thread.result(timeout=60)
    assert sorted(step.began) == sorted([*range(10)] * 3)
    for user in users:
        assert names(processes[0], user) == [f"N{number}" for number in range(10)]
        assert said(processes[0], user) == ["All 10."]


@only_postgresql
def test_whoever_finds_work_under_way_leaves_it_alone(
    open_database: Callable[[], Database], does: Callable[[Counting], Counting], one_step_a_slice: None
) -> None:
    first, second = (App(open_database(), owner=owner) for owner in ("first", "second"))
    in_the_middle, go_on = threading.Event(), threading.Event()

    def waits(_turn: Turn, _job: Job) -> None:
        in_the_middle.set()
        assert go_on.wait(10)

    step = does(Counting(waits))
    begin(first.database)
    slow = meanwhile(lambda: first.work(NOW))
    assert in_the_middle.wait(10)
    assert not second.work(NOW)
    go_on.set()
    assert slow.result(timeout=10)
    assert step.began == [0]


@only_postgresql
def test_work_whose_database_goes_away_is_no_failure_and_goes_on_later(
    open_database: Callable[[], Database],
    does: Callable[[Counting], Counting],
    caplog: pytest.LogCaptureFixture,
) -> None:
    database, other = open_database(), open_database()

    def cut(turn: Turn, job: Job) -> None:
        if job.cursor == 1 and not caplog.records and len(step.began) == 2:
            with other.transaction() as unit:
                unit.connection.execute(
                    text(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                        "WHERE state = 'idle in transaction' AND datname = current_database()"
                    )
                )
            turn.store.contacts.all()

    step = does(Counting(cut))
    user = begin(database)
    with pytest.raises(Unavailable):
        App(database, owner="one").work(NOW)
    assert caplog.records == []
    assert states(other) == [("open", 0)]
    while App(database, owner="one").work(NOW):
        pass
    assert names(other, user) == ["N0", "N1", "N2", "N3"]


def test_a_file_nobody_wanted_is_dropped_after_a_week(app: App, database: Database) -> None:
    old, new = (
        app.stage("telegram", "7", {"format": "a table"}, NOW - timedelta(days=days)) for days in (8, 6)
    )
    app.stage_rows("telegram", "7", old, 0, ["[]"])

    async def night() -> None:
        writers = Writers(1)
        outbox = Outbox(database, writers, {}, owner="test", real_now=lambda: NOW)
        await Ticker(app, writers, outbox, lambda: NOW).tidy()
        await asyncio.to_thread(writers.close)

    asyncio.run(night())
    assert states(database) == [("cancelled", 0), ("staging", 0)]
    assert new > old
