"""Reads of actuals. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.access import OUTSIDERS
from services.investment.actuals.models import Actual
from services.investment.actuals.rules import NEIGHBOURS_EACH_SIDE, Basis, State
from services.investment.actuals.schemas import ACTUAL_TABLE, ActualFilter, ActualSort
from services.investment.actuals.schemas import Actual as ActualShown
from services.investment.project_refs.models import MembershipRef, ProjectRef
from services.investment.project_refs.queries import in_scope, named_like
from services.kit.callers import Caller, Role
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow

_AMOUNT = func.coalesce(Actual.working_amount, Actual.confirmed_amount, 0)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "period": Actual.period.expression,
    "amount": _AMOUNT,
    "state": Actual.state.expression,
    "project": ProjectRef.name.expression,
}


def visible(caller: Caller) -> Select[Actual]:
    """The actuals that the caller may see; drafts stay with those who report and review."""
    statement = select(Actual).join(ProjectRef, ProjectRef.id == Actual.project_id).where(in_scope(caller))
    if caller.role is Role.DEPARTMENT_OFFICER:
        statement = statement.where(Actual.basis == Basis.STATISTICAL)
    if caller.role in OUTSIDERS:
        # Not even that there is a draft.
        statement = statement.where(or_(Actual.state != State.DRAFT, Actual.confirmed_amount.is_not(None)))
    return statement


def member_at_month_end(carriers: Sequence[str]) -> ColumnElement[bool]:
    """Whether an actual's project belonged to one of these carriers on the last day of the month."""
    first_day = func.to_date(Actual.period, "YYYY-MM")
    next_month = first_day + func.make_interval(0, 1)
    return exists().where(
        and_(
            MembershipRef.project_id == Actual.project_id,
            MembershipRef.carrier_code.in_(carriers),
            MembershipRef.valid_from < next_month,
            or_(MembershipRef.valid_to.is_(None), MembershipRef.valid_to >= next_month),
        )
    )


def filtered(statement: Select[Actual], wanted: ActualFilter) -> Select[Actual]:
    """Only those that the filter wants."""
    for column, values in (
        (Actual.project_id, wanted.project_id),
        (Actual.period, wanted.period),
        (Actual.state, wanted.state),
    ):
        if values:
            statement = statement.where(column.in_(values))
    for flag_column, flag in ((Actual.late, wanted.late), (Actual.retroactive, wanted.retroactive)):
        if flag is not None:
            statement = statement.where(flag_column == flag)
    if wanted.from_period:
        statement = statement.where(Actual.period >= wanted.from_period)
    if wanted.to_period:
        statement = statement.where(Actual.period <= wanted.to_period)
    if wanted.basis:
        statement = statement.where(Actual.basis == wanted.basis)
    if wanted.carrier:
        statement = statement.where(member_at_month_end(wanted.carrier))
    if wanted.q:
        statement = statement.where(named_like(wanted.q))
    return statement


def order(sort: ActualSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Actual.id.expression, descending)]


async def list_actuals(
    session: AsyncSession, caller: Caller, wanted: ActualFilter, page: PageRequest
) -> tuple[list[Actual], str | None]:
    """One page of actuals and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


async def get_actual(session: AsyncSession, caller: Caller, actual_id: UUID, *, lock: bool = False) -> Actual:
    """One actual, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Actual.id == actual_id)
    if lock:
        statement = statement.with_for_update(of=Actual)
    actual = (await session.scalars(statement)).one_or_none()
    if actual is None:
        raise NotFound
    return actual


async def neighbours(session: AsyncSession, project_id: UUID, basis: str, period: str) -> list[Decimal]:
    """The amounts of the nearest reported months, on each side, that invested anything."""
    series = select(_AMOUNT).where(Actual.project_id == project_id, Actual.basis == basis, _AMOUNT != 0)
    before = series.where(Actual.period < period).order_by(Actual.period.desc()).limit(NEIGHBOURS_EACH_SIDE)
    after = series.where(Actual.period > period).order_by(Actual.period).limit(NEIGHBOURS_EACH_SIDE)
    return [*await session.scalars(before), *await session.scalars(after)]


def stream_actuals(session: AsyncSession, caller: Caller, wanted: ActualFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All actuals that the filter wants, in chunks, so that an export of any size needs little memory."""
    statement = filtered(visible(caller), wanted)
    return stream_records(session, statement, order(wanted.sort), row_of=lambda row: record_row(shown(row, caller)))


def shown(row: Actual, caller: Caller) -> ActualShown:
    """An actual as the caller may know it, with its project's name."""
    fields = vars(row) | {"project_code": row.project.code, "project_name": row.project.name}
    if caller.role in OUTSIDERS and row.state == State.DRAFT:
        fields |= {"state": State.CONFIRMED, "working_amount": None}
    return ActualShown.model_validate(fields)


def record_row(actual: ActualShown) -> RecordRow:
    """An actual as a row of a file."""
    amount = actual.confirmed_amount if actual.working_amount is None else actual.working_amount
    fields = actual.model_dump() | {"project_code": actual.project_code or str(actual.project_id), "amount": amount}
    return RecordRow([fields[column.name] for column in ACTUAL_TABLE.columns], actual.id, actual.version)


async def lock_submitted(session: AsyncSession, caller: Caller, *conditions: ColumnElement[bool]) -> list[Actual]:
    """The matching submissions in scope, locked in one order, so that two reviewers cannot wait for each other."""
    statement = visible(caller).where(*conditions).order_by(Actual.id).with_for_update(of=Actual)
    return list(await session.scalars(statement))
