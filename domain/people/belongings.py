"""What goes with a connection, in every noun: to be counted, handed over to another, or taken out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

from domain.model import Check, Fact, Gap, Interaction, Meeting, Opportunity, Promise, Reflection, Story
from domain.phrases import counted, join
from domain.turn import Involving, Turn

Naming: TypeAlias = Interaction | Promise | Meeting | Gap | Opportunity | Story | Reflection | Check
Record = TypeVar("Record", Interaction, Promise, Meeting, Gap, Opportunity, Story, Reflection, Check)


@dataclass(frozen=True, slots=True)
class Belongings:
    """All of one connection, in every noun; talks are interactions."""

    facts: Sequence[Fact]
    talks: Sequence[Interaction]
    promises: Sequence[Promise]
    meetings: Sequence[Meeting]
    gaps: Sequence[Gap]
    opportunities: Sequence[Opportunity]
    stories: Sequence[Story]
    reflections: Sequence[Reflection]
    checks: Sequence[Check]

    @property
    def naming(self) -> tuple[tuple[Sequence[Naming], str, str], ...]:
        """What names them and tells of them alone or with others, with its words for one and for several."""
        return (
            (self.talks, "talk", "talks"),
            (self.promises, "promise", "promises"),
            (self.meetings, "meeting", "meetings"),
            (self.opportunities, "opportunity", "opportunities"),
            (self.stories, "story", "stories"),
            (self.reflections, "journal entry", "journal entries"),
            (self.checks, "health check", "health checks"),
        )


def belongings(turn: Turn, contact_id: int) -> Belongings:
    store = turn.store
    return Belongings(
        facts=store.facts.of(contact_id),
        talks=store.interactions.of(contact_id),
        promises=store.promises.of(contact_id),
        meetings=store.meetings.of(contact_id),
        gaps=store.gaps.of(contact_id),
        opportunities=store.opportunities.of(contact_id),
        stories=store.stories.of(contact_id),
        reflections=store.reflections.of(contact_id),
        checks=store.checks.of(contact_id),
    )


def counts(theirs: Belongings, *, shared: bool | None = None) -> str:
    """ "12 talks, 2 promises and 5 facts": all, only what is shared with others, or only what is not."""
    parts = [
        counted(number, *words)
        for records, *words in theirs.naming
        if (number := sum(shared in (None, len(record.people) > 1) for record in records))
    ]
    if theirs.facts and not shared:
        parts.append(counted(len(theirs.facts), "fact"))
    return join(parts)


def hand_over(records: Involving[Record], mine: Iterable[Record], contact_id: int, to: int) -> None:
    """Records that name one connection name the other instead; whoever is in one twice is in it once."""
    for record in mine:
        people = dict.fromkeys(to if person == contact_id else person for person in record.people)
        records.replace(replace(record, people=tuple(people)))


def take_out(
    records: Involving[Record], mine: Iterable[Record], contact_id: int, *, stays: bool = False
) -> None:
    """Records name that connection no longer; where nobody is left they go too, unless they stay."""
    for record in mine:
        rest = tuple(person for person in record.people if person != contact_id)
        if rest or stays:
            records.replace(replace(record, people=rest))
        else:
            records.remove(record.id)
