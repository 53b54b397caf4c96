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
    assert two_before.buttons()[:2] == ["Paul Roth", "Noa Levi"]


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
