"""What is due and has to wait is neither lost by a change of settings nor said on another day."""

from datetime import datetime, time
from typing import Any

from domain.rhythm.hours import change
from domain.turn import Turn
from tests.rhythm.conftest import StartTalk
from tests.talks.talk import Heard, Talk

THURSDAY = datetime(2026, 2, 5)
"""The first morning on which Dana is due, met in tier 1 on 5 January."""

NO_QUIET = {"quiet_from": time(0), "quiet_until": time(0)}


def changes(chat: Talk, **settings: Any) -> None:
    """They change their hours, now."""
    with chat.database.transaction() as unit:
        user = unit.users.find("local", "local")
        assert user is not None
        change(Turn(chat.chat.clock.now(), unit.store(user)), **settings)


def dana_is_due(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.say("make Dana tier 1")


def talks_at(chat: Talk, moment: datetime) -> None:
    """A conversation is open then, behind which prompts wait."""
    chat.until(moment)
    chat.say("had coffee with Bob")
    chat.tap("Change")


def came(heard: list[Heard]) -> list[tuple[str, str | None]]:
    return [(f"{one.at:%a %H:%M}", one.prompt) for one in heard]


def test_a_morning_that_waits_behind_a_talk_survives_a_change_of_settings(chat: Talk) -> None:
    dana_is_due(chat)
    talks_at(chat, THURSDAY.replace(hour=8, minute=25))
    chat.until(THURSDAY.replace(hour=8, minute=35))
    changes(chat, nudge_size=2)
    assert came(chat.until(THURSDAY.replace(hour=8, minute=59))) == [("Thu 08:55", "nudge")]


def test_a_morning_that_waits_and_is_moved_to_later_comes_then_and_once(chat: Talk) -> None:
    dana_is_due(chat)
    talks_at(chat, THURSDAY.replace(hour=8, minute=25))
    chat.until(THURSDAY.replace(hour=8, minute=35))
    changes(chat, morning=time(10, 45))
    heard = [one for one in chat.until(THURSDAY.replace(day=6, hour=7)) if one.prompt == "nudge"]
    assert came(heard) == [("Thu 10:45", "nudge")]


def test_a_promise_that_waits_behind_a_talk_survives_a_change_of_settings(chat: Talk) -> None:
    chat.say("remind me to call Bob tomorrow at 3pm")
    talks_at(chat, datetime(2026, 1, 6, 14, 55))
    chat.until(datetime(2026, 1, 6, 15, 5))
    changes(chat, nudge_size=2)
    assert came(chat.until(datetime(2026, 1, 6, 20))) == [("Tue 15:25", "follow_up")]


def test_a_brief_that_waits_behind_a_talk_survives_a_change_of_settings(chat: Talk) -> None:
    chat.say("lunch with Dana tomorrow")
    talks_at(chat, datetime(2026, 1, 6, 8, 25))
    chat.until(datetime(2026, 1, 6, 8, 35))
    changes(chat, nudge_size=2)
    heard = [one for one in chat.until(datetime(2026, 1, 6, 8, 59)) if one.prompt == "brief"]
    assert came(heard) == [("Tue 08:55", "brief")]


def test_a_late_evening_s_message_is_not_caught_up_after_midnight(start_talk: StartTalk) -> None:
    chat = start_talk()
    dana_is_due(chat)
    changes(chat, morning=time(22, 30), **NO_QUIET)
    chat.until(THURSDAY.replace(hour=22))
    later = start_talk(now=THURSDAY.replace(day=6, hour=0, minute=30))
    assert came([one for one in later.screen.heard if one.prompt == "nudge"]) == []
    heard = [one for one in later.until(THURSDAY.replace(day=7)) if one.prompt == "nudge"]
    assert came(heard) == [("Fri 22:30", "nudge")]
