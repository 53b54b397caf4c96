"""What the journal is about: the week's talks, likely ones first, and what was written of them so far."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import takewhile

from domain.model import FlowState, Interaction, Reflection
from domain.people.network import Network
from domain.reflect.journaled import Happened, happened
from domain.rhythm.cadence import LIGHT
from domain.turn import Turn

NAME = "journal"
"""The conversation, the prompt, the deed and the first word of the buttons."""

PARTS = ("learned", "gave", "follows")
"""What is asked of each talk (method, section 5), in this order."""

LEAST = 5
"""Active people under which there is nothing to reflect on (method, "When")."""

MOST = 5
"""Talks of a week that can be chosen (issue: up to five)."""

OFFERED = 8
"""Talks offered by buttons (ours): as many as a thumb can use; the others are chosen by name."""

A_DAY = timedelta(days=1)
WEEK = 7

WRITTEN = frozenset({"message", "email", "introduction", "other"})
"""Channels that are less likely to have taught something than a talk (ours)."""


def journal_day(turn: Turn) -> date:
    """The latest day on which the week is looked back on: today or before."""
    return turn.today - A_DAY * ((turn.today.weekday() - turn.user.weekly_day) % WEEK)


def week_begins(turn: Turn) -> date:
    """The first day that can be written of: a week's journal can be finished until the next comes."""
    return journal_day(turn) - A_DAY * (WEEK - 1)


def talks_since(network: Network, since: date, today: date) -> list[Interaction]:
    """What happened from a day on, the latest first."""
    found = {
        talk.id: talk
        for profile in network
        for talk in takewhile(lambda one: one.day >= since, profile.talks)
        if talk.day <= today
    }
    return sorted(found.values(), key=lambda talk: (talk.day, talk.id), reverse=True)


def likely_first(
    talks: Iterable[Interaction], tiers: dict[int, int], but: set[Happened]
) -> list[Interaction]:
    """Those that may have mattered most first; one of a day and the same people, none of those left out."""
    ordered = sorted(talks, key=lambda talk: (_lightness(talk), _tier(talk, tiers), not talk.topic))
    once: dict[Happened, Interaction] = {}
    for talk in ordered:
        once.setdefault(happened(talk.day, talk.people), talk)
    return [talk for key, talk in once.items() if key not in but]


def _lightness(talk: Interaction) -> int:
    """Talks, then what was written, then light touches."""
    return 2 if talk.channel == LIGHT else 1 if (talk.channel or "other") in WRITTEN else 0


def _tier(talk: Interaction, tiers: dict[int, int]) -> int:
    return min((tiers.get(person, 3) for person in talk.people), default=3)


def offered(turn: Turn, since: date, but: set[Happened]) -> list[Interaction]:
    """The talks of the week to choose from."""
    network = turn.store.network()
    talks = talks_since(network, since, turn.today)
    people = {person for talk in talks for person in talk.people}
    tiers = {one.id: one.contact.tier for key in people if (one := network.get(key)) is not None}
    return likely_first(talks, tiers, but)


def written_since(entries: Iterable[Reflection], since: date) -> list[Reflection]:
    """The entries about what happened from a day on."""
    return [entry for entry in entries if entry.day >= since]


def still_open(entries: Sequence[Reflection], since: date) -> list[tuple[int, str]]:
    """The questions that were never come to, of what was chosen in this week: by entry and part."""
    return [
        (entry.id, part)
        for entry in entries
        if max(entry.day, entry.written_on or entry.day) >= since
        for part in PARTS
        if getattr(entry, part) is None
    ]


def under_way(state: FlowState | None) -> bool:
    """Whether the journal is being written this very moment."""
    return state is not None and state.name == NAME


def is_empty(entry: Reflection) -> bool:
    """Whether nothing was written of it: it was only chosen."""
    return not (entry.said or entry.learned or entry.gave or entry.follows)
