"""What the demo's user has looked back on: opportunities, stories, the journal, health checks, goals."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from domain.model import Check, Contact, Gap, Goal, Interaction, Opportunity, Reflection, Story
from domain.start.demo_told import CHECKED, GOALS, OPPORTUNITIES, STORIES, WRITTEN
from domain.touch.opportunity_plan import settle_outcome
from domain.turn import Turn

WEEK, FRIDAY = timedelta(days=7), 4

WEEKS_WRITTEN, A_WEEK = 5, 2
"""Weeks of which there is a journal, up to the last one that is over, and entries in each."""

ROUNDS = (182, 91)
"""Days since the two health checks."""


def look_back(turn: Turn, contacts: Sequence[Contact]) -> None:
    """Everything there is to look back on, of a network that has its people and talks."""
    _wished(turn, contacts)
    _brought(turn, contacts)
    _shaped(turn, contacts)
    _wrote(turn)
    _checked(turn, contacts)


def _wished(turn: Turn, contacts: Sequence[Contact]) -> None:
    """Goals, and a gap half filled."""
    before = turn.today - timedelta(days=60)
    for text in GOALS:
        turn.store.goals.add(Goal(text=text, made_on=before))
    health = [one.id for one in contacts if _works_in(turn, one, "digital health")]
    turn.store.gaps.add(
        Gap(
            goal="three people in digital health",
            kind="knowledge",
            target=3,
            until=turn.today + timedelta(days=120),
            people=tuple(health[:1]),
            made_on=before,
        )
    )


def _works_in(turn: Turn, contact: Contact, industry: str) -> bool:
    return any(fact.kind == "industry" and fact.value == industry for fact in turn.store.facts.of(contact.id))


def _brought(turn: Turn, contacts: Sequence[Contact]) -> None:
    for ago, who, kind, text, value, state, closed, thanked in OPPORTUNITIES:
        kept = turn.store.opportunities.add(
            Opportunity(
                day=turn.today - timedelta(days=ago),
                people=(contacts[who].id,),
                kind=kind,
                text=text,
                value=value,
                state=state,
                closed_on=None if closed is None else turn.today - timedelta(days=closed),
                thanked=thanked,
            )
        )
        settle_outcome(turn, kept.id)


def _shaped(turn: Turn, contacts: Sequence[Contact]) -> None:
    for ago, who, text, effect in STORIES:
        day = turn.today - timedelta(days=ago)
        turn.store.stories.add(Story(day=day, people=(contacts[who].id,), text=text, effect=effect))


def _wrote(turn: Turn) -> None:
    """An entry each of the latest talks of the weeks before this one."""
    monday = turn.today - timedelta(days=turn.today.weekday())
    told = iter(WRITTEN)
    talks = sorted(turn.store.interactions.all(), key=lambda one: (one.day, one.id))
    for weeks in range(WEEKS_WRITTEN, 0, -1):
        begins = monday - weeks * WEEK
        for talk in _of_week(talks, begins)[:A_WEEK]:
            turn.store.reflections.add(_entry(talk, next(told), begins + timedelta(days=FRIDAY)))


def _of_week(talks: Sequence[Interaction], monday: date) -> list[Interaction]:
    """Those up to its Friday."""
    return [one for one in talks if monday <= one.day <= monday + timedelta(days=FRIDAY)]


def _entry(talk: Interaction, told: tuple[str | None, str | None, str | None], day: date) -> Reflection:
    learned, gave, follows = told
    return Reflection(
        day=talk.day, people=talk.people, learned=learned, gave=gave, follows=follows, written_on=day
    )


def _checked(turn: Turn, contacts: Sequence[Contact]) -> None:
    """Two rounds of checks; in the later one something has fallen by two."""
    for ago, who, scales, note in _rounds():
        trust, understanding, ease, alignment = scales
        turn.store.checks.add(
            Check(
                day=turn.today - timedelta(days=ago),
                people=(contacts[who].id,),
                trust=trust,
                understanding=understanding,
                ease=ease,
                alignment=alignment,
                note=note,
            )
        )


def _rounds() -> Iterator[tuple[int, int, tuple[int, int, int, int], str | None]]:
    for place, ago in enumerate(ROUNDS):
        for who, rounds, note in CHECKED:
            yield ago, who, rounds[place], note if place else None
