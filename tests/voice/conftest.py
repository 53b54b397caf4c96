"""Words are drafted in talks: the same fixtures as theirs."""

from tests.talks.conftest import chat, start_talk

__all__ = ["chat", "start_talk"]
