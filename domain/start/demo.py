"""A made-up network to try things on: 40 people and half a year of interactions, the same every time.

Nobody in it exists. The same moment gives the same network on every machine.
"""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from domain.model import Contact, Interaction, Promise
from domain.people.facts import learn
from domain.rhythm.cadence import cadence, settle
from domain.touch.promise import keep as keep_promise
from domain.turn import Turn

HALF_A_YEAR = 183
SEED = 40

NAMES = (
    "Amara Adeyemi",
    "Bram Visser",
    "Chiara Romano",
    "Dmitri Orlov",
    "Elif Kaya",
    "Farid Haddad",
    "Greta Lindqvist",
    "Hiro Mori",
    "Imani Otieno",
    "Jonas Berger",
    "Katya Popova",
    "Liam Byrne",
    "Mei Zhang",
    "Nadia Rahman",
    "Oscar Holm",
    "Priya Nair",
    "Quentin Dubois",
    "Rosa Navarro",
    "Samir Aziz",
    "Tilda Norberg",
    "Umar Siddiqui",
    "Vera Kolar",
    "Wanda Nowak",
    "Xavier Moreau",
    "Yara Saleh",
    "Zoltan Farkas",
    "Anouk Jansen",
    "Boris Petrov",
    "Celine Laurent",
    "Diego Vargas",
    "Esther Cohen",
    "Felix Wagner",
    "Gita Desai",
    "Hugo Almeida",
    "Ines Costa",
    "Jamal Brown",
    "Kirsten Madsen",
    "Lorenzo Ricci",
    "Malin Ekberg",
    "Noor Hassan",
)
PLACES = ("Berlin", "London", "Lisbon", "New York", "Nairobi", "Singapore")
WORK = (
    ("designer", "Figtree Studio", "design"),
    ("product manager", "Northwind Labs", "software"),
    ("founder", "Paperboat", "fintech"),
    ("partner", "Hollis & Gray", "law"),
    ("head of sales", "Brightwater", "energy"),
    ("data scientist", "Caldera Health", "digital health"),
    ("journalist", "The Ledger", "media"),
    ("lecturer", "Eastfield University", "education"),
)
CHANNELS = ("coffee", "meal", "call", "video", "email", "message", "meeting", "event", "social")
TOPICS = (
    "hiring",
    "fundraising",
    "the conference",
    "pricing",
    "a new role",
    "their book",
    "the move",
    None,
    None,
)
BALANCES = ("giving", "taking", "balanced", None, None)
TIERS = (1,) * 8 + (2,) * 14 + (3,) * 18
PROMISED = ("send {} the deck", "introduce {} to a designer", "answer {} about the talk")


def furnish(turn: Turn) -> None:
    """Fill an empty store; one that has people already is left as it is."""
    if turn.store.contacts.all():
        return
    dice = Random(SEED)  # noqa: S311 - made-up people, not secrets
    turn.begin("demo")
    turn.store.save_user(replace(turn.user, greeted=True))
    contacts = [_person(turn, dice, name, tier) for name, tier in zip(NAMES, TIERS, strict=True)]
    for contact in contacts:
        for day in _days(dice, contact, turn.today):
            turn.store.interactions.add(_talk(dice, contact, day))
        settle(turn, contact.id)
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


def _person(turn: Turn, dice: Random, name: str, tier: int) -> Contact:
    added = turn.today - timedelta(days=HALF_A_YEAR)
    contact = turn.store.contacts.add(Contact(name=name, tier=tier, added_on=added))
    role, company, industry = dice.choice(WORK)
    facts = {"role": role, "company": company, "industry": industry, "place": dice.choice(PLACES)}
    learn(turn, contact, facts)
    return contact


def _days(dice: Random, contact: Contact, today: date) -> list[date]:
    """About as often as their cadence, with gaps: some are warm, some have gone quiet."""
    rhythm = min(cadence(contact), HALF_A_YEAR)
    days, ahead = [], dice.randint(0, rhythm)
    while ahead < HALF_A_YEAR:
        days.append(today - timedelta(days=HALF_A_YEAR - ahead))
        ahead += round(rhythm * dice.uniform(0.6, 1.9)) + 1
    return days


def _talk(dice: Random, contact: Contact, day: date) -> Interaction:
    return Interaction(
        day=day,
        people=(contact.id,),
        channel=dice.choice(CHANNELS),
        topic=dice.choice(TOPICS),
        balance=dice.choice(BALANCES),
    )
