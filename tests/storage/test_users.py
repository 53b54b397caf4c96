"""Users: found or made, once, also when two messages of a newcomer arrive at once."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, replace
from datetime import date, time

import pytest

from domain.model import User
from storage.database import Database
from storage.errors import Conflict
from tests.storage.work import meanwhile, new_user, waits

WHOLE = User(
    transport="telegram",
    address="1",
    name="Ann 🙂",
    tz="Europe/Berlin",
    tz_known=True,
    locale="de",
    morning=time(7, 15),
    working_days=(0, 2),
    nudge_size=5,
    paused_until=date(2026, 12, 1),
    greeted=True,
    stopped=True,
    not_people=("Acme", "Plum"),
    meant={"dana": 7},
    industry="fintech",
    function="design",
    field_asked=True,
    notes_background=True,
    background_asked=True,
    taking_stock=True,
    sort_unanswered=2,
    distinct=("1-2",),
    merged={"7": 8},
    minutes_at=time(8, 45),
    minutes_days=(1,),
    weekly_day=3,
    weekly_at=time(16),
    quiet_from=time(22),
    quiet_until=time(7),
    country="DE-BY",
    silenced=("minutes",),
    paused_on=date(2026, 11, 20),
    pauses=("2026-03-02/2026-03-09",),
    good_word_on=date(2026, 11, 2),
    minutes_done_on=date(2026, 11, 3),
    minutes_streak=3,
    minutes_total=9,
    minutes_unanswered=2,
    minutes_resting=True,
    minutes_plan={"day": "2026-11-03", "acts": [[1, "message"]]},
    minutes_lately={"7": "2026-11-03"},
    tone="brief",
    drafts={"1": {"kind": "check_in", "people": [1], "about": "", "tone": "warm"}},
    noticed={"draft": ["2026-11-03"]},
    questions_asked={"7": ["0a1b2c3d"]},
    setting_was="4 panel:mo=0830",
    set_up=True,
)


def test_a_user_comes_back_whole(database: Database) -> None:
    with database.transaction() as unit:
        kept = unit.users.create(WHOLE)
    assert kept == replace(WHOLE, id=kept.id, version=1)
    with database.transaction() as unit:
        assert unit.users.find("telegram", "1") == kept
        assert unit.users.get(kept.id) == kept
        assert unit.users.get(kept.id, lock=True) == kept


def test_that_user_shows_every_field_there_is() -> None:
    plain = User(transport="telegram", address="1")
    same = {field.name for field in fields(User) if getattr(plain, field.name) == getattr(WHOLE, field.name)}
    assert same == {"id", "version", "transport", "address"}


def test_nobody_is_found_who_never_wrote_or_wrote_elsewhere(database: Database, user: User) -> None:
    with database.transaction() as unit:
        assert unit.users.find("telegram", "9") is None
        assert unit.users.find("terminal", user.address) is None
        assert unit.users.get(10**6) is None


def test_a_user_made_twice_is_the_one_who_was_there_first(database: Database, user: User) -> None:
    with database.transaction() as unit:
        assert unit.users.create(User(transport="telegram", address="1", name="Other")) == user
        assert unit.users.all_ids() == [user.id]


def test_two_who_make_a_newcomer_at_once_get_the_same_one(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()

    def greet(name: str) -> User:
        with second.transaction() as unit:
            found = unit.users.find("telegram", "1")
            return found or unit.users.create(User(transport="telegram", address="1", name=name))

    with first.transaction() as unit:
        assert unit.users.find("telegram", "1") is None
        made = unit.users.create(User(transport="telegram", address="1", name="first"))
        other = meanwhile(lambda: greet("second"))
        assert waits(other)
    assert other.result(timeout=5) == made


def test_if_the_first_fails_the_second_makes_the_newcomer(open_database: Callable[[], Database]) -> None:
    first, second = open_database(), open_database()
    with suppress(ZeroDivisionError), first.transaction() as unit:
        unit.users.create(User(transport="telegram", address="1", name="first"))
        other = meanwhile(lambda: new_user(second, name="second"))
        assert waits(other)
        raise ZeroDivisionError
    assert other.result(timeout=5).name == "second"


@pytest.mark.parametrize("how", ["find", "get"])
def test_whoever_finds_a_user_holds_them_until_the_end(
    open_database: Callable[[], Database], how: str
) -> None:
    first, second = open_database(), open_database()
    user = new_user(first)

    def rename() -> User:
        with second.transaction() as unit:
            found = unit.users.find("telegram", "1")
            assert found is not None
            return unit.users.save(replace(found, name="second"))

    with first.transaction() as unit:
        if how == "find":
            unit.users.find("telegram", "1")
        else:
            unit.users.get(user.id, lock=True)
        other = meanwhile(rename)
        assert waits(other)
        unit.users.save(replace(user, name="first"))
    assert other.result(timeout=5).version == 3


def test_a_user_changed_since_is_a_conflict(database: Database, user: User) -> None:
    with database.transaction() as unit:
        saved = unit.store(user).save_user(replace(user, name="Anna"))
        assert saved == replace(user, name="Anna", version=2)
        with pytest.raises(Conflict):
            unit.users.save(replace(user, name="Other"))
    with database.transaction() as unit:
        assert unit.users.get(user.id) == saved


def test_somebody_who_stopped_is_another_version(database: Database, user: User) -> None:
    with database.transaction() as unit:
        unit.users.stop(user.id)
        assert unit.users.get(user.id) == replace(user, stopped=True, version=2)
        with pytest.raises(Conflict):
            unit.users.save(user)


def test_the_store_knows_the_user_as_they_were_saved_last(database: Database, user: User) -> None:
    with database.transaction() as unit:
        store = unit.store(user)
        saved = store.save_user(replace(user, greeted=True))
        assert store.user == saved
        assert store.save_user(replace(saved, tz="Asia/Tokyo")).version == 3
