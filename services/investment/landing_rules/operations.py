"""Writes of what counts as landed. Every prospect is judged anew in the same transaction."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.events import LandingRuleRegistered, LandingRuleWithdrawn, ProspectUpdated
from services.investment.landing_rules import queries
from services.investment.landing_rules.schemas import NewLandingRule
from services.investment.prospect_parts.models import LandingRule
from services.investment.prospect_parts.operations import take_step
from services.investment.prospect_parts.queries import hold_rules, landing_rules, lock_prospects
from services.investment.prospect_parts.rules import landed_on
from services.kit import clock
from services.kit.callers import Caller
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import FieldError


async def register_rule(session: AsyncSession, caller: Caller, new: NewLandingRule) -> LandingRule:
    """From a day on, let another event count. Raises Conflict when that day has a rule."""
    await hold_rules(session, change=True)
    rule = LandingRule(**new.model_dump())
    taken = FieldError("#/valid_from", f"{new.valid_from} 起已有落地口径", "taken")
    await add_unless_taken(session, rule, taken, code="taken")
    await record(session, LandingRuleRegistered.model_validate(rule), caller=caller)
    await _judge_all(session, caller)
    return rule


async def withdraw_rule(session: AsyncSession, caller: Caller, rule_id: UUID, version: int) -> None:
    """Take a rule back: the one before it counts again."""
    await hold_rules(session, change=True)
    rule = await queries.lock_rule(session, rule_id)
    require_version(version, rule.version)
    rule.version += 1
    await record(session, LandingRuleWithdrawn.model_validate(rule), caller=caller)
    await session.delete(rule)
    await session.flush()
    await _judge_all(session, caller)


async def _judge_all(session: AsyncSession, caller: Caller) -> None:
    rules = await landing_rules(session)
    for prospect in await lock_prospects(session, None):
        day = landed_on(prospect.stage_dates, rules)
        if day != prospect.landed_on:
            prospect.landed_on = day
            await take_step(session, caller, prospect, "rule", clock.today(), ProspectUpdated, text="落地口径调整")
