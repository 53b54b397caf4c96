"""Meetings planned: kept until their day, brought up that morning with a short brief."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from domain.language.model import Action
from domain.model import Contact, Meeting, Prompt
from domain.people.add import meet
from domain.people.brief import brief_buttons, brief_text
from domain.people.card import SCREEN
from domain.phrases import CHANNELS, clock_time, join, named_day
from domain.reply import Answer, Button, Reply
from domain.rhythm.prompts import Planned, Spoken
from domain.schedule import moment, working_day_after
from domain.touch.log import introduction, new_buttons
from domain.turn import Turn


def plan_meeting(turn: Turn, action: Action) -> Answer:
    """ "lunch with Bob tomorrow": nothing is logged before it happened."""
    deed = turn.begin("plan_meeting")
    contacts, new = meet(turn, action.people)
    at = action.fields.get("time")
    meeting = turn.store.meetings.add(
        Meeting(
            day=date.fromisoformat(action.fields["date"]),
            people=tuple(contact.id for contact in contacts),
            at=time.fromisoformat(at) if at else None,
            channel=action.fields.get("channel"),
        )
    )
    settle_meeting(turn, meeting.id)
    names = join([contact.name for contact in contacts])
    lines = [f"✓ Planned: {what(meeting)} with {names} – {day_and_time(meeting, turn.today)}."]
    if meeting.day > turn.today:
        lines.append("I'll brief you that morning, and leave them out of the nudges till then.")
    if new:
        lines.append(introduction(new))
    return (Reply("\n".join(lines), ((Button("Undo", f"undo:{deed}"),), *new_buttons(new))),)


def settle_meeting(turn: Turn, meeting_id: int) -> None:
    """Plan or drop what is said of a meeting by itself, as the record stands: the brief, then how it was."""
    meeting = turn.store.meetings.get(meeting_id)
    planned = [(moment(day, turn.user.morning, turn.zone), day) for day in _mornings(turn, meeting)]
    ahead = next(((due_at, day) for due_at, day in planned if due_at > turn.now), None)
    if ahead is None:
        turn.store.prompts.drop("brief", str(meeting_id))
    else:
        turn.store.prompts.set("brief", *ahead, str(meeting_id))


def _mornings(turn: Turn, meeting: Meeting | None) -> tuple[date, ...]:
    """The meeting's own, and the next working one after it."""
    if meeting is None:
        return ()
    return meeting.day, working_day_after(meeting.day, turn.user.working_days)


def the_morning_after(turn: Turn, prompt: Prompt, after: datetime) -> Planned | None:
    """What follows the brief: once, on the next working morning."""
    meeting = turn.store.meetings.get(int(prompt.subject))
    if meeting is None:
        return None
    day = working_day_after(meeting.day, turn.user.working_days)
    due_at = moment(day, turn.user.morning, turn.zone)
    return (due_at, day) if due_at > after else None


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """The morning of the meeting: whom, when, and what to have in mind; the morning after: how it was."""
    meeting = turn.store.meetings.get(int(prompt.subject))
    contacts = turn.store.contacts.many(meeting.people) if meeting else []
    if meeting is None or not contacts:
        return ()
    if meeting.day == turn.today:
        return (Spoken("brief", prompt.subject, _ahead(turn, meeting, contacts)),)
    if meeting.day > turn.today or _is_told(turn, meeting) or _is_paused(turn):
        return ()
    return (Spoken("brief", prompt.subject, _how_was_it(turn, meeting, contacts)),)


def _ahead(turn: Turn, meeting: Meeting, contacts: Sequence[Contact]) -> Reply:
    names = join([contact.name for contact in contacts])
    at = f" at {clock_time(meeting.at)}" if meeting.at else ""
    heading = f"Today: {what(meeting)} with {names}{at}."
    text = f"{heading}\n\n{brief_text(turn, contacts, SCREEN - len(heading))}"
    off = ((Button("Called off", f"calledoff:{meeting.id}:{meeting.version}"),),)
    return Reply(text, (*brief_buttons(contacts), *off))


def _how_was_it(turn: Turn, meeting: Meeting, contacts: Sequence[Contact]) -> Reply:
    names = join([contact.name for contact in contacts])
    mark = f"{meeting.id}:{meeting.version}"
    it = re.sub(r"^an? ", "the ", what(meeting))
    text = f"How was {it} with {names}, {named_day(meeting.day, turn.today)}?"
    return Reply(text, ((Button("Log it", f"held:{mark}"), Button("Didn't happen", f"calledoff:{mark}")),))


def _is_told(turn: Turn, meeting: Meeting) -> bool:
    """Whether a talk with one of them was logged for that day or since."""
    last = (turn.store.interactions.last(person) for person in meeting.people)
    return any(talks and talks[0].day >= meeting.day for talks in last)


def _is_paused(turn: Turn) -> bool:
    return turn.user.paused_until is not None and turn.today < turn.user.paused_until


def planned_with(turn: Turn) -> frozenset[int]:
    """Everybody a meeting is planned with, today or later."""
    return frozenset(
        person for meeting in turn.store.meetings.coming(turn.today) for person in meeting.people
    )


def what(meeting: Meeting) -> str:
    return CHANNELS[meeting.channel] if meeting.channel else "a meeting"


def day_and_time(meeting: Meeting, today: date) -> str:
    at = f", {clock_time(meeting.at)}" if meeting.at else ""
    return named_day(meeting.day, today) + at
