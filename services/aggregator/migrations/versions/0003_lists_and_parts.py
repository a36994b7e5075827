"""Facts that count only on a frozen list of projects, and facts in parts"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.execute("ALTER TYPE stated_fact ADD ATTRIBUTE listed text, ADD ATTRIBUTE part text")
    op.add_column("project_version", sa.Column("lists", sa.ARRAY(sa.Text()), server_default="{}", nullable=False))
    op.add_column("carrier_version", sa.Column("withdrawn", sa.Boolean(), server_default="false", nullable=False))
    op.add_column("project_span", sa.Column("lists", sa.ARRAY(sa.Text()), nullable=True))
    op.add_column("project_span", sa.Column("until_position", sa.BigInteger(), nullable=True))
    op.execute("""
        UPDATE project_span s SET until_position = p.position
        FROM project_version p WHERE p.project_id = s.project_id AND p.known_at = s.until
    """)


def downgrade() -> None:
    op.drop_column("project_span", "until_position")
    op.drop_column("project_span", "lists")
    op.drop_column("carrier_version", "withdrawn")
    op.drop_column("project_version", "lists")
    op.execute("ALTER TYPE stated_fact DROP ATTRIBUTE part, DROP ATTRIBUTE listed")
