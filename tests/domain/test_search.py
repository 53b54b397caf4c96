"""The search index and its words: what leads to whom, and that it never drifts from its people."""

from collections import Counter
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.model import Contact, Fact, Interaction
from domain.people.filters import Fitting
from domain.people.listing import page
from domain.people.network import Network, Profile
from domain.people.query import FLAGS, ORDERS, SAID, Query, Term, query_of, read, said
from domain.people.search import ALL, EXACT, SearchIndex, asked_words, bits, nearness, stem, words
from domain.people.search.words import ASKED

DAY = date(2026, 1, 5)


def profile(
    key: int,
    name: str,
    *facts: tuple[str, str],
    talks: tuple[str, ...] = (),
    former: tuple[tuple[str, str], ...] = (),
) -> Profile:
    held = [Fact(contact_id=key, kind=kind, value=value, since=DAY) for kind, value in facts]
    ended = [Fact(contact_id=key, kind=kind, value=value, since=DAY, until=DAY) for kind, value in former]
    told = tuple(Interaction(day=DAY, people=(key,), topic=topic) for topic in talks)
    return Profile(Contact(id=key, name=name, added_on=DAY), (*ended, *held), told)


PEOPLE = (
    profile(1, "Dana Kim", ("company", "Meta"), ("role", "Designer"), ("note", "the best of all lawyers")),
    profile(2, "Bob Stone", ("company", "Metabase"), ("industry", "healthcare"), ("place", "Zürich")),
    profile(3, "Łukasz Mazur", ("role", "Head of Design"), ("tag", "AI"), talks=("digital health",)),
    profile(4, "王芳", ("place", "New York"), former=(("company", "Meta"),)),
)


def matched(word: str, *places: str, name: bool = False) -> list[int]:
    """Whom a word leads to, the best first."""
    index = Network(PEOPLE).index()
    found = index.match(word, bits(places) if places else ALL, name=name).people
    return sorted(found, key=lambda key: (-found[key], key))


@pytest.mark.parametrize(
    ("word", "people"),
    [
        ("dana", [1]),
        ("lukasz", [3]),
        ("wang", [4]),
        ("zurich", [2]),
        ("zuerich", [2]),
        ("nyc", [4]),
        ("intelligence", [3]),
        ("designers", [1, 3]),
        ("design", [3, 1]),
        ("desinger", [1, 3]),
        ("health", [2, 3]),
        ("lawyer", [1]),
        ("the", []),
        ("qqqq", []),
        ("met", [1, 2, 4]),
    ],
)
def test_a_word_leads_to_whom_it_should(word: str, people: list[int]) -> None:
    assert matched(word) == people


def test_a_name_is_taken_as_it_is_written_where_anybody_has_it_so() -> None:
    assert matched("meta", "company", name=True) == [1]
    assert matched("meta", "company") == [1, 2]
    assert matched("metab", "company", name=True) == [2]


def test_what_has_ended_stands_in_the_past() -> None:
    assert matched("meta", "past") == [4]
    assert 4 not in matched("meta", "company")


def test_a_slip_is_looked_for_only_where_nobody_has_the_word() -> None:
    roles = ("Baker", "Maker", "Lawyer", "Lazy")
    others = [profile(key, "Ben Moss", ("role", role)) for key, role in enumerate(roles)]
    assert set(Network(others).index().match("baker").people) == {0}
    assert set(Network(others).index().match("waker").people) == {0, 1}
    assert set(Network(others).index().match("lawy").people) == {2}
    index = Network(PEOPLE).index()
    assert index.match("meto").taken_for == {"meta": 0.5}
    assert set(index.match("meta").taken_for) == {"meta", "metabase"}
    assert index.match("meta").taken_for["meta"] == EXACT
    assert not index.match("met0", bits(("role",))).people


@pytest.mark.parametrize(
    "group",
    [
        "design designs designer designers designing",
        "engineer engineers engineering",
        "invest investor investors investment investing",
        "price prices pricing",
        "law lawyer lawyers",
        "manage manager managers managing management",
        "strategy strategies",
        "company companies",
        "educator education",
    ],
)
def test_words_of_one_kin_share_a_stem(group: str) -> None:
    assert len({stem(word) for word in group.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("engine", "engineer"), ("paris", "parish"), ("sale", "salesforce")]
)
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14))
def test_a_stem_is_the_beginning_of_its_word(word: str) -> None:
    assert word.startswith(stem(word))
    assert stem(word)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("who knows about digital health?", ["digital", "health"]),
        ("Dana's C++ and C#", ["dana", "c++", "c#"]),
        ("O’Reilly", ["oreilly"]),
        ("who is who", ["who", "is"]),
        ("Müller", ["muller"]),
    ],
)
def test_a_query_asks_for_the_words_that_tell(text: str, asked: list[str]) -> None:
    assert asked_words(text) == asked


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("digital health", 2),
        ("health that is digital", 2),
        ("digital art and painting and singing and good health", 1),
        ("digital art", 0),
    ],
)
def test_words_are_near_within_a_few(text: str, near: int) -> None:
    assert nearness(text, [{"digital"}, {"health", "healthcare"}]) == near


VOCABULARY = "acme berlin design designer dana kim bob chess digital health the of zurich"
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
KINDS = st.sampled_from(("company", "role", "note", "tag", "tier"))


@st.composite
def somebody(draw: st.DrawFn) -> Profile:
    facts = draw(st.lists(st.tuples(KINDS, TEXTS), max_size=4))
    return profile(
        draw(st.integers(1, 6)), draw(TEXTS), *facts, talks=tuple(draw(st.lists(TEXTS, max_size=2)))
    )


@given(st.lists(st.one_of(somebody(), st.integers(1, 6)), max_size=20))
def test_an_index_that_followed_changes_is_one_built_of_who_is_left(changes: list[Profile | int]) -> None:
    network = Network()
    network.index()
    for change in changes:
        if isinstance(change, int):
            network.drop(change)
        else:
            network.put(change)
    fresh = Network(network).index()
    for word in ("acme", "design", "health", "the", "dan", "zurch"):
        assert network.index().match(word) == fresh.match(word)
    assert network.index().size == fresh.size


def test_the_index_finds_what_going_through_everybody_finds() -> None:
    dice, index, texts = Random(7), SearchIndex(), {}
    pool = [f"w{letter}{number}" for letter in "abcdefgh" for number in range(9)]
    for key in dice.sample(range(1, 10_000), 300):
        texts[key] = " ".join(dice.sample(pool, 6))
        index.put(key, [(bits(("role",)), texts[key], Contact(id=key, name="", added_on=DAY))])
    for word in pool:
        assert set(index.match(word, name=True).people) == {
            key for key, text in texts.items() if word in text.split()
        }


def test_a_page_fits_a_message_whatever_its_lines() -> None:
    people = [profile(key, f"Name{key}") for key in range(1, 30)]
    reply = page(["29 people"], Fitting(people, [], lambda one: one.id), lambda one: f"{one.name} " * 900, 10)
    assert len(reply.text) <= 4096
    assert [button.data for button in reply.buttons[-1]] == ["find:0", "find:20"]


def test_a_networks_weight_counts_its_index() -> None:
    network = Network(profile(key, f"Name{key} Last{key}", ("note", "x" * 40)) for key in range(1, 200))
    without = network.weight
    network.index()
    assert network.weight > without


PLAIN = (
    st.text("abcdefgh äöü.,'-&1", min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
TERMS = st.one_of(
    st.builds(Term, st.sampled_from(sorted(set(SAID) - {"birthday"})), PLAIN),
    st.builds(Term, st.sampled_from(sorted(FLAGS))),
    st.builds(Term, st.just("sort"), st.sampled_from(sorted(ORDERS))),
    st.builds(Term, st.just("birthday"), st.integers(1, 12).map(str)),
)


@given(st.lists(TERMS, max_size=6).map(tuple))
def test_a_query_is_read_back_from_the_line_that_says_it(query: Query) -> None:
    assert read(f"12 people{' · ' if query else ''}{said(query)}") == query


@given(st.dictionaries(st.sampled_from([*SAID, "else"]), st.text(max_size=200), max_size=8))
def test_whatever_is_asked_for_is_said_in_one_line_and_read_back(filters: dict[str, str]) -> None:
    query = query_of({kind: value for kind, value in filters.items() if kind != "birthday"})
    line = f"Nobody{' · ' if query else ''}{said(query)}"
    assert "\n" not in line
    assert read(line) == query


def test_words_that_only_ask_ask_for_everybody() -> None:
    assert query_of({"text": "everybody I know"}) == ()
    assert query_of({"text": "likes sailing"}) == (Term("text", "sailing"),)
    assert Counter(words("everybody I know")).keys() <= ASKED
