"""Talks run on both databases."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from storage.database import Database
from storage.vault import Vault
from tests.talks.talk import MONDAY, Talk

StartTalk = Callable[..., Talk]


@pytest.fixture
def start_talk(database: Database) -> Iterator[StartTalk]:
    """Start a talk at a moment of one's own, in a zone of one's own."""
    talks: list[Talk] = []

    def start(now: datetime = MONDAY, tz: str | None = "Europe/Berlin") -> Talk:
        talks.append(Talk(database, now=now, tz=tz))
        return talks[-1]

    yield start
    for talk in talks:
        talk.close()


@pytest.fixture
def chat(start_talk: StartTalk) -> Talk:
    """A talk that starts on Monday 5 January 2026 at 08:00 in Berlin."""
    return start_talk()


@pytest.fixture
def elsewhere(sqlite_template: Path, tmp_path: Path, vault: Vault) -> Iterator[Callable[[], Talk]]:
    """An assistant on another machine, with nothing in it."""
    talks: list[Talk] = []

    def begin() -> Talk:
        path = tmp_path / f"elsewhere{len(talks)}.db"
        shutil.copy(sqlite_template, path)
        talks.append(Talk(Database.open(f"sqlite:///{path}", vault)))
        return talks[-1]

    yield begin
    for talk in talks:
        talk.close()
        talk.database.close()
