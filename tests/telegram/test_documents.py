"""Files over Telegram: sent, shown, taken in, taken back; and what is kept, handed out as files."""

import csv
import io
import json
import logging
from collections.abc import Iterator

import icalendar
import pytest
import vobject

from storage.database import Database, Unit
from tests.domain.exchange import files
from tests.telegram import faults
from tests.telegram.kept import is_known
from tests.telegram.people import Message, Person, now
from tests.telegram.running import Assistant
from tests.telegram.server import FILE, Server

ANNA = 11
SECRET = "Quillon Featherstonehaugh"
"""A name that nothing but the file holds."""

on_one_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def assistant(server: Server, database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Assistant]:
    """One that begins long work at once and doesn't wait long for a file."""
    monkeypatch.setattr("bot.scheduler.TICK_SECONDS", 0.3)
    monkeypatch.setattr("bot.scheduler.WORK_SECONDS", 0.3)
    monkeypatch.setattr("bot.telegram.reception.FETCH_SECONDS", 1.0)
    with Assistant(server, database, allowed="11") as running:
        yield running


@pytest.fixture
def anna(server: Server, assistant: Assistant) -> Person:
    return server.person(ANNA, "Anna")


def names(database: Database) -> list[str]:
    """Everybody Anna knows, in order."""

    def read(unit: Unit) -> list[str]:
        user = unit.users.find("telegram", str(ANNA))
        return sorted(one.name for one in unit.store(user).contacts.all()) if user else []

    with database.transaction() as unit:
        return read(unit)


def shown(person: Person, name: str, content: bytes, words: str = "Import", **more: object) -> Message:
    """Send a file; gives what is said of it."""
    return person.wait_for(words, since=person.send_file(name, content, **more))  # type: ignore[arg-type]


def table(*people: str) -> bytes:
    return ("Name,Company\n" + "".join(f"{name},Acme\n" for name in people)).encode()


def test_a_file_is_shown_taken_in_by_a_tap_and_taken_back_by_another(
    database: Database, anna: Person
) -> None:
    preview = shown(anna, "Connections.csv", files.linkedin(), "2 new: Dana Kim (Acme)")
    assert preview.labels == ["Import", "Cancel"]
    assert names(database) == []
    assert anna.press("Import") == "On my way."
    anna.wait_until(lambda: "✓ Connections.csv is in: 2 new." in preview.text, "the end of it")
    assert names(database) == ["Dana Kim", "Jürgen Müller, MBA"]
    assert "2 here already" in shown(anna, "Connections.csv", files.linkedin(), "nothing to do").text
    anna.press("Undo", on=preview.id)
    anna.wait_until(lambda: "the import is taken back" in preview.text, "the undoing")
    assert names(database) == []


@on_one_database
def test_whoever_is_new_can_be_placed_from_there(anna: Person) -> None:
    preview = shown(anna, "Connections.csv", files.linkedin(), "2 new")
    anna.press("Import")
    anna.wait_until(lambda: "Place some now" in preview.labels, "the offer")
    anna.press("Place some now")
    assert "Tier 1 · monthly" in anna.wait_for("Dana Kim, CTO at Acme", since=preview.id).labels


@on_one_database
def test_undo_in_words_ends_an_import_that_is_under_way(database: Database, anna: Person) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    people = [f"Person {one}{two} Test" for one in letters for two in letters]
    preview = shown(anna, "many.csv", table(*people), f"{len(people)} new")
    anna.press("Import")
    anna.wait_for("the import is taken back", since=anna.say("undo"))
    anna.ask("/people", "Nobody yet")
    assert names(database) == []
    assert "is in" not in preview.text


@on_one_database
def test_a_file_too_large_is_refused_before_anything_is_fetched(server: Server, anna: Person) -> None:
    assert "20 MB" in shown(anna, "big.csv", table("Dana Kim"), "too big", size=20_000_001).text
    assert "getFile" not in [request.method for request in server.requests]


@on_one_database
def test_a_file_of_which_telegram_says_too_late_that_it_is_too_large_gets_the_same_sentence(
    server: Server, anna: Person
) -> None:
    server.fail("getFile", faults.status(400, "Bad Request: file is too big"))
    assert "20 MB" in shown(anna, "big.csv", table("Dana Kim"), "too big").text


BROKEN_WAYS = {
    "no answer to getFile": ("getFile", faults.hang()),
    "an error in getFile": ("getFile", faults.status(500)),
    "an unknown file": (
        "getFile",
        faults.status(400, "Bad Request: wrong file_id or the file is unavailable"),
    ),
    "no file at its address": (FILE, faults.status(404)),
    "an error instead of the file": (FILE, faults.status(500)),
    "silence instead of the file": (FILE, faults.hang()),
}


@on_one_database
@pytest.mark.parametrize("way", BROKEN_WAYS)
def test_a_file_that_does_not_come_is_asked_for_once_more(
    server: Server, anna: Person, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr("bot.telegram.wire.READ_SECONDS", 1.0)
    server.fail(*BROKEN_WAYS[way])
    shown(anna, "Connections.csv", files.linkedin(), "send it once more")
    shown(anna, "Connections.csv", files.linkedin(), "2 new")


@on_one_database
def test_words_below_a_file_are_kept_as_if_they_stood_alone(database: Database, anna: Person) -> None:
    anna.send_file("one.csv", table("Zoe Lark"), caption="had coffee with Priya Nair")
    anna.wait_for("Coffee with Priya Nair")
    anna.wait_for("1 new: Zoe Lark")
    assert names(database) == ["Priya Nair"]


@on_one_database
@pytest.mark.parametrize("words", ["import this please", "my contacts from Google"])
def test_words_about_the_file_itself_need_no_answer(anna: Person, words: str) -> None:
    shown(anna, "one.csv", table("Zoe Lark"), "1 new", caption=words)
    assert all(words not in text for text in anna.texts)


@on_one_database
def test_words_below_a_file_that_mean_nothing_are_not_lost_in_silence(anna: Person) -> None:
    said = shown(anna, "one.csv", table("Zoe Lark"), "kept nothing of", caption="blorp the frumious")
    assert "“blorp the frumious”" in said.text
    anna.wait_for("1 new: Zoe Lark")


FORWARDED = {
    "type": "user",
    "date": now(),
    "sender_user": {"id": 99, "is_bot": False, "first_name": "Ben"},
}


@on_one_database
def test_a_forwarded_file_is_read_and_the_words_below_it_are_somebody_elses(
    database: Database, anna: Person
) -> None:
    shown(
        anna, "one.csv", table("Zoe Lark"), "1 new", forward_origin=FORWARDED, caption="had tea with Zed Fox"
    )
    assert names(database) == []
    assert all("Zed" not in text for text in anna.texts)


@on_one_database
def test_a_forwarded_card_is_a_card_and_forwarded_words_are_nobodys(anna: Person) -> None:
    number = anna.send(
        contact={"first_name": "Mira", "last_name": "Solis", "phone_number": "+49301234"},
        forward_origin=FORWARDED,
    )
    anna.wait_for("Mira Solis", since=number)
    said = anna.wait_for("forwarded", since=anna.say("had coffee with Zed Fox", forward_origin=FORWARDED))
    assert "can't read" in said.text


@on_one_database
def test_what_is_no_table_at_all_gets_a_clear_sentence(anna: Person) -> None:
    shown(anna, "x.pdf", b"%PDF-1.7 \x00\x01\x02" * 100, "I can't read that file")
    shown(anna, "empty.csv", b"", "That file is empty")


def exported(person: Person, form: str) -> tuple[str, bytes]:
    """Ask for a form of export; gives the name of the file and what is in it."""
    message = person.ask(f"/export {form}", "not encrypted")
    assert message.document is not None
    return message.document.name, message.document


def test_all_that_is_kept_is_handed_out_as_files(anna: Person) -> None:
    anna.ask("had coffee with Dana Kim about pricing", "Dana Kim")
    anna.ask("remind me to send Dana the deck on Friday", "deck")
    name, content = exported(anna, "json")
    assert name.startswith("keepwarm-20")
    assert name.endswith(".json")
    told = json.loads(content)
    assert [one["name"] for one in told["connections"]] == ["Dana Kim"]
    assert told["interactions"][0]["topic"] == "pricing"
    _, content = exported(anna, "csv")
    assert next(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))["Name"] == "Dana Kim"
    _, content = exported(anna, "vcard")
    assert vobject.readOne(content.decode()).fn.value == "Dana Kim"
    _, content = exported(anna, "ics")
    [event] = icalendar.Calendar.from_ical(content.decode()).walk("VEVENT")
    assert str(event["SUMMARY"]) == "send Dana the deck"


@on_one_database
def test_an_export_asked_for_by_a_tap_comes_below_the_question(anna: Person) -> None:
    anna.ask("had coffee with Dana Kim", "Dana Kim")
    question = anna.ask("/export", "In which form?")
    assert anna.press("People (CSV)") == "✓"
    file = anna.wait_for("not encrypted", since=question.id).document
    assert file is not None
    assert file.name.endswith(".csv")


@on_one_database
def test_an_export_comes_back_as_a_file(database: Database, anna: Person) -> None:
    anna.ask("had coffee with Dana Kim about pricing", "Dana Kim")
    _, content = exported(anna, "json")
    anna.ask("/forget", "erase everything")
    assert "1 person" in anna.ask("erase everything", "Erased").text
    assert not is_known(database, ANNA)
    shown(anna, "keepwarm.json", content, "1 new: Dana Kim")
    anna.press("Import")
    anna.wait_for("keepwarm.json is in")
    assert "about pricing" in anna.ask("/person Dana", "Dana Kim").text


@on_one_database
def test_nothing_is_erased_before_it_is_typed(database: Database, anna: Person) -> None:
    anna.ask("had coffee with Dana Kim", "Dana Kim")
    anna.ask("/forget", 'Type "erase everything"')
    anna.ask("yes", "nothing is erased")
    anna.press("Cancel")
    assert is_known(database, ANNA)
    anna.ask("erase everything")
    assert names(database) == ["Dana Kim"]


@on_one_database
def test_nothing_of_a_file_gets_into_the_log(anna: Person, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    logging.getLogger("bot").info("the log is on")
    shown(anna, "private-list.csv", table(SECRET), SECRET)
    anna.press("Import")
    anna.wait_for("is in")
    exported(anna, "json")
    shown(anna, "private-junk.csv", f'{{"{SECRET}": '.encode(), "can't read")
    assert "the log is on" in caplog.text
    for private in (SECRET, "private-list", "private-junk", "Quillon"):
        assert private not in caplog.text
