"""Looking back: the journal and health checks."""

import sqlalchemy as sa
from alembic import op

from storage.columns import EncryptedText, Id

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("reflections", "checks"):
        op.create_table(
            name,
            sa.Column("id", Id, nullable=False),
            sa.Column("user_id", Id, nullable=False),
            sa.Column("version", sa.Integer(), nullable=False),
            sa.Column("day", sa.Date(), nullable=False),
            sa.Column("body", EncryptedText(), nullable=False),
            sa.ForeignKeyConstraint(
                ["user_id"], ["users.id"], name=op.f(f"fk_{name}_user_id_users"), ondelete="CASCADE"
            ),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
            sqlite_autoincrement=True,
        )
        op.create_index(op.f(f"ix_{name}_user_id_day"), name, ["user_id", "day"], unique=False)


def downgrade() -> None:
    for table in ("involved", "changes"):
        op.execute(f"DELETE FROM {table} WHERE noun IN ('reflection', 'check')")
    for name in ("checks", "reflections"):
        op.drop_table(name)
