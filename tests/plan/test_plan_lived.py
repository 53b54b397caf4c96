"""A hundred days with a plan, three ways: every step at its time, all progress noticed, the report true."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from itertools import count

import pytest

from domain.plan.plan_steps import STEPS
from tests.plan.counted import Figures, counted
from tests.plan.expected import THIRDS, WAITS, Expected
from tests.plan.living import Life, days
from tests.talks.talk import Talk

MONDAY = date(2026, 1, 5)
ONE_DAY = timedelta(days=1)
JUST_BEFORE = time(9, 29)
UNDATED = {"place", "twenty", "share", "checkpoints", "five"}
"""What bears no day of its own is noticed when the plan looks next; "five" is told of days before."""


def begun(chat: Talk) -> Life:
    said = chat.say("start the 90-day plan")
    assert "Day 1 of 90" in said
    assert "Name the people you know" in said
    return Life(chat)


def lived(
    life: Life,
    first: date,
    length: int,
    does: Callable[[str], bool],
    off: frozenset[date] = frozenset(),
    talks: bool = True,
) -> Mapping[str, Figures]:
    """Day by day; on days of figures they are counted a second way just before. Gives those."""
    figures: dict[str, Figures] = {}
    for place, day in enumerate(days(first, length)):
        life.number += day not in off
        if life.number in THIRDS and day not in off:
            life.chat.until(datetime.combine(day, JUST_BEFORE))
            figures.setdefault(str(life.number), counted(life.chat, day))
        life.day(day, does)
        if talks and place % 6 == 0:
            life.chat.say("had lunch with Bob Stone")
    return figures


def known(life: Life) -> dict[str, date]:
    """What the user did is known the morning after."""
    return {key: day + ONE_DAY for key, day in life.did.items()}


def assert_said(life: Life, expected: Expected, until: date) -> None:
    said = [(day, key) for day, key, heard in life.said if heard.prompt == "plan"]
    since = [one for one in said if one[0] > expected.started]
    assert since == list(expected.said(until))
    assert {f"{heard.at:%H:%M}" for _, _, heard in life.said if heard.prompt == "plan"} == {"09:30"}


def assert_noticed(life: Life) -> None:
    noticed = {key: date.fromisoformat(day) for key, day in life.plans()[-1].done.items()}
    assert set(noticed) == set(life.did)
    assert all(noticed[key] == day for key, day in life.did.items() if key not in UNDATED)


def assert_figures(life: Life, figures: Mapping[str, Figures]) -> None:
    kept = life.plans()[-1].figures
    assert set(kept) == {"0", *figures}
    for number, counted_ones in figures.items():
        assert kept[number] == pytest.approx(dict(counted_ones))


def test_the_steps_are_those_the_expectation_knows() -> None:
    assert {key: step.day for key, step in STEPS.items()} == WAITS


def test_who_does_each_step_when_it_comes_has_all_of_them_in_ninety_days(chat: Talk) -> None:
    chat.say("I work in software as a designer")
    life = begun(chat)
    life.does("people", MONDAY)
    for name in ("Dana Kim", "Bob Stone", "Alice Reed"):
        chat.say(f"{name} works in law")
        chat.say(f"make {name} tier 1")
    figures = lived(life, MONDAY + ONE_DAY, 99, lambda _: True)
    assert set(life.did) == set(WAITS)
    assert_said(life, Expected(MONDAY, known(life)), MONDAY + 99 * ONE_DAY)
    assert_noticed(life)
    assert_figures(life, figures)
    plan = life.plans()[-1]
    assert (plan.state, plan.ended_on) == ("done", MONDAY + 89 * ONE_DAY)
    report = life.said[-1][2].text
    assert "41 of 41" in report.replace("41 steps of 41", "41 of 41")
    assert f"overdue: 0 → {figures['90']['overdue']}" in report
    assert "Your approach, hybrid:\n• Deep relationships: " in report
    assert f"strong relationships: 0 → {figures['90']['strong']}" in report


def test_who_forgets_most_is_led_on_without_blame_and_the_days_stay(chat: Talk) -> None:
    life, offers = begun(chat), count(1)
    figures = lived(life, MONDAY + ONE_DAY, 99, lambda _: 20 <= life.number <= 70 and next(offers) % 2 == 0)
    assert 5 < len(life.did) < 30
    assert_said(life, Expected(MONDAY, known(life)), MONDAY + 99 * ONE_DAY)
    assert_noticed(life)
    assert_figures(life, figures)
    texts = [heard.text for _, _, heard in life.said]
    assert not any(
        word in text.lower() for text in texts for word in ("missed", "behind", "fail", "should have")
    )
    assert any("The days stay" in text for text in texts)


def test_who_says_nothing_at_all_still_gets_every_check_in(chat: Talk) -> None:
    life = begun(chat)
    lived(life, MONDAY + ONE_DAY, 95, lambda _: False, talks=False)
    days_said = {(day - MONDAY).days + 1 for day, _, _ in life.said}
    assert {7, 14, 21, 28, 30, 35, 42, 49, 56, 60, 63, 70, 77, 84, 90} <= days_said
    assert len(days_said) == len(life.said), "one message of the plan a day"
    assert_said(life, Expected(MONDAY, {}), MONDAY + 95 * ONE_DAY)


def test_who_stops_and_restarts_comes_to_the_end_all_the_same(chat: Talk) -> None:
    life = begun(chat)
    life.does("people", MONDAY)
    lived(life, MONDAY + ONE_DAY, 12, lambda _: True)
    chat.say("stop the plan")
    chat.tap("Stop it")
    assert not [one for one in chat.wait(days=9) if one.prompt == "plan"]
    again = MONDAY + 21 * ONE_DAY
    assert "Day 1 of 90" in chat.say("start the 90-day plan again")
    stays = {"people", "strength", "twenty", "import"}
    assert stays <= set(life.did)
    life.did = dict.fromkeys(stays, again)
    life.number, life.said = 1, []
    here = known(life) | dict.fromkeys(stays, again)

    figures = dict(lived(life, again + ONE_DAY, 20, lambda _: True))
    resting = frozenset(days(again + 21 * ONE_DAY, 10))
    chat.until(datetime.combine(again + 21 * ONE_DAY, time(8)))
    chat.say("pause my plan")
    figures |= lived(life, again + 21 * ONE_DAY, 10, lambda _: True, resting)
    chat.until(datetime.combine(again + 31 * ONE_DAY, time(8)))
    assert "goes on: day 22" in chat.say("go on with my plan")
    figures |= lived(life, again + 31 * ONE_DAY, 15, lambda _: True)
    away = frozenset(days(again + 46 * ONE_DAY, 7))
    chat.until(datetime.combine(again + 46 * ONE_DAY, time(8)))
    back = again + 53 * ONE_DAY
    assert "Nothing from me until" in chat.say(f"I'm away until {back.day} {back:%B}")
    figures |= lived(life, again + 46 * ONE_DAY, 7, lambda _: True, away, talks=False)
    figures |= lived(life, back, 60, lambda _: True)

    expected = Expected(again, known(life) | here, resting | away)
    assert_said(life, expected, again + 112 * ONE_DAY)
    assert set(life.plans()[-1].done) == set(life.did) == set(WAITS)
    kept = life.plans()[-1].figures
    assert all(
        kept[number] == pytest.approx(dict(told)) for number, told in figures.items() if number != "90"
    )
    assert [plan.state for plan in life.plans()] == ["stopped", "done"]
    assert life.plans()[-1].ended_on == again + 106 * ONE_DAY
