"""Reads of the rules of lights. They are no secret."""

from collections.abc import AsyncIterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.progress.light_rules.models import LightRule
from services.progress.light_rules.rules import Thresholds
from services.progress.light_rules.schemas import LIGHT_RULE_TABLE, LightRuleFilter


def _wanted(wanted: LightRuleFilter) -> Select[LightRule]:
    statement = select(LightRule)
    if wanted.on:
        newest = select(func.max(LightRule.valid_from)).where(LightRule.valid_from <= wanted.on).scalar_subquery()
        statement = statement.where(LightRule.valid_from == newest)
    return statement


async def list_rules(
    session: AsyncSession, wanted: LightRuleFilter, page: PageRequest
) -> tuple[list[LightRule], str | None]:
    """One page of rules, the latest first, and the cursor of the next."""
    keys = [SortKey(LightRule.valid_from.expression, descending=True)]
    rows, following = await fetch_page(session, _wanted(wanted), keys, page)
    return [row[0] for row in rows], following


async def stream_rules(session: AsyncSession, wanted: LightRuleFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All rules as rows of a file."""
    rules = await session.scalars(_wanted(wanted).order_by(LightRule.valid_from.desc()))
    yield [
        RecordRow([getattr(rule, column.name) for column in LIGHT_RULE_TABLE.columns], rule.id, rule.version)
        for rule in rules
    ]


async def get_rule(session: AsyncSession, rule_id: UUID, *, lock: bool = False) -> LightRule:
    """One rule, locked until the transaction ends if asked; raises NotFound."""
    statement = select(LightRule).where(LightRule.id == rule_id)
    rule = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if rule is None:
        raise NotFound("没有这条灯号规则")
    return rule


async def thresholds_on(session: AsyncSession, day: date) -> Thresholds:
    """The thresholds in force on a day; the product's defaults before the first rule."""
    statement = select(LightRule).where(LightRule.valid_from <= day).order_by(LightRule.valid_from.desc()).limit(1)
    rule = (await session.scalars(statement)).one_or_none()
    return Thresholds(rule.yellow_days, rule.red_days) if rule else Thresholds()
