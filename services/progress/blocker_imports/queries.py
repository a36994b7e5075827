"""What a sheet of blockers is judged by."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.progress.carrier_refs.models import CarrierRef


async def known_carriers(session: AsyncSession, caller: Caller) -> frozenset[str]:
    """The carriers on which the caller may raise something: the office on all, an officer on its own."""
    if caller.role is Role.CARRIER_OFFICER:
        return caller.carriers
    if caller.role is not Role.OFFICE:
        return frozenset()
    return frozenset(await session.scalars(select(CarrierRef.code)))
