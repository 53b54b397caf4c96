"""What may stand in a message: lengths in UTF-16 after entities, markup that closes, keyboards that fit."""

import re
import struct
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

from tests.telegram.schema import Refusal, bad

LONGEST_TEXT, LONGEST_CAPTION, LONGEST_TOAST = 4096, 1024, 200
LARGEST_PICTURE, WIDEST_PICTURE = 10 * 2**20, 10_000
"""Bytes of a photo; its width and height together."""

PNG, PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
MOST_BUTTONS, WIDEST_ROW = 100, 8

INLINE = ("b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "span")
TAGS = frozenset((*INLINE, "pre", "blockquote", "tg-spoiler", "tg-emoji", "tg-time"))
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
STYLES = (None, "danger", "success", "primary")


def units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shown_text(fields: Mapping[str, Any], name: str, longest: int) -> str:
    """The text people see, without markup and the blanks around it, or a Refusal."""
    text: str = fields.get(name) or ""
    mode = fields.get("parse_mode")
    if mode not in (None, "HTML"):
        raise bad(f"unsupported parse_mode {mode}")
    entities = fields.get("entities") or fields.get("caption_entities") or ()
    if mode == "HTML":
        text = _without_tags(text)
    for entity in entities:
        if entity["offset"] < 0 or entity["length"] < 1 or entity["offset"] + entity["length"] > units(text):
            raise bad(f"can't parse entities: {entity['type']} is out of the text")
    text = text.strip()
    if name == "text" and not text:
        raise bad("message text is empty")
    if units(text) > longest:
        raise bad("message is too long" if name == "text" else "message caption is too long")
    return text


class _Tags(HTMLParser):
    """Checks that every tag is known, opened and closed in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            raise bad(
                f'can\'t parse entities: Unsupported start tag "{tag}" at byte offset {self.getpos()[1]}'
            )
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise bad(f'can\'t parse entities: Unexpected end tag "{tag}"')

    def handle_data(self, data: str) -> None:
        if "<" in data:
            raise bad("can't parse entities: Unsupported start tag")
        self.text.append(data)

    def handle_entityref(self, name: str) -> None:
        self.text.append({"lt": "<", "gt": ">", "amp": "&", "quot": '"'}.get(name, f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self.text.append(chr(int(name[1:], 16) if name[0] in "xX" else int(name)))


def _without_tags(text: str) -> str:
    if text.count("<") != len(re.findall(r"</?[a-zA-Z]", text)):
        raise bad('can\'t parse entities: Unsupported start tag ""')
    reader = _Tags()
    reader.feed(text)
    reader.close()
    if reader.open:
        raise bad(
            f"can't parse entities: Can't find end tag corresponding to start tag \"{reader.open[-1]}\""
        )
    return "".join(reader.text)


def checked_picture(photo: bytes | str) -> tuple[int, int]:
    """Width and height of a PNG sent along, or a Refusal."""
    if isinstance(photo, str):
        raise bad("wrong file identifier/HTTP URL specified")
    if len(photo) > LARGEST_PICTURE:
        raise Refusal(413, "Request Entity Too Large")
    if not photo.startswith(PNG) or not photo.endswith(PNG_END):
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", photo[16:24])
    if width + height > WIDEST_PICTURE or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height


def checked_keyboard(markup: Mapping[str, Any] | None) -> list[list[dict[str, Any]]]:
    """The rows of an inline keyboard, or a Refusal."""
    rows: list[list[dict[str, Any]]] = list((markup or {}).get("inline_keyboard", []))
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > WIDEST_ROW for row in rows):
        raise bad("reply markup is too long")
    for button in _buttons(rows):
        _check_button(button)
    return rows


def _buttons(rows: list[list[dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    return (button for row in rows for button in row)


def _check_button(button: Mapping[str, Any]) -> None:
    if not button["text"].strip():
        raise bad('can\'t parse inline keyboard button: Field "text" must be non-empty')
    if sum(name in button for name in ("callback_data", "url", "copy_text")) != 1:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    if button.get("style") not in STYLES:
        raise bad("BUTTON_STYLE_INVALID")


def check_commands(commands: list[dict[str, str]]) -> None:
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= units(command["description"]) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
