"""The token is in no log, whatever is logged."""

import io
import logging

import pytest

from bot.redact import TokenFilter, hide
from tests.telegram.chats import TOKEN


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/bot{TOKEN.replace(':', '%3A')}/getMe",
        f"The token `{TOKEN}` was rejected",
    ],
)
def test_a_token_is_hidden_wherever_it_stands(text: str) -> None:
    assert TOKEN.split(":")[1] not in hide(text)
    assert "[token]" in hide(text)


@pytest.mark.parametrize("text", ["at 12:30 with Dana", "+49 170 1234567", "id 1234567: Dana Kim"])
def test_what_is_no_token_is_left_as_it_is(text: str) -> None:
    assert hide(text) == text


def test_message_arguments_and_traceback_are_all_searched() -> None:
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(TokenFilter())
    log = logging.Logger("canary")
    log.addHandler(handler)
    log.info("a %s", TOKEN)
    log.info("two %s", TOKEN, "arguments too many")
    try:
        raise ValueError(f"https://x/bot{TOKEN}/y")
    except ValueError:
        log.exception("it broke", stack_info=True)
    assert TOKEN.split(":")[1] not in written.getvalue()
    assert "ValueError" in written.getvalue()
