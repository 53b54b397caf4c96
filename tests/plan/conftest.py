"""Talks as in their own room, here for lives with a plan."""

from tests.talks.conftest import StartTalk, chat, start_talk

__all__ = ["StartTalk", "chat", "start_talk"]
