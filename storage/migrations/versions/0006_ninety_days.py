"""Ninety days: plans, habits, outreach, approaches, templates of one's own, projects."""

import sqlalchemy as sa
from alembic import op

from storage.columns import EncryptedText, Id

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES = ("plans", "habits", "outreaches", "approaches", "templates", "projects")


def upgrade() -> None:
    for name in TABLES:
        op.create_table(
            name,
            sa.Column("id", Id, nullable=False),
            sa.Column("user_id", Id, nullable=False),
            sa.Column("version", sa.Integer(), nullable=False),
            sa.Column("body", EncryptedText(), nullable=False),
            sa.ForeignKeyConstraint(
                ["user_id"], ["users.id"], name=op.f(f"fk_{name}_user_id_users"), ondelete="CASCADE"
            ),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
            sqlite_autoincrement=True,
        )
        op.create_index(op.f(f"ix_{name}_user_id"), name, ["user_id"], unique=False)


def downgrade() -> None:
    gone = "('plan', 'habit', 'outreach', 'approach', 'template', 'project')"
    for table in ("involved", "changes"):
        op.execute(f"DELETE FROM {table} WHERE noun IN {gone}")
    for name in reversed(TABLES):
        op.drop_table(name)
