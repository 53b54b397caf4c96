"""Archiving somebody: they rest, nothing is lost, and one tap brings them back."""

from datetime import datetime

import pytest

from tests.talks.conftest import StartTalk
from tests.talks.talk import Talk

MUCH_LATER = datetime(2027, 3, 1, 12, 0)


def told(heard: list[object]) -> str:
    return "\n".join(str(one) for one in heard)


def bring_back(chat: Talk) -> str:
    """By the button that is shown where somebody is archived already."""
    chat.say("archive Dana")
    return chat.tap("Bring back")


def test_an_archived_person_is_never_nudged_about(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("make Dana tier 1")
    assert "archived" in chat.say("archive Dana")
    assert "Dana" not in told([heard.text for heard in chat.until(MUCH_LATER)])
    assert "Nobody is overdue" in chat.say("who's overdue?")
    assert "Nobody needs you" in chat.say("who should I reach out to today?")


def test_without_archiving_the_same_person_is_nudged_about(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("make Dana tier 1")
    assert "Dana Kim" in told([heard.text for heard in chat.until(MUCH_LATER)])


def test_an_archived_person_is_still_found_and_briefed(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim yesterday re: pricing")
    chat.say("archive Dana")
    assert "pricing" in chat.say("brief me on Dana")
    assert "Sunday 4 January" in chat.say("when did I last talk to Dana?")


def test_a_promise_to_an_archived_person_stays_and_comes_up(chat: Talk) -> None:
    chat.say("remind me to send Dana Kim the deck on Friday")
    assert "Your promise stays: send Dana Kim the deck" in chat.say("archive Dana")
    assert "send Dana Kim the deck" in told([heard.text for heard in chat.wait(days=5)])


def test_a_talk_with_an_archived_person_is_logged_and_offers_to_bring_them_back(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("archive Dana")
    said = chat.say("had coffee with Dana")
    assert "✓ Coffee with Dana Kim" in said
    assert "Dana Kim is archived" in said
    assert "Dana Kim is back" in chat.tap("Bring back")
    assert "archived" not in chat.say("call with Dana")


def test_of_several_archived_people_each_can_be_brought_back(chat: Talk) -> None:
    chat.say("had lunch with Dana Kim, Bob Stone and Alice Wong")
    chat.say("archive Dana and Bob")
    assert "Dana Kim and Bob Stone are archived" in chat.say("had lunch with Dana, Bob and Alice")
    assert {"Bring back Dana", "Bring back Bob"} <= set(chat.buttons())
    assert "Bob Stone is back" in chat.tap("Bring back Bob")


def test_bringing_somebody_back_takes_up_their_old_rhythm(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("make Dana tier 1")
    chat.say("archive Dana")
    chat.wait(days=40)
    assert "Dana Kim is back" in bring_back(chat)
    assert "Dana Kim" in chat.say("who's overdue?")


def test_archiving_twice_changes_nothing_and_says_so(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("archive Dana")
    assert "archived already" in chat.say("archive Dana")
    assert "Dana Kim is back" in chat.tap("Bring back")
    assert "Dana Kim is not archived" in chat.tap("Bring back")


@pytest.mark.parametrize("to_rest", [True, False])
def test_both_ways_can_be_undone_and_put_back(chat: Talk, to_rest: bool) -> None:
    chat.say("add Dana Kim")
    chat.say("make Dana tier 1")
    if not to_rest:
        chat.say("archive Dana")
    chat.wait(days=40)
    before = chat.say("who's overdue?")
    assert "archived" in chat.say("archive Dana") if to_rest else bring_back(chat)
    after = chat.say("who's overdue?")
    assert before != after
    assert "Undone: " in chat.tap("Undo")
    assert chat.say("who's overdue?") == before
    chat.tap("Put it back")
    assert chat.say("who's overdue?") == after


def test_nobody_unknown_is_archived_or_added_for_it(chat: Talk) -> None:
    assert "I don't know Zoltan" in chat.say("archive Zoltan")
    assert "don't know Zoltan" in chat.say("brief me on Zoltan")


def test_the_button_of_somebody_who_is_gone_says_so(start_talk: StartTalk) -> None:
    chat = start_talk()
    chat.say("had coffee with Dana Kim")
    first = chat.last.id
    chat.say("archive Dana")
    chat.say("archive Dana")
    again = chat.last.id
    chat.tap("Not a person", first)
    assert "no longer among your connections" in chat.tap("Bring back", again)


def test_somebody_archived_who_is_given_a_tier_may_be_meant_to_come_back(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("archive Dana")
    said = chat.say("make Dana tier 1")
    assert "Dana Kim is archived" in said
    assert "Dana Kim is back" in chat.tap("Bring back")
    chat.say("archive Dana")
    assert "archived" not in chat.say("note on Dana: likes tea")


def test_bringing_back_is_said_in_words_too(chat: Talk) -> None:
    chat.say("add Dana Kim")
    for wording in ("bring Dana back", "unarchive Dana"):
        chat.say("archive Dana")
        assert "Dana Kim is back" in chat.say(wording)
