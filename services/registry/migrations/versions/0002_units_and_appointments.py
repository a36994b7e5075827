"""Units heard from identity, appointments, towns and streets"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "unit_ref",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("parent_code", sa.String(), nullable=True),
        sa.Column("carrier_codes", sa.ARRAY(sa.String()), server_default="{}", nullable=False),
        sa.Column("domains", sa.ARRAY(sa.String()), server_default="{}", nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_ref")),
        sa.UniqueConstraint("code", name=op.f("uq_unit_ref_code")),
    )
    op.create_index(op.f("ix_unit_ref_kind"), "unit_ref", ["kind"])
    op.create_index(op.f("ix_unit_ref_parent_code"), "unit_ref", ["parent_code"])
    # `post` makes a post that one person holds at a time exclusive, and lets the others stand side by side.
    op.execute(
        """
        CREATE TABLE appointment (
            id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_appointment PRIMARY KEY,
            unit varchar NOT NULL,
            role varchar NOT NULL,
            person_name varchar NOT NULL,
            title varchar,
            valid_from date NOT NULL,
            valid_to date,
            post varchar NOT NULL,
            synthetic boolean NOT NULL DEFAULT false,
            version integer NOT NULL DEFAULT 1,
            valid daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
            CONSTRAINT uq_appointment_valid UNIQUE (unit, role, post, valid WITHOUT OVERLAPS)
        )
        """
    )
    op.create_index(op.f("ix_appointment_role"), "appointment", ["role"])
    op.create_index(op.f("ix_appointment_valid_from"), "appointment", ["valid_from", "id"])


def downgrade() -> None:
    op.drop_table("appointment")
    op.drop_table("unit_ref")
