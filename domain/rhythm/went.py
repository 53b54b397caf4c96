"""How did it go? Asked lightly after Done: one tap or some words, and what these tell is kept."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from domain.errors import Sorry
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language import Context, understand
from domain.language.model import Action
from domain.language.wire import month_first
from domain.model import Contact, Interaction
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

NAME = "went"

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


def ask_how_it_went(turn: Turn, touch: Interaction) -> Answer:
    """Ask about a touch just logged; while such a question is open, this one waits for its end."""
    state = turn.store.flows.get()
    if state is None or state.name != NAME:
        return start(turn, WENT, {"talks": str(touch.id)})
    talks = f"{state.about['talks']},{touch.id}"
    turn.store.flows.put(replace(state, about={**state.about, "talks": talks}, touched_at=turn.now))
    return ()


def _asks(talk: Talk) -> Iterator[Ask]:
    for key in talk.about["talks"].split(","):
        touch = talk.turn.store.interactions.get(int(key))
        if touch is not None:
            yield _ask(touch)


def _ask(touch: Interaction) -> Ask:
    return Ask(
        f"talk{touch.id}",
        lambda talk: f"How did it go with {_with(talk.turn, touch).name}? A tap or a few words.",
        choices=lambda _: CHOICES,
        reads=lambda _, text: text.strip(),
        mine=lambda talk, text: _tells_of(talk.turn, touch, text),
        keeps=lambda talk, value: _keeps(talk.turn, touch, value),
    )


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
    return (
        bool(actions)
        and intents <= TOLD.keys() | OF_THE_TALK
        and people <= set(touch.people)
        and days <= {touch.day.isoformat()}
    )


def _keeps(turn: Turn, touch: Interaction, value: str | None) -> Answer:
    """Keep one answer; a tap changes the question into what was kept."""
    if value is None:
        return ()
    deed = turn.begin("change")
    if value in BALANCES:
        keep(turn, replace(touch, balance=value))
        said: Kept = (f"✓ {_with(turn, touch).name}: {BALANCES[value][:1].lower()}{BALANCES[value][1:]}",)
    else:
        said = _keep_words(turn, touch, value)
    undo = Button("Undo", f"undoall:{turn.store.deeds.get(deed).group}")  # type: ignore[union-attr]
    return (Reply("\n".join(said), ((undo,),), edits=not turn.words),)


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


def _ends(talk: Talk) -> Answer:
    """What was kept has been said; where the last was skipped, a nod."""
    last = list(talk.answers.values())[-1:]
    return (Reply("All right."),) if last == [None] else ()


WENT = Flow(NAME, _asks, _ends, left="All right.")
