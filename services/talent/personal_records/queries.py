"""Reads of all that the service keeps of one person."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.talent.access_logs.models import AccessLog
from services.talent.applications.models import Application
from services.talent.people.models import Person


async def entries_of(session: AsyncSession, caller: Caller, person_ids: Sequence[UUID]) -> list[Person]:
    """The entries in the register that are this one person, as far as their data are still there."""
    statement = select(Person).where(Person.id.in_(person_ids), Person.sealed.is_not(None)).order_by(Person.id)
    return list(await session.scalars(statement))


async def applications_of(session: AsyncSession, caller: Caller, person_ids: Sequence[UUID]) -> list[Application]:
    """The person's applications, the oldest first."""
    statement = select(Application).where(Application.person_id.in_(person_ids)).order_by(Application.id)
    return list(await session.scalars(statement))


async def looks_at(session: AsyncSession, caller: Caller, person_ids: Sequence[UUID]) -> list[AccessLog]:
    """Every look at the person alone, the oldest first. Who reads this may see the person in full."""
    statement = select(AccessLog).where(AccessLog.person_id.in_(person_ids)).order_by(AccessLog.at, AccessLog.id)
    return list(await session.scalars(statement))
