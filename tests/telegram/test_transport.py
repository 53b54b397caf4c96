"""What is said arrives as meant, and every answer of Telegram's is understood."""

import asyncio
import time

import pytest

from bot.telegram.limits import Limits
from bot.telegram.line import Line
from bot.telegram.transport import TelegramTransport
from bot.transport import Gone, NotSent, Outgoing, Refused, Unknown
from domain.reply import Button, Reply
from tests.telegram import faults
from tests.telegram.conftest import talk_through
from tests.telegram.people import Person
from tests.telegram.server import Server

UNDO = ((Button("Undo", "undo:1"),),)


def message(text: str = "hello", *, to: int = 11, id_: int = 1, edits: int | None = None) -> Outgoing:
    return Outgoing(id_, 1, str(to), Reply(text, UNDO), edits=None if edits is None else str(edits))


@pytest.fixture
def anna(server: Server) -> Person:
    person = server.person(11, "Anna")
    person.started = True
    return person


def say(server: Server, outgoing: Outgoing) -> str:
    """Say one message; gives its number or raises its outcome."""
    numbers: list[str] = []

    async def work(_line: Line, transport: TelegramTransport) -> None:
        numbers.append(await transport.say(outgoing))

    talk_through(server, work)
    return numbers[0]


@pytest.mark.parametrize(
    "text",
    ["<b>Bob</b> & Co", "a < b > c", "*x* _y_ `z` [l](http://example.org)", "שלום 😀 Łukasz", "&amp; &lt;"],
)
def test_a_name_arrives_letter_by_letter(server: Server, anna: Person, text: str) -> None:
    say(server, message(text))
    assert anna.texts == [text]
    assert anna.messages[0].buttons == [["Undo"]]


def test_a_link_shows_no_preview(server: Server, anna: Person) -> None:
    say(server, message("http://example.org"))
    assert '"is_disabled": true' in server.requests[-1].fields["link_preview_options"]


def test_a_long_text_comes_in_parts_with_its_buttons_on_the_last(server: Server, anna: Person) -> None:
    number = say(server, message("\n".join(f"line {n} " + "x" * 80 for n in range(120))))
    assert len(anna.messages) == 3
    assert [bool(shown.buttons) for shown in anna.messages] == [False, False, True]
    assert number == str(anna.messages[-1].id)


def test_a_message_is_changed_in_place(server: Server, anna: Person) -> None:
    first = say(server, message("one"))
    assert say(server, message("two", edits=int(first))) == first
    assert anna.texts == ["two"]


def test_a_change_of_nothing_is_done(server: Server, anna: Person) -> None:
    first = say(server, message("one"))
    assert say(server, message("one", edits=int(first))) == first
    server.mistakes.clear()


def test_a_change_of_a_message_that_vanished_becomes_a_new_one(server: Server, anna: Person) -> None:
    first = say(server, message("one"))
    anna.delete(int(first))
    assert say(server, message("two", edits=int(first))) != first
    assert anna.texts == ["two"]
    server.mistakes.clear()


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (faults.flood(30), NotSent),
        (faults.status(502), NotSent),
        (faults.status(503), NotSent),
        (faults.status(401, "Unauthorized"), NotSent),
        (faults.status(504), Unknown),
        (faults.status(500, "Internal Server Error"), Unknown),
        (faults.drop(), Unknown),
        (faults.drop(act=True), Unknown),
        (faults.status(403, "Forbidden: bot was blocked by the user"), Gone),
        (faults.status(403, "Forbidden: user is deactivated"), Gone),
        (faults.status(400, "Bad Request: chat not found"), Gone),
        (faults.status(400, "Bad Request: BUTTON_DATA_INVALID"), Refused),
    ],
)
def test_every_failure_is_named(
    server: Server, anna: Person, fault: faults.Fault, outcome: type[Exception]
) -> None:
    server.fail("sendMessage", fault)
    with pytest.raises(outcome):
        say(server, message())


def test_a_refusal_has_telegrams_reason(server: Server, anna: Person) -> None:
    with pytest.raises(Refused, match=r"(?i)button_data_invalid"):
        say(server, Outgoing(1, 1, "11", Reply("x", ((Button("Undo", "u" * 65),),))))
    server.mistakes.clear()


def test_no_answer_in_time_leaves_it_unknown(
    server: Server, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.wire.READ_SECONDS", 0.3)
    server.fail("sendMessage", faults.hang(act=True))
    with pytest.raises(Unknown):
        say(server, message())
    assert anna.texts == ["hello"]


def test_without_a_connection_it_was_certainly_not_sent(server: Server, anna: Person) -> None:
    server.port = 9  # nobody listens there
    with pytest.raises(NotSent):
        say(server, message())


def test_one_flooded_chat_holds_back_no_other(server: Server, anna: Person) -> None:
    ben = server.person(12, "Ben")
    ben.started = True
    server.fail("sendMessage", faults.flood(30), chat=anna)

    async def work(_line: Line, transport: TelegramTransport) -> None:
        with pytest.raises(NotSent) as first:
            await transport.say(message(id_=1))
        assert first.value.after == 30
        with pytest.raises(NotSent) as second:
            await transport.say(message(id_=2))
        assert 28 < (second.value.after or 0) <= 30
        await transport.say(message(to=12, id_=3))

    talk_through(server, work)
    assert ben.texts == ["hello"]
    assert [r.code for r in server.requests if r.method == "sendMessage"] == [429, 200]


def test_after_a_break_the_parts_already_said_are_not_said_again(server: Server, anna: Person) -> None:
    long = message("\n".join(f"line {n} " + "x" * 80 for n in range(100)))

    async def work(_line: Line, transport: TelegramTransport) -> None:
        server.fail("sendMessage", faults.slow(0), faults.status(502))
        with pytest.raises(NotSent):
            await transport.say(long)
        await transport.say(long)

    talk_through(server, work)
    assert "\n".join(anna.texts) == long.reply.text.strip()


def test_a_tap_is_answered_and_one_too_old_is_no_error(server: Server, anna: Person) -> None:
    say(server, message())

    async def work(_line: Line, transport: TelegramTransport) -> None:
        await transport.toast(anna.tap("Undo"), "Undone. " * 60)
        stale = anna.tap("Undo")
        server.expire_taps()
        await transport.toast(stale, "Undone")
        server.fail("answerCallbackQuery", faults.status(502))
        await transport.toast(stale, "Undone")

    talk_through(server, work)
    assert len(anna.toasts) == 1
    server.mistakes.clear()


def test_a_crowd_is_written_to_at_telegrams_pace(server: Server) -> None:
    crowd = [server.person(100 + n, f"P{n}") for n in range(40)]
    for person in crowd:
        person.started = True

    async def work(_line: Line, transport: TelegramTransport) -> None:
        begun = time.monotonic()
        await asyncio.gather(*(transport.say(message(to=p.id, id_=p.id)) for p in crowd))
        assert 0.5 < time.monotonic() - begun < 3

    talk_through(server, work, Limits(time.monotonic))
    assert all(person.texts == ["hello"] for person in crowd)
