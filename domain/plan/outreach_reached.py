"""Whoever of the list is talked with is reached: noticed by itself, whichever way it was logged."""

import re
from dataclasses import replace

from domain.model import Interaction, Outreach
from domain.plan.outreach_times import settle_outreach
from domain.turn import Turn

ANSWERED = re.compile(
    r"(?i)^\W*(?P<who>.+?)(?: (?:has|have|finally|just))* "
    r"(?:answered|replied|responded|got back to me|wrote back|called back)\b"
)
"""How it is told that somebody answered."""


def reach(turn: Turn, talk: Interaction, before: Interaction | None = None) -> list[Outreach]:
    """Those of the list whom a talk reached, or who answered by it; who is taken out of it waits again."""
    left_out = set(before.people) - set(talk.people) if before else set()
    for person in left_out:
        for one in turn.store.outreaches.of(person):
            if before and one.state == "reached" and one.reached_on == before.day:
                _change(turn, replace(one, state="listed", reached_on=None))
    theirs = [one for person in talk.people for one in turn.store.outreaches.of(person)]
    changed = [(one, _after(one, talk, is_new=before is None)) for one in theirs]
    return [_change(turn, after) for one, after in changed if after != one]


def _after(one: Outreach, talk: Interaction, *, is_new: bool) -> Outreach:
    if one.state == "listed" and talk.day >= one.made_on:
        return replace(one, state="reached", reached_on=talk.day)
    if one.state == "reached" and is_new and ANSWERED.search(talk.said):
        return replace(one, state="answered")
    return one


def _change(turn: Turn, one: Outreach) -> Outreach:
    kept = turn.store.outreaches.replace(one)
    settle_outreach(turn, kept.id)
    return kept
