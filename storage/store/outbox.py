"""What is committed to be said: written with the turn, claimed with a lease, confirmed when it is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    TextClause,
    bindparam,
    exists,
    func,
    or_,
    select,
    text,
    update,
)

from domain.reply import Button, Document, File, Picture, Reply
from storage.both import insert_once
from storage.codec import dump, load
from storage.tables import SENDING, UNFINISHED, WAITING, outbox, users
from storage.vault import Vault

BODY, REASON = "outbox.body", "outbox.reason"
UNIQUE = ["user_id", "prompt", "subject", "local_day"]
FIELDS = [column.name for column in outbox.c]
NEW = ["user_id", "prompt", "subject", "local_day", "edits", "body"]
NEW += ["state", "owner", "attempt", "lease_until", "unknowns", "created_at"]

earlier = outbox.alias("earlier")


def _in_words(table: str, condition: str) -> TextClause:
    """A partial index's condition in its own words: with parameters, no database sees that it fits."""
    return text(f"{table}.{condition}")


SELECT = select(*(outbox.c[name] for name in FIELDS), users.c.address, users.c.transport).join(
    users, users.c.id == outbox.c.user_id
)
GET = SELECT.where(outbox.c.id == bindparam("row"))
INSERT = insert_once(outbox, NEW, UNIQUE, "RETURNING id")
WHOSE = select(
    users.c.transport,
    users.c.address,
    exists()
    .where(outbox.c.user_id == users.c.id, _in_words("outbox", UNFINISHED), _in_words("outbox", WAITING))
    .label("waits"),
).where(users.c.id == bindparam("user"))
CLAIMABLE = (
    select(outbox.c.id)
    .where(
        _in_words("outbox", WAITING),
        or_(outbox.c.not_before.is_(None), outbox.c.not_before <= bindparam("now")),
        exists().where(  # not a join: SQLite would begin with all the users there are
            users.c.id == outbox.c.user_id,
            users.c.stopped.is_(False),
            users.c.transport.in_(bindparam("transports", expanding=True)),
        ),
        ~exists().where(
            earlier.c.user_id == outbox.c.user_id,
            earlier.c.id < outbox.c.id,
            _in_words("earlier", UNFINISHED),
        ),
    )
    .order_by(outbox.c.id)
    .limit(bindparam("most"))
)
ANSWERS = CLAIMABLE.where(outbox.c.prompt.is_(None))
PROMPTS = CLAIMABLE.where(outbox.c.prompt.is_not(None))
_THESE = outbox.c.id.in_(bindparam("rows", expanding=True))
TAKE = update(outbox).where(_THESE).values(state="sending", attempt=outbox.c.attempt + 1)
TAKEN = SELECT.where(_THESE)
_THIS = outbox.c.id == bindparam("row")
RESEND = update(outbox).where(_THIS, outbox.c.state == "unknown").values(state="waiting")
FENCED = update(outbox).where(
    _THIS,
    outbox.c.state == "sending",
    outbox.c.owner == bindparam("by"),
    outbox.c.attempt == bindparam("try"),
)
OPEN = select(outbox.c.id, outbox.c.owner, outbox.c.attempt).where(_in_words("outbox", SENDING))
ABANDONED = OPEN.where(outbox.c.lease_until <= bindparam("now"))
FIND = (
    select(func.coalesce(outbox.c.edits, outbox.c.id))
    .where(outbox.c.user_id == bindparam("user"), outbox.c.external_id == bindparam("number"))
    .order_by(outbox.c.id.desc())
    .limit(1)
)
ORIGINAL = (
    select(outbox.c.external_id)
    .where(or_(_THIS, outbox.c.edits == bindparam("row")), outbox.c.external_id.is_not(None))
    .order_by(outbox.c.id.desc())
    .limit(1)
)
SHOWN = (
    select(outbox.c.body)
    .where(
        outbox.c.user_id + 0 == bindparam("user"),  # "+ 0": found by its number, not among all of theirs
        or_(_THIS, outbox.c.edits == bindparam("row")),
        outbox.c.state.not_in(("failed", "missed")),
    )
    .order_by(outbox.c.id.desc())
    .limit(1)
)
ON_ITS_WAY = (
    select(outbox.c.id)
    .where(
        outbox.c.user_id == bindparam("user"),
        _in_words("outbox", SENDING),
        outbox.c.lease_until > bindparam("now"),
    )
    .limit(1)
)
COUNTS = select(outbox.c.state, func.count()).group_by(outbox.c.state)
HISTORY = SELECT.where(outbox.c.user_id == bindparam("user"), outbox.c.state != "missed").order_by(
    outbox.c.id.desc()
)

PROMPTS_WAITING = select(func.count()).select_from(
    select(outbox.c.id)
    .where(
        _in_words("outbox", WAITING),
        outbox.c.prompt.is_not(None),
        exists().where(users.c.id == outbox.c.user_id, users.c.stopped.is_(False)),
    )
    .limit(bindparam("most"))
    .subquery()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """A message on its way or said, with whom it is for."""

    id: int
    user_id: int
    transport: str
    address: str
    reply: Reply
    prompt: str | None
    subject: str
    local_day: date | None
    edits: int | None
    state: str
    owner: str | None
    attempt: int
    lease_until: datetime | None
    not_before: datetime | None = None
    external_id: str | None = None
    unknowns: int
    reason: str | None = None
    created_at: datetime
    sent_at: datetime | None = None


class Outbox:
    """All users' messages. Changes to a row being sent are fenced: they fail once somebody else took it."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    def add(
        self,
        user_id: int,
        reply: Reply,
        now: datetime,
        *,
        owner: str | None = None,
        lease: timedelta | None = None,
        prompt: str | None = None,
        subject: str = "",
        local_day: date | None = None,
        edits: int | None = None,
        state: str | None = None,
    ) -> OutboxRow | None:
        """Commit to say something; None where that prompt was said for that day already.

        With an ``owner`` it is born with its intent, to be sent at once, unless others wait before it.
        """
        whose = self._run(WHOSE, user=user_id).one()
        at_once = owner is not None and not whose.waits
        values: dict[str, Any] = {
            "user_id": user_id,
            "prompt": prompt,
            "subject": subject,
            "local_day": local_day,
            "edits": edits,
            "state": state or ("sending" if at_once else "waiting"),
            "owner": owner if at_once else None,
            "attempt": 1 if at_once else 0,
            "lease_until": now + lease if at_once and lease else None,
            "unknowns": 0,
            "created_at": now,
        }
        body = self._vault.seal(dump(_shape(reply)), user_id, BODY)
        row_id = self._run(INSERT, **values, body=body).scalar()
        if row_id is None:
            return None
        said = Reply(reply.text, reply.buttons, file=reply.file)
        return OutboxRow(**values, id=row_id, transport=whose.transport, address=whose.address, reply=said)

    def get(self, row_id: int) -> OutboxRow | None:
        found = self._run(GET, row=row_id).first()
        return None if found is None else self._row(found)

    def claim(
        self, now: datetime, owner: str, lease: timedelta, limit: int, transports: Sequence[str]
    ) -> list[OutboxRow]:
        """Take messages to send: of each user only the first unfinished one, answers before prompts."""
        rows: list[int] = []
        for statement in (ANSWERS, PROMPTS):
            asked = {"now": now, "most": limit - len(rows), "transports": list(transports)}
            rows += self._run(statement.with_for_update(of=outbox, skip_locked=True), **asked).scalars()
        if not rows:
            return []
        self._run(TAKE, rows=rows, owner=owner, lease_until=now + lease)
        taken = {row.id: self._row(row) for row in self._run(TAKEN, rows=rows)}
        return [taken[row_id] for row_id in rows]

    def renew(self, row_id: int, owner: str, attempt: int, until: datetime) -> bool:
        """Its sender needs more time; False where somebody else has it now."""
        return self._fenced(row_id, owner, attempt, {"lease_until": until})

    def confirm(self, row_id: int, owner: str, attempt: int, external_id: str, now: datetime) -> bool:
        said = {"state": "sent", "external_id": external_id, "sent_at": now, "lease_until": None}
        return self._fenced(row_id, owner, attempt, said)

    def release(self, row_id: int, owner: str, attempt: int, not_before: datetime, reason: str) -> bool:
        """It did not leave: back to wait."""
        values = {"state": "waiting", "not_before": not_before, "lease_until": None}
        return self._fenced(row_id, owner, attempt, values, reason)

    def fail(self, row_id: int, owner: str, attempt: int, reason: str) -> bool:
        """It will never leave; the reason is kept."""
        return self._fenced(row_id, owner, attempt, {"state": "failed", "lease_until": None}, reason)

    def unknown(self, row_id: int, owner: str, attempt: int) -> OutboxRow | None:
        """Nobody knows whether it arrived; None where somebody else has the message now."""
        values = {"state": "unknown", "unknowns": outbox.c.unknowns + 1, "lease_until": None}
        return self.get(row_id) if self._fenced(row_id, owner, attempt, values) else None

    def expire(self, now: datetime, *, everything: bool = False) -> list[OutboxRow]:
        """Messages whose sender died become unknown; ``everything`` where no other process can be sending."""
        statement = OPEN if everything else ABANDONED
        rows = self._run(statement.with_for_update(of=outbox, skip_locked=True), now=now).all()
        gone = [self.unknown(*row) for row in sorted(rows)]
        return [row for row in gone if row is not None]

    def resend(self, row_id: int) -> bool:
        """An unknown one is to be said once more."""
        return bool(self._run(RESEND, row=row_id).rowcount == 1)

    def find(self, user_id: int, external_id: str) -> int | None:
        """Our number of the message that the transport calls so; of an edit, that of the original."""
        found: int | None = self._run(FIND, user=user_id, number=external_id).scalar()
        return found

    def is_on_its_way(self, user_id: int, now: datetime) -> bool:
        """Whether a message to that user is being sent, so that its number may not be known here yet."""
        return self._run(ON_ITS_WAY, user=user_id, now=now).scalar() is not None

    def original(self, row_id: int) -> str | None:
        """The transport's number of a message, as it is now."""
        found: str | None = self._run(ORIGINAL, row=row_id).scalar()
        return found

    def shown(self, user_id: int, row_id: int) -> Reply | None:
        """A message as it stands in the chat."""
        body = self._run(SHOWN, user=user_id, row=row_id).scalar()
        return None if body is None else self._reply(body, user_id)

    def counts(self) -> dict[str, int]:
        """How many messages are in each state."""
        return dict(self._run(COUNTS).tuples().all())

    def prompts_waiting(self, most: int) -> int:
        """How many prompts wait to be said, counted up to ``most``."""
        return int(self._run(PROMPTS_WAITING, most=most).scalar_one())

    def history(self, user_id: int, most: int | None = None) -> list[OutboxRow]:
        """What was said to a user, oldest first; at most the latest ``most``."""
        rows = self._run(HISTORY.limit(most), user=user_id).all()
        return [self._row(row) for row in reversed(rows)]

    def _fenced(
        self, row_id: int, owner: str, attempt: int, values: dict[str, Any], reason: str | None = None
    ) -> bool:
        if reason is not None:
            values["reason"] = self._vault.seal(reason, row_id, REASON)
        statement = FENCED.values(**values)
        return bool(self._run(statement, row=row_id, by=owner, **{"try": attempt}).rowcount == 1)

    def _run(self, statement: Any, **values: Any) -> Any:
        return self._connection.execute(statement, values)

    def _row(self, row: Row[Any]) -> OutboxRow:
        values = dict(row._mapping)
        body, reason = values.pop("body"), values.pop("reason")
        said = None if reason is None else self._vault.open(reason, row.id, REASON)
        return OutboxRow(**values, reply=self._reply(body, row.user_id), reason=said)

    def _reply(self, body: bytes, user_id: int) -> Reply:
        words = load(self._vault.open(body, user_id, BODY))
        rows = tuple(tuple(Button(*button) for button in row) for row in words["buttons"])
        return Reply(words["text"], rows, file=_file(words.get("file")))


def _shape(reply: Reply) -> dict[str, Any]:
    buttons = [[_button_shape(button) for button in row] for row in reply.buttons]
    words = {"text": reply.text, "buttons": buttons}
    return words if reply.file is None else words | {"file": _file_shape(reply.file)}


def _button_shape(button: Button) -> list[str]:
    return [button.label, button.data, *([button.copy] if button.copy else [])]


def _file_shape(file: File) -> dict[str, Any]:
    if isinstance(file, Document):
        return {"kind": file.kind, "name": file.name, "at": file.at.isoformat()}
    return {"kind": file.kind, "data": file.data}


def _file(words: dict[str, Any] | None) -> File | None:
    if words is None:
        return None
    if "name" in words:
        return Document(words["kind"], words["name"], datetime.fromisoformat(words["at"]))
    return Picture(words["kind"], words["data"])
