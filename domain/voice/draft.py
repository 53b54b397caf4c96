"""Drafts by button: shown to be copied and sent by the user; "Sent it" logs a message today."""

from dataclasses import replace

from domain.errors import NoLongerThere
from domain.model import Interaction
from domain.people.network import Profile
from domain.people.there import tapped
from domain.phrases import named_day
from domain.reply import COPIED, Answer, Button, Reply, Toast
from domain.touch.log import is_logged_today, keep
from domain.turn import Tap, Turn
from domain.voice.checkin import good_wishes
from domain.voice.drafting import fitting, offer


def draft_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Draft": what fits, in a message of its own."""
    key = tapped(turn, contact_id).id
    return (offer(turn, fitting(turn, key), [key]),)


def wish_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Wish Dana well"."""
    profile = turn.store.network([int(contact_id)]).get(int(contact_id))
    if profile is None:
        raise NoLongerThere
    return (_drafted(profile, f"For {profile.name}, yours to change:", good_wishes(profile)),)


def _drafted(profile: Profile, heading: str, words: str) -> Reply:
    copy = (Button("Copy", "copied:", copy=words),) if len(words) <= COPIED else ()
    row = (*copy, Button("Sent it", f"sent:{profile.id}"))
    return Reply(f"{heading}\n\n{words}", (row,))


def copied_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    """ "Copy", where a button can't put words into the clipboard."""
    return (Toast("The words are above, to take along."),)


def sent_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Sent it": a message today, in place of the draft."""
    contact = tapped(turn, contact_id)
    if is_logged_today(turn, contact.id):
        return (Reply(f"✓ Sent. A touch with {contact.name} is logged for today already.", edits=True),)
    deed = turn.begin("log")
    keep(turn, Interaction(day=turn.today, people=(contact.id,), channel="message"))
    text = f"✓ A message to {contact.name} – {named_day(turn.today, turn.today)}."
    return (replace(Reply(text, ((Button("Undo", f"undo:{deed}"),),)), edits=True),)
