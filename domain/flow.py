"""A conversation as data: a flow is a row of asks; the engine starts, resumes, skips, goes back.

The state is the flow's name, what it is about and the answers so far. The open question is the first
one that applies and has no answer yet: a deploy that adds or removes a question strands nobody.
"""

import contextlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
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

ASKED_AGAIN = "asked again"
"""Which question was asked a second time, in the state but hidden from the conversation itself."""

LEFT = "All right, left as it is."

SAID_LATER = re.compile(r"(?i)^\W*(?:(?:do (?:it|this|that) |maybe )?later|not now|another time)\W*$")
"""The button "Later" in words."""

EDGES = re.compile(r"^[^\w(]+|[^\w)]+$")
"""What stands around the words of a typed answer or of a label: signs, marks, the end of a sentence."""

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
    A ``free`` question takes any text as its answer; at the others a talk told meanwhile is taken as one,
    unless the text is ``mine`` all the same.
    ``keeps`` does with an answer (None: skipped) what is not to wait for the end; what it says comes before
    the next question, on a tap in the same message. ``until`` is the button that ends a question which
    takes several answers: each is kept, under the key and a number, and the question stands. ``per_row`` is
    how many of its buttons stand side by side.
    """

    key: str
    says: Callable[[Talk], str]
    choices: Callable[[Talk], tuple[Choice, ...]] = lambda _: ()
    reads: Callable[[Talk, str], str] | None = None
    applies: Callable[[Talk], bool] = lambda _: True
    free: Callable[[Talk], bool] = lambda _: False
    mine: Callable[[Talk, str], bool] = lambda *_: False
    keeps: Callable[[Talk, str | None], Answer] | None = None
    until: str | None = None
    per_row: int = PER_ROW

    def said_so_far(self, answers: Answers) -> int:
        """How many answers a question of several has."""
        return sum(key.startswith(f"{self.key}.") for key in answers)


@dataclass(frozen=True, slots=True)
class Flow:
    """A conversation: its questions, and what is done with the answers when it ends.

    The ``asks`` are given, or follow from what is known: a question for each person. A flow that ``rests``
    has a button "Later" and keeps its answers as they come; it is taken up again by whoever opens it.
    ``left`` is said when it is cancelled.
    """

    name: str
    asks: tuple[Ask, ...] | Callable[[Talk], Iterable[Ask]]
    ends: Callable[[Talk], Answer]
    skippable: bool = True
    rests: Callable[[Talk], Answer] | None = None
    left: str = LEFT


Flows: TypeAlias = Mapping[str, Flow]


def start(turn: Turn, flow: Flow, about: About | None = None, *, edits: bool = False) -> Answer:
    """Open it (an older conversation is closed) and ask the first question."""
    state = FlowState(name=flow.name, about=dict(about or {}), answers={}, touched_at=turn.now)
    return _go_on(turn, flow, state, edits=edits)


def open_flow(turn: Turn, flows: Flows) -> tuple[Flow, FlowState] | None:
    """The conversation under way; one left alone for too long closes and keeps the answers it has.

    So does one that has nothing left to ask: what it was about may be gone.
    """
    state = turn.store.flows.get()
    if state is None:
        return None
    flow = flows.get(state.name)
    fresh = turn.now - state.touched_at <= CLOSES_AFTER
    if flow is not None and fresh and _open_ask(flow, _talk(turn, state)) is not None:
        return flow, state
    turn.store.flows.close()
    if flow is not None and state.answers and flow.rests is None:
        with contextlib.suppress(Sorry):  # what it was about may be gone
            flow.ends(_talk(turn, state))
    return None


def ask_again(turn: Turn, flow: Flow, state: FlowState) -> Answer:
    """The open question once more, after something else was answered in between; then it waits quietly."""
    talk = _talk(turn, state)
    ask = _open_ask(flow, talk)
    if ask is None or state.about.get(ASKED_AGAIN) == _which_question(ask, state):
        return ()
    asked = {**state.about, ASKED_AGAIN: _which_question(ask, state)}
    turn.store.flows.put(replace(state, about=asked))
    return (_question(flow, ask, talk, edits=False),)


def _which_question(ask: Ask, state: FlowState) -> str:
    """The question as it stands: another one, or the same after an answer more, is a new question."""
    return f"{ask.key}:{len(state.answers)}"


def wants_text(turn: Turn, flow: Flow, state: FlowState) -> bool:
    ask = _open_ask(flow, _talk(turn, state))
    return ask is not None and ask.free(_talk(turn, state))


def is_answer(turn: Turn, flow: Flow, state: FlowState, text: str) -> bool:
    """Whether the open question takes a text for itself, though it could be read as something else.

    So it does with the label of a button of its own: "skip" is no wish to be left alone.
    """
    talk = _talk(turn, state)
    ask = _open_ask(flow, talk)
    if ask is None:
        return False
    return ask.mine(talk, text) or _pressed(_question(flow, ask, talk, edits=False), text) is not None


def takes_several(turn: Turn, flow: Flow, state: FlowState) -> bool:
    ask = _open_ask(flow, _talk(turn, state))
    return ask is not None and ask.until is not None


def took(turn: Turn, flow: Flow, state: FlowState, said: Answer) -> Answer:
    """One more answer to a question of several, kept already: what was said of it, and the question again."""
    ask = _open_ask(flow, _talk(turn, state))
    if ask is None or ask.until is None:
        return said
    key = f"{ask.key}.{ask.said_so_far(state.answers) + 1}"
    state = replace(state, answers={**state.answers, key: ""}, touched_at=turn.now)
    return together(tuple(_only_undo(one) for one in said), _go_on(turn, flow, state))


def _only_undo(said: Reply | Toast) -> Reply | Toast:
    """Of the buttons of an answer only those that don't lead away from the question."""
    if not isinstance(said, Reply):
        return said
    rows = (tuple(one for one in row if one.data.startswith("undo:")) for row in said.buttons)
    return replace(said, buttons=tuple(row for row in rows if row))


def told(turn: Turn, flow: Flow, state: FlowState, text: str) -> Answer:
    """Free text is the answer to the open question; where it can't be, the question is asked again."""
    talk = _talk(turn, state)
    ask = _open_ask(flow, talk)
    if ask is None:
        return _go_on(turn, flow, state)
    if flow.rests is not None and SAID_LATER.search(text):
        return tapped(turn, flow, state, "later", "", edits=False)
    shown = _question(flow, ask, talk, edits=False)
    pressed = _pressed(shown, text)
    if pressed is not None:
        return tapped(turn, flow, state, *pressed, edits=False)
    try:
        value = _read(ask, talk, text)
    except Sorry as refusal:
        return (Reply(refusal.sentence), shown)
    return _answered(turn, flow, state, ask, value or None, edits=False)


def _pressed(shown: Reply, text: str) -> tuple[str, str] | None:
    """The step and value of the button whose label was typed."""
    said = plain(text)
    data = [button.data for row in shown.buttons for button in row if plain(button.label) == said]
    if not said or not data:
        return None
    _flow, _name, step, value = data[0].split(":", 3)
    return step, value


def plain(text: str) -> str:
    """A text as a label is compared with it: "dana kim!" is "Dana Kim"."""
    return EDGES.sub("", text.casefold())


def tapped(turn: Turn, flow: Flow, state: FlowState, step: str, value: str, *, edits: bool = True) -> Answer:
    """A button of the open question; one of an older question is refused kindly."""
    if step == "cancel":
        turn.store.flows.close()
        return (Reply(flow.left, edits=edits),)
    if step == "later" and flow.rests is not None:
        turn.store.flows.close()
        return _edited(flow.rests(_talk(turn, state)), edits=edits)
    ask = _open_ask(flow, _talk(turn, state))
    if step == "back":
        return _go_on(turn, flow, _back(turn, state), edits=edits)
    if ask is None or ask.key != step:
        raise StaleTap
    return _answered(turn, flow, state, ask, value or None, edits=edits)


def cancel(turn: Turn, flows: Flows | None = None) -> Answer:
    state = turn.store.flows.get()
    if state is None:
        return (Reply("There's nothing open to cancel."),)
    turn.store.flows.close()
    flow = (flows or {}).get(state.name)
    return (Reply(flow.left if flow else LEFT),)


def _answered(
    turn: Turn, flow: Flow, state: FlowState, ask: Ask, value: str | None, *, edits: bool
) -> Answer:
    """Keep an answer and go on: to the next question, to the same once more, or to the end."""
    several = ask.until is not None and value is not None
    kept = () if ask.keeps is None else ask.keeps(_talk(turn, state), value)
    key = f"{ask.key}.{ask.said_so_far(state.answers) + 1}" if several else ask.key
    state = replace(state, answers={**state.answers, key: value}, touched_at=turn.now)
    said = _go_on(turn, flow, state, edits=edits)
    return together(kept, said) if edits else (*kept, *said)


def together(kept: Answer, said: Answer) -> Answer:
    """What was kept by a tap, and the next question, in the one message that was tapped."""
    before = [one for one in kept if isinstance(one, Reply)]
    rest: Answer = tuple(one for one in kept if isinstance(one, Toast))
    if not before or not said or not isinstance(said[0], Reply):
        return (*kept, *said)
    first = said[0]
    text = "\n\n".join([*(one.text for one in before), first.text])
    rows = tuple(row for one in before for row in one.buttons)
    return (replace(first, text=text, buttons=(*first.buttons, *rows)), *said[1:], *rest)


def _go_on(turn: Turn, flow: Flow, state: FlowState, *, edits: bool = False) -> Answer:
    talk = _talk(turn, state)
    ask = _open_ask(flow, talk)
    if ask is not None:
        turn.store.flows.put(state)
        return (_question(flow, ask, talk, edits=edits),)
    turn.store.flows.close()
    return _edited(flow.ends(talk), edits=edits)


def _edited(said: Answer, *, edits: bool) -> Answer:
    """What comes first takes the place of the message whose button was pressed."""
    return tuple(_in_place(one, edits and number == 0) for number, one in enumerate(said))


def _in_place(said: Reply | Toast, edits: bool) -> Reply | Toast:
    return replace(said, edits=edits) if isinstance(said, Reply) else said


def _asks(flow: Flow, talk: Talk) -> Iterator[Ask]:
    asks = flow.asks if isinstance(flow.asks, tuple) else flow.asks(talk)
    return (ask for ask in asks if ask.applies(talk))


def _open_ask(flow: Flow, talk: Talk) -> Ask | None:
    return next((ask for ask in _asks(flow, talk) if ask.key not in talk.answers), None)


def _talk(turn: Turn, state: FlowState) -> Talk:
    return Talk(turn, {key: word for key, word in state.about.items() if key != ASKED_AGAIN}, state.answers)


def _read(ask: Ask, talk: Talk, text: str) -> str:
    if ask.reads is None:
        raise Sorry("That's no answer to this question, so I kept nothing of it. Pick a button, or Cancel.")
    return ask.reads(talk, text)


def _back(turn: Turn, state: FlowState) -> FlowState:
    return replace(state, answers=dict(list(state.answers.items())[:-1]), touched_at=turn.now)


def _question(flow: Flow, ask: Ask, talk: Talk, *, edits: bool) -> Reply:
    return Reply(ask.says(talk), _choices(flow, ask, talk) + _ways_out(flow, ask, talk), edits=edits)


def _choices(flow: Flow, ask: Ask, talk: Talk) -> Rows:
    buttons = [Button(one.label, f"flow:{flow.name}:{ask.key}:{one.value}") for one in ask.choices(talk)]
    return tuple(tuple(buttons[at : at + ask.per_row]) for at in range(0, len(buttons), ask.per_row))


def _ways_out(flow: Flow, ask: Ask, talk: Talk) -> Rows:
    """Back, Skip (or what ends a question of several answers), Later and Cancel, where there is each."""
    ways = (
        ("Back", "back", bool(talk.answers)),
        (ask.until or "Skip", ask.key, flow.skippable or ask.until is not None),
        ("Later", "later", flow.rests is not None),
        ("Cancel", "cancel", True),
    )
    return (tuple(Button(label, f"flow:{flow.name}:{step}:") for label, step, there in ways if there),)
