"""Closing months and opening them again."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.closed_months import queries
from services.investment.closed_months.models import ClosedMonth
from services.investment.closed_months.schemas import Closing, Reopening
from services.investment.events import MonthClosed, MonthReopened
from services.kit.callers import Caller
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict


async def close_month(session: AsyncSession, caller: Caller, closing: Closing) -> ClosedMonth:
    """Close a month in one basis. Raises Conflict when it is closed already."""
    await queries.hold_months(session, to_close=True)
    month = await queries.find_month(session, closing.period, closing.basis)
    if month is not None and month.closed:
        raise Conflict(f"{closing.period.label}已经关账", code="already_closed")
    if month is None:
        month = ClosedMonth(period=closing.period, basis=closing.basis, closed=True)
        session.add(month)
    else:
        month.closed, month.version = True, month.version + 1
    await session.flush()
    await session.refresh(month)
    await record(session, MonthClosed.model_validate(month), caller=caller)
    return month


async def reopen_month(
    session: AsyncSession, caller: Caller, month_id: UUID, expected_version: int, reopening: Reopening
) -> ClosedMonth:
    """Open a closed month again. Raises Stale, and Conflict when it is open."""
    await queries.hold_months(session, to_close=True)
    month = await queries.get_closed_month(session, caller, month_id)
    require_version(expected_version, month.version)
    if not month.closed:
        raise Conflict("该月没有关账", code="not_closed")
    month.closed, month.reason, month.version = False, reopening.reason, month.version + 1
    await session.flush()
    await record(session, MonthReopened.model_validate(month), caller=caller)
    return month
