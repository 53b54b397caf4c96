"""Decay and churn: who was strong and is not, who has become so, who is new (method, section 3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.measure.quality import active_on
from domain.people.network import Profile
from domain.people.strength import STRONG, strength

TWO_YEARS, YEAR = timedelta(days=730), timedelta(days=365)
"""Strong so long ago, weak or silent today is churn (method, section 3); new ones are of a year (ours)."""


@dataclass(frozen=True, slots=True)
class Churn:
    """Between then and now: who faded, who came to be strong, who stayed so, who was added."""

    faded: tuple[Profile, ...]
    risen: tuple[Profile, ...]
    kept: tuple[Profile, ...]
    added: tuple[Profile, ...]
    were: frozenset[int]  # all who were strong then, and all who are, newcomers among them
    are: frozenset[int]

    @property
    def share(self) -> float | None:
        """How many of those who were strong have faded; None where nobody was."""
        return len(self.faded) / len(self.were) if self.were else None


def churn(network: Iterable[Profile], day: date, since: date) -> Churn:
    """What became of the strong between two days; archived people have faded."""
    everybody = list(network)
    were, are = strong_on(everybody, since), strong_on(everybody, day)
    return Churn(
        faded=tuple(one for one in everybody if one.id in were - are),
        risen=tuple(one for one in everybody if one.id in are - were and one.contact.added_on <= since),
        kept=tuple(one for one in everybody if one.id in were & are),
        added=tuple(one for one in active_on(everybody, day) if one.contact.added_on > since),
        were=were,
        are=are,
    )


def strong_on(network: Iterable[Profile], day: date) -> frozenset[int]:
    """Whose relationship is shown as strong at the end of a day."""
    return frozenset(one.id for one in active_on(network, day) if strength(one, day).shown >= STRONG)
