"""Of several things in one message, the one that is refused leaves nothing, however far it had come."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.errors import Sorry
from domain.language.model import Action
from domain.people.add import add
from domain.people.facts import learn
from domain.registry import INTENTS
from domain.reply import Answer
from domain.turn import Turn
from storage.database import Database, Unit
from tests.talks.stored import everything
from tests.talks.talk import Talk

NOW = datetime(2026, 1, 5, 7, 0, tzinfo=UTC)
SEVERAL = "had coffee with Dana Kim, snooze Bob Stone for 2 weeks, call with Eva Wu yesterday"
LEFT_OUT = "had coffee with Dana Kim, call with Eva Wu yesterday"


class NotThat(Sorry):
    """Not that one, thank you."""


def writes_and_refuses(turn: Turn, action: Action) -> Answer:
    """Comes far: a person, a fact, a word of the user's, a look at everybody; and refuses then."""
    turn.begin("snooze")
    learn(turn, add(turn, "Quorra Vex"), {"company": "Encom", "tier": 1})
    turn.store.save_user(replace(turn.user, not_people=("eva wu", "dana kim")))
    assert turn.store.names().look_up("Quorra Vex").keys
    assert any(profile.name == "Quorra Vex" for profile in turn.store.network())
    raise NotThat


def test_the_refused_one_leaves_nothing_and_the_others_are_done(
    chat: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat.say("add Bob Stone")
    monkeypatch.setitem(INTENTS, "snooze", writes_and_refuses)
    said = chat.say(SEVERAL)
    assert "1. Coffee with Dana Kim" in said
    assert "2. Not that one, thank you." in said
    assert "3. A call with Eva Wu" in said
    stored = everything(chat)
    assert [row["body"]["name"] for row in stored["contacts"]] == ["Bob Stone", "Dana Kim", "Eva Wu"]
    assert (stored["facts"], len(stored["interactions"]), len(stored["clocks"])) == ([], 2, 3)
    assert "don't know Quorra" in chat.say("brief me on Quorra Vex")
    assert "Quorra" not in chat.say("/people")
    assert "Undone: coffee with Dana Kim and a call with Eva Wu" in chat.say("undo")


def test_the_others_are_undone_together_where_the_first_one_was_refused(
    chat: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat.say("add Bob Stone")
    before = everything(chat)
    monkeypatch.setitem(INTENTS, "snooze", writes_and_refuses)
    said = chat.say("snooze Bob Stone for 2 weeks, had coffee with Dana Kim, call with Eva Wu yesterday")
    assert "1. Not that one, thank you." in said
    chat.say("undo")
    assert everything(chat) == before


def test_it_is_as_if_the_refused_one_had_not_been_said(
    chat: Talk, monkeypatch: pytest.MonkeyPatch, database: Database
) -> None:
    chat.say("add Bob Stone")
    monkeypatch.setitem(INTENTS, "snooze", writes_and_refuses)
    chat.say(SEVERAL)
    with_it = everything(chat)
    chat.say("undo")
    chat.say(LEFT_OUT)
    without_it = everything(chat)
    for noun in ("contacts", "interactions"):
        assert [_words(row) for row in with_it[noun]] == [_words(row) for row in without_it[noun]]


def _words(row: dict[str, object]) -> object:
    body = row["body"]
    assert isinstance(body, dict)
    return {key: value for key, value in body.items() if key != "said"}


def test_a_turn_forgets_what_was_taken_back(chat: Talk) -> None:
    chat.say("add Bob Stone")

    def attempt(unit: Unit) -> None:
        user = unit.users.find("local", "local")
        assert user is not None
        turn = Turn(NOW, unit.store(user))
        before = turn.store.deeds.last()
        with pytest.raises(NotThat), turn.savepoint():
            writes_and_refuses(turn, Action("snooze"))
        assert turn.newcomers == set()
        assert turn.user == user
        assert turn.store.names().look_up("Quorra Vex").keys == ()
        assert [profile.name for profile in turn.store.network()] == ["Bob Stone"]
        assert turn.store.deeds.last() == before
        deed = turn.store.deeds.get(turn.begin("log"))
        added = add(turn, "Dana Kim")
        assert deed is not None
        assert deed.group == deed.id
        assert [change.record_id for change in turn.store.deeds.changes(deed.id)] == [added.id]

    chat.look(attempt)
    assert "Dana Kim" in chat.say("brief me on Dana")
