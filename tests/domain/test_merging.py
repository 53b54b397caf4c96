"""What two people's facts, names and clocks come to when they are one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.model import Clock, Contact, Fact, User
from domain.people.kinds import MANY
from domain.people.merging import number_now, one_knowledge, one_of_both, rested, unsaid
from domain.people.values import refined, same

DAY = date(2026, 1, 5)
ONE = Contact(id=1, name="Robert Stone", added_on=DAY)
NOW = 99
OTHER = Contact(id=2, name="Bob", added_on=DAY - timedelta(days=9))


def fact(contact_id: int, kind: str, value: str, since: int, until: int | None = None, key: int = 0) -> Fact:
    """A fact that held from that day of January (until another)."""
    ended = None if until is None else date(2026, 1, until)
    return Fact(
        id=key or contact_id * 100 + since,
        contact_id=contact_id,
        kind=kind,
        value=value,
        since=date(2026, 1, since),
        until=ended,
    )


def said(facts: Sequence[Fact]) -> list[tuple[str, int, int]]:
    """Value, first and last day (99: it holds), in order."""
    return sorted((one.value, one.since.day, one.until.day if one.until else NOW) for one in facts)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        # the newer holds, the older is history until then
        (
            [fact(1, "company", "Acme", 3), fact(2, "company", "Globex", 7)],
            [("Acme", 3, 7), ("Globex", 7, NOW)],
        ),
        (
            [fact(1, "company", "Acme", 7), fact(2, "company", "Globex", 3)],
            [("Acme", 7, NOW), ("Globex", 3, 7)],
        ),
        # said of both: one, since the earlier day, said as fully as it was
        ([fact(1, "company", "Acme", 7), fact(2, "company", "acme", 3)], [("acme", 3, NOW)]),
        ([fact(1, "company", "Acme", 3), fact(2, "company", "Acme Inc.", 7)], [("Acme Inc.", 3, NOW)]),
        (
            [fact(1, "place", "Berlin, Germany", 7), fact(2, "place", "Berlin", 3)],
            [("Berlin, Germany", 3, NOW)],
        ),
        # history of both stays, and ends nothing
        (
            [fact(1, "role", "CTO", 3, 5), fact(2, "role", "CEO", 2, 4), fact(2, "role", "CFO", 4)],
            [("CEO", 2, 4), ("CFO", 4, NOW), ("CTO", 3, 5)],
        ),
        ([fact(1, "role", "CTO", 3, 5), fact(2, "role", "CTO", 3, 5)], [("CTO", 3, 5)]),
        ([fact(1, "role", "CTO", 3, 5), fact(2, "role", "CTO", 3, 6)], [("CTO", 3, 5), ("CTO", 3, 6)]),
        # of kinds there may be several of, all stay
        (
            [fact(1, "tag", "golf", 3), fact(2, "tag", "Golf", 2), fact(2, "tag", "ai", 4)],
            [("Golf", 2, NOW), ("ai", 4, NOW)],
        ),
        (
            [fact(1, "email", "a@b.com", 3), fact(2, "email", "c@d.com", 4)],
            [("a@b.com", 3, NOW), ("c@d.com", 4, NOW)],
        ),
        # of one day the one noted last holds
        (
            [fact(1, "role", "CTO", 3, key=9), fact(2, "role", "CEO", 3, key=8)],
            [("CEO", 3, 3), ("CTO", 3, NOW)],
        ),
    ],
)
def test_the_facts_of_two_come_to_those_of_one(facts: list[Fact], expected: list[Any]) -> None:
    for order in (facts, facts[::-1]):
        stays = one_knowledge(order, ONE)
        assert said(stays) == sorted(expected)
        assert {one.contact_id for one in stays} == {ONE.id}


def test_the_closer_tier_holds_even_where_the_other_was_set_later() -> None:
    facts = [fact(1, "tier", "1", 3), fact(2, "tier", "3", 7)]
    assert said(one_knowledge(facts, replace(ONE, tier=1))) == [("1", 3, NOW), ("3", 7, 7)]


def test_a_tier_that_lies_on_the_connection_alone_is_kept_since_it_was_added() -> None:
    one = replace(ONE, tier=1)
    facts = [fact(2, "tier", "2", 4)]
    added = unsaid(facts, (one, replace(OTHER, tier=2)), one)
    assert [(one.value, one.since) for one in added] == [("1", DAY)]
    assert said(one_knowledge([*facts, *added], one)) == [("1", 5, NOW), ("2", 4, 5)]
    assert unsaid([], (one, OTHER), one) == []
    assert unsaid([fact(1, "tier", "1", 3)], (one, OTHER), one) == []


@pytest.mark.parametrize(
    ("field", "mine", "theirs", "both"),
    [
        ("tier", 2, 1, 1),
        ("tier", 2, 3, 2),
        ("cadence_days", None, 21, 21),
        ("cadence_days", 14, None, 14),
        ("active", False, True, True),
        ("active", False, False, False),
        ("archived_on", DAY, None, None),
        ("archived_on", None, DAY, None),
        ("archived_on", DAY, DAY + timedelta(days=1), DAY + timedelta(days=1)),
        ("snoozed_until", None, DAY, DAY),
        ("snoozed_until", DAY + timedelta(days=3), DAY, DAY + timedelta(days=3)),
        ("priority", False, True, True),
        ("kept_until", DAY, None, DAY),
        ("added_on", DAY, DAY - timedelta(days=1), DAY - timedelta(days=1)),
    ],
)
def test_the_one_has_of_each_what_is_closer_longer_or_earlier(
    field: str, mine: object, theirs: object, both: object
) -> None:
    one = one_of_both(replace(ONE, **{field: mine}), replace(OTHER, **{field: theirs}), [])  # type: ignore[arg-type]
    assert getattr(one, field) == both
    assert one.id == ONE.id


def test_of_two_rhythms_the_one_said_last_holds() -> None:
    facts = [fact(1, "cadence_days", "14", 3), fact(2, "cadence_days", "21", 7)]
    one, other = replace(ONE, cadence_days=14), replace(OTHER, cadence_days=21)
    assert one_of_both(one, other, facts).cadence_days == 21
    assert one_of_both(one, other, facts[:1]).cadence_days == 14
    assert one_of_both(one, other, []).cadence_days == 14


def test_everything_they_were_called_is_kept_once_and_the_name_is_no_other_name() -> None:
    one = replace(ONE, aliases=("Rob", "RS"))
    other = replace(OTHER, aliases=("rob", "Rob", "ROBERT STONE"))
    assert one_of_both(one, other, []).aliases == ("Rob", "RS", "Bob", "rob")


def test_whoever_was_nudged_about_as_one_was_as_both() -> None:
    first = Clock(contact_id=1, tier=1, cadence_days=30, since=DAY, nudged_on=DAY, nudges=2)
    second = Clock(contact_id=2, tier=3, cadence_days=365, since=DAY, waits_until=DAY, nudges=1)
    clock = rested([first, second])
    assert clock is not None
    assert (clock.contact_id, clock.nudged_on, clock.waits_until, clock.nudges) == (1, DAY, DAY, 2)
    assert rested([]) is None


@pytest.mark.parametrize(
    ("merged", "known", "now"),
    [
        ({}, {1}, 1),
        ({"1": 2}, {2}, 2),
        ({"1": 2}, {1, 2}, 1),
        ({"1": 2, "2": 3}, {3}, 3),
        ({"1": 2, "2": 1}, set(), 1),
        ({"1": 2}, set(), 2),
    ],
)
def test_whoever_was_merged_is_who_they_became(merged: dict[str, int], known: set[int], now: int) -> None:
    user = User(transport="local", address="local", merged=merged)
    assert number_now(user, 1, known.__contains__) == now


facts_of_two = st.lists(
    st.builds(
        fact,
        contact_id=st.sampled_from((1, 2)),
        kind=st.sampled_from(("company", "role", "tag", "email", "tier", "place")),
        value=st.sampled_from(("Acme", "acme", "Acme Inc", "1", "2", "Berlin")),
        since=st.integers(1, 20),
        until=st.one_of(st.none(), st.integers(20, 28)),
    ),
    max_size=12,
).map(lambda facts: [replace(one, id=place) for place, one in enumerate(facts, 1)])


@given(facts_of_two)
def test_nothing_that_was_said_is_lost_and_of_single_kinds_one_holds(facts: list[Fact]) -> None:
    stays = one_knowledge(facts, ONE)
    for one in facts:
        assert any(
            kept.kind == one.kind
            and kept.since <= one.since
            and (same(one.kind, kept.value, one.value) or refined(one.kind, kept.value, one.value))
            for kept in stays
        )
    assert {one.id for one in stays} <= {one.id for one in facts}
    for kind in {one.kind for one in stays} - MANY:
        assert sum(one.kind == kind and one.until is None for one in stays) <= 1
    held_before = {one.kind for one in facts if one.until is None}
    assert held_before == {one.kind for one in stays if one.until is None}


@given(facts_of_two)
def test_whose_facts_come_first_makes_no_difference(facts: list[Fact]) -> None:
    assert said(one_knowledge(facts, ONE)) == said(one_knowledge(facts[::-1], ONE))
