"""The ninety-day plan in the user's hands: started, paused, gone on with, stopped, looked back on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from bot.pictures.draw import draw
from domain.model import Plan
from domain.plan.plan_prompt import compose
from domain.plan.settling import settle_record
from domain.reply import Picture
from domain.turn import Turn
from tests.plan.living import Life, with_turn
from tests.talks.conftest import StartTalk
from tests.talks.talk import Heard, Talk


def of_the_plan(heard: list[Heard]) -> list[str]:
    return [f"{one.at:%Y-%m-%d %H:%M}" for one in heard if one.prompt == "plan"]


def plan(chat: Talk) -> Plan:
    return Life(chat).plans()[-1]


def keep(chat: Talk, one: Plan) -> None:
    """As a file brings it in."""

    def add(turn: Turn) -> None:
        settle_record(turn, "plan", turn.store.plans.add(one).id)

    with_turn(chat, add)


def test_the_first_step_comes_with_the_answer_and_the_next_tomorrow_at_half_past_nine(chat: Talk) -> None:
    assert "Name the people you know" in chat.say("start the 90-day plan")
    assert chat.buttons() == ["Name people", "Done", "Not for me", "Undo", "The road"]
    assert of_the_plan(chat.until(datetime(2026, 1, 6, 12))) == ["2026-01-06 09:30"]


def test_a_plan_that_is_on_is_shown_instead_of_begun_twice(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    assert "day 1 of 90" in chat.say("start the 90-day plan")
    assert len(Life(chat).plans()) == 1


def test_without_a_plan_it_is_offered_with_a_button(chat: Talk) -> None:
    assert "No plan is on" in chat.say("/plan")
    assert "Day 1 of 90" in chat.tap("Start the 90 days")
    assert "No plan is on" in Talk.say(chat, "undo") + chat.say("/plan")


@pytest.mark.parametrize("words", ["pause my plan", "stop my plan", "resume my plan"])
def test_what_needs_a_plan_says_so_where_there_is_none(chat: Talk, words: str) -> None:
    assert "No plan is on" in chat.say(words)


def test_a_step_ticked_is_done_and_its_undo_opens_it_again(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    said = chat.tap("Done")
    assert "✓ Done: people named." in said
    assert "Done" not in chat.buttons()
    assert "✓ people named" in chat.say("/plan")
    chat.say("undo")
    assert "○ people named" in chat.say("/plan")


def test_a_step_not_wanted_never_comes_again(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    assert "without this one" in chat.tap("Not for me")
    heard = chat.until(datetime(2026, 2, 20, 12))
    assert not any("Name the people" in one.text for one in heard)
    assert "– people named" not in chat.say("/plan")  # another span by now


def test_an_undo_in_words_is_for_what_the_user_did_not_for_what_the_plan_noticed(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    for name in ("Dana Kim", "Bob Stone", "Alice Reed", "Hugo Brandt", "Priya Nair"):
        chat.say(f"had coffee with {name}")
    chat.until(datetime(2026, 1, 6, 12))
    assert "place" in plan(chat).done
    assert "Undone: coffee with Priya Nair" in chat.say("undo")


def test_paused_until_a_day_it_rests_and_goes_on_by_itself_where_it_was(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.until(datetime(2026, 1, 7, 8))
    assert "rests until Monday 19 January" in chat.say("pause my plan until January 19")
    heard = chat.until(datetime(2026, 1, 19, 12))
    assert of_the_plan(heard) == ["2026-01-19 09:30"]
    assert "Day 3 of 90" in heard[-1].text or any("Day 3 of 90" in one.text for one in heard)


def test_a_pause_without_an_end_lasts_until_the_user_goes_on(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.until(datetime(2026, 1, 7, 8))
    chat.say("pause my plan")
    assert of_the_plan(chat.wait(days=40)) == []
    assert "It rests" in chat.say("/plan")
    assert "day 3" in chat.tap("Go on")
    assert "day 3 of 90" in chat.say("how is my plan going?")


def test_a_pause_undone_leaves_no_gap(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.until(datetime(2026, 1, 8, 8))
    chat.say("pause my plan")
    chat.tap("Undo")
    assert of_the_plan(chat.until(datetime(2026, 1, 8, 12))) == ["2026-01-08 09:30"]


def test_days_away_are_no_days_of_the_plan(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.until(datetime(2026, 1, 7, 8))
    chat.say("I'm away until January 19")
    assert of_the_plan(chat.until(datetime(2026, 1, 19, 8))) == []
    assert "day 3 of 90" in chat.say("/plan")


def test_back_before_the_end_the_plan_goes_on_at_once(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.until(datetime(2026, 1, 7, 8))
    chat.say("I'm away until January 30")
    chat.until(datetime(2026, 1, 12, 8))
    chat.say("I'm back")
    assert of_the_plan(chat.until(datetime(2026, 1, 12, 12))) == ["2026-01-12 09:30"]


def test_back_early_on_a_saturday_that_is_a_check_in_it_comes_that_day(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.until(datetime(2026, 1, 11, 8))  # a Sunday, day 7
    chat.say("I'm away until January 30")
    chat.until(datetime(2026, 1, 17, 8))
    chat.say("I'm back")
    assert of_the_plan(chat.until(datetime(2026, 1, 17, 12))) == ["2026-01-17 09:30"]


def test_back_early_on_a_day_off_no_step_comes_before_monday(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.until(datetime(2026, 1, 8, 8))  # day 4, with a step
    chat.say("I'm away until January 30")
    chat.until(datetime(2026, 1, 17, 8))
    chat.say("I'm back")
    assert of_the_plan(chat.until(datetime(2026, 1, 19, 12))) == ["2026-01-19 09:30"]


def test_what_is_late_after_downtime_and_what_is_due_are_not_both_said_on_one_day(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.until(datetime(2026, 1, 9, 9))  # day 5: two steps wait
    said: list[int] = []

    def fire(turn: Turn) -> None:
        prompt = turn.store.prompts.get("plan", str(turn.store.plans.all()[-1].id))
        assert prompt is not None
        said.extend(len(compose(turn, prompt)) for _ in range(2))

    with_turn(chat, fire)
    assert said == [1, 0]


def test_stopping_is_asked_once_and_can_be_undone(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.until(datetime(2026, 1, 8, 8))
    assert "Stop the plan on day 4?" in chat.say("stop the plan")
    chat.tap("Stop it")
    assert plan(chat).state == "stopped"
    chat.tap("Undo")
    assert plan(chat).state == "running"
    assert of_the_plan(chat.until(datetime(2026, 1, 8, 12))) == ["2026-01-08 09:30"]


def test_restarted_it_is_day_one_and_one_undo_brings_the_former_back(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.until(datetime(2026, 1, 12, 12))
    assert "Day 1 of 90" in chat.say("restart the plan")
    assert [one.state for one in Life(chat).plans()] == ["stopped", "running"]
    chat.tap("Undo")
    assert [one.state for one in Life(chat).plans()] == ["running"]
    assert "day 8 of 90" in chat.say("/plan")


def test_a_check_in_comes_on_a_day_off_too_and_a_step_does_not(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    heard = chat.until(datetime(2026, 1, 11, 12))
    assert "2026-01-11 09:30" in of_the_plan(heard)  # a Sunday: day 7
    assert "2026-01-10 09:30" not in of_the_plan(heard)


def test_it_keeps_to_quiet_hours(chat: Talk) -> None:
    chat.say("quiet hours from 22 to 11")
    chat.say("start the 90-day plan")
    assert of_the_plan(chat.until(datetime(2026, 1, 6, 12))) == ["2026-01-06 11:00"]


def test_another_zone_keeps_half_past_nine_there(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.say("I live in Lisbon")
    heard = [one for one in chat.until(datetime(2026, 1, 6, 12)) if one.prompt == "plan"]
    assert [f"{one.at:%H:%M}" for one in heard] == ["09:30"]


def test_behaviours_are_chosen_by_tap_or_in_words_and_ticked_each_day(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.say("/plan behaviours")
    chat.tap("Keep what I promise within a week")
    chat.say("thank one person a day")
    assert "thank one person a day" in chat.tap("Skip")
    assert plan(chat).behaviours == ("Keep what I promise within a week", "thank one person a day")
    chat.say("/plan")
    said = chat.tap("✓ Today: thank one person a day")
    assert "Kept today: thank one person a day" in said
    assert "Thank one person a day – 1 of 1 day" in chat.say("/plan")
    chat.say("undo")
    assert "Thank one person a day – 0 of 1 day" in chat.say("/plan")


def test_half_a_year_after_it_looks_back_once(start_talk: StartTalk) -> None:
    chat = start_talk()
    chat.say("start the 90-day plan")
    with_turn(
        chat,
        lambda turn: turn.store.plans.replace(
            replace(
                turn.store.plans.all()[-1], started_on=date(2025, 10, 15), sustained=("Connection minutes",)
            )
        ),
    )
    heard = chat.until(datetime(2026, 1, 14, 12))
    assert "that's the whole road" in heard[-1].text or any("whole road" in one.text for one in heard)
    assert plan(chat).state == "done"
    looked = [one for one in chat.until(datetime(2026, 9, 30, 12)) if one.prompt == "look_back"]
    assert [f"{one.at:%Y-%m-%d %H:%M}" for one in looked] == ["2026-07-12 10:00"]
    assert "Then and now" in looked[0].text
    assert "Still kept: Connection minutes" in chat.tap("Still: Connection minutes", looked[0].id)


def test_the_road_is_a_picture_that_can_be_drawn(chat: Talk) -> None:
    chat.say("start the 90-day plan")
    chat.say("/plan")
    picture = chat.shown(chat.last.id).file
    assert isinstance(picture, Picture)
    assert picture.kind == "road"
    assert draw("road", picture.data).startswith(b"\x89PNG")


STRANGE: Mapping[str, Any] = {
    "done": {"people": 7, "score": "yesterday", "none": None, "map": "2026-01-05"},
    "moved": {"place": "soon", "twenty": [3]},
    "figures": {"0": "much", "30": {"score": "x"}, "60": None},
    "ticks": {"thank": "often", "write": [1, "2026-01-06"]},
    "behaviours": ("thank", "write", 3),
    "pauses": ("never", "2026-01-09/2026-01-08"),
}


def test_a_strange_plan_in_a_file_is_led_on_like_any_other(chat: Talk) -> None:
    keep(chat, Plan(started_on=date(2026, 1, 1), **STRANGE))
    assert "day 5 of 90" in chat.say("/plan")
    heard = chat.until(datetime(2026, 2, 1, 12))
    assert "2026-01-30 09:30" in of_the_plan(heard)
    assert any("Then and now" in one.text for one in heard)


def test_of_two_plans_in_a_file_only_one_speaks(chat: Talk) -> None:
    keep(chat, Plan(started_on=date(2026, 1, 1)))
    keep(chat, Plan(started_on=date(2026, 1, 2)))
    said = of_the_plan(chat.until(datetime(2026, 1, 20, 12)))
    assert said
    assert len(said) == len(set(said))


def test_the_plan_is_heard_while_another_question_is_open(chat: Talk) -> None:
    chat.say("I'm preparing a talk on pricing")
    chat.say("/projects")
    chat.tap("Finished")
    chat.say("ask for the price early")
    said = chat.say("start the 90-day plan")
    assert "Day 1 of 90" in said
    assert "With whom" in said
