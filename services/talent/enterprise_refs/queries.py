"""Reads of the copied enterprises. Their names are no secret."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.talent.enterprise_refs.models import EnterpriseRef


async def knows_enterprise(session: AsyncSession, enterprise_id: UUID) -> bool:
    """Whether anything has been heard of an enterprise."""
    return bool(await session.scalar(select(exists().where(EnterpriseRef.id == enterprise_id))))


async def enterprises_by_code(session: AsyncSession, codes: Collection[str]) -> dict[str, EnterpriseRef]:
    """The enterprises that have these unified social credit codes, by code."""
    found = await session.scalars(select(EnterpriseRef).where(EnterpriseRef.credit_code.in_(codes)))
    return {each.credit_code: each for each in found}


async def enterprise_names(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, str]:
    """The names of these enterprises by id."""
    rows = await session.execute(select(EnterpriseRef.id, EnterpriseRef.name).where(EnterpriseRef.id.in_(ids)))
    return {row.id: row.name for row in rows}


async def credit_codes(session: AsyncSession) -> dict[UUID, str]:
    """The unified social credit codes of all enterprises, by id."""
    rows = await session.execute(select(EnterpriseRef.id, EnterpriseRef.credit_code))
    return {row.id: row.credit_code for row in rows}
