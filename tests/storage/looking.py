"""What the tests of the network share: a look at it that holds it against the records."""

from domain.model import Contact, Fact, Interaction, User
from domain.people.network import Network, Profile
from storage.database import Database
from storage.store.user_store import UserStore
from tests.storage.work import DAY, TODAY, working


def look(database: Database, user: User) -> Network:
    with working(database, user) as store:
        assert is_right(store)
        return store.network()


def is_right(store: UserStore) -> bool:
    """Whether the network is what the records tell one by one, in memory as read for the occasion."""
    told = [
        Profile(one, tuple(store.facts.of(one.id)), tuple(store.interactions.last(one.id, 10**6)))
        for one in store.contacts.all()
    ]
    return list(store.network()) == told == list(store.network([profile.id for profile in told]))


def talk(*people: Contact, ago: int = 0) -> Interaction:
    return Interaction(day=TODAY - ago * DAY, people=tuple(one.id for one in people), topic="sails")


def fact(contact: Contact, value: str = "Acme") -> Fact:
    return Fact(contact_id=contact.id, kind="company", value=value, since=TODAY)
