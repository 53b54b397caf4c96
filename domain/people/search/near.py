"""How close the words of a query stand together in a text: "digital health" is more than both somewhere."""

from collections.abc import Collection, Sequence

from domain.people.search.words import words

WINDOW = 3
"""Words that may stand between and still be near (ours)."""

NEAR, TOGETHER = 2, 1


def nearness(text: str, asked: Sequence[Collection[str]]) -> int:
    """NEAR, TOGETHER in the one text, or 0; each word asked for is given as all the words it may be."""
    found = words(text)
    spots = [[at for at, word in enumerate(found) if word in choices] for choices in asked]
    if not all(spots):
        return 0
    room = len(asked) + WINDOW
    return NEAR if any(_fits(start, spots, room) for start in spots[0]) else TOGETHER


def _fits(start: int, spots: Sequence[Sequence[int]], room: int) -> bool:
    """Whether every word has a place within so many words of this one."""
    nearest = [min(places, key=lambda at: abs(at - start)) for places in spots]
    return max(nearest) - min(nearest) < room
