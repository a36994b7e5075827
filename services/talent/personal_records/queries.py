"""Reads of all that the service keeps of one person."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.talent.access_logs.models import AccessLog


async def looks_at(session: AsyncSession, caller: Caller, person_ids: Sequence[UUID]) -> list[AccessLog]:
    """Every look at the person alone, the oldest first. Who reads this may see the person in full."""
    statement = select(AccessLog).where(AccessLog.person_id.in_(person_ids)).order_by(AccessLog.at, AccessLog.id)
    return list(await session.scalars(statement))
