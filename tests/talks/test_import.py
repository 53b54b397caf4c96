"""Bringing the people one knows: shown first, taken in by one tap, never twice, taken back as a whole."""

import json
from datetime import date
from typing import Any

import pytest

from domain.turn import Attachment
from storage.database import Unit
from tests.domain.exchange import files
from tests.talks.talk import Talk

EVERY_FORMAT = {
    "Connections.csv": files.linkedin(),
    "german.csv": files.linkedin_german(),
    "linkedin.zip": files.linkedin_zip(),
    "google.csv": files.google_new(),
    "google-old.csv": files.google_old(),
    "outlook.csv": files.outlook(),
    "cards.vcf": files.vcards(100),
    "monica.json": files.monica(),
    "nametag.json": files.nametag(),
    "table.xlsx": files.xlsx([["Name", "Company", "E-mail"], ["Dana Kim", "Acme", "dana@acme.example"]]),
}


def everything(chat: Talk) -> dict[str, list[Any]]:
    """All that is kept of the user, but for what happened to it."""

    def read(unit: Unit) -> dict[str, list[Any]]:
        user = unit.users.find("local", "local")
        assert user is not None
        store = unit.store(user)
        nouns = ("contacts", "facts", "interactions", "promises", "meetings", "gaps", "goals")
        return {noun: getattr(store, noun).all() for noun in nouns}

    found = chat.look(read)
    assert isinstance(found, dict)
    return found


def take_in(chat: Talk, name: str, content: bytes) -> str:
    """Send a file and have it taken in."""
    chat.send_file(name, content)
    return chat.tap("Import")


def test_what_is_in_a_file_is_shown_before_anything_is_kept(chat: Talk) -> None:
    said = chat.send_file("Connections.csv", files.linkedin())
    assert "Connections.csv – LinkedIn connections, 2 people" in said
    assert "2 new: Dana Kim (Acme); Jürgen Müller, MBA (Hollis, Gray & Co)" in said
    assert "1 I couldn't read: row 8, a member without a name" in said
    assert chat.buttons() == ["Import", "Cancel"]
    assert everything(chat)["contacts"] == []
    assert "left out" in chat.tap("Cancel")
    assert everything(chat)["contacts"] == []


@pytest.mark.parametrize("name", EVERY_FORMAT)
def test_the_same_file_twice_changes_nothing(chat: Talk, name: str) -> None:
    assert "is in" in take_in(chat, name, EVERY_FORMAT[name])
    before = everything(chat)
    assert any(contact.name == "Dana Kim" for contact in before["contacts"])
    assert "So there's nothing to do" in chat.send_file(name, EVERY_FORMAT[name])
    assert everything(chat) == before


def test_all_formats_one_after_another_know_one_dana(chat: Talk) -> None:
    for name, content in EVERY_FORMAT.items():
        chat.send_file(name, content)
        if "Import" in chat.buttons():
            chat.tap("Import")
    names = [contact.name for contact in everything(chat)["contacts"]]
    assert names.count("Dana Kim") == 1
    assert names.count("Bob Stone") == 1
    before = everything(chat)
    for name, content in EVERY_FORMAT.items():
        assert "nothing to do" in chat.send_file(name, content), name
    assert everything(chat) == before


def test_imported_people_are_known_but_not_active_until_talked_with(chat: Talk) -> None:
    take_in(chat, "Connections.csv", files.linkedin())
    assert "2 not placed yet" in chat.say("/people")
    assert "Nobody is overdue" in chat.say("who's overdue?")
    assert "1 person" in chat.say("who do I know at Acme?")
    assert "Coffee with Dana Kim" in chat.say("had coffee with Dana")
    assert "1 active" in chat.say("/people")


def test_an_import_is_undone_as_a_whole(chat: Talk) -> None:
    chat.say("had coffee with Priya Nair")
    before = everything(chat)
    take_in(chat, "monica.json", files.monica())
    assert len(everything(chat)["contacts"]) == 3
    assert "Undone: the import is taken back" in chat.tap("Undo")
    assert everything(chat) == before


def test_undo_in_words_takes_back_an_import_too(chat: Talk) -> None:
    take_in(chat, "cards.vcf", files.vcards(10))
    assert "the import is taken back" in chat.say("undo")
    assert everything(chat)["contacts"] == []


def test_whoever_was_talked_with_since_stays_when_the_import_is_undone(chat: Talk) -> None:
    take_in(chat, "Connections.csv", files.linkedin())
    imported = chat.last.id if "Undo" in chat.buttons() else chat.screen.edits[-1].id
    chat.say("had coffee with Dana")
    said = chat.tap("Undo", imported)
    assert "1 stayed, since there is more about them: Dana Kim" in said
    (dana,) = everything(chat)["contacts"]
    assert dana.name == "Dana Kim"
    assert "CTO at Acme" in chat.say("/person Dana")


def test_an_import_tells_the_news_of_people_already_known(chat: Talk) -> None:
    chat.say("add Dana Kim, CTO at Acme")
    said = chat.send_file("cards.vcf", files.vcards(10))
    assert "2 new" in said
    assert "1 with news: Dana Kim" in said
    chat.tap("Import")
    card = chat.say("/person Dana")
    assert "dana@acme.example" in card
    assert "29 February" in card


def test_what_the_user_said_since_is_not_turned_back_by_the_old_file(chat: Talk) -> None:
    take_in(chat, "Connections.csv", files.linkedin())
    chat.say("Dana works at Globex")
    assert "nothing to do" in chat.send_file("Connections.csv", files.linkedin())
    assert "Globex" in chat.say("/person Dana")


def test_a_new_job_in_a_newer_file_keeps_the_old_one_as_history(chat: Talk) -> None:
    take_in(chat, "Connections.csv", files.linkedin())
    newer = files.linkedin().replace(b"Acme,CTO", b"Globex,CEO").replace(b"dana@acme.example", b"")
    assert "with news: Dana Kim (company Globex)" in chat.send_file("Connections.csv", newer)
    chat.tap("Import")
    facts = [fact for fact in everything(chat)["facts"] if fact.kind == "company"]
    danas = {fact.value: fact.until for fact in facts}
    assert danas["Acme"] == date(2026, 1, 5)
    assert danas["Globex"] is None


def test_namesakes_of_a_file_stay_two_people(chat: Talk) -> None:
    content = b"Name,Company,E-mail\nJohn Smith,Acme,j@acme.example\nJohn Smith,Globex,john@globex.example\n"
    take_in(chat, "two.csv", content)
    assert len(everything(chat)["contacts"]) == 2
    assert "nothing to do" in chat.send_file("two.csv", content)


def test_one_person_twice_in_a_file_is_one(chat: Talk) -> None:
    content = b"Name,Company,E-mail\nDana Kim,Acme,d@acme.example\nDana Kim,Acme,D@acme.example\n"
    assert "1 twice in the file" in chat.send_file("twice.csv", content)
    chat.tap("Import")
    assert len(everything(chat)["contacts"]) == 1


def test_columns_that_say_nothing_are_asked_about_and_can_be_skipped(chat: Talk) -> None:
    assert "which column holds the people's names" in chat.send_file(
        "t.csv", b"Wer;Wo;Schuh\nDana Kim;Acme;38\n"
    )
    assert "t.csv: what is “Wo” (for instance “Acme”)?" in chat.tap("Wer")
    assert "what is “Schuh”" in chat.tap("Company")
    assert "1 new: Dana Kim (Acme)" in chat.tap("Skip")
    chat.tap("Import")
    assert "at Acme" in chat.say("/person Dana")


def test_the_rest_of_the_columns_can_be_ignored_at_once(chat: Talk) -> None:
    content = b"Name,A,B,C\nDana Kim,1,2,3\n"
    assert "what is “A”" in chat.send_file("t.csv", content)
    assert "1 new: Dana Kim" in chat.tap("Ignore the rest")


def test_a_file_that_cannot_be_read_gets_a_clear_sentence(chat: Talk) -> None:
    assert "I can't read that file" in chat.send_file("x.pdf", b"%PDF-1.7 \x00\x01\x02" * 100)
    assert "nobody in it" in chat.send_file("e.csv", f"{files.LINKEDIN_HEADER}\n".encode())
    assert "20 MB" in chat.send_file("big.csv", b"x" * 20_000_001)


def test_an_old_import_button_does_nothing_twice(chat: Talk) -> None:
    chat.send_file("Connections.csv", files.linkedin())
    message = chat.last.id
    chat.tap("Import", message)
    assert "had its day" in chat.tap("Import", message)
    assert len(everything(chat)["contacts"]) == 2


def test_a_message_is_answered_between_sending_a_file_and_taking_it_in(chat: Talk) -> None:
    chat.send_file("Connections.csv", files.linkedin())
    message = chat.last.id
    chat.say("had coffee with Dana Kim")
    chat.tap("Import", message)
    names = [contact.name for contact in everything(chat)["contacts"]]
    assert sorted(names) == ["Dana Kim", "Jürgen Müller, MBA"]


def test_a_document_nobody_fetched_is_refused_politely(chat: Talk) -> None:
    assert "I couldn't get it" in chat.send(Attachment("document", "x.csv", refusal="I couldn't get it."))


def test_touches_of_several_people_are_one(chat: Talk) -> None:
    take_in(chat, "monica.json", files.monica())
    hikes = [talk for talk in everything(chat)["interactions"] if talk.topic == "hiking"]
    assert len(hikes) == 1
    assert len(hikes[0].people) == 2


def test_a_large_file_says_how_far_it_is_and_can_be_cancelled(chat: Talk) -> None:
    rows = "".join(f"Person {word} Test,Company {word}\n" for word in words(900))
    said = chat.send_file("many.csv", f"Name,Company\n{rows}".encode())
    assert "many.csv: 900 rows" in said
    assert "900 new" in said
    edits = len(chat.screen.edits)
    chat.tap("Import")
    told = [shown.reply.text for shown in chat.screen.edits[edits:]]
    assert "many.csv is in: 900 new" in chat.screen.edits[-1].reply.text
    assert len(told) >= 2
    assert len(everything(chat)["contacts"]) == 900
    assert "the import is taken back" in chat.tap("Undo")
    assert everything(chat)["contacts"] == []


def words(count: int) -> list[str]:
    """As many different words as asked for, of letters alone."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return ["".join(letters[(number // 26**place) % 26] for place in range(3)) for number in range(count)]


def test_a_minimal_export_of_names_alone_comes_in(chat: Talk) -> None:
    told = {"version": 1, "connections": [{"name": "Dana Kim"}, {"name": "Bob Stone"}, {"nobody": 1}]}
    said = chat.send_file("e.json", json.dumps(told).encode())
    assert "2 new: Dana Kim; Bob Stone" in said
    assert "1 I couldn't read: connections 3" in said
    chat.tap("Import")
    assert len(everything(chat)["contacts"]) == 2


def test_namesakes_of_a_table_whose_columns_were_asked_about_stay_two_people(chat: Talk) -> None:
    """Far apart in the file, so that they are taken in by different steps; one who stands twice is one."""
    others = "".join(f"Person {chr(97 + n // 26)}{chr(97 + n % 26)},Elsewhere,x\n" for n in range(120))
    twice = "Ada Fox,Acme,blue\n" * 2
    table = f"Wer,Company,Farbe\nBob Stone,Acme,red\n{twice}{others}Bob Stone,Globex,red\n"
    assert "which column holds the people's names" in chat.send_file("wer.csv", table.encode())
    chat.tap("Wer")
    assert "123 new" in chat.tap("Ignore the rest")
    chat.tap("Import")
    assert "Bob Stone" in chat.say("who do I know at Acme?")
    assert "Bob Stone" in chat.say("who do I know at Globex?")


def test_the_file_that_was_shown_hears_yes(chat: Talk) -> None:
    chat.send_file("Connections.csv", files.linkedin())
    said = chat.say("yes, please")
    assert "I'm taking in Connections.csv" in said
    assert "✓ Connections.csv is in: 2 new." in said
    assert len(everything(chat)["contacts"]) == 2
    assert "the import is taken back" in chat.say("undo")
    assert everything(chat)["contacts"] == []


@pytest.mark.parametrize("word", ["import it", "OK", "go ahead", "Yes!"])
def test_there_are_many_words_for_yes(chat: Talk, word: str) -> None:
    chat.send_file("Connections.csv", files.linkedin())
    assert "is in" in chat.say(word)


@pytest.mark.parametrize("word", ["no", "cancel", "/cancel", "never mind", "no thanks", "leave it"])
def test_the_file_that_was_shown_hears_no_and_nothing_else_is_taken_back(chat: Talk, word: str) -> None:
    chat.say("had coffee with Priya Nair")
    chat.send_file("Connections.csv", files.linkedin())
    preview = chat.last.id
    assert "Connections.csv is left out" in chat.say(word)
    assert [talk.people for talk in everything(chat)["interactions"]] == [(1,)]
    assert "had its day" in chat.tap("Import", preview)


def test_cancel_means_what_was_done_after_the_file_was_shown(chat: Talk) -> None:
    chat.send_file("Connections.csv", files.linkedin())
    preview = chat.last.id
    chat.say("had coffee with Priya Nair")
    assert "coffee with Priya Nair" in chat.say("cancel")
    assert "is in" in chat.tap("Import", preview)


def test_yes_an_hour_later_is_no_answer_to_a_file(chat: Talk) -> None:
    chat.send_file("Connections.csv", files.linkedin())
    chat.wait(hours=1)
    assert "is in" not in chat.say("yes")
    assert everything(chat)["contacts"] == []


def test_whoever_came_in_can_be_placed_at_once_or_a_few_a_day(chat: Talk) -> None:
    take_in(chat, "Connections.csv", files.linkedin())
    done = chat.screen.edits[-1].id
    assert chat.buttons(done) == ["Undo", "Place some now", "A few a day"]
    assert "Dana Kim, CTO at Acme" in chat.tap("Place some now", done)
    assert "to place" in chat.tap("A few a day", done)
    assert "the import is taken back" in chat.tap("Undo", done)


def test_one_is_told_as_one(chat: Talk) -> None:
    said = chat.send_file("one.csv", b"Name,Last contact\nZoe Lark,2025-12-01\n")
    assert "one.csv – a table, 1 person:" in said
    assert "nudge you about anybody new before" in said
    assert "is in: 1 new and 1 touch." in chat.tap("Import")
    assert "1 relationship." in chat.send_file("n.json", files.nametag()).replace("\n", ".")


def test_the_news_of_somebody_is_told_in_plain_words(chat: Talk) -> None:
    for words in ("add Dana Kim, CTO at Acme", "add Bob Stone"):
        chat.say(words)
    assert "Dana Kim (birthday 29 February); Bob Stone (birthday 3 February)" in chat.send_file(
        "c.vcf", files.vcards(10)
    )
    assert "Bob Stone (1 touch)" in chat.send_file("m.json", files.monica())


def test_a_single_column_of_names_is_enough(chat: Talk) -> None:
    assert "2 new: Dana Kim; Bob Stone" in chat.send_file("n.csv", b"Name\nDana Kim\nBob Stone\n")


def test_names_without_a_table_are_to_be_pasted(chat: Talk) -> None:
    assert "paste into the chat" in chat.send_file("words.txt", b"Dana Kim\nBob Stone\n")
    assert "That file is empty." in chat.send_file("blank.csv", b"\n \n")


def test_another_identity_of_somebody_known_is_no_news_to_the_user(chat: Talk) -> None:
    card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Dana Kim\r\nUID:{}\r\nEND:VCARD\r\n"
    chat.say("add Dana Kim")
    assert "nothing to do" in chat.send_file("a.vcf", card.format("4f1c").encode())
