"""Connection minutes: ten minutes of giving as the workday starts, ticked one by one (method, section 3)."""

from dataclasses import replace

from domain.language.model import Action
from domain.model import Prompt
from domain.phrases import clock_time
from domain.reply import Answer, Button, Reply, Toast
from domain.rhythm.minutes_choice import INTRODUCTION, LEAST, propose
from domain.rhythm.minutes_day import answered, counted, held, outgrown, save, shown, ticked, uncounted
from domain.rhythm.minutes_plan import Proposal, proposed_on
from domain.rhythm.minutes_streak import is_done
from domain.rhythm.minutes_words import rendered
from domain.rhythm.prompts import Spoken, has_minutes
from domain.turn import Tap, Turn

KIND = "minutes"

RESTS_AFTER = 3
"""Left unanswered so often in a row, they ask once whether to go on, then rest (method, section 3)."""

SHALL_I = (
    "Shall I go on with connection minutes? "
    "I let them rest for now; /minutes or a tap brings them back whenever you like."
)
RESTING = "All right, connection minutes rest. /minutes brings them back whenever you like."
GO_ON = Button("Keep them", "minutes:goon:")
NOBODY = (
    f"Nothing to propose just now: there are fewer than {LEAST} people it would be time to think of. "
    'Tell me of somebody, like "add Dana Kim, designer at Figma", or enjoy the ten minutes.'
)


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
    save(turn, proposal, minutes_unanswered=user.minutes_unanswered + 1, minutes_resting=False)
    return (Spoken(KIND, "", rendered(turn, proposal, {})),)


def minutes(turn: Turn, action: Action) -> Answer:
    """ "connection minutes", /minutes: today's proposal as it stands, on any day."""
    woken = _wake(turn)
    said = _today(turn)
    return (replace(said, text="\n\n".join([said.text, *woken])),)


def _today(turn: Turn, *, edits: bool = False) -> Reply:
    """What holds today; made where there was nothing yet."""
    proposal = proposed_on(turn.user, turn.today)
    if proposal is None or _is_overtaken(turn, proposal):
        proposal = propose(turn)
        if proposal is None:
            return Reply(NOBODY, edits=edits)
        save(turn, proposal)
    return rendered(turn, proposal, ticked(turn, proposal), edits=edits)


def _is_overtaken(turn: Turn, proposal: Proposal) -> bool:
    """Whether those to be introduced have met since it was proposed."""
    if proposal.kind != INTRODUCTION or proposal.done or ticked(turn, proposal):
        return False
    return any(
        set(act) <= set(talk.people) and talk.channel != INTRODUCTION
        for act in proposal.acts
        for talk in turn.store.interactions.of(act[0])
    )


def minutes_tap(turn: Turn, tap: Tap, what: str, number: str = "") -> Answer:
    """A button of the message other than a tick."""
    answered(turn)
    if what == "goon":
        _wake(turn)
        return (_today(turn, edits=True),)
    if what == "rest":
        _rest(turn)
        return (Reply(RESTING, ((GO_ON,),), edits=True),)
    proposal = held(turn, number)
    if proposal is None:
        return outgrown(turn, tap)
    return TAPPED[what](turn, proposal)


def _start(turn: Turn, proposal: Proposal) -> Answer:
    return shown(turn, replace(proposal, started=True))


def _another(turn: Turn, proposal: Proposal) -> Answer:
    """Other people, or another kind of act."""
    other = propose(turn)
    if other is None:
        return (Toast("I have no other idea today."),)
    return shown(turn, replace(other, started=proposal.started and not proposal.done))


def _not_today(turn: Turn, proposal: Proposal) -> Answer:
    text = "All right, not today."
    return (Reply(text, ((Button("After all", f"minutes:start:{proposal.number}"),),), edits=True),)


def _done(turn: Turn, proposal: Proposal) -> Answer:
    """Whatever is ticked: the ten minutes are over."""
    if proposal.done:
        return shown(turn, proposal)
    return shown(turn, counted(turn, proposal), Toast("Done. Well given!"))


def _reopen(turn: Turn, proposal: Proposal) -> Answer:
    """ "Undo" on the word of praise: the day isn't counted, what was ticked stays."""
    return shown(turn, uncounted(turn, proposal), Toast("Not counted."))


TAPPED = {"start": _start, "other": _another, "no": _not_today, "done": _done, "reopen": _reopen}


def _rest(turn: Turn) -> None:
    silenced = tuple(dict.fromkeys((*turn.user.silenced, KIND)))
    turn.store.save_user(replace(turn.user, silenced=silenced, minutes_resting=True, minutes_unanswered=0))


def _wake(turn: Turn) -> list[str]:
    """They are asked for: if they rested, they come again; says so."""
    answered(turn)
    user = turn.user
    if not user.minutes_resting or KIND not in user.silenced:
        return []
    silenced = tuple(kind for kind in user.silenced if kind != KIND)
    turn.store.save_user(replace(user, silenced=silenced, minutes_resting=False))
    return [f"From now on they come again by themselves, at {clock_time(user.minutes_at)} on your days."]
