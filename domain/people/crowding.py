"""What a reply adds where a change made a tier or the twenty too many: said once, with whom to move."""

from collections.abc import Sequence
from dataclasses import replace

from domain.model import Contact
from domain.people.priority import priority_warning
from domain.people.tiers import tier_warning
from domain.reply import Reply
from domain.turn import Turn


def with_crowding(turn: Turn, before: Sequence[Contact], reply: Reply) -> Reply:
    """The reply to a change to people, given as they were ``before`` it."""
    asides = [aside for aside in (tier_warning(turn, before), priority_warning(turn, before)) if aside.lines]
    if not asides:
        return reply
    lines = [line for aside in asides for line in aside.lines]
    rows = tuple(row for aside in asides for row in aside.rows)
    return replace(reply, text="\n".join([reply.text, *lines]), buttons=(*reply.buttons, *rows))
