"""Milestones and monthly reports"""

import json
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from services.kit.search import create_search

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_PERIOD = r"period ~ '^\d{4}-(0[1-9]|1[0-2])$'"
_SOURCE = "产品默认（计划文件未作规定）"
_NAMES = {
    "filed": "备案",
    "land": "供地",
    "started": "开工",
    "topped_out": "封顶",
    "main_works_completed": "主体竣工",
    "built": "基本建成",
    "accepted": "竣工验收",
    "commissioned": "投运",
}
# Days after the filing. The plan document says nothing of this: the product's defaults, which the office replaces.
_OFFSETS = {
    "ordinary": {
        "filed": 0,
        "land": 120,
        "started": 240,
        "topped_out": 540,
        "main_works_completed": 600,
        "built": 780,
        "accepted": 870,
        "commissioned": 960,
    },
    "key": {
        "filed": 0,
        "land": 90,
        "started": 180,
        "topped_out": 480,
        "main_works_completed": 540,
        "built": 720,
        "accepted": 810,
        "commissioned": 900,
    },
    "transformation": {
        "filed": 0,
        "started": 90,
        "main_works_completed": 270,
        "built": 330,
        "accepted": 390,
        "commissioned": 420,
    },
}


def upgrade() -> None:
    op.add_column("project_ref", sa.Column("filed_on", sa.Date(), nullable=True))
    op.add_column("project_ref", sa.Column("withdrawn_on", sa.Date(), nullable=True))
    op.add_column("project_ref", sa.Column("search", sa.String(), server_default="", nullable=False))
    create_search(op, "project_ref")
    _create_configuration()
    _create_milestones()
    _create_reports()
    _insert_defaults()


def _id(table: str) -> tuple[sa.Column[object], sa.PrimaryKeyConstraint]:
    return (
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def _create_configuration() -> None:
    op.create_table(
        "light_rule",
        *_id("light_rule"),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("yellow_days", sa.Integer(), nullable=False),
        sa.Column("red_days", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("product_default", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.UniqueConstraint("valid_from", name=op.f("uq_light_rule_valid_from")),
        sa.CheckConstraint("yellow_days BETWEEN 1 AND red_days", name=op.f("ck_light_rule_days")),
    )
    op.create_table(
        "milestone_template",
        *_id("milestone_template"),
        sa.Column("track", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("steps", JSONB(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("product_default", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.UniqueConstraint("track", "valid_from", name=op.f("uq_milestone_template_track_valid_from")),
    )


def _create_milestones() -> None:
    op.create_table(
        "milestone",
        *_id("milestone"),
        # No foreign key: copied projects are never deleted, and the check would double the cost of an import.
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("baseline_on", sa.Date(), nullable=True),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("forecast_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("plan_version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("replan_reason", sa.String(), nullable=True),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("evidence", JSONB(), server_default="[]", nullable=False),
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.UniqueConstraint("project_id", "kind", name=op.f("uq_milestone_project_id_kind")),
        sa.CheckConstraint("(baseline_on IS NULL) = (planned_on IS NULL)", name=op.f("ck_milestone_plan")),
    )
    op.create_index(op.f("ix_milestone_kind"), "milestone", ["kind"])
    op.create_index(op.f("ix_milestone_planned_on"), "milestone", ["planned_on"])
    # The order of the list across projects: what has no date comes last.
    op.create_index(
        op.f("ix_milestone_due"), "milestone", [sa.text("coalesce(planned_on, DATE '9000-01-01')"), sa.text("id")]
    )
    op.create_table(
        "milestone_plan",
        sa.Column("milestone_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("milestone_id", "number", name=op.f("pk_milestone_plan")),
        sa.ForeignKeyConstraint(
            ["milestone_id"], ["milestone.id"], name=op.f("fk_milestone_plan_milestone_id"), ondelete="CASCADE"
        ),
    )


def _create_reports() -> None:
    op.create_table(
        "report",
        *_id("report"),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("state", sa.String(), server_default="draft", nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("percent", sa.Numeric(5, 2), nullable=True),
        sa.Column("confirmed_text", sa.String(), nullable=True),
        sa.Column("confirmed_percent", sa.Numeric(5, 2), nullable=True),
        sa.Column("late", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("return_reason", sa.String(), nullable=True),
        sa.Column("submitted_by", sa.String(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_by", sa.String(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.UniqueConstraint("project_id", "period", name=op.f("uq_report_project_id_period")),
        sa.CheckConstraint(_PERIOD, name=op.f("ck_report_period")),
        sa.CheckConstraint("state IN ('draft', 'submitted', 'confirmed', 'returned')", name=op.f("ck_report_state")),
        sa.CheckConstraint(
            "percent BETWEEN 0 AND 100 AND (confirmed_percent IS NULL OR confirmed_percent BETWEEN 0 AND 100)",
            name=op.f("ck_report_percent"),
        ),
        # Four eyes, whatever the application does.
        sa.CheckConstraint(
            "state <> 'confirmed' OR confirmed_by IS DISTINCT FROM submitted_by", name=op.f("ck_report_four_eyes")
        ),
    )
    # The review desk reads what waits, month by month.
    op.create_index(op.f("ix_report_state_period"), "report", ["state", "period"])
    op.create_index(op.f("ix_report_period_id"), "report", ["period", "id"])


def _insert_defaults() -> None:
    day = sa.text("DATE '2019-01-01'")
    rules = sa.table(
        "light_rule",
        sa.column("valid_from", sa.Date()),
        sa.column("yellow_days", sa.Integer()),
        sa.column("red_days", sa.Integer()),
        sa.column("source", sa.String()),
    )
    op.execute(sa.insert(rules).values(valid_from=day, yellow_days=1, red_days=30, source=_SOURCE))
    templates = sa.table(
        "milestone_template",
        sa.column("track", sa.String()),
        sa.column("valid_from", sa.Date()),
        sa.column("steps", JSONB),
        sa.column("source", sa.String()),
    )
    for track, offsets in _OFFSETS.items():
        written = [{"kind": kind, "name": _NAMES[kind], "offset_days": days} for kind, days in offsets.items()]
        # As text: the statement must also be one that can be shown.
        steps = sa.cast(sa.literal(json.dumps(written, ensure_ascii=False), sa.String()), JSONB)
        op.execute(sa.insert(templates).values(track=track, valid_from=day, steps=steps, source=_SOURCE))
    for table in ("light_rule", "milestone_template"):
        op.execute(sa.update(sa.table(table, sa.column("product_default", sa.Boolean()))).values(product_default=True))


def downgrade() -> None:
    for table in ("report", "milestone_plan", "milestone", "milestone_template", "light_rule"):
        op.drop_table(table)
    op.drop_column("project_ref", "search")
    op.drop_column("project_ref", "withdrawn_on")
    op.drop_column("project_ref", "filed_on")
