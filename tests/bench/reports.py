"""What each report costs as people ask for it: 2,000 people, 20,000 talks, through the application.

    python -m tests.bench.reports

In the process, on SQLite, in CPU time; beside it "when did I last talk to …?", which reads one person alone.
"""

import random
import statistics
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.app import App
from bot.telegram.updates import NAME
from bot.transport import Incoming
from domain.model import Opportunity, Story
from domain.turn import Text
from storage.database import Database
from tests.bench.figures import PEOPLE, REPORT_SECONDS, TIMES, TODAY, TOUCHES, YEARS, network
from tests.bench.people import ADDRESS, NOW, _opened, _turn

FLOOR = "when did I last talk to Person7 Last7?"
REPORTS = (
    "/score",
    "who faded?",
    "/mistakes",
    "/audit",
    "audit history",
    "/journal",
    "health check",
    "opportunity flow of all time",
    "/opportunities",
    "my stories",
    "how diverse is my network?",
    "give and take",
    "/tiers",
    "I'm preparing a talk on sailing, who could help?",
    "who could help with sales in fintech?",
)
BROUGHT = 300
"""Opportunities and stories: one person in seven brought something (ours)."""


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "reports.db"
        with closing(_opened(path)) as database:
            _furnish(database)
        with closing(_opened(path)) as database:
            app = App(database, owner="bench")
            first = _asked(app, "/score")
            print(f"the first report of a process, which reads everybody: {first * 1e3:.0f} ms")
            floor = _median(app, FLOOR)
            print(f"{'said':<32} {'ms':>6} {'× one person':>12}")
            worst = max(_shown(app, words, floor) for words in REPORTS)
    kept = "kept" if worst < REPORT_SECONDS else "NOT KEPT"
    print(f"{PEOPLE:,} people, {TOUCHES:,} touches; promised for any: {REPORT_SECONDS} s: {kept}")


def _shown(app: App, words: str, floor: float) -> float:
    took = _median(app, words)
    print(f"{words:<32} {took * 1e3:>6.0f} {took / floor:>12.1f}")
    return took


def _furnish(database: Database) -> None:
    dice = random.Random(2)
    App(database, owner="bench").introduce(NAME, ADDRESS, "Europe/Berlin", NOW)
    profiles = list(network())
    with database.transaction() as unit:
        turn = _turn(unit)
        turn.begin("bench")
        turn.store.save_user(replace(turn.user, industry="fintech", function="sales"))
        people = turn.store.contacts.add_many([one.contact for one in profiles])
        ids = {one.id: person.id for one, person in zip(profiles, people, strict=True)}
        turn.store.facts.add_many(
            [replace(fact, contact_id=ids[fact.contact_id]) for one in profiles for fact in one.facts]
        )
        turn.store.interactions.add_many(
            [replace(talk, people=(ids[one.id],)) for one in profiles for talk in one.talks]
        )
        for number in range(BROUGHT):
            who, day = (
                (people[dice.randrange(PEOPLE)].id,),
                TODAY - timedelta(days=dice.randrange(YEARS.days)),
            )
            kind = dice.choice(("job_lead", "referral", "idea"))
            turn.store.opportunities.add(Opportunity(day=day, people=who, kind=kind, text=f"a lead {number}"))
            turn.store.stories.add(Story(day=day, people=who, text=f"a story {number}"))


def _median(app: App, words: str) -> float:
    return statistics.median(_asked(app, words) for _ in range(TIMES))


def _asked(app: App, words: str) -> float:
    """Seconds of the processor for one question; what it opened is left, outside the measure."""
    begun = time.process_time()
    received = app.receive(Incoming(NAME, ADDRESS, Text(words)), NOW)
    took = time.process_time() - begun
    assert received.outgoing, words
    app.receive(Incoming(NAME, ADDRESS, Text("/cancel")), NOW)
    return took


if __name__ == "__main__":
    main()
