"""Reads of infrastructure items. Whoever may read carriers reads what they need."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller, Role
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.registry.infrastructure_items.models import InfrastructureItem
from services.registry.infrastructure_items.rules import ItemKind, Stage, stage
from services.registry.infrastructure_items.schemas import ITEM_TABLE, ItemFilter, ItemSort

# Columns of an order must not be NULL: what is not known comes last going up.
_LATER = date(9000, 1, 1)
_RANK = case({kind.value: rank for rank, kind in enumerate(ItemKind)}, value=InfrastructureItem.kind, else_=99)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "carrier_code": InfrastructureItem.carrier_code.expression,
    "due_on": func.coalesce(InfrastructureItem.due_on, _LATER),
    "accepted_on": func.coalesce(InfrastructureItem.accepted_on, _LATER),
}
NATURAL_KEY = InfrastructureItem.carrier_code + "|" + InfrastructureItem.kind


def visible(caller: Caller) -> Select[InfrastructureItem]:
    """The items that the caller may see."""
    return select(InfrastructureItem)


def writable(caller: Caller) -> Select[InfrastructureItem]:
    """The items that the caller may change: a carrier's officer, those of its carriers."""
    statement = visible(caller)
    if caller.role is Role.CARRIER_OFFICER:
        statement = statement.where(InfrastructureItem.carrier_code.in_(caller.carriers))
    return statement


def _is_at(wanted: Stage, today: date) -> ColumnElement[bool]:
    item = InfrastructureItem
    if wanted is Stage.NOT_APPLICABLE:
        return ~item.applicable
    if wanted is Stage.ACCEPTED:
        return and_(item.applicable, item.accepted_on.is_not(None))
    if wanted is Stage.DONE:
        return and_(item.applicable, item.accepted_on.is_(None), item.done_on.is_not(None))
    late = func.coalesce(item.due_on < today, False)
    return and_(
        item.applicable, item.accepted_on.is_(None), item.done_on.is_(None), late if wanted is Stage.OVERDUE else ~late
    )


def filtered(statement: Select[InfrastructureItem], wanted: ItemFilter) -> Select[InfrastructureItem]:
    """Only those that the filter wants."""
    if wanted.carrier:
        statement = statement.where(InfrastructureItem.carrier_code.in_(wanted.carrier))
    if wanted.kind:
        statement = statement.where(InfrastructureItem.kind.in_(wanted.kind))
    if wanted.stage:
        today = clock.today()
        statement = statement.where(or_(*(_is_at(each, today) for each in wanted.stage)))
    if wanted.due_from:
        statement = statement.where(InfrastructureItem.due_on >= wanted.due_from)
    if wanted.due_to:
        statement = statement.where(InfrastructureItem.due_on <= wanted.due_to)
    return statement


def order(sort: ItemSort) -> list[SortKey]:
    """The columns of an order; within a carrier as the plan names the kinds; the last one is unique."""
    descending = sort.startswith("-")
    columns = (_ORDERS[sort.lstrip("-")], _RANK, InfrastructureItem.id.expression)
    return [SortKey(column, descending) for column in columns]


async def list_items(
    session: AsyncSession, caller: Caller, wanted: ItemFilter, page: PageRequest
) -> tuple[list[InfrastructureItem], str | None]:
    """One page of items and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_items(session: AsyncSession, caller: Caller, wanted: ItemFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All items that the filter wants as rows of files, a thousand at a time."""
    today = clock.today()
    row = plain_row(ITEM_TABLE, stage=lambda item: stage(item, today))
    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=row)


async def get_item(session: AsyncSession, caller: Caller, item_id: UUID, *, lock: bool = False) -> InfrastructureItem:
    """One item, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(InfrastructureItem.id == item_id)
    item = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if item is None:
        raise NotFound
    return item


async def items_of(session: AsyncSession, codes: Collection[str]) -> list[InfrastructureItem]:
    """All items of these carriers, as the transaction has them now."""
    statement = select(InfrastructureItem).where(InfrastructureItem.carrier_code.in_(codes))
    return list(await session.scalars(statement.execution_options(populate_existing=True)))
