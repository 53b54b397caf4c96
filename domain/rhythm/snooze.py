"""Snooze: no nudges about somebody until a day."""

from dataclasses import replace
from datetime import date, timedelta

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


def snooze(turn: Turn, action: Action) -> Answer:
    """ "snooze Dana for 2 weeks"."""
    contacts = known(turn, action)
    said = action.fields.get("until")
    until = date.fromisoformat(said) if said else turn.today + timedelta(days=USUAL_DAYS)
    deed = turn.begin("snooze")
    for contact in contacts:
        rest(turn, contact, until)
    names = join([contact.name for contact in contacts])
    text = f"✓ No nudges about {names} until {exact_day(until, turn.today)}."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),)),)


def nap(turn: Turn, tap: Tap, contact_id: str, days: str) -> Answer:
    """ "Snooze" on a nudge or a list."""
    contact = turn.store.contacts.get(int(contact_id))
    if contact is None:
        return (Toast("They are no longer among your connections."),)
    until = turn.today + timedelta(days=int(days))
    turn.begin("snooze")
    rest(turn, contact, until)
    day = exact_day(until, turn.today)
    return settle_on(
        turn, tap, contact.id, f"→ {contact.name}: snoozed until {day}.", f"Snoozed until {day}."
    )


def rest(turn: Turn, contact: Contact, until: date) -> None:
    turn.store.contacts.replace(replace(contact, snoozed_until=until))
    settle(turn, contact.id, touched=True)


def snooze_command(turn: Turn, words: str) -> Answer:
    """/snooze Dana."""
    if not words:
        return (Reply('Whom? Say /snooze Dana, or "snooze Dana for 2 weeks".'),)
    return snooze(turn, Action("snooze", (named(turn, words),)))
