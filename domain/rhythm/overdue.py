"""Who's overdue, and whom to reach out to today."""

from datetime import timedelta

from domain.language.model import Action
from domain.model import Clock, Contact
from domain.phrases import rhythm, short_names
from domain.reply import Answer, Button, Reply
from domain.rhythm.cadence import lateness
from domain.rhythm.choosing import ranked
from domain.rhythm.counting import told_last
from domain.rhythm.pause import running_day
from domain.turn import Turn

SHOWN = 8
"""People in one list: as many as a thumb can use."""


def overdue(turn: Turn, action: Action) -> Answer:
    """ "who's overdue?": the most overdue first, in cadences."""
    tier, days = action.fields.get("tier"), action.fields.get("days")
    today = running_day(turn)
    clocks = (
        turn.store.clocks.overdue(today)
        if days is None
        else turn.store.clocks.silent(turn.today - timedelta(days=days))
    )
    clocks = [clock for clock in clocks if tier is None or clock.tier == tier]
    clocks.sort(key=lambda clock: (-lateness(clock, today), clock.contact_id))
    if not clocks:
        return (Reply("Nobody is overdue. Your connections are warm."),)
    return (
        listed(turn, "The most overdue for their rhythm first:" if len(clocks) > 1 else "Just one:", clocks),
    )


def suggest(turn: Turn, action: Action) -> Answer:
    """ "who should I reach out to today?": as the nudge ranks, those it named lately too."""
    clocks = ranked(turn)[: turn.user.nudge_size]
    if not clocks:
        return (Reply("Nobody needs you today. If you have a minute, write to whoever comes to mind."),)
    return (listed(turn, "I'd think of:", clocks),)


def listed(turn: Turn, heading: str, clocks: list[Clock]) -> Reply:
    """People with their last talk, and a button each to log or snooze."""
    contacts = turn.store.contacts.many([clock.contact_id for clock in clocks[:SHOWN]])
    names = short_names(contacts)
    lines = [f"{number}. {_line(turn, contact)}" for number, contact in enumerate(contacts, 1)]
    if len(clocks) > SHOWN:
        lines.append(f"… and {len(clocks) - SHOWN} more.")
    rows = tuple(
        (
            Button(f"Log {names[contact.id]}", f"touched:{contact.id}"),
            Button(f"Snooze {names[contact.id]}", f"nap:{contact.id}:7"),
        )
        for contact in contacts
    )
    return Reply("\n".join([heading, *lines]), rows)


def _line(turn: Turn, contact: Contact) -> str:
    return f"{contact.name} ({rhythm(contact)}) – {told_last(turn, contact)}"
