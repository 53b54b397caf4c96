"""Strength worked out by hand: each part, and the decay beyond the cadence."""

from datetime import date, timedelta

import pytest

from domain.model import Contact, Fact, Interaction
from domain.people.network import Profile
from domain.people.strength import cadence_on, felt, frequency, is_overrated, knowledge, mutual, strength

TODAY = date(2026, 6, 30)
LONG_AGO = date(2020, 1, 1)


def talk(ago: int, balance: str | None = None, topic: str | None = None) -> Interaction:
    return Interaction(
        day=TODAY - timedelta(days=ago), people=(1,), channel="call", balance=balance, topic=topic
    )


def fact(kind: str, value: str = "x", since: date = LONG_AGO, until: date | None = None) -> Fact:
    return Fact(contact_id=1, kind=kind, value=value, since=since, until=until)


def profile(*talks: Interaction, facts: tuple[Fact, ...] = (), tier: int = 1, **fields: object) -> Profile:
    contact = Contact(id=1, name="Dana Kim", tier=tier, added_on=LONG_AGO, **fields)  # type: ignore[arg-type]
    return Profile(contact, facts, tuple(sorted(talks, key=lambda one: one.day, reverse=True)))


@pytest.mark.parametrize(
    ("touches", "cadence", "part"),
    [  # tier 1: window 90 days, 3 expected; tier 2: 182 days, 2 expected; tier 3: 730 days, 2 expected
        (0, 30, 1),
        (1, 30, 2),  # 1/3
        (2, 30, 3),  # 2/3
        (3, 30, 4),  # 3/3
        (4, 30, 4),  # 4/3
        (5, 30, 5),  # 5/3
        (1, 91, 3),  # 1/2: not under a half
        (2, 91, 4),
        (3, 91, 5),  # 3/2: not under one and a half
        (1, 365, 3),
        (9, 10, 4),  # its own cadence of 10 days: 9 expected in 90
    ],
)
def test_frequency_is_touches_over_those_expected(touches: int, cadence: int, part: int) -> None:
    assert frequency([talk(ago) for ago in range(touches)], cadence, TODAY) == part


def test_frequency_looks_back_over_the_window_and_no_further() -> None:
    assert frequency([talk(89)], 30, TODAY) == 2
    assert frequency([talk(90)], 30, TODAY) == 1


@pytest.mark.parametrize(
    ("known", "part"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (6, 3), (7, 4), (10, 4), (11, 5)]
)
def test_knowledge_counts_facts_notes_and_topics(known: int, part: int) -> None:
    facts = [fact("note", str(number)) for number in range(known // 2)]
    talks = [talk(number, topic=str(number)) for number in range(known - known // 2)]
    assert knowledge(facts, talks) == part


def test_a_topic_talked_of_twice_counts_once_and_how_somebody_is_kept_not_at_all() -> None:
    steering = [fact("tier", "1"), fact("strength", "5"), fact("quadrant", "mentor")]
    assert knowledge([*steering, fact("role")], [talk(1, topic="Hiring"), talk(2, topic="hiring")]) == 2


@pytest.mark.parametrize(
    ("balances", "part"),
    [
        ((), None),
        (("taking",), 1),
        (("taking", "taking"), 1),
        (("giving",), 2),
        (("giving", "taking"), 4),
        (("balanced",), 5),
        (("giving", "balanced"), 5),
        (("giving", "taking", "balanced"), 4),
    ],
)
def test_mutual_tells_who_gave(balances: tuple[str, ...], part: int | None) -> None:
    assert mutual([talk(number, balance) for number, balance in enumerate(balances)], TODAY) == part


def test_mutual_forgets_what_is_older_than_a_year() -> None:
    assert mutual([talk(364, "giving"), talk(365, "taking")], TODAY) == 2


@pytest.mark.parametrize(
    ("who", "shown"),
    [
        (profile(), 1),  # (1 + 1) / 2, then six years of decay
        (profile(talk(0), talk(10), talk(20)), 3),  # (4 + 1) / 2 = 2.5, rounded half up
        (profile(talk(0, "balanced"), talk(10), talk(20)), 3),  # (4 + 1 + 5) / 3 = 3.33
        (
            profile(talk(0), talk(10), talk(20), facts=tuple(fact("note", str(n)) for n in range(11))),
            5,
        ),  # 4.5
        # last touch 395 days ago, a year beyond the cadence: (1 + 5) / 2 * 0.85 = 2.55
        (profile(talk(395), facts=tuple(fact("note", str(n)) for n in range(11))), 3),
        # 30 + 730 days ago: 3 * 0.85 ** 2 = 2.17
        (profile(talk(760), facts=tuple(fact("note", str(n)) for n in range(11))), 2),
    ],
)
def test_the_strength_shown_is_the_mean_of_its_parts_less_the_decay(who: Profile, shown: int) -> None:
    assert strength(who, TODAY).shown == shown


def test_the_strength_of_a_past_day_knows_nothing_of_what_came_later() -> None:
    who = profile(talk(0), talk(10), talk(100), facts=(fact("tier", "1", TODAY - timedelta(days=5)),))
    before = strength(who, TODAY - timedelta(days=50))
    assert (before.frequency, strength(who, TODAY).frequency) == (3, 3)
    assert cadence_on(who, TODAY - timedelta(days=50)) == 365
    assert cadence_on(who, TODAY) == 30


def test_a_cadence_of_their_own_comes_before_the_tiers() -> None:
    assert cadence_on(profile(cadence_days=21), TODAY) == 21
    assert cadence_on(profile(cadence_days=21, facts=(fact("cadence_days", "21", TODAY),)), TODAY) == 21


def test_felt_is_what_the_user_said_last() -> None:
    ended = fact("strength", "2", until=date(2026, 1, 1))
    who = profile(facts=(ended, fact("strength", "4", date(2026, 1, 1))))
    assert felt(who, TODAY) == 4
    assert felt(who, date(2025, 6, 1)) == 2
    assert felt(profile(), TODAY) is None
    assert is_overrated(4, 2)
    assert not is_overrated(4, 3)
    assert not is_overrated(None, 1)
