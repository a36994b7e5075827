"""Reads of the copied units. Their names are no secret."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.talent.unit_refs.models import UnitRef


async def known_units(session: AsyncSession, codes: Collection[str]) -> set[str]:
    """Those of these codes that are units."""
    return set(await session.scalars(select(UnitRef.code).where(UnitRef.code.in_(codes))))


async def unit_names(session: AsyncSession) -> dict[str, str]:
    """The names of all units by code."""
    return {row.code: row.name for row in await session.execute(select(UnitRef.code, UnitRef.name))}
