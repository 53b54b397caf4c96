"""kill -9 at any moment: each message is logged exactly once and answered; unknown sends are flagged."""

import base64
import random
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.database import Database
from tests.conftest import KEY
from tests.telegram.kept import let_leases_end, logged, promise, said
from tests.telegram.people import Person
from tests.telegram.running import Program
from tests.telegram.server import Server

CROWD, KILLS = 10, 4
NAMES = (
    "Dana", "Bob", "Alice", "Carol", "Erin", "Frank", "Grace", "Heidi", "Ivan", "Judy",
    "Kofi", "Laura", "Mike", "Nina", "Oscar", "Paula", "Quentin", "Rosa", "Steve", "Tina",
)  # fmt: skip
PROMISED = "water the plants"


def stream(crowd: list[Person], seconds: float) -> None:
    """Everybody says everything, spread evenly over that time."""
    pause = seconds / (len(crowd) * len(NAMES))
    for name in NAMES:
        for person in crowd:
            person.say(f"had coffee with {name}")
            time.sleep(pause)


def answers(person: Person, name: str) -> list[str]:
    return [text for text in person.texts if name in text]


@pytest.mark.parametrize("seed", [1])
def test_nothing_is_lost_or_doubled_by_kill_9(
    server: Server, database: Database, database_url: str, tmp_path: Path, seed: int
) -> None:
    expected = (*NAMES, PROMISED)
    chance = random.Random(seed)
    crowd = [server.person(100 + number, f"P{number}") for number in range(CROWD)]
    allowed = ",".join(str(person.id) for person in crowd)
    for person in crowd:
        soon = datetime.now(UTC) + timedelta(seconds=chance.uniform(0, 10))
        promise(database, person.id, PROMISED, soon)
    key = base64.b64encode(KEY).decode()
    with Program(server, database_url, key, tmp_path, allowed) as program:
        streaming = threading.Thread(target=stream, args=(crowd, 8.0))
        streaming.start()
        for _ in range(KILLS):
            program.begin_polling()
            time.sleep(chance.uniform(0.05, 1.5))
            program.kill()
        let_leases_end(database)
        program.begin_polling()
        streaming.join()
        done = server.wait_until(lambda: all(answers(p, n) for p in crowd for n in expected), 30)
        assert done, {p.name: [n for n in expected if not answers(p, n)] for p in crowd}
        server.settle(1)
        assert program.end() == 0
    assert server.pending == 0
    written = program.log.read_text()
    assert server.token.split(":")[1] not in written
    assert "coffee" not in written
    assert "ERROR" not in written
    for person in crowd:
        assert logged(database, person.id) == dict.fromkeys(NAMES, 1)
        rows = said(database, person.id)
        assert len([row for row in rows if row.prompt == "follow_up"]) == 1
        flagged = {row.reply.text for row in rows if row.unknowns}
        doubled = {text for text in person.texts if person.texts.count(text) > 1}
        assert doubled <= flagged
