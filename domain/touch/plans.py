"""What becomes of a planned meeting: it took place, was called off, or moved to another day."""

from dataclasses import replace
from datetime import date, time, timedelta

from domain.errors import Sorry, StaleTap
from domain.language.model import Action
from domain.model import Interaction, Meeting
from domain.phrases import exact_day, join
from domain.reply import Answer, Button, Reply
from domain.touch.log import keep, said_back
from domain.touch.meeting import day_and_time, plan_meeting, settle_meeting, what
from domain.turn import Tap, Turn

ANY = "meeting"
"""What a lunch, a call or a coffee can be called, too."""

LATE = timedelta(days=3)
"""A meeting can be said not to have been until so long after it (ours)."""


class NothingPlanned(Sorry):
    """I have nothing like that planned, so there is nothing to change. Nothing is logged."""


def plan(turn: Turn, action: Action) -> Answer:
    """ "lunch with Bob tomorrow"; "move the lunch with Bob to Friday" where one is planned."""
    planned = meant(turn, action, dated=False) if action.fields.get("moved") else None
    return moved(turn, planned, action) if planned else plan_meeting(turn, action)


def moved(turn: Turn, meeting: Meeting, action: Action) -> Answer:
    """To another day; the hour stays unless another is said."""
    deed = turn.begin("change")
    said = action.fields.get("time")
    at = time.fromisoformat(said) if said else meeting.at
    stored = turn.store.meetings.replace(
        replace(meeting, day=date.fromisoformat(action.fields["date"]), at=at)
    )
    settle_meeting(turn, stored.id)
    text = f"✓ Moved: {what(stored)} with {_names(turn, stored)} – {day_and_time(stored, turn.today)}."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),)),)


def call_off(turn: Turn, action: Action) -> Answer:
    """ "Bob cancelled our lunch": the plan goes, nothing is logged."""
    meeting = meant(turn, action, dated=True)
    if meeting is None:
        raise NothingPlanned
    return (_gone(turn, meeting),)


def meant(turn: Turn, action: Action, *, dated: bool) -> Meeting | None:
    """The next planned meeting with these people; ``dated``: on the day that is said, if any is."""
    people = {person.key for person in action.people}
    day = action.fields.get("date") if dated else None
    channel = action.fields.get("channel")
    found = [
        meeting
        for meeting in turn.store.meetings.coming(turn.today - LATE)
        if people & set(meeting.people)
        and (day is None or meeting.day == date.fromisoformat(day))
        and _is_called(meeting, channel)
    ]
    named = [meeting for meeting in found if meeting.channel == channel]
    return next(iter(named or found), None)


def _is_called(meeting: Meeting, channel: str | None) -> bool:
    """Whether "the lunch" can mean it; "the meeting" can mean any."""
    return channel in (None, ANY) or meeting.channel in (None, ANY, channel)


def held(turn: Turn, tap: Tap, meeting_id: str, version: str) -> Answer:
    """ "It happened": it took place as planned."""
    meeting = _tapped(turn, meeting_id, version)
    deed = turn.begin("log")
    talk = keep(turn, Interaction(day=meeting.day, people=meeting.people, channel=meeting.channel))
    turn.store.meetings.remove(meeting.id)
    settle_meeting(turn, meeting.id)
    contacts = turn.store.contacts.many(meeting.people)
    return (replace(said_back(turn, talk, contacts, deed), edits=True),)


def called_off(turn: Turn, tap: Tap, meeting_id: str, version: str) -> Answer:
    """ "Called off"."""
    return (replace(_gone(turn, _tapped(turn, meeting_id, version)), edits=True),)


def _gone(turn: Turn, meeting: Meeting) -> Reply:
    deed = turn.begin("called_off")
    turn.store.meetings.remove(meeting.id)
    settle_meeting(turn, meeting.id)
    day = exact_day(meeting.day, turn.today)
    text = f"✓ Called off: {what(meeting)} with {_names(turn, meeting)}, {day}. Nothing is logged."
    return Reply(text, ((Button("Undo", f"undo:{deed}"),),))


def _names(turn: Turn, meeting: Meeting) -> str:
    return join([contact.name for contact in turn.store.contacts.many(meeting.people)])


def _tapped(turn: Turn, meeting_id: str, version: str) -> Meeting:
    meeting = turn.store.meetings.get(int(meeting_id))
    if meeting is None or str(meeting.version) != version:
        raise StaleTap
    return meeting
