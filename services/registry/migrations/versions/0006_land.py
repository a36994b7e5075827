"""Land parcels and admission standards"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from services.kit.search import create_search

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_ACTIVE = sa.text("state = 'active'")


def _later(column: str) -> sa.TextClause:
    return sa.text(f"coalesce({column}, '9000-01-01'::date)")


def _of_an_entry(table: str) -> tuple[sa.Column[object] | sa.schema.SchemaItem, ...]:
    return (
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(["carrier_code"], ["carrier.code"], name=op.f(f"fk_{table}_carrier_code")),
    )


def upgrade() -> None:
    op.create_table(
        "admission_standard",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("dimensions", postgresql.JSONB(), nullable=False),
        *_of_an_entry("admission_standard"),
    )
    owner = sa.text("coalesce(carrier_code, '')")
    op.create_index(
        "uq_admission_standard_valid_from",
        "admission_standard",
        [owner, "valid_from"],
        unique=True,
        postgresql_where=_ACTIVE,
    )
    op.create_index("uq_admission_standard_number", "admission_standard", [owner, "number"], unique=True)
    op.create_index(op.f("ix_admission_standard_carrier_code"), "admission_standard", ["carrier_code"])

    op.create_table(
        "parcel",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("area", sa.Numeric(18, 4), nullable=False),
        sa.Column("new_industrial", sa.Boolean(), nullable=False),
        sa.Column("quota_area", sa.Numeric(18, 4), nullable=True),
        sa.Column("quota_used_on", sa.Date(), nullable=True),
        sa.Column("granted_on", sa.Date(), nullable=True),
        sa.Column("standard_land", sa.Boolean(), nullable=False),
        sa.Column("exception_reason", sa.String(), nullable=True),
        sa.Column("completed_on", sa.Date(), nullable=True),
        sa.Column("committed", postgresql.JSONB(), nullable=False),
        sa.Column("as_built", postgresql.JSONB(), nullable=False),
        sa.Column("geometry", postgresql.JSONB(), nullable=True),
        sa.Column("for_programme", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("standard_id", sa.Uuid(), nullable=True),
        sa.Column("standard_number", sa.Integer(), nullable=True),
        sa.Column("breaches", postgresql.JSONB(), server_default="[]", nullable=False),
        sa.Column("search", sa.String(), nullable=False),
        *_of_an_entry("parcel"),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_parcel_project_id")),
        sa.ForeignKeyConstraint(["standard_id"], ["admission_standard.id"], name=op.f("fk_parcel_standard_id")),
        sa.CheckConstraint("area > 0", name=op.f("ck_parcel_area")),
        sa.CheckConstraint("(quota_area IS NULL) = (quota_used_on IS NULL)", name=op.f("ck_parcel_quota")),
    )
    op.create_index("uq_parcel_code", "parcel", ["code"], unique=True, postgresql_where=_ACTIVE)
    op.create_index("ix_parcel_code_id", "parcel", ["code", "id"])
    op.create_index("ix_parcel_area", "parcel", ["area", "id"])
    op.create_index(op.f("ix_parcel_carrier_code"), "parcel", ["carrier_code"])
    op.create_index(op.f("ix_parcel_project_id"), "parcel", ["project_id"])
    op.create_index(op.f("ix_parcel_standard_id"), "parcel", ["standard_id"])
    op.create_index("ix_parcel_breached", "parcel", ["code", "id"], postgresql_where=sa.text("breaches <> '[]'"))
    for day in ("granted_on", "quota_used_on"):
        op.create_index(f"ix_parcel_{day}", "parcel", [_later(day), "id"])
    create_search(op, "parcel")

    op.create_table(
        "carrier_outline",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("carrier_code", sa.String(), nullable=False),
        sa.Column("geometry", postgresql.JSONB(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carrier_outline")),
        sa.UniqueConstraint("carrier_code", name=op.f("uq_carrier_outline_carrier_code")),
        sa.ForeignKeyConstraint(["carrier_code"], ["carrier.code"], name=op.f("fk_carrier_outline_carrier_code")),
    )


def downgrade() -> None:
    for table in ("carrier_outline", "parcel", "admission_standard"):
        op.drop_table(table)
