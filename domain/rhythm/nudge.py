"""The morning nudge: a few people, each with why now and the last talk (method, section 3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.model import Clock, Contact, Promise, Prompt
from domain.phrases import promise_words, rhythm, short_names
from domain.reply import Answer, Button, Reply, Rows, Toast, settled
from domain.rhythm.cadence import TIER_WEIGHT, lateness
from domain.rhythm.counting import counting_talk, told_last
from domain.rhythm.days_off import works_on
from domain.rhythm.pause import running_day
from domain.rhythm.prompts import Spoken
from domain.touch.log import is_logged_today, touched_today
from domain.touch.meeting import planned_with
from domain.touch.promise import due_this_morning, heading, reminder, reminder_buttons, reminder_line, waiting
from domain.turn import Tap, Turn

APART = timedelta(days=2)
"""Nobody twice within 48 hours (method, section 3)."""

COMES_BACK_FIRST, COMES_BACK_AFTER = timedelta(days=7), timedelta(days=14)
"""A nudge left unanswered comes back for that person after a week, then every two (method, section 3)."""

VERBS = frozenset({"touched", "nap", "skip"})


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """The morning's one message: people to think of and promises due; on days off only the promises."""
    promises = tuple(due_this_morning(turn))
    if not works_on(turn.user, turn.today):
        today = tuple(promise for promise in promises if promise.due == turn.today)
        return (
            (Spoken("follow_up", "", with_waiting(turn, reminder(today, turn.today), today)),)
            if today
            else ()
        )
    chosen = choose(turn)
    if not chosen and not promises:
        return ()
    for clock in chosen:
        turn.store.clocks.put(nudged(clock, turn.today))
    contacts = turn.store.contacts.many([clock.contact_id for clock in chosen])
    said = morning_message(turn, contacts, promises)
    return (Spoken("nudge", "", with_waiting(turn, said, promises)),)


def with_waiting(turn: Turn, said: Reply, promises: Sequence[Promise]) -> Reply:
    """The message with a word on older promises, where that is due."""
    older = waiting(turn, promises)
    return replace(said, text=f"{said.text}\n\n{older}") if older else said


def choose(turn: Turn) -> list[Clock]:
    """The few who matter now: those the nudge may name, the latest by tier weight first."""
    return [clock for clock in ranked(turn) if may_be_nudged(clock, turn.today)][: turn.user.nudge_size]


def ranked(turn: Turn) -> list[Clock]:
    """Everybody overdue, neither snoozed nor met soon, the latest by tier weight first."""
    planned, today = planned_with(turn), running_day(turn)
    due = [
        clock
        for clock in turn.store.clocks.overdue(today)
        if not _snoozed(clock, turn.today) and clock.contact_id not in planned
    ]
    return sorted(due, key=lambda clock: rank(clock, today), reverse=True)


def _snoozed(clock: Clock, today: date) -> bool:
    return clock.snoozed_until is not None and clock.snoozed_until > today


def may_be_nudged(clock: Clock, today: date) -> bool:
    """Not snoozed, not skipped, not nudged within 48 h, and not waiting after an unanswered nudge."""
    resting = [day for day in (clock.snoozed_until, clock.waits_until) if day is not None]
    recent = clock.nudged_on is not None and today - clock.nudged_on < APART
    return not recent and all(day <= today for day in resting)


def rank(clock: Clock, today: date) -> tuple[float, int]:
    """Lateness in cadences times the tier's weight; of equals the longest known first."""
    return lateness(clock, today) * TIER_WEIGHT[clock.tier], -clock.contact_id


def nudged(clock: Clock, today: date) -> Clock:
    """The clock after a nudge: if it stays unanswered, it comes back later and later."""
    wait = COMES_BACK_AFTER if clock.nudges else COMES_BACK_FIRST
    return replace(clock, nudged_on=today, nudges=clock.nudges + 1, waits_until=today + wait)


def morning_message(turn: Turn, contacts: Sequence[Contact], promises: tuple[Promise, ...]) -> Reply:
    """One line a person, the promises below, and buttons for each."""
    alone = len(contacts) + len(promises) == 1
    lines = (
        [f"Good morning. {'Someone' if len(contacts) == 1 else 'People'} to think of today:"]
        if contacts
        else []
    )
    lines += [nudge_line(turn, contact) for contact in contacts]
    if promises:
        said = heading(promises)
        lines += [f"And {said[:1].lower()}{said[1:]}" if contacts else f"Good morning. {said}"]
        lines += [reminder_line(promise, turn.today) for promise in promises]
    return Reply(
        "\n".join(lines), (*nudge_buttons(contacts, alone=alone), *reminder_buttons(promises, alone=alone))
    )


def nudge_line(turn: Turn, contact: Contact) -> str:
    """Who, why now, the last talk, and a promise that is open."""
    why = "and it's been a while" if counting_talk(turn, contact) else "not talked yet"
    line = f"• {contact.name} – {rhythm(contact)}, {why}; {told_last(turn, contact)}."
    open_promise = next((one for one in turn.store.promises.of(contact.id) if one.state == "open"), None)
    return f"{line} {promise_words(open_promise)}." if open_promise else line


def nudge_buttons(contacts: Sequence[Contact], *, alone: bool) -> Rows:
    """Done · Snooze · Skip, with the name where the message speaks of more than one."""
    names = short_names(contacts)
    return tuple(_buttons(contact.id, "" if alone else f" {names[contact.id]}") for contact in contacts)


def _buttons(contact_id: int, suffix: str) -> tuple[Button, ...]:
    return (
        Button(f"Done{suffix}", f"touched:{contact_id}"),
        Button(f"Snooze{suffix}", f"nap:{contact_id}:7"),
        Button(f"Skip{suffix}", f"skip:{contact_id}"),
    )


def done(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Done", "Log Dana": a touch today; where one is logged for today, it is the one that is meant."""
    contact = turn.store.contacts.get(int(contact_id))
    if contact is None:
        return (Toast("They are no longer among your connections."),)
    if is_logged_today(turn, contact.id):
        note = f"✓ {contact.name}: logged for today already."
        return settle_on(turn, tap, contact.id, note, "Logged for today already.")
    touched_today(turn, contact.id)
    return settle_on(turn, tap, contact.id, f"✓ {contact.name}: logged for today.", "Logged for today.")


def skip(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Skip": this round is let go; the next nudge about them comes a cadence later."""
    contact = turn.store.contacts.get(int(contact_id))
    clock = turn.store.clocks.get(int(contact_id))
    if contact is None or clock is None:
        return (Toast("They are no longer among your connections."),)
    until = turn.today + timedelta(days=clock.cadence_days)
    turn.store.clocks.put(replace(clock, waits_until=until, nudges=0))
    return settle_on(turn, tap, contact.id, f"→ {contact.name}: skipped this round.", "Skipped this round.")


def settle_on(turn: Turn, tap: Tap, contact_id: int, note: str, toast: str) -> Answer:
    """The tapped message without that person's buttons, with what was done below."""
    shown = turn.store.shown(tap.message_id)
    if shown is None:
        return (Reply(note), Toast(toast))
    return (settled(shown, VERBS, contact_id, note), Toast(toast))
