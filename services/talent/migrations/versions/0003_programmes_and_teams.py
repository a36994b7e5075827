"""Programmes, selections, teams, duplicates"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from services.kit.search import create_search

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_INSTANT = sa.DateTime(timezone=True)
_DATES = ("selected_on", "on_job_on", "introduced_on")


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False)


def _kept() -> list[sa.Column[Any]]:
    return [
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
    ]


def _flag(name: str, default: str = "false") -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), server_default=default, nullable=False)


def upgrade() -> None:
    op.create_table(
        "counting_rule",
        _id(),
        sa.Column("applies_to", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        _flag("product_default"),
        *_kept(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counting_rule")),
        sa.UniqueConstraint("applies_to", "valid_from", name=op.f("uq_counting_rule_applies_to")),
    )
    op.create_table(
        "programme",
        _id(),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("applies_to", sa.String(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("criteria", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        _flag("product_default"),
        sa.Column("batches", postgresql.JSONB(), server_default=sa.text("'[]'::jsonb"), nullable=False),
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        *_kept(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme")),
        sa.UniqueConstraint("code", name=op.f("uq_programme_code")),
    )
    _create_selection()
    _create_teams()
    _create_duplicates()


def _create_selection() -> None:
    op.create_table(
        "selection",
        _id(),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("programme", sa.String(), nullable=False),
        sa.Column("batch", sa.String(), server_default="", nullable=False),
        *(sa.Column(name, sa.Date(), nullable=True) for name in _DATES),
        _flag("in_district", "true"),
        sa.Column("document_number", sa.String(), nullable=True),
        _flag("repeated"),
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        *_kept(),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_selection_person_id")),
        sa.ForeignKeyConstraint(["programme_id"], ["programme.id"], name=op.f("fk_selection_programme_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_selection")),
    )
    op.create_index(op.f("ix_selection_person_id"), "selection", ["person_id"])
    op.create_index(op.f("ix_selection_programme_id"), "selection", ["programme_id"])
    op.create_index("ix_selection_programme", "selection", ["programme", "id"])
    op.create_index(
        "ix_selection_selected_on", "selection", [sa.text("coalesce(selected_on, '1900-01-01'::date)"), "id"]
    )
    op.create_index(
        "uq_selection_place",
        "selection",
        ["person_id", "programme_id", "batch"],
        unique=True,
        postgresql_where=sa.text("state = 'active' AND NOT repeated"),
    )


def _create_teams() -> None:
    op.create_table(
        "team",
        _id(),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=True),
        sa.Column("programme", sa.String(), nullable=True),
        sa.Column("batch", sa.String(), server_default="", nullable=False),
        sa.Column("leader_id", sa.Uuid(), nullable=True),
        sa.Column("enterprise_id", sa.Uuid(), nullable=True),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("funding_amount", sa.Numeric(18, 4), nullable=True),
        *(sa.Column(name, sa.Date(), nullable=True) for name in (*_DATES, "counted_on")),
        _flag("in_district", "true"),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("natural_key", sa.String(), nullable=False),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        *_kept(),
        sa.ForeignKeyConstraint(["programme_id"], ["programme.id"], name=op.f("fk_team_programme_id")),
        sa.ForeignKeyConstraint(["leader_id"], ["person.id"], name=op.f("fk_team_leader_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
    )
    for column in ("programme_id", "leader_id", "enterprise_id", "carrier_code"):
        op.create_index(op.f(f"ix_team_{column}"), "team", [column])
    op.create_index("ix_team_name", "team", ["name", "id"])
    op.create_index("ix_team_counted_on", "team", [sa.text("coalesce(counted_on, '1900-01-01'::date)"), "id"])
    op.create_index(
        "uq_team_natural_key", "team", ["natural_key"], unique=True, postgresql_where=sa.text("state = 'active'")
    )
    create_search(op, "team")
    op.create_table(
        "team_member",
        _id(),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_member_team_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_team_member_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_member")),
    )
    op.create_index(op.f("ix_team_member_team_id"), "team_member", ["team_id"])
    op.create_index(op.f("ix_team_member_person_id"), "team_member", ["person_id"])


def _create_duplicates() -> None:
    op.create_table(
        "duplicate",
        _id(),
        sa.Column("first_id", sa.Uuid(), nullable=False),
        sa.Column("second_id", sa.Uuid(), nullable=False),
        sa.Column("grounds", sa.ARRAY(sa.String()), nullable=False),
        sa.Column("state", sa.String(), server_default="open", nullable=False),
        sa.Column("found_at", _INSTANT, nullable=False),
        sa.Column("decided_at", _INSTANT, nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        *_kept(),
        sa.CheckConstraint("first_id < second_id", name=op.f("ck_duplicate_in_order")),
        sa.ForeignKeyConstraint(["first_id"], ["person.id"], name=op.f("fk_duplicate_first_id")),
        sa.ForeignKeyConstraint(["second_id"], ["person.id"], name=op.f("fk_duplicate_second_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duplicate")),
        sa.UniqueConstraint("first_id", "second_id", name=op.f("uq_duplicate_first_id")),
    )
    op.create_index(op.f("ix_duplicate_second_id"), "duplicate", ["second_id"])
    op.create_index("ix_duplicate_state", "duplicate", ["state", "found_at", "id"])
    op.create_table(
        "merge",
        _id(),
        sa.Column("survivor_id", sa.Uuid(), nullable=False),
        sa.Column("merged_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("moved", postgresql.JSONB(), nullable=False),
        sa.Column("state", sa.String(), server_default="merged", nullable=False),
        sa.Column("merged_at", _INSTANT, nullable=False),
        sa.Column("merged_by", sa.String(), nullable=False),
        sa.Column("split_at", _INSTANT, nullable=True),
        sa.Column("split_by", sa.String(), nullable=True),
        sa.Column("split_reason", sa.String(), nullable=True),
        *_kept(),
        sa.ForeignKeyConstraint(["survivor_id"], ["person.id"], name=op.f("fk_merge_survivor_id")),
        sa.ForeignKeyConstraint(["merged_id"], ["person.id"], name=op.f("fk_merge_merged_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge")),
    )
    op.create_index(op.f("ix_merge_survivor_id"), "merge", ["survivor_id"])
    op.create_index("ix_merge_merged_at", "merge", ["merged_at", "id"])
    # A person lives on in one other at a time.
    op.create_index(
        "uq_merge_merged_id", "merge", ["merged_id"], unique=True, postgresql_where=sa.text("state = 'merged'")
    )


def downgrade() -> None:
    for table in ("merge", "duplicate", "team_member", "team", "selection", "programme", "counting_rule"):
        op.drop_table(table)
