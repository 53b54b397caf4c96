"""The network in memory: everybody with their facts and talks, for what looks at many people at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Protocol, TypeVar, cast

from domain.model import Contact, Fact, Interaction
from domain.people.search import Passage, SearchIndex, passages

RECORD_BYTES = 400
"""What a fact or a talk takes in memory, as measured (ours)."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One connection: facts oldest first, those that ended too; talks most recent first."""

    contact: Contact
    facts: tuple[Fact, ...] = ()
    talks: tuple[Interaction, ...] = ()

    @property
    def id(self) -> int:
        return self.contact.id

    @property
    def name(self) -> str:
        return self.contact.name

    @property
    def counts(self) -> bool:
        """Whether they are active: neither archived nor only known from an import (method, section 1)."""
        return self.contact.active and self.contact.archived_on is None

    def values(self, kind: str) -> list[str]:
        """What holds now of a kind of fact."""
        return [fact.value for fact in self.facts if fact.kind == kind and fact.until is None]

    def value(self, kind: str) -> str | None:
        """The one that holds now; of several the latest."""
        found = self.values(kind)
        return found[-1] if found else None

    def held(self, day: date) -> list[Fact]:
        """The facts that held at the end of a day."""
        return [fact for fact in self.facts if fact.since <= day and (fact.until is None or fact.until > day)]

    def talks_until(self, day: date) -> list[Interaction]:
        """What had happened by the end of a day, most recent first."""
        return [talk for talk in self.talks if talk.day <= day]


class Follower(Protocol):
    """Something made of everybody that goes along with the network."""

    def put(self, profile: Profile) -> None: ...
    def drop(self, contact_id: int) -> None: ...


Following = TypeVar("Following", bound=Follower)


class Network:
    """The profiles of one user's connections, in the order they were added. Only the store changes it."""

    def __init__(self, profiles: Iterable[Profile] = ()) -> None:
        self._profiles = {profile.id: profile for profile in profiles}
        self._weight = sum(map(_weight, self._profiles.values()))
        self._index: SearchIndex | None = None
        self._followers: dict[type[Follower], Follower] = {}

    def __len__(self) -> int:
        return len(self._profiles)

    def __iter__(self) -> Iterator[Profile]:
        return iter(self._profiles.values())

    def get(self, contact_id: int) -> Profile | None:
        return self._profiles.get(contact_id)

    def active(self) -> list[Profile]:
        """Those who count in figures: archived ones and those only known are left out."""
        return [profile for profile in self._profiles.values() if profile.counts]

    def put(self, profile: Profile) -> None:
        """Take somebody in, in place of what was held of them; whoever comes back takes their old place."""
        before = self._profiles.get(profile.id)
        is_back = before is None and any(profile.id < last for last in islice(reversed(self._profiles), 1))
        self._profiles[profile.id] = profile
        self._refile(before, profile)
        for follower in self._followers.values():
            follower.put(profile)
        self._weight += _weight(profile) - (_weight(before) if before else 0)
        if is_back:
            self._profiles = dict(sorted(self._profiles.items()))

    def drop(self, contact_id: int) -> None:
        gone = self._profiles.pop(contact_id, None)
        self._refile(gone, None)
        for follower in self._followers.values():
            follower.drop(contact_id)
        self._weight -= _weight(gone) if gone else 0

    def index(self) -> SearchIndex:
        """Where the words of everybody lead: built when it is first asked for, kept up to date since."""
        if self._index is None:
            self._index = SearchIndex()
            for profile in self:
                self._refile(None, profile)
        return self._index

    def followed_by(self, kind: type[Following]) -> Following:
        """What that kind makes of everybody: built when it is first asked for, kept up to date since."""
        if kind not in self._followers:
            follower = kind()
            for profile in self:
                follower.put(profile)
            self._followers[kind] = follower
        return cast(Following, self._followers[kind])

    @property
    def weight(self) -> int:
        """How many records it holds, for whoever bounds memory; the index as what it takes beside them."""
        return self._weight + (self._index.size // RECORD_BYTES if self._index else 0)

    def _refile(self, before: Profile | None, after: Profile | None) -> None:
        """The index follows, where there is one."""
        if self._index is None:
            return
        if before is not None:
            self._index.drop(before.id, _searched(before))
        if after is not None:
            self._index.put(after.id, _searched(after))


def _searched(profile: Profile) -> Iterator[Passage]:
    return passages(profile.contact, profile.facts, profile.talks)


def _weight(profile: Profile) -> int:
    return 1 + len(profile.facts) + len(profile.talks)
