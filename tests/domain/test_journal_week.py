"""The journal's rules: which talks of the week are offered, in which order, and what is still open."""

from datetime import date

import pytest

from domain.model import Contact, Interaction, Reflection
from domain.people.network import Network, Profile
from domain.reflect.journal_week import is_empty, likely_first, still_open, talks_since
from domain.reflect.journaled import happened

MONDAY, TUESDAY, FRIDAY = date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 9)


def talk(
    key: int, person: int, channel: str = "coffee", day: date = MONDAY, topic: str | None = None
) -> Interaction:
    return Interaction(id=key, day=day, people=(person,), channel=channel, topic=topic)


@pytest.mark.parametrize(
    ("talks", "order"),
    [
        ([talk(1, 1, "social"), talk(2, 2, "email"), talk(3, 3, "meal")], [3, 2, 1]),
        ([talk(1, 3), talk(2, 2), talk(3, 1)], [3, 2, 1]),
        ([talk(1, 3), talk(2, 4, topic="pricing")], [2, 1]),
        ([talk(1, 1, "social"), talk(2, 3, "call")], [2, 1]),
        ([talk(1, 1), talk(2, 1, "call")], [1]),
        ([talk(1, 1), talk(2, 1, day=TUESDAY)], [1, 2]),
        ([talk(1, 1), talk(2, 9)], [1]),
        ([], []),
    ],
)
def test_talks_come_before_messages_and_close_people_before_others(
    talks: list[Interaction], order: list[int]
) -> None:
    """Person n is in tier n, the others in tier 3; 9 is written of; of a day with the same people is one."""
    written = {happened(MONDAY, (9,))}
    assert [one.id for one in likely_first(talks, {1: 1, 2: 2, 3: 3}, written)] == order


def test_of_everybody_the_talks_of_the_week_are_taken_once_latest_first() -> None:
    both = Interaction(id=2, day=TUESDAY, people=(1, 2))
    old = Interaction(id=1, day=date(2026, 1, 2), people=(1,))
    ana = Profile(Contact(id=1, name="Ana", added_on=MONDAY), talks=(talk(3, 1, day=FRIDAY), both, old))
    ben = Profile(Contact(id=2, name="Ben", added_on=MONDAY), talks=(both,))
    found = talks_since(Network([ana, ben]), date(2026, 1, 3), FRIDAY)
    assert [one.id for one in found] == [3, 2]


@pytest.mark.parametrize(
    ("entry", "asks"),
    [
        (Reflection(id=1, day=MONDAY), ["learned", "gave", "follows"]),
        (Reflection(id=1, day=MONDAY, learned="", gave="Advice"), ["follows"]),
        (Reflection(id=1, day=MONDAY, learned="", gave="", follows=""), []),
        (Reflection(id=1, day=date(2026, 1, 2)), []),
        (Reflection(id=1, day=date(2025, 12, 1), written_on=TUESDAY, learned="", gave=""), ["follows"]),
    ],
)
def test_what_was_never_come_to_is_open_for_a_week_what_was_skipped_is_not(
    entry: Reflection, asks: list[str]
) -> None:
    assert still_open([entry], date(2026, 1, 3)) == [(1, part) for part in asks]


@pytest.mark.parametrize(
    ("entry", "empty"),
    [
        (Reflection(day=MONDAY), True),
        (Reflection(day=MONDAY, learned="", gave="", follows=""), True),
        (Reflection(day=MONDAY, gave="Advice"), False),
        (Reflection(day=MONDAY, said="a walk"), False),
    ],
)
def test_an_entry_is_empty_while_nothing_is_written_in_it(entry: Reflection, empty: bool) -> None:
    assert is_empty(entry) is empty


def test_an_entry_and_its_talk_are_told_by_day_and_people_in_any_order() -> None:
    assert happened(MONDAY, (1, 2)) == happened(MONDAY, [2, 1])
    assert happened(MONDAY, (1, 2)) != happened(TUESDAY, (1, 2))
    assert happened(MONDAY, (1, 2)) != happened(MONDAY, (1,))
