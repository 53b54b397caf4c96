"""What is open when its weeks are over moves on; nothing comes twice in vain."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from domain.model import Plan
from domain.plan.plan_days import CHECK_INS
from domain.plan.plan_progress import Standing, moved_on
from domain.plan.plan_steps import SPANS, STEPS

MARCH = date(2026, 3, 2)
PLAN = Plan(id=1, started_on=MARCH)
FIRST_WEEK = {"people", "place", "strength", "twenty", "map", "score"}


def on(number: int, done: set[str] | None = None, **told: Any) -> Standing:
    day = MARCH + timedelta(days=number - 1)
    return Standing(replace(PLAN, **told), day, number, dict.fromkeys(done or set(), MARCH), {}, None)


def test_every_day_of_ninety_is_in_one_span_and_each_span_has_four_to_eight_steps() -> None:
    assert [(span.first, span.last) for span in SPANS] == [
        (1, 7), (8, 21), (22, 30), (31, 44), (45, 60), (61, 74), (75, 90),
    ]  # fmt: skip
    assert all(4 <= len(span.steps) <= 8 for span in SPANS)
    assert all(span.first <= step.day <= span.last for span in SPANS for step in span.steps)
    assert len(STEPS) == sum(len(span.steps) for span in SPANS)


def test_steps_of_days_to_come_are_not_due_and_those_of_today_are() -> None:
    assert [step.key for step in on(1).due] == ["people"]
    assert [step.key for step in on(7).due] == ["people", "place", "strength", "twenty", "map", "score"]


def test_nothing_moves_while_its_weeks_last() -> None:
    assert moved_on(on(7)) == {}


def test_what_a_week_left_open_moves_to_days_that_have_none() -> None:
    moved = moved_on(on(14, {"people"}))
    assert set(moved) == FIRST_WEEK - {"people"}
    own = {STEPS[key].day for key in STEPS if key not in FIRST_WEEK}
    days = list(moved.values())
    assert all(day > 14 and day not in own for day in days)
    assert days == sorted(set(days))


def test_a_day_that_a_step_moved_to_is_waited_for() -> None:
    standing = on(14, {"people"}, moved={"place": 40})
    assert "place" not in moved_on(standing)
    assert "place" not in [step.key for step in standing.due]


def test_late_in_the_plan_the_last_days_take_what_is_left() -> None:
    moved = moved_on(on(88))
    assert set(moved.values()) == {89}
    assert moved_on(on(90)) == {}


def test_who_does_nothing_at_all_is_never_given_more_than_the_days_there_are() -> None:
    standing = on(1)
    for number in CHECK_INS[:-1]:
        standing = replace(standing, number=number)
        moved = moved_on(standing)
        assert all(number < day < 90 for day in moved.values())
        standing = replace(standing, plan=replace(standing.plan, moved={**standing.plan.moved, **moved}))


@pytest.mark.parametrize("moved", ["soon", 4.5, True, -3, 0, 1000, None, [7], {"day": 7}])
def test_a_strange_day_in_a_file_is_as_good_as_none(moved: object) -> None:
    assert "score" in [step.key for step in on(7, moved={"score": moved}).due]


def test_what_is_not_wanted_is_no_longer_offered() -> None:
    assert "score" not in [step.key for step in on(7, moved={"score": "off"}).due]
    assert "score" not in moved_on(on(14, moved={"score": "off"}))
