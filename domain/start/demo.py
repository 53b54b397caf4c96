"""A made-up network to try things on: 40 people and half a year of interactions, the same every time.

Nobody in it exists. The same moment gives the same network on every machine. A few of the people were close
long before and have gone quiet since, and a few are new.
"""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from domain.model import Contact, Fact, Interaction, Promise
from domain.rhythm.cadence import TIER_CADENCE, settle
from domain.start.demo_past import look_back
from domain.start.demo_people import (
    AT_HOME,
    BALANCES,
    CHANNELS,
    COLLEAGUES,
    ELSEWHERE,
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
)
from domain.touch.promise import keep as keep_promise
from domain.turn import Turn

HALF_A_YEAR = 183
SEED = 60

FELT = (5, 4, 4, 3, 4, 3, 2, 4)
"""What the user feels of those in tier 1: some of it more than the log shows."""

OLD_FRIENDS, KNOWN_FOR = (6, 13, 17, 20, 27, 31), 830
"""Who was close two years ago and has gone quiet since, by their place in the list; days since they came."""

QUIET_SINCE = 520
"""Days since the last of their talks."""

DRIFTED, DRIFTED_SINCE = (1, 2, 5, 11, 16, 19), 96
"""Who was close until a quarter ago and wasn't heard of since, and the days since then."""

NEW, NEW_SINCE = (35, 36, 37, 38, 39), (75, 60, 48, 33, 16)
"""Who was met within the quarter, and how many days ago."""

MOVED_UP, MOVED_UP_AGO = (9, 14), 100
"""Who was moved from tier 3 to tier 2, and how many days ago."""

EAGER, USUAL = (0.25, 0.6), (0.6, 1.9)
"""Between two talks, in cadences."""

UNKNOWN_FIELD = 9
"""Of every so many people one isn't known well enough to tell their field."""

TOGETHER = ((0, 8), (4, 9, 15), (7, 22), (3, 10), (8, 12, 14), (18, 23), (24, 30), (28, 26), (18, 21, 34))
"""Who was met together, by their place in the list."""

INTRODUCED = ((0, 4), (3, 23), (7, 15), (10, 32))
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
    contacts = [_person(turn, dice, number) for number in range(len(NAMES))]
    for number, contact in enumerate(contacts):
        for day in _days(dice, number, turn.today):
            turn.store.interactions.add(_talk(dice, (contact.id,), day))
    _met_together(turn, dice, contacts)
    for contact in contacts:
        settle(turn, contact.id)
    _promised(turn, contacts)
    look_back(turn, contacts)
    return deed


def _person(turn: Turn, dice: Random, number: int) -> Contact:
    tier, added = TIERS[number], turn.today - timedelta(days=_known_for(number))
    contact = turn.store.contacts.add(
        Contact(name=NAMES[number], tier=tier, added_on=added, priority=tier == 1 or number % 3 == 0)
    )
    for kind, value in _facts(dice, number):
        turn.store.facts.add(Fact(contact_id=contact.id, kind=kind, value=value, since=added))
    if tier < max(TIER_CADENCE):  # who is in tier 3 may not be placed yet
        since = turn.today - timedelta(days=MOVED_UP_AGO) if number in MOVED_UP else added
        turn.store.facts.add(Fact(contact_id=contact.id, kind="tier", value=str(tier), since=since))
    return contact


def _known_for(number: int) -> int:
    """Days since they were added."""
    if number in NEW:
        return NEW_SINCE[NEW.index(number)]
    return KNOWN_FOR if number in OLD_FRIENDS else HALF_A_YEAR


def _facts(dice: Random, number: int) -> list[tuple[str, str]]:
    role, company, industry, function, seniority = dice.choice(dice.choice((AT_HOME, ELSEWHERE)))
    facts = [
        ("role", role),
        ("company", company),
        ("place", dice.choice(PLACES)),
        ("quadrant", "colleague" if company == COLLEAGUES else dice.choice(QUADRANTS)),
    ]
    if number % UNKNOWN_FIELD:
        facts += [("industry", industry), ("function", function)]
    if TIERS[number] == min(TIER_CADENCE):
        facts += [("seniority", seniority), ("how_met", f"at {dice.choice(MET_AT)}")]
    facts += [("interest", dice.choice(INTERESTS))] if number % 3 else []
    facts += [("strength", str(FELT[number]))] if number < len(FELT) else []
    facts += [("tag", dice.choice(TAGS))] if number % 4 == 0 else []
    facts += [("note", dice.choice(NOTES))] if number % 5 == 0 else []
    facts += [("birthday", f"--{dice.randint(1, 12):02}-{dice.randint(1, 28):02}")] if number % 3 == 0 else []
    return facts


def _days(dice: Random, number: int, today: date) -> list[date]:
    """About as often as their cadence, with gaps; of old friends only what was long ago."""
    if number in OLD_FRIENDS:
        return [today - timedelta(days=ago) for ago in range(KNOWN_FOR - 10, QUIET_SINCE, -35)]
    days, ahead = [], dice.randint(0, min(30, _known_for(number) // 2))
    rhythm = min(TIER_CADENCE[TIERS[number]], HALF_A_YEAR)
    until = DRIFTED_SINCE if number in DRIFTED else 0
    while (ago := _known_for(number) - ahead) > until:
        days.append(today - timedelta(days=ago))
        ahead += round(rhythm * dice.uniform(*(EAGER if number in DRIFTED else USUAL))) + 1
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
