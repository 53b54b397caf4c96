"""A person who stands twice in a file is one: their rows are put together before anybody is compared."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from domain.exchange.keys import is_sure, name_key
from domain.exchange.sheet import Entry


def unified(entries: Iterable[Entry]) -> list[Entry]:
    """The people of a file, each once, in the order in which they first stand there; namesakes are marked."""
    people: list[Entry] = []
    at_key: dict[str, int] = {}
    for entry in entries:
        marks = _marks(entry)
        found = next((at_key[mark] for mark in marks if mark in at_key), None)
        if found is None:
            found = len(people)
            people.append(entry)
        else:
            people[found] = together(people[found], entry)
            marks = [*marks, *_marks(people[found])]
        for mark in marks:
            at_key.setdefault(mark, found)
    bearers = Counter(map(_name, people))
    return [replace(one, namesakes=True) if bearers[_name(one)] > 1 else one for one in people]


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
    """What makes two rows one person: an identity, an address under the same name, the very same job.

    A profile of its own tells namesakes apart, whatever else they share.
    """
    name = name_key(entry.name)
    sure = [key for key in entry.keys if is_sure(key)]
    if sure:
        return sure
    addresses = [f"{key} {name}" for key in entry.keys if key.startswith(("email:", "link:"))]
    work = "/".join(sorted(value.casefold() for kind, value in entry.facts if kind == "company"))
    return [*addresses, f"{name} at {work}"]
