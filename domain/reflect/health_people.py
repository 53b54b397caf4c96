"""Whom a health check looks at: a few key people proposed, others named or left out, in words or by a tap."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from domain.errors import NoSuchPerson, Sorry
from domain.language.names import find_mentions
from domain.language.names.match import Mention
from domain.model import Check
from domain.people.network import Network, Profile
from domain.people.ranking import mattering
from domain.turn import Turn

AT_MOST = 10
"""People in one check, from five on (method, section 5)."""

PROPOSED = 8
"""How many of them are proposed of 5-10 (ours): some ten minutes."""

OFFERED = 12
"""Names on buttons, those proposed and a few more (ours): as many as a thumb can use."""

LATELY = timedelta(days=45)
"""Whoever was looked at so recently isn't proposed again (ours): half a quarter."""

OUT = frozenset(
    {"without", "not", "no", "drop", "remove", "leave", "skip", "minus", "swap", "replace", "than", "of"}
)
IN = frozenset({"add", "with", "plus", "for", "by", "include", "take", "also", "but", "rather", "want"})
BESIDE = frozenset(
    {"and", "or", "too", "please", "instead", "out", "as", "well", "only", "just", "i", "to", "let's", "yes"}
)
"""The words around names by which a list is changed: "Bob instead of Dana", "without Alice and Raj"."""

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


class TooMany(Sorry):
    """Ten is the most for one check, so that each gets a real thought. Leave somebody out first."""


def candidates(network: Network, checks: Iterable[Check], today: date) -> list[Profile]:
    """The twenty who matter most, closest first, less those looked at lately."""
    recent = {person for one in checks if today - one.day < LATELY for person in one.people}
    return [one for one in mattering(network, today) if one.id not in recent]


def changed(chosen: Sequence[int], changes: Iterable[str]) -> list[int]:
    """The list after answers like "+12" and "+12,-7"."""
    people = dict.fromkeys(chosen)
    for one in (part for answer in changes for part in answer.split(",") if part):
        if one[0] == "+":
            people[int(one[1:])] = None
        else:
            people.pop(int(one[1:]), None)
    return list(people)


def is_about_the_list(turn: Turn, text: str) -> bool:
    """Whether a text is nothing but names and the words by which a list is changed."""
    mentions = find_mentions(text, turn.store.names())
    return bool(mentions) and all(word in OUT | IN | BESIDE for word in _between(text, mentions))


def read_change(turn: Turn, text: str) -> str:
    """ "Bob instead of Dana" as "+12,-7"; raises Sorry for a name that could be several, or nobody."""
    mentions = find_mentions(text, turn.store.names())
    if not mentions:
        raise NoSuchPerson('I found no name in that. Tap one, or say it like "Bob instead of Dana".')
    said, at, sign = [], 0, "+"
    for mention in mentions:
        for word in _words(text[at : mention.start]):
            sign = "-" if word in OUT else "+" if word in IN else sign
        said.append(f"{sign}{_one(turn, mention)}")
        at = mention.end
    return ",".join(said)


def _one(turn: Turn, mention: Mention) -> int:
    keys = mention.match.keys
    if not keys:
        raise NoSuchPerson(
            f'I don\'t know {mention.said} yet. Say "add {mention.said}" another time and I will.'
        )
    if len(keys) > 1:
        names = ", ".join(one.name for one in turn.store.contacts.many(keys))
        raise NoSuchPerson(f"That could be {names}. Say the full name, please.")
    return keys[0]


def _between(text: str, mentions: Sequence[Mention]) -> list[str]:
    """The words that belong to no name."""
    pieces, at = [], 0
    for mention in mentions:
        pieces.append(text[at : mention.start])
        at = mention.end
    return _words(" ".join([*pieces, text[at:]]))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]
