"""Reads of what waits to be sent."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.matters.models import KnownProject
from services.aggregator.notice_deliveries.models import NoticeDigestSent
from services.aggregator.notices.models import Notice

_UNIT = func.coalesce(Notice.unit, KnownProject.unit)


async def waiting(session: AsyncSession, digest_units: Collection[str], limit: int) -> Sequence[Any]:
    """The oldest notices that go out one by one, each with the unit that it is for."""
    statement = select(Notice, _UNIT).join(KnownProject, KnownProject.id == Notice.project_id, isouter=True)
    single = or_(_UNIT.is_(None), _UNIT.not_in(digest_units))
    statement = statement.where(not_(Notice.delivered), single).order_by(Notice.raised_at, Notice.id)
    return (await session.execute(statement.limit(limit))).all()


async def waiting_for(session: AsyncSession, unit: str, limit: int) -> list[Notice]:
    """What waits for a unit's digest, oldest first."""
    statement = select(Notice).join(KnownProject, KnownProject.id == Notice.project_id, isouter=True)
    statement = statement.where(not_(Notice.delivered), _UNIT.in_([unit])).order_by(Notice.raised_at, Notice.id)
    return list(await session.scalars(statement.limit(limit)))


async def had_digest(session: AsyncSession, day: date) -> set[str]:
    """The units that have had their digest of a day."""
    return set(await session.scalars(select(NoticeDigestSent.unit).where(NoticeDigestSent.day == day)))
