"""Two people look back in two chats at the same time: to each it is as if they were alone."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.app import App
from bot.transport import Incoming
from domain.reply import Reply
from domain.turn import Tap, Text
from storage.database import Database

NOW = datetime(2026, 1, 9, 16, tzinfo=UTC)


class Chat:
    """One of the two."""

    def __init__(self, app: App, address: str) -> None:
        self.app, self.address, self.at = app, address, NOW
        self.shown: dict[int, Reply] = {}

    def say(self, words: str) -> str:
        return self._received(Incoming("telegram", self.address, Text(words)))

    def do(self, step: str) -> str:
        """Say it, or tap it where it stands in brackets."""
        return self.tap(step[1:-1]) if step.startswith("[") else self.say(step)

    def tap(self, label: str) -> str:
        """The button whose label has these words, on the newest message that has one."""
        message, data = next(
            (key, button.data)
            for key, reply in sorted(self.shown.items(), reverse=True)
            for row in reply.buttons
            for button in row
            if label in button.label
        )
        return self._received(Incoming("telegram", self.address, Tap(data, message), tap="q"))

    def _received(self, incoming: Incoming) -> str:
        self.at += timedelta(minutes=1)
        received = self.app.receive(incoming, self.at)
        for one in received.outgoing:
            self.shown[one.id] = one.reply
        return "\n".join(one.reply.text for one in received.outgoing)


FIRST = (
    "had coffee with {0}",
    "{1} gave me feedback over lunch",
    "helped {2} with her CV",
    "call with {3}",
    "met {4}",
)
"""What both tell first, of people of their own: enough for every conversation."""

PEOPLE = {
    "anna": ("Dana Kim", "Bob Stone", "Alice Moor", "Yuki Sato", "Eva Wu"),
    "otto": ("Dana Fox", "Bob Lind", "Alice Vik", "Yuki Ask", "Eva Holm"),
}

TALKS: dict[str, tuple[str, ...]] = {
    "journal": (
        "/journal",
        "[☐ Coffee with Dana]",
        "[Done]",
        "{0} taught me to listen",
        "[Back]",
        "{0} likes plums",
        "[Skip]",
        "who's overdue?",
        "send {1} the deck by Tuesday",
        "[Undo]",
    ),
    "audit": (
        "/audit",
        "[Gave]",
        "[Got]",
        "[Back]",
        "[Both]",
        "[Skip]",
        "when did I last talk to {3}?",
        "[Cancel]",
    ),
    "health check": (
        "health check",
        "[Begin]",
        "[4]",
        "[Back]",
        "[2]",
        "5",
        "[Skip]",
        "[3]",
        "a good year with {0}",
        "[Cancel]",
    ),
    "story": (
        "/story",
        "{0} got me into design",
        "[Back]",
        "{1} got me into law",
        "who's overdue?",
        "I moved to Berlin",
        "[Undo]",
    ),
    "opportunity": (
        "/opportunity {2} offered me a board seat",
        "[Undo]",
        "got a job lead from {0}",
        "/opportunities",
    ),
    "outcome": (
        "got a job lead from {0}",
        "got a referral from {1}",
        "the lead came through",
        "/opportunities",
    ),
}
"""A conversation each, with skips, back, a question in the middle; "[label]" is a button."""


def script(talk: str, who: str) -> list[str]:
    """The steps of one of them, with people of their own."""
    return [step.format(*PEOPLE[who]) for step in (*FIRST, *TALKS[talk])]


@pytest.mark.parametrize("talk", TALKS)
def test_two_at_once_are_each_told_what_they_would_be_told_alone(database: Database, talk: str) -> None:
    app = App(database, owner="test", default_tz="UTC")
    alone = {who: Chat(app, f"{who} alone") for who in PEOPLE}
    told = {who: [chat.do(step) for step in script(talk, who)] for who, chat in alone.items()}
    together = {who: Chat(app, f"{who} together") for who in PEOPLE}
    both: dict[str, list[str]] = {who: [] for who in PEOPLE}
    for steps in zip(*(script(talk, who) for who in PEOPLE), strict=True):
        for (who, chat), step in zip(together.items(), steps, strict=True):
            both[who].append(chat.do(step))
    assert both == told
    assert told["anna"] != told["otto"]
