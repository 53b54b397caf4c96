"""What understanding a message costs, beside ``dateparser.search_dates`` on the same messages.

    python -m tests.bench.understanding

CPU time of this process, in milliseconds per message, for address books of several sizes; the messages are
the labelled ones. The peer only looks for days; we find people, days and what is meant as well.
"""

import random
import statistics
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dateparser.search import search_dates
from faker import Faker

from domain.language import understand, warm
from domain.language.model import KnownName
from domain.language.names import NameIndex
from tests.corpora.scoring import labelled

SIZES = (100, 5_000, 30_000)
MEAN_MS, P99_MS = 1.0, 4.0
"""What is promised for 5,000 contacts."""

MESSAGES = Path(__file__).parents[1] / "corpora" / "messages.jsonl"
NOW = datetime(2026, 6, 17, 9, 30)


def main() -> None:
    labels = labelled(MESSAGES)
    texts = [label["text"] for label in labels]
    known = list(
        dict.fromkeys(str(name) for label in labels for name in label["contacts"] if isinstance(name, str))
    )
    warm()
    print(f"first message after warm(): {_first(known):.2f} ms")
    print(f"{'contacts':>9}  {'mean ms':>8}  {'p50 ms':>8}  {'p99 ms':>8}")
    for size in SIZES:
        index = NameIndex.build(KnownName(key, name) for key, name in enumerate(_book(known, size)))
        costs = _costs(texts, lambda text, index=index: understand(text, NOW, index))  # type: ignore[misc]
        _show(f"{size:,}", costs)
        if size == 5_000:
            kept = statistics.mean(costs) <= MEAN_MS and _p99(costs) <= P99_MS
    peer = _costs(
        texts[:200], lambda text: search_dates(text, languages=["en"], settings={"RELATIVE_BASE": NOW})
    )
    _show("peer", peer)
    print(f"promised for 5,000: mean {MEAN_MS} ms, p99 {P99_MS} ms: {'kept' if kept else 'NOT KEPT'}")


def _first(known: list[str]) -> float:
    index = NameIndex.build(KnownName(key, name) for key, name in enumerate(known[:100]))
    return _costs(
        [f"had coffee with {known[0]} last Tuesday about the budget"],
        lambda text: understand(text, NOW, index),
    )[0]


def _book(known: list[str], size: int) -> list[str]:
    Faker.seed(7)
    fake = Faker(["en_US", "de_DE", "fr_FR", "es_ES", "pl_PL"])
    names = dict.fromkeys(random.Random(7).sample(known, min(60, len(known))))
    while len(names) < size:
        names[fake.name()] = None
    return list(names)[:size]


def _costs(texts: list[str], read: Callable[[str], object]) -> list[float]:
    costs = []
    for text in texts:
        start = time.process_time()
        read(text)
        costs.append((time.process_time() - start) * 1_000)
    return costs


def _p99(costs: list[float]) -> float:
    return sorted(costs)[int(len(costs) * 0.99)]


def _show(name: str, costs: list[float]) -> None:
    print(f"{name:>9}  {statistics.mean(costs):>8.2f}  {statistics.median(costs):>8.2f}  {_p99(costs):>8.2f}")


if __name__ == "__main__":
    main()
