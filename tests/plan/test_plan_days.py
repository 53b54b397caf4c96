"""Plan days are calendar days less pauses, counted here day by day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.model import Plan, User
from domain.plan.plan_days import CHECK_INS, date_of, plan_day, runs_on

MARCH = date(2026, 3, 2)
USER = User(transport="local", address="local")
PLAN = Plan(id=1, started_on=MARCH)
ONE_DAY = timedelta(days=1)


def march(day: int) -> date:
    return MARCH.replace(day=day)


@pytest.mark.parametrize(
    ("pauses", "away", "day", "number"),
    [
        ((), (), march(2), 1),
        ((), (), march(8), 7),
        (("2026-03-04/2026-03-06",), (), march(3), 2),
        (("2026-03-04/2026-03-06",), (), march(5), 2),
        (("2026-03-04/2026-03-06",), (), march(6), 3),
        ((), ("2026-03-04/2026-03-06",), march(6), 3),
        (("2026-03-04/2026-03-06",), ("2026-03-05/2026-03-10",), march(10), 3),
        (("2026-03-04/2026-03-06", "2026-03-06/2026-03-08"), (), march(8), 3),
        ((), ("2026-02-01/2026-03-04",), march(4), 1),
        ((), ("2026-02-01/2026-02-20",), march(4), 3),
        (("2026-03-02/2026-03-05",), (), march(2), 1),
        (("nonsense", "2026-03-09", "2026-03-06/2026-03-04"), ("/",), march(8), 7),
    ],
)
def test_paused_days_and_days_away_are_no_days_of_the_plan(
    pauses: tuple[str, ...], away: tuple[str, ...], day: date, number: int
) -> None:
    assert plan_day(replace(PLAN, pauses=pauses), replace(USER, pauses=away), day) == number


def test_while_it_rests_without_an_end_nobody_knows_when_a_day_comes() -> None:
    resting = replace(PLAN, state="paused", paused_on=march(4))
    assert date_of(resting, USER, 2) == march(3)
    assert date_of(resting, USER, 3) is None
    assert date_of(replace(resting, paused_until=march(9)), USER, 3) == march(9)
    assert plan_day(resting, USER, march(30)) == 2


def test_a_plan_of_another_age_is_no_reason_to_fall_over() -> None:
    assert date_of(Plan(started_on=date.max), USER, 90) is None
    assert plan_day(Plan(started_on=date.min), USER, MARCH) > 90
    assert plan_day(Plan(started_on=date.max), USER, MARCH) == 1


def test_check_ins_come_every_week_and_at_each_third() -> None:
    assert CHECK_INS == (7, 14, 21, 28, 30, 35, 42, 49, 56, 60, 63, 70, 77, 84, 90)


STRETCHES = st.lists(st.tuples(st.integers(-20, 140), st.integers(1, 30)), max_size=5)
OPEN = st.none() | st.tuples(st.integers(0, 140), st.none() | st.integers(1, 40))


def written(stretches: list[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(
        f"{MARCH + first * ONE_DAY}/{MARCH + (first + length) * ONE_DAY}" for first, length in stretches
    )


def days_of(plan: list[tuple[int, int]], now: tuple[int, int | None] | None) -> Iterator[int]:
    """The offsets on which a plan runs, asked one by one."""
    for offset in range(400):
        rests = any(first <= offset < first + length for first, length in plan)
        open_rest = now is not None and now[0] <= offset and (now[1] is None or offset < now[0] + now[1])
        if not rests and not open_rest:
            yield offset


@given(STRETCHES, STRETCHES, OPEN, st.booleans())
def test_any_pauses_leave_the_days_that_counting_one_by_one_leaves(
    own: list[tuple[int, int]], away: list[tuple[int, int]], now: tuple[int, int | None] | None, by_plan: bool
) -> None:
    on = MARCH + now[0] * ONE_DAY if now else None
    until = on + now[1] * ONE_DAY if on and now and now[1] else None
    plan, user = replace(PLAN, pauses=written(own)), replace(USER, pauses=written(away))
    if by_plan:
        plan = replace(plan, paused_on=on, paused_until=until)
    else:
        user = replace(user, paused_on=on, paused_until=until)
    running = list(days_of([*own, *away], now))
    for offset in range(0, 300, 7):
        counted = sum(day <= offset for day in running)
        assert plan_day(plan, user, MARCH + offset * ONE_DAY) == max(1, counted)
        assert runs_on(plan, user, MARCH + offset * ONE_DAY) == (offset in running)
    for number in (1, 2, 7, 30, 60, 90):
        found = date_of(plan, user, number)
        comes = MARCH + running[number - 1] * ONE_DAY if number <= len(running) else None
        assert found == comes
