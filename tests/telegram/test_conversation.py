"""The main job over Telegram: say it, it's kept, it can be taken back; nobody sees anybody else's."""

from typing import Any

import pytest

from storage.database import Database
from tests.telegram.kept import logged
from tests.telegram.people import Person
from tests.telegram.running import Assistant, Wall
from tests.telegram.server import Server

ANNA, BEN = 11, 12


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ticks come often, so that a test waits for none."""
    monkeypatch.setattr("bot.scheduler.TICK_SECONDS", 0.3)


@pytest.fixture
def assistant(server: Server, database: Database, quick: None) -> Assistant:
    return Assistant(server, database, allowed=f"{ANNA},{BEN}", owner="11")


@pytest.fixture
def anna(server: Server) -> Person:
    return server.person(ANNA, "Anna")


@pytest.fixture
def ben(server: Server) -> Person:
    return server.person(BEN, "Ben")


def test_a_newcomers_first_minutes(assistant: Assistant, database: Database, anna: Person) -> None:
    with assistant:
        kept = anna.ask("had coffee with Dana", "Dana")
        assert "Undo" in kept.labels
        assert "Alice" in anna.ask("lunch with Bob and Alice last Friday re: fundraising", "Bob").text
        assert "deck" in anna.ask("remind me to send Dana the deck on Friday", "Dana").text
        assert "Dana" in anna.ask("make Dana tier 1", "Dana").text
        assert anna.ask("who's overdue?").text
        assert "Dana" in anna.ask("when did I last talk to Dana?", "Dana").text
        assert anna.ask("/help", "/overdue").text
        assert logged(database, ANNA) == {"Dana": 1, "Bob": 1, "Alice": 1}
        anna.press("Undo", on=kept.id)
        anna.wait_until(lambda: "Dana" not in logged(database, ANNA), "the coffee to be taken back")


def test_the_menu_shows_the_commands(assistant: Assistant, server: Server, anna: Person) -> None:
    with assistant:
        anna.ask("/start")
        assert server.wait_until(lambda: server.commands, 5)
        assert "help" in {command["command"] for command in server.commands}


def test_a_name_like_markup_arrives_letter_by_letter(assistant: Assistant, anna: Person) -> None:
    with assistant:
        anna.ask("/add <b>Bob</b> & Co", "<b>Bob</b> & Co")


def test_a_button_pressed_twice_does_its_work_once(
    assistant: Assistant, database: Database, anna: Person
) -> None:
    with assistant:
        kept = anna.ask("had coffee with Dana", "Dana")
        for _ in range(2):
            anna.tap("Undo", on=kept.id)
        anna.wait_until(lambda: len(anna.toasts) == 2, "both taps to be answered")
        assert all(anna.toasts)
        assert logged(database, ANNA).get("Dana", 0) == 0


def test_messages_of_a_chat_are_answered_in_order(assistant: Assistant, anna: Person, ben: Person) -> None:
    names = ["Dana", "Bob", "Alice", "Carol", "Erin", "Frank", "Grace", "Heidi", "Ivan", "Judy"]
    anna.say("/start")
    ben.say("/start")
    for name in names:
        anna.say(f"had coffee with {name}")
        ben.say(f"had lunch with {name}")
    with assistant:
        for person in (anna, ben):
            person.wait_for("Judy")
            said = [name for text in person.texts for name in names if name in text]
            assert list(dict.fromkeys(said)) == names


def test_an_update_told_again_is_done_once(
    assistant: Assistant, server: Server, database: Database, anna: Person
) -> None:
    with assistant:
        anna.ask("had coffee with Dana", "Dana")
        server.settle()
        before = anna.texts
        for _ in range(3):
            server.redeliver()
        server.settle()
        assert anna.texts == before
        assert logged(database, ANNA) == {"Dana": 1}


def test_two_people_see_nothing_of_each_other(
    assistant: Assistant, database: Database, anna: Person, ben: Person
) -> None:
    with assistant:
        kept = anna.ask("had coffee with Dana re: secret plan", "Dana")
        ben.ask("had tea with Dana", "Dana")
        anna.ask("/add Zoe Quist", "Zoe")
        assert "secret" not in ben.ask("when did I last talk to Dana?", "Dana").text
        assert "✓" not in ben.ask("when did I last talk to Zoe Quist?").text
        anna.press("Undo", on=kept.id)
        assert "Dana" not in logged(database, ANNA)
        assert logged(database, BEN) == {"Dana": 1}


def test_a_changed_message_changes_what_it_logged(
    assistant: Assistant, server: Server, database: Database, anna: Person
) -> None:
    with assistant:
        number = anna.say("had coffee with Dana")
        anna.wait_for("Dana")
        anna.edit(number, "had coffee with Bob")
        anna.wait_for("Bob")
        assert logged(database, ANNA) == {"Bob": 1}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}}, "voice"),
        ({"location": {"latitude": 52.5, "longitude": 13.4}}, "time zone"),
        ({"contact": {"phone_number": "+49 30 1", "first_name": "Dana", "last_name": "Kim"}}, "Dana Kim"),
    ],
)
def test_what_is_not_text_is_answered_too(
    assistant: Assistant, anna: Person, content: dict[str, Any], words: str
) -> None:
    with assistant:
        anna.wait_for(words, since=anna.send(**content))


def test_what_waits_from_before_the_start_is_answered(assistant: Assistant, anna: Person) -> None:
    anna.say("had coffee with Dana")
    with assistant:
        anna.wait_for("Dana")


def test_the_morning_nudge_comes_and_can_be_answered(
    server: Server, database: Database, anna: Person, quick: None
) -> None:
    wall = Wall()
    with Assistant(server, database, allowed=str(ANNA), now=wall):
        anna.ask("had coffee with Dana")
        anna.ask("make Dana tier 1", "tier 1")
        last = anna.messages[-1].id
        wall.skip_to_morning(33)
        nudge = anna.wait_for("Dana", since=last)
        assert anna.press(next(label for label in nudge.labels if label.startswith("Done")))
        server.settle()
        assert len([text for text in anna.texts if text.startswith(nudge.text[:20])]) <= 1


def test_who_blocks_the_assistant_hears_nothing_until_they_write_again(
    server: Server, database: Database, anna: Person, quick: None
) -> None:
    wall = Wall()
    with Assistant(server, database, allowed=str(ANNA), now=wall):
        anna.ask("had coffee with Dana")
        anna.ask("make Dana tier 1")
        anna.block()
        server.settle()
        sent = len([request for request in server.requests if request.method == "sendMessage"])
        wall.skip_to_morning(33)
        server.settle(1)
        assert len([request for request in server.requests if request.method == "sendMessage"]) == sent
        anna.block(blocks=False)
        assert anna.ask("who's overdue?").text
