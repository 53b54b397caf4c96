"""A network of 400 made-up people, the same every time: plain data that a test can count by itself.

``people()`` makes the data, ``furnish`` writes it behind a talk. What is right is told from the data alone,
by whoever asks; nothing here knows how the assistant finds anybody.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from domain.model import Contact, Fact, Interaction
from domain.rhythm.cadence import settle
from domain.turn import Turn
from tests.talks.talk import MONDAY, Talk

SEED, SIZE = 400, 400
TODAY = MONDAY.date()
ADDED = TODAY - timedelta(days=900)

FIRST = (
    "Alma Bruno Celia Dario Edda Fabio Gesa Henrik Ilka Jasper Karla Leander Mirja Niklas Odile Pascal "
    "Quirin Ronja Silas Thora Ulrike Viggo Wanda Xenia Yannick"
)
LAST = (
    "Abendroth Bellini Castellan Dahlgren Eskola Ferrante Grabowski Haverkamp Ilves Jankovic Kowalczuk "
    "Lindahl Marchetti Nyberg Oszkay Petrosyan"
)

COMPANIES = (
    "Acme Corp",
    "Brightwater",
    "Caldera Group",
    "Dovetail",
    "Eastfield University",
    "Figtree Studio",
    "Globex",
    "Harborline",
    "Northwind Labs",
    "Paperboat",
)
WORK = (
    ("Designer", "design", "junior"),
    ("Head of Design", "design", "executive"),
    ("Senior Engineer", "engineering", "senior"),
    ("Engineer", "engineering", "junior"),
    ("Lawyer", "legal", "senior"),
    ("Product Manager", "product", "senior"),
    ("Journalist", "writing", "junior"),
    ("Analyst", "research", "junior"),
)
"""Role, function and seniority."""

INDUSTRIES = ("fintech", "digital health", "education", "logistics", "energy")
PLACES = ("Berlin", "Berlin, Germany", "Paris", "Lisbon", "New York", "Zürich", "Warsaw")
QUADRANTS = ("colleague", "peer", "mentor", "collaborator")
INTERESTS = ("sailing", "chess", "pottery", "jazz", "gardening")
TAGS = ("investor", "speaker", "alumni", "board")
NOTES = (
    "Knows everybody in digital health",
    "Two dogs, moved house in autumn",
    "Speaks Japanese and some Korean",
    "Wrote a book on supply chains",
    "Asked for a good dentist",
)
TOPICS = ("pricing", "hiring", "machine learning", "fundraising", "the budget", "digital health")
MET = ("PyCon", "Web Summit", "at university", "a workshop on rivers")
CHANNELS = ("coffee", "call", "meal", "email", "video")


@dataclass(frozen=True)
class Made:
    """One person as they were made up; ``former`` is where they worked before, ``talks`` day and topic."""

    name: str
    id: int = 0
    tier: int = 3
    active: bool = True
    archived: bool = False
    priority: bool = False
    aliases: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    former: str | None = None
    talks: tuple[tuple[date, str | None], ...] = field(default=())

    def value(self, kind: str) -> str:
        """The one value of a kind, empty where there is none."""
        return next((value for one, value in self.facts if one == kind), "")

    def values(self, kind: str) -> list[str]:
        return [value for one, value in self.facts if one == kind]

    @property
    def shown(self) -> bool:
        """Whether lists show them unasked."""
        return not self.archived


def people() -> list[Made]:
    """All 400, in the order of their names' making."""
    dice = Random(SEED)
    names = [f"{first} {last}" for first in FIRST.split() for last in LAST.split()]
    dice.shuffle(names)
    return [_made(dice, names, number) for number in range(SIZE)]


def _made(dice: Random, names: list[str], number: int) -> Made:
    active = dice.random() < 0.85
    return Made(
        names[number],
        tier=dice.choices((1, 2, 3), (1, 3, 10))[0] if active else 3,
        active=active,
        archived=dice.random() < 0.04,
        priority=active and number % 29 == 0,
        aliases=(f"Zaza{number}",) if number % 40 == 0 else (),
        facts=tuple(_facts(dice, names, number)),
        former=dice.choice(COMPANIES) if dice.random() < 0.15 else None,
        talks=tuple(_talks(dice)) if active else (),
    )


def _facts(dice: Random, names: list[str], number: int) -> list[tuple[str, str]]:
    role, function, seniority = dice.choice(WORK)
    maybe = [
        (0.9, "company", dice.choice(COMPANIES)),
        (0.9, "role", role),
        (0.6, "function", function),
        (0.4, "seniority", seniority),
        (0.6, "industry", dice.choice(INDUSTRIES)),
        (0.8, "place", dice.choice(PLACES)),
        (0.7, "quadrant", dice.choice(QUADRANTS)),
        (0.3, "interest", dice.choice(INTERESTS)),
        (0.3, "tag", dice.choice(TAGS)),
        (0.2, "note", dice.choice(NOTES)),
        (0.2, "how_met", dice.choice(MET)),
        (0.1, "introduced_by", names[(number + 7) % len(names)]),
        (0.3, "birthday", f"--{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"),
        (0.1, "area", dice.choice(TOPICS)),
        (0.3, "email", f"{names[number].split()[0].lower()}{number}@example.org"),
    ]
    return [(kind, value) for share, kind, value in maybe if dice.random() < share]


def _talks(dice: Random) -> list[tuple[date, str | None]]:
    days = sorted(
        (TODAY - timedelta(days=dice.randrange(800)) for _ in range(dice.randrange(6))), reverse=True
    )
    return [(day, dice.choice((None, *TOPICS))) for day in days]


def furnish(chat: Talk, made: list[Made] | None = None) -> list[Made]:
    """Write them as this talk's connections; gives them with their ids."""
    with chat.database.transaction() as unit:
        user = unit.users.find("local", "local")
        assert user is not None
        turn = Turn(chat.chat.clock.now(), unit.store(user))
        turn.store.save_user(replace(turn.user, greeted=True))
        turn.begin("demo")
        return [_written(turn, Random(number), one) for number, one in enumerate(made or people())]


def _written(turn: Turn, dice: Random, made: Made) -> Made:
    contact = turn.store.contacts.add(
        Contact(
            name=made.name,
            aliases=made.aliases,
            tier=made.tier,
            added_on=ADDED,
            active=made.active,
            archived_on=TODAY if made.archived else None,
            priority=made.priority,
        )
    )
    for kind, value in made.facts:
        turn.store.facts.add(Fact(contact_id=contact.id, kind=kind, value=value, since=ADDED))
    if made.former:
        left = TODAY - timedelta(days=400)
        turn.store.facts.add(
            Fact(contact_id=contact.id, kind="company", value=made.former, since=ADDED, until=left)
        )
    for day, topic in made.talks:
        said = f"{dice.choice(CHANNELS)} with {made.name}" + (f" about {topic}" if topic else "")
        turn.store.interactions.add(
            Interaction(day=day, people=(contact.id,), channel=dice.choice(CHANNELS), topic=topic, said=said)
        )
    settle(turn, contact.id)
    return replace(made, id=contact.id)
