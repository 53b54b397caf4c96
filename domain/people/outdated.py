"""Facts that no longer hold, or never did: ended or taken out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from domain.errors import Sorry, StaleTap
from domain.language.model import Action
from domain.model import Change, Contact, Fact
from domain.people.brief import known
from domain.people.facts import check, learn
from domain.people.kinds import FLEETING, MANY, NAMES, ON_THE_CONTACT, PLURALS, WORK, read
from domain.people.noted import Noted, said_fact, said_facts, worked
from domain.phrases import join, shortened
from domain.reply import Answer, Button, Reply
from domain.rhythm.cadence import settle
from domain.turn import Tap, Turn

STEERED = ON_THE_CONTACT | {"cadence_days"}
"""Kinds that lie on the connection itself, and have to be taken off it."""

CHOICES = 8
"""Facts offered to choose from: as many as a thumb can use."""


Ended: TypeAlias = Mapping[str, Sequence[str] | None]
"""What no longer holds, by kind; no values mean all of that kind."""


class NothingLikeThat(Sorry):
    """I have nothing like that to take out."""


def unlearn(turn: Turn, contact: Contact, ended: Ended) -> list[str]:
    """Take out what no longer holds, or never did; no value means all of that kind. Says what went."""
    held = [fact for fact in turn.store.facts.of(contact.id) if fact.until is None]
    words: list[str] = []
    for kind, values in ended.items():
        single = PLURALS.get(kind, kind)
        ending = [fact for fact in held if fact.kind == single and _meant(fact.value, values or ())]
        if single == "company" and ending:
            ending += [fact for fact in held if fact.kind == "role"]
        for fact in ending:
            end(turn, fact)
        words += _said([fact for fact in ending if fact.kind not in STEERED])
        words += _unsteer(turn, contact.id, single, values or ())
    if not words:
        raise NothingLikeThat(_nothing_like(contact, ended, held))
    return words


def _said(ending: Sequence[Fact]) -> list[str]:
    """What ended, a job in one breath."""
    job = {fact.kind: fact.value for fact in ending if fact.kind in WORK}
    words = [worked(job.get("role"), job.get("company"))] if job else []
    return words + [said_fact(fact.kind, fact.value) for fact in ending if fact.kind not in WORK]


def take_out(turn: Turn, action: Action, ended: Ended, facts: Mapping[str, object]) -> Answer:
    """ "untag Dana investor", "Dana left Acme": of somebody known; beside it new facts may be told."""
    contacts = known(turn, action)
    asked = _which(turn, contacts, ended)
    if asked is not None:
        return (asked,)
    check(turn, facts)
    deed = turn.begin("update_contact")
    lines = [f"✓ {contact.name}. {_ended_and_noted(turn, contact, ended, facts)}" for contact in contacts]
    return (Reply("\n".join(lines), ((Button("Undo", f"undo:{deed}"),),)),)


def _ended_and_noted(turn: Turn, contact: Contact, ended: Ended, facts: Mapping[str, object]) -> str:
    """The user's own words are noted only where there was nothing to take out."""
    try:
        words = [f"No longer: {join(unlearn(turn, contact, ended))}."]
        facts = {kind: value for kind, value in facts.items() if kind != "note"}
    except NothingLikeThat:
        if not facts:
            raise
        words = []
    noted = said_facts(learn(turn, contact, facts)) if facts else []
    return " ".join([*words, *noted]) or "I had that already."


def _which(turn: Turn, contacts: Sequence[Contact], ended: Ended) -> Reply | None:
    """Which of several is meant, where only the kind was said: asked with a button each."""
    kinds = {PLURALS.get(kind, kind) for kind, values in ended.items() if not values} & MANY
    if len(contacts) != 1 or not kinds:
        return None
    held = [fact for fact in turn.store.facts.of(contacts[0].id) if fact.kind in kinds and fact.until is None]
    if len(held) < 2:
        return None
    rows = tuple((out_button(fact),) for fact in held[-CHOICES:])
    what = " or ".join(sorted(NAMES.get(kind, kind) for kind in kinds))
    return Reply(f"{contacts[0].name}: which {what} shall I remove?", rows)


def out_button(fact: Fact) -> Button:
    return Button(f"Remove {shortened(read(fact.kind, fact.value), 30)}", f"out:{fact.id}:{fact.version}")


def out_tap(turn: Turn, tap: Tap, fact_id: str, version: str) -> Answer:
    """ "Remove investor"."""
    fact = turn.store.facts.get(int(fact_id))
    contact = turn.store.contacts.get(fact.contact_id) if fact else None
    if fact is None or contact is None or str(fact.version) != version or fact.until is not None:
        raise StaleTap
    deed = turn.begin("update_contact")
    if fact.kind in STEERED:
        unlearn(turn, contact, {fact.kind: [fact.value]})
    else:
        end(turn, fact)
    text = f"✓ {contact.name}. No longer: {join(_said([fact]))}."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),)),)


def mistake_buttons(learned: Sequence[Noted], deed: int) -> tuple[Button, ...]:
    """What took the place of a job may have corrected it: then the old one never was."""
    was = [one.was for one in learned if one.was and one.kind in WORK]
    return (Button(f"“{shortened(was[0], 24)}” was wrong", f"neverwas:{deed}"),) if was else ()


def never_was(turn: Turn, tap: Tap, deed_id: str) -> Answer:
    """ "“CTO at Acme” was wrong": taken out of the past, too."""
    deed = turn.store.deeds.get(int(deed_id))
    if deed is None or deed.undone:
        raise StaleTap
    ended = [fact for change in turn.store.deeds.changes(deed.id) if (fact := _ended(turn, change))]
    if not ended:
        raise StaleTap
    correction = turn.begin("update_contact")
    for fact in ended:
        turn.store.facts.remove(fact.id)
    text = f"✓ Taken out of the past: {join(_said(ended))}."
    return (Reply(text, ((Button("Undo", f"undo:{correction}"),),)),)


def _ended(turn: Turn, change: Change) -> Fact | None:
    """A job that ended in this change, as it still stands."""
    fact = turn.store.facts.get(change.record_id) if change.noun == "fact" else None
    if fact is None or change.before is None or fact.version != change.version or fact.until is None:
        return None
    return fact if fact.kind in WORK else None


def end(turn: Turn, fact: Fact) -> None:
    """A fact that no longer holds; what tells nothing about the past is gone for good."""
    if fact.kind in FLEETING or (fact.since == turn.today and fact.kind not in WORK):
        turn.store.facts.remove(fact.id)
    else:
        turn.store.facts.replace(replace(fact, until=turn.today))


def _meant(value: str, said: Sequence[str]) -> bool:
    """Whether a value is one of those said; "investors" means "investor", too."""
    plain = value.casefold()
    return not said or any(
        plain.startswith(word) or word.startswith(plain) for word in map(str.casefold, said)
    )


def _unsteer(turn: Turn, contact_id: int, kind: str, values: Sequence[str]) -> list[str]:
    """Other names, a rhythm of one's own and the place among the twenty, taken off the connection."""
    contact = turn.store.contacts.get(contact_id)
    if contact is None:
        return []
    aliases = [alias for alias in contact.aliases if kind == "alias" and _meant(alias, values)]
    changed = replace(
        contact,
        aliases=tuple(alias for alias in contact.aliases if alias not in aliases),
        cadence_days=None if kind == "cadence_days" else contact.cadence_days,
        priority=contact.priority and kind != "priority",
    )
    if changed == contact:
        return []
    turn.store.contacts.replace(changed)
    settle(turn, contact_id)
    if kind == "alias":
        return [said_fact("alias", alias) for alias in aliases]
    return [NAMES[kind]] if kind == "priority" else [said_fact("cadence_days", str(contact.cadence_days))]


def _nothing_like(contact: Contact, ended: Ended, held: Sequence[Fact]) -> str:
    kinds = [PLURALS.get(kind, kind) for kind in ended]
    if "tier" in kinds:
        return f'Everybody is in a tier. Say "make {contact.name.split()[0]} tier 3" for the widest.'
    names = [NAMES.get(kind, kind) for kind in kinds]
    there = [read(fact.kind, fact.value) for fact in held if fact.kind in kinds]
    if there:
        return f"I have no such {join(names)} of {contact.name}, only {join(there)}."
    return f"I have no {join(names)} of {contact.name}."
