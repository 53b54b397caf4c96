"""Talks as in their own room, here for what comes by itself."""

from tests.talks.conftest import StartTalk, chat, start_talk

__all__ = ["StartTalk", "chat", "start_talk"]
