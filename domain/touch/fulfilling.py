"""When what happened is what was planned: the plan is no longer to come."""

from domain.model import Interaction, Meeting
from domain.turn import Turn

VAGUE = frozenset({None, "meeting", "other"})
"""What says no more than that people met."""

MEETS = VAGUE | {"coffee", "meal", "drinks", "call", "video", "event"}
"""What "a meeting" can turn out to be; a mail about it is not the meeting itself."""


def took_place(turn: Turn, talk: Interaction) -> Meeting | None:
    """The meeting with these people planned for that day, now off the agenda. The deed is the caller's.

    More people may have come than were planned.
    """
    planned = {
        meeting.id: meeting
        for person in talk.people
        for meeting in turn.store.meetings.of(person)
        if meeting.day == talk.day and not talk.approximate and _can_be(turn, talk, meeting)
    }
    meant = min(planned.values(), key=lambda one: (one.channel != talk.channel, one.id), default=None)
    if meant is not None:
        turn.store.meetings.remove(meant.id)
        turn.store.prompts.drop("brief", str(meant.id))
    return meant


def _can_be(turn: Turn, talk: Interaction, meeting: Meeting) -> bool:
    """The same kind of thing with everybody planned; where one of both is vague, not before its hour."""
    if not set(meeting.people) <= set(talk.people):
        return False
    if talk.channel == meeting.channel:
        return talk.channel not in VAGUE or _has_come(turn, meeting)
    either = talk.channel in VAGUE or meeting.channel in VAGUE
    return either and {talk.channel, meeting.channel} <= MEETS and _has_come(turn, meeting)


def _has_come(turn: Turn, meeting: Meeting) -> bool:
    return meeting.day < turn.today or meeting.at is None or meeting.at <= turn.local.time()
