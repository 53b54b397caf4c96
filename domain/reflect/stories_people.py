"""Who may have a story: two people without one, who brought something or whom the user looks up to."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from domain.model import Opportunity, Story
from domain.people.network import Network, Profile
from domain.people.ranking import closest
from domain.people.strength import STRONG, strength
from domain.turn import Turn

TWO = 2
"""Names proposed (issue)."""

OFFERED = "story_offered"
"""The kind of snapshot that remembers whom a quarter's question named."""

LATELY = timedelta(days=200)
"""Whoever was proposed within two quarters is proposed again only where there is nobody else (ours)."""

LOOKED_AT = 100
"""People looked at, the closest (ours): whoever shaped a path is among them."""


def proposed(turn: Turn) -> list[Profile]:
    """Two who may have a story, for a reason in the records."""
    before = turn.store.snapshots.since(OFFERED, turn.today - LATELY)
    asked = {int(str(one)) for _, figures in before for one in _listed(figures)}
    return likely(
        turn.store.network(),
        turn.store.stories.all(),
        turn.store.opportunities.all(),
        asked,
        turn.today,
    )


def remember(turn: Turn, people: Iterable[Profile]) -> None:
    """Keep whom this quarter's question names."""
    turn.store.snapshots.put(OFFERED, turn.today, {"people": [one.id for one in people]})


def likely(
    network: Network,
    stories: Iterable[Story],
    brought: Iterable[Opportunity],
    asked: set[int],
    today: date,
) -> list[Profile]:
    """The likeliest first: not asked about lately, without a story, with more reasons, closer."""
    told = {person for one in stories for person in one.people}
    givers = {person for one in brought for person in one.people}
    people = closest(network.active())[:LOOKED_AT]
    without = [one for one in people if one.id not in told]
    ranked = sorted(without, key=lambda one: (one.id in asked, -reasons(one, givers, today)))
    return ranked[:TWO]


def reasons(profile: Profile, givers: set[int], today: date) -> int:
    """How many signs there are: a mentor, brought something, strong."""
    return sum(
        (
            profile.value("quadrant") == "mentor",
            profile.id in givers,
            strength(profile, today).shown >= STRONG,
        )
    )


def _listed(figures: Mapping[str, object]) -> list[object]:
    listed = figures.get("people")
    return list(listed) if isinstance(listed, list | tuple) else []
