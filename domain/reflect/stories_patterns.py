"""Patterns over stories: which quadrants, industries and tiers they come from (method, section 5)."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from domain.model import Story
from domain.people.network import Profile
from domain.people.shares import plain
from domain.phrases import QUADRANTS

LEAST = 3
"""Stories of which something is known, under which there is no pattern yet (ours)."""

SHARE = 0.5
"""A value in so many of them is a pattern (ours)."""

Told = Callable[[Profile], str | None]

SOURCES: Mapping[str, Told] = {
    "quadrant": lambda one: QUADRANTS.get(one.value("quadrant") or ""),
    "industry": lambda one: one.value("industry"),
    "tier": lambda one: f"tier {one.contact.tier}" if one.contact.active else None,
}
"""What is looked at, and how it reads of one person; None where it isn't known."""

WORDS = {"quadrant": "come from {}", "industry": "come from people in {}", "tier": "come from people in {}"}


def patterns(stories: Iterable[Story], people: Mapping[int, Profile]) -> list[str]:
    """ "4 of your 6 stories come from industry peers"; nothing where no value stands out."""
    told = list(stories)
    return [line for kind in SOURCES for line in _pattern(kind, told, people)]


def _pattern(kind: str, stories: Sequence[Story], people: Mapping[int, Profile]) -> list[str]:
    found = [values for one in stories if (values := _values(kind, one, people))]
    if len(found) < LEAST:
        return []
    counts = Counter(form for values in found for form in values)
    form, count = min(counts.items(), key=lambda one: (-one[1], one[0]))
    if count < SHARE * len(found) or list(counts.values()).count(count) > 1:
        return []
    wording = next(values[form] for values in found if form in values)
    return [f"{count} of {_whose(kind, len(found), len(stories))} {WORDS[kind].format(wording)}."]


def _whose(kind: str, known: int, everything: int) -> str:
    """ "your 6 stories", or of how many it is known."""
    if known == everything:
        return f"your {known} stories"
    return f"the {known} stories whose {kind} you told me"


def _values(kind: str, story: Story, people: Mapping[int, Profile]) -> dict[str, str]:
    """The values of a story's people, each once, by what makes them the same."""
    told = (SOURCES[kind](people[one]) for one in story.people if one in people)
    values: dict[str, str] = {}
    for value in filter(None, told):
        values.setdefault(plain(value), value)
    return values
