"""Reads for count proofs."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.talent.people.models import Person
from services.talent.people.rules import PersonState


async def counted_people(session: AsyncSession, first: date | None, last: date) -> Sequence[Person]:
    """Who counts between two days, both included: as the ledger counts them."""
    statement = select(Person).where(Person.state == PersonState.ACTIVE, Person.counted_on <= last)
    if first is not None:
        statement = statement.where(Person.counted_on >= first)
    return (await session.scalars(statement)).all()
