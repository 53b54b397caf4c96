"""What the Bot API takes: every method's fields and every object's, and the refusal of anything else.

Kinds: ``int``, ``float``, ``str``, ``bool``, ``chat`` (id or @name), ``file``, an object of ``OBJECTS``, a
list of any (``[kind]``); ``!`` at the end means required. The real server ignores a field it doesn't
know; this one refuses it, because a field that is ignored is a mistake of ours.
"""

import json
from collections.abc import Mapping
from typing import Any

MARKUP = "InlineKeyboardMarkup"
SENT = {
    "chat_id": "chat!",
    "message_thread_id": "int",
    "disable_notification": "bool",
    "protect_content": "bool",
    "message_effect_id": "str",
    "reply_parameters": "ReplyParameters",
    "reply_markup": MARKUP,
}
CAPTIONED = {"caption": "str", "parse_mode": "str", "caption_entities": "[MessageEntity]"}
EDITED = {"chat_id": "chat", "message_id": "int", "inline_message_id": "str", "reply_markup": MARKUP}
TEXT = {
    "text": "str!",
    "parse_mode": "str",
    "entities": "[MessageEntity]",
    "link_preview_options": "LinkPreviewOptions",
}

METHODS: Mapping[str, Mapping[str, str]] = {
    "getMe": {},
    "getUpdates": {"offset": "int", "limit": "int", "timeout": "int", "allowed_updates": "[str]"},
    "getWebhookInfo": {},
    "getFile": {"file_id": "str!"},
    "deleteWebhook": {"drop_pending_updates": "bool"},
    "setWebhook": {
        "url": "str!",
        "certificate": "file",
        "ip_address": "str",
        "max_connections": "int",
        "allowed_updates": "[str]",
        "drop_pending_updates": "bool",
        "secret_token": "str",
    },
    "sendMessage": {**SENT, **TEXT},
    "sendPhoto": {**SENT, **CAPTIONED, "photo": "file!", "has_spoiler": "bool"},
    "sendDocument": {**SENT, **CAPTIONED, "document": "file!", "disable_content_type_detection": "bool"},
    "sendChatAction": {"chat_id": "chat!", "action": "str!", "message_thread_id": "int"},
    "editMessageText": {**EDITED, **TEXT},
    "editMessageCaption": {**EDITED, **CAPTIONED},
    "editMessageReplyMarkup": EDITED,
    "answerCallbackQuery": {
        "callback_query_id": "str!",
        "text": "str",
        "show_alert": "bool",
        "url": "str",
        "cache_time": "int",
    },
    "setMyCommands": {"commands": "[BotCommand]!", "scope": "BotCommandScope", "language_code": "str"},
    "leaveChat": {"chat_id": "chat!"},
}

OBJECTS: Mapping[str, Mapping[str, str]] = {
    "InlineKeyboardMarkup": {"inline_keyboard": "[[InlineKeyboardButton]]!"},
    "InlineKeyboardButton": {
        "text": "str!",
        "callback_data": "str",
        "url": "str",
        "style": "str",
        "copy_text": "CopyTextButton",
    },
    "CopyTextButton": {"text": "str!"},
    "MessageEntity": {
        "type": "str!",
        "offset": "int!",
        "length": "int!",
        "url": "str",
        "language": "str",
        "unix_time": "int",
        "date_time_format": "str",
    },
    "LinkPreviewOptions": {
        "is_disabled": "bool",
        "url": "str",
        "prefer_small_media": "bool",
        "prefer_large_media": "bool",
        "show_above_text": "bool",
    },
    "ReplyParameters": {"message_id": "int!", "chat_id": "chat", "allow_sending_without_reply": "bool"},
    "BotCommand": {"command": "str!", "description": "str!"},
    "BotCommandScope": {"type": "str!", "chat_id": "chat", "user_id": "int"},
}

MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
}


class Refusal(Exception):
    """An answer with ``ok`` false, in Telegram's words."""

    def __init__(self, code: int, words: str, **parameters: int) -> None:
        super().__init__(words)
        self.code = code
        self.words = words
        self.parameters = parameters


def bad(words: str) -> Refusal:
    return Refusal(400, f"Bad Request: {words}")


def checked(method: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a request with their own types, or a Refusal."""
    fields = METHODS.get(method)
    if fields is None:
        raise Refusal(404, "Not Found: method not found")
    return _checked(method, fields, {name: _decoded(fields.get(name, ""), v) for name, v in given.items()})


def _checked(where: str, fields: Mapping[str, str], given: Mapping[str, Any]) -> dict[str, Any]:
    for name in given:
        if name not in fields:
            raise bad(f'unknown field "{name}" in {where}')
    for name, kind in fields.items():
        if kind.endswith("!") and given.get(name) is None:
            raise bad(MISSING.get(name, f'parameter "{name}" is required in {where}'))
        if given.get(name) is not None:
            _check(f"{where}.{name}", kind.rstrip("!"), given[name])
    return dict(given)


def _decoded(kind: str, value: Any) -> Any:
    """A form's value: everything but text and files comes as JSON in a string."""
    kind = kind.rstrip("!")
    if not isinstance(value, str) or kind in ("", "str", "file"):
        return value
    try:
        return json.loads(value)
    except ValueError:
        if kind == "chat":
            return value
        raise bad(f"can't parse {value[:40]!r} as {kind}") from None


def _check(where: str, kind: str, value: Any) -> None:
    if kind.startswith("["):
        _must(isinstance(value, list), where, kind)
        for item in value:
            _check(where, kind[1:-1], item)
    elif kind in OBJECTS:
        _must(isinstance(value, dict), where, kind)
        _checked(kind, OBJECTS[kind], value)
    else:
        _must(_is(kind, value), where, kind)


def _is(kind: str, value: Any) -> bool:
    match kind:
        case "int":
            return isinstance(value, int) and not isinstance(value, bool)
        case "float":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "bool":
            return isinstance(value, bool)
        case "chat":
            return _is("int", value) or (isinstance(value, str) and value.startswith("@"))
        case "file":
            return isinstance(value, bytes | str)
    return isinstance(value, str)


def _must(holds: bool, where: str, kind: str) -> None:
    if not holds:
        raise bad(f"{where} must be of type {kind}")
