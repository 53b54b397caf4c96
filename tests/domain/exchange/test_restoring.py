"""Our own export, given back to an empty Keepwarm, is what it was; given back to its own, nothing new."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from domain.exchange import importing, staged
from domain.exchange.exporting import as_json
from domain.exchange.read import read
from domain.model import (
    Contact,
    Fact,
    Gap,
    Goal,
    Interaction,
    Meeting,
    Opportunity,
    Promise,
    Story,
)
from domain.turn import Turn
from tests.domain.exchange.home import Home, contents, new_home

PHASES = (Phase.explicit, Phase.generate, Phase.shrink)
"""To explain a failure besides would take minutes."""

FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
STAMP = datetime(2026, 11, 23, tzinfo=UTC)
DAY = date(2026, 1, 5)

days = st.integers(0, 3).map(lambda ago: DAY - timedelta(days=ago))
some_day = st.none() | days
words = st.sampled_from(("sails", "Zoë said: “no”\nand left", "=1+1", "😀", "0")) | st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zs"]), min_size=1, max_size=9
)
names = st.sampled_from(("Dana Kim", "Bob Stone", "Ann Kim", "Dana Stone", "Dana", "李雷"))
facts = st.tuples(
    st.sampled_from(("company", "role", "tag", "note", "email", "link", "phone", "tier")),
    st.sampled_from(("Acme", "a@acme.example", "https://linkedin.com/in/dana", "+49 30 1234567", "2")),
    days,
    some_day,
)
people = st.tuples(
    st.builds(
        Contact,
        name=names,
        aliases=st.lists(names, max_size=1).map(tuple),
        tier=st.sampled_from((1, 2, 3)),
        cadence_days=st.none() | st.just(9),
        added_on=days,
        active=st.booleans(),
        archived_on=some_day,
        snoozed_until=some_day,
        priority=st.booleans(),
        sources=st.sampled_from(((), ("uid:monica:a",))),
        kept_until=some_day,
        asked_on=some_day,
    ),
    st.lists(facts, max_size=3),
)
BALANCE = st.sampled_from((None, "giving", "taking", "balanced"))
CHANNEL = st.sampled_from((None, "coffee", "other", "social"))


def among(kind: Callable[..., Any], least: int, **given: Any) -> st.SearchStrategy[Any]:
    """Records that name some of the people, by their places; at least so many."""
    return st.builds(
        kind, people=st.lists(st.integers(0, 4), min_size=least, max_size=3, unique=True).map(tuple), **given
    )


records: dict[str, st.SearchStrategy[Any]] = {
    "interactions": among(
        Interaction,
        1,
        day=days,
        channel=CHANNEL,
        balance=BALANCE,
        topic=st.none() | words,
        place=st.none() | words,
        approximate=st.booleans(),
        said=words,
    ),
    "promises": among(
        Promise,
        0,
        text=words,
        due=some_day,
        at=st.none() | st.just(time(9, 30)),
        made_on=days,
        state=st.sampled_from(("open", "done", "dropped")),
        closed_on=some_day,
        theirs=st.booleans(),
    ),
    "meetings": among(Meeting, 1, day=days, at=st.none() | st.just(time(12)), channel=CHANNEL, said=words),
    "gaps": among(
        Gap, 0, goal=words, target=st.integers(1, 3), until=some_day, values=st.just(("a",)), made_on=days
    ),
    "goals": st.builds(Goal, text=words, made_on=days, asked_on=some_day),
    "opportunities": among(Opportunity, 0, day=days, text=words, value=st.none() | words),
    "stories": among(Story, 0, day=days, text=words, effect=st.none() | words),
}
Whole = dict[str, Any]


def networks_of(people: st.SearchStrategy[Any]) -> st.SearchStrategy[Whole]:
    happened = {noun: st.lists(some, max_size=3) for noun, some in records.items()}
    return st.fixed_dictionaries({"people": people} | happened)


networks = networks_of(st.lists(people, max_size=6))
told_apart = networks_of(
    st.lists(
        people, max_size=5, unique_by=(lambda one: one[0].name, lambda one: one[0].sources or one[0].name)
    )
)
"""Of six Danas of whom nothing else is known nobody can say which are those of another file; and what another
program knows somebody by is one person's."""


@pytest.fixture(autouse=True)
def _short_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few people fill several chunks."""
    for module in (importing, staged):
        monkeypatch.setattr(module, "CHUNK", 2)


def furnish(home: Home, whole: Whole) -> None:
    def keep(turn: Turn) -> None:
        ids = []
        for contact, held in whole["people"]:
            ids.append(turn.store.contacts.add(contact).id)
            for kind, value, since, until in held:
                fact = Fact(contact_id=ids[-1], kind=kind, value=value, since=since, until=until)
                turn.store.facts.add(fact)
        for noun in records:
            for record in whole[noun]:
                add(turn, noun, record, ids)

    home.turn(keep)


def add(turn: Turn, noun: str, record: Any, ids: list[int]) -> None:
    if noun == "goals":
        turn.store.goals.add(record)
        return
    who = tuple(ids[place] for place in record.people if place < len(ids))
    if who or not record.people:
        getattr(turn.store, noun).add(replace(record, people=who))


def exported(home: Home) -> bytes:
    return as_json(home.everything(), STAMP).encode()


def plain(content: bytes) -> dict[str, Any]:
    """An export but for the day and the numbers."""
    told = json.loads(content)
    place = {one["id"]: number for number, one in enumerate(told["connections"])}
    for noun in ("connections", *records):
        for one in told[noun]:
            del one["id"]
            if "people" in one:
                one["people"] = [place[person] for person in one["people"]]
    return {name: value for name, value in told.items() if name != "exported_on"}


@FEW
@given(networks)
def test_an_export_taken_in_elsewhere_is_exported_the_same_again(whole: Whole) -> None:
    first, second = new_home(), new_home()
    furnish(first, whole)
    second.take_in(read(exported(first)))
    assert plain(exported(second)) == plain(exported(first))


@FEW
@given(networks)
def test_an_export_taken_in_where_it_came_from_changes_nothing(whole: Whole) -> None:
    home = new_home()
    furnish(home, whole)
    before = contents(home.everything())
    assert "nothing to do" in home.take_in(read(exported(home)))
    assert contents(home.everything()) == before


def test_a_name_that_another_bears_besides_stays_the_one_who_is_called_so() -> None:
    """Bob Stone is called Ann Kim, too; the Ann Kim of the file is nobody but Ann Kim."""
    home, other = new_home(), new_home()
    bob = Contact(name="Bob Stone", added_on=date(2026, 1, 5))
    nothing: Whole = {noun: [] for noun in records}
    furnish(home, {"people": [(bob, [])], **nothing})
    ann, both = replace(bob, name="Ann Kim"), replace(bob, aliases=("Ann Kim",))
    furnish(other, {"people": [(ann, []), (both, [])], **nothing})
    home.take_in(read(exported(other)))
    assert "nothing to do" in home.take_in(read(exported(other)))


def test_who_is_called_so_is_meant_though_only_the_other_has_no_company() -> None:
    """Two Danas here, one at Acme; those of the file are at no company, and one is called like the other."""
    home, other = new_home(), new_home()
    kim = Contact(name="Dana Kim", added_on=date(2026, 1, 5))
    stone = replace(kim, name="Dana Stone")
    nothing: Whole = {noun: [] for noun in records}
    furnish(home, {"people": [(kim, []), (stone, [("company", "Acme", date(2026, 1, 5), None)])], **nothing})
    furnish(other, {"people": [(stone, []), (replace(kim, aliases=("Dana Stone",)), [])], **nothing})
    home.take_in(read(exported(other)))
    assert "nothing to do" in home.take_in(read(exported(other)))


@FEW
@given(told_apart, told_apart)
def test_an_export_taken_in_over_another_network_twice_is_taken_in_once(mine: Whole, theirs: Whole) -> None:
    home, other = new_home(), new_home()
    furnish(home, mine)
    furnish(other, theirs)
    home.take_in(read(exported(other)))
    before = contents(home.everything())
    assert "nothing to do" in home.take_in(read(exported(other)))
    assert contents(home.everything()) == before
