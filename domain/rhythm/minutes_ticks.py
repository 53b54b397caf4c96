"""The ticks of connection minutes: each logs its small act of giving once, and can be taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.errors import NoLongerThere
from domain.model import Contact, Deed, Interaction
from domain.reply import Answer, Toast, settled
from domain.rhythm.minutes_choice import COMMENTS, INTRODUCTION, MESSAGES
from domain.rhythm.minutes_day import answered, counted, held, outgrown, shown, ticked, uncounted
from domain.rhythm.minutes_plan import Act
from domain.rhythm.minutes_words import full_names
from domain.touch.log import LATEST, keep
from domain.touch.undo import corrections, take_back
from domain.turn import Tap, Turn

RATED: Mapping[str, str] = {MESSAGES: "giving", INTRODUCTION: "giving"}
"""How each kind of act is rated when it is logged; a comment is too light for that."""

LOGGED = {MESSAGES: "a message to {}", COMMENTS: "a comment for {}", INTRODUCTION: "an introduction of {}"}

KNOWN = "I have that from you already: ticked, and nothing logged twice."

BEFORE = 0
"""Stands for the deed of a tick whose act had been logged before."""


def tick(turn: Turn, tap: Tap, number: str, place: str) -> Answer:
    """One act is done: it is logged, once; the last one ends the minutes."""
    answered(turn)
    proposal, at = held(turn, number), int(place)
    if proposal is None:
        return outgrown(turn, tap)
    before = ticked(turn, proposal)
    if at in before:
        return shown(turn, proposal, Toast("Ticked already."))
    act = proposal.acts[at]
    people = turn.store.contacts.many(act)
    if len(people) < len(act):
        raise NoLongerThere
    deed = BEFORE if is_known(turn, proposal.kind, act) else _log(turn, proposal.kind, act)
    proposal = replace(proposal, ticks={**before, at: deed})
    if len(proposal.ticks) == len(proposal.acts) and not proposal.done:
        proposal = counted(turn, proposal)
    return shown(turn, proposal, Toast(_said(proposal.kind, people, deed)))


def untick(turn: Turn, tap: Tap, deed_id: str, number: str, place: str) -> Answer:
    """Ticked by mistake: what was logged for it goes; so does the count of the day."""
    answered(turn)
    deed = turn.store.deeds.get(int(deed_id))
    if deed is not None and not deed.undone:
        take_back(turn, [deed, *corrections(turn, deed)])
    proposal = held(turn, number)
    if proposal is None:
        return _struck(turn, tap, deed)
    ticks = {at: done for at, done in ticked(turn, proposal).items() if at != int(place)}
    return shown(turn, uncounted(turn, replace(proposal, ticks=ticks)), Toast("Unticked."))


def _struck(turn: Turn, tap: Tap, deed: Deed | None) -> Answer:
    """A tick taken back on a message of another time: the rest of it stays as it is."""
    old = turn.store.shown(tap.message_id)
    if old is None or deed is None:
        return outgrown(turn, tap)
    return (settled(old, frozenset({"untick"}), deed.id, "↩ One of them taken back."), Toast("Unticked."))


def is_known(turn: Turn, kind: str, act: Act) -> bool:
    """Whether the user has told of it before: today's touch of that kind, or any talk of these two."""
    if kind == INTRODUCTION:
        return any(set(act) <= set(talk.people) for talk in turn.store.interactions.of(act[0]))
    last = turn.store.interactions.last(act[0], LATEST)
    return any(talk.day == turn.today and talk.channel == kind for talk in last)


def _log(turn: Turn, kind: str, act: Act) -> int:
    deed = turn.begin("log")
    keep(turn, Interaction(day=turn.today, people=act, channel=kind, balance=RATED.get(kind)))
    return deed


def _said(kind: str, people: Sequence[Contact], deed: int) -> str:
    return f"Logged: {LOGGED[kind].format(full_names(people))}." if deed != BEFORE else KNOWN
