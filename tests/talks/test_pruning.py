"""Letting go: who has been quiet for years is proposed kindly, archived or kept by a tap."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.model import Contact, Gap, Interaction, Meeting, Opportunity, Promise
from domain.people.facts import learn
from domain.rhythm.cadence import settle
from domain.turn import Turn
from storage.database import Unit
from tests.talks.stored import everything
from tests.talks.talk import Talk

TODAY = date(2026, 1, 5)
LONG_AGO = TODAY - timedelta(days=731)
JUST_IN_TIME = TODAY - timedelta(days=730)
NOW = datetime(2026, 1, 5, 7, 0, tzinfo=UTC)


def turn_of(unit: Unit) -> Turn:
    user = unit.users.find("local", "local")
    assert user is not None
    return Turn(NOW, unit.store(user))


def known_since(chat: Talk, *names: str, last: date = LONG_AGO, **fields: Any) -> None:
    """Connections of old, last talked with on a day."""

    def add(unit: Unit) -> None:
        turn = turn_of(unit)
        turn.begin("import")
        for name in names:
            contact = turn.store.contacts.add(Contact(name=name, added_on=last, **fields))
            turn.store.interactions.add(Interaction(day=last, people=(contact.id,), channel="coffee"))
            settle(turn, contact.id)

    chat.look(add)


def let_go(chat: Talk) -> str:
    return chat.say("who should I let go of?")


def test_somebody_quiet_for_more_than_two_years_is_proposed(chat: Talk) -> None:
    known_since(chat, "Dana Kim")
    known_since(chat, "Bob Stone", last=JUST_IN_TIME)
    said = let_go(chat)
    assert "Dana Kim; last: coffee" in said
    assert "Bob" not in said
    assert chat.buttons() == ["Archive Dana", "Keep Dana", "That's enough"]


def test_nobody_is_proposed_where_nobody_is_quiet(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim")
    assert "Nobody to let go of" in let_go(chat)


@pytest.mark.parametrize(
    "fields",
    [
        {"tier": 2},
        {"priority": True},
        {"cadence_days": 30},
        {"active": False},
        {"archived_on": LONG_AGO},
        {"kept_until": TODAY + timedelta(days=1)},
    ],
)
def test_whoever_was_chosen_kept_or_is_no_longer_counted_is_not_proposed(
    chat: Talk, fields: dict[str, Any]
) -> None:
    known_since(chat, "Dana Kim", **fields)
    assert "Nobody to let go of" in let_go(chat)


@pytest.mark.parametrize("open_thing", ["promise", "meeting", "opportunity", "gap", "strength"])
def test_whoever_has_something_open_is_not_proposed(chat: Talk, open_thing: str) -> None:
    known_since(chat, "Dana Kim", "Bob Stone")

    def add(unit: Unit) -> None:
        turn = turn_of(unit)
        (dana,) = turn.store.names().look_up("Dana Kim").keys
        contact = turn.store.contacts.get(dana)
        assert contact is not None
        turn.begin("import")
        match open_thing:
            case "promise":
                turn.store.promises.add(Promise(text="the deck", people=(dana,), made_on=LONG_AGO))
            case "meeting":
                turn.store.meetings.add(Meeting(day=TODAY, people=(dana,)))
            case "opportunity":
                turn.store.opportunities.add(Opportunity(day=LONG_AGO, people=(dana,), text="a lead"))
            case "gap":
                turn.store.gaps.add(Gap(goal="a lawyer", people=(dana,), made_on=LONG_AGO))
            case "strength":
                learn(turn, contact, {"note": [f"note {count}" for count in range(12)]})

    assert "Dana" in let_go(chat)
    chat.look(add)
    said = let_go(chat)
    assert "Dana" not in said
    assert "Bob Stone" in said


def test_what_is_closed_is_no_reason_to_stay(chat: Talk) -> None:
    known_since(chat, "Dana Kim")

    def add(unit: Unit) -> None:
        turn = turn_of(unit)
        (dana,) = turn.store.names().look_up("Dana Kim").keys
        turn.begin("import")
        turn.store.promises.add(Promise(text="deck", people=(dana,), made_on=LONG_AGO, state="done"))
        turn.store.meetings.add(Meeting(day=LONG_AGO, people=(dana,)))
        turn.store.opportunities.add(Opportunity(day=LONG_AGO, people=(dana,), text="a", state="lost"))
        turn.store.gaps.add(Gap(goal="a lawyer", people=(dana,), made_on=LONG_AGO, state="closed"))

    chat.look(add)
    assert "Dana Kim" in let_go(chat)


def test_one_after_the_other_is_archived_or_kept_and_the_next_take_their_place(chat: Talk) -> None:
    names = ["Ann Ash", "Ben Birch", "Cy Cedar", "Di Dale", "Ed Elm", "Fay Fir", "Gus Gale"]
    for place, name in enumerate(names):
        known_since(chat, name, last=LONG_AGO - timedelta(days=70 - place))
    said = let_go(chat)
    assert "1. Ann Ash" in said
    assert "Fay" not in said
    assert "… and 2 more." in said
    said = chat.tap("Archive Ann")
    assert "✓ Ann Ash is archived." in said
    assert "Fay Fir" in said
    said = chat.tap("Keep Ben")
    assert "✓ Ben Birch stays." in said
    assert "Gus Gale" in said
    assert "archived" in chat.say("archive Ann")
    assert "Ben" not in let_go(chat)


def test_each_answer_can_be_taken_back_on_the_list(chat: Talk) -> None:
    known_since(chat, "Dana Kim", "Bob Stone")
    let_go(chat)
    before = everything(chat)
    chat.tap("Archive Dana")
    assert "Undone: archiving Dana Kim" in chat.tap("Undo")
    assert everything(chat) == before
    assert "Archive Dana" in chat.buttons(chat.last.id)
    chat.tap("Keep Bob")
    assert "Undone: keeping Bob Stone" in chat.tap("Undo")
    assert everything(chat) == before
    chat.tap("Keep Bob")
    assert "Undone: keeping Bob Stone" in chat.say("undo")
    assert everything(chat) == before


def test_whoever_is_to_be_kept_is_asked_about_again_after_a_year(chat: Talk) -> None:
    known_since(chat, "Dana Kim")
    let_go(chat)
    assert "That was the last." in chat.tap("Keep Dana")
    assert "Nobody" in let_go(chat)
    chat.wait(days=364)
    assert "Nobody" in let_go(chat)
    chat.wait(days=1)
    assert "Dana Kim" in let_go(chat)


def test_the_list_ends_when_it_is_enough(chat: Talk) -> None:
    known_since(chat, "Dana Kim")
    let_go(chat)
    assert "stay as they are" in chat.tap("That's enough")
    assert "Dana Kim" in let_go(chat)


def test_tiers_people_and_the_map_lead_there_while_there_is_somebody(chat: Talk) -> None:
    known_since(chat, "Bob Stone", last=TODAY)
    for command in ("/tiers", "/people", "/map"):
        chat.say(command)
        assert "Let go of some" not in chat.buttons(), command
    known_since(chat, "Dana Kim")
    for command in ("/tiers", "/people", "/map"):
        chat.say(command)
        assert "Dana Kim; last" in chat.tap("Let go of some"), command
