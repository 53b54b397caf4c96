"""A person who stands twice in a file is one: their rows are put together before anybody is compared."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from domain.exchange.keys import is_sure, name_key, row_key
from domain.exchange.sheet import Entry


def unified(entries: Iterable[Entry]) -> list[Entry]:
    """The people of a file, each once, in the order in which they first stand there; namesakes are marked.

    Those with a profile or identity of their own come first: a row without one may be theirs, wherever it
    stands.
    """
    people: dict[int, Entry] = {}  # by where they first stand
    at_mark: dict[str, int] = {}
    rows = list(enumerate(entries))
    named = [(number, one, sure) for number, one in rows if (sure := [*filter(is_sure, one.keys)])]
    for number, one, sure in named:
        _file(people, at_mark, sure, number, one)
    for number, one in list(people.items()):
        for mark in _addresses(one):
            at_mark.setdefault(mark, number)
    for number, one in rows:
        if not any(map(is_sure, one.keys)):
            _file(people, at_mark, _marks(one), number, one)
    bearers = Counter(map(_name, people.values()))
    found = [people[number] for number in sorted(people)]
    return [replace(one, namesakes=True) if bearers[_name(one)] > 1 else one for one in found]


def _file(
    people: dict[int, Entry], at_mark: dict[str, int], marks: list[str], number: int, one: Entry
) -> None:
    """Put a row together with whoever bears one of its marks, or as somebody new."""
    found = next((at_mark[mark] for mark in marks if mark in at_mark), number)
    people[found] = together(people[found], one) if found in people else one
    for mark in marks:
        at_mark.setdefault(mark, found)


def marked(entries: Iterable[Entry]) -> list[Entry]:
    """The same people, each with a key of what is told of who they are: a row is known when it comes again.

    Names and addresses can't do that where namesakes and households are.
    """
    return [replace(one, keys=(*one.keys, _row(one))) for one in entries]


def _row(one: Entry) -> str:
    told = one.name, one.aliases, one.facts, one.keys, one.tier, one.cadence_days
    return row_key(*told)


def _name(entry: Entry) -> str:
    return name_key(entry.name)


def together(first: Entry, second: Entry) -> Entry:
    """Both rows as one person."""
    other_name = () if name_key(first.name) == name_key(second.name) else (second.name,)
    return replace(
        first,
        aliases=tuple(dict.fromkeys((*first.aliases, *second.aliases, *other_name))),
        facts=tuple(dict.fromkeys((*first.facts, *second.facts))),
        touches=tuple(dict.fromkeys((*first.touches, *second.touches))),
        keys=tuple(dict.fromkeys((*first.keys, *second.keys))),
        tier=first.tier or second.tier,
        cadence_days=first.cadence_days or second.cadence_days,
        added_on=min(filter(None, (first.added_on, second.added_on)), default=None),
        namesakes=first.namesakes or second.namesakes,
    )


def _marks(entry: Entry) -> list[str]:
    """What makes a row without an identity somebody's: an address under the same name, the very same job.

    A profile of its own tells namesakes apart, whatever else they share.
    """
    work = "/".join(sorted(value.casefold() for kind, value in entry.facts if kind == "company"))
    return [*_addresses(entry), f"{_name(entry)} at {work}"]


def _addresses(entry: Entry) -> list[str]:
    return [f"{key} {_name(entry)}" for key in entry.keys if key.startswith(("email:", "link:"))]
