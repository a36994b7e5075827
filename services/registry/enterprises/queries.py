"""Reads of enterprises. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.search import found, plan_by_values
from services.kit.tables.writing import RecordRow
from services.registry.enterprises.models import Enterprise
from services.registry.enterprises.rules import UNICORN_COLUMNS, EntryState
from services.registry.enterprises.schemas import ENTERPRISE_TABLE, EnterpriseFilter, EnterpriseSort

# Columns of an order must not be NULL: what is not known comes last going up.
_LATER = date(9000, 1, 1)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "name": Enterprise.name.expression,
    "credit_code": Enterprise.credit_code.expression,
    "registered_on": func.coalesce(Enterprise.registered_on, _LATER),
    "introduced_on": func.coalesce(Enterprise.introduced_on, _LATER),
}


def visible(caller: Caller) -> Select[Enterprise]:
    """The enterprises that the caller may see: a carrier's officer, those of its carriers."""
    statement = select(Enterprise)
    if caller.role is Role.CARRIER_OFFICER:
        statement = statement.where(Enterprise.carrier_code.in_(caller.carriers))
    return statement


def filtered(statement: Select[Enterprise], wanted: EnterpriseFilter) -> Select[Enterprise]:
    """Only those that the filter wants."""
    if wanted.state:
        statement = statement.where(Enterprise.state.in_(wanted.state))
    if wanted.carrier:
        statement = statement.where(Enterprise.carrier_code.in_(wanted.carrier))
    for column, given in (
        (Enterprise.carrier_code, wanted.inside),
        (Enterprise.startup_since, wanted.startup),
        (Enterprise.closed_on, wanted.closed),
    ):
        if given is not None:
            statement = statement.where(column.is_not(None) if given else column.is_(None))
    if wanted.industry:
        statement = statement.where(Enterprise.industry_code.startswith(wanted.industry, autoescape=True))
    if wanted.unicorn:
        days = [getattr(Enterprise, UNICORN_COLUMNS[kind][0]) for kind in wanted.unicorn]
        statement = statement.where(or_(*(day.is_not(None) for day in days)))
    if wanted.registered_from:
        statement = statement.where(Enterprise.registered_on >= wanted.registered_from)
    if wanted.registered_to:
        statement = statement.where(Enterprise.registered_on <= wanted.registered_to)
    if wanted.q:
        statement = statement.where(found(Enterprise.search, wanted.q))
    return statement


def order(sort: EnterpriseSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Enterprise.id.expression, descending)]


async def list_enterprises(
    session: AsyncSession, caller: Caller, wanted: EnterpriseFilter, page: PageRequest
) -> tuple[list[Enterprise], str | None]:
    """One page of enterprises and the cursor of the next."""
    if wanted.q:
        await plan_by_values(session)
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_enterprises(
    session: AsyncSession, caller: Caller, wanted: EnterpriseFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All enterprises that the filter wants as rows of files, a thousand at a time."""
    return stream_records(
        session, filtered(visible(caller), wanted), order(wanted.sort), row_of=plain_row(ENTERPRISE_TABLE)
    )


async def is_enterprise(session: AsyncSession, enterprise_id: UUID) -> bool:
    """Whether the register knows the enterprise, whoever may see it."""
    statement = select(Enterprise.id).where(Enterprise.id == enterprise_id, Enterprise.state == EntryState.ACTIVE)
    return await session.scalar(statement) is not None


async def get_enterprise(
    session: AsyncSession, caller: Caller, enterprise_id: UUID, *, lock: bool = False
) -> Enterprise:
    """One enterprise, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Enterprise.id == enterprise_id)
    enterprise = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if enterprise is None:
        raise NotFound
    return enterprise
