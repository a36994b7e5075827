"""The copies of units, carriers and enterprises, and more of projects"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("project_ref", sa.Column("planned_total", sa.Numeric(18, 4), nullable=True))
    op.add_column("project_ref", sa.Column("owner_enterprise", sa.Uuid(), nullable=True))
    op.add_column("project_ref", sa.Column("lists", postgresql.ARRAY(sa.String()), server_default="{}", nullable=False))
    op.add_column("project_ref", sa.Column("planned_start_on", sa.Date(), nullable=True))
    op.add_column("project_ref", sa.Column("planned_finish_on", sa.Date(), nullable=True))
    op.add_column("project_ref", sa.Column("started_on", sa.Date(), nullable=True))
    op.create_index(op.f("ix_project_ref_owner_enterprise"), "project_ref", ["owner_enterprise"])
    op.create_table(
        "unit_ref",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_unit_ref")),
    )
    op.create_table(
        "carrier_ref",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_carrier_ref")),
    )
    op.create_table(
        "enterprise_ref",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("credit_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enterprise_ref")),
    )
    # Not unique: the registry's rule is the registry's to keep, and its events may arrive in any order.
    op.create_index(op.f("ix_enterprise_ref_credit_code"), "enterprise_ref", ["credit_code"])


def downgrade() -> None:
    op.drop_table("enterprise_ref")
    op.drop_table("carrier_ref")
    op.drop_table("unit_ref")
    op.drop_index(op.f("ix_project_ref_owner_enterprise"), "project_ref")
    for column in ("started_on", "planned_finish_on", "planned_start_on", "lists", "owner_enterprise", "planned_total"):
        op.drop_column("project_ref", column)
