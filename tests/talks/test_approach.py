"""Approaches: a short conversation recommends one, with the user's own reasons; the choice stays theirs."""

from collections.abc import Mapping
from datetime import datetime
from itertools import product

import pytest

from domain.plan.approach_rules import QUESTIONS, advised
from tests.talks.talk import Talk

DEPTH = {"field": "stable", "time": "little", "stage": "later", "need": "advocates", "value": "clear"}
BREADTH = {"field": "changing", "time": "much", "stage": "early", "need": "awareness", "value": "unclear"}


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        (DEPTH, "depth"),
        (BREADTH, "breadth"),
        ({}, "hybrid"),
        ({"field": "stable"}, "hybrid"),
        ({"field": "stable", "time": "little"}, "depth"),
        ({"field": "new", "time": "much"}, "breadth"),
        ({"stage": "founder", "value": "unclear"}, "breadth"),
        ({"stage": "early", "need": "advocates"}, "hybrid"),
        ({**DEPTH, "field": "changing", "need": "both"}, "hybrid"),
        ({"stage": "middle", "time": "some", "need": "both"}, "hybrid"),
        ({"field": "what nobody offered"}, "hybrid"),
    ],
)
def test_the_approach_that_fits(answers: Mapping[str, str], name: str) -> None:
    assert advised(answers).name == name


def test_more_answers_for_one_side_never_turn_to_the_other() -> None:
    side = {"depth": 1, "hybrid": 0, "breadth": -1}
    values = [[None, *(value for _, value in choices)] for _, choices in QUESTIONS.values()]
    for picked in product(*values):
        answers = {key: value for key, value in zip(QUESTIONS, picked, strict=True) if value}
        before = side[advised(answers).name]
        for key, value in DEPTH.items():
            assert side[advised({**answers, key: value}).name] >= before
        for key, value in BREADTH.items():
            assert side[advised({**answers, key: value}).name] <= before


def test_it_is_recommended_with_ones_own_reasons_and_sets_targets(chat: Talk) -> None:
    assert "How is the field you're in?" in chat.say("which networking approach suits me?")
    for label in ("Stable", "An hour or so", "Later", "A few who speak for me"):
        chat.tap(label)
    said = chat.tap("Not yet")
    assert "I'd go depth first, because your field is stable, there's little time" in said
    assert "although what you have to give will show by talking with many" in said
    assert "20 deep relationships kept, 3 new people a quarter. Results show in 6–9 months." in said
    assert "Your approach: depth first" in chat.say("/approach")


def test_all_skipped_it_is_the_hybrid_and_another_can_be_taken(chat: Talk) -> None:
    chat.say("/approach")
    for _ in range(4):
        chat.tap("Skip")
    assert "I'd go hybrid: it suits most people." in chat.tap("Skip")
    assert "Breadth first, then." in chat.tap("Breadth first")
    assert "people in a nudge" in " ".join(chat.buttons())
    assert "Your approach: breadth first" in chat.say("/approach")
    chat.say("undo")
    assert "Your approach: hybrid" in chat.say("/approach")


def test_back_cancel_and_a_question_in_the_middle(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("/approach")
    chat.tap("Stable")
    assert "How is the field" in chat.tap("Back")
    assert "Dana Kim" in chat.say("/person Dana")
    assert "another time" in chat.say("cancel")
    assert "How is the field" in chat.say("/approach")


def test_progress_tells_deep_and_new_and_who_had_no_second_talk(chat: Talk) -> None:
    chat.say("/approach")
    for _ in range(5):
        chat.tap("Skip")
    chat.say("had coffee with Dana Kim")
    said = chat.say("/approach")
    assert "• Deep relationships: 0 of the 15 to keep." in said
    assert "• New people in 91 days: 1 of 5." in said
    assert "Of 1 person new this year 1 had no second talk." in said


def test_a_year_later_it_asks_whether_it_still_fits(chat: Talk) -> None:
    chat.say("/approach")
    for _ in range(5):
        chat.tap("Skip")
    came = chat.until(datetime(2027, 1, 5, 11))
    (asked,) = [one for one in came if one.prompt == "approach"]
    assert f"{asked.at:%d %B %Y %H:%M}" == "05 January 2027 10:00"
    assert "A year with your approach, hybrid. Does it still fit?" in asked.text
    assert "stays as it is" in chat.tap("It fits")


@pytest.mark.parametrize(
    "told",
    ["I changed jobs", "I started a new job at Acme", "new job!", "I got promoted", "I quit my job"],
)
def test_a_job_that_changed_asks_whether_the_approach_still_fits(chat: Talk, told: str) -> None:
    chat.say("/approach")
    for _ in range(5):
        chat.tap("Skip")
    said = chat.say(told)
    assert "Your approach is hybrid, since Monday 5 January. Does it still fit, with your job" in said
    assert "How is the field you're in?" in chat.tap("Think it over")


@pytest.mark.parametrize("told", ["I moved into healthcare", "I'm now in healthcare"])
def test_a_new_field_is_kept_and_asks_whether_the_approach_still_fits(chat: Talk, told: str) -> None:
    chat.say("I work in fintech")
    said = chat.say(told)
    assert "✓ Your own field: healthcare." in said
    assert "Shall we find the approach that fits now?" in said
    assert "stays as it is" in chat.tap("Not now")


def test_the_field_told_first_or_once_more_asks_nothing(chat: Talk) -> None:
    for _ in range(2):
        assert "approach" not in chat.say("I work in fintech")


@pytest.mark.parametrize(
    "told", ["Dana changed jobs", "had coffee with Dana, she changed jobs", "I met Dana at my new job"]
)
def test_somebody_elses_job_is_theirs(chat: Talk, told: str) -> None:
    chat.say("add Dana Kim")
    said = chat.say(told)
    assert "Dana Kim" in said
    assert "approach" not in said


def test_the_year_runs_from_the_day_it_was_last_chosen(chat: Talk) -> None:
    chat.say("/approach")
    for _ in range(5):
        chat.tap("Skip")
    chat.until(datetime(2026, 6, 1, 12))
    chat.say("I changed jobs")
    chat.tap("Think it over")
    for _ in range(5):
        chat.tap("Skip")
    came = chat.until(datetime(2028, 6, 2, 12))
    asked = [f"{one.at:%d %B %Y}" for one in came if one.prompt == "approach"]
    assert asked == ["01 June 2027", "01 June 2028"]


def test_told_beside_something_else_the_question_keeps_its_buttons(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim and I changed jobs")
    assert "Find out 2" in chat.buttons()
    assert "How is the field you're in?" in chat.tap("Find out 2")
