"""The ledger, its sources and dimensions, and the plan's entries"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from services.kit.migrations import create_kit_tables

revision: str = "0001"
down_revision: str | None = None
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_TABLES = (
    "source_version", "source_fact", "project_version", "project_membership", "project_span", "carrier_version",
    "ledger_entry", "cell", "ledger_state", "plan_entry_version",
)  # fmt: skip


def upgrade() -> None:
    create_kit_tables(op)
    op.create_table(
        "carrier_version",
        sa.Column("carrier_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("known_at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("due_state", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("carrier_id", "version", name=op.f("pk_carrier_version")),
    )
    op.create_table(
        "cell",
        sa.Column("known_month", sa.Date(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("value", sa.Numeric(precision=28, scale=4), nullable=False),
        sa.Column("facts", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("known_month", "measure", "basis", "status", "scope", "period", name=op.f("pk_cell")),
        postgresql_with={"fillfactor": "70"},
    )
    op.create_table(
        "ledger_entry",
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("known_at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("delta", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("facts", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "entity_id",
            "known_at",
            "measure",
            "basis",
            "status",
            "scope",
            "period",
            "cause",
            name=op.f("pk_ledger_entry"),
        ),
    )
    op.create_index(
        op.f("ix_ledger_entry_measure_basis_status_known_at_position"),
        "ledger_entry",
        ["measure", "basis", "status", "known_at", "position"],
        unique=False,
    )
    op.create_table(
        "ledger_state",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_ledger_state_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_state")),
    )
    op.create_table(
        "plan_entry_version",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("entry_id", "version", name=op.f("pk_plan_entry_version")),
        sa.UniqueConstraint("kind", "code", "version", name=op.f("uq_plan_entry_version_kind_code_version")),
    )
    op.create_table(
        "project_span",
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("since", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("until", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("industrial", sa.Boolean(), nullable=True),
        sa.Column("position", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("project_id", "since", name=op.f("pk_project_span")),
    )
    op.create_table(
        "project_version",
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("known_at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("industrial", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("filed_on", sa.Date(), nullable=True),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("synthetic", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", "version", name=op.f("pk_project_version")),
    )
    op.create_table(
        "source_fact",
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("value", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("scope", sa.String(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.CheckConstraint("(scope IS NULL) <> (on_date IS NULL)", name=op.f("ck_source_fact_scope_or_date")),
        sa.PrimaryKeyConstraint("entity_id", "version", "measure", "basis", "status", name=op.f("pk_source_fact")),
    )
    op.create_table(
        "source_version",
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("known_at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("retroactive", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("entity_id", "version", name=op.f("pk_source_version")),
    )
    op.create_index(
        op.f("ix_source_version_project_id"),
        "source_version",
        ["project_id"],
        unique=False,
        postgresql_where=sa.text("project_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_source_version_source_known_at_position"),
        "source_version",
        ["source", "known_at", "position"],
        unique=False,
    )
    op.create_table(
        "project_membership",
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("carrier_code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id", "version"],
            ["project_version.project_id", "project_version.version"],
            name=op.f("fk_project_membership_project_id_version"),
        ),
        sa.PrimaryKeyConstraint("project_id", "version", "valid_from", name=op.f("pk_project_membership")),
    )
    op.execute("INSERT INTO ledger_state (id, version) VALUES (1, 0)")


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)
