"""A made-up network to try things on: 40 people and half a year of interactions, the same every time.

Nobody in it exists. The same moment gives the same network on every machine.
"""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from domain.model import Contact, Fact, Gap, Goal, Interaction, Opportunity, Promise, Story
from domain.rhythm.cadence import cadence, settle
from domain.start.demo_people import (
    BALANCES,
    CHANNELS,
    COLLEAGUES,
    INTERESTS,
    MET_AT,
    NAMES,
    NOTES,
    PLACES,
    PROMISED,
    QUADRANTS,
    TAGS,
    TIERS,
    TOPICS,
    WORK,
)
from domain.touch.promise import keep as keep_promise
from domain.turn import Turn

HALF_A_YEAR = 183
SEED = 40

FELT = (5, 4, 4, 3, 4, 3, 2, 4)
"""What the user feels of those in tier 1: some of it more than the log shows."""

TOGETHER = ((0, 8), (1, 9, 15), (2, 22), (3, 11), (8, 12, 13), (16, 17), (24, 30), (5, 26), (18, 19, 20))
"""Who was met together, by their place in the list."""

INTRODUCED = ((0, 4), (1, 23), (6, 14), (10, 31))
"""Whom the user introduced to each other."""


def furnish(turn: Turn, kind: str = "demo") -> int | None:
    """Fill an empty store, and give the deed; one that has people already is left as it is."""
    if turn.store.contacts.ids_after(0, 1):
        return None
    dice = Random(SEED)  # noqa: S311 - made-up people, not secrets
    deed = turn.begin(kind)
    user = turn.user
    industry, function = user.industry or "software", user.function or "product"
    turn.store.save_user(replace(user, greeted=True, industry=industry, function=function))
    contacts = [
        _person(turn, dice, number, name, tier)
        for number, (name, tier) in enumerate(zip(NAMES, TIERS, strict=True))
    ]
    for contact in contacts:
        for day in _days(dice, contact, turn.today):
            turn.store.interactions.add(_talk(dice, (contact.id,), day))
    _met_together(turn, dice, contacts)
    for contact in contacts:
        settle(turn, contact.id)
    _promised(turn, contacts)
    _wished_and_brought(turn, contacts)
    return deed


def _person(turn: Turn, dice: Random, number: int, name: str, tier: int) -> Contact:
    added = turn.today - timedelta(days=HALF_A_YEAR)
    contact = turn.store.contacts.add(
        Contact(name=name, tier=tier, added_on=added, priority=tier == 1 or number % 3 == 0)
    )
    for kind, value in _facts(dice, number):
        turn.store.facts.add(Fact(contact_id=contact.id, kind=kind, value=value, since=added))
    return contact


def _facts(dice: Random, number: int) -> list[tuple[str, str]]:
    role, company, industry, function, seniority = dice.choice(WORK)
    facts = [
        ("role", role),
        ("company", company),
        ("industry", industry),
        ("function", function),
        ("seniority", seniority),
        ("place", dice.choice(PLACES)),
        ("quadrant", "colleague" if company == COLLEAGUES else dice.choice(QUADRANTS)),
        ("interest", dice.choice(INTERESTS)),
        ("how_met", f"at {dice.choice(MET_AT)}"),
    ]
    facts += [("strength", str(FELT[number]))] if number < len(FELT) else []
    facts += [("tag", dice.choice(TAGS))] if number % 4 == 0 else []
    facts += [("note", dice.choice(NOTES))] if number % 5 == 0 else []
    facts += [("birthday", f"--{dice.randint(1, 12):02}-{dice.randint(1, 28):02}")] if number % 3 == 0 else []
    return facts


def _days(dice: Random, contact: Contact, today: date) -> list[date]:
    """About as often as their cadence, with gaps: some are warm, some have gone quiet."""
    rhythm = min(cadence(contact), HALF_A_YEAR)
    days, ahead = [], dice.randint(0, rhythm)
    while ahead < HALF_A_YEAR:
        days.append(today - timedelta(days=HALF_A_YEAR - ahead))
        ahead += round(rhythm * dice.uniform(0.6, 1.9)) + 1
    return days


def _talk(dice: Random, people: tuple[int, ...], day: date, channel: str | None = None) -> Interaction:
    return Interaction(
        day=day,
        people=people,
        channel=channel or dice.choice(CHANNELS),
        topic=dice.choice(TOPICS),
        balance=dice.choice(BALANCES),
    )


def _met_together(turn: Turn, dice: Random, contacts: list[Contact]) -> None:
    for group in TOGETHER:
        people = tuple(contacts[number].id for number in group)
        day = turn.today - timedelta(days=dice.randint(20, 150))
        turn.store.interactions.add(_talk(dice, people, day, "event"))
    for first, second in INTRODUCED:
        day = turn.today - timedelta(days=dice.randint(10, 160))
        talk = _talk(dice, (contacts[first].id, contacts[second].id), day, "introduction")
        turn.store.interactions.add(replace(talk, balance="giving"))


def _promised(turn: Turn, contacts: list[Contact]) -> None:
    for number, words in enumerate(PROMISED):
        contact = contacts[number * 5]
        keep_promise(
            turn,
            Promise(
                text=words.format(contact.name.split()[0]),
                people=(contact.id,),
                due=turn.today + timedelta(days=2 + 4 * number),
                made_on=turn.today - timedelta(days=3),
            ),
        )


def _wished_and_brought(turn: Turn, contacts: list[Contact]) -> None:
    """A goal, a gap half filled, what people brought and what they changed."""
    before = turn.today - timedelta(days=60)
    health = [contact.id for contact in contacts if _works_in(turn, contact, "digital health")]
    turn.store.goals.add(Goal(text="move into digital health", made_on=before))
    turn.store.gaps.add(
        Gap(
            goal="three people in digital health",
            kind="knowledge",
            target=3,
            until=turn.today + timedelta(days=120),
            people=tuple(health[:1]),
            made_on=before,
        )
    )
    turn.store.opportunities.add(
        Opportunity(
            day=before, people=(contacts[3].id,), kind="referral", text="a first client for the workshop"
        )
    )
    turn.store.opportunities.add(
        Opportunity(
            day=before + timedelta(days=30),
            people=(contacts[9].id,),
            kind="invitation",
            text="a talk at the product conference",
        )
    )
    turn.store.stories.add(
        Story(day=before, people=(contacts[1].id,), text="asked the question that led to this job")
    )


def _works_in(turn: Turn, contact: Contact, industry: str) -> bool:
    return any(fact.kind == "industry" and fact.value == industry for fact in turn.store.facts.of(contact.id))
