"""Reads of orders. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.calendar import working_days_between
from services.kit.callers import Caller
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, after_row, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.progress.orders.models import Order
from services.progress.orders.rules import OPEN_STATES, OPENINGS, WAITING_STATES, Step
from services.progress.orders.schemas import ORDER_TABLE, OrderDetail, OrderFilter, OrderSort
from services.progress.orders.schemas import Order as OrderShown
from services.progress.steps.queries import OUTSIDERS, chosen, involved, list_steps, mine_first, of_carriers, standings
from services.progress.steps.rules import clocks, open_steps

_OPEN = Order.state.in_(OPEN_STATES)
_WAITING = Order.state.in_(WAITING_STATES)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "issued_on": Order.issued_on.expression,
    "due_on": Order.due_on.expression,
    "number": Order.number.expression,
}


def visible(caller: Caller) -> Select[Order]:
    """The orders that the caller may see."""
    return select(Order).where(involved(caller, Order.id, Order.project_id, Order.carrier_code, Order.unit))


def _waits_for(caller: Caller) -> ColumnElement[bool]:
    return and_(_WAITING, mine_first(caller, Order.unit.expression))


def filtered(statement: Select[Order], caller: Caller, wanted: OrderFilter, today: date) -> Select[Order]:
    """Only those that the filter wants, judged on ``today``."""
    among = (
        (Order.project_id, wanted.project_id),
        (Order.task_code, wanted.task),
        (Order.kind, wanted.kind),
        (Order.state, wanted.state),
        (Order.unit, wanted.unit),
    )
    flags = (
        (_OPEN, wanted.open),
        (and_(_WAITING, Order.due_on < today), wanted.overdue),
        (Order.escalation_level > 0, wanted.escalated),
        (_waits_for(caller), wanted.mine),
    )
    statement = statement.where(*chosen(among, flags))
    if wanted.year:
        statement = statement.where(Order.year == wanted.year)
    if wanted.carrier:
        statement = statement.where(of_carriers(Order.project_id, Order.carrier_code, wanted.carrier))
    if wanted.q:
        statement = statement.where(
            or_(Order.title.icontains(wanted.q, autoescape=True), Order.number.icontains(wanted.q, autoescape=True))
        )
    return statement


def order(sort: OrderSort, caller: Caller) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    if sort == "urgency":
        rank = case((_waits_for(caller), 0), (_OPEN, 1), else_=2)
        return [SortKey(rank), SortKey(Order.due_on.expression), SortKey(Order.id.expression)]
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Order.id.expression, descending)]


async def list_orders(
    session: AsyncSession, caller: Caller, wanted: OrderFilter, page: PageRequest, today: date
) -> tuple[list[OrderShown], str | None]:
    """One page of orders and the cursor of the next."""
    statement = filtered(visible(caller), caller, wanted, today)
    rows, following = await fetch_page(session, statement, order(wanted.sort, caller), page)
    return [shown(row[0], caller, today) for row in rows], following


async def get_order(session: AsyncSession, caller: Caller, order_id: UUID, *, lock: bool = False) -> Order:
    """One order, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Order.id == order_id)
    if lock:
        statement = statement.with_for_update(of=Order)
    found = (await session.scalars(statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


async def lock_overdue(
    session: AsyncSession, today: date, levels: int, limit: int, *, after: tuple[date, UUID] | None
) -> list[Order]:
    """Orders that may have to be escalated, locked; those that somebody else is at are left for the next time."""
    keys = [SortKey(Order.due_on.expression), SortKey(Order.id.expression)]
    statement = (
        select(Order)
        .where(_WAITING, Order.due_on < today, Order.escalation_level < levels)
        .order_by(Order.due_on, Order.id)
        .limit(limit)
        .with_for_update(of=Order, skip_locked=True)
    )
    return list(await session.scalars(statement if after is None else statement.where(after_row(keys, after))))


def stream_orders(
    session: AsyncSession, caller: Caller, wanted: OrderFilter, today: date
) -> AsyncIterator[Sequence[RecordRow]]:
    """All orders that the filter wants, in chunks."""
    statement = filtered(visible(caller), caller, wanted, today)
    return stream_records(
        session, statement, order(wanted.sort, caller), row_of=lambda row: record_row(shown(row, caller, today))
    )


def shown(row: Order, caller: Caller, today: date) -> OrderShown:
    """An order with names and clocks. A unit has met its date when it replied in time."""
    taken = clocks(
        began_on=row.issued_on,
        state_on=row.state_on,
        ended_on=row.ended_on,
        due_on=row.due_on,
        met_on=row.replied_on,
        today=today,
        between=working_days_between,
    )
    waiting = row.state in WAITING_STATES
    return OrderShown.model_validate(
        vars(row)
        | {
            "demand": None if caller.role in OUTSIDERS else row.demand,
            "project_name": row.project and row.project.name,
            "carrier_name": row.carrier and row.carrier.name,
            "unit_name": row.addressed and row.addressed.name,
            "overdue": waiting and row.due_on < today,
            "mine": waiting and row.unit in caller.units,
            "clocks": asdict(taken),
        }
    )


async def detail(session: AsyncSession, caller: Caller, row: Order, today: date) -> OrderDetail:
    """An order with its history and what the caller may do."""
    stands = await standings(session, caller, project_id=row.project_id, carrier_code=row.carrier_code, unit=row.unit)
    actions = open_steps(OPENINGS, row.state, stands, subject=caller.subject, answered_by=row.replied_by)
    more = {"steps": await list_steps(session, caller, row.id), "actions": [Step(each) for each in actions]}
    return OrderDetail.model_validate(dict(shown(row, caller, today)) | more)


def record_row(found: OrderShown) -> RecordRow:
    """An order as a row of a file."""
    fields = found.model_dump()
    fields |= fields["clocks"]
    return RecordRow([fields[column.name] for column in ORDER_TABLE.columns], found.id, found.version)
