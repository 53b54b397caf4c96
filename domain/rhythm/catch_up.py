"""Back after an absence: what fell due meanwhile, briefly, and the few to think of now."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.model import Meeting, Promise, Prompt
from domain.people.tiers import TAKES_BACK
from domain.phrases import capital, counted, exact_day, join, shortened
from domain.reply import Answer, Button, Reply, Rows, Toast, settled
from domain.rhythm import birthdays
from domain.rhythm.choosing import choose, nudged
from domain.rhythm.days_off import works_on
from domain.rhythm.nudge import BIRTHDAY, NUDGE, PROMISE, nudge_buttons, people_lines
from domain.rhythm.pause import KIND
from domain.rhythm.prompts import Spoken
from domain.rhythm.stretches import last_stretch
from domain.touch import plans
from domain.touch.meeting import what
from domain.touch.promise import due_this_morning
from domain.turn import Tap, Turn

NAMED = 3
"""Of each kind so many in full, the rest counted (ours): after weeks no wall of text."""

WISHED_LATE = timedelta(days=30)
"""Birthdays further back than that are no longer mentioned (ours)."""

MEETING_VERBS = frozenset({"washeld", "wasoff"})

LINE = 80
"""Letters of a promise in a line (ours)."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines of the summary, with their buttons."""

    lines: tuple[str, ...] = ()
    rows: Rows = ()


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """The morning of their return; the nudge is silent then, for this is its place."""
    since, until = last_stretch(turn.user) or (turn.today, turn.today)
    return (Spoken(KIND, "", summary(turn, since, until)),)


def summary(turn: Turn, since: date, until: date) -> Reply:
    """What happened from the first day of an absence to the first day after it."""
    promises = () if PROMISE in turn.user.silenced else _due(turn)
    parts = (
        _promises(turn, promises),
        _meetings(turn, since),
        Part() if BIRTHDAY in turn.user.silenced else _birthdays(turn, since),
        _people(turn, {promise.id for promise in promises}),
    )
    welcome = f"Welcome back! You were away {_length((until - since).days)}, and your rhythms stood still."
    said = ["\n".join(part.lines) for part in parts if part.lines]
    rows = tuple(row for part in parts for row in part.rows)
    return Reply("\n\n".join([welcome, *(said or ["Nothing fell due meanwhile."])]), rows)


def _length(days: int) -> str:
    """ "5 days", "2 weeks", "3 months"."""
    if days < 14:
        return counted(days, "day")
    if days < 61:
        return f"about {round(days / 7)} weeks" if days % 7 else counted(days // 7, "week")
    return f"about {round(days / 30.44)} months"


def _more(count: int, where: str = "") -> tuple[str, ...]:
    return (f"… and {count - NAMED} more{where}.",) if count > NAMED else ()


def _due(turn: Turn) -> tuple[Promise, ...]:
    """Promises of the meantime and of today, the longest due first."""
    today = {promise.id for promise in due_this_morning(turn)}
    return tuple(
        promise
        for promise in turn.store.promises.open()
        if promise.due is not None and (promise.due < turn.today or promise.id in today)
    )


def _promises(turn: Turn, due: Sequence[Promise]) -> Part:
    if not due:
        return Part()
    lines = tuple(f"• {shortened(one.text, LINE)}{_since(one, turn.today)}" for one in due[:NAMED])
    more = _more(len(due), "; /agenda shows all")
    return Part(("Promises that are due:", *lines, *more), _promise_rows(due[:NAMED]))


def _since(promise: Promise, today: date) -> str:
    if promise.due is None or promise.due == today:
        return " – today"
    return f" – since {exact_day(promise.due, today)}"


def _promise_rows(promises: Sequence[Promise]) -> Rows:
    return tuple(
        (
            Button(f"Done: {shortened(one.text, 22)}", f"kept:{one.id}:{one.version}"),
            Button(f"Next week: {shortened(one.text, 22)}", f"later:{one.id}:{one.version}:week"),
        )
        for one in promises
    )


def _meetings(turn: Turn, since: date) -> Part:
    """Those planned for the meantime: one tap each, once they were, or were not."""
    passed = [one for one in turn.store.meetings.coming(since) if one.day < turn.today]
    if not passed:
        return Part()
    names = {one.id: _with(turn, one) for one in passed[:NAMED]}
    lines = tuple(f"• {capital(names[one.id])} – {exact_day(one.day, turn.today)}" for one in passed[:NAMED])
    rows = tuple(
        (
            Button(f"Happened: {shortened(names[one.id], 22)}", f"washeld:{one.id}:{one.version}"),
            Button(f"Called off: {shortened(names[one.id], 22)}", f"wasoff:{one.id}:{one.version}"),
        )
        for one in passed[:NAMED]
    )
    return Part(("Planned for then:", *lines, *_more(len(passed))), rows)


def _with(turn: Turn, meeting: Meeting) -> str:
    names = join([contact.name for contact in turn.store.contacts.many(meeting.people)])
    return f"{what(meeting)} with {names}"


def was_held(turn: Turn, tap: Tap, meeting_id: str, version: str) -> Answer:
    """ "Happened": logged; the rest of the summary stays."""
    return _noted(turn, tap, meeting_id, plans.held(turn, tap, meeting_id, version), "Logged.")


def was_called_off(turn: Turn, tap: Tap, meeting_id: str, version: str) -> Answer:
    """ "Called off": nothing is logged."""
    return _noted(turn, tap, meeting_id, plans.called_off(turn, tap, meeting_id, version), "Noted.")


def _noted(turn: Turn, tap: Tap, meeting_id: str, said: Answer, toast: str) -> Answer:
    """What was done with a meeting, below the summary, with its Undo."""
    shown, done = turn.store.shown(tap.message_id), said[0]
    if shown is None or not isinstance(done, Reply):
        return said
    note = done.text.splitlines()[0]
    deed = next(
        one.data.partition(":")[2] for row in done.buttons for one in row if one.data.startswith("undo:")
    )
    reply = settled(shown, MEETING_VERBS, int(meeting_id), note)
    undo = (Button(f"Undo: {shortened(note[2:], 22)}", f"{TAKES_BACK}:{deed}"),)
    return (replace(reply, buttons=(*reply.buttons, undo)), Toast(toast))


def _birthdays(turn: Turn, since: date) -> Part:
    """Those of the meantime, the latest first, and of today."""
    first = max(since, turn.today - WISHED_LATE)
    days = [first + timedelta(days=number) for number in range((turn.today - first).days + 1)]
    found = [one for one in birthdays.on(turn, days) if one.contact.active][::-1]
    said = [f"{one.contact.name} ({_day(one.day, turn.today)})" for one in found[:NAMED]]
    more = [f"{len(found) - NAMED} more"] if len(found) > NAMED else []
    return Part((f"Birthdays: {join([*said, *more])}.",)) if found else Part()


def _day(day: date, today: date) -> str:
    return "today" if day == today else exact_day(day, today)


def _people(turn: Turn, said: Collection[int]) -> Part:
    """The morning's few, as the nudge would name them; on a day off nobody."""
    nudges = works_on(turn.user, turn.today) and NUDGE not in turn.user.silenced
    chosen = choose(turn) if nudges else []
    if not chosen:
        return Part()
    turn.store.clocks.put_many([nudged(clock, turn.today) for clock in chosen])
    contacts = turn.store.contacts.many([clock.contact_id for clock in chosen])
    heading = f"{'Someone' if len(contacts) == 1 else 'People'} to think of today:"
    return Part((heading, *people_lines(turn, contacts, said)), nudge_buttons(contacts))
