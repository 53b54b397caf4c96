"""Who fills a gap: suggested by its words, picked or named by the user."""

from domain.errors import Sorry
from domain.flow import Ask, Choice, Flow, Talk, start
from domain.model import Gap
from domain.people.commands import named
from domain.people.fitting import Fit, best_fits
from domain.people.gaps import GapIsOver, card, filled, opened, still_open
from domain.reply import Answer, Reply
from domain.touch.change import read_people
from domain.turn import Tap, Turn

SUGGESTED = 5
"""People suggested for a gap (ours)."""


class NobodyNamed(Sorry):
    """I found no name in that. Pick a button, or say a name like "Dana"."""


def fill_tap(turn: Turn, tap: Tap, gap_id: str) -> Answer:
    return start(turn, FILL, {"gap": str(opened(turn, gap_id).id)})


def _says_who(talk: Talk) -> str:
    gap, found = _sought(talk)
    if not found:
        return f"Who fills “{gap.goal}”? Say a name."
    lines = [f"• {one.profile.name} – {one.because}" for one in found]
    return "\n".join([f"Who fills “{gap.goal}”? These may, by what I know; or say a name.", *lines])


def _sought(talk: Talk) -> tuple[Gap, list[Fit]]:
    """The gap, and whom its words find among those who don't fill it yet."""
    gap = opened(talk.turn, talk.about["gap"])
    return gap, best_fits(talk.turn.store.network(), gap.goal, SUGGESTED, gap.people)


def _who_choices(talk: Talk) -> tuple[Choice, ...]:
    return tuple(Choice(one.profile.name, str(one.profile.id)) for one in _sought(talk)[1])


def _reads_who(talk: Talk, text: str) -> str:
    """Known people by name; whoever isn't known is said, and nothing is kept."""
    people = read_people(talk.turn, text)
    if not people:
        raise NobodyNamed
    known = [one if one.key is not None else named(talk.turn, one.mention) for one in people]
    return ",".join(str(one.key) for one in known)


def _fill_ends(talk: Talk) -> Answer:
    gap, who = still_open(talk.turn, talk.about["gap"]), talk.answers.get("who")
    if gap is None:
        return (Reply(GapIsOver().sentence),)
    if who is None:
        return (card(talk.turn, gap),)
    people = talk.turn.store.contacts.many([int(one) for one in who.split(",")])
    return (filled(talk.turn, gap, people),)


FILL = Flow(
    "gapfill",
    (
        Ask(
            "who",
            _says_who,
            choices=_who_choices,
            reads=_reads_who,
            applies=lambda talk: still_open(talk.turn, talk.about["gap"]) is not None,
        ),
    ),
    _fill_ends,
)
