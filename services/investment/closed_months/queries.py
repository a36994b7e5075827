"""Reads of closed months. Whoever may read at all must know which months are closed."""

from uuid import UUID

from sqlalchemy import Select, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.closed_months.models import ClosedMonth
from services.investment.closed_months.schemas import ClosedMonthFilter
from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound


def visible(caller: Caller) -> Select[ClosedMonth]:
    """The months that the caller may see: all."""
    return select(ClosedMonth)


async def list_closed_months(
    session: AsyncSession, caller: Caller, wanted: ClosedMonthFilter, page: PageRequest
) -> tuple[list[ClosedMonth], str | None]:
    """One page of months, the newest first, and the cursor of the next."""
    statement = visible(caller)
    if wanted.period:
        statement = statement.where(ClosedMonth.period.in_(wanted.period))
    if wanted.basis:
        statement = statement.where(ClosedMonth.basis == wanted.basis)
    if wanted.closed is not None:
        statement = statement.where(ClosedMonth.closed == wanted.closed)
    keys = [SortKey(ClosedMonth.period.expression, True), SortKey(ClosedMonth.id.expression, True)]
    rows, following = await fetch_page(session, statement, keys, page)
    return [row[0] for row in rows], following


async def get_closed_month(session: AsyncSession, caller: Caller, month_id: UUID) -> ClosedMonth:
    """One month, locked until the transaction ends; raises NotFound."""
    month = (await session.scalars(visible(caller).where(ClosedMonth.id == month_id).with_for_update())).one_or_none()
    if month is None:
        raise NotFound
    return month


async def find_month(session: AsyncSession, period: str, basis: str) -> ClosedMonth | None:
    """The row of a month, locked until the transaction ends, whether closed or reopened."""
    statement = select(ClosedMonth).where(ClosedMonth.period == period, ClosedMonth.basis == basis)
    return (await session.scalars(statement.with_for_update())).one_or_none()


async def is_closed(session: AsyncSession, period: str, basis: str) -> bool:
    """Whether a month is closed in a basis; it stays so until the transaction ends."""
    await hold_months(session)
    statement = select(ClosedMonth.closed).where(ClosedMonth.period == period, ClosedMonth.basis == basis)
    return bool(await session.scalar(statement))


async def hold_months(session: AsyncSession, *, to_close: bool = False) -> None:
    """Keep months from being closed or reopened until the transaction ends.

    A figure must not slip in as ordinary while its month is being closed; a lock on rows would not do, since a month
    that was never closed has none.
    """
    mode = "" if to_close else "_shared"
    await session.execute(text(f"SELECT pg_advisory_xact_lock{mode}(hashtextextended('closed_month', 0))"))
