"""Reads of the keys that seal people's data."""

from collections.abc import Sequence

from sqlalchemy import func, literal_column, select, table
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import column

from services.kit.callers import Caller
from services.kit.problems import NotFound
from services.kit.vault import Master, Vault
from services.talent.field_keys.models import FieldKey
from services.talent.field_keys.rules import SEALED_TABLES, KeyState, Purpose, name_of


async def open_keys(session: AsyncSession, master: Master) -> Vault:
    """The keys as of now. To open rows, ask after they were read: then the key of each of them is known.

    Who seals asks ``operations.lock_keys`` instead.
    """
    rows = await session.execute(
        select(FieldKey.id, FieldKey.purpose, FieldKey.state, FieldKey.wrapped).where(FieldKey.wrapped.is_not(None))
    )
    data: dict[int, bytes] = {}
    active, index = 0, b""
    for row in rows:
        key = master.unwrap(name_of(row.id), row.wrapped)
        if row.purpose == Purpose.INDEX:
            index = key
            continue
        data[row.id] = key
        if row.state == KeyState.ACTIVE:
            active = row.id
    return Vault(data, active, index)


async def list_keys(session: AsyncSession, caller: Caller) -> Sequence[FieldKey]:
    """All keys, the newest first; they are few."""
    return list(await session.scalars(select(FieldKey).order_by(FieldKey.id.desc())))


async def get_key(session: AsyncSession, caller: Caller, key_id: int) -> FieldKey:
    """One key; raises NotFound."""
    found = await session.get(FieldKey, key_id)
    if found is None:
        raise NotFound
    return found


async def retiring_key(session: AsyncSession) -> FieldKey | None:
    """The key that rows are leaving, if a rotation is under way."""
    statement = select(FieldKey).where(FieldKey.purpose == Purpose.DATA, FieldKey.state == KeyState.RETIRING)
    return (await session.scalars(statement)).one_or_none()


async def rows_under(session: AsyncSession, key_id: int) -> int:
    """How many rows of all tables are sealed under a key."""
    total = 0
    for name in SEALED_TABLES:
        rows = table(name, column("key_id"), column("sealed"))
        counted = select(func.count(literal_column("*"))).select_from(rows)
        counted = counted.where(rows.c.key_id == key_id, rows.c.sealed.is_not(None))
        total += await session.scalar(counted) or 0
    return total


async def retired_keys(session: AsyncSession) -> Sequence[FieldKey]:
    """The keys that wait to be destroyed."""
    return list(await session.scalars(select(FieldKey).where(FieldKey.state == KeyState.RETIRED)))
