"""Habits: read out of a sentence, asked on their days, counted on the way to 66."""

from datetime import datetime, time

import pytest

from domain.plan.habit_read import Said, read
from tests.talks.talk import Talk

EVERY_DAY = tuple(range(7))


@pytest.mark.parametrize(
    ("words", "habit"),
    [
        (
            "after my Monday planning I will review my list",
            Said("review my list", "after my Monday planning", (0,), time(10)),
        ),
        (
            "every morning after coffee I'll write one message",
            Said("write one message", "after coffee", EVERY_DAY, time(9)),
        ),
        (
            "after lunch I will comment on two posts",
            Said("comment on two posts", "after lunch", None, time(13)),
        ),
        (
            "when I close my laptop on Fridays, I'll thank someone",
            Said("thank someone", "when I close my laptop on Fridays", (4,), time(17, 30)),
        ),
        ("after standup, message one person", Said("message one person", "after standup", None, time(10))),
        ("I will thank someone every Friday", Said("thank someone", "every Friday", (4,), None)),
        ("message someone after my run", Said("message someone", "after my run", None, None)),
        (
            "after I park the car I will call one person at 6pm",
            Said("call one person", "after I park the car", None, time(18)),
        ),
        ("read one profile", Said("read one profile")),
    ],
)
def test_a_sentence_tells_what_follows_what_and_when(words: str, habit: Said) -> None:
    assert read(words) == habit


def test_it_is_asked_on_its_days_and_counted(chat: Talk) -> None:
    said = chat.say("after lunch I will write to one person")
    assert "After lunch: write to one person." in said
    assert "I'll ask on Monday to Friday at 13:00. 66 days make a habit." in said
    chat.until(datetime(2026, 1, 6, 14))
    assert "1 of the 66 that make a habit" in chat.tap("Done")
    for day in (7, 8):
        chat.until(datetime(2026, 1, day, 14))
        chat.tap("Done")
    assert "3 in a row; 3 of the 66" in chat.say("/habits")


def test_a_weekend_does_not_break_the_row_and_a_day_missed_does(chat: Talk) -> None:
    chat.say("after lunch I will write to one person")
    for day in (8, 9, 12):
        chat.until(datetime(2026, 1, day, 14))
        chat.tap("Done")
    assert "3 in a row" in chat.say("/habits")
    chat.until(datetime(2026, 1, 13, 14))
    assert "Another day." in chat.tap("Not today")
    chat.until(datetime(2026, 1, 14, 14))
    assert "in a row" not in chat.tap("Done")


def test_done_in_words_is_a_tick_and_undo_takes_it_back(chat: Talk) -> None:
    chat.say("after my Monday planning I will review my list")
    assert "1 of the 66" in chat.say("did my list review")
    assert "That's noted already" in chat.say("done with my list review")
    assert "the tick of" in chat.say("undo")
    assert "0 of the 66" in chat.say("my habits")


def test_words_that_are_about_no_habit_tick_none(chat: Talk) -> None:
    chat.say("after lunch I will write to one person")
    chat.say("did the laundry")
    assert "0 of the 66" in chat.say("/habits")


def test_where_the_words_tell_no_time_it_is_asked(chat: Talk) -> None:
    assert "when shall I ask" in chat.say("I will thank someone every Friday")
    assert "I'll ask on Friday at 17:30." in chat.tap("Skip")


def test_three_at_once_are_enough(chat: Talk) -> None:
    for words in ("after lunch I will read", "after dinner I will write", "after breakfast I will plan"):
        chat.say(words)
    assert "Three habits at once are enough" in chat.say("after work I will call one person")
    chat.tap("Drop: read")
    assert "✓ After work: call one person." in chat.say("after work I will call one person")


def test_left_alone_it_asks_once_whether_to_go_on_and_rests(chat: Talk) -> None:
    chat.say("after lunch I will write to one person")
    came = chat.until(datetime(2026, 1, 23, 20))
    about = [one.text for one in came if one.prompt == "habit"]
    assert len(about) == 4
    assert "Shall I go on asking" in about[-1]
    assert "go on asking" in chat.tap("Keep asking")
    came = chat.until(datetime(2026, 1, 26, 20))
    assert [one.prompt for one in came if one.prompt == "habit"] == ["habit"]


def test_days_and_time_change_in_words(chat: Talk) -> None:
    chat.say("after lunch I will write to one person")
    chat.tap("Other days or time")
    assert "on Monday and Thursday at 09:30" in chat.say("Mon and Thu at 9:30")
    came = chat.until(datetime(2026, 1, 8, 20))
    assert [f"{one.at:%A %H:%M}" for one in came if one.prompt == "habit"] == ["Thursday 09:30"]


def test_a_dropped_one_is_asked_no_more_and_undo_brings_it_back(chat: Talk) -> None:
    chat.say("after lunch I will write to one person")
    chat.say("/habits")
    chat.tap("Drop: write to one person")
    assert not [one for one in chat.until(datetime(2026, 1, 6, 20)) if one.prompt == "habit"]
    chat.say("undo")
    assert [one for one in chat.until(datetime(2026, 1, 7, 20)) if one.prompt == "habit"]


def test_away_it_is_silent_and_the_row_holds(chat: Talk) -> None:
    chat.say("after lunch I will write to one person")
    for day in (6, 7):
        chat.until(datetime(2026, 1, day, 14))
        chat.tap("Done")
    chat.say("I'm on vacation until January 19")
    assert not [one for one in chat.until(datetime(2026, 1, 18, 20)) if one.prompt == "habit"]
    chat.until(datetime(2026, 1, 19, 14))
    assert "3 in a row" in chat.tap("Done")
