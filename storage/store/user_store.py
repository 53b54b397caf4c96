"""Everything kept for one user, inside one transaction: what a turn may touch."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from domain.language.names import NameIndex
from domain.model import User
from domain.reply import Reply
from storage.names import NamesCache
from storage.store.clocks import Clocks
from storage.store.contacts import Contacts
from storage.store.deeds import Deeds
from storage.store.facts import Facts
from storage.store.flows import Flows
from storage.store.interactions import Interactions
from storage.store.known import Known
from storage.store.ledger import Ledger
from storage.store.meetings import Meetings
from storage.store.outbox import Outbox
from storage.store.promises import Promises
from storage.store.prompts import Prompts
from storage.store.records import Records
from storage.store.scope import Scope
from storage.store.users import Users
from storage.vault import Vault


class UserStore:
    """The ``Store`` of the domain, for one user."""

    def __init__(
        self,
        connection: Connection,
        vault: Vault,
        user: User,
        cache: NamesCache,
        names_version: int | None = None,
    ) -> None:
        scope = Scope(connection, vault, user.id)
        self.known = Known(scope, cache, names_version)
        self.user = user
        self._ledger = ledger = Ledger(scope)
        self.contacts = Contacts(scope, ledger, self.known)
        self.facts = Facts(scope, ledger, self.known)
        self.interactions = Interactions(scope, ledger)
        self.promises = Promises(scope, ledger)
        self.meetings = Meetings(scope, ledger)
        self.clocks = Clocks(scope)
        self.prompts = Prompts(scope)
        self.flows = Flows(scope)
        self.deeds = Deeds(scope, ledger, self._nouns())
        self._users = Users(connection, vault)
        self._outbox = Outbox(connection, vault)

    def begin(self, user: User) -> None:
        """Another turn of the same user in the same transaction: no deed is open."""
        self.user = user
        self._ledger.deed_id = None

    def save_user(self, user: User) -> User:
        self.user = self._users.save(user)
        return self.user

    def names(self) -> NameIndex:
        """Everybody the user knows, archived ones too, ready for the language."""
        return self.known.names()

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
        }
