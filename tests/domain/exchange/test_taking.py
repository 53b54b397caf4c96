"""Taking in, whatever comes: a second time it changes nothing, and nobody is lost or made up."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from domain.exchange.build import entry
from domain.exchange.sheet import Entry, Sheet, Touch
from domain.model import Contact, Fact, Interaction
from domain.turn import Turn
from tests.domain.exchange.home import Home, contents, new_home

PHASES = (Phase.explicit, Phase.generate, Phase.shrink)
"""To explain a failure besides would take minutes."""

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)

NAMES = (
    "Dana Kim",
    "Ann Kim",
    "Dana Stone",
    "dana  kim",
    "Bob Stone",
    "Bob",
    "Zoë Álvarez",
    "Иван Петров",
    "李雷",
    "!!!",
    "Dee",
)
FACTS = (
    ("company", "Acme"),
    ("company", "ACME"),
    ("company", "Globex"),
    ("role", "CTO"),
    ("tag", "navy"),
    ("note", "likes tea"),
    ("birthday", "--02-29"),
    ("email", "dana@acme.example"),
    ("email", "Info@acme.example"),
    ("email", "no address"),
    ("phone", "+49 30 1234567"),
    ("phone", "0049301234567"),
    ("phone", "12"),
    ("link", "https://www.linkedin.com/in/dana/"),
    ("link", "linkedin.com/in/bob"),
    ("link", "acme.example"),
    ("link", "https://acme.example/team"),
)
KEYS = ("uid:monica:a", "uid:monica:b", "uid:vcard:a")
DAY = date(2026, 1, 5)

touches = st.builds(
    Touch,
    day=st.integers(0, 2).map(lambda days: DAY - timedelta(days=days)),
    channel=st.sampled_from((None, "other", "call")),
    topic=st.sampled_from((None, "sails")),
    balance=st.sampled_from((None, "giving")),
    others=st.lists(st.sampled_from(KEYS), max_size=2, unique=True).map(tuple),
)
entries = st.builds(
    entry,
    st.sampled_from(NAMES),
    st.just("row"),
    st.lists(st.sampled_from(FACTS), max_size=4),
    aliases=st.lists(st.sampled_from(NAMES), max_size=1),
    touches=st.lists(touches, max_size=2),
    keys=st.lists(st.sampled_from(KEYS), max_size=2, unique=True),
    cadence_days=st.sampled_from((None, 30)),
    tier=st.sampled_from((None, 1)),
    archived=st.booleans(),
)
files = st.lists(entries, min_size=1, max_size=7)
people = st.lists(
    st.tuples(st.sampled_from(NAMES), st.lists(st.sampled_from(FACTS), max_size=3), st.integers(0, 2)),
    max_size=4,
)


def sheet(entries: Sequence[Entry]) -> Sheet:
    return Sheet(format="a table", entries=tuple(entries))


def know(home: Home, people: Sequence[tuple[str, Sequence[tuple[str, str]], int]]) -> None:
    """The user knows these already."""

    def keep(turn: Turn) -> None:
        for name, facts, talks in people:
            contact = turn.store.contacts.add(Contact(name=name, added_on=DAY))
            for kind, value in facts:
                turn.store.facts.add(Fact(contact_id=contact.id, kind=kind, value=value, since=DAY))
            for days in range(talks):
                turn.store.interactions.add(Interaction(day=DAY - timedelta(days=days), people=(contact.id,)))

    home.turn(keep)


@FEW
@given(people, files)
def test_a_file_taken_in_twice_is_taken_in_once(known: list[object], file: list[Entry]) -> None:
    home = new_home()
    know(home, known)  # type: ignore[arg-type]
    home.take_in(sheet(file))
    before = contents(home.everything())
    said = home.take_in(sheet(file))
    assert contents(home.everything()) == before
    assert "nothing to do" in said


@FEW
@given(people, files)
def test_nothing_the_user_knew_is_lost_or_changed_by_a_file(known: list[object], file: list[Entry]) -> None:
    home = new_home()
    know(home, known)  # type: ignore[arg-type]
    before = home.everything()
    home.take_in(sheet(file))
    after = {profile.id: profile for profile in home.everything().profiles}
    for profile in before.profiles:
        now = after[profile.id]
        told = {(fact.kind, fact.value, fact.since) for fact in now.facts}
        assert {(fact.kind, fact.value, fact.since) for fact in profile.facts} <= told
        assert {talk.id for talk in profile.talks} <= {talk.id for talk in now.talks}
        assert now.name == profile.name


@FEW
@given(people, files, files)
def test_what_a_second_file_brought_is_taken_back_to_what_the_first_left(
    known: list[object], first: list[Entry], second: list[Entry]
) -> None:
    home = new_home()
    know(home, known)  # type: ignore[arg-type]
    home.take_in(sheet(first))
    before = contents(home.everything())
    if "nothing to do" in home.take_in(sheet(second)):
        return
    home.undo()
    assert contents(home.everything()) == before


@pytest.mark.parametrize("size", [1, 49, 50, 51, 120])
def test_a_file_of_any_length_comes_in_whole(size: int) -> None:
    file = [entry(f"Person {'x' * number}", "row", [("company", "Acme")]) for number in range(1, size + 1)]
    home = new_home()
    home.take_in(sheet(file))
    assert [profile.name for profile in home.everything().profiles] == [one.name for one in file]


def test_two_rows_that_are_one_person_here_are_both_kept() -> None:
    """The second of a chunk sees what the first one told: the job of a person is history, not lost."""
    home = new_home()
    home.take_in(sheet([entry("Dana Kim", "row", [("company", "Globex")], keys=["uid:monica:a"])]))
    second = [
        entry("Dana Kim", "row", [("company", "Acme")], keys=["uid:monica:a"]),
        entry("Dana Kim", "row", [("company", "Acme"), ("company", "Globex")]),
    ]
    assert "2 with news" in home.take_in(sheet(second))
    assert "nothing to do" in home.take_in(sheet(second))
