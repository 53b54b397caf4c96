"""Opportunities and stories: told in words or by a command, kept with the person, undone."""

import pytest

from tests.talks.talk import Talk

OPPORTUNITIES = [
    ("got a job lead from Dana", "a job lead from Dana Kim", "Job lead, today: got a job lead from Dana"),
    (
        "Dana referred a client to me",
        "a referral from Dana Kim",
        "Referral, today: Dana referred a client to me",
    ),
    (
        "/opportunity Dana offered me a partnership",
        "a partnership from Dana Kim",
        "Partnership, today: Dana offered me a partnership",
    ),
]


@pytest.mark.parametrize(("words", "said", "shown"), OPPORTUNITIES)
def test_an_opportunity_is_said_back_shown_on_the_card_and_undone(
    chat: Talk, words: str, said: str, shown: str
) -> None:
    chat.say("add Dana Kim")
    assert said in chat.say(words)
    kept = chat.last.id
    assert shown in chat.tap("Card")
    chat.tap("Undo", kept)
    assert "Opportunities" not in chat.say("/person Dana")


STORIES = ["story: Dana got me into product work", "/story Dana got me into product work"]


@pytest.mark.parametrize("words", STORIES)
def test_a_story_is_said_back_shown_on_the_card_and_undone(chat: Talk, words: str) -> None:
    chat.say("add Dana Kim")
    assert "Story kept with Dana Kim: “Dana got me into product work”" in chat.say(words)
    kept = chat.last.id
    assert "• Today: Dana got me into product work" in chat.tap("Card")
    chat.tap("Undo", kept)
    assert "Stories" not in chat.say("/person Dana")


def test_who_brought_it_is_asked_where_nobody_is_named(chat: Talk) -> None:
    chat.say("add Dana Kim")
    assert "Who brought it?" in chat.say("/opportunity a talk at the radio")
    assert "from Dana Kim" in chat.say("Dana")
    assert "a talk at the radio" in chat.say("/person Dana")


def test_an_opportunity_of_nobody_is_kept_all_the_same(chat: Talk) -> None:
    chat.say("/opportunity a talk at the radio")
    assert "Kept: an invitation – today" in chat.tap("Skip")


def test_a_newcomer_who_brings_something_is_added(chat: Talk) -> None:
    chat.say("/opportunity a talk at the radio")
    assert "Zed Miller is new here" in chat.say("Zed Miller")
    chat.tap("Undo")
    assert "don't know Zed" in chat.say("/person Zed Miller")


def test_a_story_is_asked_for_piece_by_piece_where_nothing_was_said(chat: Talk) -> None:
    chat.say("add Dana Kim")
    assert "Whose story is it?" in chat.say("/story")
    assert "How did Dana shape your path?" in chat.say("Dana")
    assert "what did it change" in chat.say("she paid for my first book")
    assert "Story kept with Dana Kim: “she paid for my first book”" in chat.tap("Skip")


def test_a_story_can_be_left_for_another_time(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("/story")
    chat.say("Dana")
    assert "another time" in chat.tap("Skip")
    assert "Stories" not in chat.say("/person Dana")


def test_namesakes_are_not_guessed_at(chat: Talk) -> None:
    chat.say("add Pat Doyle")
    chat.say("add Pat Singh")
    assert "That could be Pat Doyle, Pat Singh" in chat.say("/opportunity Pat offered me a contract")
    assert "That could be Pat Doyle, Pat Singh" in chat.say("/story Pat got me into design")
    assert "Opportunities" not in chat.say("/person Pat Doyle")


def test_one_who_is_named_by_a_namesakes_name_is_asked_for_in_full(chat: Talk) -> None:
    chat.say("add Pat Doyle")
    chat.say("add Pat Singh")
    chat.say("/opportunity a talk at the radio")
    assert "Say the full name" in chat.say("Pat")
    assert "from Pat Singh" in chat.say("Pat Singh")


def test_a_command_without_words_says_how_to_use_it(chat: Talk) -> None:
    assert "/opportunity Dana offered me" in chat.say("/opportunity")


def test_a_brief_asks_what_became_of_an_opportunity(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("got a job lead from Dana")
    assert "“Is there news of “got a job lead from Dana”, from January?”" in chat.say("brief me on Dana")
