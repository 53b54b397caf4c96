"""What the user wants and what people brought: gaps, goals, opportunities, stories; figures week by week."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.columns import EncryptedText, Id

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("changes", "interactions"):
        op.create_index(op.f(f"ix_{table}_user_id_id"), table, ["user_id", "id"], unique=False)
    running = sa.text("next_due IS NOT NULL")
    op.create_index(
        "ix_clocks_tier",
        "clocks",
        ["user_id", "tier", "contact_id"],
        unique=False,
        sqlite_where=running,
        postgresql_where=running,
    )
    _create(
        "gaps",
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
    )
    op.create_index(op.f("ix_gaps_user_id"), "gaps", ["user_id"], unique=False)
    _create(
        "goals",
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
    )
    op.create_index(op.f("ix_goals_user_id"), "goals", ["user_id"], unique=False)
    _create(
        "opportunities",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
    )
    op.create_index(op.f("ix_opportunities_user_id_day"), "opportunities", ["user_id", "day"], unique=False)
    _create("stories", sa.Column("day", sa.Date(), nullable=False))
    op.create_index(op.f("ix_stories_user_id_day"), "stories", ["user_id", "day"], unique=False)
    op.create_table(
        "snapshots",
        sa.Column("user_id", Id, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_snapshots_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "kind", "day", name=op.f("pk_snapshots")),
    )


def _create(name: str, *columns: sa.Column[Any]) -> None:
    """A table of one user's records."""
    op.create_table(
        name,
        sa.Column("id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *columns,
        sa.Column("body", EncryptedText(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f(f"fk_{name}_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    """What points at the records that go, goes with them: the program before knows nothing of these nouns."""
    for name in ("involved", "changes"):
        op.execute(f"DELETE FROM {name} WHERE noun IN ('gap', 'goal', 'opportunity', 'story')")
    for name in ("snapshots", "stories", "opportunities", "goals", "gaps"):
        op.drop_table(name)
    op.drop_index("ix_clocks_tier", table_name="clocks")
    for table in ("changes", "interactions"):
        op.drop_index(op.f(f"ix_{table}_user_id_id"), table_name=table)
