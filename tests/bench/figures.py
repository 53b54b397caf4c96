"""What the figures of a large network cost: 2,000 people, 20,000 touches; and their picture.

    python -m tests.bench.figures

Beside it a bare loop over every touch and every fact, the floor of whatever looks at them once.
"""

import asyncio
import random
import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta

from bot.pictures.painter import Painter
from domain.measure.churn import churn
from domain.measure.quality import quality
from domain.model import Contact, Fact, Interaction
from domain.people.network import Network, Profile
from domain.reply import Picture

PEOPLE, TOUCHES, TIMES = 2_000, 20_000, 5
REPORT_SECONDS, PICTURE_SECONDS = 0.3, 2.0
"""What is promised for them."""

TODAY = date(2026, 3, 2)
YEARS = timedelta(days=900)
FIELDS = ("fintech", "law", "sales", "health", "energy")
KINDS = ("industry", "function", "company", "role", "place")


def main() -> None:
    told = network()
    floor = _median(lambda: _bare(told))
    print(f"{'what':<28} {'ms':>6} {'loops':>6}")
    worst = 0.0
    for name, work in reports(told).items():
        took = _median(work)
        worst = max(worst, took)
        print(f"{name:<28} {took * 1e3:>6.0f} {took / floor:>6.1f}")
    kept = "kept" if worst < REPORT_SECONDS else "NOT KEPT"
    print(f"a bare loop {floor * 1e3:.1f} ms; promised for any report: {REPORT_SECONDS} s: {kept}")
    drawn = asyncio.run(_drawn())
    kept = "kept" if drawn < PICTURE_SECONDS else "NOT KEPT"
    print(f"a year's trend, drawn beside the program: {drawn:.2f} s; promised {PICTURE_SECONDS} s: {kept}")


def reports(told: Network) -> dict[str, Callable[[], object]]:
    quarter, years = TODAY - timedelta(days=91), TODAY - timedelta(days=730)
    return {
        "the index of a day": lambda: quality(told, TODAY, "fintech", "sales"),
        "now and a quarter ago": lambda: [quality(told, day, "fintech", "sales") for day in (TODAY, quarter)],
        "churn of two years": lambda: churn(told, TODAY, years),
    }


def network() -> Network:
    """Made up, the same each time."""
    dice = random.Random(1)
    talks: dict[int, list[Interaction]] = {one: [] for one in range(1, PEOPLE + 1)}
    for number in range(1, TOUCHES + 1):
        person, day = dice.randint(1, PEOPLE), TODAY - timedelta(days=dice.randrange(YEARS.days))
        balance = dice.choice((None, "giving", "taking", "balanced"))
        topic = dice.choice((None, "pricing", "hiring", "sailing"))
        talks[person].append(Interaction(id=number, day=day, people=(person,), balance=balance, topic=topic))
    return Network(_profile(dice, one, found) for one, found in talks.items())


def _profile(dice: random.Random, number: int, talks: list[Interaction]) -> Profile:
    added = TODAY - YEARS
    tier = dice.choices((1, 2, 3), (1, 3, 10))[0]
    facts = [
        Fact(id=number * 10 + at, contact_id=number, kind=kind, value=dice.choice(FIELDS), since=added)
        for at, kind in enumerate(KINDS)
    ]
    latest_first = sorted(talks, key=lambda one: (one.day, one.id), reverse=True)
    contact = Contact(id=number, name=f"Person{number} Last{number}", tier=tier, added_on=added)
    return Profile(contact, tuple(facts), tuple(latest_first))


def _bare(told: Network) -> int:
    """Every touch and every fact looked at once."""
    return sum(
        sum(talk.day <= TODAY for talk in one.talks) + sum(fact.since <= TODAY for fact in one.facts)
        for one in told
    )


def _median(work: Callable[[], object]) -> float:
    """Seconds of the processor, whoever else it works for."""
    took = []
    for _ in range(TIMES):
        begun = time.process_time()
        work()
        took.append(time.process_time() - begun)
    return statistics.median(took)


async def _drawn() -> float:
    """Seconds for a picture once the drawing process runs."""
    days = [(TODAY - timedelta(weeks=week)).isoformat() for week in range(52)]
    points = [float(week) for week in range(52)]
    parts = dict.fromkeys(("diversity", "frequency", "reciprocity", "growth"), points)
    picture = Picture("trend", {"title": "Quality", "days": days, "score": points, "parts": parts})
    painter = Painter()
    took = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        await painter.draw(picture)
        took.append(time.perf_counter() - begun)
    await asyncio.to_thread(painter.close)
    return statistics.median(took[1:])


if __name__ == "__main__":
    main()
