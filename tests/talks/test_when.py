"""/when: what will come by itself, at the time at which it really comes."""

import re
from datetime import datetime, time

import pytest

from domain.rhythm.hours import change
from domain.turn import Turn
from storage.database import Unit
from tests.talks.conftest import StartTalk
from tests.talks.talk import Talk

FIVE = ("Ana", "Ben", "Cleo", "Dora", "Emil")


def settings(chat: Talk, **fields: object) -> None:
    """Change hours and days as the settings do."""

    def save(unit: Unit) -> None:
        user = unit.users.find("local", "local")
        assert user is not None
        change(Turn(chat.chat.clock.now(), unit.store(user)), **fields)

    chat.look(save)


def told(chat: Talk) -> list[str]:
    return [line[2:] for line in chat.say("/when").splitlines() if line.startswith("• ")]


def test_what_comes_is_told_soonest_first_with_day_time_and_matter(chat: Talk) -> None:
    chat.say(f"lunch with {', '.join(FIVE[:-1])} and {FIVE[-1]}")
    chat.say("remind me to send Ana the deck on Thursday")
    chat.say("remind me to call Ben tomorrow at 14:00")
    chat.say("coffee with Cleo next Monday")
    chat.say("Dora's birthday is January 9")
    lines = told(chat)
    assert lines[:6] == [
        "Today, Monday 5 January, 09:00 – connection minutes",
        "Today, Monday 5 January, 10:00 – the quarter's score",
        "Tomorrow, Tuesday 6 January, 14:00 – a promise: call Ben",
        "Thursday 8 January, 08:30 – a promise: send Ana the deck",
        "Friday 9 January, 08:30 – Dora's birthday",
        "Friday 9 January, 15:30 – the week in review",
    ]
    assert "Monday 12 January, 08:30 – a brief: coffee with Cleo" in lines


def test_it_comes_as_it_was_told(chat: Talk) -> None:
    """Each line is heard again when the time has come."""
    chat.say(f"lunch with {', '.join(FIVE[:-1])} and {FIVE[-1]}")
    chat.say("remind me to send Ana the deck on Thursday")
    chat.say("remind me to call Ben tomorrow at 14:00")
    chat.say("Dora's birthday is January 9")
    lines = told(chat)[1:5]
    heard = {f"{one.at.day} January, {one.at:%H:%M}" for one in chat.until(datetime(2026, 1, 9, 16))}
    assert {re.findall(r"\d+ January, \d\d:\d\d", line)[0] for line in lines} <= heard


def test_the_first_morning_with_somebody_due_is_told(chat: Talk) -> None:
    chat.say("had coffee with Anna")
    chat.say("make Anna tier 1")
    assert "Thursday 5 February, 08:30 – the morning's people" in told(chat)
    assert "Anna" in [one for one in chat.until(datetime(2026, 2, 5, 9)) if one.prompt == "nudge"][-1].text


def test_on_a_day_off_promises_and_birthdays_are_told_as_all_there_is(chat: Talk) -> None:
    chat.say("remind me to send Ana the deck on Saturday")
    assert "Saturday 10 January, 08:30 – promises and birthdays only: a promise: send Ana the deck" in told(
        chat
    )


def test_holidays_put_off_what_days_off_stop(chat: Talk) -> None:
    chat.say(f"lunch with {', '.join(FIVE[:-1])} and {FIVE[-1]}")
    settings(chat, country="DE-BY")
    chat.until(datetime(2026, 1, 5, 12))
    minutes = [line for line in told(chat) if line.endswith("connection minutes")]
    assert minutes == ["Wednesday 7 January, 09:00 – connection minutes"]


def test_quiet_hours_are_minded(chat: Talk) -> None:
    chat.say("remind me to send Ana the deck on Thursday")
    settings(chat, quiet_until=time(9, 30))
    assert "Thursday 8 January, 09:30 – a promise: send Ana the deck" in told(chat)
    heard = [one for one in chat.until(datetime(2026, 1, 8, 12)) if "deck" in one.text]
    assert f"{heard[0].at:%H:%M}" == "09:30"


def test_kinds_nobody_wants_are_left_out(chat: Talk) -> None:
    chat.say(f"lunch with {', '.join(FIVE[:-1])} and {FIVE[-1]}")
    settings(chat, silenced=("weekly", "map", "minutes"))
    assert not any("week in review" in line or "map" in line or "minutes" in line for line in told(chat))


def test_a_reflection_that_would_be_silent_is_not_told(chat: Talk) -> None:
    chat.say("had coffee with Anna")
    assert not any("week in review" in line or "map" in line for line in told(chat))


def test_who_is_away_is_told_what_comes_after_and_can_come_back(chat: Talk) -> None:
    chat.say(f"lunch with {', '.join(FIVE[:-1])} and {FIVE[-1]}")
    chat.say("remind me to send Ana the deck on Thursday at 10:00")
    chat.say("I'm away until January 19")
    said = chat.say("/when")
    assert "You're away until Monday 19 January: nothing comes before." in said
    days = [int(re.findall(r"(\d+) January", line)[0]) for line in told(chat) if "January" in line]
    assert min(days) == 19
    assert "Monday 19 January, 08:30 – what happened meanwhile" in said
    assert "Friday 23 January, 15:30 – the week in review" in said
    assert "Welcome back" in chat.tap("I'm back")


def test_who_is_away_without_an_end_is_told_so(chat: Talk) -> None:
    chat.say("pause until I'm back")
    assert "until you say you're back" in chat.say("/when")
    assert told(chat) == []


def test_an_absence_to_come_is_left_out(chat: Talk) -> None:
    chat.say("remind me to send Ana the deck on January 14")
    chat.say("I'm on holiday next week")
    assert "You'll be away from Monday 12 January until Monday 19 January" in chat.say("/when")
    assert not any("deck" in line for line in told(chat))


def test_at_most_twelve_are_listed(chat: Talk) -> None:
    for number in range(15):
        chat.say(f"remind me to call Ana about matter {number} on Thursday at 10:{number + 10}")
    assert len(told(chat)) == 12
    assert "… and " in chat.last.text


@pytest.mark.parametrize(
    "words",
    [
        "when will you nudge me next?",
        "when's the next nudge?",
        "what's next?",
        "what comes next",
        "When do you write next?",
    ],
)
def test_it_is_asked_in_words_too(chat: Talk, words: str) -> None:
    chat.say("remind me to send Ana the deck on Thursday")
    assert "Thursday 8 January, 08:30 – a promise: send Ana the deck" in chat.say(words)


def test_times_are_those_of_the_users_wall(start_talk: StartTalk) -> None:
    chat = start_talk(tz="Pacific/Auckland")
    chat.say("remind me to send Ana the deck on Thursday")
    assert "by the clock in Auckland" in chat.say("/when")
    chat.say("/settings Honolulu")
    assert any(line.endswith("08:30 – a promise: send Ana the deck") for line in told(chat))


def test_a_newcomer_is_told_that_little_is_planned(chat: Talk) -> None:
    said = chat.say("/when")
    assert "upkeep" not in said
    assert "week in review" not in said
