"""Projects in full: lists, leaders, links, planned totals, search"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from services.kit.search import create_search, search_text

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

# The orders of the list, as its queries write them: each with the key that makes it unique.
_ORDERS = {
    "name": "name",
    "code_order": "coalesce(code, '~')",
    "filed_on": "coalesce(filed_on, DATE '9000-01-01')",
    "started_on": "coalesce(started_on, DATE '9000-01-01')",
    "planned_total": "coalesce(planned_total, 99999999999999.9999)",
}


def upgrade() -> None:
    op.add_column("project", sa.Column("code_old", sa.String(), nullable=True))
    op.add_column("project", sa.Column("confidence", sa.String(), nullable=True))
    op.add_column("project", sa.Column("owner_enterprise", sa.Uuid(), nullable=True))
    op.add_column("project", sa.Column("planned_start_on", sa.Date(), nullable=True))
    op.add_column("project", sa.Column("planned_finish_on", sa.Date(), nullable=True))
    op.add_column("project", sa.Column("programme_lists", sa.ARRAY(sa.String()), server_default="{}", nullable=False))
    op.add_column("project", sa.Column("replaced_by", sa.Uuid(), nullable=True))
    op.add_column("project", sa.Column("chain_head_id", sa.Uuid(), nullable=True))
    op.add_column("project", sa.Column("chain_relation", sa.String(), nullable=True))
    op.add_column("project", sa.Column("counts", sa.Boolean(), server_default="true", nullable=False))
    op.add_column("project", sa.Column("search", sa.String(), server_default="", nullable=False))
    op.create_unique_constraint("uq_project_code_old", "project", ["code_old"])
    op.create_foreign_key("fk_project_replaced_by", "project", "project", ["replaced_by"], ["id"])
    op.create_foreign_key("fk_project_chain_head_id", "project", "project", ["chain_head_id"], ["id"])
    op.create_check_constraint(
        op.f("ck_project_chain"),
        "project",
        "(chain_head_id IS NULL) = (chain_relation IS NULL) AND chain_head_id <> id",
    )
    op.create_index("ix_project_replaced_by", "project", ["replaced_by"], postgresql_where="replaced_by IS NOT NULL")
    op.create_index(
        "ix_project_chain_head_id", "project", ["chain_head_id"], postgresql_where="chain_head_id IS NOT NULL"
    )
    op.create_index("ix_project_owner_enterprise", "project", ["owner_enterprise"])
    op.create_index("ix_project_programme_lists", "project", ["programme_lists"], postgresql_using="gin")
    for name, expression in _ORDERS.items():
        op.execute(f"CREATE INDEX ix_project_by_{name} ON project ({expression}, id)")
    # A unit's projects, and those followed closely, are looked at in the order of names, further filters or not.
    op.drop_index("ix_project_owner_unit", "project")
    op.create_index("ix_project_owner_unit", "project", ["owner_unit", "name", "id"])
    op.create_index("ix_project_track", "project", ["track", "name", "id"], postgresql_where="track <> 'ordinary'")

    op.create_table(
        "planned_total",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.Numeric(18, 4), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("document", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planned_total")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_planned_total_project_id")),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_planned_total_amount")),
    )
    op.execute(
        "ALTER TABLE planned_total ADD CONSTRAINT uq_planned_total_project_id"
        " UNIQUE NULLS NOT DISTINCT (project_id, issued_on)"
    )
    op.execute(
        """
        CREATE TABLE project_leader (
            project_id uuid NOT NULL CONSTRAINT fk_project_leader_project_id REFERENCES project (id),
            role varchar NOT NULL,
            valid_from date NOT NULL,
            valid_to date,
            unit varchar NOT NULL,
            person_name varchar NOT NULL,
            title varchar,
            valid daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
            CONSTRAINT pk_project_leader PRIMARY KEY (project_id, role, valid_from),
            CONSTRAINT uq_project_leader_valid UNIQUE (project_id, role, valid WITHOUT OVERLAPS)
        )
        """
    )
    op.create_index("ix_project_leader_unit", "project_leader", ["unit"])
    op.create_table(
        "project_list",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("clause", sa.String(), nullable=True),
        sa.Column("document", sa.String(), nullable=True),
        sa.Column("frozen_on", sa.Date(), nullable=True),
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_list")),
        sa.UniqueConstraint("code", name=op.f("uq_project_list_code")),
    )
    op.create_table(
        "project_list_member",
        sa.Column("list_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("planned_total", sa.Numeric(18, 4), nullable=True),
        sa.PrimaryKeyConstraint("list_id", "project_id", name=op.f("pk_project_list_member")),
        sa.ForeignKeyConstraint(["list_id"], ["project_list.id"], name=op.f("fk_project_list_member_list_id")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_list_member_project_id")),
    )
    op.create_index("ix_project_list_member_project_id", "project_list_member", ["project_id"])

    op.execute(
        "INSERT INTO planned_total (project_id, amount)"
        " SELECT id, planned_total FROM project WHERE planned_total IS NOT NULL"
    )
    if not op.get_context().as_sql:
        _fill_search(op.get_bind())
    create_search(op, "project")


def _fill_search(connection: sa.Connection) -> None:
    rows = connection.execute(sa.text("SELECT id, name, code FROM project")).all()
    if rows:
        texts = [{"id": row.id, "search": search_text(row.name, row.code)} for row in rows]
        connection.execute(sa.text("UPDATE project SET search = :search WHERE id = :id"), texts)


def downgrade() -> None:
    for table in ("project_list_member", "project_list", "project_leader", "planned_total"):
        op.drop_table(table)
    op.drop_index("ix_project_track", "project")
    op.drop_index("ix_project_owner_unit", "project")
    op.create_index("ix_project_owner_unit", "project", ["owner_unit"])
    op.execute("DROP INDEX ix_project_search")
    op.execute("DROP FUNCTION search_grams")
    for name in _ORDERS:
        op.execute(f"DROP INDEX ix_project_by_{name}")
    for column in (
        "search",
        "counts",
        "chain_relation",
        "chain_head_id",
        "replaced_by",
        "programme_lists",
        "planned_finish_on",
        "planned_start_on",
        "owner_enterprise",
        "confidence",
        "code_old",
    ):
        op.drop_column("project", column)
