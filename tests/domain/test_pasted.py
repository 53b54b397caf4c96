"""Lists of names as people paste them."""

from typing import Any

import pytest

from domain.language.model import KnownName
from domain.language.names import NameIndex
from domain.people.pasted import read_list

NAMES = NameIndex.build([KnownName(1, "Dana Kim"), KnownName(2, "Bob")])


def read(text: str) -> list[tuple[str, dict[str, Any]]]:
    return [(one.name, dict(one.facts)) for one in read_list(text, NAMES)[0]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tom Reed, Uma Patel, Vic Stone", ["Tom Reed", "Uma Patel", "Vic Stone"]),
        ("Tom Reed\nUma Patel\n\nVic Stone", ["Tom Reed", "Uma Patel", "Vic Stone"]),
        ("1. Tom Reed\n2) Uma Patel\n(3) Vic Stone", ["Tom Reed", "Uma Patel", "Vic Stone"]),
        ("- Tom Reed\n• Uma Patel\n* Vic Stone", ["Tom Reed", "Uma Patel", "Vic Stone"]),
        ("Tom Reed, Uma Patel\nVic Stone; Ann Lee", ["Tom Reed", "Uma Patel", "Vic Stone", "Ann Lee"]),
        ("Tom, Uma and Vic", ["Tom", "Uma", "Vic"]),
        ("Tom Reed and Uma Patel", ["Tom Reed", "Uma Patel"]),
        ("Tom & Uma", ["Tom", "Uma"]),
        ("tom reed, uma patel", ["tom reed", "uma patel"]),
        ("TOM REED\nUMA PATEL", ["Tom Reed", "Uma Patel"]),
        ("Dana, Bob", ["Dana", "Bob"]),
        ("here are my people: Tom Reed, Uma Patel", ["Tom Reed", "Uma Patel"]),
        ("add Tom Reed, Uma Patel", ["Tom Reed", "Uma Patel"]),
        ("I know Tom Reed and Uma Patel", ["Tom Reed", "Uma Patel"]),
        ("Name, Company\nTom Reed, Acme", ["Tom Reed"]),
        ("Dr. Mia Lang, Ms Uma Patel", ["Mia Lang", "Uma Patel"]),
        ("Anna-Lena Müller\nJosé María Aznar", ["Anna-Lena Müller", "José María Aznar"]),
        ("Sky Summers\nVan Morrison", ["Sky Summers", "Van Morrison"]),
        ("李明, 王伟", ["李明", "王伟"]),
        ("Nguyen Van An; Anna van der Berg", ["Nguyen Van An", "Anna van der Berg"]),
        ("Tom Reed, tom reed, Tom Reed", ["Tom Reed"]),
        ("Will, May, Rose Fields", ["Will", "May", "Rose Fields"]),
        ("Priya N.", ["Priya N"]),
        ("1 Tom Reed\n2 Uma Patel", ["Tom Reed", "Uma Patel"]),
        ("Smith, John\nPatel, Uma", ["John Smith", "Uma Patel"]),
        ("Tom Reed/Uma Patel", ["Tom Reed", "Uma Patel"]),
        ("Tom Reed!", ["Tom Reed"]),
        ("- Dr. Karl Heinz Müller\n1. Jean-Luc de la Tour", ["Karl Heinz Müller", "Jean-Luc de la Tour"]),
        ("Tom Reed 😀, Uma 🎉", ["Tom Reed", "Uma"]),
        ("Team: Tom, Uma", ["Tom", "Uma"]),
        ("probably Tom and my cousin Uma", ["Tom", "Uma"]),
    ],
)
def test_everybody_in_a_pasted_list_is_found(text: str, names: list[str]) -> None:
    assert [name for name, _ in read(text)] == names


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("Tom Reed, Acme", {"company": "Acme"}),
        ("Tom Reed, Globex Corp", {"company": "Globex Corp"}),
        ("Tom Reed, Northwind", {"company": "Northwind"}),
        ("Tom Reed – CTO at Acme", {"role": "CTO", "company": "Acme"}),
        ("Tom Reed - CTO at Acme", {"role": "CTO", "company": "Acme"}),
        ("Tom Reed (Acme)", {"company": "Acme"}),
        ("Tom Reed (CTO, Acme)", {"role": "CTO", "company": "Acme"}),
        ("Tom Reed, CTO, Acme", {"role": "CTO", "company": "Acme"}),
        ("Tom Reed at Acme", {"company": "Acme"}),
        ("Tom Reed | designer | Acme | Berlin", {"role": "designer", "company": "Acme", "place": "Berlin"}),
        ("Tom Reed: head of sales at Brightwater", {"role": "head of sales", "company": "Brightwater"}),
        ("Tom Reed <tom@acme.com>", {"email": "tom@acme.com"}),
        ("Tom Reed, +49 30 1234567", {"phone": "+49 30 1234567"}),
        ("Tom Reed\tAcme\tCTO", {"company": "Acme", "role": "CTO"}),
        ("Tom Reed, https://linkedin.com/in/tomreed", {"links": ["https://linkedin.com/in/tomreed"]}),
        ("Tom Reed (he/him), Acme", {"company": "Acme"}),
        ("Tom Reed, my old boss", {"notes": ["my old boss"]}),
        ("Tom from work", {"notes": ["from work"]}),
        (
            "Sven Olafsson, an old colleague from SAP, now runs a startup in Stockholm",
            {"notes": ["an old colleague from SAP", "now runs a startup in Stockholm"], "place": "Stockholm"},
        ),
        ("Sven Olafsson, who lives in Stockholm", {"place": "Stockholm"}),
        ("Paul Roth <paul@bmw.de>", {"email": "paul@bmw.de"}),
        ("Tom from the gym", {"notes": ["from the gym"]}),
        ("Tom (Sarah's brother)", {"notes": ["Sarah's brother"]}),
        ("Tom Reed, mentor", {"quadrant": "mentor"}),
    ],
)
def test_what_stands_beside_a_name_is_kept_with_it(line: str, facts: dict[str, Any]) -> None:
    [(_, told)] = read(line)
    assert told == facts


@pytest.mark.parametrize(
    "text",
    [
        "what is this for?",
        "had coffee with Dana",
        "I don't want to do this now",
        "make Dana tier 1",
        "Dana works at Acme",
        "hello",
        "no idea",
        "idk",
        "",
        "12",
    ],
)
def test_what_is_no_list_of_names_names_nobody(text: str) -> None:
    assert read(text) == []


def test_what_was_not_taken_for_a_name_is_told() -> None:
    people, left = read_list("Tom Reed\nthe plumber\nUma Patel", NAMES)
    assert [one.name for one in people] == ["Tom Reed", "Uma Patel"]
    assert left == ["the plumber"]
