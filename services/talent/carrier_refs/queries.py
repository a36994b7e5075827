"""Reads of the copied carriers. Their names are no secret."""

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.talent.carrier_refs.models import CarrierRef


async def knows_carrier(session: AsyncSession, code: str) -> bool:
    """Whether there is a carrier of this code."""
    return bool(await session.scalar(select(exists().where(CarrierRef.code == code))))


async def all_carrier_codes(session: AsyncSession) -> list[str]:
    """The codes of all carriers heard of, in order."""
    return list(await session.scalars(select(CarrierRef.code).order_by(CarrierRef.code)))
