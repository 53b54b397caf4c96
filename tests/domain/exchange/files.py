"""Files as other programs write them, built in each of the variants that have been seen."""

import io
import json
from collections.abc import Sequence
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

PREAMBLE = (
    "Notes:\r\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing."\r\n\r\n'
)
LINKEDIN_HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
LINKEDIN_ROWS = (
    "Dana,Kim,https://www.linkedin.com/in/danakim,dana@acme.example,Acme,CTO,05 Mar 2024",
    'Jürgen,"Müller, MBA",https://www.linkedin.com/in/jmueller,,"Hollis, Gray & Co",Partner,17 Jan 2023',
    ",,,,,,",
    ",,https://www.linkedin.com/in/gone,,,,01 Feb 2020",
)


def linkedin(
    *, preamble: str = PREAMBLE, header: str = LINKEDIN_HEADER, end: str = "\r\n", bom: bool = False
) -> bytes:
    """Connections.csv."""
    text = preamble + end.join([header, *LINKEDIN_ROWS]) + end
    return ("\ufeff" if bom else "").encode() + text.encode()


def linkedin_old() -> bytes:
    """Connections.csv before it had URLs."""
    return (
        b"First Name,Last Name,Email Address,Company,Position,Connected On\n"
        b'Dana,Kim,dana@acme.example,Acme,CTO,"3/5/18, 10:21 AM"\n'
    )


def linkedin_german() -> bytes:
    header = "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am"
    return linkedin(preamble='"Hinweise:"\r\n"Beim Export …"\r\n\r\n', header=header)


def linkedin_zip(folder: str = "Basic_LinkedInDataExport_07-01-2026/") -> bytes:
    """The whole archive."""
    files = {
        "Connections.csv": linkedin(),
        "messages.csv": (
            b"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
            b"1,,Dana Kim,https://www.linkedin.com/in/danakim,Me Myself,https://www.linkedin.com/in/me,2026-06-01 10:00:00 UTC,,Hi!,INBOX\n"
            b'1,,Me Myself,https://www.linkedin.com/in/me,Dana Kim,https://www.linkedin.com/in/danakim,2026-07-01 10:00:00 UTC,,"Hi, you",INBOX\n'
            b"2,,A Stranger,https://www.linkedin.com/in/stranger,Me Myself,https://www.linkedin.com/in/me,2026-07-02 10:00:00 UTC,,Buy,INBOX\n"
        ),
        "Recommendations_Given.csv": (
            b"First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
            b'Dana,Kim,Acme,CTO,"Great, truly.","05/04/25, 09:12 AM",VISIBLE\n'
        ),
        "Recommendations_Received.csv": (
            b"First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
            b'Dana,Kim,Acme,CTO,Thanks,"06/04/25, 09:12 AM",VISIBLE\n'
        ),
        "Endorsement_Received_Info.csv": (
            b"Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n"
            b"2025/07/01 12:00:00 UTC,Pricing,Dana,Kim,www.linkedin.com/in/danakim,ACCEPTED\n"
        ),
        "Endorsement_Given_Info.csv": (
            b"Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status\n"
            b"2025/08/01 12:00:00 UTC,Python,Dana,Kim,www.linkedin.com/in/danakim,ACCEPTED\n"
        ),
        "Invitations.csv": b'From,To,Sent At,Message,Direction\nMe,Somebody,"6/1/26, 9:00 AM",,OUTGOING\n',
        "Profile.csv": b"First Name,Last Name,Headline\nMe,Myself,Product\n",
    }
    return zipped({folder + name: data for name, data in files.items()})


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def google_new() -> bytes:
    header = (
        "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,"
        "Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,"
        "E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,"
        "Address 1 - City,Address 1 - Country,Website 1 - Label,Website 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value"
    )
    row = (
        "Dana,,Kim,,Dr.,,Dee,,Acme,CTO,Research,--06-15,likes tea,https://x.example/p,* myContacts ::: Navy,* Work,dana@acme.example,"
        'Home,dk@home.example ::: dee@home.example,Mobile,+49 30 1234567,Home,"Main St 1\nBerlin\nGermany",Berlin,Germany,Blog,https://dana.example/blog,Team,Blue'
    )
    return f"{header}\n{row}\n,,,,,,,,Acme Reception,,,,,,* myContacts,,,,,Work,+49 30 999 0000,,,,,,,,\n,,,,,,,,,,,,,,* myContacts,,x@y.example,,,,,,,,,,,,\n".encode()


def google_old() -> bytes:
    header = (
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Nickname,Birthday,Notes,Group Membership,"
        "E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - City,Address 1 - Country,"
        "Organization 1 - Name,Organization 1 - Title,Website 1 - Value"
    )
    row = (
        "Dana Kim,Dana,,Kim,,Dee,1906-12-09,likes tea,* myContacts ::: Navy,* Work,dana@acme.example,"
        "Mobile,+49 30 1234567,Berlin,Germany,Acme,CTO,https://dana.example/blog"
    )
    return f"{header}\r\n{row}\r\n".encode("utf-16")


def outlook() -> bytes:
    header = (
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Company,Department,Job Title,Business City,Business Country/Region,"
        "Mobile Phone,Birthday,Categories,E-mail Address,E-mail 2 Address,Web Page,Notes"
    )
    rows = (
        "Dana,,Kim,Dr.,,Dee,Acme,Research,CTO,Berlin,Germany,+49 30 1234567,3/4/1990,Navy;Work,dana@acme.example,dk@home.example,https://dana.example,likes tea",
        "Bob,,Stone,,,,,,,,,,0/0/00,,,,,",
    )
    return "\r\n".join([header, *rows]).encode("cp1252")


VCARDS = """BEGIN:VCARD\r
VERSION:3.0\r
N:Kim;Dana;;Dr.;\r
FN:Dana Kim\r
NICKNAME:Dee,DK\r
ORG:Acme;Research\r
TITLE:CTO\r
EMAIL;TYPE=INTERNET:dana@acme.example\r
TEL;TYPE=CELL:+49 30 1234567\r
BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29\r
item1.URL:https://dana.example\r
item1.X-ABLabel:_$!<HomePage>!$_\r
item2.ADR;TYPE=HOME:;;Main St 1;Berlin;;10115;Germany\r
CATEGORIES:Navy,Work\r
NOTE:likes tea\\nand a very long line that is\r
  folded here\r
PHOTO;ENCODING=b;TYPE=JPEG:{photo}\r
UID:4f1c\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:4.0\r
FN:Bob Stone\r
BDAY:--0203\r
TEL;VALUE=uri:tel:+1-555-0100-200\r
EMAIL:bob@stone.example\r
UID:urn:uuid:77aa\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:4.0\r
ORG\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;\r
BDAY:19850412\r
END:VCARD\r
"""


def vcards(photo: int = 300_000) -> bytes:
    """Cards of three versions, one of them bad, one with a huge photo."""
    return VCARDS.replace("{photo}", "A" * photo).encode()


def monica() -> bytes:
    def group(kind: str, *values: Any) -> dict[str, Any]:
        return {"count": len(values), "type": kind, "values": list(values)}

    dana = {
        "uuid": "d-1",
        "created_at": "2019-05-01T10:00:00Z",
        "properties": {
            "first_name": "Dana",
            "last_name": "Kim",
            "nickname": "Dee",
            "job": "CTO",
            "company": "Acme",
            "tags": ["Navy"],
            "is_active": True,
            "birthdate": {
                "uuid": "s",
                "is_age_based": False,
                "is_year_unknown": True,
                "date": "2016-06-15T00:00:00Z",
            },
            "first_met_through": "b-1",
            "last_talked_to": "2024-02-01T00:00:00Z",
            "stay_in_touch_frequency": 45,
            "food_preferences": "vegan",
        },
        "data": [
            group("note", {"properties": {"body": "likes tea"}}),
            group("call", {"properties": {"called_at": "2023-12-24T00:00:00Z", "content": "about pricing"}}),
            group("contact_field", {"properties": {"data": "dana@acme.example", "type": "t-mail"}}),
            group("address", {"properties": {"city": "Berlin", "country": "DE"}}),
            group("reminder", {"uuid": "r", "properties": {"title": "call"}}),
            group("activity", "a-1"),
        ],
    }
    bob = {
        "uuid": "b-1",
        "created_at": "2018-01-01T00:00:00Z",
        "properties": {"first_name": "Bob", "last_name": "Stone", "is_active": False},
        "data": [group("activity", "a-1")],
    }
    partial = {"uuid": "p-1", "properties": {"first_name": "Child", "is_partial": True}, "data": []}
    nameless = {"uuid": "n-1", "properties": {}, "data": []}
    activity = {
        "uuid": "a-1",
        "properties": {"summary": "hiking", "description": "in the rain", "happened_at": "2024-01-10"},
    }
    account = {
        "uuid": "acc",
        "data": [
            group("contact", dana, bob, partial, nameless),
            group("relationship", {"uuid": "rel"}),
            group("activity", activity),
        ],
        "instance": {
            "contact_field_types": [{"uuid": "t-mail", "properties": {"name": "Email", "type": "email"}}]
        },
    }
    whole = {
        "version": "1.0-preview.1",
        "app_version": "4.0.0",
        "export_date": "2026-01-01",
        "account": account,
    }
    return json.dumps(whole).encode()


def nametag() -> bytes:
    people = [
        {
            "id": "n1",
            "name": "Dana",
            "surname": "Kim",
            "nickname": "Dee",
            "organization": "Acme",
            "jobTitle": "CTO",
            "lastContact": "2024-03-01T00:00:00.000Z",
            "notes": "likes tea",
            "contactReminderEnabled": True,
            "contactReminderInterval": 6,
            "contactReminderIntervalUnit": "WEEKS",
            "importantDates": [
                {"title": "Birthday", "date": "1604-06-15T00:00:00.000Z"},
                {"title": "Wedding", "date": "2015-05-05T00:00:00.000Z"},
            ],
            "phoneNumbers": [{"type": "mobile", "number": "+49 30 1234567"}],
            "emails": [{"type": "work", "email": "dana@acme.example"}],
            "addresses": [{"locality": "Berlin", "country": "Germany"}],
            "urls": [{"type": "blog", "url": "https://dana.example"}],
            "groups": ["Navy"],
            "relationshipToUser": {"name": "FRIEND", "label": "Friend"},
            "relationships": [{"relatedPersonId": "n2", "relatedPersonName": "Bob Stone"}],
        },
        {"id": "n2", "name": "Bob", "surname": "Stone", "groups": []},
        {"id": "n3", "name": ""},
    ]
    journal = [
        {
            "id": "j",
            "title": "Hike",
            "date": "2024-02-02T00:00:00.000Z",
            "body": "rain",
            "peopleIds": ["n1", "n2"],
        }
    ]
    return json.dumps(
        {
            "version": "1.2",
            "exportDate": "2026-01-01T00:00:00Z",
            "groups": [],
            "people": people,
            "journalEntries": journal,
        }
    ).encode()


def xlsx(rows: Sequence[Sequence[object]]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
