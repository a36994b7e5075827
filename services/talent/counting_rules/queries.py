"""Reads of the counting rules. They are no secret."""

from collections.abc import AsyncIterator, Sequence
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.talent.counting_rules.models import CountingRule
from services.talent.counting_rules.rules import AppliesTo, CountingEvent, Rule
from services.talent.counting_rules.schemas import COUNTING_RULE_TABLE, CountingRuleFilter

# Whoever works out who counts holds it with others, whoever changes what counts holds it alone.
_LOCK = 4286_0003
_LATEST_FIRST = [
    SortKey(CountingRule.valid_from.expression, descending=True),
    SortKey(CountingRule.id.expression, descending=True),
]


def _wanted(wanted: CountingRuleFilter) -> Select[CountingRule]:
    statement = select(CountingRule)
    if wanted.applies_to:
        statement = statement.where(CountingRule.applies_to.in_(wanted.applies_to))
    return statement


async def list_rules(
    session: AsyncSession, wanted: CountingRuleFilter, page: PageRequest
) -> tuple[list[CountingRule], str | None]:
    """One page of rules, the latest first, and the cursor of the next."""
    rows, following = await fetch_page(session, _wanted(wanted), _LATEST_FIRST, page)
    return [row[0] for row in rows], following


def stream_rules(session: AsyncSession, wanted: CountingRuleFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All rules as rows of a file."""
    return stream_records(session, _wanted(wanted), _LATEST_FIRST, row_of=plain_row(COUNTING_RULE_TABLE))


async def get_rule(session: AsyncSession, rule_id: UUID, *, lock: bool = False) -> CountingRule:
    """One rule, locked until the transaction ends if asked; raises NotFound."""
    statement = select(CountingRule).where(CountingRule.id == rule_id)
    rule = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if rule is None:
        raise NotFound("没有这条计数规则")
    return rule


async def rules_of(session: AsyncSession, applies_to: AppliesTo) -> list[Rule]:
    """The rules of people or of teams, in order of their days. They stay so until the transaction ends."""
    await hold(session)
    rows = await session.execute(
        select(CountingRule.valid_from, CountingRule.event)
        .where(CountingRule.applies_to == applies_to)
        .order_by(CountingRule.valid_from)
    )
    return [Rule(row.valid_from, CountingEvent(row.event)) for row in rows]


async def hold(session: AsyncSession) -> None:
    """Let nobody change what counts until the transaction ends."""
    await session.execute(select(func.pg_advisory_xact_lock_shared(_LOCK)))


async def hold_alone(session: AsyncSession) -> None:
    """Let nobody work out who counts until the transaction ends: what counts is about to change."""
    await session.execute(select(func.pg_advisory_xact_lock(_LOCK)))
