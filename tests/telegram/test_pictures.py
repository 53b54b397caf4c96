"""A picture arrives with its words and its buttons; whatever Telegram makes of it, no word is lost."""

import json
from datetime import UTC, datetime

import pytest

from bot.pictures.draw import draw
from bot.telegram.line import Line
from bot.telegram.text import LONGEST_CAPTION
from bot.telegram.transport import TelegramTransport
from bot.telegram.updates import NAME
from bot.transport import Gone, NotSent, Outgoing, Refused, Unknown
from domain.reply import Button, Picture, Reply
from storage.database import Database
from tests.bot.networks import network
from tests.png import png
from tests.telegram import faults
from tests.telegram.conftest import talk_through
from tests.telegram.kept import logged, said
from tests.telegram.people import Person
from tests.telegram.running import Assistant
from tests.telegram.server import Server

UNDO = ((Button("Undo", "undo:1"),),)
MAP = Picture("map", network(10, 6))
LONG = "\n".join(f"line {number} " + "x" * 80 for number in range(20))
ENDLESS = "\n".join(f"line {number} " + "x" * 80 for number in range(100))


def message(
    text: str = "Your map", *, drawn: bytes | None = None, edits: str | None = None, id_: int = 1
) -> Outgoing:
    file = None if edits else MAP
    return Outgoing(id_, 1, "11", Reply(text, UNDO, file=file), edits=edits, drawn=drawn)


@pytest.fixture
def anna(server: Server) -> Person:
    person = server.person(11, "Anna")
    person.started = True
    return person


def say(server: Server, *outgoing: Outgoing) -> list[str]:
    """Say messages; gives their numbers or raises the first outcome."""
    numbers: list[str] = []

    async def work(_line: Line, transport: TelegramTransport) -> None:
        numbers.extend([await transport.say(one) for one in outgoing])

    talk_through(server, work)
    return numbers


def test_a_picture_comes_with_its_words_below_and_its_buttons(server: Server, anna: Person) -> None:
    [number] = say(server, message("<b>Your</b> map & Co", drawn=png()))
    [shown] = anna.messages
    assert (str(shown.id), shown.text, shown.picture) == (number, "<b>Your</b> map & Co", png())
    assert shown.buttons == [["Undo"]]
    assert [request.method for request in server.requests] == ["sendPhoto"]


def test_words_as_long_as_a_caption_may_be_stand_below_the_picture(server: Server, anna: Person) -> None:
    say(server, message("😀" * (LONGEST_CAPTION // 2), drawn=png()))
    assert [bool(shown.picture) for shown in anna.messages] == [True]


@pytest.mark.parametrize(
    ("text", "count"),
    [("x" * (LONGEST_CAPTION + 1), 2), (LONG, 2), (ENDLESS, 4)],
    ids=["one too many", "long", "endless"],
)
def test_words_too_long_for_a_caption_follow_the_picture_with_the_buttons_last(
    server: Server, anna: Person, text: str, count: int
) -> None:
    [number] = say(server, message(text, drawn=png()))
    first, *words = anna.messages
    assert (first.picture, first.text) == (png(), "")
    assert len(anna.messages) == count
    assert "\n".join(shown.text for shown in words) == text.strip()
    assert [bool(shown.buttons) for shown in anna.messages] == [False] * (count - 1) + [True]
    assert number == str(words[-1].id)


def test_a_picture_without_words_is_a_picture(server: Server, anna: Person) -> None:
    say(server, message("", drawn=png()))
    assert [(shown.text, shown.picture) for shown in anna.messages] == [("", png())]


def test_what_could_not_be_drawn_is_said_in_words(server: Server, anna: Person) -> None:
    say(server, message(drawn=None))
    assert [(shown.text, shown.picture) for shown in anna.messages] == [("Your map", None)]


def test_words_below_a_picture_change_in_place_and_the_picture_stays(server: Server, anna: Person) -> None:
    [number] = say(server, message(drawn=png()))
    assert say(server, message("Seen.", edits=number, id_=2)) == [number]
    assert say(server, message("Seen.", edits=number, id_=3)) == [number]
    [shown] = anna.messages
    assert (shown.text, shown.picture, shown.buttons) == ("Seen.", png(), [["Undo"]])
    assert "editMessageCaption" in [request.method for request in server.requests]
    server.mistakes.clear()  # it asks which of both it is


def test_words_that_no_longer_fit_below_the_picture_are_said_anew_with_the_buttons(
    server: Server, anna: Person
) -> None:
    [number] = say(server, message(drawn=png()))
    [anew] = say(server, message(LONG, edits=number, id_=2))
    first, second = anna.messages
    assert (first.picture, first.text, first.buttons) == (png(), "Your map", [])
    assert (str(second.id), second.text, second.buttons) == (anew, LONG.strip(), [["Undo"]])
    assert say(server, message("short", edits=anew, id_=3)) == [anew]
    server.mistakes.clear()


def test_words_after_a_picture_change_in_place(server: Server, anna: Person) -> None:
    [number] = say(server, message(LONG, drawn=png()))
    assert say(server, message("Seen.", edits=number, id_=2)) == [number]
    assert anna.texts == ["", "Seen."]


def test_a_change_of_a_picture_that_vanished_is_said_anew(server: Server, anna: Person) -> None:
    [number] = say(server, message(drawn=png()))
    anna.delete(int(number))
    assert say(server, message("Seen.", edits=number, id_=2)) != [number]
    assert anna.texts == ["Seen."]
    server.mistakes.clear()


@pytest.mark.parametrize(
    "drawn",
    [b"", b"GIF89a", png()[:-9], png(6000, 4100), png(4000, 100)],
    ids=["nothing", "no PNG", "half", "too wide", "too narrow"],
)
def test_a_picture_that_telegram_refuses_leaves_its_words(
    server: Server, anna: Person, drawn: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    say(server, message(drawn=drawn))
    assert [(shown.text, shown.picture, shown.buttons) for shown in anna.messages] == [
        ("Your map", None, [["Undo"]])
    ]
    assert "refused" in caplog.text
    server.mistakes.clear()


def test_a_picture_too_heavy_for_telegram_is_not_even_tried(server: Server, anna: Person) -> None:
    say(server, message(drawn=png() + b"\0" * 10 * 2**20))
    assert [(shown.text, shown.picture) for shown in anna.messages] == [("Your map", None)]


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (faults.flood(30), NotSent),
        (faults.status(502), NotSent),
        (faults.drop(), Unknown),
        (faults.drop(act=True), Unknown),
        (faults.status(403, "Forbidden: bot was blocked by the user"), Gone),
        (faults.status(400, "Bad Request: chat not found"), Gone),
    ],
)
def test_every_failure_of_a_picture_is_named(
    server: Server, anna: Person, fault: faults.Fault, outcome: type[Exception]
) -> None:
    server.fail("sendPhoto", fault)
    with pytest.raises(outcome):
        say(server, message(drawn=png()))


def test_buttons_that_telegram_refuses_are_refused_with_or_without_a_picture(
    server: Server, anna: Person
) -> None:
    with pytest.raises(Refused, match=r"(?i)button_data_invalid"):
        say(server, Outgoing(1, 1, "11", Reply("x", ((Button("Undo", "u" * 65),),), file=MAP), drawn=png()))
    server.mistakes.clear()


@pytest.mark.parametrize("again", [png(), None], ids=["drawn again", "not drawn again"])
def test_after_a_break_the_picture_already_shown_is_not_shown_again(
    server: Server, anna: Person, again: bytes | None
) -> None:
    async def work(_line: Line, transport: TelegramTransport) -> None:
        server.fail("sendMessage", faults.status(502))
        with pytest.raises(NotSent):
            await transport.say(message(LONG, drawn=png()))
        await transport.say(message(LONG, drawn=again))

    talk_through(server, work)
    assert [bool(shown.picture) for shown in anna.messages] == [True, False]
    assert anna.texts[1] == LONG.strip()


def test_a_flooded_chat_gets_its_picture_when_it_may(server: Server, anna: Person) -> None:
    server.fail("sendPhoto", faults.flood(30))

    async def work(_line: Line, transport: TelegramTransport) -> None:
        for _ in range(2):
            with pytest.raises(NotSent) as outcome:
                await transport.say(message(drawn=png()))
            assert 28 < (outcome.value.after or 0) <= 30

    talk_through(server, work)
    assert [request.method for request in server.requests] == ["sendPhoto"]


def test_a_tap_under_a_picture_works_like_any_other(
    server: Server, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.scheduler.TICK_SECONDS", 0.3)
    anna = server.person(11, "Anna")
    with Assistant(server, database, allowed="11"):
        undo = anna.ask("had coffee with Dana", "Dana").data_of("Undo")
        with database.transaction() as unit:
            user = unit.users.find(NAME, "11")
            assert user is not None
            reply = Reply("Your map", ((Button("Take it back", undo or ""),),), file=MAP)
            unit.outbox.add(user.id, reply, datetime.now(UTC))
        shown = anna.wait_for("Your map")
        assert shown.picture is not None
        assert "had its day" not in anna.press("Take it back")
        anna.wait_until(lambda: not logged(database, 11).get("Dana"), "the coffee to be taken back")
        changed = anna.wait_until(lambda: "Take it back" not in shown.labels, "the words to change")
        assert changed
        assert shown.picture is not None
        anna.wait_until(lambda: {row.state for row in said(database, 11)} == {"sent"})
    server.mistakes.clear()


def test_whoever_asks_for_the_map_gets_it_and_can_go_on_from_there(
    server: Server, database: Database
) -> None:
    anna = server.person(11, "Anna")
    with Assistant(server, database, allowed="11"):
        anna.ask("lunch with Bob and Alice", "Bob")
        shown = anna.ask("show my network map", "2 connections")
        assert shown.picture is not None
        assert "Deep map" in shown.labels
        anna.press("Deep map", on=shown.id)
        anna.wait_until(lambda: anna.messages[-1].id > shown.id, "the deep map")


def test_the_picture_that_arrives_is_the_drawn_map(server: Server, anna: Person) -> None:
    say(server, message(drawn=draw("map", MAP.data)))
    [shown] = anna.messages
    assert shown.picture == draw("map", MAP.data)
    assert shown.content["photo"][0]["width"] == 1080


def test_a_caption_is_sent_as_plain_words(server: Server, anna: Person) -> None:
    say(server, message("a < b & c", drawn=png()))
    fields = server.requests[-1].fields
    assert "parse_mode" not in fields
    assert json.loads(fields["reply_markup"])["inline_keyboard"][0][0]["text"] == "Undo"
