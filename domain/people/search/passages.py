"""What of a connection is searched, where each piece of text stands, and how much finding it there tells."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

from domain.model import Contact, Fact, Interaction, Opportunity, Reflection, Story

Source: TypeAlias = Contact | Fact | Interaction | Opportunity | Reflection | Story
Passage: TypeAlias = tuple[int, str, Source]
"""The bit of the place that a text stands in, the text, and the record it is of."""

WEIGHTS = {
    "name": 8,
    "company": 6,
    "role": 6,
    "industry": 6,
    "function": 6,
    "tag": 6,
    "interest": 6,
    "area": 6,
    "seniority": 5,
    "place": 5,
    "quadrant": 5,
    "background": 4,
    "perspective": 4,
    "how_met": 4,
    "introduced_by": 4,
    "email": 4,
    "other": 4,
    "note": 3,
    "brought": 3,
    "topic": 2,
    "past": 2,
    "said": 1,
}
"""Places and their weights (ours): what somebody is tells more than what was once said with them."""

KINDS = {
    **{kind: kind for kind in WEIGHTS if kind not in ("name", "brought", "topic", "past", "said")},
    "alias": "name",
    "name": "name",
    "phone": "email",
    "link": "email",
}
"""Where a kind of fact stands; kinds not listed are "other"."""

STEERING = frozenset({"tier", "cadence_days", "strength", "priority", "birthday"})
"""Facts that are figures and days: no words to look for."""

LONG = frozenset({"note", "how_met", "background", "perspective", "brought", "topic", "said", "other"})
"""Places of whole sentences: their small words are not looked for."""

_BIT = {place: 1 << number for number, place in enumerate(WEIGHTS)}
ALL = (1 << len(WEIGHTS)) - 1
PAST = _BIT["past"]
MASK_BITS = 24
"""Room for the places beside an id."""

_LONG_BITS = sum(_BIT[place] for place in LONG)


def bits(places: Iterable[str]) -> int:
    """The places as one number."""
    return sum(_BIT[place] for place in set(places))


def place(bit: int) -> str:
    """The name of the place of one bit."""
    return next(name for name, one in _BIT.items() if one == bit)


def is_long(bit: int) -> bool:
    return bool(bit & _LONG_BITS)


@lru_cache(maxsize=4_096)
def weight(mask: int) -> int:
    """The best place of several."""
    return max((WEIGHTS[place] for place, bit in _BIT.items() if bit & mask), default=0)


def passages(contact: Contact, facts: Sequence[Fact], talks: Sequence[Interaction]) -> Iterator[Passage]:
    """All that is searched of a connection."""
    for name in (contact.name, *contact.aliases):
        yield _BIT["name"], name, contact
    for fact in facts:
        if fact.kind not in STEERING:
            yield place_of(fact), fact.value, fact
    for talk in talks:
        yield from talk_passages(talk)


def place_of(fact: Fact) -> int:
    """The bit of where a fact stands: one that ended is past, whatever its kind."""
    return _BIT["past"] if fact.until is not None else _BIT[KINDS.get(fact.kind, "other")]


def talk_passages(talk: Interaction) -> Iterator[Passage]:
    if talk.topic:
        yield _BIT["topic"], talk.topic, talk
    if talk.place:
        yield _BIT["topic"], talk.place, talk
    if talk.said:
        yield _BIT["said"], talk.said, talk


def brought_passages(record: Opportunity | Story) -> Iterator[Passage]:
    """What an opportunity or a story tells."""
    yield _BIT["brought"], record.text, record
    more = record.effect if isinstance(record, Story) else record.value
    if more:
        yield _BIT["brought"], more, record


def journal_passages(entry: Reflection) -> Iterator[Passage]:
    """What the journal tells of somebody."""
    for text in filter(None, (entry.learned, entry.gave, entry.follows, entry.said)):
        yield _BIT["brought"], text, entry
