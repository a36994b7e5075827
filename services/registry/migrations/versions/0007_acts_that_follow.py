"""Recognitions know which act is the first and which another stands in for"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("recognition", sa.Column("first", sa.Boolean(), server_default="true", nullable=False))
    op.add_column("recognition", sa.Column("superseded_on", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("recognition", "superseded_on")
    op.drop_column("recognition", "first")
