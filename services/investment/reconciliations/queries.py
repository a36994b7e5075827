"""Returns beside the sums of records. Two sources, each with its own column; nothing is ever made up of both."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.models import Actual
from services.investment.actuals.rules import Basis
from services.investment.actuals.rules import State as ActualState
from services.investment.project_refs.models import MembershipRef, ProjectRef
from services.investment.reconciliations.rules import NO_BOTTOM_UP, Bottom, difference
from services.investment.reconciliations.schemas import (
    RECONCILIATION_TABLE,
    Reconciliation,
    ReconciliationFilter,
    ReconciliationLine,
)
from services.investment.returns.models import Return, Revision
from services.investment.returns.queries import Names, filtered, names_of, order, visible
from services.investment.returns.rules import DISTRICT, UNITS, ReturnKind, SignOffState, months_of, totals
from services.investment.returns.schemas import ReturnFilter
from services.kit.callers import Caller
from services.kit.pages import PageRequest, fetch_page, in_order
from services.kit.tables import RecordRow

OUTSIDE = "outside"
_NAMES = {DISTRICT: "全区", OUTSIDE: "载体以外"}
_CHUNK = 50


class _Cell(NamedTuple):
    """What the projects of one carrier, or of none, invested in a month in one basis."""

    period: str
    basis: str
    carrier: str | None
    amount: Decimal
    records: int


def _comparable(wanted: ReconciliationFilter) -> ColumnElement[bool]:
    confirmed = Return.confirmed_revision.is_not(None)
    if wanted.status == "confirmed":
        return confirmed
    return or_(confirmed, Return.state.in_((SignOffState.SUBMITTED, SignOffState.SIGNED)))


def _statement(caller: Caller, wanted: ReconciliationFilter) -> Any:
    asked = ReturnFilter(kind=wanted.kind, period=wanted.period, year=wanted.year)
    return filtered(visible(caller), asked).where(_comparable(wanted))


async def list_reconciliations(
    session: AsyncSession, caller: Caller, wanted: ReconciliationFilter, page: PageRequest
) -> tuple[list[Reconciliation], str | None]:
    """One page of comparisons and the cursor of the next."""
    rows, following = await fetch_page(session, _statement(caller, wanted), order(wanted.sort), page)
    return await _compared(session, [row[0] for row in rows], wanted), following


async def stream_reconciliations(
    session: AsyncSession, caller: Caller, wanted: ReconciliationFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All comparisons that the filter wants, one row a scope, in chunks."""
    found = await session.scalars(_statement(caller, wanted).order_by(*in_order(order(wanted.sort))))
    entries = found.all()
    for start in range(0, len(entries), _CHUNK):
        compared = await _compared(session, entries[start : start + _CHUNK], wanted)
        yield [row for each in compared for row in _rows(each)]


def _rows(compared: Reconciliation) -> list[RecordRow]:
    same = {"kind": compared.kind, "period": compared.period, "status": compared.status, "reason": compared.reason}
    return [
        RecordRow([(same | line.model_dump())[column.name] for column in RECONCILIATION_TABLE.columns])
        for line in compared.lines
    ]


async def _compared(
    session: AsyncSession, entries: Sequence[Return], wanted: ReconciliationFilter
) -> list[Reconciliation]:
    names = await names_of(session)
    spans = [months_of(entry.period) for entry in entries if entry.kind == ReturnKind.INVESTMENT]
    cells = await _cells(session, spans, wanted.status) if spans else []
    return [_compare(entry, wanted, names, cells) for entry in entries]


def _compare(entry: Return, wanted: ReconciliationFilter, names: Names, cells: Sequence[_Cell]) -> Reconciliation:
    revision = _revision(entry, wanted.status)
    reason = NO_BOTTOM_UP.get(entry.kind)
    amounts = revision.amounts
    if entry.kind != ReturnKind.CLUSTER_REVENUE:
        outside = totals(amounts).outside
        amounts |= {} if outside is None else {OUTSIDE: outside}
    statistical, reported = (_bottom(cells, entry.period, basis) for basis in (Basis.STATISTICAL, Basis.REPORTED))
    if reason is not None:
        statistical = reported = Bottom({}, {})
    known = [DISTRICT, *(scope for scope in names.scopes if scope != DISTRICT), OUTSIDE]
    scopes = amounts.keys() | statistical.amounts.keys() | reported.amounts.keys()
    listed = [scope for scope in known if scope in scopes] + sorted(scopes - set(known))
    return Reconciliation(
        return_id=entry.id,
        kind=ReturnKind(entry.kind),
        period=entry.period,
        unit=UNITS[ReturnKind(entry.kind)],
        state=SignOffState(entry.state),
        revision=revision.number,
        status=wanted.status,
        bottom_up=reason is None,
        reason=reason,
        lines=[_line(scope, names, amounts, statistical, reported) for scope in listed],
    )


def _revision(entry: Return, status: str) -> Revision:
    if status == "provisional" and entry.state in (SignOffState.SUBMITTED, SignOffState.SIGNED):
        return entry.current
    return entry.confirmed or entry.current


def _line(
    scope: str, names: Names, amounts: Mapping[str, Decimal], statistical: Bottom, reported: Bottom
) -> ReconciliationLine:
    returned, summed, told = amounts.get(scope), statistical.amounts.get(scope), reported.amounts.get(scope)
    of_statistical, of_reported = difference(returned, summed), difference(returned, told)
    return ReconciliationLine(
        scope=scope,
        name=_NAMES.get(scope) or names.scopes.get(scope, scope),
        returned=returned,
        statistical=summed,
        difference=of_statistical.amount,
        percent=of_statistical.percent,
        records=statistical.records.get(scope, 0),
        reported=told,
        reported_difference=of_reported.amount,
        reported_percent=of_reported.percent,
    )


def _bottom(cells: Iterable[_Cell], period: str, basis: str) -> Bottom:
    first, last = months_of(period)
    amounts: dict[str, Decimal] = {}
    records: dict[str, int] = {}
    for cell in cells:
        if cell.basis == basis and first <= cell.period <= last:
            for scope in (cell.carrier or OUTSIDE, DISTRICT):
                amounts[scope] = amounts.get(scope, Decimal(0)) + cell.amount
                records[scope] = records.get(scope, 0) + cell.records
    return Bottom(amounts, records)


async def _cells(session: AsyncSession, spans: Sequence[tuple[str, str]], status: str) -> list[_Cell]:
    """The sums of these months' actuals of industrial projects, by the carrier of the month's last day, as the ledger
    counts them."""
    amount: ColumnElement[Any] = Actual.confirmed_amount.expression
    if status == "provisional":
        working = and_(Actual.state == ActualState.SUBMITTED, Actual.working_amount.is_not(None))
        amount = case((working, Actual.working_amount), else_=Actual.confirmed_amount)
    next_month = func.to_date(Actual.period, "YYYY-MM") + func.make_interval(0, 1)
    member = and_(
        MembershipRef.project_id == Actual.project_id,
        MembershipRef.valid_from < next_month,
        or_(MembershipRef.valid_to.is_(None), MembershipRef.valid_to >= next_month),
    )
    statement = (
        select(
            Actual.period,
            Actual.basis,
            MembershipRef.carrier_code,
            func.sum(amount),
            func.count(),
        )
        .join(ProjectRef, ProjectRef.id == Actual.project_id)
        .outerjoin(MembershipRef, member)
        .where(
            ProjectRef.industrial,
            amount.is_not(None),
            or_(*(Actual.period.between(first, last) for first, last in sorted(set(spans)))),
        )
        .group_by(Actual.period, Actual.basis, MembershipRef.carrier_code)
    )
    found = await session.execute(statement)
    return [_Cell(*row) for row in found]
