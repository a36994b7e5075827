"""Facts lie in the version that states them, and an entry's key is a number: a third of what an apply writes"""

from collections.abc import Sequence

from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.execute("""
        CREATE TYPE stated_fact AS (
            measure text, basis text, status text, period text, value numeric(20, 4), scope text, on_date date)
    """)
    op.execute("ALTER TABLE source_version ADD COLUMN facts stated_fact[] NOT NULL DEFAULT '{}'")
    op.execute("""
        UPDATE source_version v SET facts = f.facts
        FROM (SELECT entity_id, version,
                     array_agg(ROW(measure, basis, status, period, value, scope, on_date)::stated_fact
                               ORDER BY measure, basis, status) AS facts
              FROM source_fact GROUP BY entity_id, version) AS f
        WHERE (f.entity_id, f.version) = (v.entity_id, v.version)
    """)
    # What is dropped has been copied above, or follows from what is kept; nobody but the aggregator reads it.
    op.execute("-- squawk-ignore ban-drop-table\nDROP TABLE source_fact")
    op.execute("-- squawk-ignore ban-drop-constraint\nALTER TABLE ledger_entry DROP CONSTRAINT pk_ledger_entry")
    op.execute("""
        -- squawk-ignore adding-field-with-default
        ALTER TABLE ledger_entry ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY
    """)
    op.execute("""
        -- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
        ALTER TABLE ledger_entry ADD CONSTRAINT pk_ledger_entry PRIMARY KEY (entity_id, id)
    """)


def downgrade() -> None:
    op.execute("ALTER TABLE ledger_entry DROP CONSTRAINT pk_ledger_entry")
    op.execute("ALTER TABLE ledger_entry DROP COLUMN id")
    op.execute("""
        ALTER TABLE ledger_entry ADD CONSTRAINT pk_ledger_entry
        PRIMARY KEY (entity_id, known_at, measure, basis, status, scope, period, cause)
    """)
    op.execute("""
        CREATE TABLE source_fact (
            entity_id uuid NOT NULL, version integer NOT NULL, measure varchar NOT NULL, basis varchar NOT NULL,
            status varchar NOT NULL, period varchar NOT NULL, value numeric(20, 4) NOT NULL, scope varchar,
            on_date date,
            CONSTRAINT pk_source_fact PRIMARY KEY (entity_id, version, measure, basis, status),
            CONSTRAINT ck_source_fact_scope_or_date CHECK ((scope IS NULL) <> (on_date IS NULL)))
    """)
    op.execute("""
        INSERT INTO source_fact (entity_id, version, measure, basis, status, period, value, scope, on_date)
        SELECT v.entity_id, v.version, f.* FROM source_version v CROSS JOIN LATERAL unnest(v.facts) AS f
    """)
    op.execute("ALTER TABLE source_version DROP COLUMN facts")
    op.execute("DROP TYPE stated_fact")
