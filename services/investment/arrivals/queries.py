"""Reads of arrivals. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, false, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.access import COMMERCE, OUTSIDERS, STATISTICS
from services.investment.actuals.rules import State
from services.investment.arrivals.models import Arrival
from services.investment.arrivals.rules import UNITS, ArrivalKind
from services.investment.arrivals.schemas import ARRIVAL_TABLE, ArrivalFilter, ArrivalSort
from services.investment.arrivals.schemas import Arrival as ArrivalShown
from services.investment.enterprise_refs.models import EnterpriseRef
from services.investment.project_refs.models import ProjectRef
from services.investment.project_refs.queries import in_scope, member_on, named_like
from services.kit.callers import Caller, Role
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow

_AMOUNT = func.coalesce(Arrival.working_amount, Arrival.confirmed_amount, 0)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "arrived_on": Arrival.arrived_on.expression,
    "amount": _AMOUNT,
    "state": Arrival.state.expression,
}


def visible(caller: Caller) -> Select[Arrival]:
    """The arrivals that the caller may see: a carrier's officer, those of its projects and its enterprises."""
    statement = select(Arrival).outerjoin(ProjectRef, ProjectRef.id == Arrival.project_id)
    if caller.role is Role.CARRIER_OFFICER:
        statement = statement.where(or_(in_scope(caller), Arrival.carrier_code.in_(caller.carriers)))
    if caller.role is Role.DEPARTMENT_OFFICER and not caller.domains & {COMMERCE, STATISTICS}:
        statement = statement.where(false())
    if caller.role in OUTSIDERS:
        statement = statement.where(or_(Arrival.state != State.DRAFT, Arrival.confirmed_amount.is_not(None)))
    return statement


def filtered(statement: Select[Arrival], wanted: ArrivalFilter) -> Select[Arrival]:
    """Only those that the filter wants."""
    for column, values in (
        (Arrival.project_id, wanted.project_id),
        (Arrival.enterprise_id, wanted.enterprise_id),
        (Arrival.period, wanted.period),
        (Arrival.original_currency, wanted.currency),
        (Arrival.state, wanted.state),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.kind:
        statement = statement.where(Arrival.kind == wanted.kind)
    if wanted.carrier:
        day = Arrival.arrived_on.expression
        of_project = member_on(Arrival.project_id, wanted.carrier, day)
        statement = statement.where(or_(of_project, Arrival.carrier_code.in_(wanted.carrier)))
    if wanted.from_period:
        statement = statement.where(Arrival.arrived_on >= wanted.from_period.first_day)
    if wanted.to_period:
        statement = statement.where(Arrival.arrived_on <= wanted.to_period.last_day)
    if wanted.retroactive is not None:
        statement = statement.where(Arrival.retroactive == wanted.retroactive)
    if wanted.q:
        named = exists().where(
            EnterpriseRef.id == Arrival.enterprise_id, EnterpriseRef.name.icontains(wanted.q, autoescape=True)
        )
        receipt = Arrival.receipt_number.icontains(wanted.q, autoescape=True)
        statement = statement.where(or_(named_like(wanted.q), named, receipt))
    return statement


def order(sort: ArrivalSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Arrival.id.expression, descending)]


async def list_arrivals(
    session: AsyncSession, caller: Caller, wanted: ArrivalFilter, page: PageRequest
) -> tuple[list[Arrival], str | None]:
    """One page of arrivals and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_arrivals(session: AsyncSession, caller: Caller, wanted: ArrivalFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All arrivals that the filter wants as rows of files, a thousand at a time."""
    statement = filtered(visible(caller), wanted)
    return stream_records(session, statement, order(wanted.sort), row_of=lambda row: _record_row(row, caller))


async def get_arrival(session: AsyncSession, caller: Caller, arrival_id: UUID, *, lock: bool = False) -> Arrival:
    """One arrival, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Arrival.id == arrival_id)
    if lock:
        statement = statement.with_for_update(of=Arrival)
    arrival = (await session.scalars(statement)).one_or_none()
    if arrival is None:
        raise NotFound
    return arrival


async def has_twin(session: AsyncSession, arrival: Arrival) -> bool:
    """Whether another arrival says the same of the same day and place, and no receipt tells them apart."""
    same = [
        getattr(Arrival, name).is_not_distinct_from(getattr(arrival, name))
        for name in ("kind", "arrived_on", "project_id", "enterprise_id", "original_currency", "original_amount")
    ]
    statement = select(Arrival.id).where(*same, Arrival.id != arrival.id)
    if arrival.receipt_number is not None:
        statement = statement.where(Arrival.receipt_number.is_(None))
    return await session.scalar(statement.limit(1)) is not None


async def lock_submitted(session: AsyncSession, caller: Caller, *conditions: ColumnElement[bool]) -> list[Arrival]:
    """The matching submissions in scope, locked in one order, so that two reviewers cannot wait for each other."""
    statement = visible(caller).where(*conditions).order_by(Arrival.id).with_for_update(of=Arrival)
    return list(await session.scalars(statement))


def shown(row: Arrival, caller: Caller) -> ArrivalShown:
    """An arrival as the caller may know it, with the names of what it belongs to."""
    fields = vars(row) | {
        "unit": UNITS[ArrivalKind(row.kind)],
        "project_code": row.project.code if row.project else None,
        "project_name": row.project.name if row.project else None,
        "enterprise_name": row.enterprise.name if row.enterprise else None,
    }
    if caller.role in OUTSIDERS and row.state == State.DRAFT:
        before = {"original_amount": row.confirmed_original, "rate": row.confirmed_rate}
        fields |= {"state": State.CONFIRMED, "working_amount": None, "rate_on": row.confirmed_rate_on} | before
    return ArrivalShown.model_validate(fields)


def _record_row(row: Arrival, caller: Caller) -> RecordRow:
    arrival = shown(row, caller)
    fields = arrival.model_dump() | {
        "project_code": arrival.project_code or (str(row.project_id) if row.project_id else None),
        "credit_code": row.enterprise.credit_code if row.enterprise else None,
    }
    return RecordRow([fields[column.name] for column in ARRIVAL_TABLE.columns], arrival.id, arrival.version)
