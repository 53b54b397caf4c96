"""The local chat killed at any moment: nothing lost, nothing logged twice, every reply said."""

import contextlib
import json
import random
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

from storage.database import Database
from storage.vault import load_key
from tests.bot.test_lines import environment

MESSAGES = 60
KILLS = 6


def start(home: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "bot",
            "chat",
            "--jsonl",
            "--now",
            "2026-01-05T08:00",
            "--tz",
            "Europe/Berlin",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment(home),
    )


def play(home: Path, first: int, kill_after: float | None) -> tuple[int, list[str]]:
    """Say messages from ``first`` on; gives the first one not acknowledged, and all that was said."""
    said: list[str] = []
    with start(home) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        killer = threading.Timer(kill_after or 0, process.kill)
        for number in range(first, MESSAGES):
            try:
                process.stdin.write(json.dumps({"text": f"had coffee with Dana re: topic{number}x"}) + "\n")
                process.stdin.flush()
            except BrokenPipeError:
                break
            if not acknowledged(process.stdout, said):
                break
            if number == first and kill_after is not None:
                killer.start()  # from here on, at any moment
        else:
            number = MESSAGES
            killer.cancel()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        process.wait(timeout=30)
    return number, said


def acknowledged(lines: IO[str], said: list[str]) -> bool:
    """Read until the event is done; what was said on the way is added."""
    for line in lines:
        shape = json.loads(line)
        if shape["type"] == "message":
            said.append(shape["text"])
        if shape["type"] == "done":
            return True
    return False


def test_a_chat_killed_again_and_again_keeps_each_message_once(tmp_path: Path) -> None:
    """What was acknowledged is kept exactly once and answered; what was cut off, at most once."""
    dice = random.Random(7)
    number, said, cut_off = 0, list[str](), set[int]()
    for _ in range(KILLS):
        number, heard = play(tmp_path, number, dice.uniform(0.0, 0.12))
        said += heard
        cut_off.add(number)
        number += 1
    _, heard = play(tmp_path, number, None)
    said += heard
    topics = kept_topics(tmp_path)
    expected = {f"topic{n}x" for n in range(MESSAGES) if n not in cut_off}
    assert expected <= set(topics)
    assert len(topics) == len(set(topics))
    assert all(any(topic in text for text in said) for topic in topics)


def kept_topics(home: Path) -> list[str]:
    """What lies in the database at the end: every topic, and no message still open."""
    key = load_key(None, None, home / "config" / "keepwarm" / "key")
    database = Database.open(f"sqlite:///{home / 'data' / 'keepwarm' / 'keepwarm.db'}", key)
    with database.transaction() as unit:
        user = unit.users.find("local", "local")
        assert user is not None
        store = unit.store(user)
        [dana] = store.contacts.all()
        topics = [str(talk.topic) for talk in store.interactions.last(dana.id, 1000)]
        assert unit.outbox.counts().get("sending", 0) == 0
    database.close()
    return topics
