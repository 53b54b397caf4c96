"""The first tables."""

import sqlalchemy as sa
from alembic import op

from storage.columns import EncryptedText, Id, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("transport", sa.String(), nullable=False),
        sa.Column("update_id", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("body", EncryptedText(), nullable=True),
        sa.Column("kept_at", UtcDateTime(), nullable=False),
        sa.Column("handled_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("transport", "update_id", name=op.f("uq_inbox_transport_update_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_inbox_handled_at"), "inbox", ["handled_at"], unique=False)
    op.create_index(
        "ix_inbox_waiting",
        "inbox",
        ["transport", "id"],
        unique=False,
        sqlite_where=sa.text("handled_at IS NULL"),
        postgresql_where=sa.text("handled_at IS NULL"),
    )
    op.create_table(
        "invites",
        sa.Column("id", Id, nullable=False),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("used_by", sa.String(), nullable=True),
        sa.Column("revoked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invites")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_invites_code_hash")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "meta",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("body", EncryptedText(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_meta")),
    )
    op.create_table(
        "users",
        sa.Column("id", Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("names_version", sa.Integer(), nullable=False),
        sa.Column("transport", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("transport", "address", name=op.f("uq_users_transport_address")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "contacts",
        sa.Column("id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("tier", sa.Integer(), nullable=False),
        sa.Column("cadence_days", sa.Integer(), nullable=True),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("archived_on", sa.Date(), nullable=True),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_contacts_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
        sa.UniqueConstraint("user_id", "id", name=op.f("uq_contacts_user_id_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "deeds",
        sa.Column("id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("group", Id, nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_deeds_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deeds")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_deeds_user_id_group"), "deeds", ["user_id", "group"], unique=False)
    op.create_index(op.f("ix_deeds_user_id_id"), "deeds", ["user_id", "id"], unique=False)
    op.create_index(op.f("ix_deeds_user_id_source"), "deeds", ["user_id", "source"], unique=False)
    op.create_table(
        "flows",
        sa.Column("user_id", Id, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("touched_at", UtcDateTime(), nullable=False),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_flows_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_flows")),
    )
    op.create_table(
        "interactions",
        sa.Column("id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("balance", sa.String(), nullable=True),
        sa.Column("approximate", sa.Boolean(), nullable=False),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_interactions_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interactions")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_interactions_user_id_day"), "interactions", ["user_id", "day"], unique=False)
    op.create_table(
        "jobs",
        sa.Column("id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("cursor", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("touched_at", UtcDateTime(), nullable=False),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_jobs_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_jobs_open",
        "jobs",
        ["touched_at"],
        unique=False,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_index(op.f("ix_jobs_user_id"), "jobs", ["user_id"], unique=False)
    op.create_table(
        "meetings",
        sa.Column("id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.Time(), nullable=True),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_meetings_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_meetings_user_id_day"), "meetings", ["user_id", "day"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("prompt", sa.String(), nullable=True),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("local_day", sa.Date(), nullable=True),
        sa.Column("edits", Id, nullable=True),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("lease_until", UtcDateTime(), nullable=True),
        sa.Column("not_before", UtcDateTime(), nullable=True),
        sa.Column("external_id", sa.String(), nullable=True),
        sa.Column("unknowns", sa.Integer(), nullable=False),
        sa.Column("reason", EncryptedText(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.CheckConstraint("prompt IS NULL OR local_day IS NOT NULL", name=op.f("ck_outbox_day")),
        sa.ForeignKeyConstraint(["edits"], ["outbox.id"], name=op.f("fk_outbox_edits"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_outbox_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint(
            "user_id",
            "prompt",
            "subject",
            "local_day",
            name=op.f("uq_outbox_user_id_prompt_subject_local_day"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_outbox_answers",
        "outbox",
        ["state", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting' AND prompt IS NULL"),
        postgresql_where=sa.text("state = 'waiting' AND prompt IS NULL"),
    )
    op.create_index(op.f("ix_outbox_edits"), "outbox", ["edits"], unique=False)
    op.create_index(
        "ix_outbox_leases",
        "outbox",
        ["state", "lease_until"],
        unique=False,
        sqlite_where=sa.text("state = 'sending'"),
        postgresql_where=sa.text("state = 'sending'"),
    )
    op.create_index(
        "ix_outbox_prompts",
        "outbox",
        ["state", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting' AND prompt IS NOT NULL"),
        postgresql_where=sa.text("state = 'waiting' AND prompt IS NOT NULL"),
    )
    op.create_index(
        "ix_outbox_unfinished",
        "outbox",
        ["user_id", "state", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('waiting', 'sending')"),
        postgresql_where=sa.text("state IN ('waiting', 'sending')"),
    )
    op.create_index(op.f("ix_outbox_user_id_external_id"), "outbox", ["user_id", "external_id"], unique=False)
    op.create_table(
        "promises",
        sa.Column("id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("at", sa.Time(), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_promises_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promises")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_promises_user_id_state_due"), "promises", ["user_id", "state", "due"], unique=False
    )
    op.create_table(
        "prompts",
        sa.Column("id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("local_day", sa.Date(), nullable=False),
        sa.Column("held_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_prompts_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prompts")),
        sa.UniqueConstraint("user_id", "kind", "subject", name=op.f("uq_prompts_user_id_kind_subject")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_prompts_due_at"), "prompts", ["due_at"], unique=False)
    op.create_table(
        "changes",
        sa.Column("id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("deed_id", Id, nullable=False),
        sa.Column("noun", sa.String(), nullable=False),
        sa.Column("record_id", Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", EncryptedText(), nullable=True),
        sa.Column("after", EncryptedText(), nullable=True),
        sa.ForeignKeyConstraint(
            ["deed_id"], ["deeds.id"], name=op.f("fk_changes_deed_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_changes_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_changes_deed_id"), "changes", ["deed_id"], unique=False)
    op.create_index(
        op.f("ix_changes_user_id_noun_record_id"), "changes", ["user_id", "noun", "record_id"], unique=False
    )
    op.create_table(
        "clocks",
        sa.Column("user_id", Id, autoincrement=False, nullable=False),
        sa.Column("contact_id", Id, autoincrement=False, nullable=False),
        sa.Column("tier", sa.Integer(), nullable=False),
        sa.Column("cadence_days", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("last_touch", sa.Date(), nullable=True),
        sa.Column("next_due", sa.Date(), nullable=True),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("waits_until", sa.Date(), nullable=True),
        sa.Column("nudged_on", sa.Date(), nullable=True),
        sa.Column("nudges", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id", "contact_id"],
            ["contacts.user_id", "contacts.id"],
            name=op.f("fk_clocks_user_id_contact_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_clocks_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "contact_id", name=op.f("pk_clocks")),
    )
    op.create_index(
        "ix_clocks_due",
        "clocks",
        ["user_id", "next_due"],
        unique=False,
        sqlite_where=sa.text("next_due IS NOT NULL"),
        postgresql_where=sa.text("next_due IS NOT NULL"),
    )
    op.create_table(
        "facts",
        sa.Column("id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id", "contact_id"],
            ["contacts.user_id", "contacts.id"],
            name=op.f("fk_facts_user_id_contact_id"),
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_facts_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facts")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_facts_user_id_contact_id"), "facts", ["user_id", "contact_id"], unique=False)
    op.create_index(op.f("ix_facts_user_id_kind"), "facts", ["user_id", "kind"], unique=False)
    op.create_table(
        "involved",
        sa.Column("user_id", Id, nullable=False),
        sa.Column("noun", sa.String(), nullable=False),
        sa.Column("record_id", Id, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id", "contact_id"],
            ["contacts.user_id", "contacts.id"],
            name=op.f("fk_involved_user_id_contact_id"),
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_involved_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("noun", "record_id", "position", name=op.f("pk_involved")),
    )
    op.create_index(
        op.f("ix_involved_user_id_contact_id_noun_record_id"),
        "involved",
        ["user_id", "contact_id", "noun", "record_id"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_involved_user_id_contact_id_noun_record_id"), table_name="involved")
    op.drop_table("involved")
    op.drop_index(op.f("ix_facts_user_id_kind"), table_name="facts")
    op.drop_index(op.f("ix_facts_user_id_contact_id"), table_name="facts")
    op.drop_table("facts")
    op.drop_index(
        "ix_clocks_due",
        table_name="clocks",
        sqlite_where=sa.text("next_due IS NOT NULL"),
        postgresql_where=sa.text("next_due IS NOT NULL"),
    )
    op.drop_table("clocks")
    op.drop_index(op.f("ix_changes_user_id_noun_record_id"), table_name="changes")
    op.drop_index(op.f("ix_changes_deed_id"), table_name="changes")
    op.drop_table("changes")
    op.drop_index(op.f("ix_prompts_due_at"), table_name="prompts")
    op.drop_table("prompts")
    op.drop_index(op.f("ix_promises_user_id_state_due"), table_name="promises")
    op.drop_table("promises")
    op.drop_index(op.f("ix_outbox_user_id_external_id"), table_name="outbox")
    op.drop_index(
        "ix_outbox_unfinished",
        table_name="outbox",
        sqlite_where=sa.text("state IN ('waiting', 'sending')"),
        postgresql_where=sa.text("state IN ('waiting', 'sending')"),
    )
    op.drop_index(
        "ix_outbox_prompts",
        table_name="outbox",
        sqlite_where=sa.text("state = 'waiting' AND prompt IS NOT NULL"),
        postgresql_where=sa.text("state = 'waiting' AND prompt IS NOT NULL"),
    )
    op.drop_index(
        "ix_outbox_leases",
        table_name="outbox",
        sqlite_where=sa.text("state = 'sending'"),
        postgresql_where=sa.text("state = 'sending'"),
    )
    op.drop_index(op.f("ix_outbox_edits"), table_name="outbox")
    op.drop_index(
        "ix_outbox_answers",
        table_name="outbox",
        sqlite_where=sa.text("state = 'waiting' AND prompt IS NULL"),
        postgresql_where=sa.text("state = 'waiting' AND prompt IS NULL"),
    )
    op.drop_table("outbox")
    op.drop_index(op.f("ix_meetings_user_id_day"), table_name="meetings")
    op.drop_table("meetings")
    op.drop_index(op.f("ix_jobs_user_id"), table_name="jobs")
    op.drop_index(
        "ix_jobs_open",
        table_name="jobs",
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.drop_table("jobs")
    op.drop_index(op.f("ix_interactions_user_id_day"), table_name="interactions")
    op.drop_table("interactions")
    op.drop_table("flows")
    op.drop_index(op.f("ix_deeds_user_id_source"), table_name="deeds")
    op.drop_index(op.f("ix_deeds_user_id_id"), table_name="deeds")
    op.drop_index(op.f("ix_deeds_user_id_group"), table_name="deeds")
    op.drop_table("deeds")
    op.drop_table("contacts")
    op.drop_table("users")
    op.drop_table("meta")
    op.drop_table("invites")
    op.drop_index(
        "ix_inbox_waiting",
        table_name="inbox",
        sqlite_where=sa.text("handled_at IS NULL"),
        postgresql_where=sa.text("handled_at IS NULL"),
    )
    op.drop_index(op.f("ix_inbox_handled_at"), table_name="inbox")
    op.drop_table("inbox")
