"""What people do in Telegram is read as what they mean."""

from typing import Any

import pytest

from bot.telegram.line import Line
from bot.telegram.updates import command, read
from domain.turn import Attachment, Card, Edited, Event, Place, Tap, Text

ANNA = {"id": 11, "is_bot": False, "first_name": "Anna", "last_name": "Berg"}
CHAT = {"id": 11, "type": "private", "first_name": "Anna"}
BASE = {"message_id": 5, "date": 1795000000, "chat": CHAT, "from": ANNA}
LINE = Line("123456:not-a-token")


def event_of(**update: Any) -> Event | None:
    incoming = read(LINE.read({"update_id": 7, **update}))
    return incoming.event if incoming else None


def sent(**content: Any) -> Event | None:
    return event_of(message={**BASE, **content})


FILE = {"file_id": "a", "file_unique_id": "b"}
FORWARD = {"type": "hidden_user", "date": 1795000000, "sender_user_name": "Dana"}
PHOTO = [{**FILE, "width": 9, "height": 9}]


@pytest.mark.parametrize(
    ("content", "event"),
    [
        ({"text": "had coffee with Dana"}, Text("had coffee with Dana", "5")),
        ({"text": "/help@keepwarm_bot me"}, Text("/help me", "5")),
        ({"text": "/start"}, Text("/start", "5")),
        ({"text": "mail dana@example.org"}, Text("mail dana@example.org", "5")),
        (
            {"contact": {"phone_number": "+49 30 1", "first_name": "Dana", "last_name": "Kim"}},
            Card("Dana Kim", "+49 30 1"),
        ),
        ({"contact": {"phone_number": "+49 30 1", "first_name": "Dana"}}, Card("Dana", "+49 30 1")),
        ({"location": {"latitude": 52.5, "longitude": 13.4}}, Place(52.5, 13.4)),
        (
            {"document": {**FILE, "file_name": "Connections.csv"}},
            Attachment("document", "Connections.csv", ref="a"),
        ),
        (
            {"document": FILE, "caption": "my people"},
            Attachment("document", "", ref="a", caption="my people"),
        ),
        ({"photo": PHOTO}, Attachment("photo")),
        ({"photo": PHOTO, "caption": "lunch with Bob"}, Text("lunch with Bob", "5")),
        ({"voice": {**FILE, "duration": 3}}, Attachment("voice", ref="a")),
        ({"dice": {"emoji": "🎲", "value": 3}}, Attachment("dice")),
        ({"video_note": {**FILE, "length": 9, "duration": 3}}, Attachment("video note", ref="a")),
        ({"text": "lunch with Bob", "forward_origin": FORWARD}, Attachment("forwarded message")),
        ({"new_chat_title": "x"}, None),
        ({"message_auto_delete_timer_changed": {"message_auto_delete_time": 9}}, None),
    ],
)
def test_what_is_sent_is_read(content: dict[str, Any], event: Event | None) -> None:
    assert sent(**content) == event


def test_an_edit_names_the_message_it_changes() -> None:
    assert event_of(edited_message={**BASE, "edit_date": 1795000001, "text": "tea"}) == Edited("tea", "5")


def test_a_place_that_moves_on_is_no_event() -> None:
    moved = {**BASE, "edit_date": 1795000001, "location": {"latitude": 1.0, "longitude": 2.0}}
    assert event_of(edited_message=moved) is None


def test_a_tap_brings_its_message_and_its_handle() -> None:
    query = {
        "id": "77",
        "from": ANNA,
        "chat_instance": "1",
        "data": "undo:1",
        "message": {**BASE, "text": "x"},
    }
    incoming = read(LINE.read({"update_id": 7, "callback_query": query}))
    assert incoming is not None
    assert (incoming.event, incoming.on, incoming.tap) == (Tap("undo:1", 0), "5", "77")


def test_a_tap_on_a_message_too_old_to_be_shown_is_still_a_tap() -> None:
    old = {"message_id": 5, "date": 0, "chat": CHAT}
    query = {"id": "77", "from": ANNA, "chat_instance": "1", "data": "undo:1", "message": old}
    assert event_of(callback_query=query) == Tap("undo:1", 0)


def test_who_and_where_are_read() -> None:
    incoming = read(LINE.read({"update_id": 7, "message": {**BASE, "text": "hi"}}))
    assert incoming is not None
    assert (incoming.transport, incoming.address, incoming.name, incoming.update) == (
        "telegram",
        "11",
        "Anna Berg",
        "7",
    )


@pytest.mark.parametrize(
    "raw",
    [
        {"update_id": 7, "message": {"text": "no chat"}},
        {"update_id": 7, "message": "no message"},
        {"update_id": 7, "a_new_kind": {"of": "update"}},
        {"update_id": 7},
    ],
)
def test_an_update_that_makes_no_sense_holds_up_nobody(raw: dict[str, Any]) -> None:
    update = LINE.read(raw)
    assert update.update_id == 7
    assert read(update) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", ("start", "abc")),
        ("/Start@Bot  abc ", ("start", "abc")),
        ("/help", ("help", "")),
        ("no command", ("", "no command")),
    ],
)
def test_a_command_is_told_from_what_follows(text: str, found: tuple[str, str]) -> None:
    assert command(text) == found
