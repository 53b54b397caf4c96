"""The names a user knows, as dictionaries: a few probes find anybody, however many there are.

``NameIndex`` keeps the files, and beside them, for each word of a name, the words one slip away and
the words that sound alike; ``forms_of`` says under which words a person is filed.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from domain.language.model import KnownName
from domain.language.names.edits import shortened
from domain.language.names.folding import fold, is_han, spelled_out
from domain.language.names.match import Match
from domain.language.names.parsing import WORD, Parsed, parse
from domain.language.names.sound import sound

FULL, ALIAS, GIVEN, FAMILY, PART, SHORT, INITIALS = range(7)
"""The files: whole names, other names, given names, family names, single words of either, "pat s", "ps"."""

WORDS = (ALIAS, GIVEN, FAMILY, PART)
"""The files that single words of names are in: these are what a slip or a sound may lead to."""


class NameIndex:
    """Everybody a user knows, by every word that may be said for them."""

    def __init__(self) -> None:
        self.people: dict[int, KnownName] = {}
        self.files: tuple[dict[str, list[int]], ...] = tuple({} for _ in range(7))
        self.near: dict[str, list[str]] = {}
        self.alike: dict[str, list[str]] = {}
        self.firms: dict[str, int] = {}
        self.sorted_words: list[str] = []

    @classmethod
    def build(cls, people: Iterable[KnownName]) -> "NameIndex":
        """The index of all these people; later ones replace earlier ones of the same key."""
        index = cls()
        for person in {person.key: person for person in people}.values():
            index._file(person)
        words = {word for which in WORDS for word in index.files[which] if " " not in word}
        index.sorted_words = sorted(words)
        for word in index.sorted_words:
            index._link(word)
        return index

    def add(self, person: KnownName) -> None:
        """File one more person, or one who is known anew."""
        self.remove(person.key)
        for word in self._file(person):
            place = bisect_left(self.sorted_words, word)
            if self.sorted_words[place : place + 1] != [word]:
                insort(self.sorted_words, word)
                self._link(word)

    def remove(self, key: int) -> None:
        """Forget a person; nothing happens where the key is unknown."""
        person = self.people.pop(key, None)
        if person is None:
            return
        for which, form in forms_of(person):
            keys = self.files[which].get(form, [])
            if key in keys:
                keys.remove(key)
            if not keys:
                self.files[which].pop(form, None)
                if which in WORDS and " " not in form and not self.knows(form):
                    self._unlink(form)
        self._count_firm(person, -1)

    def get(self, key: int) -> KnownName | None:
        return self.people.get(key)

    def __len__(self) -> int:
        return len(self.people)

    def look_up(self, phrase: str) -> Match:
        """Who a phrase that is known to be a name means."""
        from domain.language.names.ranking import look_up

        return look_up(self, phrase)

    def knows(self, word: str) -> bool:
        """Whether a plain word is, to the letter, part of somebody's name."""
        _, alias, given, family, part, _, _ = self.files
        return word in given or word in family or word in part or word in alias

    def beginning(self, start: str) -> list[str]:
        """Up to four words of names that begin so and go on."""
        place = bisect_left(self.sorted_words, start)
        following = self.sorted_words[place : place + 5]
        return [word for word in following if word.startswith(start) and word != start]

    def _file(self, person: KnownName) -> list[str]:
        key = person.key
        self.people[key] = person
        words = []
        files = self.files
        for which, form in forms_of(person):
            keys = files[which].get(form)
            if keys is None:
                files[which][form] = [key]
            elif keys[-1] != key:
                keys.append(key)
            if which in WORDS and " " not in form:
                words.append(form)
        self._count_firm(person, 1)
        return words

    def _count_firm(self, person: KnownName, by: int) -> None:
        if person.company:
            firm = firm_of(person.company)
            self.firms[firm] = self.firms.get(firm, 0) + by
            if self.firms[firm] <= 0:
                del self.firms[firm]

    def _link(self, word: str) -> None:
        if len(word) < 3 or not word.isascii():
            return
        for key in (word, *shortened(word)):
            self.near.setdefault(key, []).append(word)
        self.alike.setdefault(sound(word), []).append(word)

    def _unlink(self, word: str) -> None:
        place = bisect_left(self.sorted_words, word)
        if self.sorted_words[place : place + 1] == [word]:
            del self.sorted_words[place]
        if len(word) < 3 or not word.isascii():
            return
        for key in (word, *shortened(word)):
            _drop(self.near, key, word)
        _drop(self.alike, sound(word), word)


def _drop(table: dict[str, list[str]], key: str, word: str) -> None:
    words = table.get(key, [])
    if word in words:
        words.remove(word)
    if not words:
        table.pop(key, None)


def firm_of(company: str) -> str:
    """A company's name in plain words, to compare by."""
    return " ".join(filter(None, (fold(word) for word in WORD.findall(company))))


def forms_of(person: KnownName) -> Iterator[tuple[int, str]]:
    """Every file a person is in and the words they are filed under there."""
    parsed = parse(person.name)
    yield from _forms_of_name(parsed)
    for alias in (*person.aliases, *parsed.nicknames):
        yield from _forms_of_alias(alias)


def _forms_of_alias(alias: str) -> Iterator[tuple[int, str]]:
    parsed = parse(alias)
    words = [word for group in parsed.groups for word in group]
    if not words:
        return
    yield ALIAS, " ".join(words)
    if len(words) > 1:
        yield ALIAS, "".join(words)
        yield PART, words[0]
        yield PART, words[-1]
    for written in parsed.written:
        if is_han(written):
            yield ALIAS, written


def _forms_of_name(parsed: Parsed) -> Iterator[tuple[int, str]]:
    groups = parsed.groups
    if len(groups) == 2 and len(groups[0]) == 1 and len(groups[1]) == 1:
        (given,), (family,) = groups
        yield FULL, f"{given} {family}"
        yield FULL, given + family
        yield GIVEN, given
        yield FAMILY, family
        yield SHORT, f"{given} {family[0]}"
        yield SHORT, f"{given[0]} {family}"
        yield INITIALS, given[0] + family[0]
    elif groups:
        yield from _forms_of_groups(parsed)
    for written in parsed.written:
        if not written.isascii():
            yield from _forms_as_written(written, parsed)


def _forms_of_groups(parsed: Parsed) -> Iterator[tuple[int, str]]:
    groups, start = parsed.groups, parsed.family
    words = [word for group in groups for word in group]
    given = groups[0]
    yield FULL, " ".join(words)
    if len(words) > 1:
        yield FULL, "".join(words)
    yield GIVEN, " ".join(given)
    if len(given) > 1:
        yield GIVEN, "".join(given)
    for word in given if len(given) > 1 else ():
        yield PART, word
    family = [word for group in groups[start:] for word in group]
    if not family:
        return
    yield from _forms_of_family(groups, start, family)
    first = " ".join(given)
    for group in groups[1:]:
        yield FULL, f"{first} {' '.join(group)}"
        yield FULL, f"{given[0]} {group[-1]}"
    yield FULL, f"{first} {' '.join(family)}"
    for length in range(2, len(words)):
        yield FULL, " ".join(words[:length])
    for last in {family[0], groups[-1][0]}:
        yield SHORT, f"{given[0]} {last[0]}"
        yield SHORT, f"{first} {last[0]}"
    yield SHORT, f"{given[0][0]} {' '.join(family)}"
    yield SHORT, f"{given[0][0]} {family[-1]}"
    yield INITIALS, given[0][0] + groups[-1][0][0]
    yield INITIALS, "".join(word[0] for word in words)


def _forms_of_family(
    groups: tuple[tuple[str, ...], ...], start: int, family: list[str]
) -> Iterator[tuple[int, str]]:
    for place in range(len(family)):
        yield FAMILY, " ".join(family[place:])
    if len(family) > 1:
        yield FAMILY, "".join(family)
        for group in groups[start:]:
            if len(group) > 1:
                yield FAMILY, "".join(group)
                yield from ((PART, word) for word in group)
    for place in range(1, start):
        yield PART, " ".join(groups[place])
        yield FAMILY, " ".join(word for group in groups[place:] for word in group)
        yield GIVEN, " ".join(word for group in groups[: place + 1] for word in group)


def _forms_as_written(written: str, parsed: Parsed) -> Iterator[tuple[int, str]]:
    if is_han(written):
        yield FULL if len(parsed.written) == 1 else GIVEN, written
        if len(written) > 2 and len(parsed.written) == 1:
            yield GIVEN, written[1:]
        return
    spelled = spelled_out(written)
    if spelled is not None:
        place = parsed.written.index(written)
        yield (GIVEN if place == 0 else FAMILY), spelled
