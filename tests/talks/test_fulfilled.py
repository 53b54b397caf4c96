"""What was planned or promised, and then told as done: it is no longer to come."""

from datetime import datetime

import pytest

from tests.talks.conftest import StartTalk
from tests.talks.talk import Talk

THURSDAY_NOON = datetime(2026, 1, 8, 12)


def planned(chat: Talk, words: str = "coffee with Maria on Thursday at 10") -> None:
    chat.say("add Maria Silva")
    assert "Planned" in chat.say(words)


def test_a_planned_coffee_told_on_its_day_leaves_the_agenda(chat: Talk) -> None:
    planned(chat)
    chat.until(THURSDAY_NOON)
    said = chat.say("coffee with maria was great")
    assert "As planned: it's off your agenda." in said
    assert "Planned" not in chat.say("/agenda")


def test_undo_of_the_talk_brings_the_plan_back(chat: Talk) -> None:
    planned(chat)
    chat.until(THURSDAY_NOON)
    chat.say("coffee with maria was great")
    assert "Undone: coffee with Maria Silva" in chat.say("undo")
    assert "Coffee with Maria Silva – today" in chat.say("/agenda")


def test_a_meeting_told_before_its_brief_is_not_briefed_on(start_talk: StartTalk) -> None:
    chat = start_talk(now=datetime(2026, 1, 8, 6))
    planned(chat, "coffee with Maria today at 7")
    chat.until(datetime(2026, 1, 8, 8))
    chat.say("had coffee with Maria")
    assert chat.until(THURSDAY_NOON) == []


def test_undo_before_the_brief_lets_it_come(start_talk: StartTalk) -> None:
    chat = start_talk(now=datetime(2026, 1, 8, 6))
    planned(chat, "coffee with Maria today at 7")
    chat.until(datetime(2026, 1, 8, 8))
    chat.say("had coffee with Maria")
    chat.say("undo")
    assert [one.prompt for one in chat.until(THURSDAY_NOON)] == ["brief"]


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("coffee with Maria on Thursday at 10", "talked to Maria"),
        ("meeting with Maria on Thursday at 10", "had a call with Maria"),
        ("coffee with Maria on Thursday at 10", "had coffee with Maria and Bob"),
        ("coffee with Maria on Thursday at 16:00", "had coffee with Maria"),
    ],
)
def test_what_the_plan_can_mean_fulfils_it(chat: Talk, plan: str, told: str) -> None:
    planned(chat, plan)
    chat.until(THURSDAY_NOON)
    assert "off your agenda" in chat.say(told)


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("coffee with Maria on Thursday at 10", "had a call with Maria"),
        ("meeting with Maria on Thursday at 10", "emailed Maria"),
        ("meeting with Maria on Thursday at 16:00", "talked to Maria"),
        ("coffee with Maria on Thursday at 10", "had coffee with Maria yesterday"),
        ("coffee with Maria on Thursday at 10", "had coffee with Bob"),
        ("lunch with Maria and Bob this Thursday at 11", "had lunch with Maria"),
    ],
)
def test_something_else_leaves_the_plan(chat: Talk, plan: str, told: str) -> None:
    planned(chat, plan)
    chat.until(THURSDAY_NOON)
    assert "agenda" not in chat.say(told)
    assert "with Maria Silva" in chat.say("/agenda").partition("Planned:")[2]


def test_it_happened_takes_the_plan_off_the_agenda(chat: Talk) -> None:
    planned(chat)
    chat.until(THURSDAY_NOON)
    chat.tap("It happened")
    assert "Planned" not in chat.say("/agenda")
    chat.say("undo")
    assert "Coffee with Maria Silva" in chat.say("/agenda")


def test_after_it_was_told_it_happened_does_nothing_twice(chat: Talk) -> None:
    planned(chat)
    chat.until(THURSDAY_NOON)
    brief = chat.last.id
    chat.say("had coffee with Maria")
    assert "had its day" in chat.tap("It happened", brief)
    assert chat.say("/person Maria").count("8 January") == 1


@pytest.mark.parametrize(
    "told",
    ["intro'd Pat Jones to Sven today", "introduced Pat to Sven", "made the intro between Pat and Sven"],
)
def test_an_introduction_made_offers_to_end_its_promise(chat: Talk, told: str) -> None:
    chat.say("had coffee with Pat Jones")
    chat.say("had coffee with Sven Holm")
    chat.say("remind me to intro Pat Jones to Sven on Friday")
    chat.say(told)
    assert "Promise kept: intro Pat Jones to Sven" in chat.buttons()
    chat.tap("Promise kept: intro Pat Jones to Sven")
    assert "You owe nobody anything" in chat.say("/agenda")
