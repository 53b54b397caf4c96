"""All that is kept of one user's own words, read at one moment: what an export is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.model import Check, Gap, Goal, Interaction, Meeting, Opportunity, Promise, Reflection, Story, User
from domain.people.network import Profile
from domain.turn import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """The user, and every record of theirs; ``today`` is their day."""

    user: User
    today: date
    profiles: Sequence[Profile]
    interactions: Sequence[Interaction]
    promises: Sequence[Promise]
    meetings: Sequence[Meeting]
    gaps: Sequence[Gap]
    goals: Sequence[Goal]
    opportunities: Sequence[Opportunity]
    stories: Sequence[Story]
    reflections: Sequence[Reflection]
    checks: Sequence[Check]


def gather(store: Store, today: date) -> Everything:
    """Read it all."""
    return Everything(
        user=store.user,
        today=today,
        profiles=list(store.network()),
        interactions=store.interactions.all(),
        promises=store.promises.all(),
        meetings=store.meetings.all(),
        gaps=store.gaps.all(),
        goals=store.goals.all(),
        opportunities=store.opportunities.all(),
        stories=store.stories.all(),
        reflections=store.reflections.all(),
        checks=store.checks.all(),
    )
