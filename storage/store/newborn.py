"""Connections that came to be in this transaction, with all that was told of them: known without reading."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.model import Contact, Fact

Shape = dict[str, Any] | None


def concerned(noun: str, record_id: int, shapes: Iterable[Shape]) -> set[int]:
    """The connections that a change is about, as far as a profile shows what has changed."""
    if noun == "contact":
        return {record_id}
    if noun == "fact":
        return {int(shape["contact_id"]) for shape in shapes if shape}
    if noun == "interaction":
        return {int(person) for shape in shapes if shape for person in shape["people"]}
    return set()


@dataclass
class Born:
    """One of them, with the facts told since; nothing else was."""

    contact: Contact
    facts: list[Fact] = field(default_factory=list)


class Newborn:
    """Whoever was added among many, until something is said of them that is more than a fact."""

    def __init__(self) -> None:
        self._born: dict[int, Born] = {}
        self._facts: set[int] = set()

    def added(self, noun: str, records: Sequence[Any]) -> None:
        """Many records of a noun came to be."""
        for record in records:
            if noun == "contact":
                self._born[record.id] = Born(record)
            elif noun == "fact" and record.contact_id in self._born:
                self._born[record.contact_id].facts.append(record)
                self._facts.add(record.id)
            elif noun == "interaction":
                self.changed(record.people)

    def changed(self, contact_ids: Iterable[int]) -> None:
        """More was said of these: they have to be read."""
        for contact_id in contact_ids:
            self._born.pop(contact_id, None)

    def holds(self, noun: str, record_id: int) -> bool:
        """Whether a record that came to be is known here."""
        return record_id in (self._born if noun == "contact" else self._facts if noun == "fact" else ())

    def forget(self) -> None:
        self._born.clear()
        self._facts.clear()

    def all(self) -> Mapping[int, Born]:
        return dict(self._born)
