"""Promises: what the user said they would do, when it comes up, and how it ends."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from domain.errors import Sorry, StaleTap
from domain.language.model import Action, Person
from domain.model import Contact, Interaction, Promise, Prompt
from domain.people.add import meet
from domain.phrases import clock_time, counted, due_day, exact_day, join, named_day, shortened
from domain.reply import Answer, Button, Reply, Rows
from domain.rhythm.days_off import works_on
from domain.rhythm.in_row import PROMISES, in_row, pressed_name
from domain.rhythm.prompts import MONDAY, Spoken
from domain.rhythm.quiet import heard, is_quiet
from domain.schedule import day_after, moment
from domain.touch.give_first_wait import settle_request
from domain.touch.log import introduction, new_buttons
from domain.touch.log import keep as keep_interaction
from domain.touch.matching import promises_meant
from domain.turn import Tap, Turn

SAME_DAY = time(16, 0)
"""A promise for today, made after the morning's message, comes up then (ours)."""

PRONOUNS = frozenset({"her", "him", "them"})
NO_POSSESSIVE = (
    r"\s*(?:$|[.,;!?]|\s(?:the|a|an|my|our|this|that|some|about|on|at|for|to|in|by|with|back|again)\b)"
)

LABEL = 22
"""Letters of a promise within a label (ours): two such labels fit a phone."""

LINE = 200
"""Letters of a promise in a morning's line (ours); all of it is kept."""

A_FEW = 3
"""Promises of one message that have all their buttons; of more each has the first two (ours)."""


class NoSuchPromise(Sorry):
    """I don't have a promise like that. /agenda shows those that are open."""


def follow_up(turn: Turn, action: Action) -> Answer:
    """ "remind me to send Dana the deck on Friday"."""
    deed = turn.begin("follow_up")
    contacts, new = meet(turn, action.people)
    promise = keep(
        turn,
        Promise(
            text=named_in(str(action.fields["text"]), action.people),
            people=tuple(contact.id for contact in contacts),
            due=_date(action.fields.get("due")),
            at=_time(action.fields.get("time")),
            made_on=turn.today,
            theirs=bool(action.fields.get("theirs")),
        ),
    )
    return (promised(turn, promise, deed, new),)


def named_in(text: str, people: Iterable[Person]) -> str:
    """The words with "her" or "him" said by name, so that they still mean something on another day.

    Only where it can't be a possessive: "send her the deck", not "read her book".
    """
    for person in people:
        if person.mention.casefold() in PRONOUNS and person.name:
            pronoun = re.compile(rf"\b{re.escape(person.mention)}\b(?={NO_POSSESSIVE})", re.IGNORECASE)
            text = pronoun.sub(person.name.split()[0], text, count=1)
    return text


def promised(turn: Turn, promise: Promise, deed: int, new: list[Contact]) -> Reply:
    """What was understood, and when it will come up."""
    what = "Kept in mind" if promise.theirs else "Promise kept in mind"
    lines = [f"✓ {what}: {promise.text}{due_day(promise, turn.today)}.", when(turn, promise)]
    if new:
        lines.append(introduction(new))
    row = (Button("Undo", f"undo:{deed}"), Button("Done", f"kept:{promise.id}:{promise.version}"))
    return Reply("\n".join(lines), (row, *new_buttons(new)))


def when(turn: Turn, promise: Promise) -> str:
    """When the user will hear of it again."""
    if promise.due is None:
        return "No day said: it stays on your list, /agenda shows it."
    planned = own_moment(turn, promise)
    if planned is None and promise.due > turn.today:
        return "I'll bring it up that morning."
    if planned is None:
        return "I'll bring it up this morning."
    local = planned.astimezone(turn.zone)
    day = named_day(local.date(), turn.today).split(",")[0]
    quiet = promise.at is not None and local.time() != promise.at and is_quiet(turn.user, promise.at)
    why = " (you have quiet hours at that time)" if quiet else ""
    return f"I'll bring it up {day} at {clock_time(local.time())}{why}."


def keep(turn: Turn, promise: Promise) -> Promise:
    """Store it, new or changed, and plan when it comes up."""
    stored = turn.store.promises.replace(promise) if promise.id else turn.store.promises.add(promise)
    settle_promise(turn, stored.id)
    return stored


def settle_promise(turn: Turn, promise_id: int) -> None:
    """Plan, move or drop the prompt of a promise, as the record stands."""
    promise = turn.store.promises.get(promise_id)
    settle_request(turn, promise, promise_id)
    planned = own_moment(turn, promise) if promise is not None else None
    if planned is None:
        turn.store.prompts.drop("follow_up", str(promise_id))
    else:
        turn.store.prompts.set("follow_up", planned, planned.astimezone(turn.zone).date(), str(promise_id))


def own_moment(turn: Turn, promise: Promise) -> datetime | None:
    """When it comes up by itself; None where the morning's message brings it (or nothing does)."""
    if promise.state != "open" or promise.due is None:
        return None
    if promise.at is not None:
        planned = moment(promise.due, heard(turn.user, promise.due, promise.at), turn.zone)
        return planned if planned > turn.now else None
    if promise.due != turn.today or moment(promise.due, turn.user.morning, turn.zone) > turn.now:
        return None
    at = heard(turn.user, promise.due, SAME_DAY)
    return max(moment(promise.due, at, turn.zone), turn.now + timedelta(hours=1))


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """The prompt of one promise; silence where it was kept or dropped meanwhile."""
    promise = turn.store.promises.get(int(prompt.subject))
    if promise is None or promise.state != "open":
        return ()
    return (Spoken("follow_up", prompt.subject, reminder((promise,), turn.today)),)


def due_this_morning(turn: Turn) -> list[Promise]:
    """Open promises of today without a time of their own, and those overdue, once more."""
    return [
        promise
        for promise in turn.store.promises.open()
        if promise.due is not None and _in_the_morning(turn, promise, promise.due)
    ]


def waiting(turn: Turn, said: Sequence[Promise]) -> str:
    """On Mondays, how many older promises nobody mentions any more; nothing where there are none."""
    if turn.today.weekday() != MONDAY:
        return ""
    now = {promise.id for promise in said}
    older = [
        promise
        for promise in turn.store.promises.open()
        if promise.due is not None and promise.due < turn.today and promise.id not in now
    ]
    if not older:
        return ""
    return f"{counted(len(older), 'older promise')} {'waits' if len(older) == 1 else 'wait'} in /agenda."


def _in_the_morning(turn: Turn, promise: Promise, due: date) -> bool:
    """On its day (unless a time was said), and once more on the next working morning."""
    if due == turn.today:
        return promise.at is None
    return due < turn.today and day_after(due, partial(works_on, turn.user)) == turn.today


def reminder(promises: tuple[Promise, ...], today: date) -> Reply:
    """Promises due, with the buttons to end or move each."""
    lines = [reminder_line(promise, today) for promise in promises]
    return Reply("\n".join([heading(promises), *lines]), reminder_buttons(promises))


def heading(promises: Sequence[Promise]) -> str:
    """Whose promises these are."""
    if not any(promise.theirs for promise in promises):
        return "You promised:"
    return "Promised to you:" if all(promise.theirs for promise in promises) else "Promised:"


def reminder_line(promise: Promise, today: date) -> str:
    late = ""
    if promise.due is not None and promise.due < today:
        late = f" (since {exact_day(promise.due, today)}; from now on in /agenda and the week's look)"
    at = f" at {clock_time(promise.at)}" if promise.at else ""
    return f"• {shortened(promise.text, LINE)}{at}{late}"


def reminder_buttons(promises: tuple[Promise, ...], *, alone: bool = True) -> Rows:
    """Plain labels where one promise is the whole message, else labels that name it; of many two each."""
    if len(promises) == 1 and alone:
        return promise_rows(promises[0], "")
    rows = [promise_rows(promise, f": {shortened(promise.text, LABEL)}") for promise in promises]
    return tuple(row for of_one in rows for row in (of_one if len(promises) <= A_FEW else of_one[:1]))


def promise_rows(promise: Promise, suffix: str) -> Rows:
    """Done · Tomorrow · Next week · Drop: side by side, or in two rows where they name the promise."""
    mark = f"{promise.id}:{promise.version}"
    buttons = (
        Button(f"Done{suffix}", f"kept:{mark}"),
        Button(f"Tomorrow{suffix}", f"later:{mark}:day"),
        Button(f"Next week{suffix}", f"later:{mark}:week"),
        Button(f"Drop{suffix}", f"dropped:{mark}"),
    )
    return (buttons[:2], buttons[2:]) if suffix else (buttons,)


def kept(turn: Turn, tap: Tap, promise_id: str, version: str) -> Answer:
    """ "Done": the promise is kept, and keeping it was a touch."""
    promise = _tapped(turn, promise_id, version)
    deed = turn.begin("kept")
    keep(turn, replace(promise, state="done", closed_on=turn.today))
    if promise.people:
        keep_interaction(
            turn, Interaction(day=turn.today, people=promise.people, channel="other", said=promise.text)
        )
    return _settled(
        turn,
        tap,
        promise,
        f"✓ Done: {promise.text}.",
        "Done, and logged as a touch today." if promise.people else "Done.",
        deed,
    )


def fulfil(turn: Turn, tap: Tap, promise_id: str, version: str) -> Answer:
    """ "Promise kept", below a talk that is logged already."""
    promise = _tapped(turn, promise_id, version)
    deed = turn.begin("kept")
    keep(turn, replace(promise, state="done", closed_on=turn.today))
    return _settled(turn, tap, promise, f"✓ Promise kept: {promise.text}.", "Promise kept.", deed)


def done(turn: Turn, action: Action) -> Answer:
    """ "sent Dana the deck as promised": the promise is kept, and what was done is logged too."""
    deed = turn.begin("kept")
    contacts, new = meet(turn, action.people)
    people = tuple(contact.id for contact in contacts)
    meant = promises_meant(turn, turn.words, people)[:1]
    for promise in meant:
        keep(turn, replace(promise, state="done", closed_on=turn.today))
    if people:
        keep_interaction(turn, Interaction(day=turn.today, people=people, channel="other", said=turn.words))
    elif not meant:
        raise NoSuchPromise
    lines = [f"✓ Promise kept: {promise.text}." for promise in meant]
    if people:
        names = join([contact.name for contact in contacts])
        lines.append(f"✓ Logged: a touch with {names}, {named_day(turn.today, turn.today)}.")
    if new:
        lines.append(introduction(new))
    return (Reply("\n".join(lines), ((Button("Undo", f"undo:{deed}"),), *new_buttons(new))),)


def later(turn: Turn, tap: Tap, promise_id: str, version: str, step: str) -> Answer:
    """ "Tomorrow" and "Next week" (its Monday)."""
    promise = _tapped(turn, promise_id, version)
    days = 1 if step == "day" else 7 - turn.today.weekday()
    deed = turn.begin("later")
    due = turn.today + timedelta(days=days)
    keep(turn, replace(promise, due=due, at=None))
    day = exact_day(due, turn.today)
    return _settled(turn, tap, promise, f"→ {promise.text}: {day}.", f"Moved to {day}.", deed)


def dropped(turn: Turn, tap: Tap, promise_id: str, version: str) -> Answer:
    promise = _tapped(turn, promise_id, version)
    deed = turn.begin("dropped")
    keep(turn, replace(promise, state="dropped", closed_on=turn.today))
    return _settled(turn, tap, promise, f"✗ Dropped: {promise.text}.", "Dropped.", deed)


def _tapped(turn: Turn, promise_id: str, version: str) -> Promise:
    promise = turn.store.promises.get(int(promise_id))
    if promise is None or promise.state != "open" or str(promise.version) != version:
        raise StaleTap
    return promise


def _settled(turn: Turn, tap: Tap, promise: Promise, note: str, toast: str, deed: int) -> Answer:
    """The tapped message with what was done, and Undo in place of the promise's buttons."""
    words = pressed_name(turn, tap, shortened(promise.text, LABEL))
    undo = Button(f"Undo: {words}" if words else "Undo promise", f"repromise:{promise.id}:{deed}")
    return in_row(turn, tap, PROMISES, promise.id, promise.text, note, toast, ((undo,),))


def _date(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def _time(value: object) -> time | None:
    return time.fromisoformat(str(value)) if value else None
