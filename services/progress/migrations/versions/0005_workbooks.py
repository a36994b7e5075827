"""Workbooks of units"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "workbook",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("file_digest", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("state", sa.String(), server_default="previewed", nullable=False),
        sa.Column("preview", JSONB(), nullable=False),
        sa.Column("uploaded_at", _INSTANT, nullable=False),
        sa.Column("confirmed_at", _INSTANT, nullable=True),
        sa.Column("undone_at", _INSTANT, nullable=True),
        sa.Column("import_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workbook")),
        sa.CheckConstraint("state IN ('previewed', 'confirmed', 'undone')", name=op.f("ck_workbook_state")),
        sa.CheckConstraint(r"period ~ '^\d{4}-(0[1-9]|1[0-2])$'", name=op.f("ck_workbook_period")),
    )
    op.create_index(op.f("ix_workbook_subject_uploaded_at"), "workbook", ["subject", "uploaded_at"])
    op.create_index(op.f("ix_workbook_uploaded_at"), "workbook", ["uploaded_at"])
    op.create_index(op.f("ix_workbook_period"), "workbook", ["period"])
    op.create_table(
        "workbook_change",
        sa.Column("workbook_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("version_after", sa.Integer(), nullable=False),
        sa.Column("before", JSONB(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("workbook_id", "kind", "record_id", name=op.f("pk_workbook_change")),
        sa.ForeignKeyConstraint(
            ["workbook_id"], ["workbook.id"], name=op.f("fk_workbook_change_workbook_id"), ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    op.drop_table("workbook_change")
    op.drop_table("workbook")
