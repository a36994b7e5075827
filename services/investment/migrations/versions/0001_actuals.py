"""Actual investment, closed months, and the copy of the registry's projects"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from services.kit.migrations import create_kit_tables

revision: str = "0001"
down_revision: str | None = None
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_PERIOD = r"period ~ '^\d{4}-(0[1-9]|1[0-2])$'"
_BASIS = "basis IN ('reported', 'statistical')"


def upgrade() -> None:
    create_kit_tables(op)
    op.create_table(
        "project_ref",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("industrial", sa.Boolean(), nullable=False),
        sa.Column("owner_unit", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("synthetic", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_ref")),
    )
    # Not unique: the registry's rule is the registry's to keep, and its events may arrive in any order.
    op.create_index(op.f("ix_project_ref_code"), "project_ref", ["code"])
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
    op.create_table(
        "closed_month",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("closed", sa.Boolean(), server_default="true", nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closed_month")),
        sa.UniqueConstraint("period", "basis", name=op.f("uq_closed_month_period_basis")),
        sa.CheckConstraint(_PERIOD, name=op.f("ck_closed_month_period")),
        sa.CheckConstraint(_BASIS, name=op.f("ck_closed_month_basis")),
    )
    op.create_table(
        "actual",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("state", sa.String(), server_default="draft", nullable=False),
        sa.Column("confirmed_amount", sa.Numeric(18, 4), nullable=True),
        sa.Column("working_amount", sa.Numeric(18, 4), nullable=True),
        sa.Column("late", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("retroactive", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("return_reason", sa.String(), nullable=True),
        sa.Column("submitted_by", sa.String(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_by", sa.String(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actual")),
        sa.UniqueConstraint("project_id", "period", "basis", name=op.f("uq_actual_project_id_period_basis")),
        sa.CheckConstraint(_PERIOD, name=op.f("ck_actual_period")),
        sa.CheckConstraint(_BASIS, name=op.f("ck_actual_basis")),
        sa.CheckConstraint(
            "(state = 'confirmed' AND confirmed_amount IS NOT NULL AND working_amount IS NULL)"
            " OR (state IN ('draft', 'submitted', 'returned') AND working_amount IS NOT NULL)",
            name=op.f("ck_actual_state"),
        ),
        # Four eyes, whatever the application does.
        sa.CheckConstraint(
            "state <> 'confirmed' OR confirmed_by IS DISTINCT FROM submitted_by", name=op.f("ck_actual_four_eyes")
        ),
    )
    # The review desk reads what waits, month by month.
    op.create_index(op.f("ix_actual_state_period"), "actual", ["state", "period"])


def downgrade() -> None:
    op.drop_table("actual")
    op.drop_table("closed_month")
    op.drop_table("membership_ref")
    op.drop_table("project_ref")
