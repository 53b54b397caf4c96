"""The user's own versions of drafts: the latest of a kind and tone holds, else the one that comes along."""

from domain.model import Template
from domain.turn import Turn
from domain.voice.templates import BUILT_IN


def own_template(turn: Turn, kind: str, tone: str) -> Template | None:
    found = [one for one in turn.store.templates.all() if (one.kind, one.tone) == (kind, tone)]
    return found[-1] if found else None


def template_of(turn: Turn, kind: str, tone: str) -> str:
    """The words of a kind and tone as this user has them."""
    own = own_template(turn, kind, tone)
    return own.text if own is not None else BUILT_IN[kind][tone]
