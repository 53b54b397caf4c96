"""What becomes of a message when the transport can't say it, or nobody knows whether it did."""

import asyncio
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.app import LEASE, App, outgoing
from bot.outbox import Draw, Outbox, backoff
from bot.pictures.painter import Busy
from bot.pictures.worker import NotDrawn
from bot.transport import Gone, Incoming, NotSent, Outgoing, Refused, Unknown
from bot.writers import TICK, Writers
from domain.model import User
from domain.reply import Picture, Reply
from domain.turn import Text
from storage.database import Database

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


class Line:
    """A transport that does as it is told, once for each message, then says everything."""

    def __init__(self, *outcomes: Exception) -> None:
        self.outcomes = list(outcomes)
        self.said: list[str] = []
        self.pictures: list[bytes | None] = []

    async def say(self, message: Outgoing) -> str:
        if self.outcomes:
            raise self.outcomes.pop(0)
        self.said.append(message.reply.text)
        self.pictures.append(message.drawn)
        return str(message.id)

    async def toast(self, tap: str, text: str) -> None:
        raise AssertionError("nobody tapped")


class Post:
    """An outbox with a clock to move, and one user to write to."""

    def __init__(self, database: Database, writers: Writers) -> None:
        self.database = database
        self.writers = writers
        self.now = NOW
        self.draw: Draw | None = None
        with database.transaction() as unit:
            self.user = unit.users.create(User(transport="telegram", address="7"))

    def write(self, text: str, file: Picture | None = None, **prompt: Any) -> None:
        reply = Reply(text, file=file)
        with self.database.transaction() as unit:
            assert unit.outbox.add(self.user.id, reply, self.now, **prompt)

    def pump(self, line: Line, owner: str = "me") -> None:
        asyncio.run(self.outbox(line, owner).pump())

    def recover(self, line: Line, *, alone: bool) -> None:
        asyncio.run(self.outbox(line, "next").recover(alone=alone))

    def outbox(self, line: Line, owner: str) -> Outbox:
        return Outbox(
            self.database,
            self.writers,
            {"telegram": line},
            owner=owner,
            real_now=lambda: self.now,
            draw=self.draw,
        )

    def counts(self) -> dict[str, int]:
        with self.database.transaction() as unit:
            return unit.outbox.counts()


@pytest.fixture
def post(database: Database) -> Iterator[Post]:
    writers = Writers(database.workers)
    yield Post(database, writers)
    writers.close()


def test_what_did_not_leave_is_said_later_and_in_order(post: Post) -> None:
    post.write("first")
    post.write("second")
    line = Line(NotSent(3))
    post.pump(line)
    assert line.said == []
    post.now += timedelta(seconds=4)
    post.pump(line)
    assert line.said == ["first", "second"]


def test_the_wait_after_a_lost_connection_doubles_up_to_five_minutes() -> None:
    seconds = [backoff(attempt).total_seconds() for attempt in (1, 2, 3, 8, 50)]
    assert seconds == [2, 4, 8, 256, 300]


def test_a_refused_message_is_kept_with_its_reason_and_holds_nobody_up(post: Post) -> None:
    post.write("bad")
    post.write("good")
    line = Line(Refused("can't parse entities"))
    post.pump(line)
    assert line.said == ["good"]
    with post.database.transaction() as unit:
        assert [row.reason for row in unit.outbox.history(post.user.id)] == ["can't parse entities", None]


def test_whoever_blocked_the_assistant_is_told_nothing_more(post: Post) -> None:
    post.write("one")
    post.write("two")
    line = Line(Gone())
    post.pump(line)
    post.pump(line)
    assert line.said == []
    assert post.counts() == {"failed": 1, "waiting": 1}


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ({}, ["words"]),
        ({"prompt": "follow_up", "subject": "1", "local_day": NOW.date()}, ["words"]),
        ({"prompt": "nudge", "local_day": NOW.date()}, []),
    ],
    ids=["answer", "promise", "nudge"],
)
def test_an_unknown_send_is_repeated_once_if_its_kind_allows(
    post: Post, prompt: dict[str, Any], said: list[str]
) -> None:
    post.write("words", **prompt)
    line = Line(Unknown())
    post.pump(line)
    assert line.said == said
    with post.database.transaction() as unit:
        [row] = unit.outbox.history(post.user.id)
    assert row.unknowns == 1


def test_an_answer_that_stays_unknown_is_left_after_five_tries_and_counted(post: Post) -> None:
    post.write("words")
    line = Line(*(Unknown() for _ in range(5)))
    post.pump(line)
    post.pump(line)
    assert line.said == []
    assert post.counts() == {"unknown": 1}


def test_what_follows_a_message_held_up_waits_behind_it(post: Post) -> None:
    post.write("first", owner="me", lease=LEASE)
    post.write("second", owner="me", lease=LEASE)
    line = Line(NotSent(3))
    with post.database.transaction() as unit:
        born = [outgoing(unit, row) for row in unit.outbox.history(post.user.id)]
    asyncio.run(post.outbox(line, "me").deliver(born, line))
    assert post.counts() == {"waiting": 2}
    post.now += timedelta(seconds=4)
    post.pump(line)
    assert line.said == ["first", "second"]


def test_a_crash_between_sending_and_confirming_is_flagged_and_answers_go_out_again(post: Post) -> None:
    post.write("an answer", owner="dead", lease=LEASE)
    line = Line()
    post.recover(line, alone=False)
    post.pump(line)
    assert line.said == []  # its lease still runs: somebody may be sending it
    post.now += LEASE
    post.recover(line, alone=False)
    post.pump(line)
    assert line.said == ["an answer"]


def test_a_process_that_is_alone_need_not_wait_for_leases(post: Post) -> None:
    post.write("an answer", owner="dead", lease=LEASE)
    line = Line()
    post.recover(line, alone=True)
    post.pump(line)
    assert line.said == ["an answer"]


def test_a_sender_that_was_taken_for_dead_cannot_confirm_any_more(post: Post) -> None:
    post.write("an answer", owner="slow", lease=LEASE)
    line = Line()
    post.recover(line, alone=True)
    with post.database.transaction() as unit:
        [row] = unit.outbox.history(post.user.id)
        assert not unit.outbox.confirm(row.id, "slow", 1, "99", post.now)


def test_an_answer_waits_behind_what_waits_already(database: Database, post: Post) -> None:
    post.write("earlier")
    app = App(database, owner="me")
    received = app.receive(Incoming("telegram", "7", Text("/help"), update="1"), NOW)
    assert received.outgoing == ()
    line = Line()
    post.pump(line)
    assert line.said[0] == "earlier"
    assert len(line.said) == 2


MAP = Picture("map", {"people": [{"id": 1, "name": "Dana Kim"}]})


class Died(BaseException):
    """The process ended in the middle of things."""


def test_a_picture_is_drawn_when_its_message_is_said(post: Post) -> None:
    seen: list[Picture] = []

    async def draw(picture: Picture) -> bytes:
        seen.append(picture)
        return b"png"

    post.draw = draw
    post.write("Your map", MAP)
    post.write("no picture")
    assert seen == []
    line = Line()
    post.pump(line)
    assert seen == [MAP]
    assert (line.said, line.pictures) == (["Your map", "no picture"], [b"png", None])


def test_without_anybody_to_draw_the_words_are_said(post: Post) -> None:
    post.write("Your map", MAP)
    line = Line()
    post.pump(line)
    assert (line.said, line.pictures) == (["Your map"], [None])


def test_a_picture_that_cannot_be_drawn_leaves_its_words_and_one_line_in_the_log(
    post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    async def draw(_picture: Picture) -> bytes:
        raise NotDrawn("KeyError in network.py, line 83")

    post.draw = draw
    post.write("Your map", MAP)
    line = Line()
    post.pump(line)
    assert (line.said, line.pictures) == (["Your map"], [None])
    [logged] = caplog.records
    assert "KeyError in network.py" in logged.getMessage()
    assert "Dana" not in caplog.text


def test_a_picture_whose_turn_does_not_come_is_drawn_later_and_what_follows_waits(post: Post) -> None:
    turns = [Busy(), None]

    async def draw(_picture: Picture) -> bytes:
        turn = turns.pop(0)
        if turn is not None:
            raise turn
        return b"png"

    post.draw = draw
    post.write("Your map", MAP)
    post.write("after it")
    line = Line()
    post.pump(line)
    assert line.said == []
    post.now += timedelta(seconds=11)
    post.pump(line)
    assert (line.said, line.pictures) == (["Your map", "after it"], [b"png", None])


@pytest.mark.parametrize(
    ("prompt", "said"),
    [({}, ["Your map"]), ({"prompt": "nudge", "local_day": NOW.date()}, [])],
    ids=["answer", "nudge"],
)
def test_a_crash_between_drawing_and_sending_is_an_unknown_send_like_any_other(
    post: Post, prompt: dict[str, Any], said: list[str]
) -> None:
    async def draw(_picture: Picture) -> bytes:
        raise Died

    post.draw = draw
    post.write("Your map", MAP, **prompt)
    line = Line()
    with pytest.raises(Died):
        post.pump(line)
    assert post.counts() == {"sending": 1}
    post.draw = None
    post.recover(line, alone=True)
    post.pump(line)
    assert line.said == said
    with post.database.transaction() as unit:
        [row] = unit.outbox.history(post.user.id)
    assert (row.unknowns, row.reply.file) == (1, MAP)


def test_a_drawing_slower_than_its_lease_is_not_said_twice(post: Post) -> None:
    async def draw(_picture: Picture) -> bytes:
        post.now += LEASE + timedelta(seconds=1)
        await post.outbox(line, "other").recover(alone=False)
        return b"late"

    line = Line()
    post.draw = draw
    post.write("Your map", MAP, prompt="nudge", local_day=NOW.date())
    post.pump(line)
    assert line.said == []
    assert post.counts() == {"unknown": 1}


def test_the_lease_begins_anew_when_the_picture_is_drawn(post: Post) -> None:
    async def draw(_picture: Picture) -> bytes:
        post.now += LEASE - timedelta(seconds=1)
        return b"png"

    class Slow(Line):
        async def say(self, message: Outgoing) -> str:
            post.now += timedelta(seconds=30)
            await post.outbox(self, "other").recover(alone=False)
            return await super().say(message)

    line = Slow()
    post.draw = draw
    post.write("Your map", MAP)
    post.pump(line)
    assert line.pictures == [b"png"]
    assert post.counts() == {"sent": 1}


def test_urgent_work_goes_first_in_the_writer_thread() -> None:
    order: list[str] = []
    busy, gate = threading.Event(), threading.Event()

    def hold() -> None:
        busy.set()
        gate.wait(5)

    async def ask(writers: Writers) -> None:
        first = asyncio.create_task(writers.run(hold))
        await asyncio.to_thread(busy.wait, 5)
        tick = asyncio.create_task(writers.run(order.append, "tick", priority=TICK))
        message = asyncio.create_task(writers.run(order.append, "message"))
        await asyncio.sleep(0)
        gate.set()
        await asyncio.gather(first, tick, message)

    writers = Writers(1)
    asyncio.run(ask(writers))
    writers.close()
    assert order == ["message", "tick"]


def test_what_a_writer_raises_reaches_whoever_asked() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    writers = Writers(1)
    with pytest.raises(ZeroDivisionError):
        asyncio.run(writers.run(fail))
    writers.close()
