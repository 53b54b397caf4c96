"""What was noted of somebody, said back in a sentence."""

from collections.abc import Iterable
from typing import NamedTuple

from domain.people.kinds import NAMES, ON_THE_CONTACT, WORK, read
from domain.phrases import join

READS_AS = {
    "alias": "also called {}",
    "area": "could work with you on {}",
    "company": "works at {}",
    "how_met": "met {}",
    "interest": "likes {}",
    "introduced_by": "introduced by {}",
    "name": "called {}",
    "place": "lives in {}",
    "priority": "among the twenty that matter most",
    "quadrant": "{} of yours",
    "role": "works as {}",
    "strength": "strength {} of 5, as you feel it",
    "tag": "tagged {}",
}
"""How a fact reads in a sentence where the kind's own name before its value wouldn't do."""

BARE = frozenset({"tier", "cadence_days", "note"})
"""Kinds whose values say by themselves what they are."""


class Noted(NamedTuple):
    """Something new about somebody, and what it took the place of, in words."""

    kind: str
    value: str
    was: str = ""


def said_facts(learned: Iterable[Noted]) -> list[str]:
    """One line that says back what was kept: a job in one breath, and all of a kind together."""
    by_kind: dict[str, list[Noted]] = {}
    for one in learned:
        by_kind.setdefault(one.kind, []).append(one)
    parts = []
    if by_kind.keys() >= set(WORK):
        parts.append(_job(by_kind.pop("role")[-1], by_kind.pop("company")[-1]))
    parts += [_said(kind, noted) for kind, noted in by_kind.items()]
    return [f"Noted: {join(parts)}."] if parts else []


def said_fact(kind: str, value: str) -> str:
    """A fact as it reads in the middle of a sentence."""
    if kind == "priority" and value != str(True):
        return "no longer among the twenty"
    if kind in BARE:
        return read(kind, value)
    return READS_AS.get(kind, f"{NAMES.get(kind, kind.replace('_', ' '))} {{}}").format(read(kind, value))


def worked(role: str | None, company: str | None) -> str:
    """ "CTO at Acme", with what is known of it."""
    if role and company:
        return f"{role} at {company}"
    return role or (f"at {company}" if company else "")


def _said(kind: str, noted: list[Noted]) -> str:
    together = kind not in BARE and kind not in ON_THE_CONTACT
    values = [join([one.value for one in noted])] if together else [one.value for one in noted]
    words = join([said_fact(kind, value) for value in values])
    was = noted[-1].was
    return f"{words} (was: {was})" if was else words


def _job(role: Noted, company: Noted) -> str:
    words = worked(role.value, company.value)
    return f"{words} (was: {company.was or role.was})" if company.was or role.was else words
