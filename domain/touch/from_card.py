"""What is done from a card: a touch logged for today, a promise made."""

import re
from datetime import datetime
from typing import Any

from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language import Context, understand
from domain.language.model import Action, Person
from domain.language.wire import month_first
from domain.model import Contact, Interaction
from domain.people.add import wake
from domain.people.there import asked_about, tapped
from domain.reply import Answer, Reply
from domain.touch.log import NO_CHANNEL, keep, said_back
from domain.touch.promise import PRONOUNS, follow_up
from domain.turn import Tap, Turn

BEFORE = re.compile(r"(?i)^(?:that )?(?:i(?:'ll| will| promised)?\s+)?(?:to\s+)?")
"""What may come before the thing promised: "to send the deck", "I'll send the deck"."""

THEIRS = "=theirs"
"""The answer of who pressed the button instead of telling a promise of their own."""


def touched_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Log a touch": today, of unknown kind; said back with the buttons to tell more."""
    contact = tapped(turn, contact_id)
    deed = turn.begin("log")
    contact = contact if contact.active else wake(turn, contact)
    touch = keep(turn, Interaction(day=turn.today, people=(contact.id,), channel=NO_CHANNEL))
    return (said_back(turn, touch, [contact], deed),)


def owe_tap(turn: Turn, tap: Tap, contact_id: str) -> Answer:
    """ "Promise": asked in one line, with the day in it or without."""
    tapped(turn, contact_id)
    return start(turn, OWE, {"contact": contact_id})


def _name(talk: Talk) -> str:
    return asked_about(talk).name.split()[0]


def _ends(talk: Talk) -> Answer:
    contact, words = asked_about(talk), talk.answers.get("theirs") or talk.answers.get("what")
    if words is None or words == THEIRS:
        return (Reply("All right, left as it is."),)
    theirs = talk.answers.get("what") == THEIRS
    told = BEFORE.sub("", words.strip())
    fields = _understood(talk.turn, contact, told) or {"text": told}
    if theirs:
        fields |= {"text": f"{_name(talk)} promised: {fields['text']}", "theirs": True}
    pronoun = next((word for word in re.findall(r"\w+", told) if word.casefold() in PRONOUNS), contact.name)
    person = Person(contact.name if theirs else pronoun, "known", contact.name, contact.id)
    return follow_up(talk.turn, Action("follow_up", (person,), fields))


def _understood(turn: Turn, contact: Contact, words: str) -> dict[str, Any] | None:
    """What was promised and for when, as the language reads it."""
    first = month_first(turn.user.tz, turn.user.locale)
    now: datetime = turn.local.replace(tzinfo=None)
    context = Context((contact.id,))
    understood = understand(
        f"remind me to {words}", now, turn.store.names(), month_first=first, context=context
    )
    found = [action for action in understood.actions if action.intent == "follow_up"]
    return dict(found[0].fields) if len(understood.actions) == len(found) == 1 else None


OWE = Flow(
    "owe",
    (
        Ask(
            "what",
            lambda talk: f"What did you promise {_name(talk)}? With the day, if there is one.",
            choices=lambda talk: (Choice(f"{_name(talk)} promised me something", THEIRS),),
            reads=lambda _, text: text.strip(),
            free=lambda _: True,
        ),
        Ask(
            "theirs",
            lambda talk: f"What did {_name(talk)} promise you? With the day, if there is one.",
            reads=lambda _, text: text.strip(),
            applies=lambda talk: talk.answers.get("what") == THEIRS,
            free=lambda _: True,
        ),
    ),
    _ends,
    skippable=False,
)
