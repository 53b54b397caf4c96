"""Facts said in words, and "Add details"."""

import re
from collections.abc import Mapping, Sequence

from domain.errors import Sorry, StaleTap
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.model import Action
from domain.model import Contact
from domain.people.add import meet
from domain.people.archive import archive_said, resting_line, restore_buttons
from domain.people.background import ask_first, withheld
from domain.people.brief import unknown_person
from domain.people.crowding import with_crowding
from domain.people.duplicate_offer import duplicate_offers
from domain.people.facts import check, current, learn
from domain.people.gap_offer import gap_offers
from domain.people.noted import Noted, said_facts
from domain.people.outdated import Ended, mistake_buttons, take_out
from domain.people.priority import TWENTY
from domain.people.there import tapped
from domain.phrases import join
from domain.reply import Answer, Button, Reply, Rows
from domain.touch.log import introduction, new_buttons
from domain.turn import Tap, Turn

PLACED_BY = frozenset({"tier", "cadence_days", "priority"})
"""Told of somebody archived, these ask for more than a note: they may be meant to come back."""


class NothingSaid(Sorry):
    """I didn't catch what to note. Try "Dana works at Acme" or "make Dana tier 1"."""


def update_contact(turn: Turn, action: Action) -> Answer:
    """ "make Dana tier 1", "Dana works at Acme", "untag Dana investor"."""
    facts: Mapping[str, object] = action.fields.get("facts") or {}
    ended: Ended = {
        **(action.fields.get("ended") or {}),
        **{kind: None for kind in facts if facts[kind] is None},
    }
    facts = {kind: value for kind, value in facts.items() if value is not None}
    if not (facts or ended) or not action.people:
        raise NothingSaid
    if "archived" in facts:
        return archive_said(turn, action)
    if facts == {"priority": False} and all(person.key is None for person in action.people):
        raise unknown_person(action)
    if ended and (not facts or all(person.key is not None for person in action.people)):
        return take_out(turn, action, ended, facts)
    check(turn, facts)
    waiting = withheld(turn.user, facts)
    facts = {kind: value for kind, value in facts.items() if kind not in waiting}
    said = _kept(turn, action, facts) if facts else ()
    return (*said, *ask_first(turn, action, waiting)) if waiting else said


def _kept(turn: Turn, action: Action, facts: Mapping[str, object]) -> Answer:
    deed = turn.begin("update_contact")
    contacts, new = meet(turn, action.people, wakes=False)
    noted = {contact.id: learn(turn, contact, facts) for contact in contacts}
    lines = [_unmarked(contact, facts) or _said_back(contact, noted[contact.id]) for contact in contacts]
    if new:
        lines.append(_introduced(turn, new))
    resting = [contact for contact in contacts if PLACED_BY & set(facts)]
    lines += filter(None, [resting_line(resting)])
    undo = Button("Undo", f"undo:{deed}") if any(noted.values()) or new else None
    mistakes = mistake_buttons([one for learned in noted.values() for one in learned], deed)
    rows = ((undo, *mistakes),) if undo else ()
    offers = (row for contact in contacts for row in _offers(turn, contact, noted[contact.id]))
    reply = Reply("\n".join(lines), (*rows, *restore_buttons(resting), *offers, *new_buttons(new)))
    return (with_crowding(turn, contacts, reply),)


def _introduced(turn: Turn, new: Sequence[Contact]) -> str:
    """Who is new; "in tier 3 for now" only of whom no tier was told."""
    chosen = [one for one in new if "tier" in current(turn, one.id)]
    others = [one for one in new if one not in chosen]
    added = f"{join([one.name for one in chosen])} {'is' if len(chosen) == 1 else 'are'} new here: added."
    return " ".join([*([introduction(others)] if others else []), *([added] if chosen else [])])


def _offers(turn: Turn, contact: Contact, learned: Sequence[Noted]) -> Rows:
    return gap_offers(turn, contact, learned) + duplicate_offers(turn, contact, learned)


def _unmarked(contact: Contact, facts: Mapping[str, object]) -> str:
    """Who is to leave the twenty without being marked is on that list by nearness alone."""
    if facts.get("priority") is not False or contact.priority or set(facts) != {"priority"}:
        return ""
    first = contact.name.split()[0]
    return (
        f"{contact.name} isn't marked as one of the twenty. While fewer than {TWENTY} are, the list fills "
        f"up by tier and closeness. Mark those who matter: “{first} is a priority”."
    )


def _said_back(contact: Contact, learned: Sequence[Noted]) -> str:
    noted = said_facts(learned)
    return f"✓ {contact.name}. {noted[0]}" if noted else f"✓ {contact.name}: I had that already."


def details_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    tapped(turn, contact_id)
    return start(turn, DETAILS, {"contact": contact_id})


def _name(talk: Talk) -> str:
    contact = talk.turn.store.contacts.get(int(talk.about["contact"]))
    return contact.name if contact else "this person"


def _ends(talk: Talk) -> Answer:
    contact = talk.turn.store.contacts.get(int(talk.about["contact"]))
    if contact is None:
        raise StaleTap
    facts = {kind: value for kind, value in talk.answers.items() if value is not None}
    if not facts:
        return (Reply(f"All right, nothing more about {contact.name} for now."),)
    deed = talk.turn.begin("update_contact")
    noted = learn(talk.turn, contact, facts)
    row = (Button("Undo", f"undo:{deed}"), *mistake_buttons(noted, deed)) if noted else ()
    reply = Reply(_said_back(contact, noted), (row,) if row else ())
    return (with_crowding(talk.turn, [contact], reply),)


def _company(_talk: Talk, text: str) -> str:
    return re.sub(r"^(?i:at|for|with|they work at)\s+", "", text.strip())


def _role(_talk: Talk, text: str) -> str:
    return re.sub(r"^(?i:as|an?|the|(?:he|she|they)(?:'s| is| are)(?: an?| the)?)\s+", "", text.strip())


DETAILS = Flow(
    "details",
    (
        Ask("company", lambda talk: f"Where does {_name(talk)} work?", reads=_company),
        Ask("role", lambda talk: f"What does {_name(talk)} do there?", reads=_role),
        Ask(
            "tier",
            lambda talk: f"How often would you like to be in touch with {_name(talk)}?",
            choices=lambda _: (Choice("Monthly", "1"), Choice("Quarterly", "2"), Choice("Yearly", "3")),
        ),
    ),
    _ends,
)
