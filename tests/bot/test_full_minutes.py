"""A minute too full for the transport: spread in one order, everything in time, answers first."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

import bot.app
from bot.app import LEASE, App
from bot.transport import Incoming
from domain.reply import Reply
from domain.turn import Text
from storage.database import Database
from storage.store.outbox import OutboxRow

TUESDAY = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
MORNING = datetime(2026, 3, 4, 8, 30, tzinfo=UTC)
MINUTE, DAY, SOON = timedelta(minutes=1), timedelta(days=1), timedelta(minutes=25)
CROWD, CARRIED, A_MINUTE = 24, 8, 3
"""Users, all due at once; prompts that may wait; messages that leave in a minute."""


@dataclass
class Said:
    address: str
    prompt: str | None
    at: datetime


@dataclass
class Street:
    """A crowd of users and the little that their transport carries in a minute."""

    app: App
    said: list[Said] = field(default_factory=list)
    most_waiting: int = 0

    def settle(self) -> None:
        """Everybody comes, and has something to do on the Wednesday and on the Thursday."""
        for number in range(CROWD):
            self.write(number, "remind me to water the plants tomorrow", TUESDAY)
            self.write(number, "remind me to call Bob on Thursday", TUESDAY)
        while self.carry(TUESDAY):
            pass
        self.said.clear()

    def write(self, number: int, words: str, now: datetime) -> None:
        """Somebody writes, and is answered when there is room for it."""
        received = self.app.receive(Incoming("telegram", str(number), Text(words)), now)
        with self.app.database.transaction() as unit:
            for row in received.outgoing:
                unit.outbox.release(row.id, self.app.owner, row.attempt, now, "limited")

    def pass_minutes(self, begin: datetime, until: datetime) -> None:
        now = begin
        while now <= until:
            self.tick(now)
            self.carry(now)
            now += MINUTE

    def tick(self, now: datetime) -> None:
        while self.app.tick(now):
            pass
        self.most_waiting = max(self.most_waiting, self.waiting())

    def carry(self, now: datetime) -> list[OutboxRow]:
        """What leaves in a minute."""
        with self.app.database.transaction() as unit:
            rows = unit.outbox.claim(now, "line", LEASE, A_MINUTE, ("telegram",))
            for row in rows:
                assert unit.outbox.confirm(row.id, "line", row.attempt, str(row.id), now)
        self.said += [Said(row.address, row.prompt, now) for row in rows]
        return rows

    def waiting(self) -> int:
        with self.app.database.transaction() as unit:
            return unit.outbox.prompts_waiting(10**6)

    def counts(self) -> dict[str, int]:
        with self.app.database.transaction() as unit:
            return unit.outbox.counts()


@pytest.fixture
def street(database: Database, monkeypatch: pytest.MonkeyPatch) -> Street:
    monkeypatch.setattr(bot.app, "CARRIED", CARRIED)
    found = Street(App(database, owner="me"))
    found.settle()
    return found


def test_everything_is_said_once_within_its_window_and_no_more_waits_than_is_carried(street: Street) -> None:
    street.pass_minutes(MORNING, MORNING + SOON)
    assert sorted(said.address for said in street.said) == sorted(map(str, range(CROWD)))
    assert 0 < street.most_waiting <= CARRIED
    assert set(street.counts()) == {"sent"}


def test_the_order_is_the_same_each_day(street: Street) -> None:
    street.pass_minutes(MORNING, MORNING + SOON)
    wednesday = [said.address for said in street.said]
    street.said.clear()
    street.pass_minutes(MORNING + DAY, MORNING + DAY + SOON)
    assert [said.address for said in street.said] == wednesday
    assert len(wednesday) == CROWD


def test_an_answer_goes_before_all_the_prompts_that_wait(street: Street) -> None:
    street.tick(MORNING)
    assert street.waiting() == CARRIED
    street.write(CROWD - 1, "/help", MORNING)
    street.carry(MORNING)
    first, *others = street.said
    assert (first.address, first.prompt) == (str(CROWD - 1), None)
    assert None not in [said.prompt for said in others]


def test_those_who_are_gone_take_nobodys_place(street: Street) -> None:
    street.tick(MORNING)
    with street.app.database.transaction() as unit:
        rows = unit.outbox.claim(MORNING, "look", LEASE, CROWD, ("telegram",))
        for row in rows:
            unit.outbox.release(row.id, "look", row.attempt, MORNING, "limited")
    for row in rows:
        street.app.stop_user("telegram", row.address)
    street.pass_minutes(MORNING + MINUTE, MORNING + SOON)
    gone = {row.address for row in rows}
    assert len(gone) == CARRIED
    assert {said.address for said in street.said} == set(map(str, range(CROWD))) - gone


def test_in_one_minute_a_new_prompt_waits_until_those_before_it_were_carried(
    street: Street, open_database: Callable[[], Database]
) -> None:
    """Two replicas share the same room, but for what each may put in before it counts again."""
    other = App(open_database(), owner="other")
    street.tick(MORNING)
    assert other.tick(MORNING) == 0
    with street.app.database.transaction() as unit:
        user = unit.users.find("telegram", "0")
        assert user is not None
        unit.outbox.add(user.id, Reply("an answer"), MORNING)
    assert other.tick(MORNING) == 0
    street.carry(MORNING)
    assert other.tick(MORNING) > 0
