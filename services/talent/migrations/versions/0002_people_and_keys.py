"""People, their keys, who looked at them"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_INSTANT = sa.DateTime(timezone=True)
# Six months: the least for which the law has such logs kept (网络安全法 第二十一条). Whatever the service is told.
_LOGS_STAY = (
    """
    CREATE FUNCTION access_log_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'DELETE' AND OLD.at < now() - interval '6 months' THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'an access log is neither changed nor, for six months, forgotten' USING ERRCODE = '42501';
    END $$
    """,
    "CREATE TRIGGER access_log_stays BEFORE UPDATE OR DELETE ON access_log"
    " FOR EACH ROW EXECUTE FUNCTION access_log_stays()",
    "CREATE TRIGGER access_log_is_not_emptied BEFORE TRUNCATE ON access_log"
    " FOR EACH STATEMENT EXECUTE FUNCTION access_log_stays()",
)


def upgrade() -> None:
    op.create_table(
        "field_key",
        sa.Column("id", sa.Integer(), sa.Identity(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", _INSTANT, server_default=sa.text("now()"), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("rows_total", sa.Integer(), server_default="0", nullable=False),
        sa.Column("rows_done", sa.Integer(), server_default="0", nullable=False),
        sa.Column("retiring_since", _INSTANT, nullable=True),
        sa.Column("retired_at", _INSTANT, nullable=True),
        sa.Column("destroyed_at", _INSTANT, nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_field_key")),
    )
    for state in ("active", "retiring"):
        op.create_index(
            f"uq_field_key_{state}",
            "field_key",
            ["purpose"],
            unique=True,
            postgresql_where=sa.text(f"state = '{state}'"),
        )
    _create_person()
    _create_access_log()
    op.create_table(
        "retention_rule",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retention_rule")),
        sa.UniqueConstraint("subject", name=op.f("uq_retention_rule_subject")),
    )
    op.execute(
        "INSERT INTO retention_rule (subject, months, source) VALUES"
        " ('access_logs', 36, '产品默认值'), ('withdrawn_people', 24, '产品默认值')"
    )


def _create_person() -> None:
    op.execute("CREATE SEQUENCE person_code")
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column(
            "code",
            sa.String(),
            server_default=sa.text("'RC' || lpad(nextval('person_code')::text, 7, '0')"),
            nullable=False,
        ),
        sa.Column("state", sa.String(), server_default="active", nullable=False),
        sa.Column("merged_into", sa.Uuid(), nullable=True),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("enterprise_id", sa.Uuid(), nullable=True),
        sa.Column("selections", postgresql.JSONB(), server_default=sa.text("'[]'::jsonb"), nullable=False),
        sa.Column("selected_on", sa.Date(), nullable=True),
        sa.Column("on_job_on", sa.Date(), nullable=True),
        sa.Column("introduced_on", sa.Date(), nullable=True),
        sa.Column("counted_on", sa.Date(), nullable=True),
        sa.Column("key_id", sa.Integer(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        *(
            sa.Column(f"{name}_hash", sa.LargeBinary(), nullable=True)
            for name in ("document", "name", "pinyin", "birth_year", "phone", "email", "employer")
        ),
        sa.Column("search", sa.ARRAY(sa.BigInteger()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("withdrawn_at", _INSTANT, nullable=True),
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["merged_into"], ["person.id"], name=op.f("fk_person_merged_into")),
        sa.ForeignKeyConstraint(["key_id"], ["field_key.id"], name=op.f("fk_person_key_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("code", name=op.f("uq_person_code")),
    )
    op.create_index(
        "uq_person_document_hash",
        "person",
        ["document_hash"],
        unique=True,
        postgresql_where=sa.text("state IN ('active', 'merged')"),
    )
    for column in ("merged_into", "carrier_code", "enterprise_id", "key_id"):
        op.create_index(op.f(f"ix_person_{column}"), "person", [column])
    for column in ("name_hash", "pinyin_hash", "phone_hash", "email_hash", "employer_hash"):
        op.create_index(op.f(f"ix_person_{column}"), "person", [column])
    for column in ("selected_on", "counted_on"):
        op.create_index(
            f"ix_person_{column}", "person", [column, "id"], postgresql_where=sa.text(f"{column} IS NOT NULL")
        )
    op.create_index("ix_person_search", "person", ["search"], postgresql_using="gin")
    op.create_index(
        "ix_person_selections",
        "person",
        ["selections"],
        postgresql_using="gin",
        postgresql_ops={"selections": "jsonb_path_ops"},
    )


def _create_access_log() -> None:
    op.create_table(
        "access_log",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("fields", sa.ARRAY(sa.String()), nullable=False),
        sa.Column("purpose", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("trace_id", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_log")),
    )
    op.create_index("ix_access_log_at", "access_log", ["at", "id"])
    op.create_index(op.f("ix_access_log_person_id"), "access_log", ["person_id"])
    op.create_index("ix_access_log_actor", "access_log", ["actor", sa.text("at DESC")])
    op.create_index("ix_access_log_action", "access_log", ["action", sa.text("at DESC")])
    for statement in _LOGS_STAY:
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("retention_rule")
    op.drop_table("access_log")
    op.execute("DROP FUNCTION access_log_stays")
    op.drop_table("person")
    op.execute("DROP SEQUENCE person_code")
    op.drop_table("field_key")
