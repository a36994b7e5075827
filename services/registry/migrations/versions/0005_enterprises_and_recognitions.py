"""Enterprises, spaces, recognitions"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from services.kit.search import create_search

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_ACTIVE = sa.text("state = 'active'")


def _entry(table: str, *columns: sa.Column[object] | sa.schema.SchemaItem) -> None:
    """A table of entries: each belongs to a carrier or to none, and may be withdrawn."""
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("carrier_code", sa.String(), nullable=True),
        *columns,
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("search", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(["carrier_code"], ["carrier.code"], name=op.f(f"fk_{table}_carrier_code")),
    )
    op.create_index(op.f(f"ix_{table}_carrier_code"), table, ["carrier_code"])
    create_search(op, table)


def _later(column: str) -> sa.TextClause:
    return sa.text(f"coalesce({column}, '9000-01-01'::date)")


def upgrade() -> None:
    _entry(
        "enterprise",
        sa.Column("credit_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("industry_code", sa.String(), nullable=True),
        sa.Column("registered_on", sa.Date(), nullable=True),
        sa.Column("introduced_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("startup_since", sa.Date(), nullable=True),
        sa.Column("startup_source", sa.String(), nullable=True),
        sa.Column("quasi_unicorn_on", sa.Date(), nullable=True),
        sa.Column("quasi_unicorn_source", sa.String(), nullable=True),
        sa.Column("unicorn_on", sa.Date(), nullable=True),
        sa.Column("unicorn_source", sa.String(), nullable=True),
    )
    # An entry made by mistake gives its code back.
    op.create_index("uq_enterprise_credit_code", "enterprise", ["credit_code"], unique=True, postgresql_where=_ACTIVE)
    op.create_index("ix_enterprise_credit_code_id", "enterprise", ["credit_code", "id"])
    op.create_index("ix_enterprise_name", "enterprise", ["name", "id"])
    op.create_index("ix_enterprise_industry_code", "enterprise", ["industry_code"])
    for day in ("registered_on", "introduced_on"):
        op.create_index(f"ix_enterprise_{day}", "enterprise", [_later(day), "id"])

    _entry(
        "space",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("floor_area", sa.Numeric(18, 4), nullable=False),
        sa.Column("available_area", sa.Numeric(18, 4), nullable=True),
        sa.Column("completed_on", sa.Date(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("predecessor_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["predecessor_id"], ["space.id"], name=op.f("fk_space_predecessor_id")),
        sa.CheckConstraint("floor_area > 0", name=op.f("ck_space_floor_area")),
    )
    own_name = [sa.text("(coalesce(carrier_code, '') || '|' || name)")]
    op.create_index("uq_space_name", "space", own_name, unique=True, postgresql_where=_ACTIVE)
    op.create_index("ix_space_name", "space", ["name", "id"])
    op.create_index("ix_space_floor_area", "space", ["floor_area", "id"])
    op.create_index("ix_space_kind", "space", ["kind"])
    op.create_index(op.f("ix_space_predecessor_id"), "space", ["predecessor_id"])
    for day in ("completed_on", "opened_on"):
        op.create_index(f"ix_space_{day}", "space", [_later(day), "id"])

    _entry(
        "recognition",
        sa.Column("subject_kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("subject_name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("document_number", sa.String(), nullable=False),
        sa.Column("recognised_on", sa.Date(), nullable=False),
        sa.Column("lapses_on", sa.Date(), nullable=True),
        sa.Column("baseline", sa.Boolean(), nullable=False),
        sa.Column("natural_key", sa.String(), nullable=False),
        sa.CheckConstraint("lapses_on > recognised_on", name=op.f("ck_recognition_lapses_on")),
    )
    op.create_index("uq_recognition_natural_key", "recognition", ["natural_key"], unique=True, postgresql_where=_ACTIVE)
    # The same subject under another spelling is still one subject.
    op.create_index(
        "uq_recognition_subject",
        "recognition",
        ["subject_id", "kind", "level", "document_number"],
        unique=True,
        postgresql_where=sa.text("state = 'active' AND subject_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_recognition_subject_id"), "recognition", ["subject_id"])
    op.create_index("ix_recognition_subject_name", "recognition", ["subject_name", "id"])
    op.create_index("ix_recognition_recognised_on", "recognition", ["recognised_on", "id"])
    op.create_index("ix_recognition_kind", "recognition", ["kind", "level"])


def downgrade() -> None:
    for table in ("recognition", "space", "enterprise"):
        op.drop_table(table)
