"""The one router: what the user sent, to the capability it is meant for, to what is said."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from domain import flow as conversation
from domain.errors import Sorry, StaleTap
from domain.flow import Flow, Talk
from domain.language import Context, understand
from domain.language.model import Action, KnownName, Person, Understanding
from domain.language.wire import month_first
from domain.model import FlowState
from domain.people.add import add_card
from domain.registry import COMMANDS, FLOWS, INTENTS, QUERIES, TAPS
from domain.reply import Answer, Button, Reply, Toast, distinct
from domain.start.help import not_understood, not_yet, small_talk
from domain.start.welcome import welcomed
from domain.touch.undo import corrections, take_back
from domain.touch.which import (
    NEW,
    ask_which,
    decided,
    decisions_of,
    remembered,
    unclear,
    which_flow,
    with_always,
)
from domain.turn import Attachment, Card, Edited, Event, Place, Tap, Text, Turn

FEW = 3
FEW_VERBS = frozenset({"undo", "change", "nobody", "details", "flow"})
MANY_VERBS = frozenset({"undo", "change", "flow"})
"""What each item of a list can be told by a button: less of it in a long list."""

POINTS_BACK = re.compile(r"\b(she|her|hers|he|him|his|they|them|their)\b", re.IGNORECASE)
HERSELF = re.compile(r"(?i)^(she|her|hers|he|him|his)$")
NEVER_MIND = re.compile(
    r"(?i)^\W*(?:cancel(?: that| it)?|never ?mind|forget it|forget that|leave it|stop)\W*$"
)
WRITES = frozenset({"log", "follow_up", "plan_meeting", "add_contact", "update_contact", "snooze", "done"})
"""Told in full, these are taken as such even while a question with buttons is open."""


def respond(turn: Turn, event: Event) -> Answer:
    """Everything a person can do comes through here."""
    match event:
        case Text(text, ref):
            turn.source = ref
            said = _text(turn, text)
        case Edited(text, ref):
            said = _edited(turn, text, ref)
        case Tap(data, _):
            return tuple(_distinct(one) for one in _tap(turn, event, data))
        case Card():
            said = add_card(turn, event)
        case Place() | Attachment():
            said = (Reply(_cannot_read(event)),)
    return welcomed(turn, tuple(_distinct(one) for one in said))


def _text(turn: Turn, text: str) -> Answer:
    turn.words = text
    opened = conversation.open_flow(turn, ALL_FLOWS)
    if text.lstrip().startswith("/"):
        said = _command(turn, text.strip())
        return _with_question(turn, said, opened)
    understanding = _understand(turn, text, turn.local.replace(tzinfo=None))
    if opened is None:
        return _act(turn, text, understanding)
    flow, state = opened
    if NEVER_MIND.search(text):
        return conversation.cancel(turn)
    kind_word = small_talk(text)
    if kind_word is not None:
        return _with_question(turn, (kind_word,), opened)
    if _clear_request(understanding, free=conversation.wants_text(turn, flow, state)):
        return _with_question(turn, _act(turn, text, understanding), opened)
    return conversation.told(turn, flow, state, text)


def _understand(turn: Turn, text: str, said_at: datetime) -> Understanding:
    context = Context(_just_spoken_of(turn) if POINTS_BACK.search(text) else ())
    first = month_first(turn.user.tz, turn.user.locale)
    names = turn.store.names()
    understood = understand(text, said_at, names, month_first=first, context=context)
    if len(context.people) < 2:
        return understood
    known = tuple(found for key in context.people if (found := names.get(key)) is not None)
    return replace(understood, actions=tuple(_which_of(action, known) for action in understood.actions))


def _which_of(action: Action, known: tuple[KnownName, ...]) -> Action:
    """ "her", after two people were spoken of, could be either: that is asked, not guessed."""
    either = tuple(one.name for one in known), tuple(one.key for one in known)
    people = tuple(
        Person(person.mention, "ambiguous", None, None, *either) if HERSELF.match(person.mention) else person
        for person in action.people
    )
    return replace(action, people=people)


def _just_spoken_of(turn: Turn) -> tuple[int, ...]:
    """The people in what was done last, for words that point back."""
    last = turn.store.deeds.last()
    changes = turn.store.deeds.changes(last.id) if last else []
    found: dict[int, None] = {}
    for change in changes:
        record = change.after or {}
        people = record.get("people", ())
        if isinstance(people, list | tuple):
            found |= dict.fromkeys(int(str(person)) for person in people)
        if change.noun == "contact" and change.after is not None:
            found[change.record_id] = None
    return tuple(found)


def _clear_request(understanding: Understanding, *, free: bool) -> bool:
    """A question or command in words; where buttons are wanted also something that happened, told in full."""
    if understanding.doubt:
        return False
    return all(
        action.intent in QUERIES or (not free and action.intent in WRITES and bool(action.people))
        for action in understanding.actions
    )


def _with_question(turn: Turn, said: Answer, opened: tuple[Flow, FlowState] | None) -> Answer:
    """Something else was answered in between: the open question is asked again."""
    state = turn.store.flows.get()
    if opened is None or state is None or state != opened[1]:
        return said
    return (*said, *conversation.ask_again(turn, *opened))


def _act(turn: Turn, text: str, understanding: Understanding) -> Answer:
    meant = remembered(turn)
    actions = [decided(action, meant) for action in _without_strangers(turn, understanding.actions)]
    if not actions:
        return (not_understood(understanding.nearest),)
    said_at = turn.local.replace(tzinfo=None)
    asking: Answer = ()
    parts: list[Answer] = []
    for number, action in enumerate(actions):
        person = unclear(action)
        if person is None:
            parts.append(_do(turn, action, text, understanding.nearest, alone=len(actions) == 1))
        elif not asking:
            asking = (*_let_go(turn), *ask_which(turn, WHICH, text, said_at, person, {}, number))
        else:
            words = text[action.start : action.end].strip()
            parts.append((Reply(f'Not kept yet: "{words}". Please say it again after this question.'),))
    return (*_combined(parts), *_left_out(text, actions), *asking)


def _let_go(turn: Turn) -> Answer:
    """An open question loses its place to a new one: what waited for it is not lost in silence."""
    state = turn.store.flows.get()
    if state is None or state.name != WHICH.name:
        return ()
    return (Reply(f'I kept nothing of "{state.about["words"]}": please say it again with the full name.'),)


def _left_out(text: str, actions: list[Action]) -> Answer:
    """Lines of a longer message that led to nothing are said back."""
    at, left = 0, []
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        if line.strip() and not any(action.start < end and action.end > at for action in actions):
            left.append(line.strip())
        at = end
    if not left or len(left) == len(text.splitlines()) or left == [text.splitlines()[0].strip()]:
        return ()
    return (Reply("\n".join(["I kept nothing of:", *(f"• {line}" for line in left)])),)


def _without_strangers(turn: Turn, actions: Iterable[Action]) -> list[Action]:
    """Actions without the words the user has called no person."""
    ignored = frozenset(turn.user.not_people)
    kept = []
    for action in actions:
        people = tuple(one for one in action.people if (one.name or one.mention).casefold() not in ignored)
        if people or not action.people:
            kept.append(replace(action, people=people))
    return kept


def _do(turn: Turn, action: Action, text: str, nearest: str | None, *, alone: bool) -> Answer:
    """One action. Of several, one that is refused doesn't keep the others from being done."""
    capability = INTENTS.get(action.intent)
    if capability is None and action.intent != "unknown":
        return (not_yet(),)
    if capability is None:
        return (small_talk(text) or not_understood(nearest),)
    if alone:
        return capability(turn, action)
    try:
        return capability(turn, action)
    except Sorry as refusal:
        return (Reply(refusal.sentence),)


def _combined(parts: list[Answer]) -> Answer:
    """Several things done in one message are said in one reply, each with its own Undo and Change."""
    if len(parts) < 2:
        return tuple(one for part in parts for one in part)
    replies = [one for part in parts for one in part if isinstance(one, Reply)]
    lines = [f"{number}. {reply.text.removeprefix('✓ ')}" for number, reply in enumerate(replies, 1)]
    verbs = FEW_VERBS if len(replies) <= FEW else MANY_VERBS
    rows = [_numbered(number, row, verbs) for number, reply in enumerate(replies, 1) for row in reply.buttons]
    deeds = [button.data.split(":")[1] for row in rows for button in row if button.data.startswith("undo:")]
    all_of_it = ((Button("Undo all", f"undoall:{deeds[0]}"),),) if len(deeds) > 1 else ()
    return (Reply("\n".join(lines), (*(row for row in rows if row), *all_of_it)),)


def _numbered(number: int, row: tuple[Button, ...], verbs: frozenset[str]) -> tuple[Button, ...]:
    """In a list, each item keeps the buttons that fit a thumb."""
    return tuple(
        replace(button, label=f"{button.label} {number}")
        for button in row
        if button.data.partition(":")[0] in verbs
    )


def take_up(talk: Talk) -> Answer:
    """Somebody was pointed out: the words that waited are done, or the next unclear name is asked about."""
    turn, decisions = talk.turn, decisions_of(talk)
    turn.words = talk.about["words"]
    said_at = datetime.fromisoformat(talk.about["said_at"])
    actions = _without_strangers(turn, _understand(turn, talk.about["words"], said_at).actions)
    part = int(talk.about["part"])
    if part >= len(actions):
        raise StaleTap
    action = decided(actions[part], decisions)
    person = unclear(action)
    if person is not None:
        return ask_which(turn, WHICH, talk.about["words"], said_at, person, decisions, part)
    said = _do(turn, action, talk.about["words"], None, alone=True)
    mention = talk.about["mention"]
    return tuple(with_always(one, mention, talk.answers["who"] or NEW) for one in said)


WHICH = which_flow(take_up)
ALL_FLOWS: Mapping[str, Flow] = {**FLOWS, WHICH.name: WHICH}


def _command(turn: Turn, text: str) -> Answer:
    word, _, rest = text[1:].partition(" ")
    name = word.split("@")[0].lower()
    command = COMMANDS.get(name)
    if command is None:
        return (Reply(f"I don't know /{name}. /help shows what I can do."),)
    return command(turn, rest.strip())


def _edited(turn: Turn, text: str, ref: str) -> Answer:
    """The user changed their words: what the old ones did is taken back, the new ones are done."""
    turn.source = ref
    deeds = [deed for deed in turn.store.deeds.from_source(ref) if not deed.undone]
    if deeds:
        take_back(turn, [*deeds, *(one for deed in deeds for one in corrections(turn, deed))])
    return _text(turn, text)


def _tap(turn: Turn, tap: Tap, data: str) -> Answer:
    """A button; one that is no longer shown has done its work, and does nothing twice."""
    shown = turn.store.shown(tap.message_id)
    if shown is None or not any(button.data == data for row in shown.buttons for button in row):
        raise StaleTap
    verb, *parts = data.split(":")
    if verb == "flow":
        return _flow_tap(turn, *parts)
    handler = TAPS.get(verb)
    if handler is None:
        raise StaleTap
    return _with_toast(handler(turn, tap, *parts))


def _flow_tap(turn: Turn, name: str, step: str, value: str = "", *more: str) -> Answer:
    opened = conversation.open_flow(turn, ALL_FLOWS)
    if opened is None or opened[0].name != name:
        raise StaleTap
    return conversation.tapped(turn, *opened, step, ":".join((value, *more)))


def _with_toast(said: Answer) -> Answer:
    """Every tap is answered, if only with a nod."""
    return said if any(isinstance(one, Toast) for one in said) else (*said, Toast("✓"))


def _distinct(said: Reply | Toast) -> Reply | Toast:
    return distinct(said) if isinstance(said, Reply) else said


def _cannot_read(event: Place | Attachment) -> str:
    if isinstance(event, Place):
        return 'Thanks! To set your time zone, tell me a city: "/settings Berlin".'
    return f'I can\'t read a {event.kind} yet. Write it to me in words, like "had coffee with Dana".'
