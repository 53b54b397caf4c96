"""From what a message means to what is done: every action in order, unclear ones asked about."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from domain.errors import Sorry, StaleTap
from domain.flow import Talk
from domain.language import Context, understand
from domain.language.model import Action, KnownName, Person, Understanding
from domain.language.wire import month_first
from domain.measure.flow_report import opportunities_said
from domain.people.card import card
from domain.people.farewell import farewell
from domain.people.merge import pair_up
from domain.plan.habit_done import did_habit
from domain.plan.outreach import outreach_said
from domain.plan.project_finished import finished_said
from domain.registry import INTENTS, PROMPTS, QUERIES
from domain.reply import Answer, Button, Reply
from domain.rhythm.asked import asked
from domain.start.help import not_understood, small_talk, which_day
from domain.touch.meant import ask_meant, meant_flow, settled_action
from domain.touch.which import (
    NEW,
    as_meant,
    ask_which,
    decided,
    decisions_of,
    spoken_of,
    unclear,
    which_flow,
    with_always,
)
from domain.turn import Turn
from domain.voice.reframe import offered

A_NAME = frozenset({"full", "first", "last", "alias", "nickname"})
"""How words that are nothing but a name are found: not by a slip, which could be any word."""

FEW = 3
FEW_VERBS = frozenset(
    {"undo", "change", "nobody", "details", "flow", "forgotten", "merge", "apart", "restore", "archive"}
    | {"approach"}
)
MANY_VERBS = frozenset({"undo", "change", "flow", "forgotten", "merge"})
"""What each item of a list can be told by a button: less of it in a long list."""

LISTS = QUERIES - {"undo"}
"""What is asked is answered in a message of its own, with all its buttons."""

POINTS_BACK = re.compile(r"\b(she|her|hers|he|him|his|they|them|their)\b", re.IGNORECASE)
HERSELF = re.compile(r"(?i)^(she|her|hers|he|him|his)$")

OF_THE_LIST = frozenset({"unknown", "follow_up", "add_contact", "suggest"})
"""What "put Bob on my outreach list" is taken for by the language."""

TWO = 2
"""So many spoken of before, and "her" could be either."""

Pronoun: TypeAlias = tuple[int, str]


def understood(
    turn: Turn, text: str, said_at: datetime, spoken_of: tuple[int, ...] | None = None
) -> Understanding:
    """What a message means; ``spoken_of`` are the people before it, where that was some while ago."""
    before = spoken_before(turn, text) if spoken_of is None else spoken_of
    first = month_first(turn.user.tz, turn.user.locale)
    names = turn.store.names()
    understood = understand(text, said_at, names, month_first=first, context=Context(before))
    if len(before) < TWO:
        return understood
    known = tuple(found for key in before if (found := names.get(key)) is not None)
    by_itself = understand(text, said_at, names, month_first=first)
    settled = frozenset(one for action in by_itself.actions for one in _pronouns(action))
    actions = tuple(_which_of(action, known, settled) for action in understood.actions)
    return replace(understood, actions=actions)


def _pronouns(action: Action) -> Iterator[Pronoun]:
    """The pronouns of an action that came to mean somebody, each with the place of what was said."""
    return (
        (action.start, person.mention.casefold()) for person in action.people if HERSELF.match(person.mention)
    )


def _which_of(action: Action, known: tuple[KnownName, ...], settled: frozenset[Pronoun]) -> Action:
    """ "her", after two people were spoken of, could be either: that is asked, not guessed.

    What the message itself has ``settled``, by a name before the pronoun, is no question.
    """
    either = tuple(one.name for one in known), tuple(one.key for one in known)
    open_ones = frozenset(_pronouns(action)) - settled
    people = tuple(
        Person(person.mention, "ambiguous", None, None, *either)
        if (action.start, person.mention.casefold()) in open_ones
        else person
        for person in action.people
    )
    return replace(action, people=people)


def spoken_before(turn: Turn, text: str) -> tuple[int, ...]:
    """Whom a pronoun of this text could mean beyond the text itself."""
    return _just_spoken_of(turn) if POINTS_BACK.search(text) else ()


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
        if change.noun == "fact" and change.after is not None:
            found[int(str(record["contact_id"]))] = None
    return tuple(found)


def act(turn: Turn, text: str, understanding: Understanding) -> Answer:
    """Do all that a message says, in order; what is unclear is asked about, what led to nothing is said."""
    named = _without_strangers(turn, understanding.actions)
    actions = [as_meant(turn, pair_up(action)) for action in named]
    if not actions:
        return (offered(text) or not_understood(understanding.nearest),)
    if "plan_meeting" in understanding.doubt and all(action.intent == "unknown" for action in actions):
        return (which_day(),)
    said_at = turn.local.replace(tzinfo=None)
    before = spoken_before(turn, text)
    asking: Answer = ()
    parts: list[Answer] = []
    answers: list[Answer] = []
    for number, action in enumerate(actions):
        person = unclear(action)
        doubtful = len(actions) == 1 and action.intent in understanding.doubt[:1]
        if person is None and not doubtful:
            said = _do(turn, action, text, understanding.nearest, alone=len(actions) == 1)
            (answers if action.intent in LISTS else parts).append(said)
        elif not asking and person is not None:
            asking = (*_let_go(turn), *ask_which(turn, WHICH, text, said_at, person, {}, number, before))
        elif not asking:
            asking = (*_let_go(turn), *ask_meant(turn, MEANT, text, said_at, understanding.doubt, number))
        else:
            words = text[action.start : action.end].strip()
            parts.append((Reply(f'Not kept yet: "{words}". Please say it again after this question.'),))
    answered = tuple(one for answer in answers for one in answer)
    return (*_combined(parts), *answered, *_left_out(text, actions), *asking)


def _let_go(turn: Turn) -> Answer:
    """An open question loses its place to a new one: what waited for it is not lost in silence."""
    state = turn.store.flows.get()
    if state is None or "words" not in state.about:
        return ()
    return (Reply(f'I kept nothing of "{state.about["words"]}": please say it again, in full.'),)


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
    parting = farewell(turn, action.intent, text if alone else text[action.start : action.end])
    if parting is not None:
        return (parting,)
    if action.intent in OF_THE_LIST and (listed := outreach_said(turn, text)):
        return listed
    capability = INTENTS.get(action.intent)
    if capability is None:
        about_rhythm = asked(turn, text, PROMPTS) or opportunities_said(turn, text)
        if about_rhythm:
            return about_rhythm
        reframing = offered(text) if alone else None
        kept = (did_habit(turn, text) or finished_said(turn, text)) if alone else None
        if kept is not None:
            return kept
        return (small_talk(text) or _somebody(turn, text) or reframing or not_understood(nearest),)
    if alone:
        return capability(turn, action)
    turn.words = text[action.start : action.end].strip() or text  # a question beside it is no part of a talk
    try:
        with turn.savepoint():
            return capability(turn, action)
    except Sorry as refusal:
        return (Reply(refusal.sentence),)


def _combined(parts: list[Answer]) -> Answer:
    """Several things done in one message are said in one reply, each with its own Undo and Change."""
    if len(parts) < 2:
        return tuple(one for part in parts for one in part)
    replies = _once_each([one for part in parts for one in part if isinstance(one, Reply)])
    if len(replies) == 1:
        return (*replies,)
    lines = [f"{number}. {reply.text.removeprefix('✓ ')}" for number, reply in enumerate(replies, 1)]
    verbs = FEW_VERBS if len(replies) <= FEW else MANY_VERBS
    rows = [_numbered(number, row, verbs) for number, reply in enumerate(replies, 1) for row in reply.buttons]
    deeds = [button.data.split(":")[1] for row in rows for button in row if button.data.startswith("undo:")]
    all_of_it = ((Button("Undo all", f"undoall:{deeds[0]}"),),) if len(deeds) > 1 else ()
    file = next((reply.file for reply in replies if reply.file is not None), None)
    return (Reply("\n".join(lines), (*(row for row in rows if row), *all_of_it), file=file),)


def _once_each(replies: list[Reply]) -> list[Reply]:
    """Without what was said before, word for word: unless something was done by it that can be undone."""
    said: set[str] = set()
    kept = []
    for reply in replies:
        done = any(button.data.startswith("undo:") for row in reply.buttons for button in row)
        if done or reply.text not in said:
            kept.append(reply)
        said.add(reply.text)
    return kept


def _numbered(number: int, row: tuple[Button, ...], verbs: frozenset[str]) -> tuple[Button, ...]:
    """In a list, each item keeps the buttons that fit a thumb."""
    return tuple(
        replace(button, label=f"{button.label} {number}")
        for button in row
        if button.data.partition(":")[0] in verbs
    )


def take_up(talk: Talk) -> Answer:
    """Somebody was pointed out: the words that waited are done, or the next unclear name is asked about."""
    decisions = decisions_of(talk)
    action = decided(_waiting(talk), decisions)
    said = _go_on(talk, action, decisions)
    if unclear(action) is not None:
        return said
    mention = talk.about["mention"]
    return tuple(with_always(one, mention, talk.answers["who"] or NEW) for one in said)


def take_up_meaning(talk: Talk) -> Answer:
    """It was said what was meant: that is done, to whom is asked where it is still unclear."""
    action = settled_action(talk, _waiting(talk))
    if action is None:
        return (Reply("All right, I kept nothing of it."),)
    return _go_on(talk, action, {})


def _waiting(talk: Talk) -> Action:
    """The action that waited for an answer, read anew from the words as they were said then."""
    turn, words = talk.turn, talk.about["words"]
    turn.words = words
    said_at = datetime.fromisoformat(talk.about["said_at"])
    actions = _without_strangers(turn, understood(turn, words, said_at, spoken_of(talk)).actions)
    part = int(talk.about["part"])
    if part >= len(actions):
        raise StaleTap
    return actions[part]


def _go_on(talk: Talk, action: Action, decisions: dict[str, str]) -> Answer:
    """Do it, or ask about the next name that could be several people's."""
    turn, words, person = talk.turn, talk.about["words"], unclear(action)
    if person is None:
        return _do(turn, action, words, None, alone=True)
    said_at = datetime.fromisoformat(talk.about["said_at"])
    before = spoken_of(talk) or ()
    return ask_which(turn, WHICH, words, said_at, person, decisions, int(talk.about["part"]), before)


def _somebody(turn: Turn, words: str) -> Reply | None:
    """Somebody's name and nothing else: what is known of them, with a button to log a touch."""
    match = turn.store.names().look_up(words.strip(" .!?"))
    if match.how not in A_NAME or len(match.keys) != 1:
        return None
    contact = turn.store.contacts.get(match.keys[0])
    return card(turn, contact) if contact is not None else None


WHICH = which_flow(take_up)
MEANT = meant_flow(take_up_meaning)
