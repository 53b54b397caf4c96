"""Today's minutes as they are kept: which proposal holds, what is ticked on it, whether the day counts."""

from dataclasses import replace
from datetime import date
from typing import Any

from domain.reply import Answer, Reply, Toast
from domain.rhythm.minutes_plan import Proposal, proposed_on, with_plan
from domain.rhythm.minutes_streak import counted_on, is_done
from domain.rhythm.minutes_words import rendered
from domain.turn import Tap, Turn

ANOTHER_TIME = "Those were earlier minutes. /minutes shows what holds now."


def held(turn: Turn, number: str) -> Proposal | None:
    """Today's proposal, where the message is of that very one."""
    proposal = proposed_on(turn.user, turn.today)
    return proposal if proposal is not None and str(proposal.number) == number else None


def ticked(turn: Turn, proposal: Proposal) -> dict[int, int]:
    """The ticks that hold: what was undone elsewhere is no longer ticked."""
    return {place: deed for place, deed in proposal.ticks.items() if deed == 0 or _stands(turn, deed)}


def _stands(turn: Turn, deed_id: int) -> bool:
    deed = turn.store.deeds.get(deed_id)
    return deed is not None and not deed.undone


def counted(turn: Turn, proposal: Proposal) -> Proposal:
    """Done for today: counted once a day."""
    user = turn.user
    if is_done(user, turn.today):
        return replace(proposal, done=True)
    last = user.minutes_done_on.isoformat() if user.minutes_done_on else ""
    turn.store.save_user(counted_on(user, turn.today))
    return replace(proposal, done=True, before=(last, user.minutes_streak))


def uncounted(turn: Turn, proposal: Proposal) -> Proposal:
    """Not done after all: the count is as it was before."""
    if proposal.before is not None:
        last, streak = proposal.before
        day, total = date.fromisoformat(last) if last else None, turn.user.minutes_total - 1
        turn.store.save_user(
            replace(turn.user, minutes_done_on=day, minutes_streak=streak, minutes_total=total)
        )
    return replace(proposal, done=False, before=None)


def shown(turn: Turn, proposal: Proposal, *toasts: Toast) -> Answer:
    """Keep it as it is now, and show it in place."""
    save(turn, proposal)
    return (rendered(turn, proposal, ticked(turn, proposal), edits=True), *toasts)


def save(turn: Turn, proposal: Proposal, **settings: Any) -> None:
    """Keep it as what holds now, and these fields of the user."""
    turn.store.save_user(replace(with_plan(turn.user, proposal), **settings))


def answered(turn: Turn) -> None:
    """Somebody is there: the count of what was left unanswered begins anew."""
    if turn.user.minutes_unanswered:
        turn.store.save_user(replace(turn.user, minutes_unanswered=0))


def outgrown(turn: Turn, tap: Tap) -> Answer:
    """A message of another day, or from before another idea: only what was ticked can be taken back on it."""
    old = turn.store.shown(tap.message_id)
    rows = old.buttons if old is not None else ()
    mine = tuple(tuple(one for one in row if one.data.startswith("untick:")) for row in rows)
    text = f"{old.text}\n\n{ANOTHER_TIME}" if old is not None else ANOTHER_TIME
    return (Reply(text, tuple(row for row in mine if row), edits=True), Toast("That list is over."))
