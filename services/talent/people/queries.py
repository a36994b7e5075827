"""Reads of people. Each begins with what the caller may see."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, any_, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.talent.people.models import Person


async def lock_people(session: AsyncSession, ids: Iterable[UUID]) -> list[Person]:
    """These people whoever may see them, locked until the transaction ends, in one order for all."""
    chosen = Person.id == any_(literal(list(ids), ARRAY(Uuid)))
    statement = select(Person).where(chosen).order_by(Person.id).with_for_update()
    return list(await session.scalars(statement.execution_options(populate_existing=True)))
