"""What finding people costs: a log beside 100 and 30,000 connections, find warm, warming, memory, a card.

    python -m tests.bench.people

In the process, through the application, on SQLite, in CPU time: others on the machine slow nothing down. The
few are the floor that the many are held against, a message here and a message there in turns.
"""

import contextlib
import secrets
import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from bot.app import App
from bot.telegram.updates import NAME
from bot.transport import Incoming
from domain.model import Contact, Fact, Interaction
from domain.people.network import Network
from domain.turn import Text, Turn
from storage.database import Database, Unit
from storage.vault import Vault, key_id
from tests.bench.chat import person_name

FEW, MANY = 100, 30_000
ADDRESS = "1000"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FACTS, TALKS = 4, 2 / 3
"""Facts and talks a connection: 30,000 have 120,000 and 20,000 (ours)."""

MOST_RATIO, MOST_FIND = 1.5, 100.0
"""What is promised: a log beside many costs this much of one beside few; milliseconds of a warm find."""

COUNT, WARM_UP = 200, 20

LETTERS = "bcdfghjklmnprstvwz"
ROLES = (
    "Engineer",
    "Designer",
    "Lawyer",
    "Head of Sales",
    "Product Manager",
    "Investor",
    "Founder",
    "Analyst",
)
FIELDS = ("fintech", "health", "law", "education", "logistics", "media", "energy", "retail")
TOPICS = (
    "digital health",
    "pricing",
    "hiring",
    "the budget",
    "machine learning",
    "a conference",
    "fundraising",
)

QUESTIONS = (
    "who do I know at {company}?",
    "who's in {town}?",
    "who works in fintech?",
    "list tier 1",
    "people tagged investor",
    "tier 1 people in {town}",
    "my strongest connections",
    "my top 20",
    "/find digital health",
    "/find desinger {town}",
    "/find designers in {town}",
    "/find {company} lawyer",
    "/find nobodyhasthis",
    "/people",
)


@dataclass(frozen=True, slots=True)
class Words:
    """Made-up words of which facts are drawn: as many companies and towns as such a network has."""

    companies: Sequence[str]
    towns: Sequence[str]
    plain: Sequence[str]


def main() -> None:
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as open_until_the_end:
        books = {}
        for count in (FEW, MANY):
            path = Path(name) / f"{count}.db"
            with closing(_opened(path)) as database:
                words = _furnished(database, count)
            books[count] = open_until_the_end.enter_context(closing(_opened(path)))
        for count, database in books.items():
            card = _ms(lambda database=database, count=count: _first_card(database, count))  # type: ignore[misc]
            print(f"{count:,} people: the first card of a process costs {card:.0f} ms")
        logs = _logs(books)
        for count, database in books.items():
            _measured(database, count, words)
    ratio = statistics.median(logs[MANY]) / statistics.median(logs[FEW])
    for count, waits in logs.items():
        print(f"a log beside {count:,} people: median {statistics.median(waits):.1f} ms")
    print(f"that is × {ratio:.2f} (promised × {MOST_RATIO}): {'kept' if ratio <= MOST_RATIO else 'NOT KEPT'}")


KEY = secrets.token_bytes(32)


def _opened(path: Path) -> Database:
    """As a new process would: nothing of it is in memory."""
    return Database.open(f"sqlite:///{path}", Vault({key_id(KEY): KEY}, key_id(KEY)))


def _furnished(database: Database, count: int) -> Words:
    dice = Random(count)
    words = Words(
        [_word(dice).capitalize() for _ in range(max(20, count // 6))],
        [_word(dice).capitalize() for _ in range(max(10, count // 60))],
        [_word(dice) for _ in range(4_000)],
    )
    App(database, owner="bench").introduce(NAME, ADDRESS, "Europe/Berlin", NOW)
    begun = time.process_time()
    with database.transaction() as unit:
        turn = _turn(unit)
        turn.begin("bench")
        ids = [_person(turn, dice, words, number) for number in range(count)]
        for _ in range(int(count * TALKS)):
            _talk(turn, dice, words, dice.choice(ids))
    print(f"{count:,} people were written in {time.process_time() - begun:.0f} s")
    return words


def _turn(unit: Unit) -> Turn:
    user = unit.users.find(NAME, ADDRESS)
    assert user is not None
    return Turn(NOW, unit.store(user))


def _person(turn: Turn, dice: Random, words: Words, number: int) -> int:
    """One connection in six is placed in a tier; the others are known from an import."""
    placed = number % 6 == 0
    contact = turn.store.contacts.add(
        Contact(name=person_name(number), tier=number % 3 + 1, active=placed, added_on=turn.today)
    )
    facts = [
        ("company", dice.choice(words.companies)),
        ("role", dice.choice(ROLES)),
        ("place", dice.choice(words.towns)),
        dice.choice(
            (("industry", dice.choice(FIELDS)), ("tag", "investor"), ("note", _sentence(dice, words)))
        ),
    ]
    for kind, value in facts:
        turn.store.facts.add(Fact(contact_id=contact.id, kind=kind, value=value, since=turn.today))
    return contact.id


def _talk(turn: Turn, dice: Random, words: Words, contact_id: int) -> None:
    day = turn.today - timedelta(days=dice.randrange(700))
    topic = dice.choice((None, dice.choice(TOPICS), _sentence(dice, words)))
    said = f"had coffee with somebody about {topic}" if topic else "had coffee"
    turn.store.interactions.add(
        Interaction(day=day, people=(contact_id,), channel="coffee", topic=topic, said=said)
    )


def _word(dice: Random) -> str:
    return "".join(dice.choice(LETTERS) + dice.choice("aeiou") for _ in range(dice.randint(2, 5)))


def _sentence(dice: Random, words: Words) -> str:
    return " ".join(dice.choice(words.plain) for _ in range(8))


def _first_card(database: Database, count: int) -> None:
    _say(App(database, owner="bench"), f"/person {person_name(count // 2)}", "card")


def _logs(books: dict[int, Database]) -> dict[int, list[float]]:
    """Logs with people one after the other, in turns; the names are warm by then."""
    apps = {count: App(database, owner="bench") for count, database in books.items()}
    waits: dict[int, list[float]] = {count: [] for count in books}
    for number in range(WARM_UP + COUNT):
        for count, app in apps.items():
            text = f"had coffee with {person_name(number * 7919 % count)}"
            waits[count].append(_ms(lambda app=app, text=text, ref=f"log-{number}": _say(app, text, ref)))  # type: ignore[misc]
    return {count: found[WARM_UP:] for count, found in waits.items()}


def _measured(database: Database, count: int, words: Words) -> None:
    """What it costs to get warm, and each question then."""
    whole, index, held = _warmed(database, count)
    print(
        f"{count:,} people: warming {whole:.2f} s, the index {index:.2f} s, "
        f"{held / count / 1024:.1f} KB a person"
    )
    for question, waits in _finds(App(database, owner="bench"), words).items():
        late = "" if max(waits) <= MOST_FIND else f"   NOT within {MOST_FIND:.0f} ms"
        print(
            f"{'':8}{question:34} median {statistics.median(waits):6.1f} ms, most {max(waits):6.1f} ms{late}"
        )


def _warmed(database: Database, count: int) -> tuple[float, float, int]:
    """Seconds to read the network and to index it, and the bytes both take; then as a turn leaves them."""
    with database.transaction() as unit:
        turn = _turn(unit)
        ids = [contact.id for contact in turn.store.contacts.all()]
    with database.transaction() as unit:
        begun = time.process_time()
        network = _turn(unit).store.network()
        whole = time.process_time() - begun
        begun = time.process_time()
        network.index().match("warm")
        index = time.process_time() - begun
    assert len(ids) == count
    return whole, index, _held(database)


def _held(database: Database) -> int:
    """Bytes of the network and its index, counted while a second one is built."""
    tracemalloc.start()
    with database.transaction() as unit:
        turn = _turn(unit)
        before, _ = tracemalloc.get_traced_memory()
        second = Network(turn.store.network([contact.id for contact in turn.store.contacts.all()]))
        second.index().match("warm")
        after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return after - before


def _finds(app: App, words: Words) -> dict[str, list[float]]:
    dice = Random(1)
    found = {}
    for number, question in enumerate(QUESTIONS):
        waits = []
        for again in range(5):
            asked = question.format(company=dice.choice(words.companies), town=dice.choice(words.towns))
            waits.append(_ms(lambda asked=asked, ref=f"find-{number}-{again}": _say(app, asked, ref)))  # type: ignore[misc]
        found[question] = waits
    return found


def _say(app: App, text: str, ref: str) -> None:
    app.receive(Incoming(NAME, ADDRESS, Text(text, ref), update=f"bench-{ref}"), NOW)


def _ms(act: Callable[[], None]) -> float:
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1_000


if __name__ == "__main__":
    main()
