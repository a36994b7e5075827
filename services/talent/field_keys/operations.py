"""Making, rotating and destroying the keys that seal people's data.

A rotation makes a new key, which seals from then on, and leaves the old one row by row while the service serves: in
small batches, skipping rows that somebody holds, until none is left. What it has done is in the rows themselves, so a
restart goes on. Whoever seals holds a shared lock until the transaction ends; the key changes while nobody does.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from functools import partial
from typing import Final

from fastapi import FastAPI
from sqlalchemy import ARRAY, LargeBinary, Uuid, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.background import every
from services.kit.callers import Caller
from services.kit.database import Database
from services.kit.problems import Conflict
from services.kit.vault import Master, Vault, envelope, key_of, new_key
from services.talent.field_keys import queries
from services.talent.field_keys.models import FieldKey
from services.talent.field_keys.rules import BATCH, SEALED_TABLES, KeyState, Purpose, context, may_go, name_of

# Any numbers: who seals shares the first, who changes the key has it alone; one rotates at a time.
_SEALING, _ROTATING = 4286_0401, 4286_0402
_TRIES, _BETWEEN_TRIES = 250, 0.02
_LOOK_SECONDS, _REST_SECONDS, _HELD_SECONDS = 2.0, 0.005, 0.2
SYSTEM: Final = "system"


async def lock_keys(session: AsyncSession, master: Master) -> Vault:
    """The keys for a transaction that seals: the active one stays active until it ends."""
    await session.execute(text("SELECT pg_advisory_xact_lock_shared(:key)"), {"key": _SEALING})
    return await queries.open_keys(session, master)


async def prepare_keys(session: AsyncSession, master: Master) -> None:
    """Make the first keys of a new database."""
    await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _SEALING})
    vault = await queries.open_keys(session, master)
    if not vault.index:
        await _add_key(session, master, Purpose.INDEX, SYSTEM)
    if not vault.active:
        await _add_key(session, master, Purpose.DATA, SYSTEM)


async def start_rotation(session: AsyncSession, caller: Caller, master: Master) -> FieldKey:
    """Make the next data key and begin to leave the one before. Answers the new key.

    Raises Conflict while an earlier rotation is under way, or when writing pauses for no moment.
    """
    await _have_alone(session)
    if await queries.retiring_key(session) is not None:
        raise Conflict("上一次密钥轮换尚未完成，请稍后再试", code="rotation_under_way")
    vault = await queries.open_keys(session, master)
    old = await queries.get_key(session, caller, vault.active)
    old.state, old.retiring_since = KeyState.RETIRING, clock.now()
    old.rows_total, old.rows_done = await queries.rows_under(session, old.id), 0
    old.version += 1
    await session.flush()
    return await _add_key(session, master, Purpose.DATA, caller.subject)


async def _have_alone(session: AsyncSession) -> None:
    # Asked for again and again, not waited for: who waits holds up all who want to seal behind it.
    for _ in range(_TRIES):
        if await session.scalar(text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": _SEALING}):
            return
        await asyncio.sleep(_BETWEEN_TRIES)
    raise Conflict("正在写入大批数据，暂时不能更换密钥，请稍后再试", code="busy")


async def _add_key(session: AsyncSession, master: Master, purpose: Purpose, made_by: str) -> FieldKey:
    key = FieldKey(purpose=purpose, state=KeyState.ACTIVE, wrapped=None, created_by=made_by)
    session.add(key)
    await session.flush()
    key.wrapped = master.wrap(name_of(key.id), new_key())
    await session.flush()
    await session.refresh(key)
    return key


async def rotate_batch(session: AsyncSession, master: Master) -> float | None:
    """Seal the next rows anew; answers after how many seconds to go on, or None when nothing is left to do."""
    if not await session.scalar(text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": _ROTATING}):
        return None
    old = await queries.retiring_key(session)
    if old is None:
        return None
    done = 0
    for table in SEALED_TABLES:
        done += await _seal_anew(session, master, table, old.id, BATCH - done)
        if done == BATCH:
            break
    old.rows_done += done
    old.version += 1
    if done:
        return _REST_SECONDS
    if await queries.rows_under(session, old.id):
        return _HELD_SECONDS  # somebody holds them just now
    # Rows that were changed meanwhile left by themselves.
    old.state, old.retired_at, old.rows_done = KeyState.RETIRED, clock.now(), old.rows_total
    return None


async def _seal_anew(session: AsyncSession, master: Master, table: str, old: int, limit: int) -> int:
    rows = (await session.execute(_LEFT[table], {"old": old, "limit": limit})).all()
    if not rows:
        return 0
    vault = await queries.open_keys(session, master)
    key = vault.keys[vault.active]
    sealed = []
    for row in rows:
        bound = context(table, row.id)
        assert key_of(row.sealed) == old
        sealed.append(envelope(vault.active, key, vault.open(row.sealed, bound), bound))
    await session.execute(_SEAL[table], {"ids": [row.id for row in rows], "sealed": sealed, "key": vault.active})
    return len(rows)


_LEFT: Final = {
    table: text(
        f"SELECT id, sealed FROM {table} WHERE key_id = :old AND sealed IS NOT NULL"  # noqa: S608 - our own names
        " ORDER BY id LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED"
    )
    for table in SEALED_TABLES
}
_SEAL: Final = {
    table: text(
        f"UPDATE {table} SET sealed = anew.sealed, key_id = :key"  # noqa: S608
        f" FROM unnest(:ids, :sealed) AS anew (id, sealed) WHERE {table}.id = anew.id"
    ).bindparams(bindparam("ids", type_=ARRAY(Uuid)), bindparam("sealed", type_=ARRAY(LargeBinary)))
    for table in SEALED_TABLES
}


async def destroy_retired(session: AsyncSession) -> None:
    """Destroy the keys that no row has been under for long enough."""
    for key in await queries.retired_keys(session):
        if may_go(key.retired_at, clock.now()) and not await queries.rows_under(session, key.id):
            key.state, key.wrapped, key.destroyed_at = KeyState.DESTROYED, None, clock.now()
            key.version += 1


@contextlib.asynccontextmanager
async def keeping_keys(app: FastAPI) -> AsyncIterator[None]:
    """Background of the service: the first keys are there before it serves; rotations are carried on."""
    master = Master.of(app.state.settings.key_bytes())
    database: Database = app.state.database
    async with database.session() as session:
        await prepare_keys(session, master)
    async with every(_LOOK_SECONDS, partial(_carry_on, database, master), name="field_keys"):
        yield


async def _carry_on(database: Database, master: Master) -> None:
    wait: float | None = 0.0
    while wait is not None:
        await asyncio.sleep(wait)
        async with database.session() as session:
            wait = await rotate_batch(session, master)
    async with database.session() as session:
        await destroy_retired(session)
