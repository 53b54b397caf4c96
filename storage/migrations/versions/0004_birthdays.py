"""A birthday's day of the year as a column. Those kept before are looked at until they are written again."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("facts", sa.Column("month_day", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("facts", "month_day")
