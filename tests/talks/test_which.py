"""Who is meant: pronouns, names that several bear, and how long a question waits."""

import pytest

from tests.talks.talk import Talk


@pytest.fixture
def two_before(chat: Talk) -> Talk:
    """Two people were spoken of in the message before."""
    chat.say("had lunch with Paul Roth and Noa Levi")
    return chat


def test_a_pronoun_after_a_name_means_that_person_whoever_was_spoken_of_before(two_before: Talk) -> None:
    said = two_before.say(
        "had coffee with Emma. Promised to send her the report by Friday. She is looking for a PM."
    )
    assert "do you mean" not in said
    brief = two_before.say("brief me on Emma")
    assert "send Emma the report" in brief
    assert "looking for a PM" in two_before.say("/person Emma")


def test_so_it_does_where_the_person_is_known_and_was_spoken_of_too(chat: Talk) -> None:
    chat.say("had lunch with Emma Holm and Paul Roth")
    said = chat.say("had coffee with Emma. Promised to send her the report by Friday.")
    assert "do you mean" not in said
    assert "send Emma the report" in chat.say("brief me on Emma")
    assert "report" not in chat.say("brief me on Paul")


def test_somebody_met_is_who_is_meant_by_she_and_her(two_before: Talk) -> None:
    two_before.say("add Sven Berg")
    said = two_before.say(
        "met Pat Jones at the Bits conf in Lisbon, she's a VC at Northzone. need to intro her to Sven"
    )
    assert "do you mean" not in said
    assert "VC at Northzone" in two_before.say("/person Pat Jones")


def test_a_pronoun_before_any_name_is_asked_about(two_before: Talk) -> None:
    said = two_before.say("promised to send her the report by Friday")
    assert "Whom do you mean by “her”?" in said
    assert two_before.buttons() == ["Paul Roth", "Noa Levi", "Cancel"]


def test_her_means_who_was_spoken_of_then_whatever_was_done_meanwhile(two_before: Talk) -> None:
    two_before.say("promised to send her the report by Friday")
    question = two_before.last.id
    two_before.say("had coffee with Bob Stone")
    two_before.tap("Noa Levi", question)
    assert "report" in two_before.say("brief me on Noa Levi")
    assert "report" not in two_before.say("brief me on Bob Stone")


def test_an_open_question_is_asked_again_once_and_then_waits_quietly(two_before: Talk) -> None:
    two_before.say("promised to send her the report by Friday")
    question = two_before.last.id
    assert "Whom do you mean" in two_before.say("/agenda")
    assert "Whom do you mean" not in two_before.say("/overdue")
    assert "Whom do you mean" not in two_before.say("had coffee with Bob Stone")
    assert "Whom do you mean" not in two_before.say("thanks")
    assert "send Noa the report" in two_before.tap("Noa Levi", question)


def test_an_answer_typed_late_still_counts(two_before: Talk) -> None:
    two_before.say("promised to send her the report by Friday")
    two_before.say("/agenda")
    two_before.say("/overdue")
    two_before.say("Noa Levi")
    assert "report" in two_before.say("brief me on Noa Levi")


def test_the_next_question_of_a_conversation_is_asked_again_too(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    chat.tap("Add details")
    first = chat.last.text
    assert first in chat.say("/agenda")
    question = chat.last.id
    assert first not in chat.say("/agenda")
    chat.tap("Skip", question)
    second = chat.shown(question).text
    assert second != first
    assert second in chat.say("/agenda")


@pytest.fixture
def two_named_alice(chat: Talk) -> Talk:
    """Two people bear one first name."""
    chat.say("add Alice Moreau")
    chat.say("add Alice Chen")
    return chat


def test_a_card_asked_for_by_a_name_of_two_is_chosen_by_a_button(two_named_alice: Talk) -> None:
    assert two_named_alice.say("/person Alice") == "Which Alice do you mean?"
    assert set(two_named_alice.buttons()) == {"Alice Moreau", "Alice Chen"}
    assert "Alice Chen" in two_named_alice.tap("Alice Chen").splitlines()[0]


def test_a_snooze_of_a_name_of_two_is_of_whoever_is_chosen(two_named_alice: Talk) -> None:
    assert two_named_alice.say("/snooze Alice") == "Which Alice do you mean?"
    said = two_named_alice.tap("Alice Moreau")
    assert "Alice Moreau" in said
    assert "No nudges" in said


def test_a_merge_with_a_name_of_two_is_with_whoever_is_chosen(two_named_alice: Talk) -> None:
    two_named_alice.say("add Bob Stone")
    assert two_named_alice.say("/merge Bob, Alice") == "Which Alice do you mean?"
    said = two_named_alice.tap("Alice Moreau")
    assert "Bob Stone" in said
    assert "Alice Moreau" in said


def test_a_merge_with_somebody_unknown_is_no_merge_of_two_namesakes(two_named_alice: Talk) -> None:
    assert "Say the full name" in two_named_alice.say("/merge Alice, Bob")


def test_a_label_is_typed_as_people_type(two_named_alice: Talk) -> None:
    two_named_alice.say("coffee with Alice")
    assert "Coffee with Alice Chen" in two_named_alice.say("alice chen!")


def test_a_story_of_a_name_of_two_is_not_kept_of_either(two_named_alice: Talk) -> None:
    assert "Say the full name" in two_named_alice.say("/story Alice saved the day")
    assert "saved the day" not in two_named_alice.say("/person Alice Chen")


def test_what_is_said_twice_of_one_person_is_said_back_once(chat: Talk) -> None:
    chat.say("Tom Fischer is CTO at Acme")
    chat.say("Tom Fischer lives in Berlin")
    said = chat.say("Tom Fischer is CTO at Acme. Tom Fischer lives in Berlin.")
    assert said.count("I had that already") == 1
    assert "1." not in said


def test_two_promises_told_alike_can_both_be_undone(chat: Talk) -> None:
    chat.say("add Dana Kim")
    said = chat.say("remind me to call Dana\nremind me to call Dana")
    assert said.count("call Dana") == 2
    assert {"Undo 1", "Undo 2"} <= set(chat.buttons())


def test_long_words_that_can_be_read_two_ways_are_said_back_in_short(chat: Talk) -> None:
    said = chat.say("lunch with Bob on the 20th about " + "plans and budgets and " * 20 + "more")
    assert "how do you mean that?" in said
    assert len(said) < 200


def test_her_after_something_was_noted_of_somebody_is_that_person(chat: Talk) -> None:
    chat.say("had coffee with Bob Stone")
    chat.say("add Dana Kim")
    chat.say("Dana works at Acme")
    assert "A call with Dana Kim" in chat.say("had a call with her")
