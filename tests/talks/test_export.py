"""Leaving with everything: files that come back whole, and erasing that leaves nothing."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest

from bot.documents import written
from domain.reply import Document
from storage.database import Database, Unit
from tests.talks.talk import MONDAY, Talk
from tests.talks.test_import import everything

SAID = (
    "had coffee with Dana Kim yesterday about pricing",
    "Dana is CTO at Acme",
    "Dana works at Globex",
    "make Dana tier 1",
    "rate Dana 4",
    "Dana's birthday is 29 February",
    "note on Dana: =SUM(A1) likes tea",
    "lunch with Bob Stone and Dana last Friday re: fundraising",
    "Bob lives in Berlin",
    "archive Bob",
    "remind me to send Dana the deck on Friday",
    "lunch with Dana on Thursday at 12:30",
    "got a job lead from Dana",
    "story: Dana got me into product work",
    "I need three digital-health people by May",
)
QUESTIONS = (
    "/person Dana",
    "/person Bob",
    "brief me on Dana",
    "when did I last talk to Dana?",
    "when did I last talk to Bob?",
    "who's overdue?",
    "who should I reach out to today?",
    "who do I know at Globex?",
    "who do I know at Acme?",
    "who's in Berlin?",
    "/find fundraising",
    "/find tea",
    "/people",
    "/top",
    "/tiers",
    "/agenda",
    "/gaps",
    "/diversity",
    "list tier 1",
    "who's archived?",
)
"""Twenty questions about a small network."""


def talked(chat: Talk) -> Talk:
    for words in SAID:
        chat.say(words)
        if "Skip" in chat.buttons():
            chat.say("/cancel")
    return chat


def exported(chat: Talk, kind: str) -> str:
    def user_id(unit: Unit) -> int:
        user = unit.users.find("local", "local")
        assert user is not None
        return user.id

    found = chat.look(user_id)
    assert isinstance(found, int)
    return written(chat.database, found, Document(kind, "x", chat.chat.clock.now())).decode("utf-8-sig")


@pytest.fixture
def elsewhere(sqlite_template: Path, tmp_path: Path, vault: object) -> Iterator[Callable[[], Talk]]:
    """An assistant on another machine, with nothing in it."""
    talks: list[Talk] = []

    def begin() -> Talk:
        import shutil

        path = tmp_path / f"elsewhere{len(talks)}.db"
        shutil.copy(sqlite_template, path)
        talks.append(Talk(Database.open(f"sqlite:///{path}", vault), now=MONDAY))  # type: ignore[arg-type]
        return talks[-1]

    yield begin
    for talk in talks:
        talk.close()
        talk.database.close()


def test_an_export_gives_the_same_answers_elsewhere(chat: Talk, elsewhere: Callable[[], Talk]) -> None:
    talked(chat)
    other = elsewhere()
    assert "2 new" in other.send_file("export.json", exported(chat, "json").encode())
    other.tap("Import")
    for question in QUESTIONS:
        assert other.say(question) == chat.say(question), question
    assert [one.text for one in other.wait(days=5)] == [one.text for one in chat.wait(days=5)]


def test_an_export_of_an_export_says_the_same(chat: Talk, elsewhere: Callable[[], Talk]) -> None:
    talked(chat)
    first = exported(chat, "json")
    other = elsewhere()
    other.send_file("export.json", first.encode())
    other.tap("Import")
    assert json.loads(exported(other, "json")) == json.loads(first)


def test_an_export_taken_in_where_it_came_from_changes_nothing(chat: Talk) -> None:
    talked(chat)
    before = everything(chat)
    assert "So there's nothing to do" in chat.send_file("e.json", exported(chat, "json").encode())
    assert everything(chat) == before


def test_the_taking_in_of_an_export_is_undone_as_a_whole(chat: Talk, elsewhere: Callable[[], Talk]) -> None:
    talked(chat)
    other = elsewhere()
    other.say("had coffee with Priya Nair")
    before = everything(other)
    other.send_file("e.json", exported(chat, "json").encode())
    other.tap("Import")
    assert len(everything(other)["contacts"]) == 3
    assert "taken back" in other.tap("Undo")
    assert everything(other) == before


def test_the_json_names_its_version_and_a_list_a_noun(chat: Talk) -> None:
    told = json.loads(exported(talked(chat), "json"))
    assert told["version"] == 1
    assert [one["name"] for one in told["connections"]] == ["Dana Kim", "Bob Stone"]
    for noun in ("interactions", "promises", "meetings", "gaps", "opportunities", "stories", "journal"):
        assert isinstance(told[noun], list)
    assert len(told["interactions"]) == 2
    assert len(told["opportunities"]) == 1


def test_no_cell_of_the_table_is_run_as_a_formula(chat: Talk) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(talked(chat), "csv"))))
    assert rows[0]["Name"] == "Dana Kim"
    assert rows[0]["Notes"].startswith("'=SUM")
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


def test_the_table_and_the_cards_come_back_as_the_same_people(
    chat: Talk, elsewhere: Callable[[], Talk]
) -> None:
    talked(chat)
    for kind, name in (("csv", "people.csv"), ("vcard", "people.vcf")):
        other = elsewhere()
        other.send_file(name, exported(chat, kind).encode("utf-8-sig"))
        other.tap("Import")
        card = other.say("/person Dana")
        assert "Globex" in card
        assert "29 February" in card
        assert "=SUM(A1) likes tea" in card
        assert "'=SUM" not in card


def test_the_calendar_has_promises_meetings_and_birthdays(chat: Talk) -> None:
    calendar = icalendar.Calendar.from_ical(exported(talked(chat), "ics"))
    told = {str(event["SUMMARY"]): event.decoded("DTSTART") for event in calendar.walk("VEVENT")}
    assert told["send Dana the deck"] == date(2026, 1, 9)
    assert told["A meal with Dana Kim"] == datetime(2026, 1, 8, 12, 30)
    assert "Dana Kim's birthday" in told


def test_export_offers_the_forms_and_gives_the_file(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    assert "In which form?" in chat.say("export my data")
    assert chat.buttons() == ["Everything (JSON)", "People (CSV)", "People (vCard)", "Dates (calendar)"]
    assert "not encrypted" in chat.tap("People (CSV)")
    assert "People (vCard)" in chat.say("/export vcard")


def rows_left(database: Database) -> dict[str, int]:
    from sqlalchemy import text

    from storage.tables import metadata

    with database.transaction() as unit:
        return {
            table.name: int(unit.connection.execute(text(f"SELECT count(*) FROM {table.name}")).scalar_one())
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


def test_somebody_who_writes_first_to_erase_everything_meets_no_error(chat: Talk) -> None:
    chat.say("/forget")
    assert "Erased: our conversation and your settings" in chat.say("erase everything")


def test_what_is_asked_of_a_stranger_is_never_another_users(chat: Talk) -> None:
    talked(chat)
    with chat.database.transaction() as unit:
        from domain.model import User

        stranger = unit.users.create(User(transport="telegram", address="9"))
    told = json.loads(written(chat.database, stranger.id, Document("json", "x", datetime.now(UTC))))
    assert told["connections"] == []
