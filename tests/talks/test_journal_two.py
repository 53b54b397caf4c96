"""Two people write their journals in two chats at the same time: each has their own."""

from datetime import UTC, datetime, timedelta

from bot.app import App
from bot.transport import Incoming
from domain.model import Reflection
from domain.reply import Reply
from domain.turn import Tap, Text
from storage.database import Database

NOW = datetime(2026, 1, 9, 16, tzinfo=UTC)
ANNA, OTTO = "7", "8"


class Chat:
    """One of the two."""

    def __init__(self, app: App, address: str) -> None:
        self.app, self.address, self.at = app, address, NOW
        self.shown: dict[int, Reply] = {}

    def say(self, words: str) -> str:
        return self._received(Incoming("telegram", self.address, Text(words)))

    def tap(self, label: str) -> str:
        """The button with that label on the newest message that has it."""
        message, data = next(
            (key, button.data)
            for key, reply in sorted(self.shown.items(), reverse=True)
            for row in reply.buttons
            for button in row
            if button.label == label
        )
        return self._received(Incoming("telegram", self.address, Tap(data, message), tap="q"))

    def _received(self, incoming: Incoming) -> str:
        self.at += timedelta(minutes=1)
        received = self.app.receive(incoming, self.at)
        for one in received.outgoing:
            self.shown[one.id] = one.reply
        return "\n".join(one.reply.text for one in received.outgoing)


def kept(database: Database, address: str) -> list[Reflection]:
    with database.transaction() as unit:
        user = unit.users.find("telegram", address)
        assert user is not None
        return unit.store(user).reflections.all()


def test_two_journals_at_once_stay_apart(database: Database) -> None:
    app = App(database, owner="test", default_tz="UTC")
    anna, otto = Chat(app, ANNA), Chat(app, OTTO)
    anna.say("had coffee with Dana Kim")
    otto.say("had lunch with Dana Fox")
    for chat, label in ((anna, "☐ Coffee with Dana, Fri 9"), (otto, "☐ A meal with Dana, Fri 9")):
        assert "Which talks" in chat.say("/journal")
        chat.tap(label)
    assert "Coffee with Dana Kim" in anna.tap("Done")
    assert "A meal with Dana Fox" in otto.tap("Done")
    for part in ("learned", "gave", "follows"):
        anna.say(f"Anna's {part}")
        otto.say(f"Otto's {part}")
    for address, name in ((ANNA, "Anna"), (OTTO, "Otto")):
        (entry,) = kept(database, address)
        assert (entry.learned, entry.gave, entry.follows) == tuple(
            f"{name}'s {part}" for part in ("learned", "gave", "follows")
        )
    assert "Undone" in anna.tap("Undo")
    assert [len(kept(database, one)) for one in (ANNA, OTTO)] == [0, 1]
