"""Units, accounts, sessions, machine clients and signing keys"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from services.kit.migrations import create_kit_tables

revision: str = "0001"
down_revision: str | None = None
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_INSTANT = sa.DateTime(timezone=True)


def _id() -> sa.Column[object]:
    return sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False)


def _version() -> sa.Column[object]:
    return sa.Column("version", sa.Integer(), server_default="1", nullable=False)


def _texts(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.ARRAY(sa.String()), server_default="{}", nullable=False)


def upgrade() -> None:
    create_kit_tables(op)
    op.create_table(
        "unit",
        _id(),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        _texts("carrier_codes"),
        _texts("domains"),
        sa.Column("active", sa.Boolean(), server_default="true", nullable=False),
        _version(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("code", name=op.f("uq_unit_code")),
    )
    op.create_table(
        "account",
        _id(),
        sa.Column("username", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), server_default="true", nullable=False),
        _version(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("username", name=op.f("uq_account_username")),
        sa.CheckConstraint("username = lower(username)", name=op.f("ck_account_username")),
    )
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.execute(
        """
        CREATE TABLE unit_membership (
            user_id uuid NOT NULL CONSTRAINT fk_unit_membership_user_id REFERENCES account (id),
            unit_id uuid NOT NULL CONSTRAINT fk_unit_membership_unit_id REFERENCES unit (id),
            valid_from date NOT NULL,
            valid_to date,
            valid daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
            CONSTRAINT pk_unit_membership PRIMARY KEY (user_id, unit_id, valid_from),
            CONSTRAINT uq_unit_membership_valid UNIQUE (user_id, unit_id, valid WITHOUT OVERLAPS)
        )
        """
    )
    op.create_index(op.f("ix_unit_membership_unit_id"), "unit_membership", ["unit_id"])
    op.create_table(
        "user_session",
        _id(),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("opened_at", _INSTANT, nullable=False),
        sa.Column("renewed_at", _INSTANT, nullable=False),
        sa.Column("expires_at", _INSTANT, nullable=False),
        sa.Column("ended_at", _INSTANT, nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_session")),
        sa.ForeignKeyConstraint(["user_id"], ["account.id"], name=op.f("fk_user_session_user_id")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_user_session_secret_hash")),
    )
    op.create_index(op.f("ix_user_session_user_id"), "user_session", ["user_id"])
    op.create_index(op.f("ix_user_session_ended_at"), "user_session", ["ended_at"])
    op.create_table(
        "login_attempt",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("window_started", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_login_attempt")),
    )
    op.create_table(
        "client",
        _id(),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        _texts("scopes"),
        sa.Column("expires_at", _INSTANT, nullable=True),
        sa.Column("active", sa.Boolean(), server_default="true", nullable=False),
        _version(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client")),
        sa.UniqueConstraint("client_id", name=op.f("uq_client_client_id")),
    )
    op.create_table(
        "signing_key",
        _id(),
        sa.Column("kid", sa.String(), nullable=False),
        sa.Column("public_jwk", postgresql.JSONB(), nullable=False),
        sa.Column("private_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("signs_from", _INSTANT, nullable=False),
        sa.Column("gone_at", _INSTANT, nullable=True),
        _version(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signing_key")),
        sa.UniqueConstraint("kid", name=op.f("uq_signing_key_kid")),
    )


def downgrade() -> None:
    for table in ("signing_key", "client", "login_attempt", "user_session", "unit_membership", "account", "unit"):
        op.drop_table(table)
