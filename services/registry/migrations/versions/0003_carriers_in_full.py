"""Carriers in full: industries, documents, places, infrastructure, leads"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_CARRIER = (
    ("tag", sa.String()),
    ("certified_on", sa.Date()),
    ("certified_state", sa.String()),
    ("certification_document", sa.String()),
    ("industries_determined_on", sa.Date()),
    ("industries_document", sa.String()),
    ("industries_defined_on", sa.Date()),
    ("infrastructure_complete_on", sa.Date()),
)
_LISTS = ("certification_evidence", "industries")


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, postgresql.JSONB(), server_default="[]", nullable=False)


def upgrade() -> None:
    for name, kind in _CARRIER:
        op.add_column("carrier", sa.Column(name, kind, nullable=True))
    for name in _LISTS:
        op.add_column("carrier", _json(name))
    # `place` is empty for kinds of which a carrier has one at a time: PostgreSQL then judges the overlap over the kind.
    op.execute(
        """
        CREATE TABLE carrier_place (
            carrier_id uuid NOT NULL CONSTRAINT fk_carrier_place_carrier_id REFERENCES carrier (id),
            kind varchar NOT NULL,
            code varchar NOT NULL,
            valid_from date NOT NULL,
            valid_to date,
            place varchar NOT NULL GENERATED ALWAYS AS (CASE WHEN kind = 'town' THEN code ELSE '' END) STORED,
            valid daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
            CONSTRAINT pk_carrier_place PRIMARY KEY (carrier_id, kind, code, valid_from),
            CONSTRAINT uq_carrier_place_valid UNIQUE (carrier_id, kind, place, valid WITHOUT OVERLAPS)
        )
        """
    )
    op.create_index(op.f("ix_carrier_place_code"), "carrier_place", ["kind", "code"])
    op.execute(
        """
        CREATE TABLE carrier_lead (
            carrier_id uuid NOT NULL CONSTRAINT fk_carrier_lead_carrier_id REFERENCES carrier (id),
            role varchar NOT NULL,
            unit varchar,
            person_name varchar,
            title varchar,
            valid_from date NOT NULL,
            valid_to date,
            valid daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
            CONSTRAINT pk_carrier_lead PRIMARY KEY (carrier_id, role, valid_from),
            CONSTRAINT uq_carrier_lead_valid UNIQUE (carrier_id, role, valid WITHOUT OVERLAPS)
        )
        """
    )
    op.create_table(
        "infrastructure_item",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("carrier_code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("applicable", sa.Boolean(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("document_number", sa.String(), nullable=True),
        _json("evidence"),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_infrastructure_item")),
        sa.ForeignKeyConstraint(["carrier_code"], ["carrier.code"], name=op.f("fk_infrastructure_item_carrier_code")),
        sa.UniqueConstraint("carrier_code", "kind", name=op.f("uq_infrastructure_item_carrier_code")),
    )
    op.create_index(op.f("ix_infrastructure_item_kind"), "infrastructure_item", ["kind"])
    op.create_index(op.f("ix_infrastructure_item_due_on"), "infrastructure_item", ["due_on", "id"])
    op.create_table(
        "planning_document",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("carrier_code", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("approval_number", sa.String(), nullable=True),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("file", postgresql.JSONB(none_as_null=True), nullable=True),
        sa.Column("synthetic", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planning_document")),
        sa.ForeignKeyConstraint(["carrier_code"], ["carrier.code"], name=op.f("fk_planning_document_carrier_code")),
    )
    op.create_index(op.f("ix_planning_document_carrier_code"), "planning_document", ["carrier_code"])
    # One of a carrier's (or the district's) documents of a title: what an imported row is recognised by.
    op.execute(
        "CREATE UNIQUE INDEX uq_planning_document_title ON planning_document (coalesce(carrier_code, ''), title)"
    )


def downgrade() -> None:
    for table in ("planning_document", "infrastructure_item", "carrier_lead", "carrier_place"):
        op.drop_table(table)
    for name in (*_LISTS, *(name for name, _ in _CARRIER)):
        op.drop_column("carrier", name)
