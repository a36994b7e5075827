"""What imports wrote over, so that they can be taken back"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "import_record",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_record")),
    )
    op.create_index(op.f("ix_import_record_recorded_at_id"), "import_record", ["recorded_at", "id"])
    op.create_table(
        "import_change",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("actual_id", sa.Uuid(), nullable=False),
        sa.Column("created", sa.Boolean(), nullable=False),
        sa.Column("version_after", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("working_amount", sa.Numeric(18, 4), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=True),
        sa.Column("retroactive", sa.Boolean(), nullable=True),
        sa.Column("return_reason", sa.String(), nullable=True),
        sa.Column("submitted_by", sa.String(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "actual_id", name=op.f("pk_import_change")),
        sa.ForeignKeyConstraint(
            ["import_id"], ["import_record.id"], name=op.f("fk_import_change_import_id"), ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    op.drop_table("import_change")
    op.drop_table("import_record")
