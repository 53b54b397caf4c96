"""Days beside other readers of days: who reads the labelled sentences right, and at what cost.

    python -m tests.bench.peers_days [file of labels]

Reads the labels of others where they lie (KEEPWARM_DATES, or beside the project), else our own corpus.
Every reader gets the same whole sentence, moment and direction; a stretch is right on any of its days.
chrono takes part where node finds the package chrono-node (say where with NODE_PATH).
"""

import json
import os
import shutil
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from domain.language.days import find_days, warm

ROOT = Path(__file__).parents[2]
LABELS = ROOT.parent / "shared" / "dates-dev.jsonl"
CORPUS = ROOT / "tests" / "corpora" / "days.jsonl"


@dataclass(frozen=True)
class Item:
    """A sentence, when it was said, which way it looks, and the days that are right."""

    text: str
    now: datetime
    ahead: bool
    first: date
    last: date
    month_first: bool
    names: tuple[tuple[int, int], ...]


Reader = Callable[[Item], date | None]


def read_labels(path: Path) -> list[Item]:
    """The items of a file of labels, the others' or our own."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [item for row in rows for item in (_theirs(row) if "carrier" in row else _ours(row))]


def _theirs(row: dict[str, Any]) -> Iterator[Item]:
    text, value = row["carrier"], row["value"]
    now = datetime.fromisoformat(row["ref"]).replace(tzinfo=None)
    if isinstance(value, dict):
        first, until = (datetime.fromisoformat(value[key]) for key in ("from", "to"))
        last = max(first, until - timedelta(seconds=1))
    else:
        first = last = datetime.fromisoformat(value)
    at = text.index("Dana")
    day_first = "dayfirst" in row["tags"]
    yield Item(text, now, row["dir"] == "future", first.date(), last.date(), not day_first, ((at, at + 4),))


def _ours(row: dict[str, Any]) -> Iterator[Item]:
    text, now = row["text"], datetime.fromisoformat(row["now"])
    names = tuple((text.index(name), text.index(name) + len(name)) for name in row.get("names", ()))
    for side in ("past", "future"):
        if day := row.get(side):
            first, last = date.fromisoformat(day), date.fromisoformat(row.get(f"{side}_end") or day)
            yield Item(text, now, side == "future", first, last, row.get("month_first", False), names)


def ours(item: Item) -> date | None:
    spans = find_days(item.text, item.now, month_first=item.month_first, masked=item.names)
    days = [span.future if item.ahead else span.past for span in spans]
    return next((day.date for day in days if day), None)


def by_dateparser(item: Item) -> date | None:
    from dateparser.search import search_dates

    settings = {
        "RELATIVE_BASE": item.now,
        "PREFER_DATES_FROM": "future" if item.ahead else "past",
        "DATE_ORDER": "MDY" if item.month_first else "DMY",
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(item.text, languages=["en"], settings=settings)
    return found[0][1].date() if found else None


def by_parsedatetime(item: Item) -> date | None:
    import parsedatetime

    found = parsedatetime.Calendar().nlp(item.text, sourceTime=item.now)
    day: date | None = found[0][0].date() if found else None
    return day


_CHRONO = """
const chrono = require("chrono-node");
const lines = require("readline").createInterface({input: process.stdin});
lines.on("line", line => {
  const item = JSON.parse(line), before = process.cpuUsage();
  const reader = item.month_first ? chrono.casual : chrono.en.GB;
  const found = reader.parse(item.text, new Date(item.now), {forwardDate: item.ahead});
  const spent = process.cpuUsage(before);
  const start = found.length ? found[0].start : null;
  const day = start ? [start.get("year"), start.get("month"), start.get("day")] : null;
  console.log(JSON.stringify({day, cpu: spent.user + spent.system}));
});
"""


def by_chrono(items: list[Item]) -> tuple[list[date | None], float] | None:
    """What chrono reads, and the microseconds it takes; None where it isn't installed."""
    node = shutil.which("node")
    if (
        node is None
        or subprocess.run([node, "-e", "require('chrono-node')"], capture_output=True, check=False).returncode
    ):
        return None
    rows = (
        {"text": i.text, "now": i.now.isoformat(), "ahead": i.ahead, "month_first": i.month_first}
        for i in items
    )
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    ran = subprocess.run([node, "-e", _CHRONO], input=lines * 2, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in ran.stdout.splitlines()][len(items) :]  # the first round warms it
    return [date(*a["day"]) if a["day"] else None for a in answers], sum(a["cpu"] for a in answers) / len(
        items
    )


def verdict(item: Item, day: date | None) -> str:
    if day is None:
        return "nothing"
    return "right" if item.first <= day <= item.last else "wrong"


def judged(item: Item) -> str:
    """How our own reading of the item fares: right, wrong or nothing."""
    return verdict(item, ours(item))


def measured(reader: Reader, items: list[Item]) -> tuple[list[date | None], float]:
    """The days read in a second, warm round, and the microseconds of processor time a message took."""
    for item in items:
        reader(item)
    begun = time.process_time()
    days = [reader(item) for item in items]
    return days, (time.process_time() - begun) / len(items) * 1e6


def main() -> None:
    path = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("KEEPWARM_DATES", LABELS))
    path = path if path.exists() else CORPUS
    items = read_labels(path)
    warm()
    readers = {"keepwarm": ours, "dateparser.search_dates": by_dateparser, "parsedatetime": by_parsedatetime}
    results = {name: measured(reader, items) for name, reader in readers.items()}
    if chrono := by_chrono(items):
        results["chrono-node"] = chrono
    print(f"{len(items)} items of {path.name}")
    print(f"{'reader':<26}{'right':>8}{'wrong':>8}{'nothing':>9}{'µs':>8}")
    for name, (days, cost) in results.items():
        told = [verdict(item, day) for item, day in zip(items, days, strict=True)]
        shares = [100 * told.count(word) / len(told) for word in ("right", "wrong", "nothing")]
        print(f"{name:<26}{shares[0]:>7.1f}%{shares[1]:>7.1f}%{shares[2]:>8.1f}%{cost:>8.0f}")


if __name__ == "__main__":
    main()
