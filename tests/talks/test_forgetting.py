"""Erasing everything: asked first, told, and nothing is left."""

import json
from datetime import UTC, datetime

from sqlalchemy import func, select

from bot.documents import written
from domain.model import User
from domain.reply import Document
from storage.database import Database
from storage.tables import metadata
from tests.talks.talk import Talk
from tests.talks.test_export import talked
from tests.talks.test_import import everything


def rows_left(database: Database) -> dict[str, int]:
    """How many rows each table holds."""
    with database.transaction() as unit:
        return {
            table.name: unit.connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }


def test_everything_is_erased_after_it_was_typed(chat: Talk) -> None:
    talked(chat)
    said = chat.say("delete all my data")
    assert "2 people" in said
    assert 'Type "erase everything"' in said
    assert "nothing is erased" in chat.say("yes")
    assert len(everything(chat)["contacts"]) == 2
    said = chat.say("Erase everything!")
    assert "Erased: 2 people" in said
    left = {name: count for name, count in rows_left(chat.database).items() if count}
    assert set(left) <= {"meta", "inbox"}
    assert "Nobody yet" in chat.say("/people")
    assert "new here" in chat.say("had coffee with Dana")


def test_erasing_can_be_cancelled(chat: Talk) -> None:
    talked(chat)
    chat.say("/forget")
    chat.tap("Cancel")
    assert len(everything(chat)["contacts"]) == 2


def test_no_ends_the_question_and_erases_nothing(chat: Talk) -> None:
    talked(chat)
    chat.say("/forget")
    assert chat.say("no, wait") == "All right, nothing is erased."
    assert "2 people" in chat.say("erase everything")  # it is asked anew
    assert len(everything(chat)["contacts"]) == 2


def test_what_is_erased_is_told_in_numbers(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    assert "1 person, 1 talk, our conversation" in chat.say("/forget")


def test_somebody_who_writes_first_to_erase_everything_meets_no_error(chat: Talk) -> None:
    chat.say("/forget")
    assert "Erased: our conversation and your settings" in chat.say("erase everything")


def test_what_is_asked_of_a_stranger_is_never_another_users(chat: Talk) -> None:
    talked(chat)
    with chat.database.transaction() as unit:
        stranger = unit.users.create(User(transport="telegram", address="9"))
    told = json.loads(written(chat.database, stranger.id, Document("json", "x", datetime.now(UTC))))
    assert told["connections"] == []
