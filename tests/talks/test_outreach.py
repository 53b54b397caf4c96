"""Outreach: a list with reasons, two or three a week kept kindly, outcomes, then the next."""

from datetime import date, datetime

import pytest

from domain.model import Outreach
from storage.database import Unit
from tests.talks.talk import Talk


def network(chat: Talk) -> None:
    """An old tie that brought a lead, one who was close, a thin and warm one, and one for a gap."""
    for sentence in (
        "add Dana Kim, designer at Figma",
        "coffee with Dana on 3 March 2025 about hiring",
        "got a job lead from Dana",
        "add Bob Stone, lawyer",
        "lunch with Bob on 1 December 2025, we both gave",
        "add Carol Reyes, pricing consultant",
        "add Eve Lund",
        "add Fay Moor",
        "coffee with Fay on 1 November 2023",
        "coffee with Fay on 3 January 2024",
        "coffee with Fay on 5 February 2024 about Lisbon",
        "I need someone who knows pricing by June",
    ):
        chat.say(sentence)
    chat.say("/cancel")


def on_list(chat: Talk, *names: str) -> None:
    for name in names:
        chat.say(f"put {name} on my outreach list")


def added(chat: Talk, *names: str) -> None:
    for name in names:
        chat.say(f"add {name}")


def kept(chat: Talk) -> list[Outreach]:
    def read(unit: Unit) -> list[Outreach]:
        user = unit.users.find("local", "local")
        assert user is not None
        return unit.store(user).outreaches.all()

    found = chat.look(read)
    assert isinstance(found, list)
    return found


def states(chat: Talk) -> list[str]:
    return [one.state for one in kept(chat)]


def heard(chat: Talk, until: datetime) -> list[str]:
    return [one.text for one in chat.until(until) if one.prompt == "outreach"]


def test_who_could_be_on_it_comes_with_a_reason_out_of_the_records(chat: Talk) -> None:
    network(chat)
    said = chat.say("/outreach")
    assert "Dana Kim – brought you a job lead today; 1 talk so far" in said
    assert "Fay Moor – silent since February 2024; you had 3 talks, and talked about Lisbon" in said
    assert "Bob Stone – you both gave lately; 1 talk so far" in said
    assert "Carol Reyes – for “someone who knows pricing”: " in said
    assert "Eve Lund" not in said  # nothing speaks for her


def test_nobody_is_offered_where_nothing_speaks_for_them(chat: Talk) -> None:
    assert "Nobody to suggest yet" in chat.say("/outreach")


def test_a_tap_puts_somebody_on_it_and_undo_takes_them_off(chat: Talk) -> None:
    network(chat)
    chat.say("/outreach")
    said = chat.tap("Dana Kim")
    assert "✓ Dana Kim is on your outreach list, for today." in said
    assert "Dana Kim –" not in said
    assert "• Dana Kim, today – brought you a job lead today" in chat.tap("My list")
    chat.say("undo")
    assert states(chat) == []


@pytest.mark.parametrize(
    "words",
    [
        "put {} on my outreach list",
        "add {} to my outreach list",
        "/outreach {}",
        "please put {} on the reach-out list",
    ],
)
def test_words_put_somebody_on_it(chat: Talk, words: str) -> None:
    added(chat, "Bob Stone")
    assert "✓ Bob Stone is on your outreach list, for today." in chat.say(words.format("Bob"))
    assert "Already on it." in chat.say(words.format("Bob"))
    assert len(states(chat)) == 1


def test_whoever_is_not_known_is_not_put_on_it(chat: Talk) -> None:
    assert "I don't know Zora yet" in chat.say("put Zora on my outreach list")
    assert states(chat) == []


def test_words_take_somebody_off_it(chat: Talk) -> None:
    added(chat, "Bob Stone")
    on_list(chat, "Bob")
    assert "✓ Bob Stone: off the list." in chat.say("take Bob off my outreach list")
    assert "not on your outreach list" in chat.say("take Bob off my outreach list")
    chat.say("undo")
    assert "• Bob Stone, today" in chat.say("show my outreach list")


def test_three_are_enough_for_a_week_and_the_fourth_is_for_monday(chat: Talk) -> None:
    added(chat, "Ann Low", "Ben Mor", "Cai Nash", "Dee Oak")
    on_list(chat, "Ann", "Ben", "Cai")
    said = chat.say("put Dee on my outreach list")
    assert (
        "✓ Dee Oak is on your outreach list, for Monday 12 January: three are enough for this week." in said
    )
    assert "✓ Dee Oak, today then." in chat.tap("Today anyway")
    assert [one.day for one in kept(chat)] == [date(2026, 1, day) for day in (5, 6, 7, 5)]


def test_after_three_reached_a_fourth_is_asked_about_first(chat: Talk) -> None:
    added(chat, "Ann Low", "Ben Mor", "Cai Nash", "Dee Oak")
    on_list(chat, "Ann", "Ben", "Cai")
    for name in ("Ann", "Ben", "Cai"):
        assert "Reached, of your outreach list." in chat.say(f"called {name}")
    chat.say("put Dee on my outreach list")
    chat.tap("Today anyway")
    chat.say("/outreach")
    chat.until(datetime(2026, 1, 6, 8))
    said = chat.say("/outreach")
    assert "Reached this week: 3. That's plenty" in said
    chat.until(datetime(2026, 1, 12, 10, 30))
    assert "• Dee Oak, today" in chat.say("/outreach")


def test_a_draft_for_a_fourth_waits_until_monday_or_comes_anyway(chat: Talk) -> None:
    added(chat, "Ann Low", "Ben Mor", "Cai Nash", "Dee Oak")
    on_list(chat, "Dee")
    chat.say("/outreach")
    on_list(chat, "Ann", "Ben", "Cai")
    for name in ("Ann", "Ben", "Cai"):
        chat.say(f"called {name}")
    chat.until(datetime(2026, 1, 5, 10, 30))
    assert "You've reached three this week, which is plenty. Dee Oak on Monday?" in chat.tap("Draft")
    assert "Dee Oak: Monday 12 January." in chat.tap("Monday")


def test_it_speaks_up_on_the_day_and_once_only(chat: Talk) -> None:
    added(chat, "Ann Low", "Ben Mor")
    on_list(chat, "Ann", "Ben")
    assert heard(chat, datetime(2026, 1, 20, 12)) == [
        "On your outreach list for today: Ann Low",
        "On your outreach list for today: Ben Mor",
    ]


def test_reached_by_tap_is_logged_and_asked_about_a_week_later(chat: Talk) -> None:
    added(chat, "Ann Low", "Ben Mor")
    on_list(chat, "Ann", "Ben")
    chat.say("/outreach")
    assert "✓ Ann Low reached." in chat.tap("Reached Ann")
    assert "a message, Monday 5 January (today)" in chat.say("when did I last talk to Ann?")
    chat.until(datetime(2026, 1, 12, 10, 30))
    assert "✓ Ann Low answered." in chat.tap("They answered")
    said = chat.say("/outreach")
    assert "So far: 1 person reached, 1 answered." in said
    chat.say("undo")
    assert "reached" in states(chat)


def test_after_an_outcome_the_next_is_offered(chat: Talk) -> None:
    added(chat, "Ann Low", "Ben Mor")
    on_list(chat, "Ann", "Ben")
    chat.say("messaged Ann")
    chat.until(datetime(2026, 1, 12, 10, 30))
    said = chat.tap("Silence")
    assert "Silence is all right." in said
    assert "Next, today: Ben Mor" in said
    assert states(chat) == ["silent", "listed"]


def test_an_outcome_can_be_told_in_words(chat: Talk) -> None:
    added(chat, "Ann Low")
    on_list(chat, "Ann")
    chat.say("messaged Ann")
    chat.until(datetime(2026, 1, 12, 10, 30))
    assert "What came of it?" in chat.tap("Tell me more")
    assert "I noted: “she sends me her deck”" in chat.say("she sends me her deck")
    [one] = kept(chat)
    assert (one.state, one.outcome) == ("answered", "she sends me her deck")


def test_an_outcome_in_words_can_be_that_there_was_none(chat: Talk) -> None:
    added(chat, "Ann Low")
    on_list(chat, "Ann")
    chat.say("messaged Ann")
    chat.until(datetime(2026, 1, 12, 10, 30))
    chat.tap("Tell me more")
    chat.say("no answer so far")
    assert states(chat) == ["silent"]


def test_a_log_taken_back_puts_them_on_the_list_again(chat: Talk) -> None:
    added(chat, "Ann Low")
    on_list(chat, "Ann")
    chat.say("called Ann")
    chat.tap("Undo")
    assert states(chat) == ["listed"]
    assert heard(chat, datetime(2026, 1, 13)) == ["On your outreach list for today: Ann Low"]


def test_a_log_corrected_to_somebody_else_puts_them_on_the_list_again(chat: Talk) -> None:
    added(chat, "Ann Low", "Ben Mor")
    on_list(chat, "Ann")
    chat.say("called Ann")
    chat.say("I meant Ben")
    assert states(chat) == ["listed"]


def test_a_talk_of_before_reaches_nobody(chat: Talk) -> None:
    added(chat, "Ann Low")
    on_list(chat, "Ann")
    assert "Reached" not in chat.say("called Ann on 2 January")
    assert states(chat) == ["listed"]


def test_not_now_moves_to_the_next_week(chat: Talk) -> None:
    added(chat, "Ann Low")
    on_list(chat, "Ann")
    chat.say("/outreach")
    assert "✓ Ann Low: Monday 12 January." in chat.tap("Not now Ann")
    assert heard(chat, datetime(2026, 1, 12, 9)) == []
    assert heard(chat, datetime(2026, 1, 12, 11)) == ["On your outreach list for today: Ann Low"]


def test_days_off_are_left_alone(chat: Talk) -> None:
    added(chat, "Ann Low", "Ben Mor")
    chat.until(datetime(2026, 1, 9, 8))
    on_list(chat, "Ann", "Ben")
    assert [one.day for one in kept(chat)] == [date(2026, 1, 9), date(2026, 1, 12)]


def test_a_person_who_is_forgotten_leaves_the_list(chat: Talk) -> None:
    added(chat, "Ann Low")
    on_list(chat, "Ann")
    chat.say("forget Ann Low")
    chat.tap("Forget")
    assert kept(chat) == []
    assert heard(chat, datetime(2026, 1, 13)) == []


@pytest.mark.parametrize(
    ("words", "state", "outcome"),
    [
        ("Ann answered", "answered", None),
        ("Ann got back to me", "answered", None),
        ("Ann wrote back: she's in", "answered", None),
        ("Ann answered: she's in", "answered", "Ann answered: she's in"),
        ("no reply from Ann", "silent", None),
        ("Ann never answered", "silent", None),
    ],
)
def test_what_came_of_it_can_be_told_at_any_time(
    chat: Talk, words: str, state: str, outcome: str | None
) -> None:
    added(chat, "Ann Low")
    on_list(chat, "Ann")
    chat.say("messaged Ann")
    chat.say(words)
    [one] = kept(chat)
    assert (one.state, one.outcome) == (state, outcome)


def test_who_is_not_heard_back_from_is_listed_with_a_button(chat: Talk) -> None:
    added(chat, "Ann Low")
    on_list(chat, "Ann")
    chat.say("messaged Ann")
    assert "Not heard back yet: Ann Low." in chat.say("/outreach")
    chat.tap("Heard from Ann?")
    chat.say("/cancel")
    assert states(chat) == ["reached"]
    chat.say("/outreach")
    chat.tap("Heard from Ann?")
    chat.say("we meet on Friday")
    assert states(chat) == ["answered"]
