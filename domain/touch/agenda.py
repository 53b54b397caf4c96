"""What is to come: promises open and meetings planned."""

from domain.language.model import Action
from domain.model import Meeting
from domain.phrases import capital, due_day, join
from domain.reply import Answer, Reply
from domain.touch.meeting import day_and_time, what
from domain.touch.promise import reminder_buttons
from domain.turn import Turn

SHOWN = 8
"""Promises and meetings in one list: as many as a thumb can use."""


def agenda(turn: Turn, action: Action) -> Answer:
    """ "what do I owe people?"."""
    promises = sorted(turn.store.promises.open(), key=lambda promise: promise.theirs)
    meetings = turn.store.meetings.coming(turn.today)
    lines = [
        f"{number}. {promise.text}{due_day(promise, turn.today)}"
        for number, promise in enumerate(promises[:SHOWN], 1)
    ]
    if len(promises) > SHOWN:
        lines.append(f"… and {len(promises) - SHOWN} more.")
    mine = sum(not promise.theirs for promise in promises)
    heading = "What you promised:" if mine else "You owe nobody anything."
    if mine < min(len(promises), SHOWN):
        lines.insert(mine, "Promised to you:")
    planned = ["Planned:", *(_line(turn, meeting) for meeting in meetings[:SHOWN])] if meetings else []
    text = "\n".join([heading, *lines, *planned])
    return (Reply(text, reminder_buttons(tuple(promises[:SHOWN]), alone=False)),)


def _line(turn: Turn, meeting: Meeting) -> str:
    names = join([contact.name for contact in turn.store.contacts.many(meeting.people)])
    return f"• {capital(what(meeting))} with {names} – {day_and_time(meeting, turn.today)}"
