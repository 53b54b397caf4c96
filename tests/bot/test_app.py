"""The application at its edge: bugs, redelivered updates, people who block and return."""

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

import bot.app
from bot.app import App, Received
from bot.transport import Incoming
from domain.errors import NothingToUndo
from domain.model import Contact, Prompt
from domain.registry import PROMPTS
from domain.reply import Answer
from domain.rhythm.prompts import Spoken
from domain.turn import Event, Tap, Text, Turn
from storage.database import Database
from storage.errors import Unavailable
from storage.tables import prompts

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


@pytest.fixture
def app(database: Database) -> App:
    return App(database, owner="test", default_tz="UTC")


def text(words: str, update: str | None = None, address: str = "7") -> Incoming:
    return Incoming("telegram", address, Text(words, update), update=update)


def said(received: Received) -> str:
    return "\n".join(message.reply.text for message in received.outgoing)


def test_a_bug_is_logged_once_with_a_reference_and_answered_with_one_apology(
    app: App, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(turn: Turn, event: Event) -> Answer:
        turn.begin("log")
        raise ZeroDivisionError("secret words")

    with monkeypatch.context() as patch, caplog.at_level(logging.INFO):
        patch.setattr(bot.app, "respond", broken)
        apology = said(app.receive(text("had coffee with Dana", "1"), NOW))
    reference = apology.rsplit(" ", 1)[1].rstrip(".")
    assert "nothing was changed" in apology
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert reference in caplog.text
    assert "Coffee with Dana" in said(app.receive(text("had coffee with Dana", "2"), NOW))


def test_a_redelivered_update_changes_nothing_and_says_nothing(app: App, database: Database) -> None:
    first = app.receive(text("had coffee with Dana", "1"), NOW)
    assert "Coffee with Dana" in said(first)
    assert app.receive(text("had coffee with Dana", "1"), NOW) == Received()
    with database.transaction() as unit:
        user = unit.users.find("telegram", "7")
        assert user is not None
        store = unit.store(user)
        [dana] = store.contacts.all()
        assert len(store.interactions.last(dana.id, 9)) == 1


def test_a_refusal_leaves_nothing_half_done(
    app: App, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def halfway(turn: Turn, event: Event) -> Answer:
        turn.begin("add_contact")
        turn.store.contacts.add(Contact(name="Dana", added_on=turn.today))
        raise NothingToUndo

    with monkeypatch.context() as patch:
        patch.setattr(bot.app, "respond", halfway)
        assert "nothing left to undo" in said(app.receive(text("anything", "1"), NOW))
    with database.transaction() as unit:
        user = unit.users.find("telegram", "7")
        assert user is not None
        assert unit.store(user).contacts.all() == []
        assert unit.store(user).deeds.last() is None


def test_a_database_that_is_away_is_no_bug_and_the_message_is_not_used_up(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(turn: Turn, event: Event) -> Answer:
        raise OperationalError("SELECT", {}, Exception("the server closed the connection"))

    with monkeypatch.context() as patch:
        patch.setattr(bot.app, "respond", away)
        with pytest.raises(Unavailable):
            app.receive(text("had coffee with Dana", "1"), NOW)
    assert "Coffee with Dana" in said(app.receive(text("had coffee with Dana", "1"), NOW))


def test_two_users_on_one_assistant_see_nothing_of_each_other(app: App) -> None:
    app.receive(text("had coffee with Dana yesterday", address="7"), NOW)
    assert "don't know Dana" in said(app.receive(text("when did I last talk to Dana?", address="8"), NOW))
    assert "nothing left to undo" in said(app.receive(text("undo", address="8"), NOW))


def test_one_users_button_does_nothing_for_another(app: App) -> None:
    message = app.receive(text("had coffee with Dana", address="7"), NOW).outgoing[0]
    data = message.reply.buttons[0][0].data
    tap = Incoming("telegram", "8", Tap(data, message.id), on=None, tap="q")
    app.receive(text("/help", address="8"), NOW)
    assert "had its day" in app.receive(tap, NOW).toasts[0]
    assert "ago" in said(
        app.receive(text("when did I last talk to Dana?", address="7"), NOW + timedelta(days=3))
    )


def test_nobody_who_blocked_the_assistant_is_prompted_until_they_write_again(
    app: App, database: Database
) -> None:
    app.receive(text("remind me to call Bob tomorrow", "1"), NOW)
    app.stop_user("telegram", "7")
    assert app.tick(NOW + timedelta(days=1, hours=1)) == 0
    app.receive(text("/help", "2"), NOW + timedelta(days=1, hours=1))
    assert app.tick(NOW + timedelta(days=1, hours=1)) > 0


def test_after_a_night_of_downtime_this_morning_still_comes(app: App, database: Database) -> None:
    app.receive(text("remind me to call Bob tomorrow"), NOW)
    morning = NOW + timedelta(days=1, hours=1)
    while app.tick(morning):
        pass
    with database.transaction() as unit:
        assert unit.outbox.counts() == {"missed": 2, "sending": 1, "waiting": 1}  # nudge and minutes


def ticked(app: App, now: datetime) -> int:
    """How many prompts are taken until none is due: a tick ends by time, so a busy machine takes two."""
    return sum(iter(lambda: app.tick(now), 0))


def test_a_prompt_that_fails_does_not_hold_up_the_others(
    app: App, database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for address in ("7", "8"):
        app.receive(text("remind me to call Bob tomorrow", address=address), NOW)
    real = bot.app.fire
    broken_for = 0

    def fire(unit, prompt, now):  # type: ignore[no-untyped-def]
        nonlocal broken_for
        broken_for = broken_for or prompt.user_id
        if prompt.user_id == broken_for:
            raise ZeroDivisionError
        real(unit, prompt, now)

    while app.tick(NOW + timedelta(minutes=31)):
        pass
    morning = NOW + timedelta(days=1, hours=1)
    with monkeypatch.context() as patch:
        patch.setattr(bot.app, "fire", fire)
        ticked(app, morning)
    with database.transaction() as unit:
        counts = unit.outbox.counts()
    assert counts["waiting"] == 1
    assert (
        counts["missed"] == 5
    )  # nudge, minutes and score of one, and of both the minutes that were due the day before
    assert app.tick(morning) == 0


def test_a_prompt_is_not_missed_because_the_database_was_away(
    app: App, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.receive(text("remind me to call Bob today"), NOW - timedelta(hours=1))
    failures: list[Exception] = [ZeroDivisionError(), OperationalError("SELECT", {}, Exception("gone"))]

    def fire(*_: object) -> None:
        raise failures.pop(0)

    with monkeypatch.context() as patch:
        patch.setattr(bot.app, "fire", fire)
        with pytest.raises(Unavailable):
            app.tick(NOW + timedelta(hours=1))
    assert ticked(app, NOW + timedelta(hours=1)) == 2  # the nudge and the minutes
    with database.transaction() as unit:
        assert "missed" not in unit.outbox.counts()


def plan(database: Database, kind: str, due: datetime, address: str = "7") -> None:
    """Plan a prompt of any kind, as another version may have done."""
    with database.transaction() as unit:
        user = unit.users.find("telegram", address)
        assert user is not None
        unit.store(user).prompts.set(kind, due, due.date())


def planned(database: Database, kind: str, address: str = "7") -> Prompt | None:
    with database.transaction() as unit:
        user = unit.users.find("telegram", address)
        assert user is not None
        return unit.store(user).prompts.get(kind)


def tick_out(app: App, now: datetime) -> int:
    """Tick until nothing is due; gives how often: for ever would be a bug."""
    ticks = 0
    while app.tick(now):
        ticks += 1
        assert ticks < 50
    return ticks


def test_a_prompt_of_a_newer_version_waits_and_holds_up_nobody(
    app: App, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    for address in "78":
        app.receive(text("remind me to call Bob at 10", address=address), NOW)
        plan(database, "horoscope", NOW + timedelta(hours=1), address)
    with caplog.at_level(logging.WARNING):
        for hours in (2, 3, 4):
            tick_out(app, NOW + timedelta(hours=hours))
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "'horoscope'" in caplog.text
    found = planned(database, "horoscope")
    assert found is not None
    assert found.held_at == NOW + timedelta(hours=1)
    with database.transaction() as unit:
        assert unit.outbox.counts()["waiting"] == 2


def test_a_kind_that_is_known_again_comes_as_late_as_it_is(
    app: App, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.receive(text("/help"), NOW)
    plan(database, "horoscope", NOW + timedelta(hours=1))
    tick_out(app, NOW + timedelta(hours=1))
    seen: list[datetime | None] = []

    def compose(_turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
        seen.append(prompt.held_at)
        return ()

    rule = replace(PROMPTS["nudge"], compose=compose)
    monkeypatch.setattr(bot.app, "PROMPTS", {**PROMPTS, "horoscope": rule})
    tick_out(app, NOW + timedelta(hours=3))
    assert seen == [NOW + timedelta(hours=1)]


def test_a_prompt_that_fails_in_every_way_is_set_aside(
    app: App, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the zone of its user is no longer known: the others' mornings come all the same."""
    for address in "78":
        app.receive(text("remind me to call Bob at 10", address=address), NOW)
    with database.transaction() as unit:
        broken = unit.users.find("telegram", "7")
        assert broken is not None
        unit.store(broken).save_user(replace(broken, tz="Atlantis/Capital"))
    tick_out(app, NOW + timedelta(hours=3))
    with database.transaction() as unit:
        whole = unit.users.find("telegram", "8")
        assert whole is not None
        assert [row.prompt for row in unit.outbox.history(broken.id)] == [None]
        assert [row.prompt for row in unit.outbox.history(whole.id)] == [None, "follow_up"]


def test_whoever_is_gone_leaves_nothing_in_the_ticks_way(app: App, database: Database) -> None:
    """Their prompts rest out of the queue, and go on from there when they write again."""
    app.receive(text("remind me to call Bob tomorrow at 10"), NOW)
    app.receive(text("/help", address="8"), NOW)
    app.stop_user("telegram", "7")
    back = NOW + timedelta(days=2)
    due = parked(app, database, back)
    assert len(due) >= 2
    assert min(due) > back
    app.receive(text("/help"), back)
    tick_out(app, back)
    with database.transaction() as unit:
        gone = unit.users.find("telegram", "7")
        assert gone is not None
        assert [row.prompt for row in unit.outbox.history(gone.id)] == [None, None, "follow_up"]
    nudge = planned(database, "nudge")
    assert nudge is not None
    assert nudge.due_at > back


def parked(app: App, database: Database, now: datetime) -> list[datetime]:
    """When what is due to the first user by then is due, once it is parked."""
    with database.transaction() as unit:
        user = unit.users.find("telegram", "7")
        assert user is not None
        mine = select(prompts.c.id).where(prompts.c.user_id == user.id, prompts.c.due_at <= now)
        due = unit.connection.execute(mine).scalars().all()
    app.park(now)
    with database.transaction() as unit:
        moved = select(prompts.c.due_at).where(prompts.c.id.in_(due))
        return sorted(unit.connection.execute(moved).scalars())
