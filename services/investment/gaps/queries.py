"""Reads of the gaps between the two bases. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, Select, Subquery, case, func, literal, null, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.models import Actual
from services.investment.actuals.rules import Basis
from services.investment.gaps.rules import Standing, Why
from services.investment.gaps.schemas import GAP_TABLE, GapFilter, GapGroup, GapSort, GapTotals
from services.investment.project_money.queries import counted
from services.investment.project_refs.models import ProjectRef
from services.investment.project_refs.queries import in_scope, member_on, named_like
from services.investment.settings import InvestmentSettings
from services.investment.statistics_rules.queries import rule_on
from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page, in_order
from services.kit.periods import Period
from services.kit.tables import RecordRow

_CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class Window:
    """The months that are compared."""

    first: Period
    last: Period


def window_of(wanted: GapFilter, settings: InvestmentSettings) -> Window:
    """The months asked for, or those of the plan up to the current one."""
    return Window(wanted.from_period or settings.first_period, wanted.to_period or settings.reported_period())


async def list_gaps(
    session: AsyncSession, caller: Caller, wanted: GapFilter, window: Window, page: PageRequest
) -> tuple[list[Any], str | None]:
    """One page of projects with both bases and the cursor of the next."""
    gaps = await _gaps(session, caller, wanted, window)
    return await fetch_page(session, select(*gaps.c), _order(gaps, wanted.sort), page)


async def total_gaps(session: AsyncSession, caller: Caller, wanted: GapFilter, window: Window) -> GapTotals:
    """What all projects that the filter finds come to, by standing and reason."""
    gaps = await _gaps(session, caller, wanted, window)
    sums = [func.sum(gaps.c[name]).label(name) for name in ("reported", "statistical", "gap")]
    statement = select(gaps.c.standing, gaps.c.why, func.count().label("projects"), *sums)
    grouped = await session.execute(
        statement.group_by(gaps.c.standing, gaps.c.why).order_by(gaps.c.standing, gaps.c.why)
    )
    groups = [GapGroup.model_validate(row) for row in grouped]
    rule = await rule_on(session, window.last.last_day)
    return GapTotals(
        from_period=window.first,
        to_period=window.last,
        projects=sum(each.projects for each in groups),
        reported=_sum(groups, "reported"),
        statistical=_sum(groups, "statistical"),
        gap=_sum(groups, "gap") or 0,
        groups=groups,
        threshold=rule and rule.threshold,
        threshold_from=rule and rule.valid_from,
        threshold_source=rule and rule.source,
        threshold_default=bool(rule and rule.product_default),
    )


async def stream_gaps(
    session: AsyncSession, caller: Caller, wanted: GapFilter, window: Window
) -> AsyncIterator[Sequence[RecordRow]]:
    """All projects that the filter finds as rows of files, a thousand at a time."""
    gaps = await _gaps(session, caller, wanted, window)
    ordered = select(*gaps.c).order_by(*in_order(_order(gaps, wanted.sort)))
    found = await session.stream(ordered.execution_options(yield_per=_CHUNK))
    async for chunk in found.partitions():
        yield [RecordRow([getattr(row, column.name) for column in GAP_TABLE.columns]) for row in chunk]


async def _gaps(session: AsyncSession, caller: Caller, wanted: GapFilter, window: Window) -> Subquery:
    rule = await rule_on(session, window.last.last_day)
    gaps = _compared(caller, wanted, window, rule.threshold if rule else None).subquery("gaps")
    statement = select(*gaps.c)
    if wanted.standing:
        statement = statement.where(gaps.c.standing.in_(wanted.standing))
    if wanted.why:
        statement = statement.where(gaps.c.why.in_(wanted.why))
    return statement.subquery("wanted")


def _compared(caller: Caller, wanted: GapFilter, window: Window, threshold: Any) -> Select[Any]:
    value = counted(Actual, wanted.status)
    sums = (
        select(
            Actual.project_id,
            func.sum(value).filter(Actual.basis == Basis.REPORTED).label("reported"),
            func.sum(value).filter(Actual.basis == Basis.STATISTICAL).label("statistical"),
        )
        .where(Actual.period.between(window.first, window.last), value.is_not(None))
        .group_by(Actual.project_id)
        .subquery("sums")
    )
    missing = sums.c.statistical.is_(None)
    below: ColumnElement[bool] = literal(False) if threshold is None else ProjectRef.planned_total < threshold
    standing = case(
        (missing, Standing.NOT_IN_STATISTICS.value),
        (sums.c.reported.is_(None), Standing.NOT_REPORTED.value),
        else_=Standing.BOTH.value,
    )
    why = case(
        (~missing, null()),
        (ProjectRef.planned_total.is_(None), Why.NO_PLANNED_TOTAL.value),
        (below, Why.BELOW_THRESHOLD.value),
        else_=Why.NO_STATISTICAL_FIGURE.value,
    )
    statement = (
        select(
            ProjectRef.id.label("project_id"),
            ProjectRef.code.label("project_code"),
            ProjectRef.name.label("project_name"),
            ProjectRef.industrial,
            ProjectRef.planned_total,
            ProjectRef.synthetic,
            sums.c.reported,
            sums.c.statistical,
            (func.coalesce(sums.c.reported, 0) - func.coalesce(sums.c.statistical, 0)).label("gap"),
            standing.label("standing"),
            why.label("why"),
        )
        .join(sums, sums.c.project_id == ProjectRef.id)
        .where(in_scope(caller))
    )
    if wanted.project_id:
        statement = statement.where(ProjectRef.id.in_(wanted.project_id))
    if wanted.industrial is not None:
        statement = statement.where(ProjectRef.industrial == wanted.industrial)
    if wanted.carrier:
        statement = statement.where(member_on(ProjectRef.id, wanted.carrier, _day(window.last.last_day)))
    if wanted.q:
        statement = statement.where(named_like(wanted.q))
    return statement


def _day(day: date) -> ColumnElement[date]:
    return literal(day, Date)


def _order(gaps: Subquery, sort: GapSort) -> list[SortKey]:
    name, descending = sort.lstrip("-"), sort.startswith("-")
    column = gaps.c.project_name if name == "project" else func.coalesce(gaps.c[name], 0)
    return [SortKey(column, descending), SortKey(gaps.c.project_id, descending)]


def _sum(groups: Sequence[GapGroup], name: str) -> Any:
    known = [amount for each in groups if (amount := getattr(each, name)) is not None]
    return sum(known) if known else None
