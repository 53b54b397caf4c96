"""What holds of any text, any names, any moment."""

import json
import time
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.language import understand
from domain.language.lexicon.vocabulary import VOCABULARY
from domain.language.model import KnownName
from domain.language.names import NameIndex
from tests.bench.hostile import ENDLESS, NAMES, SMALL

BLOWN_UP = 3.0
"""Seconds only a search gone wild would take, even under coverage; speed is for `make bench`."""

WORDS = sorted({*VOCABULARY, *SMALL, *NAMES})
SPEECH = st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join)
TEXTS = st.one_of(SPEECH, st.text(max_size=120))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1))
BOOKS = st.lists(st.one_of(st.sampled_from(NAMES), st.text(min_size=1, max_size=20)), max_size=6)


@given(TEXTS, MOMENTS, BOOKS)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_actions_that_survive_json(text: str, now: datetime, book: list[str]) -> None:
    index = NameIndex.build(KnownName(key, name) for key, name in enumerate(book))
    actions = understand(text, now, index).actions
    shapes = [action.to_json() for action in actions]
    assert actions
    assert json.loads(json.dumps(shapes)) == shapes


@given(SPEECH, MOMENTS)
@settings(max_examples=400, deadline=None)
def test_no_day_lies_in_the_wrong_direction(text: str, now: datetime) -> None:
    for action in understand(text, now, BOOK).actions:
        said = {name: date.fromisoformat(day) for name, day in action.fields.items() if name in DAYS and day}
        if action.intent == "log":
            assert said["date"] <= now.date()
        if action.intent == "plan_meeting":
            assert said.get("date", now.date()) >= now.date()
        assert all(said[name] >= now.date() for name in ("due", "until") if name in said)


DAYS = ("date", "due", "until")
BOOK = NameIndex.build(KnownName(key, name) for key, name in enumerate(NAMES))


@given(SPEECH, MOMENTS)
@settings(max_examples=200, deadline=None)
def test_actions_come_in_order_and_from_within_the_message(text: str, now: datetime) -> None:
    actions = understand(text, now, BOOK).actions
    assert all(0 <= action.start <= action.end <= len(text) for action in actions)
    assert [action.start for action in actions] == sorted(action.start for action in actions)


@pytest.mark.parametrize("text", ENDLESS, ids=[text[:12] for text in ENDLESS])
def test_an_endless_message_costs_little(text: str) -> None:
    start = time.process_time()
    understand(text, datetime(2026, 6, 17, 9, 30), BOOK)
    assert time.process_time() - start < BLOWN_UP
