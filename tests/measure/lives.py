"""Any small network with everything there is to look back on, kept for a user."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hypothesis import strategies as st

from domain.model import (
    Check,
    Contact,
    Gap,
    Goal,
    Interaction,
    Opportunity,
    Promise,
    Reflection,
    Story,
)

LONG = "a very long story about everything that happened between us since the first conference "
NAMES = st.sampled_from(
    (
        "Dana Kim",
        "Dana Kim",
        "Bob Stone",
        "Élodie d'Aubigné-Saint-Étienne",
        "李小龙",
        "محمد علي",
        "O",
        "X " * 60,
    )
)
TEXTS = st.sampled_from(
    ("pricing", "“quoted” & <b>bold</b>", LONG * 40, "🚀 " * 200, "line\nline\n\nline", "I")
)
MAYBE = st.none() | TEXTS
AGO = st.integers(0, 120) | st.integers(0, 1500)
VALUES = ("software", "law", "digital health", "LAW", "産業", "x" * 200)
QUADRANTS = ("colleague", "peer", "mentor", "collaborator")
BALANCES = st.sampled_from((None, "giving", "taking", "balanced"))
CHANNELS = st.sampled_from((None, "coffee", "social", "event", "introduction"))
SCALE = st.none() | st.integers(1, 5)


@dataclass(frozen=True)
class Life:
    """Records of people by their place in the list, their days counted back from today."""

    people: Sequence[tuple[Contact, int, Sequence[tuple[str, str, int]]]]
    records: Sequence[tuple[str, Any, int, Sequence[int]]]
    """The noun's store, the record but for its day and people, its day, its people."""

    field: tuple[str | None, str | None]


def _facts() -> st.SearchStrategy[tuple[str, str]]:
    return st.one_of(
        st.tuples(
            st.sampled_from(("industry", "function", "seniority", "place", "company", "role")),
            st.sampled_from(VALUES),
        ),
        st.tuples(st.just("quadrant"), st.sampled_from(QUADRANTS)),
        st.tuples(st.just("strength"), st.sampled_from("12345")),
        st.tuples(st.just("tier"), st.sampled_from("123")),
        st.tuples(st.sampled_from(("note", "interest", "area", "how_met")), TEXTS),
    )


def _person() -> st.SearchStrategy[tuple[Contact, int, Sequence[tuple[str, str, int]]]]:
    contact = st.builds(
        Contact,
        name=NAMES,
        tier=st.integers(1, 3),
        added_on=st.just(date.min),
        active=st.sampled_from((True, True, True, False)),
        archived_on=st.none() | st.none() | st.just(date.min),
        priority=st.booleans(),
    )
    facts = st.lists(st.builds(lambda fact, ago: (*fact, ago), _facts(), AGO), max_size=10)
    return st.tuples(contact, AGO, facts)


DAY = {"day": st.just(date.min), "people": st.just(())}
RECORDS = st.one_of(
    *[
        st.tuples(
            st.just("interactions"),
            st.builds(Interaction, **DAY, channel=CHANNELS, balance=BALANCES, topic=MAYBE),
        )
    ]
    * 3,
    st.tuples(
        st.just("opportunities"),
        st.builds(
            Opportunity,
            **DAY,
            kind=st.sampled_from(
                (None, "job_lead", "referral", "partnership", "idea", "invitation", "investment")
            ),
            text=TEXTS,
            value=MAYBE,
            state=st.sampled_from(("new", "active", "won", "lost", "passed")),
            thanked=st.booleans(),
        ),
    ),
    st.tuples(st.just("stories"), st.builds(Story, **DAY, text=TEXTS, effect=MAYBE)),
    st.tuples(
        st.just("reflections"),
        st.builds(Reflection, **DAY, learned=MAYBE, gave=MAYBE, follows=MAYBE, written_on=st.just(date.min)),
    ),
    st.tuples(
        st.just("checks"),
        st.builds(Check, **DAY, trust=SCALE, understanding=SCALE, ease=SCALE, alignment=SCALE, note=MAYBE),
    ),
    st.tuples(st.just("goals"), st.builds(Goal, text=TEXTS, made_on=st.just(date.min))),
    st.tuples(
        st.just("gaps"),
        st.builds(
            Gap,
            goal=TEXTS,
            kind=st.sampled_from((None, "knowledge", "resource")),
            target=st.integers(1, 30),
            made_on=st.just(date.min),
        ),
    ),
    st.tuples(st.just("promises"), st.builds(Promise, text=TEXTS, made_on=st.just(date.min))),
)


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """From nobody at all to a dozen people."""
    people = draw(st.lists(_person(), max_size=3) | st.lists(_person(), min_size=5, max_size=12))
    ids = st.lists(st.integers(0, max(0, len(people) - 1)), max_size=3, unique=True)
    records = []
    for noun, record in draw(st.lists(RECORDS, min_size=12, max_size=30)) if people else ():
        who = draw(ids)
        one = who[:1] or [0] if noun == "checks" else who or ([0] if noun == "interactions" else [])
        records.append((noun, record, draw(AGO), one))
    return Life(
        people, records, draw(st.sampled_from(((None, None), ("software", "product"), ("law", None))))
    )
