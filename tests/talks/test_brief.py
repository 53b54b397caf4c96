"""The brief: before a meeting, who it is, what there was, what to ask and what to give."""

import pytest

from domain.people.card import SCREEN
from tests.talks.talk import Talk

EMPTY_PHRASES = ("how's business", "how is business", "what's new")


def told(chat: Talk, *words: str) -> None:
    for one in words:
        chat.say(one)


def test_a_brief_says_who_the_last_talks_what_is_open_and_what_to_ask(chat: Talk) -> None:
    told(
        chat,
        "add Dana Kim, CTO at Acme",
        "Dana loves sailing",
        "had coffee with Dana yesterday re: fundraising",
        "remind me to send Dana the deck on Friday",
    )
    said = chat.say("brief me on Dana")
    assert said.startswith("Dana Kim – CTO at Acme\n")
    assert "• Sunday 4 January: coffee, about fundraising" in said
    assert "• You promised: send Dana the deck – Friday 9 January" in said
    assert "“Last time it was about fundraising: where does that stand?”" in said
    assert "“What are you up to with sailing these days?”" in said
    assert chat.buttons() == ["Log a touch", "Promise", "Note", "Card"]


def test_a_brief_says_what_changed_since_the_last_talk_and_asks_about_it(chat: Talk) -> None:
    told(chat, "add Dana Kim, CTO at Acme", "Dana lives in Berlin", "had coffee with Dana")
    chat.wait(days=30)
    told(chat, "Dana joined Globex as VP", "Dana loves chess")
    said = chat.say("brief me on Dana")
    assert "New since then" in said
    assert "• works at Globex (was: Acme)" in said
    assert "• likes chess" in said
    assert "lives in Berlin" not in said
    assert "“What has surprised you most as VP at Globex?”" in said
    chat.say("call with Dana")
    assert "New since then" not in chat.say("brief me on Dana")


def test_a_brief_holds_the_facts_and_the_latest_notes(chat: Talk) -> None:
    told(
        chat,
        "add Dana Kim",
        "Dana's phone is +49 30 1234567",
        "note on Dana: has two kids",
        "note on Dana: prefers mornings",
        "note on Dana: dislikes calls",
        "had coffee with Dana",
    )
    said = chat.say("what do I know about Dana?")
    assert "+49 30 1234567" in said
    assert "Notes\n• “dislikes calls”\n• “prefers mornings”\n\n" in said


def test_two_or_three_questions_at_most_and_never_an_empty_phrase(chat: Talk) -> None:
    told(
        chat,
        "add Dana Kim, CTO at Acme",
        "Dana loves sailing",
        "Dana's industry is fintech",
        "had coffee with Dana yesterday re: fundraising",
        "got a job lead from Dana",
    )
    said = chat.say("brief me on Dana")
    asked = said.split("You could ask\n")[1].split("\n\n")[0].splitlines()
    assert 2 <= len(asked) <= 3
    assert not any(phrase in said.casefold() for phrase in EMPTY_PHRASES)


def test_questions_are_only_about_what_was_said(chat: Talk) -> None:
    told(chat, "add Dana Kim", "had coffee with Dana yesterday")
    assert "You could ask" not in chat.say("brief me on Dana")


def test_somebody_with_the_same_at_heart_can_be_introduced(chat: Talk) -> None:
    told(
        chat,
        "add Dana Kim",
        "add Alice Wong",
        "add Bob Stone",
        "Dana loves sailing",
        "Dana lives in Berlin",
        "Alice loves Sailing",
        "Alice lives in Berlin",
        "Bob loves chess",
        "had coffee with Dana",
    )
    said = chat.say("brief me on Dana")
    assert "• Introduce them to Alice Wong: both like sailing and both in Berlin" in said
    assert "Bob" not in said


@pytest.mark.parametrize("bond", ["had lunch with Dana and Alice", "archive Alice", "met Dana through Alice"])
def test_nobody_they_know_and_nobody_archived_is_proposed(chat: Talk, bond: str) -> None:
    told(
        chat,
        "add Dana Kim",
        "add Alice Wong",
        "Dana loves sailing",
        "Alice loves sailing",
        "had coffee with Dana",
    )
    assert "Introduce them to Alice Wong" in chat.say("brief me on Dana")
    chat.say(bond)
    assert "Introduce them" not in chat.say("brief me on Dana")


def test_a_birthday_that_is_near_is_something_to_give(chat: Talk) -> None:
    told(chat, "add Dana Kim", "Dana's birthday is 8 January", "had coffee with Dana")
    assert "• Good wishes: their birthday is on 8 January" in chat.say("brief me on Dana")
    chat.wait(days=10)
    assert "Good wishes" not in chat.say("brief me on Dana")


def test_next_to_nothing_known_is_said_in_one_line_with_one_thing_to_find_out(chat: Talk) -> None:
    chat.say("add Dana Kim")
    said = chat.say("brief me on Dana")
    assert "I know next to nothing of them yet. Worth finding out: where they work, and as what." in said
    assert "You could" not in said
    chat.say("Dana works at Acme")
    assert "Worth finding out: where they live." in chat.say("brief me on Dana")
    chat.say("had coffee with Dana")
    assert "next to nothing" not in chat.say("brief me on Dana")


def test_several_people_are_briefed_on_in_one_message(chat: Talk) -> None:
    told(chat, "add Dana Kim, CTO at Acme", "had coffee with Dana yesterday re: fundraising", "add Bob Stone")
    said = chat.say("brief me on Dana and Bob")
    assert "Dana Kim – CTO at Acme\n• Sunday 4 January: coffee, about fundraising" in said
    assert "Bob Stone\n• no talk yet, added today" in said
    assert chat.buttons() == ["Card: Dana", "Card: Bob"]


def test_whom_it_does_not_know_is_said_beside_those_it_knows(chat: Talk) -> None:
    told(chat, "add Dana Kim", "had coffee with Dana")
    assert chat.say("brief me on Dana and Zed").endswith("I don't know Zed yet.")
    assert "don't know Zed" in chat.say("brief me on Zed")


def test_how_somebody_was_met_is_no_news_when_it_is_noted_later(chat: Talk) -> None:
    told(chat, "add Dana Kim", "had coffee with Dana")
    chat.wait(days=3)
    told(chat, "I met Dana through Bob", "Dana loves chess")
    said = chat.say("brief me on Dana")
    assert "New since then\n• likes chess" in said
    assert "introduced" not in said


def test_a_morning_with_seven_people_is_still_one_screen(chat: Talk) -> None:
    names = ("Ana", "Ben", "Cleo", "Dora", "Emil", "Finn", "Gus")
    for name in names:
        told(
            chat,
            f"add {name} Berger, head of something important at The Very Long Company Name of {name}",
            f"had coffee with {name} Berger yesterday about the very long story of how it all came to be",
            f"remind me to send {name} Berger the very long document about everything there is on Friday",
        )
    chat.say("lunch with " + ", ".join(f"{name} Berger" for name in names) + " tomorrow")
    [brief] = [heard for heard in chat.wait(days=1, hours=2) if heard.prompt == "brief"]
    assert len(brief.text) <= SCREEN
    assert all(f"{name} Berger" in brief.text for name in names)


def test_the_morning_of_a_meeting_brings_the_brief_with_the_hour(chat: Talk) -> None:
    told(chat, "add Bob Stone", "had coffee with Bob on Friday re: hiring", "lunch with Bob tomorrow at 1pm")
    [brief] = [heard for heard in chat.wait(days=1, hours=2) if heard.prompt == "brief"]
    assert brief.prompt == "brief"
    assert brief.text.startswith("Today: a meal with Bob Stone at 13:00.\n\nBob Stone\n")
    assert "“Last time it was about hiring: where does that stand?”" in brief.text
    assert "Planned" not in brief.text


def test_a_meeting_that_took_place_is_logged_with_one_tap_on_its_brief(chat: Talk) -> None:
    told(chat, "add Bob Stone", "lunch with Bob tomorrow")
    [brief] = chat.wait(days=1, hours=8)
    assert "It happened" in brief.labels
    assert "A meal with Bob Stone – today, Tuesday 6 January" in chat.tap("It happened")
    assert "Tuesday 6 January" in chat.say("when did I last talk to Bob?")
    assert chat.wait(days=3) == []


def test_a_meeting_today_has_no_brief_any_more(chat: Talk) -> None:
    chat.wait(hours=2)
    told(chat, "add Bob Stone", "lunch with Bob today at 1pm")
    assert chat.wait(days=2) == []


def test_a_meeting_called_off_is_no_more_and_comes_back_by_undo(chat: Talk) -> None:
    told(chat, "add Bob Stone", "lunch with Bob tomorrow")
    [brief] = [heard for heard in chat.wait(days=1, hours=2) if heard.prompt == "brief"]
    assert "Called off: a meal with Bob Stone" in chat.tap("Called off")
    assert "Planned" not in chat.say("/agenda")
    chat.tap("Undo", brief.id)
    assert "A meal with Bob Stone" in chat.say("/agenda")


def test_a_meeting_that_was_moved_is_briefed_on_its_new_day_only(chat: Talk) -> None:
    told(chat, "add Bob Stone", "lunch with Bob tomorrow", "actually on Thursday")
    heard = chat.wait(days=5)
    assert [(one.prompt, f"{one.at:%A}") for one in heard] == [("brief", "Thursday")]


def test_a_meeting_moved_since_is_not_called_off_by_an_old_button(chat: Talk) -> None:
    told(chat, "add Bob Stone", "lunch with Bob tomorrow")
    [brief] = [heard for heard in chat.wait(days=1, hours=2) if heard.prompt == "brief"]
    told(chat, "lunch with Bob on Friday", "undo", "call with Bob on Thursday", "undo")
    told(chat, "actually on Friday")
    assert "had its day" in chat.tap("Called off", brief.id)


CANCELLED = ["cancel the lunch with Bob", "Bob cancelled our lunch tomorrow", "lunch with Bob is off"]


@pytest.mark.parametrize("words", CANCELLED)
def test_a_meeting_called_off_in_words_is_no_more(chat: Talk, words: str) -> None:
    told(chat, "add Bob Stone", "had coffee with Bob on Friday", "lunch with Bob tomorrow")
    assert "Called off: a meal with Bob Stone, Tuesday 6 January" in chat.say(words)
    assert "Planned" not in chat.say("/agenda")
    assert "coffee, Friday 2 January" in chat.say("when did I last talk to Bob?")
    assert "Undone: calling off the meeting with Bob Stone" in chat.say("undo")
    assert "A meal with Bob Stone" in chat.say("/agenda")


def test_of_two_meetings_the_one_that_is_named_is_called_off(chat: Talk) -> None:
    told(chat, "add Bob Stone", "call with Bob tomorrow", "lunch with Bob next Friday")
    assert "nothing like that planned" in chat.say("cancel the coffee with Bob")
    assert "a meal with Bob Stone, Friday 16 January" in chat.say("cancel the lunch with Bob")
    assert "A call with Bob Stone" in chat.say("/agenda")


def test_of_two_lunches_the_one_of_the_day_that_is_said_is_called_off(chat: Talk) -> None:
    told(chat, "add Bob Stone", "lunch with Bob tomorrow", "lunch with Bob next Friday")
    assert "Friday 16 January" in chat.say("cancel the lunch with Bob next Friday")
    assert "tomorrow, Tuesday 6 January" in chat.say("/agenda")
    assert "nothing like that planned" in chat.say("cancel the lunch with Bob on Thursday")


def test_calling_off_what_was_never_planned_changes_nothing(chat: Talk) -> None:
    told(chat, "add Bob Stone", "had coffee with Bob on Friday")
    assert "nothing like that planned" in chat.say("Bob cancelled our call")
    assert "coffee, Friday 2 January" in chat.say("when did I last talk to Bob?")


def test_a_meeting_moved_in_words_keeps_its_hour(chat: Talk) -> None:
    told(chat, "add Bob Stone", "lunch with Bob tomorrow at 1pm")
    assert "Moved: a meal with Bob Stone – Friday 9 January, 13:00" in chat.say(
        "move the lunch with Bob to Friday"
    )
    assert chat.say("/agenda").count("Bob Stone") == 1
    assert [one.text.split(".")[0] for one in chat.wait(days=4, hours=2)] == [
        "Today: a meal with Bob Stone at 13:00"
    ]


def test_moving_what_was_never_planned_plans_it(chat: Talk) -> None:
    chat.say("add Bob Stone")
    assert "Planned: a meal with Bob Stone – Friday 9 January" in chat.say(
        "move the lunch with Bob to Friday"
    )


def test_an_old_brief_does_nothing_twice(chat: Talk) -> None:
    told(chat, "add Bob Stone", "lunch with Bob tomorrow")
    [brief] = [heard for heard in chat.wait(days=1, hours=2) if heard.prompt == "brief"]
    chat.tap("Called off")
    assert "had its day" in chat.tap("It happened", brief.id)
