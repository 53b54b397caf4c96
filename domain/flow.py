"""A conversation as data: a flow is a tuple of asks; the engine starts, resumes, skips, goes back.

The state is the flow's name, what it is about and the answers so far. The open question is the first
one that applies and has no answer yet: a deploy that adds or removes a question strands nobody.
"""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeAlias

from domain.errors import Sorry, StaleTap
from domain.model import FlowState
from domain.reply import Answer, Button, Reply, Rows, Toast
from domain.turn import Turn

CLOSES_AFTER = timedelta(hours=24)
"""Untouched for that long, a conversation closes and keeps what it has (design, "A conversation")."""

PER_ROW = 3

About: TypeAlias = Mapping[str, str]
Answers: TypeAlias = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation under way, as its questions see it."""

    turn: Turn
    about: About
    answers: Answers


@dataclass(frozen=True, slots=True)
class Choice:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Ask:
    """One question.

    ``says`` gives its words, ``choices`` its buttons, ``reads`` turns free text into the answer kept (or
    raises Sorry, and the question stands), ``applies`` tells whether it is asked at all.
    A ``free`` question takes any text as its answer; at the others a talk told meanwhile is taken as one.
    """

    key: str
    says: Callable[[Talk], str]
    choices: Callable[[Talk], tuple[Choice, ...]] = lambda _: ()
    reads: Callable[[Talk, str], str] | None = None
    applies: Callable[[Talk], bool] = lambda _: True
    free: Callable[[Talk], bool] = lambda _: False


@dataclass(frozen=True, slots=True)
class Flow:
    """A conversation: its questions, and what is done with the answers when it ends."""

    name: str
    asks: tuple[Ask, ...]
    ends: Callable[[Talk], Answer]
    skippable: bool = True


Flows: TypeAlias = Mapping[str, Flow]


def start(turn: Turn, flow: Flow, about: About | None = None, *, edits: bool = False) -> Answer:
    """Open it (an older conversation is closed) and ask the first question."""
    state = FlowState(name=flow.name, about=dict(about or {}), answers={}, touched_at=turn.now)
    return _go_on(turn, flow, state, edits=edits)


def open_flow(turn: Turn, flows: Flows) -> tuple[Flow, FlowState] | None:
    """The conversation under way; one left alone for too long closes and keeps the answers it has."""
    state = turn.store.flows.get()
    if state is None:
        return None
    flow = flows.get(state.name)
    if flow is not None and turn.now - state.touched_at <= CLOSES_AFTER:
        return flow, state
    turn.store.flows.close()
    if flow is not None and state.answers:
        with contextlib.suppress(Sorry):  # what it was about may be gone
            flow.ends(_talk(turn, state))
    return None


def ask_again(turn: Turn, flow: Flow, state: FlowState) -> Answer:
    """The open question once more, after something else was answered in between."""
    ask = _open_ask(flow, _talk(turn, state))
    return () if ask is None else (_question(flow, ask, _talk(turn, state), edits=False),)


def wants_text(turn: Turn, flow: Flow, state: FlowState) -> bool:
    ask = _open_ask(flow, _talk(turn, state))
    return ask is not None and ask.free(_talk(turn, state))


def told(turn: Turn, flow: Flow, state: FlowState, text: str) -> Answer:
    """Free text is the answer to the open question; where it can't be, the question is asked again."""
    talk = _talk(turn, state)
    ask = _open_ask(flow, talk)
    if ask is None:
        return _go_on(turn, flow, state)
    chosen = [one.value for one in ask.choices(talk) if one.label.casefold() == text.strip().casefold()]
    try:
        value = chosen[0] if chosen else _read(ask, talk, text)
    except Sorry as refusal:
        return (Reply(refusal.sentence), _question(flow, ask, talk, edits=False))
    return _go_on(turn, flow, _answered(turn, state, ask.key, value))


def tapped(turn: Turn, flow: Flow, state: FlowState, step: str, value: str) -> Answer:
    """A button of the open question; one of an older question is refused kindly."""
    if step == "cancel":
        turn.store.flows.close()
        return (Reply("All right, left as it is.", edits=True),)
    ask = _open_ask(flow, _talk(turn, state))
    if step == "back":
        return _go_on(turn, flow, _back(turn, state), edits=True)
    if ask is None or ask.key != step:
        raise StaleTap
    answer = None if value == "" else value
    return _go_on(turn, flow, _answered(turn, state, step, answer), edits=True)


def cancel(turn: Turn) -> Answer:
    if turn.store.flows.get() is None:
        return (Reply("There's nothing open to cancel."),)
    turn.store.flows.close()
    return (Reply("All right, left as it is."),)


def _go_on(turn: Turn, flow: Flow, state: FlowState, *, edits: bool = False) -> Answer:
    talk = _talk(turn, state)
    ask = _open_ask(flow, talk)
    if ask is not None:
        turn.store.flows.put(state)
        return (_question(flow, ask, talk, edits=edits),)
    turn.store.flows.close()
    said = flow.ends(talk)
    return tuple(_in_place(one, edits and number == 0) for number, one in enumerate(said))


def _in_place(said: Reply | Toast, edits: bool) -> Reply | Toast:
    return replace(said, edits=edits) if isinstance(said, Reply) else said


def _asks(flow: Flow, talk: Talk) -> Iterator[Ask]:
    return (ask for ask in flow.asks if ask.applies(talk))


def _open_ask(flow: Flow, talk: Talk) -> Ask | None:
    return next((ask for ask in _asks(flow, talk) if ask.key not in talk.answers), None)


def _talk(turn: Turn, state: FlowState) -> Talk:
    return Talk(turn, state.about, state.answers)


def _read(ask: Ask, talk: Talk, text: str) -> str:
    if ask.reads is None:
        raise Sorry("That's no answer to this question, so I kept nothing of it. Pick a button, or Cancel.")
    return ask.reads(talk, text)


def _answered(turn: Turn, state: FlowState, key: str, value: str | None) -> FlowState:
    return replace(state, answers={**state.answers, key: value}, touched_at=turn.now)


def _back(turn: Turn, state: FlowState) -> FlowState:
    return replace(state, answers=dict(list(state.answers.items())[:-1]), touched_at=turn.now)


def _question(flow: Flow, ask: Ask, talk: Talk, *, edits: bool) -> Reply:
    return Reply(ask.says(talk), _choices(flow, ask, talk) + _ways_out(flow, ask, talk), edits=edits)


def _choices(flow: Flow, ask: Ask, talk: Talk) -> Rows:
    buttons = [Button(one.label, f"flow:{flow.name}:{ask.key}:{one.value}") for one in ask.choices(talk)]
    return tuple(tuple(buttons[at : at + PER_ROW]) for at in range(0, len(buttons), PER_ROW))


def _ways_out(flow: Flow, ask: Ask, talk: Talk) -> Rows:
    back = (Button("Back", f"flow:{flow.name}:back:"),) if talk.answers else ()
    skip = (Button("Skip", f"flow:{flow.name}:{ask.key}:"),) if flow.skippable else ()
    return ((*back, *skip, Button("Cancel", f"flow:{flow.name}:cancel:")),)
