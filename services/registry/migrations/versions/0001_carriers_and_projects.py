"""Carriers, projects, and their dated membership"""

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
        "carrier",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("due_state", sa.String(), nullable=False),
        sa.Column("scope_note", sa.String(), nullable=True),
        sa.Column("clause", sa.String(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("from_plan", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carrier")),
        sa.UniqueConstraint("code", name=op.f("uq_carrier_code")),
    )
    op.create_table(
        "project",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("industrial", sa.Boolean(), nullable=False),
        sa.Column("industry_code", sa.String(), nullable=True),
        sa.Column("region_code", sa.String(), nullable=False),
        sa.Column("planned_total", sa.Numeric(18, 4), nullable=True),
        sa.Column("filed_on", sa.Date(), nullable=True),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("owner_unit", sa.String(), nullable=False),
        sa.Column("batch", sa.String(), nullable=True),
        sa.Column("track", sa.String(), nullable=False),
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdrawal_reason", sa.String(), nullable=True),
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
        sa.UniqueConstraint("code", name=op.f("uq_project_code")),
        sa.CheckConstraint("planned_total >= 0", name=op.f("ck_project_planned_total")),
        sa.CheckConstraint("(state = 'withdrawn') = (withdrawn_on IS NOT NULL)", name=op.f("ck_project_withdrawn_on")),
    )
    op.create_index(op.f("ix_project_owner_unit"), "project", ["owner_unit"])
    # The range is derived, so that the application reads and writes two plain dates and PostgreSQL judges the overlap.
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.execute(
        """
        CREATE TABLE membership (
            project_id uuid NOT NULL CONSTRAINT fk_membership_project_id REFERENCES project (id),
            valid_from date NOT NULL,
            valid_to date,
            carrier_code varchar NOT NULL CONSTRAINT fk_membership_carrier_code REFERENCES carrier (code),
            valid daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
            CONSTRAINT pk_membership PRIMARY KEY (project_id, valid_from),
            CONSTRAINT uq_membership_valid UNIQUE (project_id, valid WITHOUT OVERLAPS)
        )
        """
    )
    op.create_index(op.f("ix_membership_carrier_code"), "membership", ["carrier_code", "valid_from"])


def downgrade() -> None:
    op.drop_table("membership")
    op.drop_table("project")
    op.drop_table("carrier")
