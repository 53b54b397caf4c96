"""Telegram's updates as what people did: Update → Incoming."""

from collections.abc import Callable

from telegram import CallbackQuery, Chat, Message, Update, User

from bot.transport import Incoming
from domain.turn import Attachment, Card, Edited, Event, Place, Tap, Text

NAME = "telegram"
"""The transport's name, in the database too."""

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

ATTACHMENTS = (
    "animation",  # before document: Telegram sends both
    "document",
    "photo",
    "voice",
    "video",
    "video_note",
    "audio",
    "sticker",
    "poll",
    "dice",
    "story",
    "paid_media",
)


def whence(update: Update) -> tuple[Chat, User] | None:
    """The chat an update comes from and who caused it; None where there is no such person."""
    chat, user = update.effective_chat, update.effective_user
    return (chat, user) if chat is not None and user is not None else None


def read(update: Update) -> Incoming | None:
    """What a person did in a private chat; None for what is nothing to us (a pin, a moving place)."""
    found = whence(update)
    event = _event(update)
    if found is None or event is None:
        return None
    query = update.callback_query
    return Incoming(
        transport=NAME,
        address=str(found[0].id),
        event=event,
        name=found[1].full_name,
        update=str(update.update_id),
        on=str(query.message.message_id) if query and query.message else None,
        tap=query.id if query else None,
    )


def command(text: str) -> tuple[str, str]:
    """The command a text begins with, without slash and bot's name, and what follows; ("", text) for none."""
    if not text.startswith("/"):
        return "", text
    word, _, rest = text.partition(" ")
    return word[1:].partition("@")[0].lower(), rest.strip()


def _event(update: Update) -> Event | None:
    if update.callback_query is not None:
        return _tap(update.callback_query)
    if update.edited_message is not None:
        text = _words(update.edited_message)
        return Edited(text, str(update.edited_message.message_id)) if text else None
    return _sent(update.message) if update.message is not None else None


def _tap(query: CallbackQuery) -> Event | None:
    return Tap(query.data, 0) if query.data and query.message is not None else None


def _sent(message: Message) -> Event | None:
    for look in LOOKS:
        if (event := look(message)) is not None:
            return event
    return None


def _forwarded(message: Message) -> Event | None:
    """Somebody else's words: taking them for the user's own would log what never happened to them.

    A file or a card is what it is, whoever sent it first.
    """
    if message.forward_origin is None or message.contact or (message.document and not message.animation):
        return None
    return Attachment("forwarded message")


def _text(message: Message) -> Event | None:
    text = _words(message)
    return Text(text, str(message.message_id)) if text and not message.document else None


def _words(message: Message) -> str:
    """What was written: the text, or the line below a picture; a command without the bot's name."""
    text = message.text or message.caption or ""
    word, blank, rest = text.partition(" ")
    if word.startswith("/") and "@" in word:
        return word.partition("@")[0] + blank + rest
    return text


def _card(message: Message) -> Event | None:
    contact = message.contact
    if contact is None:
        return None
    return Card(" ".join(filter(None, (contact.first_name, contact.last_name))), contact.phone_number)


def _place(message: Message) -> Event | None:
    at = message.location
    return Place(at.latitude, at.longitude) if at is not None else None


def _attachment(message: Message) -> Event | None:
    for kind in ATTACHMENTS:
        if thing := getattr(message, kind):
            return Attachment(
                kind.replace("_", " "),
                getattr(thing, "file_name", None) or "",
                ref=str(getattr(thing, "file_id", "")),
                size=int(getattr(thing, "file_size", None) or 0),
                caption="" if message.forward_origin else message.caption or "",
            )
    return None


LOOKS: tuple[Callable[[Message], Event | None], ...] = (_forwarded, _text, _card, _place, _attachment)
