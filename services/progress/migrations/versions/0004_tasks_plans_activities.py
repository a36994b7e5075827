"""Tasks, yearly plans, activities"""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    _tasks()
    _yearly_plans()
    _activities()


def _tasks() -> None:
    op.create_table(
        "task_action",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_task_action")),
    )
    op.create_table(
        "task",
        _id(),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("clause", sa.String(), nullable=False),
        sa.Column("clause_text", sa.String(), nullable=True),
        sa.Column("quote", sa.String(), nullable=True),
        sa.Column("lead_named", sa.String(), nullable=True),
        sa.Column("lead_unit", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_default", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("occurrences", JSONB(), server_default="[]", nullable=False),
        sa.Column("next_due_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), server_default="not_started", nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("stopped_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("noted_on", sa.Date(), nullable=True),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("evidence", JSONB(), server_default="[]", nullable=False),
        sa.Column("figures", JSONB(), server_default="[]", nullable=False),
        sa.Column("carrier_codes", ARRAY(sa.String()), server_default="{}", nullable=False),
        sa.Column("project_ids", ARRAY(sa.Uuid()), server_default="{}", nullable=False),
        sa.Column("indicators", ARRAY(sa.String()), server_default="{}", nullable=False),
        sa.Column("from_plan", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("plan_version", sa.Integer(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), server_default="false", nullable=False),
        *_tail(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
        sa.UniqueConstraint("code", name=op.f("uq_task_code")),
        sa.ForeignKeyConstraint(["action"], ["task_action.code"], name=op.f("fk_task_action")),
        sa.CheckConstraint("(state = 'done') = (done_on IS NOT NULL)", name=op.f("ck_task_done_on")),
        sa.CheckConstraint("(state = 'stopped') = (stopped_on IS NOT NULL)", name=op.f("ck_task_stopped_on")),
        sa.CheckConstraint("from_plan = (plan_version IS NOT NULL)", name=op.f("ck_task_plan_version")),
    )
    for column in ("action", "title", "clause", "lead_unit", "next_due_on", "state", "done_on", "place"):
        op.create_index(op.f(f"ix_task_{column}"), "task", [column])
    for column in ("carrier_codes", "project_ids"):
        op.create_index(op.f(f"ix_task_{column}"), "task", [column], postgresql_using="gin")
    op.create_table(
        "task_step",
        _id(),
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("occurrence", sa.Date(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("evidence", JSONB(), server_default="[]", nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("task_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_step")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_task_step_task_id")),
    )
    op.create_index(op.f("ix_task_step_task_id"), "task_step", ["task_id"])
    op.create_table(
        "task_plan_version",
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column("plan_version", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("content", JSONB(), nullable=False),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("task_id", "plan_version", name=op.f("pk_task_plan_version")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_task_plan_version_task_id")),
    )


def _yearly_plans() -> None:
    op.create_table(
        "yearly_plan",
        _id(),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        *_tail(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yearly_plan")),
        sa.UniqueConstraint("year", name=op.f("uq_yearly_plan_year")),
    )
    op.create_index(op.f("ix_yearly_plan_issued_on"), "yearly_plan", ["issued_on"])
    op.create_table(
        "yearly_plan_version",
        _id(),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("evidence", JSONB(), server_default="[]", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yearly_plan_version")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_yearly_plan_version_plan_id_number")),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["yearly_plan.id"], name=op.f("fk_yearly_plan_version_plan_id"), ondelete="CASCADE"
        ),
    )
    op.create_table(
        "yearly_plan_item",
        _id(),
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("task_id", sa.Uuid(), nullable=True),
        sa.Column("goal", sa.String(), nullable=True),
        sa.Column("planned_amount", sa.Numeric(18, 4), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yearly_plan_item")),
        sa.UniqueConstraint("version_id", "project_id", name=op.f("uq_yearly_plan_item_version_id_project_id")),
        sa.UniqueConstraint("version_id", "task_id", name=op.f("uq_yearly_plan_item_version_id_task_id")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["yearly_plan_version.id"], name=op.f("fk_yearly_plan_item_version_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["project_id"], ["project_ref.id"], name=op.f("fk_yearly_plan_item_project_id")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_yearly_plan_item_task_id")),
        sa.CheckConstraint("(project_id IS NULL) <> (task_id IS NULL)", name=op.f("ck_yearly_plan_item_one_subject")),
    )
    for column in ("project_id", "task_id", "unit"):
        op.create_index(op.f(f"ix_yearly_plan_item_{column}"), "yearly_plan_item", [column])


def _activities() -> None:
    op.create_table(
        "activity",
        _id(),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("series", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("task_code", sa.String(), nullable=True),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("evidence", JSONB(), server_default="[]", nullable=False),
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        *_tail(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
        sa.ForeignKeyConstraint(["task_code"], ["task.code"], name=op.f("fk_activity_task_code")),
        sa.CheckConstraint("ended_on >= held_on", name=op.f("ck_activity_ended_on")),
    )
    for column in ("kind", "series", "title", "unit", "task_code", "state"):
        op.create_index(op.f(f"ix_activity_{column}"), "activity", [column])
    once = ["held_on", "kind", "title"]
    op.create_index("uq_activity_once", "activity", once, unique=True, postgresql_where=sa.text("state = 'active'"))


def _id() -> sa.Column[UUID]:
    return sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False)


def _tail() -> tuple[sa.Column[bool], sa.Column[int]]:
    return (
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
    )


def downgrade() -> None:
    for table in (
        "activity",
        "yearly_plan_item",
        "yearly_plan_version",
        "yearly_plan",
        "task_plan_version",
        "task_step",
        "task",
        "task_action",
    ):
        op.drop_table(table)
