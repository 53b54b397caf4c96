"""What a search looks at: everybody, the words of what they brought, and how words asked for were taken."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from domain.model import Opportunity, Story
from domain.people.network import Network, Profile
from domain.people.search import (
    ALL,
    Match,
    Passage,
    SearchIndex,
    bits,
    brought_passages,
    journal_passages,
    passages,
)
from domain.turn import Turn

SURE = 0.5
"""A word that is taken for others only this well, or worse, is a guess at a slip."""

BROUGHT = bits(("brought",))


@dataclass(slots=True)
class Scope:
    """Everybody on a day, and what opportunities, stories and the journal tell of them."""

    network: Network
    today: date
    brought: dict[int, list[Passage]] = field(default_factory=dict)
    _brought: SearchIndex = field(default_factory=SearchIndex)
    _matches: dict[tuple[str, int, bool], Match] = field(default_factory=dict)

    def match(self, word: str, places: int = ALL, *, name: bool = False) -> Match:
        """Who has the word in one of these places."""
        asked = (word, places, name)
        if asked not in self._matches:
            found = self.network.index().match(word, places, name=name)
            more = self._brought.match(word) if places & BROUGHT else Match()
            self._matches[asked] = _together(found, more)
        return self._matches[asked]

    def passages(self, profile: Profile) -> Iterator[Passage]:
        yield from passages(profile.contact, profile.facts, profile.talks)
        yield from self.brought.get(profile.id, ())

    def guesses(self) -> dict[str, str]:
        """Words that were taken for slips, and the word each was taken for."""
        return {
            word: next(iter(match.taken_for))
            for (word, _, _), match in self._matches.items()
            if match.taken_for and not _is_sure(match)
        }


def scope_of(turn: Turn) -> Scope:
    """Everybody the user knows, as this turn sees them."""
    scope = Scope(turn.store.network(), turn.today)
    brought: list[Opportunity | Story] = [*turn.store.opportunities.all(), *turn.store.stories.all()]
    for record in brought:
        for person in record.people:
            scope.brought.setdefault(person, []).extend(brought_passages(record))
    for entry in turn.store.reflections.all():
        for person in entry.people:
            scope.brought.setdefault(person, []).extend(journal_passages(entry))
    for key, told in scope.brought.items():
        scope._brought.put(key, told)
    return scope


def _is_sure(match: Match) -> bool:
    return max(match.taken_for.values(), default=0.0) > SURE


def _together(one: Match, other: Match) -> Match:
    """Two matches of a word as one: where either is sure, the other's guess is left out."""
    if not other.people or (_is_sure(one) and not _is_sure(other)):
        return one
    if not one.people or (_is_sure(other) and not _is_sure(one)):
        return other
    both = Match(dict(one.people), dict(one.places), {**other.taken_for, **one.taken_for})
    for key, score in other.people.items():
        both.people[key] = max(score, both.people.get(key, 0.0))
        both.places[key] = both.places.get(key, 0) | other.places[key]
    return both
