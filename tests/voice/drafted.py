"""Three people to write to: of one much is known, of one a little, of one nothing but the name."""

from datetime import UTC, datetime

from domain.turn import Turn
from domain.voice.drafting import Draft, words_of
from domain.voice.templates import KINDS, TONES
from storage.database import Unit
from tests.talks.talk import Talk

NOW = datetime(2026, 3, 2, 8)

MUCH = (
    "add Dana Kim, designer at Figma, lives in Berlin",
    "Dana likes sailing",
    "had coffee with Dana on January 12 about the pricing of her workshops",
    "I promised Dana the slides by Friday",
    "add Bob Stone, lawyer at Acme",
    "Bob likes sailing",
)
LITTLE = ("call with Raj Patel on January 20",)
NOTHING = ("add Mei Lin",)
PEOPLE = {"much": "Dana Kim", "little": "Raj Patel", "nothing": "Mei Lin"}
ABOUT = {"thanks": "the introduction to Eva", "congratulations": "the prize", "ask": "for a referral"}


def told(chat: Talk) -> list[str]:
    """Everybody; gives what was said of them."""
    given = [*MUCH, *LITTLE, *NOTHING]
    for words in given:
        chat.say(words)
    return given


def drafts(chat: Talk, known: str) -> dict[str, str]:
    """Every kind in every tone to one of the three, by "kind, tone"; what it is about is said of a few."""

    def write(unit: Unit) -> dict[str, str]:
        user = unit.users.find("local", "local")
        assert user is not None
        turn = Turn(NOW.replace(tzinfo=UTC), unit.store(user))
        ids = {one.name: one.id for one in turn.store.contacts.all()}
        people = (ids[PEOPLE[known]], ids["Bob Stone"])
        return {
            f"{kind}, {tone}": words_of(turn, Draft(kind, people, _about(kind, known), tone))
            for kind in KINDS
            for tone in TONES
        }

    found = chat.look(write)
    assert isinstance(found, dict)
    return found


def _about(kind: str, known: str) -> str:
    return "" if known == "nothing" else ABOUT.get(kind, "")
