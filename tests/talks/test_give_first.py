"""Give first: a request opens the balance and ideas; ideas are concrete, others each time, never invented."""

from datetime import datetime

import pytest

from tests.talks.talk import Talk
from tests.voice.given import unfounded

TOLD = (
    "add Dana Kim, designer at Figma",
    "Dana likes sailing",
    "note on Dana: looking for a tax lawyer",
    "add Bob Stone, tax lawyer at Acme",
    "add Eva Wu, baker",
    "Eva likes sailing",
    "had coffee with Dana on December 10 about pricing",
)


@pytest.fixture
def known(chat: Talk) -> Talk:
    for words in TOLD:
        chat.say(words)
    return chat


def test_what_could_be_given_is_drawn_from_what_is_known(known: Talk) -> None:
    said = known.say("how can I help Dana?")
    assert "introduce Bob Stone, tax lawyer at Acme: you noted “looking for a tax lawyer”" in said
    assert "introduce Eva Wu: both like sailing" in said
    assert unfounded(said, [*TOLD, "Dana Kim", "To give", "1 2 3"]) == []


def test_the_next_ideas_are_others(known: Talk) -> None:
    first = set(known.say("/give Dana").splitlines()[1:])
    second = set(known.tap("Other ideas").splitlines()[1:])
    assert {line[3:] for line in first} != {line[3:] for line in second}
    assert any("pricing" in line for line in second)


def test_what_is_owed_comes_first(known: Talk) -> None:
    known.say("I promised Dana the slides by Friday")
    known.say("got a job lead from Dana")
    lines = known.say("/give Dana").splitlines()
    assert "you promised it: send Dana the slides" in lines[1]
    assert "thank Dana for the job lead" in lines[2]
    assert "thank you for the job lead!" in known.tap("2. Thank Dana")


def test_an_introduction_is_a_tap_away(known: Talk) -> None:
    known.say("/give Dana")
    assert "may I introduce you to Bob Stone, tax lawyer at Acme?" in known.tap("1. Introduce Bob")


def test_of_whom_nothing_is_known_it_is_said_and_what_to_ask(chat: Talk) -> None:
    chat.say("add Mei Lin")
    said = chat.say("how can I help Mei?")
    assert "I know too little of Mei Lin to say what would help." in said


def test_who_moved_there_before_can_tell_how_it_is(chat: Talk) -> None:
    for name in ("Bob Stone", "Dana Kim"):
        chat.say(f"add {name}, lives in London")
    chat.until(datetime(2026, 1, 7, 12))
    chat.say("Bob lives in Berlin")
    chat.until(datetime(2026, 3, 2, 12))
    chat.say("Dana lives in Berlin")
    assert "introduce Bob Stone: moved to Berlin in 2026, before them" in chat.say("how can I help Dana?")


def test_a_request_opens_the_balance_and_what_could_be_given(known: Talk) -> None:
    known.say("Dana gave me feedback over lunch on December 20")
    said = known.say("I need to ask Dana for a referral")
    assert "Before you ask Dana for a referral:" in said
    assert "So far you got something once, and haven't given yet." in said
    assert "introduce Bob Stone, tax lawyer" in said
    assert "I bring it up on Monday 19 January." in said
    assert "May I ask you for a referral?" in known.tap("Ask now")


def test_once_asked_it_is_logged_as_taking_and_undone(known: Talk) -> None:
    known.say("I need to ask Dana for a referral")
    assert "✓ Asked Dana Kim, today. Logged as something you got." in known.tap("I asked")
    assert "they gave" in known.say("/person Dana")
    assert "ask Dana" not in known.say("/agenda")
    known.say("undo")
    assert "they gave" not in known.say("/person Dana")
    assert "ask Dana for a referral" in known.say("/agenda")


def test_a_request_comes_up_on_its_day(known: Talk) -> None:
    known.say("I need to ask Dana for a referral")
    came = known.until(datetime(2026, 1, 19, 12))
    assert any("ask Dana for a referral" in one.text and f"{one.at:%d}" == "19" for one in came)


def test_who_gave_much_may_just_ask(known: Talk) -> None:
    known.say("I introduced Dana to Bob on December 12")
    known.say("I helped Dana with her CV on December 15")
    assert "You've given much already: just ask." in known.say("I need to ask Dana for a referral")


def test_the_command_opens_the_same_and_asks_whom_where_nobody_is_named(known: Talk) -> None:
    assert "Before you ask Dana for an intro to Acme:" in known.say("/ask Dana for an intro to Acme")
    assert "Whom do you want to ask?" in known.say("/ask")
