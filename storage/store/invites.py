"""Invitations: a code lets one person in, once, for a while. Only its hash is kept."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.tables import invites

FIELDS = ("id", "made_at", "expires_at", "used_by", "revoked")
LIST = select(*(invites.c[name] for name in FIELDS)).order_by(invites.c.id)
MAKE = insert(invites)
REDEEM = update(invites).where(
    invites.c.code_hash == bindparam("hash"),
    invites.c.used_by.is_(None),
    invites.c.revoked.is_(False),
    invites.c.expires_at > bindparam("now"),
)
REVOKE = update(invites).where(invites.c.id == bindparam("invite_id")).values(revoked=True)


@dataclass(frozen=True, slots=True)
class Invite:
    """An invitation, and who used it."""

    id: int
    made_at: datetime
    expires_at: datetime
    used_by: str | None
    revoked: bool


class Invites:
    """The owner's invitations."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def make(self, code: str, expires: datetime, now: datetime) -> None:
        values = {"code_hash": _hash(code), "made_at": now, "expires_at": expires, "revoked": False}
        self._connection.execute(MAKE, values)

    def redeem(self, code: str, address: str, now: datetime) -> bool:
        """Use it up for that person; False where it is unknown, used, revoked or too old."""
        values = {"hash": _hash(code), "now": now, "used_by": address}
        return self._connection.execute(REDEEM, values).rowcount == 1

    def revoke(self, invite_id: int) -> bool:
        return self._connection.execute(REVOKE, {"invite_id": invite_id}).rowcount == 1

    def list(self) -> "list[Invite]":
        return [Invite(**row._mapping) for row in self._connection.execute(LIST)]


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
