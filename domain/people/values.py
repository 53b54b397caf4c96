"""Values of facts: the form in which each is kept, and when two say the same."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from domain.errors import Sorry
from domain.language.lexicon.kinds import QUADRANT, kind_of
from domain.people.kinds import COMPANY_FORMS, LEAP_YEAR, NotABirthday, birthday_parts

MOST_DAYS = 3650
"""The longest rhythm of one's own: ten years (ours)."""

OLDEST = 120
"""Nobody's birthday lies further back, in years (ours)."""

DIGITS = range(3, 16)
"""How many digits a phone number has: short numbers have 3, the longest 15 (E.164)."""

SMALL = frozenset(
    {"and", "of", "the", "for", "in", "on", "am", "an", "der", "de", "la", "le", "du", "und", "et"}
)
"""Words that stay small within a proper name."""

SHORT_ROLES = frozenset(
    {"ceo", "cfo", "chro", "cio", "cmo", "coo", "cpo", "cto", "evp", "hr", "pm", "svp", "vp"}
)
"""Roles that are said by their letters."""

EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
LINK = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[\w-]{2,}(?:[:/?#]\S*)?", re.IGNORECASE)
HANDLE = re.compile(r"@\w+")


class NoSuchTier(Sorry):
    """There are three tiers: 1 (monthly), 2 (quarterly) and 3 (yearly)."""


class NoSuchCadence(Sorry):
    """A rhythm is at least one day and at most ten years."""


class NoSuchStrength(Sorry):
    """Strength goes from 1 (hardly know each other) to 5 (very close)."""


class NoSuchQuadrant(Sorry):
    """There are four quadrants: colleague, peer, mentor and collaborator."""


class NotAnEmail(Sorry):
    """That doesn't look like an e-mail address. It goes like dana@example.com."""


class NotAPhone(Sorry):
    """That doesn't look like a phone number. It goes like +49 30 1234567."""


class NotALink(Sorry):
    """That doesn't look like a link. It goes like example.com/dana."""


def as_kept(kind: str, value: object, today: date) -> str:
    """A value in the form in which it is kept; raises Sorry where it can be none of its kind."""
    words = " ".join(str(value).split()) if kind != "note" else str(value).strip()
    reads = READS.get(kind)
    return reads(words, today) if reads else words


def same(kind: str, one: str, other: str) -> bool:
    """Whether two values say the same, however they are written."""
    return _plain(kind, one) == _plain(kind, other)


def refined(kind: str, one: str, other: str) -> bool:
    """Whether one is the other said more fully: "Acme" and "Acme Inc.", "Berlin" and "Berlin, Germany"."""
    short, long = sorted((_words(one), _words(other)), key=len)
    if not short or long[: len(short)] != short:
        return False
    return kind == "place" or (kind == "company" and set(long[len(short) :]) <= COMPANY_FORMS)


def _birthday(words: str, today: date) -> str:
    year, month, day = birthday_parts(words)
    try:
        born = date(year or LEAP_YEAR, month, day)
    except ValueError as wrong:
        raise NotABirthday from wrong
    if year is None:
        return f"--{month:02}-{day:02}"
    if born > today or today.year - year > OLDEST:
        raise NotABirthday
    return born.isoformat()


def _tier(words: str, today: date) -> str:
    if words not in {"1", "2", "3"}:
        raise NoSuchTier
    return words


def _cadence(words: str, today: date) -> str:
    if not words.isdecimal() or not 1 <= int(words) <= MOST_DAYS:
        raise NoSuchCadence
    return str(int(words))


def _strength(words: str, today: date) -> str:
    if words not in {"1", "2", "3", "4", "5"}:
        raise NoSuchStrength
    return words


def _quadrant(words: str, today: date) -> str:
    kind = kind_of(QUADRANT, words.casefold())
    if kind is None:
        raise NoSuchQuadrant
    return kind


def _email(words: str, today: date) -> str:
    plain = words.removeprefix("mailto:").strip("<>.,;")
    if not EMAIL.fullmatch(plain):
        raise NotAnEmail
    return plain


def _phone(words: str, today: date) -> str:
    if sum(letter.isdecimal() for letter in words) not in DIGITS or re.search(r"[^\W\d_]{4,}", words):
        raise NotAPhone
    return words


def _link(words: str, today: date) -> str:
    plain = words.strip("<>.,;")
    if not LINK.fullmatch(plain) and not HANDLE.fullmatch(plain):
        raise NotALink
    return plain


def _capitals(words: str, today: date) -> str:
    """A proper name typed without capitals gets them; one written with care stays as it is."""
    if not words.islower():
        return words
    return " ".join(word if word in SMALL else word[:1].upper() + word[1:] for word in words.split())


def _role(words: str, today: date) -> str:
    """ "cto" is written CTO."""
    return " ".join(word.upper() if word in SHORT_ROLES else word for word in words.split())


READS: Mapping[str, Callable[[str, date], str]] = {
    "birthday": _birthday,
    "cadence_days": _cadence,
    "company": _capitals,
    "email": _email,
    "link": _link,
    "phone": _phone,
    "place": _capitals,
    "quadrant": _quadrant,
    "role": _role,
    "strength": _strength,
    "tier": _tier,
}


def _plain(kind: str, value: str) -> str:
    """What is left of a value for comparing it."""
    if kind == "phone":
        return re.sub(r"\D", "", value)
    if kind == "link":
        return re.sub(r"^https?://(?:www\.)?|^www\.|/+$", "", value.casefold())
    return " ".join(value.casefold().split())


def _words(value: str) -> list[str]:
    return re.findall(r"\w+", value.casefold())
