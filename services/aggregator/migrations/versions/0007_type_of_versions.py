"""The type of the event that stated a version, from which timelines tell what happened to an actual"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("source_version", sa.Column("type", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("source_version", "type")
