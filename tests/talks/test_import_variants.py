"""Files in every variant that has been seen: each brings Dana, and the second time nothing."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.database import Unit
from tests.domain.exchange import files
from tests.talks.conftest import StartTalk
from tests.talks.talk import Talk
from tests.talks.test_import import everything

NO_NOTES = {"preamble": ""}
QUOTED = {"preamble": '"Notes:"\n"when exporting, quotes"\n\n'}


def card(*lines: str, version: str = "3.0") -> bytes:
    text = ["BEGIN:VCARD", f"VERSION:{version}", "FN:Dana Kim", *lines, "END:VCARD"]
    return "\r\n".join(text).encode()


def table(header: str, row: str) -> bytes:
    return f"{header}\n{row}\n".encode()


VARIANTS: dict[str, tuple[bytes, int]] = {
    "linkedin with notes": (files.linkedin(), 2),
    "linkedin bare": (files.linkedin(preamble=""), 2),
    "linkedin with quoted notes": (files.linkedin(preamble='"Notes:"\n"when exporting, quotes"\n\n'), 2),
    "linkedin with a mark and CRLF": (files.linkedin(preamble="", bom=True), 2),
    "linkedin with LF": (files.linkedin(end="\n"), 2),
    "linkedin without URLs": (files.linkedin_old(), 1),
    "linkedin in German": (files.linkedin_german(), 2),
    "linkedin's archive": (files.linkedin_zip(), 2),
    "linkedin's archive without a folder": (files.linkedin_zip(""), 2),
    "google new": (files.google_new(), 2),
    "google old": (files.google_old(), 1),
    "outlook": (files.outlook(), 2),
    "cards with a huge photo": (files.vcards(2_000_000), 3),
    "monica": (files.monica(), 2),
    "nametag": (files.nametag(), 2),
    "card born 1990-04-05": (card("BDAY:1990-04-05"), 1),
    "card born 19850412": (card("BDAY:19850412"), 1),
    "card born --0203": (card("BDAY:--0203", version="4.0"), 1),
    "card born --06-15": (card("BDAY:--06-15", version="4.0"), 1),
    "card of Apple's year": (card("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29"), 1),
    "card of 1604": (card("BDAY:1604-06-15"), 1),
    "card with a label of Apple's": (
        card("item1.URL:https://dana.example", "item1.X-ABLabel:_$!<HomePage>!$_"),
        1,
    ),
    "card with company and department": (card("ORG:Acme;Research"), 1),
    "card with folded lines": (card("NOTE:likes", "  tea"), 1),
    "aliases A": (
        table("Full Name,Organization,Title,Labels,Comments,DOB", "Dana Kim,Acme,CTO,navy,tea,1990-04-05"),
        1,
    ),
    "aliases B": (table("Name,Firm,Role,Categories,Notes,Birthday", "Dana Kim,Acme,CTO,navy,tea,--06-15"), 1),
    "aliases C": (table("Name,Employer,Position,Tags,last_contact", "Dana Kim,Acme,CTO,navy,2025-03-01"), 1),
    "aliases D": (table("First Name;Surname;Company;LastContactDate", "Dana;Kim;Acme;2025-03-01"), 1),
}
"""A file, and how many people are in it (facts, "Import formats")."""


@pytest.mark.parametrize("name", VARIANTS)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_each_variant_comes_in_once_and_whole(chat: Talk, name: str) -> None:
    content, count = VARIANTS[name]
    said = chat.send_file(name, content)
    assert f"{count} new" in said
    chat.tap("Import")
    before = everything(chat)
    names = [one.name for one in before["contacts"]]
    assert len(names) == count
    assert "Dana Kim" in names
    assert "nothing to do" in chat.send_file(name, content)
    assert everything(chat) == before


BIRTHDAYS = {
    "card born 1990-04-05": "1990-04-05",
    "card born 19850412": "1985-04-12",
    "card born --0203": "--02-03",
    "card born --06-15": "--06-15",
    "card of Apple's year": "--02-29",
    "card of 1604": "--06-15",
    "aliases A": "1990-04-05",
    "aliases B": "--06-15",
}


@pytest.mark.parametrize("name", BIRTHDAYS)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_birthday_is_kept_as_it_was_told(chat: Talk, name: str) -> None:
    chat.send_file(name, VARIANTS[name][0])
    chat.tap("Import")
    facts = everything(chat)["facts"]
    assert [one.value for one in facts if one.kind == "birthday"] == [BIRTHDAYS[name]]


def test_three_files_sent_at_once_are_each_shown_and_taken_in(chat: Talk) -> None:
    sent = [("Connections.csv", files.linkedin()), ("cards.vcf", files.vcards(9)), ("m.json", files.monica())]
    messages = []
    for name, content in sent:
        assert name in chat.send_file(name, content)
        messages.append(chat.last.id)
    for message in reversed(messages):
        assert "is in" in chat.tap("Import", message)
    names = [one.name for one in everything(chat)["contacts"]]
    assert names.count("Dana Kim") == names.count("Bob Stone") == 1
    before = everything(chat)
    for name, content in sent:
        assert "nothing to do" in chat.send_file(name, content)
    assert everything(chat) == before


def test_a_file_neither_answers_an_open_question_nor_loses_it(chat: Talk) -> None:
    chat.say("had coffee with Dana Kim")
    asked = chat.say("add a story about Dana")
    assert asked
    open_before = chat.look(flow_of)
    assert open_before is not None
    assert "2 new" in chat.send_file("cards.vcf", files.vcards(9))
    assert chat.look(flow_of) == open_before


def flow_of(unit: Unit) -> object:
    user = unit.users.find("local", "local")
    assert user is not None
    state = unit.store(user).flows.get()
    return None if state is None else (state.name, state.about, state.answers)


ANYTHING = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
CELLS = st.text(max_size=8) | st.sampled_from(
    ("Name", "Company", "Dana Kim", '"', "=1+1", "2025-01-01", "\r", "\x00")
)
CSVS = st.lists(st.lists(CELLS, max_size=4), max_size=6).map(
    lambda rows: "\n".join(map(",".join, rows)).encode()
)
CARDS = st.lists(
    st.sampled_from(("FN:", "N:", "BDAY:", "TEL:", "ORG;", "NOTE:", "ADR:")) | st.text(max_size=9)
).map(lambda lines: "\n".join(["BEGIN:VCARD", *lines, "END:VCARD"]).encode("utf-8", "replace"))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_whatever_is_sent_as_a_file_gets_an_answer_and_the_chat_goes_on(
    start_talk: StartTalk, caplog: pytest.LogCaptureFixture
) -> None:
    chat = start_talk()

    @ANYTHING
    @given(st.binary(max_size=400) | CSVS | CARDS)
    def sent(content: bytes) -> None:
        said = chat.send_file("x.csv", content)
        assert said.strip()
        assert "went wrong" not in said
        while "Skip" in chat.buttons():
            said = chat.tap("Skip")
        if "Import" in chat.buttons():
            assert "is in" in chat.tap("Import")
        assert caplog.records == []

    sent()
    assert "Coffee with" in chat.say("had coffee with Zoe Zander")
