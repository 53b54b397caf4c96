"""What is kept, table by table. What people wrote lies sealed in ``body``; the rest is what the database
sorts, claims and joins by: days, tiers, states, counts and ids.

Whatever points at a connection does so together with its user, so that the database itself refuses
one user's record that names another's connection.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Time,
    UniqueConstraint,
    text,
)

from storage.columns import EncryptedText, Id, UtcDateTime

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

WAITING = "state = 'waiting'"
UNFINISHED = "state IN ('waiting', 'sending')"
SENDING = "state = 'sending'"
OPEN = "state = 'open'"
RUNNING = "next_due IS NOT NULL"
"""Conditions of partial indexes: a statement has to say them in these very words to be served by one."""


def _id() -> Column[int]:
    return Column("id", Id, primary_key=True)


def _user(**options: Any) -> Column[int]:
    return Column("user_id", Id, ForeignKey("users.id", ondelete="CASCADE"), nullable=False, **options)


def _contact(**options: Any) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["user_id", "contact_id"], ["contacts.user_id", "contacts.id"], **options)


def _only(name: str, *columns: str, where: str) -> Index:
    """An index over the few rows that matter."""
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


meta = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
    Column("body", EncryptedText),
)

users = Table(
    "users",
    metadata,
    _id(),
    Column("version", Integer, nullable=False),
    Column("names_version", Integer, nullable=False),
    Column("transport", String, nullable=False),
    Column("address", String, nullable=False),
    Column("stopped", Boolean, nullable=False),
    Column("body", EncryptedText, nullable=False),
    UniqueConstraint("transport", "address"),
    sqlite_autoincrement=True,
)

contacts = Table(
    "contacts",
    metadata,
    _id(),
    _user(),
    Column("version", Integer, nullable=False),
    Column("tier", Integer, nullable=False),
    Column("cadence_days", Integer),
    Column("added_on", Date, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("archived_on", Date),
    Column("snoozed_until", Date),
    Column("body", EncryptedText, nullable=False),
    UniqueConstraint("user_id", "id"),
    sqlite_autoincrement=True,
)

facts = Table(
    "facts",
    metadata,
    _id(),
    _user(),
    Column("version", Integer, nullable=False),
    Column("contact_id", Id, nullable=False),
    Column("kind", String, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
    Column("month_day", Integer),  # of a birthday
    Column("body", EncryptedText, nullable=False),
    _contact(),
    Index(None, "user_id", "contact_id"),
    Index(None, "user_id", "kind"),
    sqlite_autoincrement=True,
)

interactions = Table(
    "interactions",
    metadata,
    _id(),
    _user(),
    Column("version", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("channel", String),
    Column("balance", String),
    Column("approximate", Boolean, nullable=False),
    Column("body", EncryptedText, nullable=False),
    Index(None, "user_id", "day"),
    Index(None, "user_id", "id"),
    sqlite_autoincrement=True,
)

promises = Table(
    "promises",
    metadata,
    _id(),
    _user(),
    Column("version", Integer, nullable=False),
    Column("due", Date),
    Column("at", Time),
    Column("made_on", Date, nullable=False),
    Column("state", String, nullable=False),
    Column("closed_on", Date),
    Column("body", EncryptedText, nullable=False),
    Index(None, "user_id", "state", "due"),
    sqlite_autoincrement=True,
)

meetings = Table(
    "meetings",
    metadata,
    _id(),
    _user(),
    Column("version", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("at", Time),
    Column("channel", String),
    Column("body", EncryptedText, nullable=False),
    Index(None, "user_id", "day"),
    sqlite_autoincrement=True,
)

gaps = Table(
    "gaps",
    metadata,
    _id(),
    _user(),
    Column("version", Integer, nullable=False),
    Column("target", Integer, nullable=False),
    Column("until", Date),
    Column("made_on", Date, nullable=False),
    Column("state", String, nullable=False),
    Column("closed_on", Date),
    Column("body", EncryptedText, nullable=False),
    Index(None, "user_id"),
    sqlite_autoincrement=True,
)

goals = Table(
    "goals",
    metadata,
    _id(),
    _user(),
    Column("version", Integer, nullable=False),
    Column("made_on", Date, nullable=False),
    Column("state", String, nullable=False),
    Column("closed_on", Date),
    Column("body", EncryptedText, nullable=False),
    Index(None, "user_id"),
    sqlite_autoincrement=True,
)

opportunities = Table(
    "opportunities",
    metadata,
    _id(),
    _user(),
    Column("version", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("kind", String),
    Column("state", String, nullable=False),
    Column("closed_on", Date),
    Column("body", EncryptedText, nullable=False),
    Index(None, "user_id", "day"),
    sqlite_autoincrement=True,
)

stories = Table(
    "stories",
    metadata,
    _id(),
    _user(),
    Column("version", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("body", EncryptedText, nullable=False),
    Index(None, "user_id", "day"),
    sqlite_autoincrement=True,
)

reflections = Table(
    "reflections",
    metadata,
    _id(),
    _user(),
    Column("version", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("body", EncryptedText, nullable=False),
    Index(None, "user_id", "day"),
    sqlite_autoincrement=True,
)

checks = Table(
    "checks",
    metadata,
    _id(),
    _user(),
    Column("version", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("body", EncryptedText, nullable=False),
    Index(None, "user_id", "day"),
    sqlite_autoincrement=True,
)

snapshots = Table(  # figures as they stood: derived from the records, so no part of any undo
    "snapshots",
    metadata,
    _user(primary_key=True, autoincrement=False),
    Column("kind", String, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("body", EncryptedText, nullable=False),
)

involved = Table(  # who is in a record that names people, in the order named
    "involved",
    metadata,
    _user(),
    Column("noun", String, primary_key=True),
    Column("record_id", Id, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("contact_id", Id, nullable=False),
    _contact(),
    Index(None, "user_id", "contact_id", "noun", "record_id"),
)

clocks = Table(
    "clocks",
    metadata,
    _user(primary_key=True, autoincrement=False),
    Column("contact_id", Id, primary_key=True, autoincrement=False),
    Column("tier", Integer, nullable=False),
    Column("cadence_days", Integer, nullable=False),
    Column("since", Date, nullable=False),
    Column("last_touch", Date),
    Column("next_due", Date),
    Column("snoozed_until", Date),
    Column("waits_until", Date),
    Column("nudged_on", Date),
    Column("nudges", Integer, nullable=False),
    _contact(ondelete="CASCADE"),  # derived from the records: it goes with its connection
    _only("ix_clocks_due", "user_id", "next_due", where=RUNNING),
    _only("ix_clocks_tier", "user_id", "tier", "contact_id", where=RUNNING),
)

prompts = Table(
    "prompts",
    metadata,
    _id(),
    _user(),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("local_day", Date, nullable=False),
    Column("held_at", UtcDateTime),
    UniqueConstraint("user_id", "kind", "subject"),
    Index(None, "due_at"),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    _user(),
    Column("prompt", String),  # the kind of the prompt; NULL: an answer
    Column("subject", String, nullable=False),
    Column("local_day", Date),
    Column("edits", Id, ForeignKey("outbox.id", ondelete="CASCADE"), index=True),
    Column("body", EncryptedText, nullable=False),
    Column("state", String, nullable=False),
    Column("owner", String),
    Column("attempt", Integer, nullable=False),
    Column("lease_until", UtcDateTime),
    Column("not_before", UtcDateTime),
    Column("external_id", String),
    Column("unknowns", Integer, nullable=False),
    Column("reason", EncryptedText),  # transports quote the message in what they refuse
    Column("created_at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime),
    UniqueConstraint("user_id", "prompt", "subject", "local_day"),
    CheckConstraint("prompt IS NULL OR local_day IS NOT NULL", name="day"),
    Index(None, "user_id", "external_id"),
    # the state leads, though it is always the same: else SQLite holds other indexes for better
    _only("ix_outbox_unfinished", "user_id", "state", "id", where=UNFINISHED),
    _only("ix_outbox_answers", "state", "id", where=f"{WAITING} AND prompt IS NULL"),
    _only("ix_outbox_prompts", "state", "id", where=f"{WAITING} AND prompt IS NOT NULL"),
    _only("ix_outbox_leases", "state", "lease_until", where=SENDING),
    sqlite_autoincrement=True,
)

inbox = Table(
    "inbox",
    metadata,
    _id(),
    Column("transport", String, nullable=False),
    Column("update_id", String, nullable=False),
    Column("address", String, nullable=False),
    Column("body", EncryptedText),  # until it is handled
    Column("kept_at", UtcDateTime, nullable=False),
    Column("handled_at", UtcDateTime),
    UniqueConstraint("transport", "update_id"),
    _only("ix_inbox_waiting", "transport", "id", where="handled_at IS NULL"),
    Index(None, "handled_at"),
    sqlite_autoincrement=True,
)

flows = Table(
    "flows",
    metadata,
    _user(primary_key=True, autoincrement=False),
    Column("name", String, nullable=False),
    Column("touched_at", UtcDateTime, nullable=False),
    Column("body", EncryptedText, nullable=False),
)

deeds = Table(
    "deeds",
    metadata,
    _id(),
    _user(),
    Column("group", Id),  # the first deed of the turn; NULL: this one
    Column("at", UtcDateTime, nullable=False),
    Column("kind", String, nullable=False),
    Column("source", String),
    Column("undone", Boolean, nullable=False),
    Index(None, "user_id", "id"),
    Index(None, "user_id", "group"),
    Index(None, "user_id", "source"),
    sqlite_autoincrement=True,
)

changes = Table(
    "changes",
    metadata,
    _id(),
    _user(),
    Column("deed_id", Id, ForeignKey("deeds.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("noun", String, nullable=False),
    Column("record_id", Id, nullable=False),
    Column("version", Integer, nullable=False),
    Column("before", EncryptedText),
    Column("after", EncryptedText),
    Index(None, "user_id", "noun", "record_id"),
    Index(None, "user_id", "id"),
    sqlite_autoincrement=True,
)

jobs = Table(
    "jobs",
    metadata,
    _id(),
    _user(index=True),
    Column("kind", String, nullable=False),
    Column("cursor", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("touched_at", UtcDateTime, nullable=False),
    Column("body", EncryptedText, nullable=False),
    _only("ix_jobs_open", "touched_at", where=OPEN),
    sqlite_autoincrement=True,
)

job_rows = Table(  # what long work is done on, some dozens of rows at a time
    "job_rows",
    metadata,
    _user(),
    Column("job_id", Id, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("body", EncryptedText, nullable=False),
    Index(None, "user_id"),
)

invites = Table(
    "invites",
    metadata,
    _id(),
    Column("code_hash", String, nullable=False, unique=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_by", String),
    Column("revoked", Boolean, nullable=False),
    sqlite_autoincrement=True,
)
