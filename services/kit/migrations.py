"""The kit's own tables, created by the first migration of every service."""

from typing import Protocol

import sqlalchemy as sa
from alembic.runtime.migration import MigrationContext

from services.kit.events import schema as events
from services.kit.receiver import schema as receiver
from services.kit.webhooks import schema as webhooks

_IDEMPOTENCY = (
    """
    CREATE TABLE idempotency_key (
        scope bytea PRIMARY KEY,
        body_digest bytea NOT NULL,
        answer bytea NOT NULL,
        expires_at timestamptz NOT NULL
    )
    """,
    "CREATE INDEX ix_idempotency_key_expires_at ON idempotency_key (expires_at)",
)

KIT_TABLES = events.TABLES | webhooks.TABLES | receiver.TABLES | {"idempotency_key"}

_WRITTEN_FREELY = sorted(webhooks.TABLES | receiver.TABLES | {"idempotency_key"})


class Operations(Protocol):
    """What is used of alembic's ``op``."""

    def execute(self, sqltext: str) -> None:
        """Execute one statement."""
        ...

    def get_context(self) -> MigrationContext:
        """The migration's context."""
        ...

    def get_bind(self) -> sa.Connection:
        """The migration's connection."""
        ...


def create_kit_tables(op: Operations) -> None:
    """Create the event log, webhook endpoints, the inbox and the idempotency keys.

    Run by the owner role ``<service>_owner``; the runtime role ``<service>``, if there is one, is granted what it
    needs and no more: on the log neither UPDATE nor DELETE nor TRUNCATE. A released migration calls this function, so
    what it creates never changes: a later change of these tables is a function of its own.
    """
    for statement in (*events.STATEMENTS, *webhooks.STATEMENTS, *receiver.STATEMENTS, *_IDEMPOTENCY):
        op.execute(statement)
    # Offline the SQL is only shown (make check): there is nobody to ask for a role.
    role = None if op.get_context().as_sql else _runtime_role(op.get_bind())
    if role is None:
        return
    for grant in events.RUNTIME_GRANTS:
        op.execute(grant.format(role=role))
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {', '.join(_WRITTEN_FREELY)} TO {role}")


def _runtime_role(connection: sa.Connection) -> str | None:
    """The quoted name of the runtime role that belongs to the owner who migrates, if it exists."""
    found = connection.execute(
        sa.text(
            "SELECT quote_ident(rolname) FROM pg_roles WHERE rolname = regexp_replace(current_user, '_owner$', '')"
            " AND rolname <> current_user"
        )
    ).scalar_one_or_none()
    return None if found is None else str(found)


def is_kit_table(name: str | None) -> bool:
    """Whether the kit made this table: alembic's comparison with the models must leave it alone."""
    return name in KIT_TABLES
