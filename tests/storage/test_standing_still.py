"""Clocks and absences: after any order of talks, pauses and undos, they stand as the records alone tell."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from domain.errors import Sorry
from domain.language.model import Action
from domain.model import Contact, Interaction, User
from domain.people.archive import archive, restore
from domain.rhythm import pause
from domain.rhythm.cadence import TIER_CADENCE, settle
from domain.touch.log import keep
from domain.touch.undo import undo
from domain.turn import Turn
from storage.database import Database

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
TIERS = {"Ana": 1, "Ben": 2}

WHO = some.sampled_from(sorted(TIERS))
WHAT = some.one_of(
    some.tuples(some.just("log"), WHO, some.integers(0, 30)),
    some.tuples(some.just("light"), WHO, some.integers(0, 30)),
    some.tuples(some.just("away"), some.none() | some.integers(1, 30)),
    some.tuples(some.just("away later"), some.integers(1, 10), some.integers(1, 20)),
    some.tuples(some.just("back")),
    some.tuples(some.just("undo")),
    some.tuples(some.just("archive"), WHO),
    some.tuples(some.just("restore"), WHO),
)
STEPS = some.lists(some.tuples(some.integers(0, 12), WHAT), min_size=8, max_size=16)
"""Days that pass, and what is done then."""


class Life:
    """One user, whose absences are written down beside, a day at a time."""

    def __init__(self, database: Database, number: int) -> None:
        self.database = database
        self.now = START
        self.away: set[date] = set()  # days on which they were away, as anybody would count them
        self.planned: tuple[date, date | None] | None = None
        with database.transaction() as unit:
            self.user_id = unit.users.create(User(transport="test", address=str(number))).id
        self.people = self.do(self._meet)

    def do(self, act: Callable[[Turn], object]) -> dict[str, int]:
        with self.database.transaction() as unit:
            user = unit.users.get(self.user_id, lock=True)
            assert user is not None
            turn = Turn(self.now, unit.store(user))
            pause.end_if_over(turn)
            found = act(turn)
        return found if isinstance(found, dict) else {}

    def _meet(self, turn: Turn) -> dict[str, int]:
        turn.begin("add_contact")
        added = [
            turn.store.contacts.add(Contact(name=name, tier=tier, added_on=turn.today))
            for name, tier in TIERS.items()
        ]
        for contact in added:
            settle(turn, contact.id)
        return {contact.name: contact.id for contact in added}

    def step(self, what: str, *how: object) -> None:
        steps: dict[str, Callable[..., None]] = {
            "log": lambda name, ago: self._log(name, ago, "coffee"),
            "light": lambda name, ago: self._log(name, ago, "social"),
            "away": lambda days: self._leave(0, days),
            "away later": self._leave,
            "back": self._back,
            "undo": self._undo,
            "archive": lambda name: self._rest(name, rests=True),
            "restore": lambda name: self._rest(name, rests=False),
        }
        steps[what](*how)

    def wait(self, days: int) -> None:
        for _ in range(days):
            self._count()
            self.now += timedelta(days=1)
        self._count()

    def _count(self) -> None:
        """Today is a day away, or the plan is over."""
        today = self.now.date()
        if self.planned is None or today < self.planned[0]:
            return
        if self.planned[1] is not None and today >= self.planned[1]:
            self.planned = None
        else:
            self.away.add(today)

    def _log(self, name: str, ago: int, channel: str) -> None:
        def log(turn: Turn) -> None:
            turn.begin("log")
            day = turn.today - timedelta(days=ago)
            keep(turn, Interaction(day=day, people=(self.people[name],), channel=channel))

        self.do(log)

    def _leave(self, ahead: int, days: int | None) -> None:
        today = self.now.date()
        self.planned = None if self.planned and self.planned[0] > today else self.planned
        since = self.planned[0] if self.planned else today + timedelta(days=ahead)
        until = None if days is None else max(since, today) + timedelta(days=days)
        self.do(lambda turn: pause.begin(turn, until, since))
        self.planned = since, until
        self._count()

    def _back(self) -> None:
        self.do(pause.end)
        self.planned = None
        self.away.discard(self.now.date())  # the day they are back runs again

    def _undo(self) -> None:
        """The last of what was done since they were added."""

        def take_back(turn: Turn) -> None:
            last = turn.store.deeds.last()
            if last is not None and last.kind != "add_contact":
                undo(turn, Action("undo"))

        with suppress(Sorry):
            self.do(take_back)

    def _rest(self, name: str, *, rests: bool) -> None:
        def change(turn: Turn) -> None:
            contact = turn.store.contacts.get(self.people[name])
            if contact is not None and (contact.archived_on is None) == rests:
                turn.begin("archive" if rests else "restore")
                archive(turn, contact) if rests else restore(turn, contact)

        self.do(change)

    def check(self) -> None:
        self.do(self._compare)

    def _compare(self, turn: Turn) -> None:
        """Since when each clock runs and when it is due, from the records and the days away alone."""
        for contact in turn.store.contacts.all():
            clock = turn.store.clocks.get(contact.id)
            assert clock is not None
            if contact.archived_on is not None:
                assert clock.next_due is None
                continue
            talks = [talk for talk in turn.store.interactions.all() if contact.id in talk.people]
            counting = [talk.day for talk in talks if contact.tier != 1 or talk.channel != "social"]
            start = max(counting, default=contact.added_on)
            over = [day for day in self.away if day >= start and not self._under_way(day)]
            assert clock.since == start + timedelta(days=len(over))
            assert clock.next_due == clock.since + timedelta(days=TIER_CADENCE[contact.tier] + 1)

    def _under_way(self, day: date) -> bool:
        """A day of the absence that goes on: clocks are moved when it ends."""
        return self.planned is not None and day >= self.planned[0]


NUMBERS = count()


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_clocks_run_as_the_records_and_the_days_away_tell(
    database: Database, steps: list[tuple[int, tuple[str, ...]]]
) -> None:
    life = Life(database, next(NUMBERS))
    for days, (what, *how) in steps:
        life.wait(days)
        life.check()
        life.step(what, *how)
        life.check()
