"""Everything kept for one user, inside one transaction: what a turn may touch."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from domain.language.names import NameIndex
from domain.model import User
from domain.people.network import Network
from domain.reply import Reply
from storage.errors import Unavailable
from storage.names import NamesCache
from storage.networks import NetworksCache
from storage.store.brought import Opportunities, Stories
from storage.store.clocks import Clocks
from storage.store.contacts import Contacts
from storage.store.deeds import Deeds
from storage.store.facts import Facts
from storage.store.flows import Flows
from storage.store.interactions import Interactions
from storage.store.jobs import UserJobs
from storage.store.known import Known
from storage.store.ledger import Ledger
from storage.store.meetings import Meetings
from storage.store.networks import Networks
from storage.store.outbox import Outbox
from storage.store.promises import Promises
from storage.store.prompts import Prompts
from storage.store.records import Records
from storage.store.reflected import Checks, Reflections
from storage.store.scope import Scope
from storage.store.snapshots import Snapshots
from storage.store.users import Users
from storage.store.wishes import Gaps, Goals
from storage.tables import (
    checks,
    contacts,
    facts,
    gaps,
    goals,
    interactions,
    meetings,
    opportunities,
    promises,
    reflections,
    stories,
)
from storage.vault import Vault

COUNTED = {
    table.name: table
    for table in (
        contacts,
        facts,
        interactions,
        promises,
        meetings,
        gaps,
        goals,
        opportunities,
        stories,
        reflections,
        checks,
    )
}


class UserStore:
    """The ``Store`` of the domain, for one user."""

    def __init__(
        self,
        connection: Connection,
        vault: Vault,
        user: User,
        names: NamesCache,
        networks: NetworksCache,
        names_version: int | None = None,
    ) -> None:
        scope = Scope(connection, vault, user.id)
        self._connection = connection
        self._known = Known(scope, names, names_version)
        self.user = user
        self.erased = False
        self._ledger = ledger = Ledger(scope)
        self._networks = Networks(scope, ledger, networks)
        self.contacts = Contacts(scope, ledger, self._known)
        self.facts = Facts(scope, ledger, self._known)
        self.interactions = Interactions(scope, ledger)
        self.promises = Promises(scope, ledger)
        self.meetings = Meetings(scope, ledger)
        self.gaps = Gaps(scope, ledger)
        self.goals = Goals(scope, ledger)
        self.opportunities = Opportunities(scope, ledger)
        self.stories = Stories(scope, ledger)
        self.reflections = Reflections(scope, ledger)
        self.checks = Checks(scope, ledger)
        self.snapshots = Snapshots(scope)
        self.jobs = UserJobs(scope)
        self.clocks = Clocks(scope, ledger)
        self.prompts = Prompts(scope)
        self.flows = Flows(scope)
        self.deeds = Deeds(scope, ledger, {**self._nouns(), "clock": self.clocks})
        self._users = Users(connection, vault)
        self._outbox = Outbox(connection, vault)

    def begin(self, user: User) -> None:
        """Another turn of the same user in the same transaction: no deed is open."""
        self.user = user
        self._ledger.deed_id = None

    def before_commit(self) -> None:
        if not self.erased:
            self._known.before_commit()
            self._networks.before_commit()

    def committed(self) -> None:
        if not self.erased:
            self._known.committed()
            self._networks.committed()

    def rolled_back(self) -> None:
        self._networks.rolled_back()

    @contextlib.contextmanager
    def savepoint(self) -> Iterator[None]:
        """What fails within it leaves nothing, here as in the database; the transaction goes on.

        Not with a database that has gone away: that is :class:`Unavailable`, and no fault of what failed.
        """
        user, deed_id = self.user, self._ledger.deed_id
        try:
            with self._connection.begin_nested():
                yield
        except BaseException as error:
            if isinstance(error, DBAPIError) and error.connection_invalidated:
                raise Unavailable from error
            self.user, self._ledger.deed_id = user, deed_id
            for records in self._nouns().values():
                records.forget()
            self._ledger.newborn.forget()
            self._known.back_to_committed()
            self._networks.back_to_committed()
            raise

    def save_user(self, user: User) -> User:
        self.user = self._users.save(user)
        return self.user

    def counts(self) -> Mapping[str, int]:
        """How many records of each noun there are, by the names of the nouns' stores."""
        return {
            name: int(
                self._connection.execute(
                    select(func.count()).select_from(table).where(table.c.user_id == self.user.id)
                ).scalar_one()
            )
            for name, table in COUNTED.items()
        }

    def erase(self) -> None:
        """Everything of this user goes: the database follows from the user to all that is theirs."""
        self._users.erase(self.user.id)
        self._known.erased()
        self._networks.erased()
        self.erased = True

    def names(self) -> NameIndex:
        """Everybody the user knows, archived ones too, ready for the language."""
        return self._known.names()

    def network(self, contact_ids: Sequence[int] | None = None) -> Network:
        """Everybody with facts and talks (kept in memory between turns), or only these people (read)."""
        return self._networks.whole() if contact_ids is None else self._networks.some(contact_ids)

    def shown(self, message_id: int) -> Reply | None:
        """A message of ours as it stands in the chat now."""
        return self._outbox.shown(self.user.id, message_id)

    def _nouns(self) -> Mapping[str, Records[Any]]:
        return {
            "contact": self.contacts,
            "fact": self.facts,
            "interaction": self.interactions,
            "promise": self.promises,
            "meeting": self.meetings,
            "gap": self.gaps,
            "goal": self.goals,
            "opportunity": self.opportunities,
            "story": self.stories,
            "reflection": self.reflections,
            "check": self.checks,
        }
