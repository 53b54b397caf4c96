"""Leaving with everything: an export comes back whole, elsewhere as where it was made."""

import json
import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

from domain.exchange.native import NOUNS
from tests.talks.talk import Talk
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
    """The file that comes when a form is asked for."""
    chat.say(f"/export {kind}")
    file = chat.last.file
    assert file is not None
    return file.read_bytes().decode("utf-8-sig")


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


def test_the_readme_names_every_field_of_the_json(chat: Talk) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([a-z_]+)`.*? \| (.*) \|$", readme, re.MULTILINE))
    told = json.loads(exported(talked(chat), "json"))
    written = {noun: {field.name for field in fields(kind)} for noun, kind in NOUNS.items()}
    written["connections"] = set(told["connections"][0])
    written["facts"] = set(told["connections"][0]["facts"][0])
    written["settings"] = set(told["settings"])
    for noun, names in written.items():
        assert {name for name in names - {"version"} if f"`{name}`" not in rows[noun]} == set(), noun
    assert {name for name in told if f"`{name}`" not in readme} == set()


def test_export_offers_the_forms_and_gives_the_file(chat: Talk) -> None:
    chat.say("had coffee with Dana")
    assert "In which form?" in chat.say("export my data")
    assert chat.buttons() == ["Everything (JSON)", "People (CSV)", "People (vCard)", "Dates (calendar)"]
    assert "not encrypted" in chat.tap("People (CSV)")
    assert "People (vCard)" in chat.say("/export vcard")
