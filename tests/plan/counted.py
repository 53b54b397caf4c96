"""The figures of a plan, read from the database and worked out a second way."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

from domain.turn import Turn
from tests.measure import naive
from tests.measure.small import Held, Met, One
from tests.plan.living import with_turn
from tests.talks.talk import Talk

CADENCE = {1: 30, 2: 91, 3: 365}
"""Days between touches of a tier (method, section 3)."""

Figures = Mapping[str, float | None]


def counted(chat: Talk, today: date) -> Figures:
    """Index, strong relationships, diversity and overdue at the end of a day."""
    found: list[Figures] = []
    with_turn(chat, lambda turn: found.append(_figures(turn, today)))
    return found[0]


def _figures(turn: Turn, today: date) -> Figures:
    people = [_one(turn, key, today) for key in turn.store.contacts.ids_after(0, 1000)]
    talks = [
        Met((today - one.day).days, one.people, one.balance, one.topic)
        for one in turn.store.interactions.all()
    ]
    world = naive.World(people, talks, turn.user.industry, turn.user.function)
    return {
        "score": _plain(naive.index(world, 0)),
        "strong": len(naive.strong(world, 0)),
        "diversity": _plain(naive.diversity(world, 0)[0]),
        "overdue": sum(_is_overdue(turn, one, today) for one in world.active(0)),
    }


def _plain(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _one(turn: Turn, key: int, today: date) -> One:
    contact = turn.store.contacts.get(key)
    assert contact is not None
    facts = tuple(
        Held(
            fact.kind,
            fact.value,
            (today - fact.since).days,
            None if fact.until is None else (today - fact.until).days,
        )
        for fact in turn.store.facts.of(key)
    )
    archived = None if contact.archived_on is None else (today - contact.archived_on).days
    return One(
        key,
        contact.tier,
        (today - contact.added_on).days,
        archived,
        not contact.active,
        contact.cadence_days,
        facts,
    )


def _is_overdue(turn: Turn, one: One, today: date) -> bool:
    """Counted from the last talk, or the day they were added; tier 1 from the last that was no mere like."""
    talks = [talk for talk in turn.store.interactions.all() if one.id in talk.people]
    days = [talk.day for talk in talks if one.tier > 1 or talk.channel != "social"]
    since = max(days, default=today - timedelta(days=one.added))
    return (today - since).days > (one.cadence or CADENCE[one.tier])
