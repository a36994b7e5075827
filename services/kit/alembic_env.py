"""What every service's ``migrations/env.py`` calls."""

import asyncio
from importlib import import_module
from pathlib import Path

from alembic import context
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool
from sqlalchemy.schema import SchemaItem

from services.kit.database import asyncpg_url, tables_of
from services.kit.migrations import is_kit_table


def run_migrations(service: str) -> None:
    """Run alembic for a service, all of its resources' models loaded. Each migration is its own transaction."""
    for models in sorted((Path(__file__).parent.parent / service).glob("*/models.py")):
        import_module(f"services.{service}.{models.parent.name}.models")
    if context.is_offline_mode():  # only to show the SQL
        context.configure(dialect_name="postgresql", literal_binds=True, transaction_per_migration=True)
        with context.begin_transaction():
            context.run_migrations()
        return
    asyncio.run(_run(service, str(context.config.attributes["owner_url"])))


async def _run(service: str, owner_url: str) -> None:
    engine = create_async_engine(asyncpg_url(owner_url), poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(_run_on, service)
        await connection.commit()
    await engine.dispose()


def _is_compared(found: SchemaItem, _: str | None, kind: str, reflected: bool, model: SchemaItem | None) -> bool:
    """Whether a generated migration may say anything about it.

    What only a migration's own SQL can say (a column derived by the database, ``WITHOUT OVERLAPS``, an index that no
    model names) is not in the models, and that is no reason to drop it.
    """
    written_by_hand = reflected and model is None
    if kind == "column":
        return not (written_by_hand and getattr(found, "computed", None) is not None)
    return not (written_by_hand and kind in ("index", "unique_constraint"))


def _run_on(connection: Connection, service: str) -> None:
    context.configure(
        connection=connection,
        target_metadata=tables_of(service),
        transaction_per_migration=True,
        compare_type=True,
        include_name=lambda name, kind, _: kind != "table" or not is_kit_table(name),
        include_object=_is_compared,
    )
    with context.begin_transaction():
        context.run_migrations()
