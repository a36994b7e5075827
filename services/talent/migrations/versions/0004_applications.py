"""Applications and open calls"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_DEFAULT_DAYS = {
    "declared": 10, "complete": 5, "checked": 10, "in_review": 20, "decided": 5, "notice": 5, "published": 5,
    "selected": 60, "on_job": 60, "returned": 10,
}  # fmt: skip
_STANDS = sa.text("state NOT IN ('introduced', 'withdrawn', 'rejected')")


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False)


def _version() -> sa.Column[Any]:
    return sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False)


def _synthetic() -> sa.Column[Any]:
    return sa.Column("synthetic", sa.Boolean(), server_default=sa.text("false"), nullable=False)


def _text(*names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(), nullable=nullable) for name in names]


def _days(*names: str, nullable: bool = True) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Date(), nullable=nullable) for name in names]


def _ids(*names: str, nullable: bool = True) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Uuid(), nullable=nullable) for name in names]


def _numbers(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer(), nullable=False, autoincrement=False) for name in names]


def _json(*names: str, default: str | None = None) -> list[sa.Column[Any]]:
    fallback = sa.text(f"'{default}'::jsonb") if default else None
    return [sa.Column(name, postgresql.JSONB(), server_default=fallback, nullable=False) for name in names]


def _batch() -> sa.Column[Any]:
    return sa.Column("batch", sa.String(), server_default="", nullable=False)


def _state(default: str | None = None) -> sa.Column[Any]:
    return sa.Column("state", sa.String(), server_default=default, nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*(columns or ("id",)), name=op.f(f"pk_{table}"))


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"))


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def upgrade() -> None:
    _create_calls()
    _create_submissions()
    _create_applications()
    _create_reviews()
    _create_deadlines()


def _create_calls() -> None:
    op.create_table(
        "open_call",
        _id(),
        *_text("title", "programme"),
        _batch(),
        *_days("opens_on", "closes_on", nullable=False),
        *_text("content", "consent"),
        *_json("materials", "criteria"),
        *_numbers("reviews_needed"),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        *_numbers("submission_limit"),
        _state("draft"),
        *_days("published_on", "closed_on"),
        *_text("close_reason", nullable=True),
        _synthetic(),
        _version(),
        _key("open_call"),
    )
    _index("open_call", "programme", "opens_on", "closes_on", "state")


def _create_submissions() -> None:
    op.create_table(
        "submission",
        _id(),
        *_ids("open_call_id", nullable=False),
        *_text("receipt"),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        *_text("consent_hash"),
        *_text("carrier_code", nullable=True),
        sa.Column("key_id", sa.Integer(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        *_json("files", default="[]"),
        _state("received"),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        *_text("decided_by", "decline_reason", nullable=True),
        _synthetic(),
        _version(),
        _refers("submission", "open_call_id", "open_call"),
        _refers("submission", "key_id", "field_key"),
        sa.UniqueConstraint("receipt", name=op.f("uq_submission_receipt")),
        _key("submission"),
    )
    _index("submission", "key_id")
    op.create_index("ix_submission_call_received", "submission", ["open_call_id", "received_at"])
    op.create_index("ix_submission_state_received", "submission", ["state", "received_at"])
    op.create_table(
        "public_attempt",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        *_numbers("count"),
        sa.Column("window_started", sa.DateTime(timezone=True), nullable=False),
        _key("public_attempt", "key"),
    )
    _index("public_attempt", "window_started")


def _create_applications() -> None:
    op.create_table(
        "decision_pack",
        _id(),
        *_text("programme"),
        _batch(),
        *_text("title"),
        *_days("made_on", nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        *_text("made_by"),
        *_json("rows"),
        _synthetic(),
        _version(),
        _key("decision_pack"),
    )
    _index("decision_pack", "programme", "made_on")
    op.create_table("application_number", *_numbers("year", "last"), _key("application_number", "year"))
    op.create_table(
        "application",
        _id(),
        *_text("number"),
        *_ids("person_id", "team_id"),
        *_text("programme"),
        _batch(),
        *_ids("open_call_id", "submission_id", "previous_id"),
        *_text("carrier_code", nullable=True),
        *_ids("enterprise_id"),
        *_text("unit"),
        _state(),
        *_days("state_since", nullable=False),
        *_days("due_on"),
        *_days("declared_on", nullable=False),
        *_text("declared_by"),
        sa.Column("round", sa.Integer(), server_default=sa.text("1"), nullable=False),
        *_json("materials", default="[]"),
        *_json("asked_materials", "criteria"),
        *_numbers("reviews_needed"),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("average", sa.Numeric(6, 2), nullable=True),
        *_ids("pack_id"),
        *_days("decided_on", "notice_on", "notice_ends_on"),
        *_ids("selection_id"),
        *_days("selected_on", "on_job_on", "introduced_on"),
        _synthetic(),
        _version(),
        sa.CheckConstraint("num_nonnulls(person_id, team_id) = 1", name=op.f("ck_application_applicant")),
        _refers("application", "person_id", "person"),
        _refers("application", "team_id", "team"),
        _refers("application", "open_call_id", "open_call"),
        _refers("application", "submission_id", "submission"),
        _refers("application", "previous_id", "application"),
        _refers("application", "pack_id", "decision_pack"),
        _refers("application", "selection_id", "selection"),
        sa.UniqueConstraint("number", name=op.f("uq_application_number")),
        _key("application"),
    )
    _index("application", "person_id", "team_id", "programme", "open_call_id", "submission_id", "previous_id")
    _index("application", "carrier_code", "enterprise_id", "unit", "state", "due_on", "declared_on", "pack_id")
    _index("application", "selection_id")
    for applicant in ("person", "team"):
        op.create_index(
            f"uq_application_{applicant}", "application", [f"{applicant}_id", "programme", "batch"],
            unique=True, postgresql_where=_STANDS,
        )  # fmt: skip
    op.create_table(
        "application_step",
        *_ids("application_id", nullable=False),
        *_numbers("number"),
        *_text("kind", "state"),
        *_days("happened_on", nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        *_text("actor", "actor_name", "actor_role"),
        *_text("text", nullable=True),
        *_days("due_on"),
        *_json("evidence", default="[]"),
        _refers("application_step", "application_id", "application"),
        _key("application_step", "application_id", "number"),
    )


def _create_reviews() -> None:
    op.execute("CREATE SEQUENCE reviewer_code")
    op.create_table(
        "reviewer",
        _id(),
        sa.Column(
            "code",
            sa.String(),
            server_default=sa.text("'ZJ' || lpad(nextval('reviewer_code')::text, 5, '0')"),
            nullable=False,
        ),
        *_text("field", "institution"),
        _state("active"),
        sa.Column("key_id", sa.Integer(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        _synthetic(),
        _version(),
        _refers("reviewer", "key_id", "field_key"),
        sa.UniqueConstraint("code", name=op.f("uq_reviewer_code")),
        _key("reviewer"),
    )
    _index("reviewer", "field", "institution", "state", "key_id")
    op.create_table(
        "review",
        _id(),
        *_ids("application_id", "reviewer_id", nullable=False),
        *_numbers("round", "ordinal"),
        _state("assigned"),
        *_days("assigned_on", nullable=False),
        sa.Column("conflict", sa.Boolean(), nullable=True),
        *_text("conflict_note", nullable=True),
        *_days("declared_on"),
        *_json("scores", default="{}"),
        sa.Column("total", sa.Numeric(6, 2), nullable=True),
        *_text("opinion", nullable=True),
        *_days("submitted_on"),
        *_text("entered_by", nullable=True),
        *_json("evidence", default="[]"),
        _version(),
        _refers("review", "application_id", "application"),
        _refers("review", "reviewer_id", "reviewer"),
        sa.UniqueConstraint("application_id", "ordinal", name=op.f("uq_review_application_id_ordinal")),
        _key("review"),
    )
    _index("review", "application_id", "reviewer_id", "state")
    op.create_index(
        "uq_review_reviewer", "review", ["application_id", "round", "reviewer_id"],
        unique=True, postgresql_where=sa.text("state <> 'cancelled'"),
    )  # fmt: skip
    op.create_table(
        "objection",
        _id(),
        *_ids("application_id", nullable=False),
        *_days("entered_on", nullable=False),
        sa.Column("signed", sa.Boolean(), nullable=False),
        *_text("content"),
        *_json("evidence", default="[]"),
        *_text("entered_by"),
        _state("entered"),
        *_days("decided_on"),
        *_text("decided_by", "decision", nullable=True),
        _version(),
        _refers("objection", "application_id", "application"),
        _key("objection"),
    )
    _index("objection", "application_id", "entered_on", "state")


def _create_deadlines() -> None:
    rule = op.create_table(
        "deadline_rule",
        _id(),
        *_days("valid_from", nullable=False),
        *_numbers(*_DEFAULT_DAYS),
        *_text("source"),
        sa.Column("product_default", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        _version(),
        sa.UniqueConstraint("valid_from", name=op.f("uq_deadline_rule_valid_from")),
        _key("deadline_rule"),
    )
    # The plan's document names no days. These are the product's, and say so.
    default = {"source": "产品默认值，方案未作规定", "product_default": True}
    op.bulk_insert(rule, [{"valid_from": date(2019, 1, 1), **default, **_DEFAULT_DAYS}])


def downgrade() -> None:
    for table in ("deadline_rule", "objection", "review", "reviewer", "application_step", "application"):
        op.drop_table(table)
    op.execute("DROP SEQUENCE reviewer_code")
    for table in ("application_number", "decision_pack", "public_attempt", "submission", "open_call"):
        op.drop_table(table)
