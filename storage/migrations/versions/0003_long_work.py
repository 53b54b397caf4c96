"""What long work is done on: the rows of a file, staged until they are taken in."""

import sqlalchemy as sa
from alembic import op

from storage.columns import EncryptedText, Id

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "job_rows",
        sa.Column("user_id", Id, nullable=False),
        sa.Column("job_id", Id, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", EncryptedText(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_job_rows_user_id_users"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name=op.f("fk_job_rows_job_id_jobs"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("job_id", "position", name=op.f("pk_job_rows")),
    )
    op.create_index(op.f("ix_job_rows_user_id"), "job_rows", ["user_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_job_rows_user_id"), table_name="job_rows")
    op.drop_table("job_rows")
