"""Reads of the rules of deadlines. They are no secret."""

from collections.abc import AsyncIterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.talent.deadline_rules.models import DeadlineRule
from services.talent.deadline_rules.rules import NAMES, Deadlines
from services.talent.deadline_rules.schemas import DEADLINE_RULE_TABLE, DeadlineRuleFilter

_LATEST_FIRST = [SortKey(DeadlineRule.valid_from.expression, descending=True)]


def _wanted(wanted: DeadlineRuleFilter) -> Select[DeadlineRule]:
    statement = select(DeadlineRule)
    if wanted.on:
        newest = select(func.max(DeadlineRule.valid_from)).where(DeadlineRule.valid_from <= wanted.on)
        statement = statement.where(DeadlineRule.valid_from == newest.scalar_subquery())
    return statement


async def list_rules(
    session: AsyncSession, wanted: DeadlineRuleFilter, page: PageRequest
) -> tuple[list[DeadlineRule], str | None]:
    """One page of rules, the latest first, and the cursor of the next."""
    rows, following = await fetch_page(session, _wanted(wanted), _LATEST_FIRST, page)
    return [row[0] for row in rows], following


def stream_rules(session: AsyncSession, wanted: DeadlineRuleFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All rules as rows of a file."""
    return stream_records(session, _wanted(wanted), _LATEST_FIRST, row_of=plain_row(DEADLINE_RULE_TABLE))


async def get_rule(session: AsyncSession, rule_id: UUID, *, lock: bool = False) -> DeadlineRule:
    """One rule, locked until the transaction ends if asked; raises NotFound."""
    statement = select(DeadlineRule).where(DeadlineRule.id == rule_id)
    rule = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if rule is None:
        raise NotFound("没有这条办理时限")
    return rule


async def deadlines_on(session: AsyncSession, day: date) -> Deadlines:
    """The working days in force on a day; the product's defaults before the first rule."""
    statement = select(DeadlineRule).where(DeadlineRule.valid_from <= day)
    rule = (await session.scalars(statement.order_by(DeadlineRule.valid_from.desc()).limit(1))).one_or_none()
    return Deadlines(**{name: getattr(rule, name) for name in NAMES}) if rule else Deadlines()
