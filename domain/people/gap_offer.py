"""A button where somebody fits an open gap: when they are added or a fact is learnt, never by a log."""

from collections.abc import Iterable

from domain.model import Contact
from domain.people.fitting import WEIGHTS, fit, holds, telling
from domain.people.noted import Noted
from domain.phrases import shortened
from domain.reply import Button, Rows
from domain.turn import Turn

OFFERED = 2
"""Gaps offered at once (ours)."""

LETTERS = 24
"""Letters of a gap on its button (ours)."""


def gap_offers(turn: Turn, contact: Contact, learned: Iterable[Noted]) -> Rows:
    """ "Counts for “digital-health people”": all its words are known of them, one of them since just now."""
    news = [one.value for one in learned if one.kind in WEIGHTS]
    if not news:
        return ()
    gaps = [gap for gap in turn.store.gaps.all() if gap.state == "open" and not gap.dimension]
    fitting = [gap for gap in gaps if contact.id not in gap.people and _fits(turn, contact, gap.goal, news)]
    return tuple(
        (Button(f"Counts for “{shortened(gap.goal, LETTERS)}”", f"gapcounts:{gap.id}:{contact.id}"),)
        for gap in fitting[:OFFERED]
    )


def _fits(turn: Turn, contact: Contact, goal: str, news: Iterable[str]) -> bool:
    words = telling(goal)
    if not any(holds(value, [word]) for value in news for word in words):
        return False
    profile = turn.store.network([contact.id]).get(contact.id)
    found = fit(profile, words) if profile is not None else None
    return found is not None and found.words == len(words)
