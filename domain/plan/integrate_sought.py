"""What is known that has the words of a project: whose it is, and what it tells of either side."""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from domain.model import Fact, Gap, Interaction, Promise, Reflection
from domain.people.fitting import same_word
from domain.people.network import Profile
from domain.people.ranking import closeness
from domain.people.scope import SURE, Scope, scope_of
from domain.people.search import ALL, Match, Passage, bits, place, weight, words
from domain.turn import Turn
from domain.voice.give_ideas import WISH

CHECKED = 60
"""People whose words are read for why, the likeliest first (ours): ten pages of them."""

NO_REASON = bits(("name", "email"))
LOOKED = ALL & ~NO_REASON
"""What somebody is called tells nothing of what they know."""

SIDES: Mapping[str, tuple[int, int]] = {
    "area": (8, 0),
    "role": (6, 2),
    "function": (6, 2),
    "industry": (5, 3),
    "tag": (5, 2),
    "seniority": (3, 0),
    "background": (4, 1),
    "perspective": (4, 1),
    "company": (4, 2),
    "past": (4, 1),
    "interest": (3, 6),
    "note": (3, 2),
    "brought": (4, 1),
    "topic": (3, 3),
    "said": (2, 2),
    "place": (1, 1),
    "how_met": (1, 1),
}
"""What a place tells of who could give input, and of who would gain (ours): work over what was talked of."""

COUSINS: Mapping[str, tuple[str, ...]] = {
    "healthcare": ("health",),
    "healthtech": ("health",),
    "medtech": ("medical", "health"),
    "fintech": ("finance", "banking"),
    "edtech": ("education",),
    "biotech": ("biology",),
    "proptech": ("property",),
    "legaltech": ("legal", "law"),
    "insurtech": ("insurance",),
    "cleantech": ("energy",),
    "agritech": ("agriculture",),
    "adtech": ("advertising",),
}
"""Fields whose name is a longer word for another (ours): who has to do with that is looked for as well."""

OTHER = (1, 1)

LACKS, HELPED, WAS_HELPED = (0, 8), (5, 1), (1, 5)
"""A note that they look for such a thing; a talk in which they gave; one in which the user did (ours)."""

TAUGHT, IS_GIVEN, FOLLOWS = (5, 1), (1, 4), (2, 3)
"""What the journal says was learned of them, given to them, to follow (ours)."""

PROMISED, FILLS = (0, 7), (6, 0)
"""A promise to them that speaks of it; a gap of it that they fill (ours)."""


Source: TypeAlias = Passage | Promise | Gap
"""A text that tells something: a promise's and a gap's are no passage of the index."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text: which of the words it has, and what it tells of who could give input, and who would gain."""

    has: frozenset[int]
    sides: tuple[int, int]
    source: Source


@dataclass(frozen=True, slots=True)
class Sought:
    """The words looked for, how each may stand and how rare it is; and what promises and gaps say of them."""

    scope: Scope
    words: tuple[str, ...]
    matches: tuple[Match, ...]
    rarity: tuple[float, ...]
    more: Mapping[int, Sequence[Promise | Gap]]

    def indexed(self, text: str) -> frozenset[int]:
        """Which of the words a text of the index has."""
        present = words(text)
        return frozenset(
            at for at, match in enumerate(self.matches) if any(word in match.taken_for for word in present)
        )

    def spoken(self, text: str) -> frozenset[int]:
        """The same of a text that isn't in the index."""
        present = words(text)
        return frozenset(
            at for at, word in enumerate(self.words) if any(same_word(word, other) for other in present)
        )

    def tells(self, has: Iterable[int]) -> float:
        """How much these words tell: rare ones more."""
        return sum(self.rarity[at] for at in has)


def sought_for(turn: Turn, topic: Sequence[str]) -> Sought:
    """The words that anybody has, but for slips of the finger: those would be guesses."""
    scope = scope_of(turn)
    there = len(scope.network)
    matches = [_match(scope, word) for word in topic]
    rarity = tuple(math.log(1 + there / max(1, len(match.people))) for match in matches)
    return Sought(scope, tuple(topic), tuple(matches), rarity, _spoken_of(turn, topic))


def _match(scope: Scope, word: str) -> Match:
    """Who has a word, or what it is another word for."""
    found = Match()
    for one in (word, *COUSINS.get(word, ())):
        match = scope.match(one, LOOKED)
        if max(match.taken_for.values(), default=0.0) > SURE:
            found.taken_for |= match.taken_for
            for key, mask in match.places.items():
                found.places[key] = found.places.get(key, 0) | mask
                found.people[key] = max(found.people.get(key, 0.0), match.people[key])
    return found


def _spoken_of(turn: Turn, topic: Sequence[str]) -> Mapping[int, Sequence[Promise | Gap]]:
    """By person the open promises and gaps that have any of the words."""
    promised = [one for one in turn.store.promises.open() if not one.theirs]
    told: list[tuple[str, Promise | Gap]] = [(one.text, one) for one in promised]
    told += [(one.goal, one) for one in turn.store.gaps.all() if one.state != "dropped"]
    found: dict[int, list[Promise | Gap]] = defaultdict(list)
    for text, record in told:
        if record.people and any(same_word(word, other) for other in words(text) for word in topic):
            for person in record.people:
                found[person].append(record)
    return found


def likeliest(sought: Sought) -> list[Profile]:
    """By where the words stand alone, no text is read: of many thousands few are."""
    rough: dict[int, float] = defaultdict(float)
    for match, rare in zip(sought.matches, sought.rarity, strict=True):
        for key, mask in match.places.items():
            rough[key] += rare * weight(mask & LOOKED)
    for key in sought.more:
        rough[key] += max(PROMISED + FILLS)
    there = ((score, sought.scope.network.get(key)) for key, score in rough.items() if score)
    able = [(score, one) for score, one in there if one is not None and one.contact.archived_on is None]
    best = heapq.nsmallest(CHECKED, able, key=lambda one: (-one[0], closeness(one[1])))
    return [profile for _, profile in best]


def texts_of(sought: Sought, profile: Profile) -> Iterator[Text]:
    """Every text of somebody that has any of the words."""
    for passage in sought.scope.passages(profile):
        has = sought.indexed(passage[1]) if passage[0] & LOOKED else frozenset()
        if has:
            yield Text(has, _sides(sought, passage), passage)
    for record in sought.more.get(profile.id, ()):
        sides = PROMISED if isinstance(record, Promise) else FILLS
        yield Text(sought.spoken(_words_of(record)), sides, record)


def _words_of(record: Promise | Gap) -> str:
    return record.text if isinstance(record, Promise) else record.goal


def _sides(sought: Sought, passage: Passage) -> tuple[int, int]:
    """What a text tells of either side: by its place, and by who gave and who lacks what."""
    bit, text, source = passage
    match source:
        case Interaction(balance="taking"):
            return HELPED
        case Interaction(balance="giving"):
            return WAS_HELPED
        case Reflection():
            return TAUGHT if text == source.learned else IS_GIVEN if text == source.gave else FOLLOWS
        case Fact(kind="note", until=None) if (wish := WISH.search(text)) and sought.indexed(wish[1]):
            return LACKS
    return SIDES.get(place(bit), OTHER)
