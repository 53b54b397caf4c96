"""Corrections in words: "actually that was Tuesday", "no, with Diana", of whatever was told last."""

from dataclasses import replace
from datetime import date

from domain.errors import Sorry
from domain.language.days import Day, find_days
from domain.language.model import Action
from domain.language.wire import month_first
from domain.model import Change, Interaction, Meeting, Promise
from domain.people.add import meet
from domain.phrases import due_day, join
from domain.reply import Answer, Button, Reply
from domain.touch.change import changed_talk
from domain.touch.meeting import day_and_time, settle_meeting, what
from domain.touch.plans import call_off
from domain.touch.promise import keep, when
from domain.turn import Turn

CORRECTED = ("promise", "meeting", "interaction")


class NothingToCorrect(Sorry):
    """I don't have anything to correct. Tell me what happened and I'll log it."""


class WhatElse(Sorry):
    """I didn't catch what to change. Say "actually on Friday", "at 3pm" or "with Dana"."""


def correct(turn: Turn, action: Action) -> Answer:
    """Changes what was told last: a talk, a promise or a planned meeting; "cancelled" calls a plan off."""
    if action.fields.get("cancelled"):
        return call_off(turn, action)
    told = last_told(turn)
    if isinstance(told, Promise):
        return _promise(turn, told)
    if isinstance(told, Meeting):
        return _meeting(turn, told, action)
    return _talk(turn, told, action)


def last_told(turn: Turn) -> Interaction | Promise | Meeting:
    """What the last deed was about, else the talk that was logged last."""
    last = turn.store.deeds.last()
    for change in turn.store.deeds.changes(last.id) if last else ():
        found = _record(turn, change) if change.noun in CORRECTED else None
        if found is not None:
            return found
    talk = turn.store.interactions.newest()
    if talk is None:
        raise NothingToCorrect
    return talk


def _record(turn: Turn, change: Change) -> Interaction | Promise | Meeting | None:
    if change.noun == "promise":
        return turn.store.promises.get(change.record_id)
    if change.noun == "meeting":
        return turn.store.meetings.get(change.record_id)
    return turn.store.interactions.get(change.record_id)


def _talk(turn: Turn, talk: Interaction, action: Action) -> Answer:
    fields = action.fields
    corrected = replace(
        talk,
        day=date.fromisoformat(fields["date"]) if fields.get("date") else talk.day,
        channel=fields.get("channel") or talk.channel,
        topic=fields.get("topic") or talk.topic,
        balance=fields.get("balance") or talk.balance,
        approximate=False if fields.get("date") else talk.approximate,
    )
    if corrected == talk and not action.people:
        raise WhatElse
    return changed_talk(turn, corrected, None, people=action.people, added=bool(fields.get("add_people")))


def _promise(turn: Turn, promise: Promise) -> Answer:
    day = _ahead(turn)
    if day is None:
        raise WhatElse
    deed = turn.begin("change")
    due = promise.due if _only_a_time(turn) and promise.due else day.date
    moved = keep(turn, replace(promise, due=due, at=day.time or promise.at))
    text = f"✓ Promise kept in mind: {moved.text}{due_day(moved, turn.today)}.\n{when(turn, moved)}"
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),)),)


def _meeting(turn: Turn, meeting: Meeting, action: Action) -> Answer:
    day = _ahead(turn)
    deed = turn.begin("change")
    contacts, _ = meet(turn, action.people)
    added = meeting.people if action.fields.get("add_people") else ()
    people = tuple(dict.fromkeys([*added, *(contact.id for contact in contacts)])) or meeting.people
    moved = replace(
        meeting,
        day=day.date if day and not _only_a_time(turn) else meeting.day,
        at=(day.time if day else None) or meeting.at,
        channel=action.fields.get("channel") or meeting.channel,
        people=people,
    )
    if moved == meeting:
        raise WhatElse
    stored = turn.store.meetings.replace(moved)
    settle_meeting(turn, stored.id)
    names = join([contact.name for contact in turn.store.contacts.many(stored.people)])
    text = f"✓ Planned: {what(stored)} with {names} – {day_and_time(stored, turn.today)}."
    return (Reply(text, ((Button("Undo", f"undo:{deed}"),),)),)


def _ahead(turn: Turn) -> Day | None:
    """The day or time in the user's words, as it lies ahead."""
    first = month_first(turn.user.tz, turn.user.locale)
    spans = find_days(turn.words, turn.local.replace(tzinfo=None), month_first=first)
    return next((span.future for span in spans if span.future is not None), None)


def _only_a_time(turn: Turn) -> bool:
    spans = find_days(turn.words, turn.local.replace(tzinfo=None))
    return bool(spans) and all(span.kind == "time" for span in spans)
