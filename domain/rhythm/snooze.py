"""Snooze: no nudges about somebody until a day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.errors import Sorry
from domain.language.model import Action
from domain.model import Contact
from domain.people.brief import known
from domain.people.commands import named
from domain.phrases import exact_day, join
from domain.reply import Answer, Button, Reply, Toast
from domain.rhythm.cadence import settle
from domain.rhythm.nudge import settle_on
from domain.turn import Tap, Turn

USUAL_DAYS = 7
"""A snooze without a length, and the one-tap snooze, last a week (ours)."""


class DayHasPassed(Sorry):
    """That day has passed, so nothing has changed. Say "snooze Dana until Friday" or "for 2 weeks"."""


def snooze(turn: Turn, action: Action) -> Answer:
    """ "snooze Dana for 2 weeks"; until today: "unsnooze Dana"."""
    contacts = known(turn, action)
    said = action.fields.get("until")
    until = date.fromisoformat(said) if said else turn.today + timedelta(days=USUAL_DAYS)
    if until < turn.today:
        raise DayHasPassed
    if until == turn.today:
        return wake(turn, contacts)
    deed = turn.begin("snooze")
    for contact in contacts:
        rest(turn, contact, until)
    names = join([contact.name for contact in contacts])
    text = f"✓ No nudges about {names} until {exact_day(until, turn.today)}."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),)),)


def wake(turn: Turn, contacts: Sequence[Contact]) -> Answer:
    """ "unsnooze Dana": the snooze ends today."""
    resting = [contact for contact in contacts if snoozed(contact, turn.today)]
    if not resting:
        names = join([contact.name for contact in contacts])
        return (Reply(f"{names} {'is' if len(contacts) == 1 else 'are'} not snoozed."),)
    deed = turn.begin("snooze")
    for contact in resting:
        rest(turn, contact, None)
    text = f"✓ {join([contact.name for contact in resting])}: no longer snoozed."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),)),)


def snoozed(contact: Contact, today: date) -> bool:
    return contact.snoozed_until is not None and contact.snoozed_until > today


def nap(turn: Turn, tap: Tap, contact_id: str, days: str) -> Answer:
    """ "Snooze" on a nudge or a list: a tap never shortens what was snoozed for longer."""
    contact = turn.store.contacts.get(int(contact_id))
    if contact is None:
        return (Toast("They are no longer among your connections."),)
    until = turn.today + timedelta(days=int(days))
    if contact.snoozed_until is not None and contact.snoozed_until >= until:
        day = exact_day(contact.snoozed_until, turn.today)
        note = f"→ {contact.name}: snoozed until {day} already."
        return settle_on(turn, tap, contact.id, note, f"Snoozed until {day} already.")
    turn.begin("snooze")
    rest(turn, contact, until)
    day = exact_day(until, turn.today)
    return settle_on(
        turn, tap, contact.id, f"→ {contact.name}: snoozed until {day}.", f"Snoozed until {day}."
    )


def rest(turn: Turn, contact: Contact, until: date | None) -> None:
    """No nudges until that day; None: the snooze is over."""
    turn.store.contacts.replace(replace(contact, snoozed_until=until))
    settle(turn, contact.id, touched=True)


def snooze_command(turn: Turn, words: str) -> Answer:
    """/snooze Dana."""
    if not words:
        return (Reply('Whom? Say /snooze Dana, or "snooze Dana for 2 weeks".'),)
    return snooze(turn, Action("snooze", (named(turn, words),)))
