"""Plans, arrivals, exchange rates, commitments, and from which planned total on statistics ask for a project"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_AMOUNT = sa.Numeric(18, 4)
_STATES = "state IN ('active', 'withdrawn')"


def _id() -> sa.Column[object]:
    return sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False)


def _rest() -> list[sa.Column[object]]:
    return [
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
    ]


def upgrade() -> None:
    _plans()
    _exchange_rates()
    _arrivals()
    _commitments()
    _statistics_rules()


def _plans() -> None:
    op.create_table(
        "plan",
        _id(),
        # No foreign keys to copied projects and enterprises: they are never deleted, and are heard of in any order.
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("amount", _AMOUNT, nullable=False),
        sa.Column("plan_version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        sa.Column("natural_key", sa.String(), nullable=False),
        *_rest(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_plan_amount")),
        sa.CheckConstraint(_STATES, name=op.f("ck_plan_state")),
    )
    op.create_index(
        op.f("uq_plan_natural_key"), "plan", ["natural_key"], unique=True, postgresql_where=sa.text("state = 'active'")
    )
    op.create_index(op.f("ix_plan_project_id_year"), "plan", ["project_id", "year"])
    op.create_index(op.f("ix_plan_year_id"), "plan", ["year", "id"])
    op.create_table(
        "plan_version",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("plan_version", sa.Integer(), nullable=False),
        sa.Column("amount", _AMOUNT, nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("plan_id", "plan_version", name=op.f("pk_plan_version")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_version_plan_id")),
    )


def _exchange_rates() -> None:
    op.create_table(
        "exchange_rate",
        _id(),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("rate_on", sa.Date(), nullable=False),
        sa.Column("rate", sa.Numeric(18, 8), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=True),
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        sa.Column("natural_key", sa.String(), nullable=False),
        *_rest(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_rate")),
        sa.CheckConstraint("rate > 0", name=op.f("ck_exchange_rate_rate")),
        sa.CheckConstraint(_STATES, name=op.f("ck_exchange_rate_state")),
    )
    op.create_index(
        op.f("uq_exchange_rate_natural_key"),
        "exchange_rate",
        ["natural_key"],
        unique=True,
        postgresql_where=sa.text("state = 'active'"),
    )
    op.create_index(op.f("ix_exchange_rate_currency_rate_on"), "exchange_rate", ["currency", "rate_on"])
    op.create_index(op.f("ix_exchange_rate_rate_on_id"), "exchange_rate", ["rate_on", "id"])


def _arrivals() -> None:
    op.create_table(
        "arrival",
        _id(),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("arrived_on", sa.Date(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("enterprise_id", sa.Uuid(), nullable=True),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("receipt_number", sa.String(), nullable=True),
        sa.Column("original_currency", sa.String(), nullable=False),
        sa.Column("original_amount", _AMOUNT, nullable=False),
        sa.Column("rate", sa.Numeric(18, 8), nullable=True),
        sa.Column("rate_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), server_default="draft", nullable=False),
        sa.Column("confirmed_amount", _AMOUNT, nullable=True),
        sa.Column("confirmed_original", _AMOUNT, nullable=True),
        sa.Column("confirmed_rate", sa.Numeric(18, 8), nullable=True),
        sa.Column("confirmed_rate_on", sa.Date(), nullable=True),
        sa.Column("working_amount", _AMOUNT, nullable=True),
        sa.Column("retroactive", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("return_reason", sa.String(), nullable=True),
        sa.Column("submitted_by", sa.String(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_by", sa.String(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published", sa.Boolean(), server_default="false", nullable=False),
        *_rest(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrival")),
        sa.CheckConstraint("kind IN ('domestic', 'foreign')", name=op.f("ck_arrival_kind")),
        sa.CheckConstraint(
            "original_amount >= 0 AND coalesce(working_amount, 0) >= 0 AND coalesce(confirmed_amount, 0) >= 0",
            name=op.f("ck_arrival_amounts"),
        ),
        sa.CheckConstraint(
            "kind = 'foreign' OR (original_currency = 'CNY' AND rate IS NULL)", name=op.f("ck_arrival_currency")
        ),
        sa.CheckConstraint("project_id IS NULL OR carrier_code IS NULL", name=op.f("ck_arrival_carrier")),
        sa.CheckConstraint("project_id IS NOT NULL OR enterprise_id IS NOT NULL", name=op.f("ck_arrival_receiver")),
        sa.CheckConstraint("period = to_char(arrived_on, 'YYYY-MM')", name=op.f("ck_arrival_period")),
        sa.CheckConstraint(
            "(state = 'confirmed' AND confirmed_amount IS NOT NULL AND working_amount IS NULL)"
            " OR (state IN ('draft', 'submitted', 'returned') AND working_amount IS NOT NULL)",
            name=op.f("ck_arrival_state"),
        ),
        # Four eyes, whatever the application does.
        sa.CheckConstraint(
            "state <> 'confirmed' OR confirmed_by IS DISTINCT FROM submitted_by", name=op.f("ck_arrival_four_eyes")
        ),
    )
    # Money that is entered twice counts twice: a receipt is one arrival's.
    op.create_index(op.f("uq_arrival_receipt_number"), "arrival", ["receipt_number"], unique=True)
    op.create_index(op.f("ix_arrival_arrived_on_id"), "arrival", ["arrived_on", "id"])
    op.create_index(op.f("ix_arrival_state_period"), "arrival", ["state", "period"])
    for column in ("project_id", "enterprise_id", "carrier_code"):
        op.create_index(op.f(f"ix_arrival_{column}"), "arrival", [column])


def _commitments() -> None:
    op.create_table(
        "commitment",
        _id(),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("amount", _AMOUNT, nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("document_number", sa.String(), nullable=True),
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        *_rest(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment")),
        sa.CheckConstraint("kind IN ('contracted', 'in_place')", name=op.f("ck_commitment_kind")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_commitment_amount")),
        sa.CheckConstraint(_STATES, name=op.f("ck_commitment_state")),
    )
    op.create_index(op.f("ix_commitment_project_id_on"), "commitment", ["project_id", "on"])
    op.create_index(op.f("ix_commitment_on_id"), "commitment", ["on", "id"])


def _statistics_rules() -> None:
    op.create_table(
        "statistics_rule",
        _id(),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("threshold", _AMOUNT, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("product_default", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statistics_rule")),
        sa.UniqueConstraint("valid_from", name=op.f("uq_statistics_rule_valid_from")),
        sa.CheckConstraint("threshold >= 0", name=op.f("ck_statistics_rule_threshold")),
    )
    op.execute(
        "INSERT INTO statistics_rule (valid_from, threshold, source, product_default) VALUES"
        " ('2011-01-01', 500, '产品默认：计划总投资 500 万元及以上的项目纳入投资统计', true)"
    )


def downgrade() -> None:
    for table in ("statistics_rule", "commitment", "arrival", "exchange_rate", "plan_version", "plan"):
        op.drop_table(table)
