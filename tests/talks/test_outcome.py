"""What became of an opportunity is asked after a month, twice at most, on working days."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.talks.conftest import StartTalk
from tests.talks.talk import Heard, Talk


def asked(chat: Talk, until: datetime) -> list[Heard]:
    return [one for one in chat.until(until) if one.prompt == "outcome"]


def lead(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("got a job lead from Dana")


def test_it_is_asked_after_thirty_days_and_once_more_thirty_days_later(chat: Talk) -> None:
    lead(chat)  # Monday 5 January; 4 February is a Wednesday, 6 March a Friday
    heard = asked(chat, datetime(2026, 7, 1))
    assert [f"{one.at:%a %d %b %H:%M}" for one in heard] == ["Wed 04 Feb 10:00", "Fri 06 Mar 10:00"]
    assert "Job lead from Dana Kim, Monday 5 January: “got a job lead from Dana”" in heard[0].text
    assert "What became of it?" in heard[0].text
    assert "what became of" not in chat.say("/when")
    assert heard[0].labels == ["Won", "Lost", "Still open", "Passed on", "Details"]


def test_a_weekend_is_waited_out(start_talk: StartTalk) -> None:
    chat = start_talk(datetime(2026, 1, 8, 8))  # a Thursday; thirty days on is Saturday 7 February
    lead(chat)
    assert "Monday 9 February, 10:00 – what became of an opportunity" in chat.say("/when")
    assert [f"{one.at:%a %d %b}" for one in asked(chat, datetime(2026, 2, 20))] == ["Mon 09 Feb"]


@pytest.mark.parametrize("button", ["Won", "Lost", "Passed on"])
def test_an_answer_ends_the_asking(chat: Talk, button: str) -> None:
    lead(chat)
    question = asked(chat, datetime(2026, 2, 4, 12))[0]
    assert f"✓ {button}." in chat.tap(button, question.id)
    assert asked(chat, datetime(2026, 7, 1)) == []


def test_an_answer_given_before_is_not_asked_for(chat: Talk) -> None:
    lead(chat)
    chat.say("the lead from Dana worked out")
    assert asked(chat, datetime(2026, 7, 1)) == []


def test_an_answer_undone_is_asked_for_again(chat: Talk) -> None:
    lead(chat)
    chat.say("the lead from Dana worked out")
    chat.say("undo")
    assert [f"{one.at:%d %b}" for one in asked(chat, datetime(2026, 2, 20))] == ["04 Feb"]


def test_what_is_undone_is_not_asked_about(chat: Talk) -> None:
    lead(chat)
    chat.tap("Undo")
    assert asked(chat, datetime(2026, 7, 1)) == []


def test_still_open_is_asked_about_a_month_after_the_answer_and_then_no_more(chat: Talk) -> None:
    lead(chat)
    question = asked(chat, datetime(2026, 2, 4, 12))[0]
    chat.until(datetime(2026, 2, 10, 12))
    assert "✓ Still open." in chat.tap("Still open", question.id)
    second = asked(chat, datetime(2026, 3, 13))  # 12 March, thirty days after the answer
    assert [f"{one.at:%d %b}" for one in second] == ["12 Mar"]
    chat.tap("Still open", second[0].id)
    assert asked(chat, datetime(2026, 9, 1)) == []


def test_the_answer_to_a_question_is_undone(chat: Talk) -> None:
    lead(chat)
    question = asked(chat, datetime(2026, 2, 4, 12))[0]
    chat.tap("Won", question.id)
    assert "Undone" in chat.tap("Undo", question.id)
    assert "1 opportunity open" in chat.say("/opportunities")


def test_nothing_is_asked_in_quiet_hours(chat: Talk) -> None:
    chat.say("quiet hours from 9 pm to 11 am")
    lead(chat)
    prompts = chat.look(lambda unit: unit.queue.due(datetime(2026, 2, 5, tzinfo=UTC), 100))
    planned = [one.due_at for one in prompts if one.kind == "outcome"]  # type: ignore[attr-defined]
    assert planned == [datetime(2026, 2, 4, 10, tzinfo=UTC)]  # 11:00 in Berlin
    assert [f"{one.at:%H:%M}" for one in asked(chat, datetime(2026, 2, 20))] == ["11:00"]


def test_nothing_is_asked_while_away_and_it_comes_after(chat: Talk) -> None:
    lead(chat)
    chat.until(datetime(2026, 2, 1, 12))
    chat.say("pause until February 16")
    heard = asked(chat, datetime(2026, 3, 1))
    assert [f"{one.at:%d %b %H:%M}" for one in heard] == ["16 Feb 10:00"]


def test_what_came_long_ago_is_asked_about_a_month_after_it_was_told(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("got a job lead from Dana on October 1")
    assert [f"{one.at:%d %b}" for one in asked(chat, datetime(2026, 2, 20))] == ["04 Feb"]


def test_in_another_zone_it_is_asked_at_ten_there(chat: Talk) -> None:
    lead(chat)
    assert "America/New York" in chat.say("set my timezone to New York")
    heard = asked(chat, datetime(2026, 2, 20))
    assert [f"{one.at:%d %b %H:%M %z}" for one in heard] == ["04 Feb 10:00 -0500"]


def test_a_question_of_an_hour_ago_can_be_left_alone(chat: Talk) -> None:
    lead(chat)
    question = asked(chat, datetime(2026, 2, 4, 12))[0]
    assert "✓ Coffee with Bob" in chat.say("had coffee with Bob")
    chat.wait(days=2)
    assert "Job lead from Dana Kim" in chat.tap("Details", question.id)


def test_other_kinds_of_it_wait_their_own_month(chat: Talk) -> None:
    lead(chat)
    chat.until(datetime(2026, 1, 14, 12))
    chat.say("Dana invited me to speak at the radio")
    heard = asked(chat, datetime(2026, 2, 20))
    assert [f"{one.at:%d %b}" for one in heard] == ["04 Feb", "13 Feb"]
    assert heard[1].at - heard[0].at == timedelta(days=9)
