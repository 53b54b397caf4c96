"""How did it go? Asked lightly after Done, in the same line: a tap or some words, kept where they belong."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeAlias

from domain.errors import Sorry
from domain.flow import ASKED_AGAIN, Ask, Choice, Flow, Talk
from domain.language import Context, understand
from domain.language.model import Action
from domain.language.wire import month_first
from domain.model import Contact, FlowState, Interaction
from domain.people.update import update_contact
from domain.phrases import BALANCES, CHANNELS, shortened
from domain.reply import Answer, Button, Reply
from domain.touch.log import NO_CHANNEL, keep
from domain.touch.matching import promises_meant
from domain.touch.opportunity import opportunity
from domain.touch.promise import follow_up
from domain.touch.promise import keep as keep_promise
from domain.touch.story import story
from domain.turn import Turn

NAME, WORDS = "went", "words"

LISTENS = timedelta(hours=2)
"""So long after the touch, words are taken for what was asked (ours)."""

CHOICES = (Choice("I gave", "giving"), Choice("I got", "taking"), Choice("Both", "balanced"))

TOLD: Mapping[str, Callable[[Turn, Action], Answer]] = {
    "update_contact": update_contact,
    "follow_up": follow_up,
    "opportunity": opportunity,
    "story": story,
}
"""What an answer may tell beside the talk itself."""

OF_THE_TALK = frozenset({"log", "done"})
"""What tells of the talk: no second one is logged."""

ABOUT = re.compile(r"(?i)\b(?:about|re|regarding|discussed|covered)\b:?\s+(?P<topic>[^.;!?\n]+)")
"""How people say a topic in half a sentence."""

SAID_BACK = 80
"""Letters of an answer that are said back; all of it is kept (ours)."""

Kept: TypeAlias = tuple[str, ...]


def listen(turn: Turn, touch: Interaction) -> None:
    """For a while words without a request of their own tell of a touch just logged.

    The question itself stands with the touch; a conversation under way goes on instead.
    """
    state = turn.store.flows.get()
    if state is not None and state.name != NAME:
        return
    about = {"talk": str(touch.id), "at": turn.now.isoformat(), ASKED_AGAIN: f"{WORDS}:0"}
    turn.store.flows.put(FlowState(name=NAME, about=about, answers={}, touched_at=turn.now))


def rated(turn: Turn, touch: Interaction, balance: str) -> Interaction:
    """ "I gave": kept with the touch, and nothing more is listened for."""
    turn.begin("change")
    state = turn.store.flows.get()
    if state is not None and state.name == NAME and state.about["talk"] == str(touch.id):
        turn.store.flows.close()
    return keep(turn, replace(touch, balance=balance))


def _asks(talk: Talk) -> Iterator[Ask]:
    touch = _touch(talk)
    late = talk.turn.now - datetime.fromisoformat(talk.about["at"]) > LISTENS
    if touch is not None and not late:
        yield Ask(
            WORDS,
            lambda talk: f"How did it go with {_with(talk.turn, touch).name}? A tap or a few words.",
            choices=lambda _: CHOICES,
            reads=lambda _, text: text.strip(),
            mine=lambda talk, text: _tells_of(talk.turn, touch, text),
        )


def _touch(talk: Talk) -> Interaction | None:
    return talk.turn.store.interactions.get(int(talk.about["talk"]))


def _with(turn: Turn, touch: Interaction) -> Contact:
    return turn.store.contacts.many(touch.people)[0]


def _understood(turn: Turn, touch: Interaction, text: str) -> tuple[Action, ...]:
    now = turn.local.replace(tzinfo=None)
    first = month_first(turn.user.tz, turn.user.locale)
    context = Context(touch.people)
    return understand(text, now, turn.store.names(), month_first=first, context=context).actions


def _tells_of(turn: Turn, touch: Interaction, text: str) -> bool:
    """Whether words are about this talk and this person alone: else they are what they say by themselves."""
    actions = [one for one in _understood(turn, touch, text) if one.intent != "unknown"]
    intents = {action.intent for action in actions}
    people = {person.key for action in actions for person in action.people}
    days = {action.fields.get("date") for action in actions if action.intent == "log"}
    alone = len(actions) == 1 and len(text[actions[0].start : actions[0].end]) >= len(text.strip(" .!"))
    return (
        bool(actions)
        and intents <= TOLD.keys() | OF_THE_TALK
        and people <= set(touch.people)
        and days <= {touch.day.isoformat()}
        and not (alone and "follow_up" in intents)
    )


def _ends(talk: Talk) -> Answer:
    """Keep the answer; everything it led to is undone together."""
    turn, touch, said = talk.turn, _touch(talk), talk.answers.get(WORDS)
    if touch is None or said is None:
        return (Reply("All right."),)
    deed = turn.begin("change")
    if said in BALANCES:
        keep(turn, replace(touch, balance=said))
        kept: Kept = (f"✓ {_with(turn, touch).name}: {BALANCES[said][:1].lower()}{BALANCES[said][1:]}",)
    else:
        kept = _keep_words(turn, touch, said)
    return (Reply("\n".join(kept), ((Button("Undo", f"undoall:{deed}"),),)),)


def _keep_words(turn: Turn, touch: Interaction, words: str) -> Kept:
    """The words go with the talk; what they tell of it or of the person is kept where it belongs."""
    actions = _understood(turn, touch, words)
    keep(turn, replace(_told(touch, words, actions), said=words))
    said = [f"✓ Kept with today's touch: “{shortened(words, SAID_BACK)}”"]
    for action in actions:
        if action.intent == "done":
            said += _fulfilled(turn, touch, words)
        elif action.intent in TOLD:
            said += _also(turn, action)
    return tuple(said)


def _told(touch: Interaction, words: str, actions: tuple[Action, ...]) -> Interaction:
    """The talk with its channel, topic, place and balance, as far as the words say them."""
    fields = next((action.fields for action in actions if action.intent == "log"), {})
    about = ABOUT.search(words)
    return replace(
        touch,
        channel=fields.get("channel") or _channel(words) or touch.channel,
        topic=fields.get("topic") or (about["topic"].strip(" ,") if about else touch.topic),
        place=fields.get("place") or touch.place,
        balance=fields.get("balance") or touch.balance,
    )


def _channel(words: str) -> str | None:
    said = re.findall(r"\w+", words.casefold())
    return next((one for one in CHANNELS if one in said and one != NO_CHANNEL), None)


def _fulfilled(turn: Turn, touch: Interaction, words: str) -> list[str]:
    meant = promises_meant(turn, words, touch.people)[:1]
    for promise in meant:
        keep_promise(turn, replace(promise, state="done", closed_on=turn.today))
    return [f"✓ Promise kept: {promise.text}." for promise in meant]


def _also(turn: Turn, action: Action) -> list[str]:
    """Something told beside the talk; a refusal leaves the rest as it is."""
    try:
        with turn.savepoint():
            said = TOLD[action.intent](turn, action)
    except Sorry as refusal:
        return [refusal.sentence]
    return [one.text for one in said if isinstance(one, Reply)]


WENT = Flow(NAME, _asks, _ends, left="All right.")
