"""The copy of the registry's projects"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from services.kit.migrations import create_kit_tables

revision: str = "0001"
down_revision: str | None = None
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    create_kit_tables(op)
    op.create_table(
        "project_ref",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("industrial", sa.Boolean(), nullable=False),
        sa.Column("track", sa.String(), nullable=False),
        sa.Column("owner_unit", sa.String(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("synthetic", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_ref")),
    )
    # Not unique: the registry's rule is the registry's to keep, and its events may arrive in any order.
    op.create_index(op.f("ix_project_ref_code"), "project_ref", ["code"])
    op.create_index(op.f("ix_project_ref_owner_unit"), "project_ref", ["owner_unit"])
    op.create_table(
        "membership_ref",
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("carrier_code", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "valid_from", name=op.f("pk_membership_ref")),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project_ref.id"], name=op.f("fk_membership_ref_project_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_membership_ref_carrier_code"), "membership_ref", ["carrier_code"])


def downgrade() -> None:
    op.drop_table("membership_ref")
    op.drop_table("project_ref")
