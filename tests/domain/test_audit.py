"""The audit's rules by hand: which talks matter, when taking is too much, to whom to give first."""

from datetime import date, timedelta

import pytest

from domain.model import Interaction
from domain.reflect.audit_choice import Sides, asked_first, sides, significant, to_give_first
from domain.reflect.journaled import happened
from tests.domain.networks import TODAY, network, talk


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def looked_at(
    people: dict[int, int], *talks: Interaction, journal: frozenset[int] = frozenset()
) -> list[int]:
    """The numbers of the talks in the audit; ``people`` are tiers by id, ``journal`` talks chosen for it."""
    known = network({number: {"tier": tier} for number, tier in people.items()}, talks)
    written = {happened(one.day, one.people) for one in talks if one.id in journal}
    return [one.id for one in significant(known.active(), written, TODAY)]


def test_the_latest_come_first_and_a_talk_with_several_people_once() -> None:
    assert looked_at({1: 1, 2: 3}, talk(1, 1, day=ago(9)), talk(2, 1, 2, day=ago(3))) == [2, 1]


def test_a_light_touch_does_not_matter_unless_it_is_in_the_journal() -> None:
    light = talk(1, 1, day=ago(2), channel="social"), talk(2, 1, day=ago(3), channel="social")
    assert looked_at({1: 1}, *light) == []
    assert looked_at({1: 1}, *light, journal=frozenset({2})) == [2]


def test_twenty_are_looked_at_those_with_tiers_1_and_2_and_of_the_journal_before_others() -> None:
    close = [talk(number, 1, day=ago(60 + number)) for number in range(1, 11)]
    others = [talk(number, 2, day=ago(number)) for number in range(11, 31)]
    found = looked_at({1: 2, 2: 3}, *close, *others, journal=frozenset({30}))
    assert len(found) == 20
    assert set(found) == {*range(1, 11), 30, *range(11, 20)}
    assert found == sorted(found, key=lambda number: number + 60 if number <= 10 else number)


def test_talks_of_before_the_last_quarter_only_fill_up() -> None:
    lately = [talk(number, 2, day=ago(number)) for number in range(1, 20)]
    before = talk(50, 1, day=ago(91)), talk(51, 1, day=ago(92))
    assert looked_at({1: 1, 2: 3}, *lately, *before) == [*range(1, 20), 50]


@pytest.mark.parametrize(("days", "there"), [(0, True), (364, True), (365, False), (-1, False)])
def test_nothing_of_a_year_ago_or_of_the_future_is_looked_at(days: int, there: bool) -> None:
    assert looked_at({1: 1}, talk(1, 1, day=ago(days))) == ([1] if there else [])


def test_talks_with_archived_people_alone_and_with_known_ones_are_left_out() -> None:
    people = {1: {"archived": True}, 2: {"known": True}, 3: {}}
    known = network(people, [talk(1, 1), talk(2, 2), talk(3, 1, 3)])
    assert [one.id for one in significant(known.active(), set(), TODAY)] == [3]


@pytest.mark.parametrize(
    ("gave", "got", "both", "share", "too_much"),
    [
        (0, 0, 0, None, False),
        (0, 4, 0, 1.0, False),  # 4 are too few to tell
        (3, 2, 0, 0.4, False),  # 2/5 = 40 %: not more than 40 %
        (2, 3, 0, 0.6, True),  # 3/5
        (4, 4, 2, 0.4, False),  # 4/10
        (10, 9, 1, 0.45, True),  # 9/20
        (11, 8, 1, 0.4, False),  # 8/20
        (0, 2, 3, 0.4, False),  # both sides is not taking
    ],
)
def test_more_than_40_percent_taking_is_too_much(
    gave: int, got: int, both: int, share: float | None, too_much: bool
) -> None:
    found = Sides(gave, got, both, unrated=7)  # those not rated don't count
    assert (found.share, found.takes_too_much) == (share, too_much)


def test_sides_are_counted() -> None:
    said = ["giving", "taking", "taking", "balanced", None]
    assert sides(talk(number, 1, balance=one) for number, one in enumerate(said)) == Sides(1, 2, 1, 1)


def test_first_comes_who_gave_most_and_got_least_in_a_year() -> None:
    talks = [
        talk(1, 1, day=ago(5), balance="taking"),  # 1: took 1
        talk(2, 2, day=ago(6), balance="taking"),  # 2: took 2
        talk(3, 2, day=ago(7), balance="taking"),
        talk(4, 3, day=ago(8), balance="taking"),  # 3: took 1, gave 1: even
        talk(5, 3, day=ago(300), balance="giving"),
        talk(6, 4, day=ago(9), balance="taking"),  # 4: took 1, gave 1 more than a year ago; tier 1
        talk(7, 4, day=ago(365), balance="giving"),
        talk(8, 5, day=ago(10), balance="giving"),  # 5: gave
        talk(9, 6, day=ago(11), balance="taking"),  # 6: took 1
    ]
    tiers: dict[int, dict[str, object]] = {
        number: {"tier": 1 if number == 4 else 2} for number in range(1, 7)
    }
    people = network(tiers, talks).active()
    assert [one.id for one in to_give_first(people, talks, TODAY)] == [2, 4, 1]
    assert [one.id for one in to_give_first(people, talks[:1], TODAY)] == [1]


@pytest.mark.parametrize(
    ("given", "balance", "asked"),
    [
        (None, None, True),
        (ago(10), "giving", False),  # on the same day
        (ago(100), "balanced", False),
        (ago(374), "giving", False),  # 364 days before it
        (ago(375), "giving", True),  # a year before it
        (ago(9), "giving", True),  # afterwards
        (ago(100), "taking", True),
    ],
)
def test_asked_first_is_whom_nothing_was_given_in_the_year_before(
    given: date | None, balance: str | None, asked: bool
) -> None:
    before = [talk(1, 1, day=given, balance=balance)] if given else []
    people = network({1: {}}, [*before, talk(2, 1, day=ago(10), balance="taking")]).active()
    assert bool(asked_first(people, TODAY)) is asked


def test_what_was_asked_before_the_last_quarter_is_over() -> None:
    people = network({1: {}}, [talk(1, 1, day=ago(91), balance="taking")]).active()
    assert asked_first(people, TODAY) == []
