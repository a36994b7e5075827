"""Blockers, meetings, orders"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def _id() -> sa.Column[object]:
    return sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False)


def _kept() -> list[sa.Column[object]]:
    return [
        sa.Column("synthetic", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
    ]


def _project(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["project_id"], ["project_ref.id"], name=op.f(f"fk_{table}_project_id"))


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def upgrade() -> None:
    op.create_table(
        "unit_ref",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_unit_ref")),
    )
    op.create_table(
        "carrier_ref",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_carrier_ref")),
    )
    _create_steps()
    op.create_table(
        "blocker",
        _id(),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=True),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assigned_unit", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("state_on", sa.Date(), nullable=False),
        sa.Column("assigned_on", sa.Date(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        *_kept(),
        sa.CheckConstraint("num_nonnulls(project_id, carrier_code) = 1", name=op.f("ck_blocker_target")),
        _project("blocker"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blocker")),
    )
    _index("blocker", "project_id", "carrier_code", "kind", "raised_on", "due_on", "assigned_unit", "state")
    _create_meetings()
    _create_orders()


def _create_steps() -> None:
    op.create_table(
        "step",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("actor_role", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("evidence", postgresql.JSONB(), server_default=sa.text("'[]'"), nullable=False),
        sa.PrimaryKeyConstraint("subject_id", "number", name=op.f("pk_step")),
    )
    _index("step", "unit")
    # A history is added to, by nobody changed: not even by the service itself.
    op.execute(
        """
        CREATE FUNCTION refuse_step_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'histories are append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER step_refuse_change BEFORE UPDATE OR DELETE ON step"
        " FOR EACH ROW EXECUTE FUNCTION refuse_step_change()"
    )
    op.execute(
        "CREATE TRIGGER step_refuse_truncate BEFORE TRUNCATE ON step"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_step_change()"
    )


def _create_meetings() -> None:
    op.create_table(
        "meeting",
        _id(),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("units", postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("informed_units", postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("decisions", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("minutes", sa.String(), nullable=True),
        sa.Column("cancel_reason", sa.String(), nullable=True),
        *_kept(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    _index("meeting", "kind", "held_on", "state")
    op.create_index("ix_meeting_units", "meeting", ["units"], postgresql_using="gin")
    op.create_index("ix_meeting_informed_units", "meeting", ["informed_units"], postgresql_using="gin")
    op.create_table(
        "matter",
        _id(),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("blocker_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_matter_meeting_id")),
        sa.ForeignKeyConstraint(["blocker_id"], ["blocker.id"], name=op.f("fk_matter_blocker_id")),
        _project("matter"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matter")),
    )
    _index("matter", "meeting_id", "project_id", "blocker_id")
    op.create_table(
        "follow_up",
        _id(),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("matter_id", sa.Uuid(), nullable=True),
        sa.Column("blocker_id", sa.Uuid(), nullable=True),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("state_on", sa.Date(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        *_kept(),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_follow_up_meeting_id")),
        sa.ForeignKeyConstraint(["matter_id"], ["matter.id"], name=op.f("fk_follow_up_matter_id")),
        sa.ForeignKeyConstraint(["blocker_id"], ["blocker.id"], name=op.f("fk_follow_up_blocker_id")),
        _project("follow_up"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sa.UniqueConstraint("meeting_id", "number", name=op.f("uq_follow_up_meeting_id_number")),
    )
    _index(
        "follow_up", "matter_id", "blocker_id", "project_id", "carrier_code", "unit", "decided_on", "due_on", "state"
    )


def _create_orders() -> None:
    op.create_table(
        "order_number",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "year", name=op.f("pk_order_number")),
    )
    op.create_table(
        "supervision_order",
        _id(),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("demand", sa.String(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("task_code", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("state_on", sa.Date(), nullable=False),
        sa.Column("replied_on", sa.Date(), nullable=True),
        sa.Column("replied_by", sa.String(), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("escalation_level", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("escalated_on", sa.Date(), nullable=True),
        *_kept(),
        sa.CheckConstraint(
            "num_nonnulls(project_id, carrier_code, task_code) <= 1", name=op.f("ck_supervision_order_target")
        ),
        _project("supervision_order"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supervision_order")),
        sa.UniqueConstraint("kind", "year", "serial", name=op.f("uq_supervision_order_kind_year_serial")),
    )
    _index(
        "supervision_order",
        "number",
        "project_id",
        "carrier_code",
        "task_code",
        "unit",
        "issued_on",
        "due_on",
        "state",
    )


def downgrade() -> None:
    for table in ("supervision_order", "order_number", "follow_up", "matter", "meeting", "blocker", "step"):
        op.drop_table(table)
    op.execute("DROP FUNCTION refuse_step_change()")
    op.drop_table("carrier_ref")
    op.drop_table("unit_ref")
