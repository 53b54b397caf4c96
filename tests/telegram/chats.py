"""The chats of a Telegram played in a test, and what each method of the Bot API does to them."""

import random
import threading
from collections.abc import Callable
from typing import Any

from tests.telegram import content
from tests.telegram.people import Json, Message, Person, Upload, now
from tests.telegram.schema import Refusal, bad

TOKEN = "7001234567:AAEkeepwarmTestsOnlyOpensNothing_0123456"
BOT_NAME = "keepwarm_test_bot"
STALE_QUERY = "query is too old and response timeout expired or query ID is invalid"
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
HANDED_OUT = 20 * 2**20
"""Bytes of a file that a bot is given at most."""

ACTIONS = ("typing", "upload_photo", "upload_document")


class Chats:
    """People, groups and their messages. The methods are named as in the Bot API, after an underscore."""

    def __init__(self, token: str) -> None:
        self.token = token
        self.me: Json = {
            "id": int(token.split(":")[0]),
            "is_bot": True,
            "first_name": "Keepwarm",
            "username": BOT_NAME,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }
        self.lock = threading.RLock()
        self.people: dict[int, Person] = {}
        self.groups: dict[int, list[str]] = {}
        self.left: list[int] = []
        self.commands: list[dict[str, str]] = []
        self.webhook = ""
        self.pending_updates: list[Json] = []
        self.files: dict[str, bytes] = {}  # what people sent, by file_id
        self._queries: dict[str, Person] = {}
        self._message_id = 0

    def push(self, kind: str, body: Json) -> int:
        """An update for the bot; gives its id."""
        raise NotImplementedError

    def wait_until(self, found: Callable[[], Any], patience: float) -> Any:
        """Look until it gives something true; else what it gave last."""
        raise NotImplementedError

    def person(self, id_: int, name: str, username: str | None = None) -> Person:
        """Somebody new, who has not written to the bot yet."""
        with self.lock:
            return self.people.setdefault(id_, Person(self, id_, name, username))

    def group_says(self, group: int, sender: Person, text: str) -> None:
        """Somebody writes in a group in which the bot is."""
        with self.lock:
            self.groups.setdefault(group, [])
            chat = {"id": group, "type": "supergroup", "title": "A group"}
            number = self.next_message_id()
            self.push(
                "message",
                {"message_id": number, "date": now(), "chat": chat, "from": sender.user, "text": text},
            )

    def expire_taps(self) -> None:
        """All taps so far are too old to be answered."""
        with self.lock:
            self._queries.clear()

    def tapped(self, person: Person, message: Message, data: str) -> str:
        """A button of a message was pressed; gives the id of the query."""
        query = str(random.randrange(10**17, 10**18))
        self._queries[query] = person
        shown = {"message_id": message.id, "date": now(), "chat": person.chat, "from": self.me}
        body = {"id": query, "from": person.user, "chat_instance": "1", "data": data}
        self.push("callback_query", {**body, "message": {**shown, **message.content}})
        return query

    def next_message_id(self) -> int:
        with self.lock:
            self._message_id += 1
            return self._message_id

    def _getMe(self, fields: Json) -> Json:
        return self.me

    def _getWebhookInfo(self, fields: Json) -> Json:
        return {
            "url": self.webhook,
            "has_custom_certificate": False,
            "pending_update_count": len(self.pending_updates),
        }

    def _getFile(self, fields: Json) -> Json:
        content = self.files.get(fields["file_id"])
        if content is None:
            raise bad("invalid file_id")
        if len(content) > HANDED_OUT:
            raise bad("file is too big")
        return {
            "file_id": fields["file_id"],
            "file_unique_id": fields["file_id"],
            "file_size": len(content),
            "file_path": fields["file_id"],
        }

    def _deleteWebhook(self, fields: Json) -> bool:
        self.webhook = ""
        if fields.get("drop_pending_updates"):
            self.pending_updates.clear()
        return True

    def _setWebhook(self, fields: Json) -> bool:
        if not fields["url"].startswith("https://"):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        self.webhook = fields["url"]
        return True

    def _setMyCommands(self, fields: Json) -> bool:
        content.check_commands(fields["commands"])
        self.commands = fields["commands"]
        return True

    def _sendMessage(self, fields: Json) -> Json:
        return self._say(fields, content.shown_text(fields, "text", content.LONGEST_TEXT))

    def _sendPhoto(self, fields: Json) -> Json:
        content.checked_picture(fields["photo"])
        caption = content.shown_text(fields, "caption", content.LONGEST_CAPTION)
        return self._say(fields, caption, fields["photo"])

    def _sendDocument(self, fields: Json) -> Json:
        caption = content.shown_text(fields, "caption", content.LONGEST_CAPTION)
        return self._say(fields, caption, document=fields["document"])

    def _sendChatAction(self, fields: Json) -> bool:
        self._reachable(fields["chat_id"])
        if fields["action"] not in ACTIONS:
            raise bad("wrong parameter action in request")
        return True

    def _editMessageText(self, fields: Json) -> Json:
        text = content.shown_text(fields, "text", content.LONGEST_TEXT)
        return self._edit(fields, text, of="text")

    def _editMessageCaption(self, fields: Json) -> Json:
        caption = content.shown_text(fields, "caption", content.LONGEST_CAPTION)
        return self._edit(fields, caption, of="caption")

    def _editMessageReplyMarkup(self, fields: Json) -> Json:
        return self._edit(fields, None)

    def _answerCallbackQuery(self, fields: Json) -> bool:
        if content.units(fields.get("text", "")) > content.LONGEST_TOAST:
            raise bad("MESSAGE_TOO_LONG")
        person = self._queries.pop(fields["callback_query_id"], None)
        if person is None:
            raise bad(STALE_QUERY)
        person.toasts.append(fields.get("text", ""))
        return True

    def _leaveChat(self, fields: Json) -> bool:
        if fields["chat_id"] not in self.groups:
            raise bad("chat not found")
        self.left.append(fields["chat_id"])
        return True

    def _say(
        self, fields: Json, text: str, picture: bytes | None = None, document: Upload | None = None
    ) -> Json:
        rows = content.checked_keyboard(fields.get("reply_markup"))
        if fields["chat_id"] in self.groups:
            self.groups[fields["chat_id"]].append(text)
            return self._shown(Message(self.next_message_id(), fields["chat_id"], text, by_bot=True))
        person = self._reachable(fields["chat_id"])
        message = Message(
            self.next_message_id(), person.id, "", by_bot=True, picture=picture, document=document
        )
        message.show(text, rows)
        person.history.append(message)
        return self._shown(message)

    def _edit(self, fields: Json, text: str | None, of: str = "") -> Json:
        person = self._reachable(fields.get("chat_id"))
        message = next(
            (m for m in person.history if m.id == fields.get("message_id") and not m.deleted), None
        )
        rows = content.checked_keyboard(fields.get("reply_markup"))
        if message is None:
            raise bad("message to edit not found")
        if not message.by_bot:
            raise bad("message can't be edited")
        if of and of != ("text" if "text" in message.content else "caption"):
            raise bad(f"there is no {of} in the message to edit")
        text = message.text if text is None else text
        if (text, rows) == (message.text, message.rows):
            raise bad(UNCHANGED)
        message.show(text, rows)
        return self._shown(message)

    def _reachable(self, chat: Any) -> Person:
        person = self.people.get(chat)
        if person is None:
            raise bad("chat not found")
        if person.blocks:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if not person.started:
            raise Refusal(403, "Forbidden: bot can't initiate conversation with a user")
        return person

    def _shown(self, message: Message) -> Json:
        markup = {"reply_markup": {"inline_keyboard": message.rows}} if message.rows else {}
        person = self.people.get(message.chat)
        chat = person.chat if person else {"id": message.chat, "type": "supergroup", "title": "A group"}
        body = {"message_id": message.id, "date": now(), "chat": chat, "from": self.me}
        return body | message.content | markup
