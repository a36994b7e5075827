"""The newest months first, without sorting all of them"""

from collections.abc import Sequence

from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_index(op.f("ix_actual_period_id"), "actual", ["period", "id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_actual_period_id"), "actual")
