"""The talk of being away: "I'm on vacation until March 20", /pause, "I'm back"."""

from dataclasses import replace
from datetime import date, timedelta

from domain.errors import Sorry, StaleTap
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language import understand
from domain.language.model import Action
from domain.language.names import NameIndex
from domain.phrases import exact_day
from domain.reply import Answer, Button, Reply, Rows, Toast
from domain.rhythm.absence import Absence, answered, marked, planned, told
from domain.rhythm.catch_up import summary
from domain.rhythm.pause import KIND, begin, end, is_paused
from domain.rhythm.stretches import last_stretch
from domain.turn import Tap, Turn

FAR = timedelta(days=365)
"""A pause for longer is asked about once more (ours)."""

YES = "yes"
TWO_WEEKS = timedelta(days=14)
BACK = Button("I'm back", "resume:")
REST = "Your rhythms stand still meanwhile, and that morning I sum up what fell due."
AS_BEFORE = "All right, everything goes on as before."


class OneAtATime(Sorry):
    """I keep one absence in mind at a time. Tell me of the next one once you're back."""


def pause(turn: Turn, action: Action) -> Answer:
    """ "I'm on vacation until March 20"."""
    said = action.fields.get("until")
    return _away(turn, told(turn, turn.words, date.fromisoformat(said) if said else None))


def pause_command(turn: Turn, words: str) -> Answer:
    """/pause, /pause until Friday, /pause 2 weeks."""
    return _away(turn, answered(turn, words, end=False)) if words else start(turn, AWAY)


def pause_tap(turn: Turn, tap: Tap, mark: str) -> Answer:
    """An end chosen for a pause that had none."""
    absence = marked(mark)
    if not is_paused(turn.user, turn.today) or absence.until is None or absence.until <= turn.today:
        raise StaleTap
    return (replace(kept(turn, absence), edits=True), Toast("Noted."))


def _away(turn: Turn, absence: Absence) -> Answer:
    """Keep it; one that is very long is asked about first."""
    _one_at_a_time(turn, absence)
    if _is_far(turn, absence):
        return start(turn, AWAY, {"said": absence.mark})
    return (kept(turn, absence),)


def _one_at_a_time(turn: Turn, absence: Absence) -> None:
    until = turn.user.paused_until
    under_way = is_paused(turn.user, turn.today)
    if under_way and until is not None and absence.since > until:
        raise OneAtATime


def _is_far(turn: Turn, absence: Absence) -> bool:
    return absence.until is not None and absence.until - turn.today > FAR


def kept(turn: Turn, absence: Absence) -> Reply:
    """Begin a pause, plan one, or change when the present one ends."""
    before, instead = planned(turn.user), _replaced(turn, absence)
    begin(turn, absence.until, absence.since)
    undo = Button("Undo", f"away:{before}:{planned(turn.user)}")
    if absence.until is None:
        said = "✓ I'll keep quiet until you tell me that you're back. Or do you know when?"
        return Reply(said + instead, (*_ends(turn), (BACK, undo)))
    begun = is_paused(turn.user, turn.today)
    when = f"{'' if begun else _from(turn)}until {exact_day(absence.until, turn.today)}"
    text = f"✓ Nothing from me {when}. {REST}{instead}"
    return Reply(text, ((BACK, undo) if begun else (undo,),))


def _replaced(turn: Turn, absence: Absence) -> str:
    """One that was planned gives way to a new one: that is said."""
    user = turn.user
    if user.paused_on is None or user.paused_on in (absence.since, turn.today) or is_paused(user, turn.today):
        return ""
    return f" The absence you planned from {exact_day(user.paused_on, turn.today)} is off."


def _from(turn: Turn) -> str:
    since = turn.user.paused_on
    return f"from {exact_day(since, turn.today)} " if since else ""


def _ends(turn: Turn) -> Rows:
    """Ends that many absences have, as buttons."""
    return (tuple(Button(one.label, f"pause:{one.value}") for one in _usual(turn)),)


def _usual(turn: Turn) -> tuple[Choice, ...]:
    """Tomorrow, Monday, in two weeks; on a Sunday tomorrow is Monday."""
    today = turn.today
    tomorrow, monday = today + timedelta(days=1), today + timedelta(days=7 - today.weekday())
    ends = {tomorrow: "Tomorrow", monday: "Monday", today + TWO_WEEKS: "In two weeks"}
    return tuple(Choice(label, Absence(today, until).mark) for until, label in ends.items())


def undo_tap(turn: Turn, tap: Tap, before: str, after: str) -> Answer:
    """ "Undo": the pause is again what it was before that message."""
    if planned(turn.user) != after:
        raise StaleTap
    was = marked(before) if before else None
    if was is None:
        return _called_off(turn)
    if was.until is not None and was.until <= turn.today:
        raise StaleTap
    begin(turn, was.until, was.since)
    return (Reply("↩ Undone. " + _stands(turn), edits=True),)


def _called_off(turn: Turn) -> Answer:
    """A pause that is taken back; one that has been running for days simply ends."""
    since = turn.user.paused_on
    if since is not None and since < turn.today:
        return resume(turn, Action("resume"))
    turn.store.prompts.drop(KIND)
    end(turn)
    return (Reply(f"↩ Undone. {AS_BEFORE}", edits=True),)


def _stands(turn: Turn) -> str:
    until = turn.user.paused_until
    return (
        f"You're away until {exact_day(until, turn.today)}." if until else "I keep quiet until you're back."
    )


def resume(turn: Turn, action: Action) -> Answer:
    """ "I'm back": before the end too, and then the summary comes at once."""
    user, before = turn.user, planned(turn.user)
    if user.paused_on is None:
        return _back_already(turn)
    if user.paused_on > turn.today:
        day = exact_day(user.paused_on, turn.today)
        off = Button("Call it off", f"away::{before}")
        return (Reply(f"You aren't away yet: that begins on {day}. Good to have you here!", ((off,),)),)
    since = user.paused_on
    turn.store.prompts.drop(KIND)
    end(turn)
    if since == turn.today:
        return (Reply(f"Welcome back! {AS_BEFORE}"),)
    said = summary(turn, since, turn.today)
    return (replace(said, buttons=(*said.buttons, (Button("Still away", f"away:{before}:"),))),)


def _back_already(turn: Turn) -> Answer:
    """On the day itself the summary may still be to come: then it comes now."""
    if turn.store.prompts.get(KIND) is None:
        return (Reply("You aren't on pause. Good to have you here!"),)
    turn.store.prompts.drop(KIND)
    return (summary(turn, *(last_stretch(turn.user) or (turn.today, turn.today))),)


def resume_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    """ "I'm back", on the message that told of the pause."""
    shown = turn.store.shown(tap.message_id)
    rest = (Reply(shown.text, edits=True),) if shown else ()
    return (*rest, *resume(turn, Action("resume")))


def resume_command(turn: Turn, words: str) -> Answer:
    """/resume."""
    return resume(turn, Action("resume"))


def _question(talk: Talk) -> str:
    until = talk.turn.user.paused_until
    if not is_paused(talk.turn.user, talk.turn.today):
        return "Until when shall I keep quiet?"
    now = f"until {exact_day(until, talk.turn.today)}" if until else "until you're back"
    return f"I keep quiet {now}. Until when shall it be?"


def _choices(talk: Talk) -> tuple[Choice, ...]:
    return (*_usual(talk.turn), Choice("Until I'm back", Absence(talk.turn.today, None).mark))


def _chosen(talk: Talk) -> Absence | None:
    """What was said last of the end."""
    sure, said = talk.answers.get("sure"), talk.answers.get("until") or talk.about.get("said")
    mark = said if sure in (None, YES) else sure
    return marked(mark) if mark else None


def _asked_twice(talk: Talk) -> bool:
    chosen = _chosen(talk)
    return "sure" in talk.answers or (chosen is not None and _is_far(talk.turn, chosen))


def _sure(talk: Talk) -> str:
    chosen = _chosen(talk)
    day = exact_day(chosen.until, talk.turn.today) if chosen and chosen.until else "That"
    return f"{day} is more than a year away. Nothing from me till then?"


def _reads(talk: Talk, text: str) -> str:
    return answered(talk.turn, text).mark


def _is_pause(talk: Talk, text: str) -> bool:
    """A pause told in full while its end is being asked for is the answer."""
    actions = understand(text, talk.turn.local.replace(tzinfo=None), NameIndex()).actions
    return [action.intent for action in actions] == ["pause"]


def _settled(talk: Talk) -> Answer:
    skipped = "sure" in talk.answers and talk.answers["sure"] is None
    chosen = None if skipped else _chosen(talk)
    if chosen is None:
        return (Reply("All right, left as it is."),)
    return (kept(talk.turn, chosen),)


AWAY = Flow(
    "away",
    (
        Ask(
            "until",
            _question,
            choices=_choices,
            reads=_reads,
            applies=lambda talk: "said" not in talk.about,
            mine=_is_pause,
        ),
        Ask(
            "sure",
            _sure,
            choices=lambda _: (Choice("Yes, till then", YES),),
            reads=_reads,
            applies=_asked_twice,
            mine=_is_pause,
        ),
    ),
    _settled,
)
