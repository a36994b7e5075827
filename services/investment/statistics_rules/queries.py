"""Reads of the rules of statistics. Whoever may read at all may read them."""

from datetime import date
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.statistics_rules.models import StatisticsRule
from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound


def visible(caller: Caller) -> Select[StatisticsRule]:
    """The rules that the caller may see: all."""
    return select(StatisticsRule)


async def list_rules(
    session: AsyncSession, caller: Caller, page: PageRequest
) -> tuple[list[StatisticsRule], str | None]:
    """One page of rules, the newest first, and the cursor of the next."""
    keys = [SortKey(StatisticsRule.valid_from.expression, True), SortKey(StatisticsRule.id.expression, True)]
    rows, following = await fetch_page(session, visible(caller), keys, page)
    return [row[0] for row in rows], following


async def get_rule(session: AsyncSession, caller: Caller, rule_id: UUID, *, lock: bool = False) -> StatisticsRule:
    """One rule, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(StatisticsRule.id == rule_id)
    rule = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if rule is None:
        raise NotFound
    return rule


async def rule_on(session: AsyncSession, day: date) -> StatisticsRule | None:
    """The rule in force on a day, or None before the first."""
    statement = select(StatisticsRule).where(StatisticsRule.valid_from <= day)
    return (await session.scalars(statement.order_by(StatisticsRule.valid_from.desc()).limit(1))).one_or_none()
