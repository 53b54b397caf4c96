"""Undo says in words what it takes back, of every kind of thing; and it can be put back and undone again."""

import pytest

from tests.talks.stored import everything
from tests.talks.talk import Talk

DONE = (
    ("had coffee with Dana", None, "coffee with Dana Kim"),
    ("remind me to send Dana the deck on Friday", None, "send Dana the deck"),
    ("lunch with Dana next Tuesday", None, "the meeting with Dana Kim"),
    ("Dana works at Globex", None, "what was noted of Dana Kim"),
    ("add Eva Wu and Tom Roy", None, "adding Eva Wu and Tom Roy"),
    ("snooze Dana for 2 weeks", None, "the snooze of Dana Kim"),
    ("archive Dana", None, "archiving Dana Kim"),
    ("forget Dana", "Forget", "forgetting Dana Kim"),
    ("/merge Dana, Bob Stone", "Merge", "merging Bob Stone and Dana Kim"),
    ("story: Dana got me into design", None, "the story with Dana Kim"),
    ("got a job lead from Dana", None, "the opportunity “got a job lead from Dana”"),
    ("I need three digital-health people by May", None, "the gap “digital-health people”"),
    ("/gaps", "Close", "closing the gap “lawyer”"),
    ("/gaps", "Drop", "dropping the gap “lawyer”"),
    ("Dana fills the lawyer gap", None, "who counts for the gap “lawyer”"),
)


def begun(chat: Talk) -> None:
    for text in ("add Dana Kim", "Dana works at Acme", "add Bob Stone", "I need a lawyer", "/cancel"):
        chat.say(text)


@pytest.mark.parametrize(("said", "button", "named"), DONE, ids=[named for _, _, named in DONE])
def test_what_is_undone_is_named_and_comes_and_goes_whole(
    chat: Talk, said: str, button: str | None, named: str
) -> None:
    begun(chat)
    before = everything(chat)
    chat.say(said)
    if button is not None:
        chat.tap(button)
    after = everything(chat)
    assert after != before
    told = chat.say("/undo")
    assert told.startswith("↩ Undone: ")
    assert named in told
    assert everything(chat) == before
    for _ in range(2):
        assert "Back as it was" in chat.tap("Put it back")
        assert everything(chat) == after
        chat.tap("Undo")
        assert everything(chat) == before


def test_what_one_message_did_is_put_back_and_undone_as_a_whole(chat: Talk) -> None:
    chat.say("add Dana Kim")
    before = everything(chat)
    chat.say(
        "had coffee with Dana yesterday, remind me to send her the deck on Friday, call with Bob Stone today"
    )
    after = everything(chat)
    assert "and" in chat.say("undo")
    assert everything(chat) == before
    chat.tap("Put it back")
    assert everything(chat) == after
    chat.tap("Undo")
    assert everything(chat) == before


def test_several_who_stay_are_named_together(chat: Talk) -> None:
    chat.say("lunch with Eva Wu and Tom Roy yesterday")
    first = chat.last.id
    chat.say("remind me to send Eva Wu and Tom Roy the deck on Friday")
    assert "Eva Wu and Tom Roy stay: there is more about them." in chat.tap("Undo", first)


def test_of_many_people_the_first_are_named_and_the_others_counted(chat: Talk) -> None:
    names = [f"{first} {last}" for first in ("Ann", "Ben", "Eva", "Tom") for last in ("Ash", "Oak", "Elm")]
    chat.say(f"add {', '.join(names)}")
    assert "Undone: adding Ann Ash, Ann Oak" in chat.say("undo")
    assert "and 4 more." in chat.last.text


def test_what_stands_in_the_way_of_an_undo_is_named(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("make Dana tier 1")
    tier = chat.last.id
    chat.say("snooze Dana for 2 weeks")
    assert "Dana Kim has changed since" in chat.tap("Undo", tier)
    chat.say("Dana works at Acme")
    company = chat.last.id
    chat.say("Dana works at Globex")
    assert "what is known of Dana Kim has changed since" in chat.tap("Undo", company)


def test_undo_says_which_facts_it_takes_back(chat: Talk) -> None:
    chat.say("Sara Lind is CEO at Polestar")
    chat.say("Sara Lind lives in Berlin")
    chat.say("Sara Lind loves sailing")
    assert "(likes sailing)" in chat.say("undo")
    assert "(lives in Berlin)" in chat.say("undo")
    assert "CEO at Polestar" in chat.say("undo")


def test_undo_says_which_fact_it_brings_back(chat: Talk) -> None:
    chat.say("add Dana Kim")
    chat.say("tag Dana investor")
    chat.say("untag Dana investor")
    assert "what was noted of Dana Kim (tagged investor)" in chat.say("undo")
    chat.say("Dana is CTO at Acme")
    chat.say("Dana works at Globex")
    assert "what was noted of Dana Kim (at Globex)" in chat.say("undo")
