"""Writes of the rules of deadlines. A rule moves no date that has been set already."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import differing
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import FieldError
from services.talent.deadline_rules import queries
from services.talent.deadline_rules.models import DeadlineRule
from services.talent.deadline_rules.schemas import DeadlineRuleChange, NewDeadlineRule
from services.talent.events import DeadlineRuleRegistered, DeadlineRuleUpdated


async def register_rule(session: AsyncSession, caller: Caller, new: NewDeadlineRule) -> DeadlineRule:
    """Set the working days from a day on. Raises Conflict when a rule begins on that day already."""
    rule = DeadlineRule(**new.model_dump())
    taken = FieldError("#/valid_from", "这一天已有生效的办理时限，请修改该条", "taken")
    await add_unless_taken(session, rule, taken, code="taken")
    await record(session, DeadlineRuleRegistered.model_validate(rule, from_attributes=True), caller=caller)
    return rule


async def change_rule(
    session: AsyncSession, caller: Caller, rule_id: UUID, version: int, change: DeadlineRuleChange
) -> DeadlineRule:
    """Change the days; they are the office's then, no more the product's default."""
    rule = await queries.get_rule(session, rule_id, lock=True)
    require_version(version, rule.version)
    given = differing(rule, change)
    if not given:
        return rule
    for name, value in given.items():
        setattr(rule, name, value)
    rule.product_default, rule.version = False, rule.version + 1
    await session.flush()
    await record(session, DeadlineRuleUpdated.model_validate(rule, from_attributes=True), caller=caller)
    return rule
