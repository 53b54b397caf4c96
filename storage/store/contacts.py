"""Connections. Whatever changes what somebody is called goes into the user's names, too."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from domain.model import Contact
from storage.store import people
from storage.store.known import Known
from storage.store.ledger import Ledger
from storage.store.noun import Noun
from storage.store.records import Records
from storage.store.scope import Scope, chunks
from storage.tables import contacts, facts

CONTACT = Noun("contact", Contact, contacts)
IDS_AFTER = (
    select(contacts.c.id)
    .where(contacts.c.user_id == bindparam("user"), contacts.c.id > bindparam("after"))
    .order_by(contacts.c.id)
    .limit(bindparam("count"))
)
TOLD_OF = (
    select(facts.c.contact_id)
    .where(
        facts.c.user_id == bindparam("user"),
        facts.c.contact_id.in_(bindparam("contact_ids", expanding=True)),
    )
    .distinct()
)


class Contacts(Records[Contact]):
    """The connections of one user."""

    def __init__(self, scope: Scope, ledger: Ledger, known: Known) -> None:
        super().__init__(CONTACT, scope, ledger)
        self._known = known

    def ids_after(self, contact_id: int, count: int) -> list[int]:
        """The next ids after one, ascending."""
        return list(self._scope.run(IDS_AFTER, after=contact_id, count=count).scalars())

    def _needed(self, record_ids: Sequence[int]) -> set[int]:
        told_of = {
            found
            for part in chunks(record_ids)
            for found in self._scope.run(TOLD_OF, contact_ids=part).scalars()
        }
        return told_of | people.involved_of(self._scope, record_ids)

    def _changed(self, before: Contact | None, after: Contact | None) -> None:
        if called(before) != called(after):
            for contact in (before, after):
                if contact is not None:
                    self._known.touch(contact.id)


def called(contact: Contact | None) -> tuple[str, ...]:
    """All that somebody is called; nothing for nobody."""
    return () if contact is None else (contact.name, *contact.aliases)
