"""Connection minutes: ten minutes of giving as the workday starts, ticked one by one (method, section 3)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from domain.language.model import Action
from domain.model import Contact, Deed, Interaction, Prompt
from domain.phrases import clock_time
from domain.reply import Answer, Button, Reply, Toast, settled
from domain.rhythm.minutes_choice import INTRODUCTION, LEAST, MESSAGES, propose
from domain.rhythm.minutes_plan import Act, Proposal, proposed_on, with_plan
from domain.rhythm.minutes_streak import counted_on, is_done
from domain.rhythm.minutes_words import full_names, rendered
from domain.rhythm.prompts import Spoken, has_minutes
from domain.touch.log import LATEST, keep
from domain.touch.undo import corrections, take_back
from domain.turn import Tap, Turn

KIND = "minutes"

RESTS_AFTER = 3
"""Left unanswered so often in a row, they ask once whether to go on, then rest (method, section 3)."""

GIVEN: Mapping[str, str] = {MESSAGES: "giving", INTRODUCTION: "giving"}
"""How each kind of act is rated when it is logged; a comment is too light for that."""

LOGGED = {
    MESSAGES: "a message to {}",
    INTRODUCTION: "an introduction of {}",
}

SHALL_I = (
    "Shall I go on with connection minutes? "
    "I let them rest for now; /minutes or a tap brings them back whenever you like."
)
RESTING = "All right, connection minutes rest. /minutes brings them back whenever you like."
GO_ON = Button("Go on", "minutes:goon:")
NOBODY = (
    f"Nothing to propose just now: there are fewer than {LEAST} people it would be time to think of. "
    'Tell me of somebody, like "add Dana Kim, designer at Figma", or enjoy the ten minutes.'
)
ANOTHER_DAY = "Those were another time's minutes. /minutes shows what holds now."


def compose(turn: Turn, prompt: Prompt) -> tuple[Spoken, ...]:
    """The morning's proposal; silent where there is nobody to name, or where it was asked for already."""
    user = turn.user
    if not has_minutes(user, turn.today) or is_done(user, turn.today) or proposed_on(user, turn.today):
        return ()
    proposal = propose(turn)
    if proposal is None:
        return ()
    if user.minutes_unanswered >= RESTS_AFTER:
        _rest(turn)
        return (Spoken(KIND, "", Reply(SHALL_I, ((GO_ON, Button("Rest", "minutes:rest:")),))),)
    _save(turn, proposal, minutes_unanswered=user.minutes_unanswered + 1, minutes_resting=False)
    return (Spoken(KIND, "", rendered(turn, proposal, {})),)


def minutes(turn: Turn, action: Action) -> Answer:
    """ "connection minutes", /minutes: today's proposal as it stands, on any day."""
    woken = _wake(turn)
    said = _today(turn)
    return (replace(said, text="\n\n".join([said.text, *woken])),)


def _today(turn: Turn, *, edits: bool = False) -> Reply:
    """What holds today; made where there was nothing yet."""
    proposal = proposed_on(turn.user, turn.today)
    if proposal is None:
        proposal = propose(turn)
        if proposal is None:
            return Reply(NOBODY, edits=edits)
        _save(turn, proposal)
    return rendered(turn, proposal, _ticked(turn, proposal), edits=edits)


def minutes_tap(turn: Turn, tap: Tap, what: str, number: str = "") -> Answer:
    """A button of the message other than a tick."""
    _answered(turn)
    if what == "goon":
        _wake(turn)
        return (_today(turn, edits=True),)
    if what == "rest":
        _rest(turn)
        return (Reply(RESTING, ((GO_ON,),), edits=True),)
    proposal = _held(turn, number)
    if proposal is None:
        return _outgrown(turn, tap)
    return TAPPED[what](turn, proposal)


def _start(turn: Turn, proposal: Proposal) -> Answer:
    return _shown(turn, replace(proposal, started=True))


def _another(turn: Turn, proposal: Proposal) -> Answer:
    """Other people, or another kind of act."""
    other = propose(turn)
    if other is None:
        return (Toast("I have no other idea today."),)
    return _shown(turn, replace(other, started=proposal.started and not proposal.done))


def _not_today(turn: Turn, proposal: Proposal) -> Answer:
    text = "All right, not today."
    return (Reply(text, ((Button("After all", f"minutes:start:{proposal.number}"),),), edits=True),)


def _done(turn: Turn, proposal: Proposal) -> Answer:
    """Whatever is ticked: the ten minutes are over."""
    if proposal.done:
        return _shown(turn, proposal)
    return _shown(turn, _counted(turn, proposal), Toast("Done. Well given!"))


def _reopen(turn: Turn, proposal: Proposal) -> Answer:
    """ "Undo" on the word of praise: the day isn't counted, what was ticked stays."""
    return _shown(turn, _uncounted(turn, proposal), Toast("Not counted."))


TAPPED = {"start": _start, "other": _another, "no": _not_today, "done": _done, "reopen": _reopen}


def tick(turn: Turn, tap: Tap, number: str, place: str) -> Answer:
    """One act is done: it is logged, once; the last one ends the minutes."""
    _answered(turn)
    proposal = _held(turn, number)
    if proposal is None:
        return _outgrown(turn, tap)
    if int(place) in _ticked(turn, proposal):
        return _shown(turn, proposal, Toast("Ticked already."))
    act = proposal.acts[int(place)]
    people = turn.store.contacts.many(act)
    if len(people) < len(act):
        return (Toast("They are no longer among your connections."),)
    known = _is_logged(turn, proposal.kind, act)
    deed = 0 if known else _log(turn, proposal.kind, act)
    proposal = replace(proposal, ticks={**_ticked(turn, proposal), int(place): deed})
    if len(proposal.ticks) == len(proposal.acts) and not proposal.done:
        proposal = _counted(turn, proposal)
    return _shown(turn, proposal, Toast(_said_of(proposal.kind, people, known=known)))


def untick(turn: Turn, tap: Tap, deed_id: str, number: str, place: str) -> Answer:
    """Ticked by mistake: what was logged for it goes; so does the count of the day."""
    _answered(turn)
    deed = turn.store.deeds.get(int(deed_id))
    if deed is not None and not deed.undone:
        take_back(turn, [deed, *corrections(turn, deed)])
    proposal = _held(turn, number)
    if proposal is None:
        return _strike(turn, tap, deed_id, deed)
    ticks = {at: done for at, done in _ticked(turn, proposal).items() if at != int(place)}
    return _shown(turn, _uncounted(turn, replace(proposal, ticks=ticks)), Toast("Unticked."))


def _strike(turn: Turn, tap: Tap, deed_id: str, deed: Deed | None) -> Answer:
    """A tick taken back on a message of another time: the message stays but for that."""
    shown = turn.store.shown(tap.message_id)
    if shown is None or deed is None:
        return _outgrown(turn, tap)
    return (settled(shown, frozenset({"untick"}), deed.id, "↩ One of them taken back."), Toast("Unticked."))


def _log(turn: Turn, kind: str, act: Act) -> int:
    deed = turn.begin("log")
    keep(turn, Interaction(day=turn.today, people=act, channel=kind, balance=GIVEN.get(kind)))
    return deed


def _is_logged(turn: Turn, kind: str, act: Act) -> bool:
    """Whether the user has told of it before: today's touch of that kind, or any talk of these two."""
    talks = [talk for talk in turn.store.interactions.of(act[0]) if set(act) <= set(talk.people)]
    if kind == INTRODUCTION:
        return bool(talks)
    return any(talk.day == turn.today and talk.channel == kind for talk in talks[-LATEST:])


def _said_of(kind: str, people: list[Contact], *, known: bool) -> str:
    if known:
        return "I have that from you already: ticked, and nothing logged twice."
    return f"Logged: {LOGGED.get(kind, 'a comment for {}').format(full_names(people))}."


def _ticked(turn: Turn, proposal: Proposal) -> dict[int, int]:
    """The ticks that hold: what was undone elsewhere is no longer ticked."""
    return {place: deed for place, deed in proposal.ticks.items() if deed == 0 or _stands(turn, deed)}


def _stands(turn: Turn, deed_id: int) -> bool:
    deed = turn.store.deeds.get(deed_id)
    return deed is not None and not deed.undone


def _counted(turn: Turn, proposal: Proposal) -> Proposal:
    """Done for today: counted once a day."""
    user = turn.user
    if is_done(user, turn.today):
        return replace(proposal, done=True)
    last = user.minutes_done_on.isoformat() if user.minutes_done_on else ""
    turn.store.save_user(counted_on(user, turn.today))
    return replace(proposal, done=True, before=(last, user.minutes_streak))


def _uncounted(turn: Turn, proposal: Proposal) -> Proposal:
    if proposal.before is not None:
        last, streak = proposal.before
        day = date.fromisoformat(last) if last else None
        total = turn.user.minutes_total - 1
        turn.store.save_user(
            replace(turn.user, minutes_done_on=day, minutes_streak=streak, minutes_total=total)
        )
    return replace(proposal, done=False, before=None)


def _held(turn: Turn, number: str) -> Proposal | None:
    """Today's proposal, where the message is of that very one."""
    proposal = proposed_on(turn.user, turn.today)
    return proposal if proposal is not None and str(proposal.number) == number else None


def _outgrown(turn: Turn, tap: Tap) -> Answer:
    """A message of another day, or from before another idea: only what was ticked can be taken back on it."""
    shown = turn.store.shown(tap.message_id)
    rows = shown.buttons if shown is not None else ()
    mine = tuple(tuple(one for one in row if one.data.startswith("untick:")) for row in rows)
    text = f"{shown.text}\n\n{ANOTHER_DAY}" if shown is not None else ANOTHER_DAY
    return (Reply(text, tuple(row for row in mine if row), edits=True), Toast("That was another time's."))


def _shown(turn: Turn, proposal: Proposal, *toasts: Toast) -> Answer:
    """Keep it as it is now, and show it in place."""
    _save(turn, proposal)
    return (rendered(turn, proposal, _ticked(turn, proposal), edits=True), *toasts)


def _save(turn: Turn, proposal: Proposal, **settings: Any) -> None:
    turn.store.save_user(replace(with_plan(turn.user, proposal), **settings))


def _answered(turn: Turn) -> None:
    """Somebody is there: the count of what was left unanswered begins anew."""
    if turn.user.minutes_unanswered:
        turn.store.save_user(replace(turn.user, minutes_unanswered=0))


def _rest(turn: Turn) -> None:
    silenced = tuple(dict.fromkeys((*turn.user.silenced, KIND)))
    turn.store.save_user(replace(turn.user, silenced=silenced, minutes_resting=True, minutes_unanswered=0))


def _wake(turn: Turn) -> list[str]:
    """They are asked for: if they rested, they come again; says so."""
    _answered(turn)
    user = turn.user
    if not user.minutes_resting or KIND not in user.silenced:
        return []
    silenced = tuple(kind for kind in user.silenced if kind != KIND)
    turn.store.save_user(replace(user, silenced=silenced, minutes_resting=False))
    return [f"From now on they come again by themselves, at {clock_time(user.minutes_at)} on your days."]
