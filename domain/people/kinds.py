"""The kinds of facts: which one may have several of, what each is called and how it reads."""

import re
from calendar import isleap
from datetime import date

from domain.errors import Sorry
from domain.phrases import TIER_RHYTHM, every

MANY = frozenset({"tag", "note", "interest", "alias", "link", "email", "phone", "area"})
"""Kinds of which a connection may have several; of the others a new one ends the old."""

PLURALS = {
    "aliases": "alias",
    "areas": "area",
    "emails": "email",
    "interests": "interest",
    "links": "link",
    "notes": "note",
    "phones": "phone",
    "tags": "tag",
}
"""How the language names several of a kind."""

ON_THE_CONTACT = frozenset({"alias", "name", "priority"})
"""Kinds that are part of the connection itself, not facts beside it."""

WORK = ("company", "role")
"""They end together: who goes to another company leaves the role behind."""

CHOSEN = frozenset({"background", "perspective"})
"""Kept only if the user chose to note such things (method, section 1)."""

FLEETING = frozenset(
    {"alias", "birthday", "email", "how_met", "introduced_by", "link", "note", "phone", "background"}
    | {"perspective"}
)
"""Kinds that are gone for good when taken out; of the others it is kept until when they held, for figures of
past days."""

IN_QUADRANT = {
    "colleague": "internal colleague",
    "peer": "industry peer",
    "mentor": "mentor or advisor",
    "collaborator": "potential collaborator",
}
"""What somebody in each of the four quadrants is (method, section 1)."""

NAMES = {
    "alias": "other name",
    "area": "area to work on together",
    "cadence_days": "rhythm of their own",
    "email": "e-mail",
    "how_met": "how you met",
    "introduced_by": "introduction",
    "priority": "place among the twenty",
}
"""What a kind is called where its own name wouldn't do."""

LEAP_YEAR = 2024
"""A year in which every day of a birthday without its year exists."""

COMPANY_FORMS = frozenset(
    {"inc", "ltd", "llc", "gmbh", "ag", "se", "kg", "ug", "corp", "corporation", "co", "company", "plc"}
    | {"group", "limited", "sa", "sarl", "srl", "bv", "ab", "oy", "as", "pty", "kk"}
)
"""Words a company's name may go without and still be the same company's."""

SAID_BIRTHDAY = re.compile(r"(?:(?P<year>\d{4})|-)?-?(?P<month>\d\d)-(?P<day>\d\d)")


class NotABirthday(Sorry):
    """I couldn't read that as a birthday. Try "3 March" or "3 March 1985"."""


def read(kind: str, value: str) -> str:
    """A value as it reads by itself."""
    if kind == "birthday":
        return birthday(value)
    if kind == "tier":
        return f"tier {value}, {TIER_RHYTHM[int(value)]}"
    if kind == "cadence_days":
        return every(int(value))
    if kind == "quadrant":
        return IN_QUADRANT.get(value, value)
    return f"“{value}”" if kind == "note" else value


def birthday(value: str) -> str:
    """ "3 March", or "3 March 1985" where the year is known."""
    year, month, day = birthday_parts(value)
    words = f"{day} {date(LEAP_YEAR, month, day):%B}"
    return f"{words} {year}" if year else words


def birthday_parts(value: str) -> tuple[int | None, int, int]:
    """Year (None: not known), month and day of a birthday as it is kept."""
    said = SAID_BIRTHDAY.fullmatch(value)
    if said is None:
        raise NotABirthday
    return int(said["year"]) if said["year"] else None, int(said["month"]), int(said["day"])


def next_birthday(value: str, today: date) -> date:
    """The next day it is celebrated, today too; who was born on a 29 February celebrates on the 28th."""
    _, month, day = birthday_parts(value)
    return min(
        one for one in (_in_year(year, month, day) for year in (today.year, today.year + 1)) if one >= today
    )


def _in_year(year: int, month: int, day: int) -> date:
    if (month, day) == (2, 29) and not isleap(year):
        return date(year, 2, 28)
    return date(year, month, day)
