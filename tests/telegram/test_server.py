"""The server refuses what Telegram refuses: else the tests against it would prove nothing."""

import json
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from typing import Any

import pytest

from tests.png import png
from tests.telegram import faults
from tests.telegram.server import Server

ANNA = 11


def ask(server: Server, method: str, token: str | None = None, **fields: Any) -> tuple[int, Any]:
    """A request as any client makes it: status, and the result or the refusal."""
    form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in fields.items()}
    url = f"{server.url}/bot{token or server.token}/{method}"
    body = urllib.parse.urlencode(form).encode()
    try:
        with urllib.request.urlopen(url, body, timeout=5) as response:  # noqa: S310 - our own server
            return response.status, json.load(response)["result"]
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def upload(server: Server, photo: bytes, **fields: str) -> tuple[int, Any]:
    """Send a photo as browsers send files."""
    parts = [
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in {"chat_id": str(ANNA), **fields}.items()
    ]
    head = b'--x\r\nContent-Disposition: form-data; name="photo"; filename="p.png"\r\n\r\n'
    body = b"".join([*parts, head, photo, b"\r\n--x--\r\n"])
    request = urllib.request.Request(f"{server.url}/bot{server.token}/sendPhoto", body)  # noqa: S310 - ours
    request.add_header("Content-Type", "multipart/form-data; boundary=x")
    try:
        with urllib.request.urlopen(request, timeout=5) as response:  # noqa: S310 - our own server
            return response.status, json.load(response)["result"]
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def send(server: Server, text: str = "hello", **more: Any) -> tuple[int, Any]:
    server.person(ANNA, "Anna").started = True
    return ask(server, "sendMessage", chat_id=ANNA, text=text, **more)


def button(**more: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Undo", **more}]]}


@pytest.fixture
def strict(server: Server) -> Any:
    """A server whose refusals are the point of the test."""
    yield server
    server.mistakes.clear()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"text": "  \n "}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"txt": "x"}, 'unknown field \\"txt\\"'),
        ({"disable_notification": "maybe"}, "can't parse"),
        ({"disable_notification": 1}, "must be of type bool"),
        ({"parse_mode": "Fancy"}, "unsupported parse_mode"),
        ({"parse_mode": "HTML", "text": "<b>Bob"}, "Can't find end tag"),
        ({"parse_mode": "HTML", "text": "a < b"}, "Unsupported start tag"),
        ({"parse_mode": "HTML", "text": "<bob>x</bob>"}, 'Unsupported start tag \\"bob\\"'),
        ({"parse_mode": "HTML", "text": "<b>x</i>"}, "Unexpected end tag"),
        ({"entities": [{"type": "bold", "offset": 3, "length": 9}]}, "out of the text"),
        ({"entities": [{"type": "bold", "offset": 0, "length": 1, "colour": "red"}]}, "unknown field"),
        ({"reply_markup": button(callback_data="x" * 65)}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": button(callback_data="ü" * 33)}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": button(callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": button()}, "Text buttons are unallowed"),
        ({"reply_markup": button(callback_data="x", style="pink")}, "BUTTON_STYLE_INVALID"),
        ({"reply_markup": {"keyboard": []}}, "unknown field"),
        ({"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}] * 9]}}, "too long"),
        ({"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]] * 101}}, "too long"),
    ],
)
def test_a_wrong_message_is_refused_in_telegrams_words(
    strict: Server, more: dict[str, Any], words: str
) -> None:
    status, answer = send(strict, **more)
    assert status == 400
    assert words in answer


@pytest.mark.parametrize(
    "more",
    [
        {"text": "x" * 4096},
        {"text": "😀" * 2048},
        {"text": "<b>" + "x" * 4096 + "</b>", "parse_mode": "HTML"},
        {"text": "<b>a</b> &lt; &#38; &amp;", "parse_mode": "HTML"},
        {"reply_markup": button(callback_data="x" * 64)},
        {"entities": [{"type": "bold", "offset": 0, "length": 5}]},
        {"link_preview_options": {"is_disabled": True}},
    ],
)
def test_a_message_at_the_limits_is_taken(server: Server, more: dict[str, Any]) -> None:
    assert send(server, **more)[0] == 200


def test_markup_is_not_part_of_what_people_see(server: Server) -> None:
    send(server, "<b>a</b> &lt; b", parse_mode="HTML")
    assert server.person(ANNA, "Anna").texts == ["a < b"]


@pytest.mark.parametrize(
    ("method", "fields", "words"),
    [
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": ANNA}, "message text is empty"),
        ("sendMessage", {"chat_id": 12, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": "Anna", "text": "x"}, "must be of type chat"),
        ("editMessageText", {"chat_id": ANNA, "message_id": 99, "text": "x"}, "message to edit not found"),
        ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old"),
        ("setMyCommands", {"commands": [{"command": "Help", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "help"}]}, "is required"),
        ("setWebhook", {"url": "http://example.org"}, "An HTTPS URL must be provided"),
    ],
)
def test_a_wrong_request_is_refused(strict: Server, method: str, fields: dict[str, Any], words: str) -> None:
    strict.person(ANNA, "Anna").started = True
    status, answer = ask(strict, method, **fields)
    assert status == 400
    assert words in answer


def test_a_method_that_does_not_exist_is_not_found(strict: Server) -> None:
    assert ask(strict, "sendTelepathy")[0] == 404


def test_a_wrong_token_is_refused_and_a_malformed_one_not_found(strict: Server) -> None:
    assert ask(strict, "getMe", token="123456:wrong")[0] == 401
    assert ask(strict, "getMe", token="wrong")[0] == 404


def test_an_edit_that_changes_nothing_is_refused(strict: Server) -> None:
    _, sent = send(strict, "hello")
    edit = {"chat_id": ANNA, "message_id": sent["message_id"]}
    assert ask(strict, "editMessageText", text="hello", **edit)[0] == 400
    assert ask(strict, "editMessageText", text="goodbye", **edit)[0] == 200


def test_a_persons_own_message_cannot_be_edited_by_the_bot(strict: Server) -> None:
    number = strict.person(ANNA, "Anna").say("mine")
    status, answer = ask(strict, "editMessageText", chat_id=ANNA, message_id=number, text="yours")
    assert (status, "message can't be edited" in answer) == (400, True)


def test_a_tap_can_be_answered_once(strict: Server) -> None:
    send(strict, reply_markup=button(callback_data="undo:1"))
    query = strict.person(ANNA, "Anna").tap("Undo")
    assert ask(strict, "answerCallbackQuery", callback_query_id=query, text="Done")[0] == 200
    assert ask(strict, "answerCallbackQuery", callback_query_id=query)[0] == 400
    assert strict.person(ANNA, "Anna").toasts == ["Done"]


@pytest.mark.parametrize(
    ("photo", "status", "words"),
    [
        (b"GIF89a", 400, "IMAGE_PROCESS_FAILED"),
        (png()[:-3], 400, "IMAGE_PROCESS_FAILED"),
        (png(9000, 1001), 400, "PHOTO_INVALID_DIMENSIONS"),
        (png(2100, 100), 400, "PHOTO_INVALID_DIMENSIONS"),
        (png() + b"\0" * 10 * 2**20, 413, "Request Entity Too Large"),
        (png(9000, 1000), 200, ""),
    ],
)
def test_a_photo_is_a_whole_png_of_a_fitting_size(
    strict: Server, photo: bytes, status: int, words: str
) -> None:
    strict.person(ANNA, "Anna").started = True
    code, answer = upload(strict, photo)
    assert code == status
    assert words in str(answer)


def test_a_caption_has_a_quarter_of_the_length_of_a_text(strict: Server) -> None:
    strict.person(ANNA, "Anna").started = True
    assert upload(strict, png(), caption="x" * 1024)[0] == 200
    assert "caption is too long" in upload(strict, png(), caption="x" * 1025)[1]


def test_words_are_edited_as_what_they_are(strict: Server) -> None:
    _, text = send(strict, "hello")
    _, photo = upload(strict, png())
    for method, field, message in (
        ("editMessageText", "text", photo),
        ("editMessageCaption", "caption", text),
    ):
        edit = {"chat_id": ANNA, "message_id": message["message_id"], field: "new"}
        assert f"there is no {field} in the message to edit" in ask(strict, method, **edit)[1]
    edit = {"chat_id": ANNA, "message_id": photo["message_id"], "caption": "new"}
    assert ask(strict, "editMessageCaption", **edit)[1]["caption"] == "new"


def test_nobody_is_written_to_who_has_not_begun_or_has_blocked(server: Server) -> None:
    anna = server.person(ANNA, "Anna")
    assert "can't initiate" in ask(server, "sendMessage", chat_id=ANNA, text="x")[1]
    anna.say("hi")
    anna.block()
    assert "blocked by the user" in ask(server, "sendMessage", chat_id=ANNA, text="x")[1]


def test_updates_are_told_again_until_they_are_confirmed(server: Server) -> None:
    server.person(ANNA, "Anna").say("one")
    first = ask(server, "getUpdates")[1]
    again = ask(server, "getUpdates")[1]
    assert [update["message"]["text"] for update in first] == ["one"]
    assert again == first
    assert ask(server, "getUpdates", offset=first[-1]["update_id"] + 1)[1] == []
    assert server.confirmed == {first[0]["update_id"]}


def test_a_poll_waits_for_an_update(server: Server) -> None:
    threading.Timer(0.1, server.person(ANNA, "Anna").say, ("late",)).start()
    begun = time.monotonic()
    assert ask(server, "getUpdates", timeout=5)[1][0]["message"]["text"] == "late"
    assert time.monotonic() - begun < 3


def test_a_second_poll_ends_the_first(server: Server) -> None:
    answers: list[tuple[int, Any]] = []
    first = threading.Thread(target=lambda: answers.append(ask(server, "getUpdates", timeout=5)))
    first.start()
    time.sleep(0.2)
    ask(server, "getUpdates")
    first.join(3)
    assert answers[0][0] == 409


@pytest.mark.parametrize(
    ("fault", "status"),
    [(faults.flood(7), 429), (faults.status(502), 502), (faults.status(403, "Forbidden: x"), 403)],
)
def test_a_fault_comes_once_and_only_to_its_chat(server: Server, fault: faults.Fault, status: int) -> None:
    server.fail("sendMessage", fault, chat=server.person(ANNA, "Anna"))
    other = server.person(12, "Ben")
    other.say("hi")
    assert ask(server, "sendMessage", chat_id=12, text="x")[0] == 200
    assert send(server)[0] == status
    assert send(server)[0] == 200
