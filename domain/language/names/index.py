"""The names a user knows, as dictionaries: a few probes find anybody, however many there are.

``NameIndex`` keeps the files, and beside them, for each word of a name, the words one slip away and
the words that sound alike.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from domain.language.model import KnownName
from domain.language.names.edits import shortened
from domain.language.names.filing import FULL, WORDS, firm_of, forms_of
from domain.language.names.match import Match
from domain.language.names.shelves import Table, put, take, under
from domain.language.names.sound import sound


class NameIndex:
    """Everybody a user knows, by every word that may be said for them."""

    def __init__(self) -> None:
        self.people: dict[int, KnownName] = {}
        self.files: tuple[Table[int], ...] = tuple({} for _ in range(7))
        self.near: Table[str] = {}
        self.alike: Table[str] = {}
        self.firms: dict[str, int] = {}
        self.sorted_words: list[str] = []
        self.longest = 2

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
            take(self.files[which], form, key)
            if which in WORDS and " " not in form and not self.knows(form):
                self._unlink(form)
        if person.company:
            self._count_firm(person, -1)

    def get(self, key: int) -> KnownName | None:
        return self.people.get(key)

    def __len__(self) -> int:
        return len(self.people)

    def look_up(self, phrase: str) -> Match:
        """Who a phrase that is known to be a name means."""
        from domain.language.names.ranking import look_up

        return look_up(self, phrase)

    def filed(self, which: int, form: str) -> Sequence[int]:
        """The keys of those who are in a file under this form."""
        return under(self.files[which], form)

    def words_near(self, key: str) -> Sequence[str]:
        """The words of names that are this, or this with one more letter somewhere."""
        return under(self.near, key)

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
        key, words = person.key, []
        self.people[key] = person
        for which, form in forms_of(person):
            table = self.files[which]
            if form in table:
                put(table, form, key)
                continue
            table[form] = key
            if which in WORDS and " " not in form:
                words.append(form)
            elif which == FULL:
                self.longest = max(self.longest, form.count(" ") + 1)
        if person.company:
            self._count_firm(person, 1)
        return words

    def _count_firm(self, person: KnownName, by: int) -> None:
        firm = firm_of(person.company or "")
        for name in {firm, firm.partition(" ")[0]} - {""}:
            self.firms[name] = self.firms.get(name, 0) + by
            if self.firms[name] <= 0:
                del self.firms[name]

    def _link(self, word: str) -> None:
        if len(word) < 3 or not word.isascii():
            return
        for key in (word, *shortened(word)):
            if key in self.near:
                put(self.near, key, word)
            else:
                self.near[key] = word
        put(self.alike, sound(word), word)

    def _unlink(self, word: str) -> None:
        place = bisect_left(self.sorted_words, word)
        if self.sorted_words[place : place + 1] == [word]:
            del self.sorted_words[place]
        if len(word) < 3 or not word.isascii():
            return
        for key in (word, *shortened(word)):
            take(self.near, key, word)
        take(self.alike, sound(word), word)
