"""What answers in the journal tell besides, what is written in one sentence, and how it is found again."""

from datetime import datetime

import pytest

from tests.talks.talk import Talk
from tests.talks.test_journal import COFFEE, LUNCH, begun, entries


def asked(chat: Talk, part: str, talk: str = COFFEE) -> None:
    """The journal, open at that question about one talk."""
    message = begun(chat)
    chat.tap(talk, message)
    chat.tap("Done", message)
    for _ in range(("learned", "gave", "follows").index(part)):
        chat.tap("Skip", message)


@pytest.mark.parametrize("part", ["learned", "gave", "follows"])
def test_a_promise_in_any_answer_is_kept_in_mind_with_its_person(chat: Talk, part: str) -> None:
    asked(chat, part)
    said = chat.say("promised to send Bob the deck by Tuesday")
    assert "Promise kept in mind: send Bob the deck – Tuesday 13 January." in said
    assert "send Bob the deck" in chat.say("/person Bob")


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("send her the deck by Tuesday", "send Dana the deck – Tuesday 13 January"),
        ("I'll call her on Monday", "call Dana – Monday 12 January"),
        ("I want to introduce her to Bob next week", "introduce Dana to Bob – Monday 12 January"),
        ("follow up with Bob next week", "follow up with Bob – Monday 12 January"),
        ("Send the deck", "send the deck"),
    ],
)
def test_what_follows_is_a_promise_with_the_one_the_talk_was_with(chat: Talk, words: str, kept: str) -> None:
    asked(chat, "follows")
    assert f"Promise kept in mind: {kept}" in chat.say(words)


@pytest.mark.parametrize(
    "words", ["nothing", "no", "Nothing.", "not sure", "her decision", "she decides soon"]
)
def test_what_is_nothing_to_do_is_no_promise(chat: Talk, words: str) -> None:
    asked(chat, "follows")
    assert "Promise" not in chat.say(words)
    assert "You owe nobody anything" in chat.say("/agenda")


def test_a_meeting_that_follows_is_planned(chat: Talk) -> None:
    asked(chat, "follows")
    assert "Planned: a meal with Bob Stone – Tuesday 13 January." in chat.say("lunch with Bob next Tuesday")


def test_said_again_after_back_a_promise_is_not_kept_twice(chat: Talk) -> None:
    asked(chat, "gave")
    chat.say("promised to send Bob the deck by Tuesday")
    chat.tap("Back")
    assert "Promise kept" not in chat.say("Promised to send Bob the deck by Tuesday")


@pytest.mark.parametrize(
    "words",
    ["learned that Dana moved to Berlin", "Dana moved to Berlin", "she moved to Berlin", "moved to Berlin"],
)
def test_a_fact_is_offered_and_noted_by_one_tap(chat: Talk, words: str) -> None:
    asked(chat, "learned")
    assert "Shall I note that, too? Dana Kim lives in Berlin." in chat.say(words)
    assert "Berlin" not in chat.say("/person Dana").split("Journal")[0]
    assert "✓ Dana Kim. Noted: lives in Berlin." in chat.tap("Note it")
    assert "Berlin" in chat.say("/person Dana").split("Journal")[0]
    chat.tap("Undo")
    assert "Berlin" not in chat.say("/person Dana").split("Journal")[0]


def test_a_fact_that_is_known_is_not_offered(chat: Talk) -> None:
    chat.say("Dana Kim lives in Berlin")
    asked(chat, "learned")
    assert "Shall I note" not in chat.say("learned that Dana lives in Berlin")


def test_with_two_people_nobody_is_guessed_at(chat: Talk) -> None:
    asked(chat, "learned", LUNCH)
    assert "Shall I note" not in chat.say("she moved to Berlin")
    assert entries(chat)[0][0] == "she moved to Berlin"


def test_what_was_written_stands_on_the_card_and_is_found(chat: Talk) -> None:
    asked(chat, "learned")
    chat.say("her kids play the accordion")
    chat.say("cancel")
    assert "Journal\n• January: her kids play the accordion" in chat.say("/person Dana")
    assert "Dana Kim – journal: “her kids play the accordion”" in chat.say("/find accordion")


def test_a_talk_only_chosen_shows_nothing_on_the_card(chat: Talk) -> None:
    asked(chat, "learned")
    chat.say("cancel")
    assert "Journal" not in chat.say("/person Dana")


def test_an_entry_is_written_in_one_sentence(chat: Talk) -> None:
    chat.say("add Dana Kim")
    said = chat.say("journal: great talk with Dana about hiring yesterday")
    assert "A touch with Dana Kim – yesterday, Sunday 4 January, about hiring." in said
    assert "It's in your journal, too." in said
    assert "Sunday 4 January" in chat.say("when did I last talk to Dana?")
    assert "What did you learn" in chat.tap("Say more")


def test_undo_of_a_sentence_takes_the_entry_and_the_talk(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("journal: great talk with Dana about hiring yesterday")
    assert "Undone" in chat.tap("Undo", chat.last.id)
    assert entries(chat) == []
    assert "Sunday" not in chat.say("when did I last talk to Dana?")


def test_a_thought_about_nobody_is_kept_too(chat: Talk) -> None:
    assert chat.say("journal: I talk too much when I am nervous") == "✓ In your journal."
    assert "“I talk too much when I am nervous”" in chat.say("/journal nervous")
    chat.tap("1 On your own")
    assert "Taken out of your journal: On your own" in chat.tap("Take out")


def test_two_namesakes_are_asked_apart(chat: Talk) -> None:
    chat.say("add Sam Lee")
    chat.say("add Sam Fox")
    assert "Which Sam" in chat.say("journal: long talk with Sam about hiring")
    assert entries(chat) == []
    assert "with Sam Fox" in chat.tap("Sam Fox")
    assert len(entries(chat)) == 1


def test_among_namesakes_something_else_asks_for_the_full_name(chat: Talk) -> None:
    chat.say("add Sam Lee")
    chat.say("add Sam Fox")
    message = begun(chat)
    chat.tap("Something else", message)
    assert "Sam Lee or Sam Fox? Say it with the full name" in chat.say("long talk with Sam about hiring")
    assert "with Sam Lee" in chat.say("long talk with Sam Lee about hiring")


def test_weeks_are_browsed_and_entries_changed(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("journal: great talk with Dana about hiring")
    chat.until(datetime(2026, 1, 21, 12))
    chat.say("journal: long call with Dana about pricing")
    assert "week of Monday 19 January" in chat.say("show my journal")
    page = chat.last.id
    assert "about hiring" in chat.tap("◀ Earlier", page)
    assert "about pricing" in chat.tap("Later ▶", page)
    chat.tap("1 Dana Kim", page)
    chat.tap("Learned", page)
    assert "Learned: she pays by seat" in chat.say("she pays by seat")
    changed = chat.last.id
    chat.tap("Learned", changed)
    assert "So far: “she pays by seat”" in chat.last.text
    assert "Learned" not in chat.tap("Take it out")
    assert "Undone" in chat.tap("Undo", chat.last.id)
    assert ("she pays by seat", "", "") in entries(chat)
    assert "Taken out of your journal" in chat.tap("Take out", changed)
    chat.tap("Undo", changed)
    assert len(entries(chat)) == 2


@pytest.mark.parametrize(
    "words", ["/journal pricing", "journal pricing", "search my journal for pricing", "/journal prices"]
)
def test_words_find_entries_what_was_talked_about_included(chat: Talk, words: str) -> None:
    message = begun(chat)
    chat.tap(COFFEE, message)
    chat.tap(LUNCH, message)
    chat.tap("Done", message)
    chat.say("cancel")
    said = chat.say(words)
    assert "1 entry in your journal" in said
    assert "Dana Kim – Monday 5 January" in said


def test_what_was_learned_from_somebody_is_told(chat: Talk) -> None:
    asked(chat, "learned")
    chat.say("they price by seat")
    chat.say("cancel")
    assert "Learned: they price by seat" in chat.say("what did I learn from Dana?")
    assert "Learned: they price by seat" in chat.say("what did I learn this week?")


def test_where_the_journal_has_nothing_it_says_what_is_known(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim about pricing")
    assert "about pricing" in chat.say("what did I learn from Dana?")
    assert "Nothing in your journal about “accordions” yet" in chat.say("/journal accordions")
    assert "Nothing in your journal yet" in chat.say("show my journal")
