"""Who is named in words told to a command or as an answer: those known, and those told as new."""

from domain.errors import NoSuchPerson
from domain.flow import Talk
from domain.language import understand
from domain.language.model import KnownName, Person
from domain.language.names import find_mentions
from domain.language.wire import month_first
from domain.people.commands import named
from domain.touch.change import NobodyNamed, read_people
from domain.turn import Turn


def people_in(turn: Turn, words: str, intent: str) -> tuple[Person, ...]:
    """Whom a thing told is about: as the language reads it, else whoever known is named in it."""
    first = month_first(turn.user.tz, turn.user.locale)
    understood = understand(words, turn.local.replace(tzinfo=None), turn.store.names(), month_first=first)
    told = next((action.people for action in understood.actions if action.intent == intent), ())
    return tuple(_settled(turn, person) for person in told) or _known(turn, words)


def _settled(turn: Turn, person: Person) -> Person:
    """Somebody who could be several can't be asked about here: they are told apart by their full names."""
    return named(turn, person.mention) if person.status == "ambiguous" else person


def _known(turn: Turn, words: str) -> tuple[Person, ...]:
    found = [
        _one(turn, mention.said, mention.match.keys) for mention in find_mentions(words, turn.store.names())
    ]
    return tuple(dict.fromkeys(person for person in found if person is not None))


def _one(turn: Turn, said: str, keys: tuple[int, ...]) -> Person | None:
    if not keys:
        return None
    if len(keys) > 1:
        return named(turn, said)
    known: KnownName | None = turn.store.names().get(keys[0])
    return Person(said, "known", known.name, known.key) if known else None


def read_who(talk: Talk, text: str) -> str:
    """Names alone, as an answer; who is new there is new. Raises Sorry, and the question stands."""
    if not names_alone(talk.turn, text):
        raise NobodyNamed
    return text.strip()


def names_alone(turn: Turn, text: str) -> tuple[Person, ...]:
    """The people of an answer that is nothing but names."""
    people = read_people(turn, text)
    for person in people:
        if person.status == "new" and len(turn.store.names().look_up(person.mention).keys) > 1:
            raise NoSuchPerson(_which(turn, person.mention))
    return people


def _which(turn: Turn, mention: str) -> str:
    keys = turn.store.names().look_up(mention).keys
    names = [known.name for key in keys if (known := turn.store.names().get(key))]
    return f"That could be {', '.join(names[:6])}. Say the full name, please."
