"""Whatever a network holds, every report opens, fits into a message, and so does what its buttons open."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from bot.app import App
from bot.pictures.draw import draw
from bot.transport import Incoming, Outgoing
from domain.model import Contact, Fact, Gap
from domain.reply import Picture
from domain.rhythm.cadence import settle
from domain.turn import Event, Tap, Text, Turn
from storage.database import Database
from tests.measure.lives import LONG, Life, lives

NOW = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
REPORTS = (
    "/score",
    "who faded?",
    "/audit",
    "/mistakes",
    "/healthcheck",
    "/journal",
    "/journal pricing",
    "/story",
    "/opportunities",
    "/opportunities closed",
    "/opportunities flow",
    "/map",
    "/diversity",
    "/gaps",
)
BYTES, LETTERS, BELOW_A_PICTURE = 64, 4096, 1024
"""Telegram's limits of a button's data, a text, and a text that comes with a picture."""

WENT_WRONG = "something went wrong on my side"
ADDRESSES = count(1)
MOST_TAPS = 3
"""Buttons pressed of one report."""


def kept(app: App, life: Life) -> str:
    """A new user who has all that; gives their address."""
    address = f"life{next(ADDRESSES)}"
    app.introduce("local", address, "Europe/Berlin", NOW)
    with app.database.transaction() as unit:
        user = unit.users.find("local", address)
        assert user is not None
        fill(Turn(NOW, unit.store(user)), life)
    return address


def fill(turn: Turn, life: Life) -> None:
    turn.begin("test")
    industry, function = life.field
    user = replace(turn.user, industry=industry, function=function, field_asked=True, background_asked=True)
    turn.store.save_user(replace(user, greeted=True, set_up=True))
    ids = [person(turn, *told) for told in life.people]
    for noun, record, ago, people in life.records:
        day = turn.today - timedelta(days=ago)
        dated = {name: day for name in ("day", "made_on", "written_on") if hasattr(record, name)}
        named = {"people": tuple(ids[one] for one in people)} if hasattr(record, "people") else {}
        getattr(turn.store, noun).add(replace(record, **dated, **named))
    for one in ids:
        settle(turn, one)


def person(turn: Turn, contact: Contact, ago: int, facts: Sequence[tuple[str, str, int]]) -> int:
    """Somebody who came so many days ago; facts follow that day."""
    added = turn.today - timedelta(days=ago)
    archived = contact.archived_on and turn.today - timedelta(days=ago // 2)
    one = turn.store.contacts.add(replace(contact, added_on=added, archived_on=archived))
    for kind, value, since in facts:
        day = turn.today - timedelta(days=min(since, ago))
        turn.store.facts.add(Fact(contact_id=one.id, kind=kind, value=value, since=day))
    return one.id


class Chat:
    """One user's side; remembers nothing but what came back last."""

    def __init__(self, app: App, address: str) -> None:
        self.app, self.address = app, address

    def say(self, text: str) -> tuple[Outgoing, ...]:
        return self._checked(text, Text(text))

    def tap(self, data: str, on: int) -> tuple[Outgoing, ...]:
        return self._checked(data, Tap(data, 0), on=str(on))

    def _checked(self, said: str, event: Event, on: str | None = None) -> tuple[Outgoing, ...]:
        incoming = Incoming("local", self.address, event, on=on, tap="tap" if on else None)
        received = self.app.receive(incoming, NOW)
        for one in received.outgoing:
            fits(said, one)
        assert all(WENT_WRONG not in toast for toast in received.toasts), said
        return received.outgoing


def fits(said: str, one: Outgoing) -> None:
    reply = one.reply
    assert reply.text.strip(), said
    assert WENT_WRONG not in reply.text, said
    assert len(reply.text.encode("utf-16-le")) // 2 <= LETTERS, said
    labels = [button.label for row in reply.buttons for button in row]
    assert len(labels) == len(set(labels)), (said, labels)
    assert all(label.strip() for label in labels), (said, labels)
    data = [button.data for row in reply.buttons for button in row]
    assert all(len(word.encode()) <= BYTES for word in data), (said, data)
    if isinstance(reply.file, Picture):
        assert len(reply.text.encode("utf-16-le")) // 2 <= BELOW_A_PICTURE, (said, reply.text)
        if said in REPORTS:
            assert draw(reply.file.kind, reply.file.data), said


@pytest.fixture
def app(database: Database) -> App:
    return App(database, owner="reports", default_tz="Europe/Berlin")


@given(life=lives())
@settings(max_examples=5, deadline=None, phases=(Phase.generate,), suppress_health_check=list(HealthCheck))
def test_every_report_of_any_network_opens_and_fits(app: App, life: Life) -> None:
    chat = Chat(app, kept(app, life))
    for report in REPORTS:
        for shown in chat.say(report):
            buttons = [button for row in shown.reply.buttons for button in row if button.data]
            for button in buttons[:MOST_TAPS]:
                chat.tap(button.data, shown.id)
        chat.say("/cancel")


def test_every_report_opens_where_there_is_nobody(app: App) -> None:
    chat = Chat(app, kept(app, Life((), (), (None, None))))
    for report in REPORTS:
        assert chat.say(report), report
        chat.say("/cancel")


def test_goals_told_at_length_fit_into_the_list_of_gaps(app: App) -> None:
    gap = Gap(goal=LONG * 40, made_on=NOW.date(), target=3)
    chat = Chat(app, kept(app, Life((), [("gaps", gap, number, ()) for number in range(7)], (None, None))))
    (shown,) = chat.say("/gaps")
    assert shown.reply.text.startswith("7 open gaps")
