"""What is handed out, opened again by programs that are none of ours."""

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import vobject

from domain.exchange.exporting import RISKY
from tests.talks.imported import import_people
from tests.talks.talk import Talk
from tests.talks.test_export import exported, talked
from tests.talks.test_import import everything

ODD_NAMES = (
    "Semi; Colon",
    "Comma, Person",
    "Line\nBreak",
    "😀 Emoji 👩\u200d👩\u200d👧",
    "محمد علي",
    "יעל כהן",
    "李 小龍",
    "Ünïcode Náme",
    "L" * 100 + " " + "Ö" * 99,
    "Back\\slash",
    'Quo"te',
    "'Apostrophe",
    "=SUM(A1)",
    "@home",
    "-minus",
    "+plus",
)
TOLD = {
    "company": "Hollis; Gray, Co",
    "role": "CTO, too; really",
    "place": "Berlin; Mitte",
    "email": "dana@acme.example",
    "tag": "x,y",
    "note": "line one\nline; two, three\\n",
    "birthday": "1990-03-04",
}


@pytest.fixture
def odd(chat: Talk) -> Talk:
    """Somebody who knows people of unusual names."""
    import_people(chat, [(name, TOLD, date(2026, 1, 2)) for name in ODD_NAMES])
    return chat


def table(chat: Talk) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(exported(chat, "csv"), newline="")))


def test_no_cell_of_the_table_is_run_as_a_formula(chat: Talk) -> None:
    [dana, _] = table(talked(chat))
    assert dana["Name"] == "Dana Kim"
    assert dana["Notes"] == "'=SUM(A1) likes tea"


def test_unusual_names_stand_in_the_table_letter_by_letter(odd: Talk) -> None:
    rows = table(odd)
    assert [row["Name"].removeprefix("'") for row in rows] == [name.removeprefix("'") for name in ODD_NAMES]
    assert [cell for row in rows for cell in row.values() if cell.startswith(RISKY)] == []
    assert rows[0]["Notes"] == TOLD["note"]
    assert rows[0]["Company"] == TOLD["company"]
    assert rows[0]["Last contact"] == "2026-01-02"


def test_unusual_names_stand_on_their_cards_letter_by_letter(odd: Talk) -> None:
    cards = list(vobject.readComponents(exported(odd, "vcard")))
    assert [card.fn.value for card in cards] == list(ODD_NAMES)
    assert {card.version.value for card in cards} == {"4.0"}
    first = cards[0]
    assert first.org.value == [TOLD["company"]]
    assert first.title.value == TOLD["role"]
    assert first.adr.value.city == TOLD["place"]
    assert first.note.value == TOLD["note"]
    assert first.categories.value == [TOLD["tag"]]
    assert first.bday.value == "19900304"
    assert first.email.value == TOLD["email"]


def test_no_line_of_a_card_is_longer_than_address_books_take(odd: Talk) -> None:
    assert max(len(line.encode()) for line in exported(odd, "vcard").split("\r\n")) <= 75


def test_unusual_names_stand_in_the_json_letter_by_letter(odd: Talk) -> None:
    told = json.loads(exported(odd, "json"))
    assert [one["name"] for one in told["connections"]] == list(ODD_NAMES)
    facts = {fact["kind"]: fact["value"] for fact in told["connections"][0]["facts"]}
    assert facts == TOLD


@pytest.mark.parametrize("form", ["csv", "vcard", "json"])
def test_unusual_names_come_back(odd: Talk, elsewhere: Callable[[], Talk], form: str) -> None:
    other = elsewhere()
    other.send_file("people", exported(odd, form).encode("utf-8-sig"))
    other.tap("Import")
    came = [one.name for one in everything(other)["contacts"]]
    assert came == [name if form == "json" else " ".join(name.split()) for name in ODD_NAMES]


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


@pytest.mark.parametrize("form", ["csv", "vcard", "json"])
def test_what_was_handed_out_is_no_news_where_it_came_from(chat: Talk, form: str) -> None:
    talked(chat)
    chat.say("make Bob tier 2")
    assert "2 here already, nothing new" in chat.send_file("own", exported(chat, form).encode("utf-8-sig"))
    assert "Import" not in chat.buttons()


def test_cards_of_two_assistants_are_not_taken_for_one_another(
    chat: Talk, elsewhere: Callable[[], Talk]
) -> None:
    chat.say("add Dana Kim")
    other = elsewhere()
    other.say("add Bob Stone")
    third = elsewhere()
    for one in (chat, other):  # each numbers its people from 1
        third.send_file("people.vcf", exported(one, "vcard").encode())
        third.tap("Import")
    assert [one.name for one in everything(third)["contacts"]] == ["Dana Kim", "Bob Stone"]


def events(chat: Talk) -> dict[str, icalendar.Component]:
    calendar = icalendar.Calendar.from_ical(exported(chat, "ics"))
    return {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}


def test_the_calendar_has_promises_meetings_and_birthdays(chat: Talk) -> None:
    told = events(talked(chat))
    assert told["send Dana the deck"].decoded("DTSTART") == date(2026, 1, 9)
    assert told["A meal with Dana Kim"].decoded("DTSTART") == datetime(2026, 1, 8, 12, 30)
    assert "Dana Kim's birthday" in told


def test_a_birthday_in_the_calendar_comes_every_year(chat: Talk) -> None:
    event = events(talked(chat))["Dana Kim's birthday"]
    assert event["RRULE"] == {"FREQ": ["YEARLY"], "BYMONTH": [2], "BYMONTHDAY": [-1]}
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(days=1)


def test_names_in_the_calendar_keep_every_letter(chat: Talk) -> None:
    promise = {"text": "send; the, deck 😀\nto محمد", "due": "2026-01-09", "made_on": "2026-01-05"}
    told = {"version": 1, "connections": [{"name": "Dana Kim"}], "promises": [promise]}
    chat.send_file("some.json", json.dumps(told).encode())
    chat.tap("Import")
    assert list(events(chat)) == [promise["text"]]


def test_an_export_bears_the_day_and_the_hour_of_the_chat(chat: Talk) -> None:
    chat.say("remind me to send Dana the deck on Friday")
    assert json.loads(exported(chat, "json"))["exported_on"] == "2026-01-05"
    [event] = events(chat).values()
    assert event.decoded("DTSTAMP") == datetime(2026, 1, 5, 7, tzinfo=UTC)
    chat.wait(days=1, hours=16)  # past midnight in Berlin, not yet in London
    assert json.loads(exported(chat, "json"))["exported_on"] == "2026-01-07"
