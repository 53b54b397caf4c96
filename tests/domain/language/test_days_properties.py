"""What holds of days whatever the text and the moment."""

import time as clock
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.language.days import find_days
from domain.language.days.core import RULES
from domain.language.days.lexicon import LEADS, UNITS

BLOWN_UP = 3.0
"""Seconds only a search gone wild would take, even under coverage; speed is for `make bench`."""

NOW = datetime(2026, 6, 17, 9, 30)
FIGURES = (
    "1",
    "3rd",
    "10",
    "31",
    "2026",
    "5pm",
    "10:30",
    "10/03/2026",
    "7-8",
    ",",
    ".",
    ":",
    "-",
    "(",
    ")",
    "'s",
)
WORDS = sorted({*RULES, *LEADS, *UNITS, *FIGURES})
SPEECH = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
TEXTS = st.one_of(SPEECH, st.text(max_size=80), st.text("0123456789/-:. apm'", max_size=40))
MOMENTS = st.one_of(st.datetimes(), st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)))
MASKS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda m: (m[0], m[0] + m[1])), max_size=4
)


@given(text=TEXTS, now=MOMENTS, month_first=st.booleans())
@settings(max_examples=400, deadline=None)
def test_the_past_is_never_ahead_nor_the_future_behind(text: str, now: datetime, month_first: bool) -> None:
    for span in find_days(text, now, month_first=month_first):
        assert span.past or span.future
        for day in (span.past, span.future):
            assert day is None or day.end is None or day.end > day.date
        if span.past:
            assert span.past.date <= now.date()
            assert span.past.end is None or span.past.end <= now.date()
        if span.future:
            assert span.future.date >= now.date()


@given(text=TEXTS, now=MOMENTS, masked=MASKS)
@settings(max_examples=400, deadline=None)
def test_spans_stand_in_order_apart_and_away_from_names(
    text: str, now: datetime, masked: list[tuple[int, int]]
) -> None:
    end = 0
    for span in find_days(text, now, masked=masked):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        assert all(span.end <= first or last <= span.start or first == last for first, last in masked)
        end = span.end


@given(text=SPEECH, now=MOMENTS)
@settings(max_examples=100, deadline=None)
def test_a_time_said_of_today_lies_on_its_side_of_now(text: str, now: datetime) -> None:
    for span in find_days(text, now):
        if span.past and span.past.time and span.past.date == now.date():
            assert span.past.time <= now.time()
        if span.future and span.future.time and span.future.date == now.date() and span.kind != "duration":
            assert span.future.time >= now.time().replace(second=0, microsecond=0)


HOSTILE = (
    *(
        "the ",
        "at 5 ",
        "monday ",
        "2 weeks from ",
        "five to ",
        "about ",
        "first of ",
        "next ",
        "a ",
        "10:30 ",
    ),
    *("the day after ", "2 days and ", "end of the ", "from 1 to ", "1/", "1 - ", "3-4 ", "9" * 50),
    *("\0", "🎉", "\u202eمرحبا "),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_ten_thousand_hostile_characters_cost_little(piece: str) -> None:
    assert cost((piece * 10_000)[:10_000], []) < BLOWN_UP


def test_a_thousand_names_cost_little() -> None:
    text = "Dana Friday " * 800
    masked = [(start, start + 4) for start in range(0, len(text), 12)]
    assert len(find_days(text, NOW, masked=masked)) >= 90
    assert cost(text, masked) < BLOWN_UP


def cost(text: str, masked: list[tuple[int, int]]) -> float:
    """Seconds of processor time, the best of three: the others may pay for collecting garbage."""
    times = []
    for _ in range(3):
        begun = clock.process_time()
        find_days(text, NOW, masked=masked)
        times.append(clock.process_time() - begun)
    return min(times)
