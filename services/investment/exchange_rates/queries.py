"""Reads of exchange rates. Whoever may read at all may read them."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.exchange_rates.models import ExchangeRate
from services.investment.exchange_rates.rules import RateState
from services.investment.exchange_rates.schemas import RATE_TABLE, RateFilter, RateSort
from services.kit.callers import Caller
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow

_ORDERS: dict[str, ColumnElement[Any]] = {
    "rate_on": ExchangeRate.rate_on.expression,
    "currency": ExchangeRate.currency.expression,
}


def visible(caller: Caller) -> Select[ExchangeRate]:
    """The rates that the caller may see: all."""
    return select(ExchangeRate)


def filtered(statement: Select[ExchangeRate], wanted: RateFilter) -> Select[ExchangeRate]:
    """Only those that the filter wants."""
    if wanted.currency:
        statement = statement.where(ExchangeRate.currency.in_(wanted.currency))
    if wanted.state:
        statement = statement.where(ExchangeRate.state.in_(wanted.state))
    if wanted.from_day:
        statement = statement.where(ExchangeRate.rate_on >= wanted.from_day)
    if wanted.to_day:
        statement = statement.where(ExchangeRate.rate_on <= wanted.to_day)
    return statement


def order(sort: RateSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(ExchangeRate.id.expression, descending)]


async def list_rates(
    session: AsyncSession, caller: Caller, wanted: RateFilter, page: PageRequest
) -> tuple[list[ExchangeRate], str | None]:
    """One page of rates and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_rates(session: AsyncSession, caller: Caller, wanted: RateFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All rates that the filter wants as rows of files, a thousand at a time."""
    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=plain_row(RATE_TABLE))


async def get_rate(session: AsyncSession, caller: Caller, rate_id: UUID, *, lock: bool = False) -> ExchangeRate:
    """One rate, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(ExchangeRate.id == rate_id)
    rate = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if rate is None:
        raise NotFound
    return rate


async def rates_of(session: AsyncSession, currencies: Collection[str], last: date) -> list[ExchangeRate]:
    """The rates of these currencies up to a day, which stand."""
    statement = select(ExchangeRate).where(
        ExchangeRate.currency.in_(currencies), ExchangeRate.state == RateState.ACTIVE, ExchangeRate.rate_on <= last
    )
    return list(await session.scalars(statement))
