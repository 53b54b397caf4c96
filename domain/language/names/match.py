"""What looking for a name finds, and a name found in a text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """Who is meant: one key is somebody known, several are equally likely, none is somebody new.

    ``how`` is the weakest evidence it needed: full, first, last, alias, nickname, initials, prefix, typo,
    sound or none.
    """

    keys: tuple[int, ...]
    how: str


NOBODY = Match((), "none")


def match_of(keys: Sequence[int], how: str) -> Match:
    """The match of these people, or nobody if there are none."""
    return Match(tuple(keys), how) if keys else NOBODY


def united(some: Iterable[int], others: Iterable[int]) -> tuple[int, ...]:
    """Keys of either, each once, in order."""
    return tuple(dict.fromkeys((*some, *others)))


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, ``text[start:end]``; ``outer`` takes in its title and what stands beside it.

    ``word``: the name is an ordinary word, a day, a place or a brand as well. ``strong``: it is a person
    by itself, whatever the grammar around it.
    """

    start: int
    end: int
    outer: tuple[int, int]
    said: str
    match: Match
    word: bool
    strong: bool
    company: str | None = None
    role: str | None = None
