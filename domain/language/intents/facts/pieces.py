"""What the families of facts share: pieces of their patterns, and how what was told becomes fields."""

import re

from domain.language.intents.touch import asks
from domain.language.rows import Fields, Found

TIERS = {"1": 1, "2": 2, "3": 3, "one": 1, "two": 2, "three": 3, "i": 1, "ii": 2, "iii": 3}

OPEN = (
    "(?:(?:please|can you|could you|let us|and|also|now|just|actually|i want to|i would like to|btw|fyi|so"
    "|well|ok|i think|update|turns out|apparently|it turns out|heard|i heard|hear|news|note|looks like"
    "|seems|remember|remember that|that|did you know|today|recently|{D}|,|:|-) )*"
)
"""What may stand before a fact."""

WHO = r"(?P<who>{P})"
WHO_OR_PRONOUN = r"(?P<who>{P}|he|she|they)"
S = r"(?:'s|s|'|his|her|their)"

NOW = (
    "(?:(?:now|just|recently|also|currently|finally|officially|still|has|have|had|is|both"
    "|really|actually|already|apparently|{D}) )*"
)

SET = (
    "(?:make|move|put|set|bump|promote|demote|change|upgrade|downgrade|place|assign|mark|switch|drop|raise"
    "|lower|shift|bring|add|pull|classify|push|keep|sort|file|elevate|slot|list|get)"
)


def facts(**told: object) -> Fields | None:
    """Fields of an update: what was told, and beside it what the contract names by itself."""
    kept = {kind: value for kind, value in told.items() if value not in (None, "", [])}
    if not kept:
        return None
    return {"facts": kept, **{kind: kept[kind] for kind in ("strength", "tier") if kind in kept}}


def ended(told: Fields | None = None, /, **kinds: list[str] | None) -> Fields:
    """Fields of an update that takes facts back, by kind as kept; None: whatever is kept of that kind."""
    return {**(told or {"facts": {}}), "ended": kinds}


def whole_note(found: Found) -> Fields | None:
    """Whatever else is told of somebody is kept in the user's words."""
    said = found.reading.said(found.clause.start, found.clause.end).strip(" .,;")
    return None if asks(found) else facts(note=said)


_AFTERWARDS = re.compile(
    r"\s+(?:now|these days|currently|at the moment|again|for good|with .*|to be .*|because .*|last \w+"
    r"|this \w+|,.*|and .*|for work)$",
    re.IGNORECASE,
)
_NOWADAYS = re.compile(
    r"\s+(?:now|these days|currently|at the moment|again|too|as well|a lot|very much)$", re.IGNORECASE
)


_NOT = re.compile(r",?\s+(?:and )?not\s.*$", re.IGNORECASE)


def clean(words: str | None) -> str | None:
    """One value, without what is said after it."""
    return _AFTERWARDS.sub("", _NOT.sub("", words)).strip(" ,.") or None if words else None


def listed(words: str) -> list[str]:
    """Several values: "hiking, cooking and chess"."""
    return [part.strip() for part in re.split(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*", words) if part.strip()]


def several(words: str | None) -> list[str]:
    """Several values, without what is said after them."""
    return listed(_NOWADAYS.sub("", words).strip(" ,.")) if words else []
