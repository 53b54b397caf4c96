"""Days in sentences of our own: the words that name them, both readings and what else is told.

A line of ``tests/corpora/days.jsonl`` is ``text``, ``now``, sometimes ``names`` (of people: masked) and
``month_first``; then ``span`` (the words, null where the text speaks of no day), ``past`` and ``future``,
and what else must hold.
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.language.days import Day, find_days

CORPUS = Path(__file__).parents[2] / "corpora" / "days.jsonl"
Item = dict[str, Any]


def items() -> list[Item]:
    return [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def masks(item: Item) -> list[tuple[int, int]]:
    names = item.get("names", ())
    return [match.span() for name in names for match in re.finditer(re.escape(name), item["text"])]


def faults(item: Item) -> Iterator[tuple[str, object]]:
    """What was read otherwise than the item says."""
    text, month_first = item["text"], item.get("month_first", False)
    now = datetime.fromisoformat(item["now"])
    spans = find_days(text, now, month_first=month_first, masked=masks(item))
    words = [text[span.start : span.end] for span in spans]
    if words != ([item["span"]] if item["span"] else []):
        yield "span", words
    elif item["span"]:
        span = spans[0]
        yield from (
            (key, getattr(span, key))
            for key in ("kind", "lead")
            if item.get(key, getattr(span, key)) != getattr(span, key)
        )
        yield from side_faults(item, "past", span.past)
        yield from side_faults(item, "future", span.future)


def side_faults(item: Item, side: str, day: Day | None) -> Iterator[tuple[str, object]]:
    if item[side] != (day and day.date.isoformat()):
        yield side, day
        return
    told = {"end": day and day.end and day.end.isoformat(), "time": day and day.time and f"{day.time:%H:%M}"}
    yield from ((side, day) for key, value in told.items() if item.get(f"{side}_{key}", value) != value)
    if item.get("approximate") == side and not (day and day.approximate):
        yield side, "not approximate"


def test_nearly_every_item_of_the_corpus_is_read_right() -> None:
    wrong = {f"{item['text']} ({item['now']})": found for item in items() if (found := dict(faults(item)))}
    assert len(items()) >= 500
    assert len(wrong) / len(items()) <= 0.03, wrong


def test_no_day_is_found_where_none_is_spoken_of() -> None:
    assert [item["text"] for item in items() if item["span"] is None and dict(faults(item))] == []
