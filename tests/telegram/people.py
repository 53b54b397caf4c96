"""Those who talk to the assistant in the tests, and what they see in their chats."""

import struct
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.telegram.chats import Chats

Json = dict[str, Any]
PATIENCE = 15.0
"""Seconds until a test gives up waiting for the assistant; the machine may be busy."""


class Upload(bytes):
    """A file the assistant sent, with its name."""

    name: str

    @classmethod
    def named(cls, name: str, content: bytes) -> "Upload":
        upload = cls(content)
        upload.name = name
        return upload


@dataclass
class Message:
    """A message as it stands in a chat now; ``keyboards`` are all it ever showed, newest last."""

    id: int
    chat: int
    text: str  # of a picture: what stands below it
    by_bot: bool
    picture: bytes | None = None
    document: "Upload | None" = None
    rows: list[list[Json]] = field(default_factory=list)
    keyboards: list[list[list[Json]]] = field(default_factory=list)
    deleted: bool = False

    @property
    def content(self) -> Json:
        """Its words, and its picture or file if it is one, as the Bot API tells them."""
        caption = {"caption": self.text} if self.text else {}
        if self.document is not None:
            file = {"file_id": f"d{self.id}", "file_unique_id": str(self.id), "file_name": self.document.name}
            return {"document": file, **caption}
        if self.picture is None:
            return {"text": self.text}
        size = dict(zip(("width", "height"), struct.unpack(">II", self.picture[16:24]), strict=True))
        photo = {"file_id": f"p{self.id}", "file_unique_id": str(self.id), **size}
        return {"photo": [photo], **caption}

    @property
    def buttons(self) -> list[list[str]]:
        return [[button["text"] for button in row] for row in self.rows]

    @property
    def labels(self) -> list[str]:
        return [label for row in self.buttons for label in row]

    def show(self, text: str, rows: list[list[Json]]) -> None:
        self.text = text
        self.rows = rows
        self.keyboards.append(rows)

    def data_of(self, label: str) -> str | None:
        """What the button of that label means: now, else the last time it was there."""
        for rows in reversed(self.keyboards):
            for button in (button for row in rows for button in row):
                if button["text"] == label:
                    return str(button.get("callback_data", ""))
        return None


class Person:
    """Somebody with Telegram on their phone. Everything may be called from a test's own thread."""

    def __init__(self, server: "Chats", id_: int, name: str, username: str | None) -> None:
        self._server = server
        self.id = id_
        self.name = name
        self.username = username
        self.started = False
        self.blocks = False
        self.history: list[Message] = []
        self.toasts: list[str] = []

    @property
    def messages(self) -> list[Message]:
        """What the assistant said, as it stands, oldest first."""
        with self._server.lock:
            return [message for message in self.history if message.by_bot and not message.deleted]

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.messages]

    def say(self, text: str, **more: Any) -> int:
        """Send a message; gives its number."""
        entities = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        return self._send({"text": text, **({"entities": entities} if text.startswith("/") else {}), **more})

    def send(self, **content: Any) -> int:
        """Send anything that isn't text, as the Bot API has it: ``contact=…``, ``document=…``."""
        return self._send(content)

    def send_file(self, name: str, content: bytes, *, size: int | None = None, **more: Any) -> int:
        """Send a document; ``size`` is what Telegram says it weighs, where that is not the truth."""
        file_id = f"f{len(self._server.files) + 1}"
        self._server.files[file_id] = content
        document = {
            "file_id": file_id,
            "file_unique_id": file_id,
            "file_name": name,
            "file_size": len(content) if size is None else size,
        }
        return self._send({"document": document, **more})

    def edit(self, message_id: int, text: str) -> None:
        """Change a message of one's own."""
        with self._server.lock:
            message = next(found for found in self.history if found.id == message_id)
            message.text = text
            self._server.push(
                "edited_message", {**self._envelope(message_id), "edit_date": now(), "text": text}
            )

    def tap(self, label: str, on: int | None = None) -> str:
        """Press the button of that label on the newest message showing it, or on message ``on``."""
        with self._server.lock:
            message = self._with_button(label, on)
            return self._server.tapped(self, message, message.data_of(label) or "")

    def delete(self, message_id: int) -> None:
        """Delete a message from the chat."""
        with self._server.lock:
            for message in self.history:
                message.deleted = message.deleted or message.id == message_id

    def block(self, *, blocks: bool = True) -> None:
        """Block the bot, or unblock it."""
        with self._server.lock:
            self.blocks = blocks
            old, new = ("member", "kicked") if blocks else ("kicked", "member")
            bot = self._server.me
            self._server.push(
                "my_chat_member",
                {
                    "chat": self.chat,
                    "from": self.user,
                    "date": now(),
                    "old_chat_member": {
                        "user": bot,
                        "status": old,
                        **({"until_date": 0} if not blocks else {}),
                    },
                    "new_chat_member": {"user": bot, "status": new, **({"until_date": 0} if blocks else {})},
                },
            )

    def wait_for(self, words: str, *, since: int = 0, patience: float = PATIENCE) -> Message:
        """The first message of the assistant with those words, later than message number ``since``."""

        def found() -> Message | None:
            return next((m for m in self.messages if m.id > since and words in m.text), None)

        message: Message = self.wait_until(found, f"{words!r}", patience)
        return message

    def wait_until(self, found: Callable[[], Any], what: str = "that", patience: float = PATIENCE) -> Any:
        """Wait until it gives something true."""
        seen = self._server.wait_until(found, patience)
        assert seen, f"{self.name} waited in vain for {what}; the chat:\n" + self.transcript()
        return seen

    def ask(self, text: str, words: str = "", patience: float = PATIENCE) -> Message:
        """Say it and give the first answer with those words."""
        return self.wait_for(words, since=self.say(text), patience=patience)

    def press(self, label: str, on: int | None = None, patience: float = PATIENCE) -> str:
        """Press it and give the toast (empty where there was none)."""
        before = len(self.toasts)
        self.tap(label, on)
        self.wait_until(lambda: len(self.toasts) > before, f"an end to the tap on {label!r}", patience)
        return self.toasts[-1]

    def transcript(self) -> str:
        with self._server.lock:
            return "\n".join(
                f"{'bot' if m.by_bot else self.name} {m.id}: {m.text} {m.buttons or ''}" for m in self.history
            )

    @property
    def user(self) -> Json:
        named = {"username": self.username} if self.username else {}
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": "en", **named}

    @property
    def chat(self) -> Json:
        return {"id": self.id, "type": "private", "first_name": self.name}

    def _send(self, content: Mapping[str, Any]) -> int:
        with self._server.lock:
            self.started = True
            number = self._server.next_message_id()
            self.history.append(Message(number, self.id, str(content.get("text", "")), by_bot=False))
            self._server.push("message", {**self._envelope(number), **content})
            return number

    def _envelope(self, message_id: int) -> Json:
        return {"message_id": message_id, "date": now(), "chat": self.chat, "from": self.user}

    def _with_button(self, label: str, on: int | None) -> Message:
        for message in reversed(self.history):
            shows = on is None and any(label in row for row in message.buttons)
            if (shows or message.id == on) and message.data_of(label) is not None:
                return message
        raise AssertionError(f"no message shows {label!r}; the chat:\n{self.transcript()}")


def now() -> int:
    return int(time.time())
