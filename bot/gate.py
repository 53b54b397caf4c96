"""Who may use the assistant: those the host named, and those the owner invited."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from bot.writers import Writers
from storage.database import Database, Unit

INVITE_LASTS = timedelta(days=7)
INVITE_BYTES = 12  # 16 characters of a deep link, which may hold 64
CODE = re.compile(r"[A-Za-z0-9_-]{16}")

GUESTS_LAST = timedelta(seconds=60)
"""How long the list of guests is trusted; another process may have changed it."""

TOLD_AGAIN = timedelta(hours=1)
MOST_TOLD = 10_000
"""Strangers remembered, so that a crowd of them costs no memory."""

STRANGER = "This is a private assistant. Ask the person who runs it for an invitation link."

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody at the door: their id and their @name, where they have one."""

    id: str
    username: str | None = None

    @property
    def names(self) -> frozenset[str]:
        """How the host may have named them, in lower case."""
        return frozenset({self.id, (self.username or self.id).lower()})


@dataclass(slots=True)
class Gate:
    """Lets people in. ``allowed`` and ``owner`` are ids or names without @; ``now`` is the clock."""

    database: Database
    writers: Writers
    transport: str
    allowed: frozenset[str]
    owner: str | None
    now: Callable[[], datetime]
    _guests: frozenset[str] = frozenset()
    _guests_read: datetime | None = None
    _told: dict[str, datetime] = field(default_factory=dict)

    def owns(self, sender: Sender) -> bool:
        return self.owner is not None and self.owner.lstrip("@").lower() in sender.names

    async def admits(self, sender: Sender) -> bool:
        """Whether they may use the assistant."""
        return (
            self.owns(sender)
            or bool(sender.names & self.allowed)
            or sender.id in await self._current_guests()
        )

    async def redeem(self, code: str, sender: Sender) -> bool:
        """Let them in with an invitation, which is then used up."""
        if not CODE.fullmatch(code):
            return False
        taken = await self._in_transaction(
            lambda unit: bool(unit.invites.redeem(code, sender.id, self.now()))
        )
        if taken:
            self._guests |= {sender.id}
        return taken

    async def invite(self) -> tuple[str, datetime]:
        """A new invitation: its code, good for one person, and when it ends."""
        code = secrets.token_urlsafe(INVITE_BYTES)
        expires = self.now() + INVITE_LASTS
        await self._in_transaction(lambda unit: unit.invites.make(code, expires, self.now()))
        return code, expires

    async def listing(self) -> str:
        """Who may use the assistant, for the owner to read."""
        return await self._in_transaction(self._listing)

    def turns_away(self, sender: Sender) -> bool:
        """Whether a stranger is to be told so now: once an hour, and nothing of theirs is kept."""
        moment = self.now()
        told = self._told.get(sender.id)
        if told is not None and moment - told < TOLD_AGAIN:
            return False
        if len(self._told) >= MOST_TOLD:
            self._told = {name: at for name, at in self._told.items() if moment - at < TOLD_AGAIN}
        if len(self._told) >= MOST_TOLD:
            return False
        self._told[sender.id] = moment
        return True

    async def _current_guests(self) -> frozenset[str]:
        moment = self.now()
        if self._guests_read is None or not timedelta() <= moment - self._guests_read < GUESTS_LAST:
            self._guests = await self._in_transaction(_guests)
            self._guests_read = moment
        return self._guests

    def _listing(self, unit: Unit) -> str:
        named = ", ".join(sorted(self.allowed)) or "nobody"
        lines = [f"Allowed by the host: {named}."]
        guests = [f"{_name(unit, self.transport, guest)} ({guest})" for guest in sorted(_guests(unit))]
        lines.append(f"Invited: {', '.join(guests) or 'nobody yet'}.")
        moment = self.now()
        lines += [
            f"An open invitation, until {one.expires_at:%d %B}."
            for one in unit.invites.list()
            if one.used_by is None and not one.revoked and one.expires_at > moment
        ]
        return "\n".join(lines)

    async def _in_transaction(self, work: Callable[[Unit], Result]) -> Result:
        def run() -> Result:
            with self.database.transaction() as unit:
                return work(unit)

        return await self.writers.run(run)


def _guests(unit: Unit) -> frozenset[str]:
    return frozenset(one.used_by for one in unit.invites.list() if one.used_by and not one.revoked)


def _name(unit: Unit, transport: str, address: str) -> str:
    user = unit.users.find(transport, address)
    return (user.name if user else "") or "not seen yet"
