"""Units are dated and may stand under another: working groups come and go"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("unit", sa.Column("parent_code", sa.String(), nullable=True))
    op.add_column("unit", sa.Column("valid_from", sa.Date(), nullable=True))
    op.add_column("unit", sa.Column("valid_to", sa.Date(), nullable=True))


def downgrade() -> None:
    for name in ("valid_to", "valid_from", "parent_code"):
        op.drop_column("unit", name)
