"""Clusters, and the statistics returns with their revisions, rows and sign-off"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_ID = sa.text("uuidv7()")


def upgrade() -> None:
    op.create_table(
        "cluster",
        sa.Column("id", sa.Uuid(), server_default=_ID, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("cluster_group", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("clause", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cluster")),
        sa.UniqueConstraint("code", name=op.f("uq_cluster_code")),
        sa.CheckConstraint("cluster_group IN ('100bn', '10bn')", name=op.f("ck_cluster_group")),
        sa.CheckConstraint("valid_to >= valid_from", name=op.f("ck_cluster_valid")),
    )
    op.create_index(op.f("ix_cluster_name"), "cluster", ["name"])
    op.create_index(op.f("ix_cluster_valid_from"), "cluster", ["valid_from"])
    _create_returns()


def _create_returns() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    # The months are derived, so that PostgreSQL itself refuses a second return of a period, and a year beside its
    # months, of one kind.
    op.execute(
        r"""
        CREATE TABLE statistics_return (
            id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT pk_statistics_return PRIMARY KEY,
            kind varchar NOT NULL CONSTRAINT ck_statistics_return_kind
                CHECK (kind IN ('value_added', 'tax', 'investment', 'land', 'cluster_revenue')),
            period varchar NOT NULL CONSTRAINT ck_statistics_return_period
                CHECK (period ~ '^\d{4}(-(0[1-9]|1[0-2]))?$'),
            state varchar NOT NULL DEFAULT 'draft' CONSTRAINT ck_statistics_return_state
                CHECK (state IN ('draft', 'submitted', 'signed', 'confirmed', 'returned', 'withdrawn')),
            revision integer NOT NULL DEFAULT 1,
            confirmed_revision integer,
            published boolean NOT NULL DEFAULT false,
            synthetic boolean NOT NULL DEFAULT false,
            version integer NOT NULL DEFAULT 1,
            months daterange NOT NULL GENERATED ALWAYS AS (
                CASE WHEN length(period) = 4
                THEN daterange(make_date(left(period, 4)::integer, 1, 1), make_date(left(period, 4)::integer + 1, 1, 1))
                ELSE daterange(
                    make_date(left(period, 4)::integer, right(period, 2)::integer, 1),
                    (make_date(left(period, 4)::integer, right(period, 2)::integer, 1) + interval '1 month')::date
                ) END
            ) STORED,
            CONSTRAINT ex_statistics_return_months
                EXCLUDE USING gist (kind WITH =, months WITH &&) WHERE (state <> 'withdrawn'),
            CONSTRAINT ck_statistics_return_confirmed CHECK (state <> 'confirmed' OR confirmed_revision = revision)
        )
        """
    )
    op.create_index(op.f("ix_statistics_return_kind_period"), "statistics_return", ["kind", "period"])
    op.create_index(op.f("ix_statistics_return_period"), "statistics_return", ["period"])
    op.create_index(op.f("ix_statistics_return_state"), "statistics_return", ["state"])
    op.create_table(
        "return_revision",
        sa.Column("id", sa.Uuid(), server_default=_ID, nullable=False),
        sa.Column("return_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), server_default="draft", nullable=False),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("source_unit", sa.String(), nullable=True),
        sa.Column("boundary_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("evidence", postgresql.JSONB(), server_default="[]", nullable=False),
        sa.Column("cancels", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("return_reason", sa.String(), nullable=True),
        sa.Column("editors", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("signed_by", sa.String(), nullable=True),
        sa.Column("confirmed_by", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_return_revision")),
        sa.ForeignKeyConstraint(
            ["return_id"], ["statistics_return.id"], name=op.f("fk_return_revision_return_id"), ondelete="CASCADE"
        ),
        sa.UniqueConstraint("return_id", "number", name=op.f("uq_return_revision_return_id_number")),
        # Two persons besides those who entered it, whatever the application does.
        sa.CheckConstraint(
            "signed_by IS NULL OR NOT signed_by = ANY (editors)", name=op.f("ck_return_revision_signer")
        ),
        sa.CheckConstraint(
            "confirmed_by IS NULL OR (NOT confirmed_by = ANY (editors) AND confirmed_by <> signed_by)",
            name=op.f("ck_return_revision_two_signers"),
        ),
        sa.CheckConstraint(
            "(state IN ('signed', 'confirmed') AND signed_by IS NOT NULL OR state NOT IN ('signed', 'confirmed'))"
            " AND (state <> 'confirmed' OR confirmed_by IS NOT NULL)",
            name=op.f("ck_return_revision_state"),
        ),
    )
    op.create_table(
        "return_row",
        sa.Column("revision_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("amount", sa.Numeric(18, 4), nullable=False),
        sa.Column("restated_amount", sa.Numeric(18, 4), nullable=True),
        sa.PrimaryKeyConstraint("revision_id", "scope", name=op.f("pk_return_row")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["return_revision.id"], name=op.f("fk_return_row_revision_id"), ondelete="CASCADE"
        ),
    )
    op.create_table(
        "return_step",
        sa.Column("return_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("return_id", "number", name=op.f("pk_return_step")),
        sa.ForeignKeyConstraint(
            ["return_id"], ["statistics_return.id"], name=op.f("fk_return_step_return_id"), ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    for table in ("return_step", "return_row", "return_revision", "statistics_return", "cluster"):
        op.drop_table(table)
