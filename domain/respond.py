"""The one router: what the user sent, to the capability it is meant for, to what is said."""

import re
from collections.abc import Mapping
from difflib import get_close_matches

from domain import flow as conversation
from domain.act import MEANT, WHICH, act, understood
from domain.errors import StaleTap
from domain.exchange.importing import answered, begun
from domain.flow import Flow
from domain.language.model import Understanding
from domain.model import FlowState
from domain.people.add import add_card
from domain.people.commands import CouldBeSeveral
from domain.registry import COMMANDS, FLOWS, PROMPTS, QUERIES, TAPS
from domain.reply import Answer, Reply, Toast, distinct
from domain.rhythm.asked import asked
from domain.rhythm.pause import end_if_over
from domain.start.help import small_talk
from domain.start.place import shared
from domain.start.welcome import welcomed
from domain.touch.undo import corrections, take_back
from domain.turn import Attachment, Card, Edited, Event, Place, Tap, Text, Turn

KIND_WORDS = 3
"""Words of "thanks a lot" where a question is open that takes any text: of more it is the answer (ours)."""

NEVER_MIND = re.compile(
    r"(?i)^\W*(?:cancel(?: that| it)?|never ?mind|forget it|forget that|leave it|stop)\W*$"
)
ABOUT_A_FILE = re.compile(
    r"(?i)\b(?:import|export|file|list|table|contacts?|connections?|people|address book)\b"
)
SLIP = 0.85
"""How like a command is one that is only a slip away, which leaves no doubt (ours)."""

WRITES = frozenset(
    {"log", "follow_up", "plan_meeting", "add_contact", "update_contact", "snooze", "done", "merge", "forget"}
)
"""Told in full, these are taken as such even while a question with buttons is open."""

SENTENCES = frozenset({"snooze", "merge"})
"""Commands that read as a sentence, with the name after the word."""

WISHES = frozenset(
    {
        "gap",
        "pause",
        "resume",
        "settings",
        "plan",
        "approach",
        "habit",
        "integrate",
        "give_ideas",
        "draft",
        "ask",
    }
)
"""So are these, which can do without anybody's name."""


def respond(turn: Turn, event: Event) -> Answer:
    """Everything a person can do comes through here."""
    end_if_over(turn)
    match event:
        case Text(text, ref):
            turn.source = ref
            said = _text(turn, text)
        case Edited(text, ref):
            said = _edited(turn, text, ref)
        case Tap(data, _):
            return tuple(_distinct(one) for one in _tap(turn, event, data))
        case Card():
            said = _card(turn, event)
        case Attachment(name=name, job_id=int(job_id), caption=caption):
            said = (*begun(turn, job_id, name), *_beside(turn, caption))
        case Attachment(refusal=str(refusal), caption=caption) if refusal:
            said = (Reply(refusal), *_beside(turn, caption))
        case Place():
            said = shared(turn, event, ALL_FLOWS)
        case Attachment():
            said = (Reply(_cannot_read(event)),)
    return welcomed(turn, tuple(_distinct(one) for one in said))


def _text(turn: Turn, text: str) -> Answer:
    turn.words = text
    opened = conversation.open_flow(turn, ALL_FLOWS)
    if opened is None and (said := answered(turn, text)):
        return said
    if text.lstrip().startswith("/"):
        said = _command(turn, text.strip())
        return _with_question(turn, said, opened)
    understanding = understood(turn, text, turn.local.replace(tzinfo=None))
    if opened is None:
        return act(turn, text, understanding)
    flow, state = opened
    if NEVER_MIND.search(text):
        return conversation.cancel(turn, ALL_FLOWS)
    if conversation.is_answer(turn, flow, state, text):
        return conversation.told(turn, flow, state, text)
    free = conversation.wants_text(turn, flow, state)
    kind_word = small_talk(text) if not free or len(text.split()) <= KIND_WORDS else None
    if kind_word is not None:
        return _with_question(turn, (kind_word,), opened)
    about_rhythm = () if free and "?" not in text else asked(turn, text, PROMPTS)
    if about_rhythm:
        return _with_question(turn, about_rhythm, opened)
    if _clear_request(understanding, text, free=free):
        return _with_question(turn, act(turn, text, understanding), opened)
    return conversation.told(turn, flow, state, text)


def _beside(turn: Turn, caption: str) -> Answer:
    """What was written below a file: kept as if it stood alone, unless it is about the file."""
    if not caption:
        return ()
    understanding = understood(turn, caption, turn.local.replace(tzinfo=None))
    intents = {action.intent for action in understanding.actions}
    if intents & WRITES:
        turn.words = caption
        return act(turn, caption, understanding)
    if ABOUT_A_FILE.search(caption):
        return ()
    return (Reply(f"I looked at the file alone, and kept nothing of “{caption}”."),)


def _card(turn: Turn, card: Card) -> Answer:
    """Somebody shared; where people are being collected, the question goes on in the same message."""
    opened = conversation.open_flow(turn, ALL_FLOWS)
    said = add_card(turn, card)
    if (
        opened is not None
        and turn.store.flows.get() == opened[1]
        and conversation.takes_several(turn, *opened)
    ):
        return conversation.took(turn, *opened, said)
    return _with_question(turn, said, opened)


def _clear_request(understanding: Understanding, text: str, *, free: bool) -> bool:
    """A question or command in words; where buttons are wanted also something that happened, told in full.

    Where words are wanted, "investors in Berlin" is no search and "I'm writing a book" no project: they are
    the answer, unless they ask.
    """
    if understanding.doubt:
        return False
    asked = QUERIES - {"find", "integrate"} if free and "?" not in text else QUERIES
    return all(
        action.intent in asked
        or (not free and (action.intent in WISHES or (action.intent in WRITES and bool(action.people))))
        for action in understanding.actions
    )


def _with_question(turn: Turn, said: Answer, opened: tuple[Flow, FlowState] | None) -> Answer:
    """Something else was answered in between: the open question is asked again."""
    state = turn.store.flows.get()
    if opened is None or state is None or state != opened[1]:
        return said
    return (*said, *conversation.ask_again(turn, *opened))


ALL_FLOWS: Mapping[str, Flow] = {**FLOWS, WHICH.name: WHICH, MEANT.name: MEANT}


def _meant_command(name: str) -> str:
    """ "Did you mean /healthcheck?", where one begins so or is a slip away."""
    begun = [known for known in COMMANDS if name and known.startswith(name)]
    near = (
        begun or get_close_matches(name, COMMANDS, n=1, cutoff=SLIP) or get_close_matches(name, COMMANDS, n=2)
    )
    if not near:
        return "/help shows what I can do."
    return f"Did you mean {' or '.join(f'/{one}' for one in near[:2])}?"


def _command(turn: Turn, text: str) -> Answer:
    word, _, rest = text[1:].partition(" ")
    name = word.split("@")[0].lower().rstrip(":")
    command = COMMANDS.get(name)
    if command is None:
        return (Reply(f"I don't know /{name}. {_meant_command(name)}"),)
    try:
        return command(turn, rest.strip())
    except CouldBeSeveral:
        in_words = _in_words(turn, name, rest)
        if not in_words:
            raise
        return in_words


def _in_words(turn: Turn, name: str, rest: str) -> Answer:
    """A command about somebody who could be several, taken as a sentence: there it is asked who is meant."""
    words = f"{name} {rest.replace(',', ' and ')}"
    understanding = understood(turn, words, turn.local.replace(tzinfo=None))
    people = [person for action in understanding.actions for person in action.people]
    unknown = not people or any(person.status == "new" for person in people)
    if name not in SENTENCES or unknown or [action.intent for action in understanding.actions] != [name]:
        return ()
    turn.words = words
    return act(turn, words, understanding)


def _edited(turn: Turn, text: str, ref: str) -> Answer:
    """The user changed their words: what the old ones did is taken back, the new ones are done."""
    turn.source = ref
    told = (deed for deed in turn.store.deeds.from_source(ref) if not deed.undone)
    deeds = [deed for deed in told if deed.kind != "undo"]  # what an earlier change took back stays so
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


def _cannot_read(event: Attachment) -> str:
    article = "an" if event.kind[:1] in "aeiou" else "a"
    return f'I can\'t read {article} {event.kind} yet. Write it to me in words, like "had coffee with Dana".'
