"""The user's own industry and kind of work, asked once: what is outside of them is told from it."""

from dataclasses import replace

from domain.flow import Ask, Choice, Flow, Talk, start
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


def _ends(talk: Talk) -> Answer:
    user, said = talk.turn.user, talk.answers
    industry, function = said.get("industry") or user.industry, said.get("function") or user.function
    changed = replace(user, industry=industry, function=function, field_asked=True)
    talk.turn.store.save_user(changed)
    if not any(said.values()):
        return (Reply("All right. You can tell me any time: “My own field” below the diversity."),)
    text = f"✓ Your own field: {' · '.join(value for value in (industry, function) if value)}."
    return (Reply(text, ((Button("How diverse?", "diversity:"), Button("Change", "ownfield:")),)),)


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
