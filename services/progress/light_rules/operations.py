"""Writes of the rules of lights."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import differing
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Invalid
from services.progress.events import LightRuleRegistered, LightRuleUpdated, LightRuleWithdrawn
from services.progress.light_rules import queries
from services.progress.light_rules.models import LightRule
from services.progress.light_rules.schemas import LightRuleChange, NewLightRule


async def register_rule(session: AsyncSession, caller: Caller, new: NewLightRule) -> LightRule:
    """Set thresholds from a day on. Raises Conflict when a rule begins on that day already."""
    rule = LightRule(**new.model_dump())
    taken = FieldError("#/valid_from", "这一天已有生效的灯号规则，请修改该规则", "taken")
    await add_unless_taken(session, rule, taken, code="taken")
    await record(session, LightRuleRegistered.model_validate(rule, from_attributes=True), caller=caller)
    return rule


async def change_rule(
    session: AsyncSession, caller: Caller, rule_id: UUID, version: int, change: LightRuleChange
) -> LightRule:
    """Change thresholds; they are the office's then, no more the product's default."""
    rule = await queries.get_rule(session, rule_id, lock=True)
    require_version(version, rule.version)
    given = differing(rule, change)
    if not given:
        return rule
    if given.get("yellow_days", rule.yellow_days) > given.get("red_days", rule.red_days):
        raise Invalid([FieldError("#/yellow_days", "黄灯天数不能大于红灯天数", "order")])
    for name, value in given.items():
        setattr(rule, name, value)
    rule.product_default, rule.version = False, rule.version + 1
    await session.flush()
    await record(session, LightRuleUpdated.model_validate(rule, from_attributes=True), caller=caller)
    return rule


async def withdraw_rule(session: AsyncSession, caller: Caller, rule_id: UUID, version: int) -> None:
    """Drop a rule: the one before is in force again. The first one stays."""
    rule = await queries.get_rule(session, rule_id, lock=True)
    require_version(version, rule.version)
    if rule.product_default:
        raise Conflict("产品默认的规则不能删除；请新增自某日起生效的规则", code="product_default")
    rule.version += 1
    await record(session, LightRuleWithdrawn.model_validate(rule, from_attributes=True), caller=caller)
    await session.delete(rule)
    await session.flush()
