"""Prospects, their cohort and visits"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from services.kit.search import create_search

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_STAGES = "('clue', 'talks', 'signed', 'landed', 'registered')"
_DAYS = ("clue_on", "talks_on", "signed_on", "settled_on", "registered_on")


def _table(name: str, *columns: sa.Column[object] | sa.schema.SchemaItem) -> None:
    """A table of entities, each with its identifier and its version."""
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )


def _version() -> sa.Column[object]:
    return sa.Column("version", sa.Integer(), server_default="1", nullable=False)


def _synthetic() -> sa.Column[object]:
    return sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False)


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"))


def upgrade() -> None:
    _prospects()
    _table(
        "prospect_cohort",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("clause", sa.String(), nullable=True),
        sa.Column("document", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("frozen_on", sa.Date(), nullable=True),
        _synthetic(),
        _version(),
        sa.UniqueConstraint("code", name=op.f("uq_prospect_cohort_code")),
    )
    op.create_table(
        "cohort_member",
        sa.Column("cohort_id", sa.Uuid(), nullable=False),
        sa.Column("prospect_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("cohort_id", "prospect_id", name=op.f("pk_cohort_member")),
        _reference("cohort_member", "cohort_id", "prospect_cohort"),
        _reference("cohort_member", "prospect_id", "prospect"),
    )
    op.create_index(op.f("ix_cohort_member_prospect_id"), "cohort_member", ["prospect_id"])
    _table(
        "prospect_replacement",
        sa.Column("left_id", sa.Uuid(), nullable=False),
        sa.Column("came_id", sa.Uuid(), nullable=False),
        sa.Column("replaced_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        # Who left does not leave again, and who came for somebody came for one.
        sa.UniqueConstraint("left_id", name=op.f("uq_prospect_replacement_left_id")),
        sa.UniqueConstraint("came_id", name=op.f("uq_prospect_replacement_came_id")),
        _reference("prospect_replacement", "left_id", "prospect"),
        _reference("prospect_replacement", "came_id", "prospect"),
    )
    _table(
        "landing_rule",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        _version(),
        sa.UniqueConstraint("valid_from", name=op.f("uq_landing_rule_valid_from")),
        sa.CheckConstraint("event IN ('linked', 'landed', 'signed')", name=op.f("ck_landing_rule_event")),
    )
    _visits()


def _prospects() -> None:
    _table(
        "prospect",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("industry_code", sa.String(), nullable=True),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("follower_unit", sa.String(), nullable=False),
        sa.Column("expected_amount", sa.Numeric(18, 4), nullable=True),
        sa.Column("detail", sa.String(), nullable=True),
        sa.Column("next_step", sa.String(), nullable=True),
        sa.Column("next_due_on", sa.Date(), nullable=True),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("stage_on", sa.Date(), nullable=False),
        *(sa.Column(day, sa.Date(), nullable=True) for day in _DAYS),
        sa.Column("landed_on", sa.Date(), nullable=True),
        sa.Column("entered_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("replaced_by", sa.Uuid(), nullable=True),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        _synthetic(),
        _version(),
        sa.Column("search", sa.String(), nullable=False),
        _reference("prospect", "replaced_by", "prospect"),
        _reference("prospect", "project_id", "project_ref"),
        sa.CheckConstraint(f"stage IN {_STAGES}", name=op.f("ck_prospect_stage")),
        sa.CheckConstraint("state IN ('active', 'withdrawn')", name=op.f("ck_prospect_state")),
        # A project is what the last stage stands for, and the other way round.
        sa.CheckConstraint("(stage = 'registered') = (project_id IS NOT NULL)", name=op.f("ck_prospect_registered")),
        sa.CheckConstraint("left_on IS NULL OR left_on >= entered_on", name=op.f("ck_prospect_on_list")),
    )
    op.create_index("uq_prospect_code", "prospect", ["code"], unique=True)
    # One prospect for each project.
    op.create_index("uq_prospect_project_id", "prospect", ["project_id"], unique=True)
    for column in ("carrier_code", "follower_unit", "replaced_by"):
        op.create_index(op.f(f"ix_prospect_{column}"), "prospect", [column])
    op.create_index("ix_prospect_stage_state", "prospect", ["stage", "state"])
    op.create_index("ix_prospect_name", "prospect", ["name", "id"])
    op.create_index("ix_prospect_stage_on", "prospect", ["stage_on", "id"])
    op.create_index("ix_prospect_due", "prospect", [sa.text("coalesce(next_due_on, '9000-01-01'::date)"), "id"])
    op.create_index("ix_prospect_amount", "prospect", [sa.text("coalesce(expected_amount, -1)"), "id"])
    create_search(op, "prospect")
    op.create_table(
        "prospect_step",
        sa.Column("prospect_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("prospect_id", "number", name=op.f("pk_prospect_step")),
        _reference("prospect_step", "prospect_id", "prospect"),
    )


def _visits() -> None:
    _table(
        "prospect_visit",
        sa.Column("prospect_id", sa.Uuid(), nullable=False),
        sa.Column("visited_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        _synthetic(),
        _version(),
        _reference("prospect_visit", "prospect_id", "prospect"),
        sa.CheckConstraint("kind IN ('call_on', 'reception', 'online')", name=op.f("ck_prospect_visit_kind")),
        sa.CheckConstraint("state IN ('active', 'withdrawn')", name=op.f("ck_prospect_visit_state")),
    )
    op.create_index("ix_prospect_visit_prospect_id", "prospect_visit", ["prospect_id", "visited_on"])
    op.create_index("ix_prospect_visit_visited_on", "prospect_visit", ["visited_on", "id"])
    op.create_index(op.f("ix_prospect_visit_unit"), "prospect_visit", ["unit"])


def downgrade() -> None:
    for table in (
        "prospect_visit", "landing_rule", "prospect_replacement", "cohort_member", "prospect_cohort", "prospect_step",
        "prospect",
    ):  # fmt: skip
        op.drop_table(table)
