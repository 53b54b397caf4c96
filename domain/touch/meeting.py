"""Meetings planned: kept until their day, brought up that morning with a short brief."""

from datetime import date, time

from domain.language.model import Action
from domain.model import Meeting, Prompt
from domain.people.add import meet
from domain.people.brief import brief_buttons, brief_text
from domain.people.card import SCREEN
from domain.phrases import CHANNELS, clock_time, join, named_day
from domain.reply import Answer, Button, Reply
from domain.rhythm.prompts import Spoken
from domain.schedule import moment
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
    """Plan or drop the brief of a meeting, as the record stands."""
    meeting = turn.store.meetings.get(meeting_id)
    due_at = moment(meeting.day, turn.user.morning, turn.zone) if meeting else None
    if meeting is None or due_at is None or due_at <= turn.now:
        turn.store.prompts.drop("brief", str(meeting_id))
    else:
        turn.store.prompts.set("brief", due_at, meeting.day, str(meeting_id))


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """The morning of the meeting: whom, when, what to have in mind; and one tap once it was, or was not."""
    meeting = turn.store.meetings.get(int(prompt.subject))
    contacts = turn.store.contacts.many(meeting.people) if meeting else []
    if meeting is None or not contacts or meeting.day != turn.today:
        return ()
    names = join([contact.name for contact in contacts])
    at = f" at {clock_time(meeting.at)}" if meeting.at else ""
    heading = f"Today: {what(meeting)} with {names}{at}."
    text = f"{heading}\n\n{brief_text(turn, contacts, SCREEN - len(heading))}"
    mark = f"{meeting.id}:{meeting.version}"
    became = (Button("It happened", f"held:{mark}"), Button("Called off", f"calledoff:{mark}"))
    return (Spoken("brief", prompt.subject, Reply(text, (*brief_buttons(contacts), became))),)


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
