"""Who fits words: a value such as a company or a role, and free words over all that is known."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from domain.model import Fact
from domain.people.kinds import COMPANY_FORMS
from domain.people.network import Profile
from domain.people.query import OR, Term
from domain.people.scope import Scope
from domain.people.search import NEAR, PAST, STOPS, Match, asked_words, bits, nearness, weight, words


@dataclass(frozen=True, slots=True)
class Look:
    """In which places a kind of term looks, the very one first.

    A ``name`` (of a company, a town, a tag) is taken as it is written where anybody has it so.
    """

    places: tuple[str, ...]
    name: bool = False


LOOKS = {
    "area": Look(("area", "interest", "tag", "note")),
    "background": Look(("background",)),
    "company": Look(("company",), name=True),
    "email": Look(("email",), name=True),
    "function": Look(("function", "role")),
    "how_met": Look(("how_met", "note", "topic", "said"), name=True),
    "industry": Look(("industry", "tag", "area", "function", "role")),
    "interest": Look(("interest", "tag", "area", "note")),
    "introduced_by": Look(("introduced_by", "how_met"), name=True),
    "link": Look(("email",), name=True),
    "name": Look(("name",), name=True),
    "perspective": Look(("perspective",)),
    "phone": Look(("email",), name=True),
    "place": Look(("place",), name=True),
    "role": Look(("role", "function", "tag", "seniority")),
    "seniority": Look(("seniority", "role")),
    "tag": Look(("tag",), name=True),
}
"""Where terms of words look. What stands beside the very place counts too, and ranks below (ours)."""

FORMER = frozenset({"company", "role", "place", "industry", "function"})
"""Kinds that can be asked of what has ended."""

NAME, SAID = bits(("name",)), bits(("said",))

CHECKED = 500
"""People whose texts are read for how near the words stand together, the best first (ours)."""

PARTLY = 2
"""Words of several that somebody must have to come near all of them (ours)."""

APART = 100.0
"""What words in one text, or near each other, are worth above all else (ours)."""

Ranks: TypeAlias = dict[int, float]

Accepted: TypeAlias = Sequence[Mapping[str, float]]
"""For each word asked for, the words it may be taken for and how well."""


def by_value(scope: Scope, term: Term, *, former: bool = False) -> Ranks:
    """Who has such a value; of several given with "or", any."""
    best: Ranks = {}
    for value in term.value.split(OR):
        for key, rank in _by_one(scope, term.kind, value, former=former).items():
            best[key] = max(rank, best.get(key, 0.0))
    return best


def _by_one(scope: Scope, kind: str, value: str, *, former: bool) -> Ranks:
    matches = matched(scope, kind, value, former=former)
    if len(matches) == 1 and not former:
        return {key: score / _very(kind) for key, score in matches[0].people.items()}
    accepted = [match.taken_for for match in matches]
    found = {}
    for key in _in_all(matches):
        profile = scope.network.get(key)
        if profile is not None and (rank := _best(scope, profile, kind, accepted, former=former)):
            found[key] = rank
    return found


def matched(scope: Scope, kind: str, value: str, *, former: bool = False) -> list[Match]:
    """For each word of a value who has it in the places of its kind."""
    look = LOOKS[kind]
    asked = asked_words(value, STOPS)
    if kind == "company":
        asked = [word for word in asked if word not in COMPANY_FORMS] or asked
    places = PAST if former else bits(look.places)
    return [scope.match(word, places, name=look.name) for word in asked]


def _best(scope: Scope, profile: Profile, kind: str, accepted: Accepted, *, former: bool) -> float:
    """How well the best of somebody's texts fits: all words must stand in the one."""
    fits = (
        fit(text, accepted) * (1.0 if former else weight(bit) / _very(kind))
        for bit, text in texts(scope, profile, kind, former=former)
    )
    return max(fits, default=0.0)


def _very(kind: str) -> int:
    """What the very place of a kind weighs."""
    return weight(bits(LOOKS[kind].places[:1]))


def texts(scope: Scope, profile: Profile, kind: str, *, former: bool = False) -> Iterator[tuple[int, str]]:
    """What a term of that kind looks at of somebody."""
    places = PAST if former else bits(LOOKS[kind].places)
    for bit, text, source in scope.passages(profile):
        if bit & places and (not former or (isinstance(source, Fact) and source.kind == kind)):
            yield bit, text


def fit(text: str, accepted: Accepted) -> float:
    """How well a text has all the words, each given as what it may be taken for; 0 where one is missing."""
    present = words(text)
    return min(
        (max((choices.get(word, 0.0) for word in present), default=0.0) for choices in accepted), default=0.0
    )


def by_text(scope: Scope, text: str, *, partly: bool = False) -> Ranks:
    """Who has all these words anywhere, near each other first; ``partly``: some of them, see PARTLY."""
    matches = [_of_word(scope, word) for word in asked_words(text)]
    if partly:
        return _of_some(matches)
    found = {key: sum(match.people[key] for match in matches) for key in _in_all(matches)}
    return _nearer_first(scope, found, matches) if len(matches) > 1 else found


def _of_some(matches: Sequence[Match]) -> Ranks:
    """Who has as many of the words as anybody has, and enough of them to be near."""
    counts = Counter(key for match in matches for key in match.people)
    most = max(counts.values(), default=0)
    return {
        key: sum(match.people.get(key, 0.0) for match in matches)
        for key, count in counts.items()
        if count == most >= PARTLY
    }


def _of_word(scope: Scope, word: str) -> Match:
    """Who has a word. That of somebody's name is not looked for in what was said of others."""
    match = scope.match(word)
    if not scope.network.index().has(word, NAME):
        return match
    kept = {key: score for key, score in match.people.items() if match.places[key] != SAID}
    return Match(kept, match.places, match.taken_for)


def _nearer_first(scope: Scope, found: Ranks, matches: Sequence[Match]) -> Ranks:
    """Words in one text are worth more than words anywhere."""
    asked = [match.taken_for.keys() for match in matches]
    able = [key for key in found if _share_a_place(key, matches)]
    ranked = dict(found)
    for key in sorted(able, key=lambda one: -found[one])[:CHECKED]:
        profile = scope.network.get(key)
        if profile is not None:
            near = max((nearness(text, asked) for _, text, _ in scope.passages(profile)), default=0)
            ranked[key] += APART * near / NEAR
    return ranked


def _share_a_place(key: int, matches: Sequence[Match]) -> bool:
    shared = -1
    for match in matches:
        shared &= match.places[key]
    return bool(shared)


def _in_all(matches: Sequence[Match]) -> set[int]:
    """Whom every word leads to."""
    if not matches:
        return set()
    fewest = sorted(matches, key=lambda match: len(match.people))
    return set(fewest[0].people).intersection(*(match.people for match in fewest[1:]))
