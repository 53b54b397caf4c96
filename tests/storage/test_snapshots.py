"""Snapshots: the figures of a day, kept once, and told from a day on."""

from domain.model import User
from storage.database import Database
from tests.storage.work import DAY, TODAY, working


def test_figures_are_told_from_a_day_on_oldest_first(database: Database, user: User) -> None:
    with working(database, user) as store:
        for ago in (1, 9, 0):
            store.snapshots.put("strength", TODAY - ago * DAY, {"ago": ago})
        store.snapshots.put("quality", TODAY, {"ago": 7})
    with working(database, user) as store:
        assert store.snapshots.since("strength", TODAY - DAY) == [
            (TODAY - DAY, {"ago": 1}),
            (TODAY, {"ago": 0}),
        ]
        assert len(store.snapshots.since("strength", TODAY - 99 * DAY)) == 3
        assert store.snapshots.since("strength", TODAY + DAY) == []
        assert store.snapshots.since("nothing", TODAY) == []


def test_figures_kept_again_take_the_place_of_those_of_their_day(database: Database, user: User) -> None:
    for value in ("first", "second"):
        with working(database, user) as store:
            store.snapshots.put("strength", TODAY, {"value": value, "ids": [1, 2]})
    with working(database, user) as store:
        assert store.snapshots.since("strength", TODAY) == [(TODAY, {"value": "second", "ids": [1, 2]})]


def test_figures_are_no_part_of_any_undo(database: Database, user: User) -> None:
    with working(database, user) as store:
        store.snapshots.put("strength", TODAY, {})
        assert store.deeds.last() is None
