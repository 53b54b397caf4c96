"""The user's own industry and kind of work, asked once: what is outside of them is told from it."""

from dataclasses import replace

from domain.flow import Ask, Choice, Flow, Talk, start
from domain.language.model import Action
from domain.people.shares import shares
from domain.reply import Answer, Button, Reply
from domain.turn import Tap, Turn

OFFERED = 3
"""Values most frequent in the network that are offered by button (ours)."""


def field_tap(turn: Turn, tap: Tap, nothing: str = "") -> Answer:
    return start(turn, FIELD)


def _offered(kind: str, talk: Talk) -> tuple[Choice, ...]:
    """The most frequent values that fit a button."""
    found = shares(profile.value(kind) for profile in talk.turn.store.network().active()).counts
    fitting = [value for value in found if len(value.encode()) <= 24]
    return tuple(Choice(value, value) for value in fitting[:OFFERED])


def field_said(turn: Turn, action: Action) -> Answer:
    """ "I work in fintech", "I'm an engineer"."""
    return _kept(turn, action.fields.get("industry"), action.fields.get("function"))


def _kept(turn: Turn, industry: str | None, function: str | None) -> Answer:
    """What was said takes the place of what was known; the rest stays."""
    user = turn.user
    changed = replace(
        user, industry=industry or user.industry, function=function or user.function, field_asked=True
    )
    turn.store.save_user(changed)
    field = " · ".join(value for value in (changed.industry, changed.function) if value)
    buttons = ((Button("How diverse?", "diversity:"), Button("Change", "ownfield:")),)
    return (Reply(f"✓ Your own field: {field}.", buttons),)


def _ends(talk: Talk) -> Answer:
    said = talk.answers
    if any(said.values()):
        return _kept(talk.turn, said.get("industry"), said.get("function"))
    talk.turn.store.save_user(replace(talk.turn.user, field_asked=True))
    return (Reply("All right. You can tell me any time: “I work in fintech”."),)


def _reads(_talk: Talk, text: str) -> str:
    return text.strip(" .!")


FIELD = Flow(
    "field",
    (
        Ask(
            "industry",
            lambda _: "Which industry are you in yourself? Then I can tell what is outside your own.",
            choices=lambda talk: _offered("industry", talk),
            reads=_reads,
            free=lambda _: True,
        ),
        Ask(
            "function",
            lambda _: "And your kind of work: engineering, sales, law …?",
            choices=lambda talk: _offered("function", talk),
            reads=_reads,
            free=lambda _: True,
        ),
    ),
    _ends,
)
