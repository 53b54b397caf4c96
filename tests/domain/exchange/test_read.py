"""Every variant of every format is read whole: nobody lost, nothing made up, bad rows counted."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import Sorry
from domain.exchange.read import read
from domain.exchange.refusals import EmptyFile, NobodyInIt, NotReadable, TooBig, TooManyRows, UnsafeArchive
from domain.exchange.sheet import Entry, Sheet, Touch, entry, plain
from tests.domain.exchange import files

DANAS_FACTS = {
    ("company", "Acme"),
    ("role", "CTO"),
    ("email", "dana@acme.example"),
}


def dana(sheet: Sheet) -> Entry:
    return next(one for one in sheet.entries if one.name == "Dana Kim")


@pytest.mark.parametrize(
    "content",
    [
        files.linkedin(),
        files.linkedin(preamble=""),
        files.linkedin(preamble='"Notes:"\n"when exporting, quotes"\n\n', bom=True, end="\n"),
        files.linkedin_german(),
    ],
    ids=["with notes", "bare", "quoted notes and a mark", "german"],
)
def test_linkedins_connections_are_read_in_each_of_their_forms(content: bytes) -> None:
    sheet = read(content)
    assert sheet.format == "LinkedIn connections"
    assert [one.name for one in sheet.entries] == ["Dana Kim", "Jürgen Müller, MBA"]
    assert set(dana(sheet).facts) == DANAS_FACTS | {("link", "https://www.linkedin.com/in/danakim")}
    assert dana(sheet).added_on == date(2024, 3, 5)
    assert "link:linkedin.com/in/danakim" in dana(sheet).keys
    assert [one.why for one in sheet.unreadable] == ["a member without a name"]


def test_an_old_linkedin_file_lacks_urls_and_is_read_all_the_same() -> None:
    sheet = read(files.linkedin_old())
    assert set(dana(sheet).facts) == DANAS_FACTS
    assert dana(sheet).added_on == date(2018, 3, 5)


@pytest.mark.parametrize("folder", ["", "Basic_LinkedInDataExport_07-01-2026/"])
def test_linkedins_archive_tells_of_last_messages_and_of_giving_and_taking(folder: str) -> None:
    sheet = read(files.linkedin_zip(folder))
    assert set(dana(sheet).touches) == {
        Touch(day=date(2026, 7, 1), channel="message"),
        Touch(day=date(2025, 5, 4), channel="social", topic="a recommendation", balance="giving"),
        Touch(day=date(2025, 6, 4), channel="social", topic="a recommendation", balance="taking"),
        Touch(day=date(2025, 7, 1), channel="social", topic="endorsing Pricing", balance="taking"),
        Touch(day=date(2025, 8, 1), channel="social", topic="endorsing Python", balance="giving"),
    }
    assert sheet.ignored == {"invitations": 1, "other files": 1}


def test_googles_new_table_keeps_every_address_number_and_label() -> None:
    sheet = read(files.google_new())
    assert [one.name for one in sheet.entries] == ["Dana Kim", "Acme Reception"]
    assert set(dana(sheet).facts) == DANAS_FACTS | {
        ("email", "dk@home.example"),
        ("email", "dee@home.example"),
        ("phone", "+49 30 1234567"),
        ("birthday", "--06-15"),
        ("place", "Berlin, Germany"),
        ("tag", "Navy"),
        ("note", "likes tea"),
        ("note", "Team: Blue"),
        ("link", "https://dana.example/blog"),
        ("function", "Research"),
    }
    assert dana(sheet).aliases == ("Dee",)
    assert len(sheet.unreadable) == 1


def test_googles_old_table_is_read_in_another_encoding_too() -> None:
    sheet = read(files.google_old())
    assert set(dana(sheet).facts) == DANAS_FACTS | {
        ("phone", "+49 30 1234567"),
        ("birthday", "1906-12-09"),
        ("place", "Berlin, Germany"),
        ("tag", "Navy"),
        ("note", "likes tea"),
        ("link", "https://dana.example/blog"),
    }


def test_outlooks_table_is_told_from_googles_and_linkedins() -> None:
    sheet = read(files.outlook())
    assert sheet.format == "Outlook contacts"
    assert set(dana(sheet).facts) == DANAS_FACTS | {
        ("email", "dk@home.example"),
        ("phone", "+49 30 1234567"),
        ("birthday", "1990-03-04"),
        ("place", "Berlin, Germany"),
        ("tag", "Navy"),
        ("tag", "Work"),
        ("note", "likes tea"),
        ("link", "https://dana.example"),
        ("function", "Research"),
    }
    assert [one.facts for one in sheet.entries if one.name == "Bob Stone"] == [()]


def test_cards_of_three_versions_are_read_and_the_bad_one_is_counted() -> None:
    sheet = read(files.vcards())
    assert [one.name for one in sheet.entries] == ["Dana Kim", "Bob Stone", "Jürgen Müller"]
    assert set(dana(sheet).facts) == DANAS_FACTS | {
        ("phone", "+49 30 1234567"),
        ("birthday", "--02-29"),
        ("place", "Berlin, Germany"),
        ("tag", "Navy"),
        ("tag", "Work"),
        ("note", "likes tea\nand a very long line that is folded here"),
        ("link", "https://dana.example"),
    }
    assert dana(sheet).aliases == ("Dee", "DK")
    bob, jurgen = sheet.entries[1:]
    assert dict(bob.facts)["birthday"] == "--02-03"
    assert dict(jurgen.facts)["birthday"] == "1985-04-12"
    assert len(sheet.unreadable) == 1


def test_cards_within_cards_neither_hang_nor_fail() -> None:
    assert read(b"BEGIN:VCARD\n" * 3000 + b"FN:x\n" + b"END:VCARD\n" * 3000).unreadable


def test_monicas_contacts_come_with_notes_calls_activities_and_introducers() -> None:
    sheet = read(files.monica())
    assert [one.name for one in sheet.entries] == ["Dana Kim", "Bob Stone"]
    assert set(dana(sheet).facts) == DANAS_FACTS | {
        ("birthday", "--06-15"),
        ("introduced_by", "Bob Stone"),
        ("tag", "Navy"),
        ("note", "likes tea"),
        ("note", "Likes to eat: vegan"),
        ("place", "Berlin, DE"),
    }
    assert dana(sheet).touches == (
        Touch(day=date(2023, 12, 24), channel="call", said="about pricing"),
        Touch(
            day=date(2024, 1, 10),
            channel="other",
            topic="hiking",
            said="in the rain",
            others=("uid:monica:b-1",),
        ),
        Touch(day=date(2024, 2, 1), channel="other"),
    )
    assert (dana(sheet).cadence_days, dana(sheet).added_on) == (45, date(2019, 5, 1))
    assert sheet.entries[1].archived
    assert sheet.ignored == {"relationships": 1, "reminders": 1}
    assert len(sheet.unreadable) == 1


def test_nametags_people_come_with_groups_dates_and_their_journal() -> None:
    sheet = read(files.nametag())
    assert set(dana(sheet).facts) == DANAS_FACTS | {
        ("birthday", "--06-15"),
        ("note", "Wedding: 2015-05-05"),
        ("tag", "Navy"),
        ("tag", "Friend"),
        ("note", "likes tea"),
        ("place", "Berlin, Germany"),
        ("phone", "+49 30 1234567"),
        ("link", "https://dana.example"),
    }
    assert dana(sheet).cadence_days == 42
    assert [touch.day for touch in dana(sheet).touches] == [date(2024, 2, 2), date(2024, 3, 1)]
    assert len(sheet.unreadable) == 1


TABLE: list[list[object]] = [
    ["Full Name", "Employer", "Position", "E-mail", "Tags", "Last contact", "Frequency", "Shoe size"],
    ["Dana Kim", "Acme", "CTO", "dana@acme.example", "Navy; Work", datetime(2024, 3, 1), "every 3 weeks", 38],
    [None, "Globex", None, None, None, None, None, None],
]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_table_is_read_by_the_names_of_its_columns_and_asks_about_the_rest(sign: str) -> None:
    rows = [["" if cell is None else str(cell).split(" 00")[0] for cell in row] for row in TABLE]
    sheet = read("\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows).encode())
    check_table(sheet)


def test_an_excel_table_is_read_like_any_other() -> None:
    check_table(read(files.xlsx(TABLE)))


def check_table(sheet: Sheet) -> None:
    assert set(dana(sheet).facts) == DANAS_FACTS | {("tag", "Navy"), ("tag", "Work")}
    assert dana(sheet).touches == (Touch(day=date(2024, 3, 1), channel="other"),)
    assert dana(sheet).cadence_days == 21
    assert sheet.columns == ("Shoe size",)
    assert len(sheet.unreadable) == 1


def test_a_table_whose_columns_say_nothing_is_read_as_the_user_says() -> None:
    content = b"Wer;Wo\nDana Kim;Acme\n"
    assert read(content).columns == ("Wer", "Wo")
    sheet = read(content, {"Wer": "name", "Wo": "company"})
    assert dana(sheet).facts == (("company", "Acme"),)
    assert sheet.columns == ()


def test_an_entry_comes_back_whole_from_plain_data() -> None:
    for one in (*read(files.monica()).entries, *read(files.linkedin_zip()).entries):
        assert entry(plain(one)) == one


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"x" * 20_000_001, TooBig),
        (files.zipped({"big.csv": b"0" * 100_000_001}), TooBig),
        (files.zipped({"big.csv": b"0" * 50_000_000}), UnsafeArchive),
        (files.zipped({"../Connections.csv": files.linkedin()}), UnsafeArchive),
        (files.zipped({"/etc/Connections.csv": files.linkedin()}), UnsafeArchive),
        (files.zipped({f"{number}.csv": b"" for number in range(1001)}), UnsafeArchive),
        (files.zipped({"inner.zip": files.linkedin_zip()}), NotReadable),
        (b"Name,Company\n" + b"Dana Kim,Acme\n" * 100_001, TooManyRows),
        (b"", EmptyFile),
        (b" \n", EmptyFile),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50, NotReadable),
        (b"just a sentence", NotReadable),
        (b'{"hello": 1}', NotReadable),
        (b"[" * 100_000, NotReadable),
        (b"PK\x03\x04 broken", NotReadable),
        (f"{files.LINKEDIN_HEADER}\n".encode(), NobodyInIt),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_what_cannot_be_read_is_refused_with_a_sentence(content: bytes, refusal: type[Sorry]) -> None:
    with pytest.raises(refusal) as caught:
        read(content)
    assert caught.value.sentence.endswith((".", "?"))


SEEDS = (
    files.linkedin(),
    files.google_new(),
    files.outlook(),
    files.vcards(100),
    files.monica(),
    files.nametag(),
    files.xlsx(TABLE),
    files.linkedin_zip(),
)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=4000))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    read_or_refuse(content)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(SEEDS), st.data())
def test_any_damage_to_a_file_is_read_or_refused(seed: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(seed)))
    end = data.draw(st.integers(start, min(len(seed), start + 200)))
    read_or_refuse(seed[:start] + data.draw(st.binary(max_size=50)) + seed[end:])


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=9),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "account",
                        "data",
                        "type",
                        "values",
                        "properties",
                        "people",
                        "name",
                        "exportDate",
                        "uuid",
                        "first_name",
                    ]
                ),
                inner,
                max_size=5,
            )
        ),
        max_leaves=25,
    )
)
def test_any_json_is_read_or_refused(data: object) -> None:
    import json

    read_or_refuse(json.dumps({"exportDate": "x", "people": data, "account": {"data": data}}).encode())
    read_or_refuse(
        json.dumps({"exportDate": "x", "people": data if isinstance(data, list) else [data]}).encode()
    )


def read_or_refuse(content: bytes) -> None:
    try:
        sheet = read(content)
    except Sorry:
        return
    assert all(one.name.strip() for one in sheet.entries)
