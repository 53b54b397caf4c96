"""Two replicas share a full minute, and one of them dies in the middle of it, again and again."""

from tests.bot.replicas import killed
from tests.storage.work import only_postgresql

KILLS = 8
"""`make bench` kills fifty times."""


@only_postgresql
def test_nothing_is_lost_or_doubled_when_a_replica_is_killed_amid_a_batch(database_url: str) -> None:
    assert killed(database_url, KILLS) >= KILLS
