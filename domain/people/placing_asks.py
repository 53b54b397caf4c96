"""The questions about one person to place: who they are to the user, how often, how close."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.errors import Sorry, StaleTap
from domain.flow import Ask, Choice, Talk
from domain.language.lexicon.kinds import QUADRANT, kind_of
from domain.model import Deed
from domain.people.placing import KINDS, PLACED, Waiting, place, put_off, undo_button, who
from domain.people.tiers import tier_warning
from domain.phrases import rhythm
from domain.reply import Answer, Reply
from domain.turn import Turn

SIDE_BY_SIDE = {"quadrant": 2, "tier": 3, "strength": 5}
"""Buttons in a row: words as long as these fit a phone (ours)."""

CHOICES = {
    "quadrant": (
        Choice("Colleague", "colleague"),
        Choice("Peer", "peer"),
        Choice("Mentor", "mentor"),
        Choice("Collaborator", "collaborator"),
    ),
    "tier": (Choice("1 · monthly", "1"), Choice("2 · quarterly", "2"), Choice("3 · yearly", "3")),
    "strength": tuple(Choice(number, number) for number in "12345"),
}

QUADRANTS_MEAN = (
    "Colleague: works where you work. Peer: your field, elsewhere. Mentor: you learn from them. "
    "Collaborator: you might build something together."
)

TIER_SAID = re.compile(
    r"(?i)^\W*(?:tier )?"
    r"(?:(?P<one>1|one|monthly|every month)|(?P<two>2|two|quarterly)|(?P<three>3|three|yearly))\W*$"
)
STRENGTH_SAID = re.compile(r"^\W*([1-5])\W*$")


class WhichQuadrant(Sorry):
    """Pick one of the four, or Skip."""


class WhichTier(Sorry):
    """Say 1, 2 or 3: monthly, quarterly or yearly. Or Skip."""


class WhichStrength(Sorry):
    """Say a number from 1 to 5, or Skip."""


def asks_about(waiting: Waiting, number: int, total: int) -> Sequence[Ask]:
    """The questions about one person; ``number`` of ``total`` is the progress said."""
    return [_ask(waiting, kind, number, total) for kind in waiting.kinds]


def key(kind: str, contact_id: int) -> str:
    return f"{kind}-{contact_id}"


def was_placed(talk: Talk, contact_id: int) -> bool:
    """Whether anything was answered about somebody."""
    return any(talk.answers.get(key(kind, contact_id)) is not None for kind in KINDS)


def _ask(waiting: Waiting, kind: str, number: int, total: int) -> Ask:
    return Ask(
        key(kind, waiting.id),
        lambda talk: f"{number} of {total}: {_question(talk.turn, waiting, kind, number)}",
        choices=lambda _: CHOICES[kind],
        reads=lambda _, text: READERS[kind](text),
        applies=lambda talk: _applies(talk, waiting, kind),
        mine=lambda _, text: _reads(kind, text),
        keeps=lambda talk, value: _kept(talk, waiting, kind, value),
        per_row=SIDE_BY_SIDE[kind],
    )


def _applies(talk: Talk, waiting: Waiting, kind: str) -> bool:
    """As long as they are there; how close one feels is asked only of who was placed."""
    if key(kind, waiting.id) in talk.answers:
        return True
    contact = talk.turn.store.contacts.get(waiting.id)
    if contact is None or contact.archived_on is not None:
        return False
    return kind != "strength" or was_placed(talk, waiting.id)


def _question(turn: Turn, waiting: Waiting, kind: str, number: int) -> str:
    contact = turn.store.contacts.get(waiting.id)
    if contact is None:
        raise StaleTap
    first = contact.name.split()[0]
    if kind == "quadrant":
        means = f"\n{QUADRANTS_MEAN}" if number == 1 else ""
        return f"{who(turn, contact)}.\nWho is {first} to you?{means}"
    if kind == "tier":
        return f"{who(turn, contact)}.\nHow often would you like to be in touch with {first}?"
    return f"{contact.name}.\nHow close do you feel to {first}, from 1 (hardly) to 5 (very)?"


def _kept(talk: Talk, waiting: Waiting, kind: str, value: str | None) -> Answer:
    """Keep an answer at once; after the last about somebody it is said what they are now."""
    turn = talk.turn
    contact = turn.store.contacts.get(waiting.id)
    if contact is None:
        raise StaleTap
    if value is not None:
        place(turn, contact, kind, value, _group(talk, waiting.id))
    aside = tier_warning(turn, [contact])
    warning = (Reply("\n".join(aside.lines), aside.rows),) if aside.lines else ()
    after = replace(talk, answers={**talk.answers, key(kind, waiting.id): value})
    if any(_applies(after, waiting, later) for later in waiting.kinds[waiting.kinds.index(kind) + 1 :]):
        return warning
    return (*_summary(after, waiting), *warning)


def _summary(talk: Talk, waiting: Waiting) -> Answer:
    """Where somebody stands now; what was skipped comes back another time."""
    turn, group = talk.turn, _group(talk, waiting.id)
    contact = turn.store.contacts.get(waiting.id)
    if contact is None:
        return ()
    if any(talk.answers.get(key(kind, waiting.id)) is None for kind in waiting.kinds if kind != KINDS[-1]):
        deed = put_off(turn, contact, group)
        group = group or deed
    undo = ((undo_button(contact, group),),) if group is not None else ()
    if not was_placed(talk, waiting.id):
        return (Reply(f"→ {contact.name}: another time.", undo),)
    return (Reply(f"✓ {who(turn, contact)}; {rhythm(contact)}.", undo),)


def _group(talk: Talk, contact_id: int) -> int | None:
    """The deed that what was answered about somebody earlier in this sitting belongs to."""
    if not was_placed(talk, contact_id):
        return None
    later = talk.turn.store.deeds.later(int(talk.about["since"]))
    mine = (
        deed for deed in reversed(later) if deed.kind == PLACED and _concerns(talk.turn, deed, contact_id)
    )
    return next((deed.group for deed in mine), None)


def _concerns(turn: Turn, deed: Deed, contact_id: int) -> bool:
    for change in turn.store.deeds.changes(deed.id):
        if change.noun == "contact":
            return change.record_id == contact_id
        if change.noun == "fact":
            return int(str((change.after or change.before or {})["contact_id"])) == contact_id
    return False


def _read_quadrant(text: str) -> str:
    found = kind_of(QUADRANT, text.casefold()) if len(text.split()) < 4 else None
    if found is None:
        raise WhichQuadrant
    return found


def _read_tier(text: str) -> str:
    said = TIER_SAID.match(text)
    if said is None:
        raise WhichTier
    return {"one": "1", "two": "2", "three": "3"}[str(said.lastgroup)]


def _read_strength(text: str) -> str:
    said = STRENGTH_SAID.match(text)
    if said is None:
        raise WhichStrength
    return said[1]


READERS: dict[str, Callable[[str], str]] = {
    "quadrant": _read_quadrant,
    "tier": _read_tier,
    "strength": _read_strength,
}


def _reads(kind: str, text: str) -> bool:
    try:
        READERS[kind](text)
    except Sorry:
        return False
    return True
