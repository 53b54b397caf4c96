"""What stands beside a name belongs to the masked span, says role and company, and decides who is meant."""

import pytest

from domain.language.model import KnownName
from domain.language.names import NameIndex, find_mentions

PEOPLE = (
    KnownName(1, "Sam Lee", company="Acme"),
    KnownName(2, "Sam Ortiz", company="Globex Corporation"),
    KnownName(3, "Dana Kim"),
    KnownName(4, "Bob Stone"),
)
INDEX = NameIndex.build(PEOPLE)


@pytest.mark.parametrize(
    ("message", "outer", "role", "company"),
    [
        (
            "met Hanna Lindgren (VP Sales at Volvo) there",
            "Hanna Lindgren (VP Sales at Volvo)",
            "VP Sales",
            "Volvo",
        ),
        ("met Hanna (designer) there", "Hanna (designer)", "designer", None),
        ("met Hanna (Volvo) there", "Hanna (Volvo)", None, "Volvo"),
        ("met Hanna (she/her) there", "Hanna (she/her)", None, None),
        ("met Hanna (yesterday) there", "Hanna", None, None),
        ("coffee with Femi from Paystack", "Femi from Paystack", None, "Paystack"),
        ("coffee with Femi from paystack", "Femi from paystack", None, "paystack"),
        ("add Yuki Sato, designer at Figma", "Yuki Sato, designer at Figma", "designer", "Figma"),
        ("Luca Bianchi, lawyer, joined", "Luca Bianchi, lawyer", "lawyer", None),
        ("Luca Bianchi, PhD, joined", "Luca Bianchi, PhD", None, None),
        ("Dr. Dana Kim called", "Dr. Dana Kim", None, None),
        ("Prof. Dr. Kim called", "Prof. Dr. Kim", None, None),
        ("Frau Kim rief an", "Frau Kim", None, None),
        ("my old boss Carol called", "my old boss Carol", None, None),
        ("our CFO Dana called", "our CFO Dana", None, None),
        ("(Bob's boss) Carol called", "(Bob's boss) Carol", None, None),
        ("the CEO Dana called", "the CEO Dana", None, None),
        ("Bob's wife Carol called", "Bob", None, None),
        ("coach Dana on sales", "Dana", None, None),
        ("new contact Dana Wolfram", "Dana Wolfram", None, None),
        ("@dana said so", "@dana", None, None),
        ("Dana at the office", "Dana", None, None),
        ("Dana from Berlin", "Dana", None, None),
        ("Dana from work", "Dana", None, None),
        ("Dana from Bob", "Dana", None, None),
        ("Dana at Starbucks", "Dana", None, None),
        ("Dana's deck", "Dana", None, None),
    ],
)
def test_titles_roles_and_companies_are_told_apart_from_the_name(
    message: str, outer: str, role: str | None, company: str | None
) -> None:
    mention = find_mentions(message, INDEX)[0]
    start, end = mention.outer
    assert (message[start:end], mention.role, mention.company) == (outer, role, company)


@pytest.mark.parametrize(
    ("message", "keys"),
    [
        ("Sam called", (1, 2)),
        ("Sam from Acme called", (1,)),
        ("Sam at Globex called", (2,)),
        ("Sam (Globex) called", (2,)),
        ("Sam @ Acme called", (1,)),
        ("Acme's Sam called", (1,)),
        ("Sam from Hooli called", (1, 2)),
        ("Sam at Starbucks", (1, 2)),
    ],
)
def test_the_company_said_decides_between_namesakes(message: str, keys: tuple[int, ...]) -> None:
    (mention,) = find_mentions(message, INDEX)
    assert mention.match.keys == keys


def test_names_in_what_stands_beside_a_name_are_not_named_themselves() -> None:
    assert [mention.said for mention in find_mentions("Carol (Bob's boss) called", INDEX)] == ["Carol"]
    assert [mention.said for mention in find_mentions("(Bob's boss) Carol called", INDEX)] == ["Carol"]
