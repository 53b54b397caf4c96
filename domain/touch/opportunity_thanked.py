"""Thanks given for what somebody brought: by a button, or said in words beside a talk."""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.language.lexicon.kinds import OPPORTUNITY, kind_of
from domain.language.model import Action
from domain.model import Opportunity
from domain.phrases import shortened
from domain.reply import Answer, Button, Reply, Toast
from domain.rhythm.in_row import in_row, pressed_name
from domain.touch.log import log
from domain.touch.matching import telling
from domain.touch.opportunity_list import by, found, page
from domain.touch.opportunity_thanks import due_to, name_of, the
from domain.touch.undo import take_back
from domain.turn import Tap, Turn

SAYS_THANKS = re.compile(r"(?i)\bthank(?:ed|s|ing)?\b")

LINE = 60
"""Letters of an opportunity in a line about thanks (ours)."""

VERBS = frozenset({"oppthanks", "oppunthank"})
"""What a button about thanks begins with."""


def thanks_tap(turn: Turn, tap: Tap, opportunity_id: str, where: str = "") -> Answer:
    """ "Thanked": on the opportunity's page, or (``row``) within a message about other things, too."""
    one = found(turn, opportunity_id)
    if one.thanked:
        return (Toast("That's how I have it already."),)
    deed = turn.begin("thanked")
    stored = turn.store.opportunities.replace(replace(one, thanked=True))
    if where != "row":
        return (replace(page(turn, stored, "✓ Thanked.", deed), edits=True), Toast("Thanked."))
    name = pressed_name(turn, tap, name_of(turn, one)) or the(one)
    back = ((Button(f"Undo: {name}", f"oppunthank:{one.id}:{deed}"),),)
    return in_row(
        turn, tap, VERBS, one.id, _about(turn, one), f"✓ Thanked: {_about(turn, one)}", "Thanked.", back
    )


def not_thanked_tap(turn: Turn, tap: Tap, opportunity_id: str, deed_id: str) -> Answer:
    """ "Undo" of thanks within a message about other things."""
    one, deed = found(turn, opportunity_id), turn.store.deeds.get(int(deed_id))
    take_back(turn, [deed] if deed is not None else [])
    back = ((Button(f"Thanked {name_of(turn, one)}", f"oppthanks:{one.id}:row"),),)
    return in_row(turn, tap, VERBS, one.id, _about(turn, one), "", "As it was.", back)


def _about(turn: Turn, one: Opportunity) -> str:
    return f"{by(turn, one)}, “{shortened(one.text, LINE)}”"


def logged(turn: Turn, action: Action) -> Answer:
    """A talk is logged; "thanked Dana for the referral" is thanks given, too, undone with the talk."""
    said = log(turn, action)
    last = turn.store.interactions.newest() if SAYS_THANKS.search(turn.words) else None
    thanked = _thanked_for(turn, last.people) if last is not None else []
    for one in thanked:
        turn.store.opportunities.replace(replace(one, thanked=True))
    notes = [f"✓ Thanked for {the(one)}: “{shortened(one.text, LINE)}”" for one in thanked]
    return tuple(_noted(one, notes) if isinstance(one, Reply) else one for one in said)


def _noted(reply: Reply, notes: Sequence[str]) -> Reply:
    return replace(reply, text="\n".join([reply.text, *notes]))


def _thanked_for(turn: Turn, people: Sequence[int]) -> list[Opportunity]:
    """What the thanks were for: what shares a word or the kind with them, else the only thing due."""
    waiting = [one for key in people for one in due_to(turn, key)]
    unique = list({one.id: one for one in waiting}.values())
    kind = kind_of(OPPORTUNITY, turn.words.casefold())
    said = telling(turn, turn.words, people)
    fits = [one for one in unique if one.kind == kind or said & telling(turn, one.text, people)]
    return fits or (unique if len(unique) == 1 else [])
