"""A request waits until something was given: then it comes up by itself, on the next working day."""

from datetime import datetime

import pytest

from tests.talks.talk import Heard, Talk


@pytest.fixture
def waits(chat: Talk) -> Talk:
    """A request to Dana that waits."""
    chat.say("add Dana Kim, designer at Figma")
    chat.say("I need to ask Dana for a referral")
    assert "I bring it up once you've given Dana something, on Friday 6 March at the latest." in chat.tap(
        "Wait until I've given"
    )
    return chat


def requests(chat: Talk, until: datetime) -> list[Heard]:
    return [one for one in chat.until(until) if one.prompt == "request"]


def test_it_comes_up_on_the_day_after_something_was_given(waits: Talk) -> None:
    waits.say("I introduced Dana to Bob Stone")
    (asked,) = requests(waits, datetime(2026, 1, 9, 12))
    assert f"{asked.at:%A %H:%M}" == "Tuesday 10:00"
    assert "You gave Dana something first: an introduction, yesterday." in asked.text
    assert "Is now the time to ask Dana for a referral?" in asked.text
    assert "May I ask you for a referral?" in waits.tap("Ask now", asked.id)
    assert "Logged as something you got." in waits.tap("I asked", asked.id)
    assert "ask Dana" not in waits.say("/agenda")


def test_it_does_not_come_on_the_day_it_would_have_come_without_waiting(waits: Talk) -> None:
    came = waits.until(datetime(2026, 2, 2, 12))
    assert not [one for one in came if "ask Dana for a referral" in one.text]


def test_the_latest_day_is_kept_where_nothing_was_given(waits: Talk) -> None:
    came = waits.until(datetime(2026, 3, 6, 12))
    assert [f"{one.at:%d %B}" for one in came if "ask Dana for a referral" in one.text] == ["06 March"]


def test_a_talk_that_gave_nothing_leaves_it_waiting(waits: Talk) -> None:
    waits.say("had coffee with Dana")
    waits.say("I introduced Bob Stone to Eva Wu")
    assert requests(waits, datetime(2026, 1, 9, 12)) == []


def test_what_was_given_before_and_told_late_does_not_count(waits: Talk) -> None:
    waits.say("I introduced Dana to Bob Stone on December 12")
    assert requests(waits, datetime(2026, 1, 9, 12)) == []


def test_what_is_said_later_to_have_been_a_gift_counts_and_may_be_taken_back(waits: Talk) -> None:
    waits.say("had coffee with Dana")
    waits.tap("Gave")
    assert "a request that waited" in waits.say("/when")
    waits.tap("Got")
    assert "a request that waited" not in waits.say("/when")
    waits.tap("Both")
    (asked,) = requests(waits, datetime(2026, 1, 9, 12))
    assert "You gave Dana something first: coffee, yesterday." in asked.text


def test_what_was_given_and_is_undone_lets_it_wait_again(waits: Talk) -> None:
    waits.say("I introduced Dana to Bob Stone")
    assert "Undone: an introduction with Dana Kim" in waits.say("undo")
    assert "a request that waited" not in waits.say("/when")
    assert requests(waits, datetime(2026, 1, 9, 12)) == []
    waits.say("I helped Dana with her CV")
    (asked,) = requests(waits, datetime(2026, 1, 16, 12))
    assert "You gave Dana something first: “I helped Dana with her CV”" in asked.text


def test_a_draft_that_was_sent_gives_too(waits: Talk) -> None:
    waits.say("draft congratulations to Dana on the prize")
    waits.tap("Sent it")
    (asked,) = requests(waits, datetime(2026, 1, 9, 12))
    assert "You gave Dana something first: a message, yesterday." in asked.text


def test_waiting_is_undone_with_a_tap(waits: Talk) -> None:
    waits.tap("Undo")
    waits.say("I introduced Dana to Bob Stone")
    assert requests(waits, datetime(2026, 1, 9, 12)) == []
    came = waits.until(datetime(2026, 1, 19, 12))
    assert [one for one in came if "ask Dana for a referral" in one.text]


def test_what_was_asked_meanwhile_does_not_come_up(waits: Talk) -> None:
    waits.tap("I asked")
    waits.say("I introduced Dana to Bob Stone")
    assert requests(waits, datetime(2026, 1, 9, 12)) == []


def test_dropped_it_is_gone_until_undone(waits: Talk) -> None:
    waits.say("I introduced Dana to Bob Stone")
    (asked,) = requests(waits, datetime(2026, 1, 9, 12))
    assert "✗ Dropped: ask Dana for a referral." in waits.tap("Drop", asked.id)
    assert "ask Dana" not in waits.say("/agenda")
    waits.tap("Undo", asked.id)
    assert "ask Dana for a referral – Friday 6 March" in waits.say("/agenda")


def test_later_is_undone(waits: Talk) -> None:
    waits.say("I introduced Dana to Bob Stone")
    (asked,) = requests(waits, datetime(2026, 1, 9, 12))
    assert "→ ask Dana for a referral: Friday 23 January." in waits.tap("Later", asked.id)
    waits.tap("Undo", asked.id)
    assert "ask Dana for a referral – Friday 6 March" in waits.say("/agenda")


def test_it_keeps_off_days_off(waits: Talk) -> None:
    waits.until(datetime(2026, 1, 9, 12))
    waits.say("I introduced Dana to Bob Stone")
    (asked,) = requests(waits, datetime(2026, 1, 14, 12))
    assert f"{asked.at:%A}" == "Monday"


def test_who_gave_much_is_not_told_to_wait(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("I introduced Dana to Bob on December 12")
    chat.say("I helped Dana with her CV on December 15")
    assert "just ask" in chat.say("I need to ask Dana for a referral")
    assert "Wait until I've given" not in chat.buttons()
