"""Writes of the counting rules. Each has who is counted worked out anew, in the same transaction."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import differing
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError
from services.talent.counting_rules import queries
from services.talent.counting_rules.models import CountingRule
from services.talent.counting_rules.rules import AppliesTo
from services.talent.counting_rules.schemas import CountingRuleChange, NewCountingRule
from services.talent.events import CountingRuleRegistered, CountingRuleUpdated, CountingRuleWithdrawn
from services.talent.people.operations import restate
from services.talent.selections.queries import misstated
from services.talent.teams.operations import recount


async def register_rule(session: AsyncSession, caller: Caller, new: NewCountingRule) -> CountingRule:
    """Say which date counts from a day on. Raises Conflict when a rule begins on that day already."""
    await queries.hold_alone(session)
    rule = await _register(session, caller, new, product_default=False)
    await _count_anew(session, caller, rule.applies_to)
    return rule


async def change_rule(
    session: AsyncSession, caller: Caller, rule_id: UUID, version: int, change: CountingRuleChange
) -> CountingRule:
    """Change a rule; it is the office's then, no more the product's default."""
    await queries.hold_alone(session)
    rule = await queries.get_rule(session, rule_id, lock=True)
    require_version(version, rule.version)
    given = differing(rule, change)
    if not given:
        return rule
    for name, value in given.items():
        setattr(rule, name, value)
    rule.product_default, rule.version = False, rule.version + 1
    await session.flush()
    await record(session, CountingRuleUpdated.model_validate(rule), caller=caller)
    await _count_anew(session, caller, rule.applies_to)
    return rule


async def withdraw_rule(session: AsyncSession, caller: Caller, rule_id: UUID, version: int) -> None:
    """Drop a rule: the one before is in force again. The product's default stays."""
    await queries.hold_alone(session)
    rule = await queries.get_rule(session, rule_id, lock=True)
    require_version(version, rule.version)
    if rule.product_default:
        raise Conflict("产品默认的规则不能删除；请新增自某日起生效的规则", code="product_default")
    rule.version += 1
    await record(session, CountingRuleWithdrawn.model_validate(rule), caller=caller)
    await session.delete(rule)
    await session.flush()
    await _count_anew(session, caller, rule.applies_to)


async def load_default_rules(session: AsyncSession, planned: Sequence[NewCountingRule]) -> int:
    """Enter the product's rules where nobody has set any; answers how many."""
    missing = [rule for rule in planned if not await queries.rules_of(session, rule.applies_to)]
    for rule in missing:
        await _register(session, None, rule, product_default=True)
    return len(missing)


async def _register(
    session: AsyncSession, caller: Caller | None, new: NewCountingRule, *, product_default: bool
) -> CountingRule:
    rule = CountingRule(**new.model_dump(), product_default=product_default)
    taken = FieldError("#/valid_from", "这一天已有生效的计数规则，请修改该规则", "taken")
    await add_unless_taken(session, rule, taken, code="taken")
    await record(session, CountingRuleRegistered.model_validate(rule), caller=caller)
    return rule


async def _count_anew(session: AsyncSession, caller: Caller, applies_to: str) -> None:
    if applies_to == AppliesTo.PEOPLE:
        await restate(session, caller, await misstated(session), "updated")
    else:
        await recount(session, caller)
