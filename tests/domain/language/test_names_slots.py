"""A name where the grammar expects one: any case, known or new, and nothing that is no name."""

import pytest

from domain.language.model import KnownName
from domain.language.names import NameIndex, name_at

CONTACTS = (
    "Dana Kim",
    "Theo Park",
    "June Walker",
    "Will Smith",
    "Pat Doyle",
    "Pat Singh",
    "Mom",
    "Anna van der Berg",
    "Иван Петров",
    "Art Vandelay",
)
INDEX = NameIndex.build(KnownName(key, name) for key, name in enumerate(CONTACTS))
LEAD = "coffee with "


@pytest.mark.parametrize(
    ("rest", "said", "who"),
    [
        ("dana tomorrow", "dana", ("Dana Kim",)),
        ("dnaa tomorrow", "dnaa", ("Dana Kim",)),
        ("teo", "teo", ("Theo Park",)),
        ("dk", "dk", ("Dana Kim",)),
        ("DANA", "DANA", ("Dana Kim",)),
        ("@dana", "dana", ("Dana Kim",)),
        ('"dana"', "dana", ("Dana Kim",)),
        ("pat", "pat", ("Pat Doyle", "Pat Singh")),
        ("pat s", "pat s", ("Pat Singh",)),
        ("june about it", "june", ("June Walker",)),
        ("will tomorrow", "will", ("Will Smith",)),
        ("mom tomorrow", "mom", ("Mom",)),
        ("art", "art", ("Art Vandelay",)),
        ("van der berg", "van der berg", ("Anna van der Berg",)),
        ("иван", "иван", ("Иван Петров",)),
        ("my friend dana", "dana", ("Dana Kim",)),
        ("our new CFO Dana", "Dana", ("Dana Kim",)),
        ("dr. kim", "kim", ("Dana Kim",)),
        ("bob", "bob", ()),
        ("bob and carol", "bob", ()),
        ("tomasz zieliński yesterday", "tomasz zieliński", ()),
        ("robby baker", "robby baker", ()),
        ("jasper yesteday", "jasper", ()),
        ("Tomasz Kowalski, who runs it", "Tomasz Kowalski", ()),
        ("dr. jane goodall on monday", "jane goodall", ()),
        ("uncle ben", "ben", ()),
        ("ludwig van beethoven today", "ludwig van beethoven", ()),
        ("jan van der berg", "jan van der berg", ()),
        ("ana maria lopez", "ana maria lopez", ()),
        ("mei-ling", "mei-ling", ()),
        ("o'connor", "o'connor", ()),
        ("grace", "grace", ()),
        ("李明", "李明", ()),
        ("김민준", "김민준", ()),
        ("محمد", "محمد", ()),
    ],
)
def test_the_person_expected_is_read(rest: str, said: str, who: tuple[str, ...]) -> None:
    mention = name_at(LEAD + rest, len(LEAD), INDEX)
    assert mention is not None
    assert (mention.said, tuple(CONTACTS[key] for key in mention.match.keys)) == (said, who)
    assert (LEAD + rest)[mention.start : mention.end] == said


NOT_NAMES = """
the team | everyone | nobody | 3 people | two friends | my manager | a friend | a client | clients |
investors | people from Acme | him | her | me | us all | myself | someone | in sick | back | about
it | it a day | for help | tomorrow | on monday | Monday | may 5 | lunch | noon | the movie | new
people | support | team leads | chatgpt | Slack | Deloitte | deloitte | London | angel investors |
ivy league grads | mr. | prof | x | everybody else | #1 fan | 42 | !
"""


@pytest.mark.parametrize("rest", NOT_NAMES.replace("\n", " ").split("|"))
def test_what_is_no_name_is_refused(rest: str) -> None:
    assert name_at(LEAD + rest.strip(), len(LEAD), INDEX) is None


def test_a_place_behind_the_end_has_nobody() -> None:
    assert name_at("hi", 2, INDEX) is None
    assert name_at("hi", 99, INDEX) is None
