"""Somebody died, or wants to be left alone: a gentle word, nothing logged, and the offer to archive."""

from datetime import datetime

import pytest

from tests.talks.talk import Talk


def known(chat: Talk) -> None:
    chat.say("had coffee with Henrik Berg")
    chat.say("make Henrik tier 1")
    chat.say("add Dana Kim")


@pytest.mark.parametrize(
    "told",
    [
        "Henrik Berg died last week",
        "Henrik passed away",
        "henrik berg has died",
        "Sadly, Henrik Berg passed away on Friday",
        "I heard that Henrik died",
        "Henrik is no longer with us",
        "Henrik Berg was killed in an accident yesterday",
    ],
)
def test_a_death_is_met_gently_and_nothing_is_logged(chat: Talk, told: str) -> None:
    known(chat)
    said = chat.say(told)
    assert said.startswith("I'm sorry to hear that about Henrik Berg. Nothing is logged.")
    assert chat.buttons() == ["Archive"]
    assert "Undone: what was noted" not in chat.say("undo")


@pytest.mark.parametrize(
    "told",
    [
        "Henrik Berg asked me not to contact him again",
        "Henrik doesn't want to hear from me anymore",
        "Henrik Berg doesn't want to be contacted",
        "Henrik asked not to be contacted",
        "Henrik asked me to stop writing to him",
        "Henrik told me to leave him alone",
        "Henrik wants no contact",
        "Henrik doesn’t want to hear from me",
        "Henrik asked me not to write to him ever again",
    ],
)
def test_a_wish_to_be_left_alone_is_heard_and_no_promise_is_made_of_it(chat: Talk, told: str) -> None:
    known(chat)
    said = chat.say(told)
    assert said.startswith("That's good to know about Henrik Berg. Nothing is logged.")
    assert chat.buttons() == ["Archive"]
    assert "You owe nobody anything" in chat.say("/agenda")


def test_archived_from_there_they_are_never_nudged_about(chat: Talk) -> None:
    known(chat)
    chat.say("Henrik Berg died last week")
    assert "Henrik Berg is archived" in chat.tap("Archive")
    assert chat.buttons() == ["Undo"]
    assert "Henrik" not in "".join(one.text for one in chat.until(datetime(2026, 4, 1)))
    assert "They are archived" in chat.say("Henrik died")
    assert chat.buttons() == []


def test_of_two_by_that_name_each_has_a_button(chat: Talk) -> None:
    known(chat)
    chat.say("add Henrik Holm")
    assert "Is it Henrik Berg or Henrik Holm?" in chat.say("Henrik died last week")
    assert chat.buttons() == ["Archive Henrik Berg", "Archive Henrik Holm"]


@pytest.mark.parametrize(
    "told",
    [
        "Dana's father died last week",
        "my phone died",
        "Henrik died laughing",
        "Henrik Berg passed on the message",
        "Henrik asked me not to call before Friday",
        "Henrik told me not to write the report",
        "Henrik told me to leave him alone and send the deck by Friday",
        "Henrik asked me to stop calling him Hank",
        "Henrik asked me not to call him this week",
        "Lothar Unknown died last week",
        "the party with Dana died down",
    ],
)
def test_other_sentences_are_no_farewell(chat: Talk, told: str) -> None:
    known(chat)
    assert "Nothing is logged" not in chat.say(told)


def test_what_else_was_told_is_not_lost(chat: Talk) -> None:
    known(chat)
    assert "Coffee with Dana Kim" in chat.say("Henrik Berg died last week. Had coffee with Dana")
    chat.say("Henrik told me to leave him alone, and remind me to call Dana on Friday")
    assert "call Dana" in chat.say("/agenda")


def test_beside_other_news_the_offer_to_archive_keeps_its_button(chat: Talk) -> None:
    known(chat)
    said = chat.say("Henrik doesn't want to be contacted, he works at Acme")
    assert "That's good to know about Henrik Berg" in said
    assert "works at Acme" in said
    assert "Henrik Berg is archived" in chat.tap("Archive 1")
