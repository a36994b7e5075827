"""Writes of the rules of statistics."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.statistics_rules import queries
from services.investment.statistics_rules.models import StatisticsRule
from services.investment.statistics_rules.schemas import (
    NewStatisticsRule,
    StatisticsRuleChange,
    StatisticsRuleRegistered,
    StatisticsRuleUpdated,
    StatisticsRuleWithdrawn,
)
from services.kit.callers import Caller
from services.kit.changes import differing
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError


async def register_rule(session: AsyncSession, caller: Caller, new: NewStatisticsRule) -> StatisticsRule:
    """Set the threshold from a day on. Raises Conflict when a rule begins on that day already."""
    rule = StatisticsRule(**new.model_dump())
    taken = FieldError("#/valid_from", "这一天已有生效的统计起点，请修改该条", "taken")
    await add_unless_taken(session, rule, taken, code="taken")
    await record(session, StatisticsRuleRegistered.model_validate(rule, from_attributes=True), caller=caller)
    return rule


async def change_rule(
    session: AsyncSession, caller: Caller, rule_id: UUID, expected_version: int, change: StatisticsRuleChange
) -> StatisticsRule:
    """Change a threshold; it is the office's then, no more the product's default."""
    rule = await queries.get_rule(session, caller, rule_id, lock=True)
    require_version(expected_version, rule.version)
    given = differing(rule, change)
    if not given:
        return rule
    for name, value in given.items():
        setattr(rule, name, value)
    rule.product_default, rule.version = False, rule.version + 1
    await session.flush()
    await record(session, StatisticsRuleUpdated.model_validate(rule, from_attributes=True), caller=caller)
    return rule


async def withdraw_rule(session: AsyncSession, caller: Caller, rule_id: UUID, expected_version: int) -> None:
    """Drop a rule: the one before is in force again. The product's default stays."""
    rule = await queries.get_rule(session, caller, rule_id, lock=True)
    require_version(expected_version, rule.version)
    if rule.product_default:
        raise Conflict("产品默认的统计起点不能删除；请新增自某日起生效的规则", code="product_default")
    rule.version += 1
    await record(session, StatisticsRuleWithdrawn.model_validate(rule, from_attributes=True), caller=caller)
    await session.delete(rule)
    await session.flush()
