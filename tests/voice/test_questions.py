"""Forty people of whom different things are known: what is asked of them is all drawn from that."""

from datetime import date, timedelta
from itertools import chain

import pytest

from domain.model import Contact, Fact, Interaction, Opportunity, Promise, Reflection, Story
from domain.people.network import Profile
from domain.voice.questions_drawn import Known, drawn
from tests.voice.given import unfounded

TODAY = date(2026, 3, 2)
NAMES = (
    "Dana Kim",
    "Bob Stone",
    "Priya Raman",
    "Theo Park",
    "Ines Duarte",
    "Kwame Asante",
    "Leila Rahimi",
    "李明",
)
ROLES = ("designer", "CTO", "head of sales", "product design", "HR manager", "Senior Engineer", "founder")
COMPANIES = ("Figma", "Acme", "Brightwater", "Hollis & Gray", "Caldera Health")
PLACES = ("Berlin", "Oslo", "New York")
INTERESTS = ("sailing", "jazz", "cooking Thai food", "to hike", "her garden", "open-source maps")
NOTES = (
    "looking for a new CTO",
    "has two kids",
    "Dana is writing a book",
    "wants to move to Lisbon",
    "prefers mornings",
    "difficult, be careful",
)
TOPICS = ("fundraising", "her move to Lisbon", "pricing for small firms", "the hiring plan", None)
EMPTY = ("how's business", "how is business", "how are things", "what's new?")


def known(number: int) -> Known:
    """One of forty: which things are known of them differs by their number."""
    name = NAMES[number % len(NAMES)]
    pairs = (
        ("role", ROLES[number % len(ROLES)], 2),
        ("company", COMPANIES[number % len(COMPANIES)], 3),
        ("place", PLACES[number % len(PLACES)], 4),
        ("interest", INTERESTS[number % len(INTERESTS)], 2),
        ("note", NOTES[number % len(NOTES)], 3),
        ("industry", "digital health", 5),
        ("how_met", "at a round table in Oslo", 6),
        ("birthday", "--03-20", 7),
        ("area", "open data", 8),
        ("introduced_by", "Alice Grant", 9),
    )
    facts = tuple(
        Fact(contact_id=1, kind=kind, value=value, since=date(2025, 5, 1))
        for kind, value, every in pairs
        if number % every == 0
    )
    topic = TOPICS[number % len(TOPICS)]
    talks = tuple(
        Interaction(day=TODAY - timedelta(days=40 * back), people=(1,), channel="coffee", topic=topic)
        for back in range(1, 1 + number % 3)
    )
    profile = Profile(Contact(id=1, name=name, added_on=date(2025, 5, 1)), facts, talks)
    first = name.split()[0]
    lead = Opportunity(day=date(2026, 1, 9), people=(1,), text=f"got a job lead from {first}", state="new")
    deck = Promise(text=f"send {first} the deck", people=(1,), made_on=date(2026, 2, 2))
    theirs = Promise(text=f"{first} promised to send me the contract", made_on=TODAY, theirs=True)
    told = Story(day=date(2025, 7, 1), people=(1,), text=f"{first} got me into design")
    entry = Reflection(day=date(2026, 2, 2), people=(1,), learned="small pilots sell themselves")
    return Known(
        profile,
        TODAY,
        brought=[lead] if number % 4 == 0 else [],
        promises=[*([deck] if number % 3 == 0 else []), *([theirs] if number % 5 == 0 else [])],
        stories=[told] if number % 6 == 0 else [],
        journal=[entry] if number % 7 == 0 else [],
    )


def given(one: Known) -> list[str]:
    """Everything known of them, in words; "you" stands for them, "I" for the user."""
    profile = one.profile
    told = chain(
        (profile.name,),
        (fact.value for fact in profile.facts),
        (f"{talk.topic or ''} {talk.day:%B %Y}" for talk in profile.talks),
        (f"{lead.text} {lead.day:%B}" for lead in one.brought),
        (promise.text for promise in one.promises),
        (story.text for story in one.stories),
        (entry.learned or "" for entry in one.journal),
        ("20 March",) if profile.value("birthday") else (),
    )
    return list(told)


@pytest.mark.parametrize("number", range(40))
def test_what_is_asked_is_drawn_from_what_is_known_and_reads_as_a_question(number: int) -> None:
    one = known(number)
    asked = drawn(one)
    assert len(set(asked)) == len(asked)
    for question in asked:
        assert unfounded(question, given(one), TODAY) == []
        assert (question.endswith("?") and question[0].isupper()) or question[0] == "“"
        assert "  " not in question
        assert "{" not in question
        assert not any(words in question.casefold() for words in EMPTY)
        assert not any(f" {word} " in f" {question} " for word in ("her", "his", "him", "she"))
        assert "careful" not in question
        assert "mornings" not in question


def test_where_much_is_known_there_are_questions_for_several_times() -> None:
    assert len(drawn(known(0))) >= 15


def test_where_nothing_is_known_there_is_nothing_to_ask() -> None:
    assert drawn(Known(Profile(Contact(id=1, name="Lee Wu", added_on=TODAY)), TODAY)) == []
