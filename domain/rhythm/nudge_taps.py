"""What is done from a nudge or a list: Done, Skip, Less often, and Undo of each, in the same message."""

from dataclasses import replace
from datetime import date, timedelta

from domain.errors import AlreadyUndone, NoLongerThere, StaleTap
from domain.model import Contact
from domain.people.facts import learn
from domain.people.there import tapped
from domain.people.values import MOST_DAYS
from domain.phrases import BALANCES, every, rhythm, shortened
from domain.reply import Answer, Button, Toast
from domain.rhythm.cadence import cadence
from domain.rhythm.in_row import PEOPLE, PROMISES, in_row, labelled, named_first, pressed_name
from domain.rhythm.nudge import nudge_rows, rarer_button
from domain.rhythm.went import CHOICES, listen, rated
from domain.touch.log import is_logged_today, touched_today
from domain.touch.promise import LABEL, promise_rows
from domain.touch.undo import corrections, take_back
from domain.turn import Tap, Turn

RARER = 2
"""Times as long as before: what "Less often" makes of a rhythm (issue)."""

NEVER = "0"
"""No day, in a button."""


def done(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Done", "Log Dana": a touch today, and how it went is asked lightly.

    Where one is logged for today already, it is the one that is meant.
    """
    contact = tapped(turn, contact_id)
    if is_logged_today(turn, contact.id):
        note = f"✓ {contact.name}: logged for today already."
        return in_row(turn, tap, PEOPLE, contact.id, contact.name, note, "Logged for today already.")
    touch, deed = touched_today(turn, contact.id)
    listen(turn, touch)
    name = pressed_name(turn, tap, contact.name, contact.name.split()[0])
    note = f"✓ {contact.name}: logged for today. How did it go? Tap, or tell me in a few words."
    asked = tuple(
        Button(named_first(name, choice.label), f"howwent:{contact.id}:{touch.id}:{deed}:{choice.value}")
        for choice in CHOICES
    )
    rows = ((*asked, _undo(turn, tap, contact, deed)),)
    return in_row(turn, tap, PEOPLE, contact.id, contact.name, note, "Logged for today.", rows)


def how_it_went(turn: Turn, tap: Tap, contact_id: str, talk_id: str, deed: str, balance: str) -> Answer:
    """ "I gave", "I got", "Both": kept with the touch, in the same line."""
    contact = turn.store.contacts.get(int(contact_id))
    touch = turn.store.interactions.get(int(talk_id))
    if contact is None or touch is None:
        raise StaleTap
    rated(turn, touch, balance)
    words = BALANCES[balance]
    note = f"✓ {contact.name}: logged for today – {words[:1].lower()}{words[1:]}"
    rows = ((_undo(turn, tap, contact, int(deed)),),)
    return in_row(turn, tap, PEOPLE, contact.id, contact.name, note, words, rows)


def skip(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Skip": this round is let go; the next nudge about them comes a cadence later."""
    contact = tapped(turn, contact_id)
    clock = turn.store.clocks.get(contact.id)
    if clock is None:
        raise NoLongerThere
    until = turn.today + timedelta(days=clock.cadence_days)
    turn.store.clocks.put(replace(clock, waits_until=until, nudges=0))
    name = pressed_name(turn, tap, contact.name, contact.name.split()[0])
    waited = clock.waits_until.isoformat() if clock.waits_until else NEVER
    undo = Button(labelled("Undo", name), f"unskip:{contact.id}:{waited}:{clock.nudges}")
    note = f"→ {contact.name}: skipped this round."
    rows = ((rarer_button(contact.id, name), undo),)
    return in_row(turn, tap, PEOPLE, contact.id, contact.name, note, "Skipped this round.", rows)


def unskip(turn: Turn, tap: Tap, contact_id: str, waits_until: str, nudges: str) -> Answer:
    """ "Undo" after Skip: the round goes on as it was."""
    contact = tapped(turn, contact_id)
    clock = turn.store.clocks.get(contact.id)
    if clock is None:
        raise NoLongerThere
    waits = None if waits_until == NEVER else date.fromisoformat(waits_until)
    turn.store.clocks.put(replace(clock, waits_until=waits, nudges=int(nudges)))
    return _as_before(turn, tap, contact)


def rarer(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Less often": a rhythm of their own, twice as long."""
    contact = tapped(turn, contact_id)
    days = min(RARER * cadence(contact), MOST_DAYS)
    was = rhythm(contact)
    deed = turn.begin("update_contact")
    learn(turn, contact, {"cadence_days": days})
    note = f"✓ {contact.name}: {every(days)} from now on (was: {was})."
    rows = ((_undo(turn, tap, contact, deed),),)
    return in_row(turn, tap, PEOPLE, contact.id, contact.name, note, f"{every(days).capitalize()}.", rows)


def reopen(turn: Turn, tap: Tap, contact_id: str, deed_id: str) -> Answer:
    """ "Undo" of what a tap did to somebody: taken back, and their buttons are there again."""
    contact = turn.store.contacts.get(int(contact_id))
    _take_back(turn, deed_id)
    return _as_before(turn, tap, contact) if contact is not None else (Toast(NoLongerThere().sentence),)


def reopen_promise(turn: Turn, tap: Tap, promise_id: str, deed_id: str) -> Answer:
    """The same for a promise kept, moved or dropped."""
    words = pressed_name(turn, tap, *_suffixes(turn, promise_id))
    _take_back(turn, deed_id)
    promise = turn.store.promises.get(int(promise_id))
    if promise is None:
        return (Toast("That promise is gone."),)
    rows = promise_rows(promise, f": {words}" if words else "")
    return in_row(turn, tap, PROMISES, promise.id, promise.text, "", "As it was.", rows)


def _suffixes(turn: Turn, promise_id: str) -> tuple[str, ...]:
    promise = turn.store.promises.get(int(promise_id))
    return (shortened(promise.text, LABEL),) if promise is not None else ()


def _take_back(turn: Turn, deed_id: str) -> None:
    deed = turn.store.deeds.get(int(deed_id))
    if deed is None or deed.undone:
        raise AlreadyUndone
    deeds = turn.store.deeds.of_group(deed.group)
    take_back(turn, [*deeds, *(one for done in deeds for one in corrections(turn, done))])


def _as_before(turn: Turn, tap: Tap, contact: Contact) -> Answer:
    name = pressed_name(turn, tap, contact.name, contact.name.split()[0])
    rows = nudge_rows(contact.id, name)
    if _only_wished(turn, tap, contact):
        rows = (rows[0][:1],)
    return in_row(turn, tap, PEOPLE, contact.id, contact.name, "", "As it was.", rows)


def _only_wished(turn: Turn, tap: Tap, contact: Contact) -> bool:
    """Whether the message names them for their birthday alone: then there is nothing to put off."""
    shown = turn.store.shown(tap.message_id)
    buttons = [button.data for row in shown.buttons for button in row] if shown is not None else []
    named = shown is not None and f"• {contact.name} – " in shown.text
    return f"wish:{contact.id}" in buttons and not named


def _undo(turn: Turn, tap: Tap, contact: Contact, deed: int) -> Button:
    name = pressed_name(turn, tap, contact.name, contact.name.split()[0])
    return Button(labelled("Undo", name), f"reopen:{contact.id}:{deed}")
