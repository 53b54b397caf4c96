"""What to ask somebody: specific, from what is known, other questions each time."""

from collections.abc import Callable

import pytest

from tests.talks.talk import Talk

EMPTY = ("how's business", "how is business", "how are things", "what's new")


def asked(said: str) -> list[str]:
    return [line.partition(". ")[2] for line in said.splitlines() if line[:1].isdigit()]


@pytest.fixture
def dana(chat: Talk) -> Talk:
    for words in (
        "add Dana Kim, designer at Figma",
        "Dana loves sailing",
        "Dana lives in Berlin",
        "note on Dana: looking for a new CTO",
        "had coffee with Dana yesterday re: fundraising",
        "remind me to send Dana the deck on Friday",
        "got a job lead from Dana",
        "story: Dana got me into design",
    ):
        chat.say(words)
    return chat


def test_five_questions_come_from_talks_promises_leads_and_notes(dana: Talk) -> None:
    said = dana.say("what should I ask Dana?")
    assert said.startswith("To ask Dana Kim:")
    assert asked(said) == [
        "Last time it was about fundraising: where does that stand?",
        "I said I would send you the deck: what would make it most useful to you?",
        "Is there news of the job lead?",
        "How is your search for a new CTO going?",
        "You got me into design: what did you see in me then?",
    ]
    assert dana.buttons()[-2:] == ["Another five", "Card"]


def test_another_five_are_others_while_others_are_left(dana: Talk) -> None:
    first = asked(dana.say("/questions Dana"))
    second = asked(dana.tap("Another five"))
    third = asked(dana.say("what should I ask Dana?"))
    assert len(first) == len(second) == len(third) == 5
    assert len({*first, *second, *third}) == 15
    assert not [one for one in (*first, *second, *third) if any(word in one.lower() for word in EMPTY)]


def test_once_all_were_asked_they_begin_again_and_that_is_said(dana: Talk) -> None:
    said, seen = dana.say("/questions Dana"), set()
    for _ in range(10):
        if "once more from the beginning" in said:
            break
        seen |= set(asked(said))
        said = dana.tap("Another five")
    assert "once more from the beginning" in said
    assert set(asked(said)) <= seen


def test_fewer_than_five_are_given_rather_than_any_that_fit_everybody(chat: Talk) -> None:
    chat.say("add Bob Stone")
    chat.say("Bob lives in Oslo")
    said = chat.say("what should I ask Bob?")
    assert 1 <= len(asked(said)) <= 3
    assert all("Oslo" in one for one in asked(said))
    assert "That's all I can draw from what I know." in said
    assert "Another five" not in chat.buttons()


def test_of_somebody_unknown_two_openers_are_given_and_that_is_said(chat: Talk) -> None:
    chat.say("add Lee Wu")
    said = chat.say("questions for Lee")
    assert said.startswith("I don't know enough of Lee Wu")
    assert len(asked(said)) == 2
    assert chat.buttons() == ["Copy", "Card"]


def test_somebody_not_among_the_connections_is_told_apart(chat: Talk) -> None:
    assert "I don't know Nobody yet" in chat.say("/questions Nobody")
    assert "Whom" in chat.say("/questions")


def test_a_question_about_somebody_who_is_gone_is_refused_kindly(dana: Talk) -> None:
    dana.say("/questions Dana")
    message = dana.last.id
    dana.say("forget Dana")
    dana.tap("Forget")
    assert "no longer among your connections" in dana.tap("Another five", message)


def test_a_question_in_the_middle_of_a_conversation_leaves_it_open(
    start_talk: Callable[..., Talk],
) -> None:
    chat = start_talk()
    chat.say("add Dana Kim, designer at Figma")
    chat.say("/journal")
    assert "designer at Figma" in chat.say("what should I ask Dana?")
