"""The people who talk to the assistant."""

from collections import Counter
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from domain.model import User
from storage.both import insert_once
from storage.codec import build, dump, load, shape
from storage.errors import Conflict
from storage.tables import users
from storage.vault import Sealed, Vault

PLAIN = ("id", "version", "transport", "address", "stopped")
WORDS = tuple(field.name for field in fields(User) if field.name not in PLAIN)
BODY = "users.body"

SELECT = select(*(users.c[name] for name in PLAIN), users.c.names_version, users.c.body)
FIND = SELECT.where(users.c.transport == bindparam("transport"), users.c.address == bindparam("address"))
GET = SELECT.where(users.c.id == bindparam("user"))
CREATE = insert_once(users, [*PLAIN[1:], "names_version", "body"], ["transport", "address"])
SAVE = update(users).where(users.c.id == bindparam("user"), users.c.version == bindparam("was"))
STOP = update(users).where(users.c.id == bindparam("user")).values(stopped=True, version=users.c.version + 1)
ERASE = delete(users).where(users.c.id == bindparam("user"))
ALL = select(users.c.id).order_by(users.c.id)


class Users:
    """Users of every transport. Whoever finds one holds their row until the transaction ends."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault
        self.names_versions: dict[int, int] = {}

    def find(self, transport: str, address: str) -> User | None:
        """Somebody who wrote before; their row is held."""
        found = self._connection.execute(
            FIND.with_for_update(key_share=True), {"transport": transport, "address": address}
        ).first()
        return None if found is None else self._user(found)

    def create(self, user: User) -> User:
        """Keep a new user; where somebody was quicker, theirs."""
        values = {**shape(user, PLAIN[2:]), "version": 1, "names_version": 1, "body": self._sealed(user)}
        self._connection.execute(CREATE, values)
        values = {"transport": user.transport, "address": user.address}
        return self._user(self._connection.execute(FIND.with_for_update(key_share=True), values).one())

    def get(self, user_id: int, *, lock: bool = False) -> User | None:
        statement = GET.with_for_update(key_share=True) if lock else GET
        found = self._connection.execute(statement, {"user": user_id}).first()
        return None if found is None else self._user(found)

    def save(self, user: User) -> User:
        """Keep what changed about a user; :class:`Conflict` where they are another version by now."""
        saved = replace(user, version=user.version + 1)
        values = {"version": saved.version, "stopped": saved.stopped, "body": self._sealed(saved)}
        found = self._connection.execute(SAVE, {"user": user.id, "was": user.version, **values})
        if found.rowcount != 1:
            raise Conflict
        return saved

    def stop(self, user_id: int) -> None:
        """They are gone: nothing is said to them until they write again."""
        self._connection.execute(STOP, {"user": user_id})

    def erase(self, user_id: int) -> None:
        """They go, and with them everything of theirs."""
        self._connection.execute(ERASE, {"user": user_id})

    def all_ids(self) -> list[int]:
        return list(self._connection.execute(ALL).scalars())

    def zones(self) -> Counter[str]:
        """How many users live in each time zone: those are sealed, so everybody is looked at."""
        return Counter(self._user(row).tz for row in self._connection.execute(SELECT))

    def _user(self, row: Row[Any]) -> User:
        self.names_versions[row.id] = row.names_version
        plain = {name: row._mapping[name] for name in PLAIN}
        words = load(self._vault.open(row.body, _owner(row.transport, row.address), BODY))
        return build(User, plain, words)

    def _sealed(self, user: User) -> Sealed:
        return self._vault.seal(dump(shape(user, WORDS)), _owner(user.transport, user.address), BODY)


def _owner(transport: str, address: str) -> str:
    """Whose words they are: a user has no number yet when theirs are sealed first."""
    return f"{transport}:{address}"
