"""The streak of connection minutes, held against a model by dates alone; what is kept of a proposal."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.model import User
from domain.rhythm.minutes_plan import PAIRS_REST, REST, Proposal, came_lately, proposed_on, with_plan
from domain.rhythm.minutes_streak import HABIT, counted_on, told
from domain.rhythm.prompts import has_minutes
from domain.rhythm.recurring import RECURRING
from storage.codec import build, dump, load

START = date(2026, 1, 5)
USER = User(transport="local", address="local")


def day(number: int) -> date:
    return START + timedelta(days=number)


def done_on(user: User, *numbers: int) -> User:
    for number in numbers:
        user = counted_on(user, day(number))
    return user


@pytest.mark.parametrize(
    ("numbers", "streak", "total"),
    [
        ((0,), 1, 1),
        ((0, 0, 0), 1, 1),
        ((0, 1, 2), 3, 3),
        ((0, 2), 1, 2),
        ((3, 4, 7, 8), 4, 4),  # over a weekend
        ((4, 5, 7), 3, 3),  # on a day off, too
        ((4, 8), 1, 2),
    ],
)
def test_a_streak_counts_chosen_days_in_a_row(numbers: tuple[int, ...], streak: int, total: int) -> None:
    user = done_on(USER, *numbers)
    assert (user.minutes_streak, user.minutes_total) == (streak, total)


@pytest.mark.parametrize(
    ("user", "streak"),
    [
        (User(transport="t", address="a", pauses=("2026-01-06/2026-01-09",)), 2),
        (User(transport="t", address="a", pauses=("2026-01-06/2026-01-08",)), 1),
        (User(transport="t", address="a", paused_on=day(1)), 2),
        (User(transport="t", address="a", paused_on=day(1), paused_until=day(3)), 1),
        (User(transport="t", address="a", minutes_days=(0, 4)), 2),
        (User(transport="t", address="a", country="DE"), 1),
        (User(transport="t", address="a", working_days=(0, 4)), 2),
    ],
)
def test_what_was_no_chosen_day_or_a_pause_breaks_no_streak(user: User, streak: int) -> None:
    assert done_on(user, 0, 4).minutes_streak == streak


def test_a_public_holiday_breaks_no_streak() -> None:
    assert done_on(User(transport="t", address="a", country="DE-BY"), 0, 2).minutes_streak == 2  # 6 January
    assert done_on(User(transport="t", address="a", country="DE-HH"), 0, 2).minutes_streak == 1


DAYS = st.sets(st.integers(0, 6))


@given(st.sets(st.integers(0, 60)), DAYS, st.none() | DAYS, st.sets(st.integers(0, 60)), st.integers(0, 14))
def test_the_streak_is_what_dates_alone_say(
    done: set[int], working: set[int], chosen: set[int] | None, paused: set[int], last: int
) -> None:
    user = User(
        transport="t",
        address="a",
        working_days=tuple(working),
        minutes_days=None if chosen is None else tuple(chosen),
        pauses=tuple(f"{day(number)}/{day(number + 1)}" for number in paused),
    )
    user = done_on(user, *sorted(done))
    streak, gone = 0, False
    for number in range(60, -1, -1):
        weekday = number % 7
        wanted = (not working or weekday in working) and (chosen is None or weekday in chosen)
        if number in done:
            streak += not gone
        elif wanted and number not in paused and streak:
            gone = True
    assert user.minutes_total == len(done)
    assert user.minutes_streak == streak


@pytest.mark.parametrize(
    ("streak", "total", "words"),
    [
        (1, 1, "1 of the 66 days that make a habit."),
        (1, 12, "12 of the 66 days that make a habit."),
        (4, 12, "4 days in a row; 12 of the 66 days that make a habit."),
        (4, HABIT, "4 days in a row; 66 days in all: that's a habit now!"),
        (1, 70, "Day 70 of a good habit."),
    ],
)
def test_a_missed_day_is_not_spoken_of(streak: int, total: int, words: str) -> None:
    assert told(User(transport="t", address="a", minutes_streak=streak, minutes_total=total)) == words


def test_a_proposal_is_kept_as_it_is() -> None:
    proposal = Proposal(
        day=START,
        number=3,
        kind="social",
        acts=((1,), (2,), (3, 4)),
        ticks={1: 17},
        started=True,
        done=True,
        before=("", 0),
    )
    user = with_plan(USER, proposal)
    words = load(dump({"minutes_plan": user.minutes_plan, "minutes_lately": user.minutes_lately}))
    read = build(User, {"transport": "t", "address": "a"}, words)
    assert proposed_on(read, START) == proposal
    assert proposed_on(read, day(1)) is None
    assert read.minutes_lately == {"1": "2026-01-05", "2": "2026-01-05", "3-4": "2026-01-05"}


def test_a_pair_rests_longer_than_a_person() -> None:
    user = with_plan(USER, Proposal(day=START, number=1, kind="message", acts=((1,), (2, 3))))
    assert came_lately(user, (1,), START + REST - timedelta(1)) == START
    assert came_lately(user, (1,), START + REST) is None
    assert came_lately(user, (2, 3), START + PAIRS_REST - timedelta(1)) == START
    assert came_lately(user, (2, 3), START + PAIRS_REST) is None
    later = with_plan(user, Proposal(day=START + PAIRS_REST, number=2, kind="message", acts=((4,),)))
    assert set(later.minutes_lately) == {"4"}


def test_everybody_has_minutes_on_working_days() -> None:
    assert "minutes" in RECURRING
    assert [has_minutes(USER, day(number)) for number in range(7)] == [True] * 5 + [False] * 2
