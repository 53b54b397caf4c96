"""Names collected for the inventory: who is new, who is known, and who could be either and is asked about."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from domain.errors import Sorry, StaleTap
from domain.flow import Ask, Choice, Talk
from domain.language.model import KnownName
from domain.language.names.tokens import tokenize
from domain.model import Contact
from domain.people.add import add, wake
from domain.people.facts import check, learn
from domain.people.pasted import Listed, read_list
from domain.people.tiers import TAKES_BACK
from domain.people.values import same
from domain.phrases import join, several
from domain.reply import Answer, Button, Reply
from domain.rhythm.cadence import settle
from domain.turn import Turn

SHORT = frozenset({"first", "last", "alias", "nickname"})
"""How one word finds somebody surely enough; more words that are not quite their name are asked about."""

CANDIDATES = 4
"""People offered as who is meant: one screen (ours)."""

NAMED = 20
"""Names said back in one message; all of them are kept (ours)."""

LEFT_SHOWN = 5
"""Pieces said back that held no name (ours)."""

NEW = "new"


class NobodyNamed(Sorry):
    """I found no name in that. One a line or with commas is fine, like "Dana Kim, Bob Stone"."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Somebody named who could be one of these connections."""

    name: str
    facts: Mapping[str, Any]
    keys: tuple[int, ...]


def is_list(talk: Talk, text: str) -> bool:
    """Whether a text is nothing but names and what stands beside them."""
    people, left = read_list(text, talk.turn.store.names())
    return bool(people) and not left


def gathered(talk: Talk, text: str) -> str:
    """A list of names as the answer that is kept: who is new, known or in doubt, and what was no name."""
    turn = talk.turn
    people, left = read_list(text, turn.store.names())
    if not people:
        raise NobodyNamed
    new, known, doubts = [], [], []
    for listed in people:
        facts = _keepable(turn, listed.facts)
        key, keys = _who(turn, listed)
        if key is not None:
            known.append([key, facts])
        elif keys:
            doubts.append(asdict(Doubt(listed.name, facts, keys)))
        else:
            new.append([listed.name, facts])
    return json.dumps({"new": new, "known": known, "doubts": doubts, "left": left})


def keep(turn: Turn, value: str) -> Answer:
    """Add whoever is new and note what was told of those known."""
    told = json.loads(value)
    deed = turn.begin("add_contact")
    added = [_added(turn, name, facts) for name, facts in told["new"]]
    known = [(contact, facts) for key, facts in told["known"] if (contact := turn.store.contacts.get(key))]
    changed = [noted for contact, facts in known if (noted := _noted(turn, contact, facts))]
    names = [contact.name for contact in added]
    already = list(dict.fromkeys(contact.name for contact, _ in known))
    lines = [
        f"✓ Added {f'{len(names)}: ' if len(names) > 1 else ''}{several(names, NAMED)}." if names else "",
        f"I know {several(already, NAMED)} already." if already else "",
        _not_names(told["left"]),
    ]
    text = "\n".join(filter(None, lines))
    undo = ((Button("Undo", f"undo:{deed}"),),) if added or any(changed) else ()
    return (Reply(text, undo),) if text else ()


def count(value: str | None) -> int:
    """How many people an answer named."""
    if not value or not value.startswith("{"):
        return 0
    told = json.loads(value)
    return len(told["new"]) + len(told["known"]) + len(told["doubts"])


def doubt_asks(talk: Talk, key: str) -> list[Ask]:
    """A question for each person of an answer who could be somebody known."""
    value = talk.answers.get(key)
    if not value or not value.startswith("{"):
        return []
    doubts = [Doubt(one["name"], one["facts"], tuple(one["keys"])) for one in json.loads(value)["doubts"]]
    return [_ask(f"same-{key}-{number}", doubt) for number, doubt in enumerate(doubts)]


def _ask(key: str, doubt: Doubt) -> Ask:
    return Ask(
        key,
        lambda talk: _question(talk.turn, doubt),
        choices=lambda talk: (
            *(Choice(contact.name, str(contact.id)) for contact in talk.turn.store.contacts.many(doubt.keys)),
            Choice("Somebody new", NEW),
        ),
        keeps=lambda talk, value: _settle_doubt(talk.turn, doubt, value),
    )


def _question(turn: Turn, doubt: Doubt) -> str:
    known = [found for key in doubt.keys if (found := turn.store.names().get(key)) is not None]
    people = join([f"{one.name} ({one.company})" if one.company else one.name for one in known])
    company = doubt.facts.get("company")
    who = f"{doubt.name} ({company})" if company else doubt.name
    return f"Is {who} somebody I know: {people}?"


def _settle_doubt(turn: Turn, doubt: Doubt, value: str | None) -> Answer:
    if value is None:
        return (Reply(f"→ {doubt.name}: left out for now."),)
    deed = turn.begin("add_contact")
    undo = ((Button(f"Undo {doubt.name}", f"{TAKES_BACK}:{deed}"),),)
    if value == NEW:
        return (Reply(f"✓ Added {_added(turn, doubt.name, doubt.facts).name}.", undo),)
    contact = turn.store.contacts.get(int(value))
    if contact is None:
        raise StaleTap
    fuller = {"name": doubt.name} if _is_fuller(doubt.name, contact.name) else {}
    changed = _noted(turn, contact, {**doubt.facts, **fuller})
    return (Reply(f"✓ {doubt.name if fuller else contact.name} it is.", undo if changed else ()),)


def _who(turn: Turn, listed: Listed) -> tuple[int | None, tuple[int, ...]]:
    """The one connection that is meant for sure, else all who could be."""
    names = turn.store.names()
    match = names.look_up(listed.name)
    sure = [key for key in match.keys if _is_surely(listed, match.how, names.get(key))]
    if len(sure) == 1:
        return sure[0], ()
    first = listed.name.split()[0]
    shorter = names.look_up(first).keys if not match.keys and first != listed.name else ()
    called_so = [
        key for key in shorter if (one := names.get(key)) and one.name.casefold() == first.casefold()
    ]
    return None, tuple(match.keys or called_so)[:CANDIDATES]


def _is_surely(listed: Listed, how: str, known: KnownName | None) -> bool:
    if known is None or not _same_company(listed.facts.get("company"), known.company):
        return False
    if len(listed.name.split()) == 1 and how in SHORT:
        return True
    return any(_plain(listed.name) == _plain(called) for called in (known.name, *known.aliases))


def _same_company(told: str | None, known: str | None) -> bool:
    return not told or not known or same("company", told, known)


def _plain(name: str) -> list[str]:
    """The words of a name however it is written, in any order."""
    return sorted(token.plain for token in tokenize(name))


def _is_fuller(said: str, known: str) -> bool:
    """Whether what was said is a known first name with its family name."""
    return len(known.split()) == 1 < len(said.split())


def _keepable(turn: Turn, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that can be kept as what they are told to be; the others stay as a note."""
    kept: dict[str, Any] = {}
    for kind, value in facts.items():
        try:
            check(turn, {kind: value})
        except Sorry:
            kept["notes"] = [*kept.get("notes", []), *(value if isinstance(value, list) else [str(value)])]
        else:
            kept[kind] = [*kept.get(kind, []), *value] if isinstance(value, list) else value
    return kept


def _added(turn: Turn, name: str, facts: Mapping[str, Any]) -> Contact:
    contact = add(turn, name)
    learn(turn, contact, facts)
    return contact


def _noted(turn: Turn, contact: Contact, facts: Mapping[str, Any]) -> bool:
    """Keep what was told of somebody known; who is named by heart counts from now on."""
    woken = not contact.active
    if woken:
        contact = wake(turn, contact)
        settle(turn, contact.id)
    return bool(learn(turn, contact, facts)) or woken


def _not_names(left: Sequence[str]) -> str:
    if not left:
        return ""
    pieces = several([f"“{piece}”" for piece in left], LEFT_SHOWN)
    return f"I found no name in {pieces}."
