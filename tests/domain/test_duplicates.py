"""Who may be in there twice: what counts, what doesn't, and that nobody is missed for the sake of speed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.model import Contact, Fact, User
from domain.people.alike import alike, halves
from domain.people.duplicates import MOST_SHARING, Pair, Why, company_of, duplicates, reached_by, two_of
from domain.people.network import Network, Profile

DAY = date(2026, 1, 5)
USER = User(transport="local", address="local")
Facts = Sequence[tuple[str, str]]


def profile(key: int, name: str, facts: Facts = (), aliases: tuple[str, ...] = ()) -> Profile:
    held = tuple(
        Fact(id=100 * key + place, contact_id=key, kind=kind, value=value, since=DAY)
        for place, (kind, value) in enumerate(facts)
    )
    return Profile(Contact(id=key, name=name, aliases=aliases, added_on=DAY), held)


def found(*profiles: Profile, user: User = USER) -> list[Pair]:
    return duplicates(Network(profiles), user)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ((("email", "Dana@Acme.com"),), (("email", "dana@acme.com "),), Why.EMAIL),
        ((("email", "dana@acme.com"),), (("email", "dan@acme.com"),), None),
        ((("link", "https://www.acme.com/dana/"),), (("link", "acme.com/Dana"),), Why.LINK),
        ((("link", "acme.com/dana"),), (("link", "acme.com/bob"),), None),
        ((("phone", "+49 30 1234567"),), (("phone", "+49-30-123 45 67"),), Why.PHONE),
        ((("phone", "123"),), (("phone", "123"),), None),
        ((("email", "x@y.com"), ("link", "a.com/x")), (("email", "x@y.com"), ("link", "a.com/x")), Why.EMAIL),
    ],
)
def test_one_address_or_number_is_one_persons(one: Facts, other: Facts, why: Why | None) -> None:
    pairs = found(profile(1, "Dana Kim", one), profile(2, "Eve Wu", other))
    assert pairs == ([Pair(why, 1, 2)] if why is not None else [])


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (("Bob Stone", "Acme"), ("Robert Stone", "Acme Inc."), Why.COMPANY),
        (("Bob Stone", "ACME"), ("Robert Stone", "acme"), Why.COMPANY),
        (("Bob Stone", "Acme"), ("Robert Stone", "Globex"), None),
        (("Bob Stone", "Studio 54"), ("Robert Stone", "Studio 55"), None),
        (("Bob Stone", "Acme"), ("Robert Stone", ""), None),
        (("Dana Kim", "Acme"), ("Dana Kim", ""), Why.NAME),
        (("Dana Kim", ""), ("Kim Dana", ""), Why.NAME),
        (("Dana Kim", "Acme"), ("Dana Kim", "Globex"), None),
        (("Dana", ""), ("Dana", ""), None),
        (("Dana", "Acme"), ("Dana", "Acme"), Why.COMPANY),
        (("Dana Kim", "Acme"), ("Diana Kim", "Acme"), None),
    ],
)
def test_like_names_count_at_one_company_and_the_same_name_where_no_company_parts_them(
    one: tuple[str, str], other: tuple[str, str], why: Why | None
) -> None:
    people = [
        profile(key, name, (("company", company),) if company else ())
        for key, (name, company) in enumerate((one, other), 1)
    ]
    assert found(*people) == ([Pair(why, 1, 2)] if why is not None else [])


def test_other_names_and_earlier_companies_count_too() -> None:
    before = profile(1, "Bob Stone", (("company", "Acme"), ("company", "Globex")))
    ended = replace(before, facts=(replace(before.facts[0], until=DAY), before.facts[1]))
    other = profile(2, "Xaver Huber", (("company", "Acme"),), aliases=("Robert Stone",))
    assert found(ended, other) == [Pair(Why.COMPANY, 1, 2)]


def test_what_many_share_is_no_clue() -> None:
    many = [profile(key, f"{name} Stone", (("email", "info@acme.com"),)) for key, name in enumerate("ABCD")]
    assert found(*many) == []
    assert len(found(*many[:MOST_SHARING])) == 3
    namesakes = [profile(key, "Dana Kim") for key in range(1, MOST_SHARING + 2)]
    assert found(*namesakes) == []


def test_a_name_without_family_name_is_no_clue_where_many_could_be_meant() -> None:
    at_acme = (("company", "Acme"),)
    single = profile(1, "Dana", at_acme)
    others = [
        profile(key, f"Dana {name}", at_acme) for key, name in enumerate(("Kim", "Wu", "Roy", "Day"), 2)
    ]
    assert len(found(single, *others[:MOST_SHARING])) == MOST_SHARING
    assert found(single, *others) == []


def test_companies_without_a_letter_are_not_one() -> None:
    people = [profile(key, "Dana", (("company", name),)) for key, name in enumerate(("???", "!!!"), 1)]
    assert found(*people) == []


def test_those_told_apart_are_left_out_also_after_one_of_them_was_merged() -> None:
    people = [profile(key, "Eva Hofmann", (("company", "Acme"),)) for key in (1, 2)]
    assert found(*people, user=replace(USER, distinct=("1-2",))) == []
    assert found(*people, user=replace(USER, distinct=("1-7",), merged={"7": 8, "8": 2})) == []
    assert len(found(*people, user=replace(USER, distinct=("1-3",)))) == 1
    assert len(found(*people, user=replace(USER, distinct=("1-7",), merged={"7": 8, "8": 7}))) == 1


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Acme Inc.", "acme"),
        ("ACME GmbH & Co. KG", "acme"),
        ("Group", "group"),
        ("Łódź AG", "lodz"),
        ("3M", "3m"),
    ],
)
def test_a_company_is_known_without_its_form(name: str, plain: str) -> None:
    assert company_of(name) == plain


@pytest.mark.parametrize(
    ("kind", "value", "plain"),
    [
        ("link", "HTTPS://WWW.Linkedin.com/in/dana/?#", "linkedin.com/in/dana"),
        ("link", "http://m.acme.com", "acme.com"),
        ("email", "mailto:Dana@Acme.com", "dana@acme.com"),
        ("phone", "(030) 12 34 567", "0301234567"),
    ],
)
def test_an_address_is_compared_by_what_it_reaches(kind: str, value: str, plain: str) -> None:
    assert reached_by(kind, value) == plain


GIVEN_NAMES = ("Bob", "Robert", "Dana", "Dnaa", "D.", "Eva", "Jon", "John", "Maria Garcia")
FAMILIES = ("", "Stone", "Ston", "Kim", "Kim-Park", "Hofmann", "Hoffman", "K.", "Lopez")
COMPANIES = ("", "Acme", "Acme Inc", "Globex")
people = st.lists(
    st.tuples(
        st.sampled_from(GIVEN_NAMES),
        st.sampled_from(FAMILIES),
        st.sampled_from(COMPANIES),
        st.sampled_from(("", "a@b.com", "A@B.com", "c@d.com")),
        st.sampled_from(((), ("Bobby Stone",), ("Dana Kim",))),
    ),
    max_size=9,
)


@settings(max_examples=300)
@given(people)
def test_nobody_is_missed_for_the_sake_of_speed(
    drawn: list[tuple[str, str, str, str, tuple[str, ...]]],
) -> None:
    """Held against comparing everybody with everybody."""
    profiles = [
        profile(
            key,
            f"{given_name} {family}".strip(),
            tuple((kind, value) for kind, value in (("company", company), ("email", email)) if value),
            aliases,
        )
        for key, (given_name, family, company, email, aliases) in enumerate(drawn, 1)
    ]
    assert {(pair.one, pair.other): pair.why for pair in found(*profiles)} == _by_comparing_all(profiles)


def _by_comparing_all(profiles: Sequence[Profile]) -> dict[tuple[int, int], Why]:
    expected: dict[tuple[int, int], Why] = {}
    for one, other in combinations(profiles, 2):
        reasons = [
            why
            for why, holds in (
                (Why.EMAIL, _share_an_address(one, other, profiles)),
                (Why.COMPANY, _are_alike_colleagues(one, other, profiles)),
                (Why.NAME, _are_namesakes(one, other, profiles)),
            )
            if holds
        ]
        if reasons:
            expected[two_of(one.id, other.id)] = reasons[0]
    return expected


def _names(one: Profile) -> tuple[str, ...]:
    return (one.name, *one.contact.aliases)


def _companies(one: Profile) -> set[str]:
    return {company_of(value) for value in one.values("company")}


def _share_an_address(one: Profile, other: Profile, among: Sequence[Profile]) -> bool:
    shared = {value.casefold() for value in one.values("email")} & {
        value.casefold() for value in other.values("email")
    }
    return any(
        sum(email in {value.casefold() for value in each.values("email")} for each in among) <= MOST_SHARING
        for email in shared
    )


def _are_alike_colleagues(one: Profile, other: Profile, among: Sequence[Profile]) -> bool:
    for company in _companies(one) & _companies(other):
        for name in _names(one):
            for called in _names(other):
                if alike(name, called) and _is_clue(one, name, other, called, company, among):
                    return True
    return False


def _is_clue(
    one: Profile, name: str, other: Profile, called: str, company: str, among: Sequence[Profile]
) -> bool:
    """A name without family name says who is meant only where few could be."""
    short = [
        (person, said)
        for person, said in ((one, name), (other, called))
        if not halves(said).family or len("".join(halves(said).family)) == 1
    ]
    if not short:
        return True
    return any(
        sum(
            each.id != person.id
            and company in _companies(each)
            and any(alike(said, one) for one in _names(each))
            for each in among
        )
        <= MOST_SHARING
        for person, said in short
    )


def _are_namesakes(one: Profile, other: Profile, among: Sequence[Profile]) -> bool:
    if _companies(one) and _companies(other):
        return False
    for name in map(halves, _names(one)):
        if name.family and name.words in {
            halves(called).words for called in _names(other) if halves(called).family
        }:
            bearers = [
                each
                for each in among
                if any(
                    halves(called).words == name.words and halves(called).family for called in _names(each)
                )
            ]
            if len(bearers) <= MOST_SHARING:
                return True
    return False
