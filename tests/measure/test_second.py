"""The figures agree with a second implementation on any network."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.measure.churn import churn
from domain.measure.quality import quality
from domain.people.strength import strength
from tests.measure import naive
from tests.measure.naive import World
from tests.measure.small import Held, Met, One, ago, network

AGO = st.one_of(
    st.sampled_from((0, 1, 29, 30, 89, 90, 91, 92, 181, 182, 364, 365, 366, 455, 456, 730)),
    st.integers(0, 900),
)
VALUES = {
    "industry": st.sampled_from(("software", "law", "health")),
    "function": st.sampled_from(("product", "sales")),
    "tier": st.sampled_from("123"),
    "cadence_days": st.sampled_from(("7", "14", "27", "60", "120")),
    "note": st.sampled_from(("jazz", "chess", "running")),
}
OWN = st.sampled_from((None, "software", "law"))
BALANCES = st.sampled_from((None, "giving", "taking", "balanced"))


@st.composite
def facts(draw: st.DrawFn) -> Held:
    kind = draw(st.sampled_from(sorted(VALUES)))
    since = draw(AGO)
    until = draw(st.none() | st.integers(0, since))
    return Held(kind, draw(VALUES[kind]), since, until)


@st.composite
def people(draw: st.DrawFn, number: int) -> One:
    added = draw(AGO)
    return One(
        number,
        tier=draw(st.integers(1, 3)),
        added=added,
        archived=draw(st.none() | st.none() | st.integers(0, added)),
        known=draw(st.sampled_from((False, False, False, True))),
        cadence=draw(st.sampled_from((None, None, 7, 27, 50, 200))),
        facts=tuple(draw(st.lists(facts(), max_size=12))),
    )


def talks(people: st.SearchStrategy[int]) -> st.SearchStrategy[Met]:
    return st.builds(
        Met,
        st.integers(0, 90) | st.integers(-3, 130) | AGO,
        st.lists(people, min_size=1, max_size=3, unique=True).map(tuple),
        BALANCES,
        st.sampled_from((None, "pricing", "hiring", "the move")),
    )


@st.composite
def answered(draw: st.DrawFn, talk: Met) -> Met:
    """The other side of a talk, about a year from it."""
    apart = draw(st.sampled_from((364, 365, 366)))
    return Met(talk.days + apart, talk.people[-1:], draw(BALANCES))


def close_ones(count: int, until: int) -> tuple[list[One], list[Met]]:
    """So many who are strong since so many days ago, so that growth is not all or nothing."""
    notes = (Held("note", "jazz"), Held("note", "chess"))
    people = [One(101 + number, facts=notes) for number in range(count)]
    return people, [Met(until + 5 * turn, (one.id,)) for one in people for turn in range(3)]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    count = draw(st.sampled_from((0, 1, 2, 3, 5)))
    everybody = [draw(people(number)) for number in range(1, count + 1)]
    size = draw(st.sampled_from((0, 2, 8, 20))) if count else 0
    happened = draw(st.lists(talks(st.integers(1, max(1, count))), min_size=size, max_size=size))
    happened += [draw(answered(talk)) for talk in happened if draw(st.sampled_from((False, False, True)))]
    others, theirs = close_ones(draw(st.sampled_from((0, 0, 12, 25))), draw(st.sampled_from((91, 122, 182))))
    happened += theirs
    return World([*everybody, *others], happened, draw(OWN), draw(st.sampled_from((None, "product"))))


@given(worlds(), st.sampled_from((0, 0, 30, 91)))
@settings(max_examples=150, deadline=None)
def test_the_index_and_its_parts_agree(world: World, days: int) -> None:
    found = quality(network(world.people, world.talks), ago(days), world.industry, world.function)
    for part in (naive.diversity, naive.frequency, naive.reciprocity, naive.growth):
        told = found.parts[part.__name__]
        assert (told.raw, told.points) == tuple(map(near, part(world, days))), part.__name__
    assert found.score == near(naive.index(world, days))
    assert found.active == len(world.active(days))


@given(worlds(), st.sampled_from((0, 30, 91, 365)))
@settings(max_examples=150, deadline=None)
def test_every_strength_agrees(world: World, days: int) -> None:
    profiles = network(world.people, world.talks)
    assert {one.id: strength(one, ago(days)).shown for one in profiles} == {
        one.id: naive.shown(world, one, days) for one in world.people
    }


@given(worlds(), st.sampled_from((91, 365, 730)))
@settings(max_examples=80, deadline=None)
def test_who_faded_and_who_came_agree(world: World, days: int) -> None:
    found = churn(network(world.people, world.talks), ago(0), ago(days))
    were, are = set(naive.strong(world, days)), set(naive.strong(world, 0))
    new = {one.id for one in world.active(0) if one.added < days}
    assert {one.id for one in found.faded} == were - are
    assert {one.id for one in found.kept} == were & are
    assert {one.id for one in found.risen} == are - were - new
    assert {one.id for one in found.added} == new


def near(figure: naive.Figure) -> object:
    return None if figure is None else pytest.approx(float(figure))


def test_a_touch_at_just_half_again_of_what_is_expected_is_the_fullest() -> None:
    """A rhythm of 27 days expects 90 / 27 = 3 1/3 touches in 90; five are 1.5 of that: 5."""
    one = One(1, cadence=27)
    talks = [Met(days) for days in range(5)]
    (profile,) = network([one], talks)
    assert strength(profile, date(2026, 6, 30)).frequency == 5
