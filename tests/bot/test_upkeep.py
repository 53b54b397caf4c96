"""What is kept by itself: the week's strengths of everybody, and kinds of prompts newer than the user."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

import bot.app
from bot.app import App
from domain.model import Contact, Interaction, User
from domain.people import history
from domain.people.strength import strength
from domain.turn import Turn
from storage.database import Database
from tests.storage.work import meanwhile, working

SATURDAY = datetime(2026, 1, 3, 8, 0, tzinfo=UTC)
MONDAY = date(2026, 1, 5)
WEEK = timedelta(days=7)


@pytest.fixture
def app(database: Database) -> App:
    return App(database, owner="test")


@pytest.fixture
def user(app: App) -> User:
    return comes(app, "7")


def comes(app: App, address: str) -> User:
    app.introduce("telegram", address, "UTC", SATURDAY)
    with app.database.transaction() as unit:
        user = unit.users.find("telegram", address)
        assert user is not None
        return user


def let_pass(app: App, until: datetime) -> None:
    """Say what is due until then, each at its time, and do the work that comes of it."""
    while (due := due_next(app)) is not None and due <= until:
        app.tick(due)
        while app.work(due):
            pass


def due_next(app: App) -> datetime | None:
    return app.next_due()


def know(database: Database, user: User, many: int) -> list[Contact]:
    """So many connections, some of them talked with, some archived or only known from an import."""
    day = SATURDAY.date()
    with working(database, user) as store:
        found = [store.contacts.add(Contact(name=f"N{at} Roe", tier=1, added_on=day)) for at in range(many)]
        for at, contact in enumerate(found):
            for ago in range(at % 7):
                talk = Interaction(day=day - timedelta(days=ago), people=(contact.id,), topic=f"plan {ago}")
                store.interactions.add(replace(talk, balance="balanced"))
        store.contacts.replace(replace(found[5], archived_on=day))
        store.contacts.replace(replace(found[6], active=False))
    return [contact for contact in found if contact not in (found[5], found[6])]


def kept(database: Database, user: User) -> dict[date, dict[int, int]]:
    """The strengths kept, by day and connection."""
    with database.transaction() as unit:
        figures = unit.store(user).snapshots.since(history.KIND, date(2020, 1, 1))
    return {day: {one: int(five) for five, ids in found.items() for one in ids} for day, found in figures}


@pytest.mark.parametrize("slice_seconds", [-1, 60])
def test_each_week_the_strengths_of_everybody_active_are_kept_in_silence(
    app: App, database: Database, user: User, monkeypatch: pytest.MonkeyPatch, slice_seconds: int
) -> None:
    monkeypatch.setattr(bot.app, "WORK_SECONDS", slice_seconds)
    monkeypatch.setattr(history, "AT_ONCE", 10)
    active = know(database, user, 25)
    let_pass(app, SATURDAY + 2 * timedelta(days=1))
    with database.transaction() as unit:
        network = unit.store(user).network()
        assert unit.outbox.counts() == {}
    shown = {profile.id: strength(profile, MONDAY).shown for profile in network if profile.counts}
    assert set(shown) == {contact.id for contact in active}
    assert len(set(shown.values())) >= 3
    assert kept(database, user) == {MONDAY: shown}


def test_the_history_tells_week_by_week_how_somebody_came_or_went(
    app: App, database: Database, user: User
) -> None:
    dana = know(database, user, 8)[0]
    let_pass(app, SATURDAY + 2 * timedelta(days=1))
    with working(database, user) as store:
        for ago in range(5):
            day = MONDAY + timedelta(days=ago)
            store.interactions.add(Interaction(day=day, people=(dana.id,), topic=f"plan {ago}"))
    let_pass(app, SATURDAY + 2 * timedelta(days=1) + 2 * WEEK)
    with database.transaction() as unit:
        turn = Turn(SATURDAY + 3 * WEEK, unit.store(user))
        told = history.history(turn, dana.id, 9)
        assert [day for day, _ in told] == [MONDAY, MONDAY + WEEK, MONDAY + 2 * WEEK]
        assert told[0][1] < told[1][1]
        assert history.history(turn, dana.id, 2) == told[1:]
        assert history.history(turn, 10**6, 9) == []


def test_upkeep_that_is_still_at_work_is_not_begun_twice(app: App, database: Database, user: User) -> None:
    know(database, user, 8)
    for week in range(2):
        app.tick(SATURDAY + 2 * timedelta(days=1) + week * WEEK)
    with database.transaction() as unit:
        assert len(unit.store(user).jobs.open(history.KIND)) == 1


def plans(database: Database, user: User) -> dict[str, tuple[datetime, datetime | None]]:
    """When each recurring prompt is due, and since when it is held."""
    with database.transaction() as unit:
        store = unit.store(user)
        found = {kind: store.prompts.get(kind) for kind in ("nudge", "upkeep", "map")}
    return {kind: (one.due_at, one.held_at) for kind, one in found.items() if one}


def forget(database: Database, user: User, *kinds: str) -> None:
    """As if they had come before there were such prompts."""
    with database.transaction() as unit:
        for kind in kinds:
            unit.store(user).prompts.drop(kind)


def test_whoever_came_before_a_kind_of_prompt_gets_it_planned_once(
    app: App, database: Database, user: User
) -> None:
    before = plans(database, user)
    assert set(before) == {"nudge", "upkeep", "map"}
    forget(database, user, "upkeep", "map")
    assert app.plan_missing(SATURDAY) == user.id
    assert plans(database, user) == before
    assert app.plan_missing(SATURDAY) is None


def test_what_is_due_or_held_meanwhile_is_not_put_off_by_it(app: App, database: Database, user: User) -> None:
    with database.transaction() as unit:
        [nudge] = [
            one for one in unit.queue.due(SATURDAY + timedelta(days=2, hours=6), 9) if one.kind == "nudge"
        ]
        unit.queue.hold(nudge.id, SATURDAY, SATURDAY)
    forget(database, user, "upkeep")
    app.plan_missing(SATURDAY + 2 * WEEK)
    found = plans(database, user)
    assert found["nudge"] == (SATURDAY, SATURDAY)
    assert found["upkeep"][0] > SATURDAY + 2 * WEEK


def test_many_are_planned_in_slices(app: App, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.app, "SLICE_SECONDS", -1)
    users = [comes(app, address) for address in "789"]
    for user in (users[0], users[2]):
        forget(database, user, "map")
    assert app.plan_missing(SATURDAY) == users[0].id
    assert "map" not in plans(database, users[2])
    assert app.plan_missing(SATURDAY, users[0].id) == users[2].id
    assert app.plan_missing(SATURDAY, users[2].id) is None
    assert all("map" in plans(database, user) for user in users)


def test_two_processes_that_start_together_plan_the_same(open_database: Callable[[], Database]) -> None:
    apps = [App(open_database(), owner=owner) for owner in "ab"]
    user = comes(apps[0], "7")
    before = plans(apps[0].database, user)
    forget(apps[0].database, user, "upkeep", "map", "nudge")
    for outcome in [meanwhile(lambda app=app: app.plan_missing(SATURDAY)) for app in apps]:  # type: ignore[misc]  # bound now
        outcome.result(timeout=10)
    assert plans(apps[0].database, user) == before
