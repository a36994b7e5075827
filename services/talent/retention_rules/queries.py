"""Reads of the rules of how long is kept what."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.problems import NotFound
from services.talent.people.models import Person
from services.talent.people.rules import PersonState
from services.talent.retention_rules.models import RetentionRule
from services.talent.retention_rules.rules import Subject


async def list_rules(session: AsyncSession, caller: Caller) -> list[RetentionRule]:
    """All rules."""
    return list(await session.scalars(select(RetentionRule).order_by(RetentionRule.subject)))


async def get_rule(session: AsyncSession, caller: Caller, rule_id: UUID, *, lock: bool = False) -> RetentionRule:
    """One rule, locked if asked; raises NotFound."""
    statement = select(RetentionRule).where(RetentionRule.id == rule_id)
    found = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


async def months_by_subject(session: AsyncSession) -> dict[Subject, int]:
    """For how many months each kind of data is kept."""
    rows = await session.execute(select(RetentionRule.subject, RetentionRule.months))
    return {Subject(row.subject): row.months for row in rows}


async def withdrawn_before(session: AsyncSession, before: datetime, limit: int) -> list[UUID]:
    """People withdrawn before an instant whose data are still there."""
    statement = select(Person.id).where(Person.state == PersonState.WITHDRAWN, Person.withdrawn_at < before)
    return list(await session.scalars(statement.order_by(Person.id).limit(limit)))
