"""Reads of what counts as landed. It is no secret."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.prospect_parts.models import LandingRule
from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound


async def list_rules(session: AsyncSession, caller: Caller, page: PageRequest) -> tuple[list[LandingRule], str | None]:
    """One page of rules, the oldest first, and the cursor of the next."""
    keys = [SortKey(LandingRule.valid_from.expression), SortKey(LandingRule.id.expression)]
    rows, following = await fetch_page(session, select(LandingRule), keys, page)
    return [row[0] for row in rows], following


async def lock_rule(session: AsyncSession, rule_id: UUID) -> LandingRule:
    """One rule, locked until the transaction ends; raises NotFound."""
    statement = select(LandingRule).where(LandingRule.id == rule_id).with_for_update()
    found = (await session.scalars(statement)).one_or_none()
    if found is None:
        raise NotFound
    return found
