"""What must be reported, and how it stands. Each statement begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    String,
    and_,
    case,
    exists,
    func,
    literal,
    or_,
    select,
    values,
)
from sqlalchemy import column as sql_column
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import lazyload

from services.kit.calendar import nth_working_day
from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.periods import Period
from services.kit.search import found, plan_by_values
from services.kit.tables import RecordRow
from services.progress.project_refs.models import MembershipRef, ProjectRef
from services.progress.project_refs.queries import in_scope
from services.progress.report_matrix.schemas import (
    MATRIX_TABLE,
    SUBMITTED,
    Counts,
    DueFilter,
    DueReport,
    Matrix,
    MatrixFilter,
    MatrixHead,
    MatrixMonth,
    MatrixRow,
    Standing,
)
from services.progress.reports.models import Report
from services.progress.reports.queries import OUTSIDERS, due_in
from services.progress.reports.rules import ReviewState
from services.progress.settings import ProgressSettings

_COUNTED = tuple(Counts.model_fields)


def _member(month: ColumnElement[Any], carriers: Sequence[str]) -> ColumnElement[bool]:
    following = month + func.make_interval(0, 1)
    return exists().where(
        MembershipRef.project_id == ProjectRef.id,
        MembershipRef.carrier_code.in_(carriers),
        MembershipRef.valid_from < following,
        or_(MembershipRef.valid_to.is_(None), MembershipRef.valid_to >= following),
    )


def due_on(settings: ProgressSettings, period: Period) -> date:
    """The working day by which a month's reports are due."""
    return nth_working_day(period.plus(1), settings.report_due_working_day)


def _standing(overdue: ColumnElement[Any]) -> ColumnElement[Any]:
    return case(
        (Report.state == ReviewState.CONFIRMED, Standing.CONFIRMED.value),
        (Report.state == ReviewState.SUBMITTED, Standing.SUBMITTED.value),
        (Report.state == ReviewState.RETURNED, Standing.RETURNED.value),
        (overdue, Standing.MISSING.value),
        else_=Standing.WAITING.value,
    )


async def list_due(
    session: AsyncSession, caller: Caller, settings: ProgressSettings, wanted: DueFilter, page: PageRequest
) -> tuple[list[DueReport], str | None]:
    """One page of the projects that must report of a month, and the cursor of the next."""
    period = wanted.period or settings.month()
    month, due = literal(period.first_day, Date), due_on(settings, period)
    standing = _standing(literal(settings.today() > due))
    entered = and_(Report.project_id == ProjectRef.id, Report.period == period)
    if caller.role in OUTSIDERS:
        entered = and_(entered, Report.state != ReviewState.DRAFT)
    statement: Select[*tuple[Any, ...]] = (
        select(ProjectRef, Report, standing)
        .join(Report, entered, isouter=True)
        .where(in_scope(caller), due_in(month))
        # The report's own way to its project is an inner join: a project without a report would be lost on it.
        .options(lazyload(Report.project))
    )
    if wanted.standing:
        statement = statement.where(standing.in_([each.value for each in wanted.standing]))
    if wanted.owner_unit:
        statement = statement.where(ProjectRef.owner_unit.in_(wanted.owner_unit))
    if wanted.carrier:
        statement = statement.where(_member(month, wanted.carrier))
    if wanted.q:
        await plan_by_values(session)
        statement = statement.where(found(ProjectRef.search, wanted.q))
    columns = {"project": [ProjectRef.name], "owner_unit": [ProjectRef.owner_unit, ProjectRef.name]}
    descending = wanted.sort.startswith("-")
    keys = [SortKey(each, descending) for each in (*columns[wanted.sort.lstrip("-")], ProjectRef.id)]
    rows, following = await fetch_page(session, statement, keys, page)
    return [_due(row[0], row[1], row[2], period, due) for row in rows], following


def _due(project: ProjectRef, report: Report | None, standing: str, period: Period, due: date) -> DueReport:
    return DueReport(
        project_id=project.id,
        project_code=project.code,
        project_name=project.name,
        owner_unit=project.owner_unit,
        period=period,
        due_on=due,
        standing=Standing(standing),
        report_id=report.id if report else None,
        state=ReviewState(report.state) if report else None,
        version=report.version if report else None,
        text=report.text if report else None,
        percent=report.percent if report else None,
        late=bool(report and report.late),
        return_reason=report.return_reason if report else None,
    )


async def matrix(
    session: AsyncSession,
    caller: Caller,
    settings: ProgressSettings,
    wanted: MatrixFilter,
    periods: Sequence[Period],
) -> Matrix:
    """How the reports of these months stand, by unit and month."""
    heads = [MatrixHead(period=period, due_on=due_on(settings, period)) for period in periods]
    today = settings.today()
    months = (
        values(sql_column("period", String), sql_column("first_day", Date), sql_column("overdue", Integer))
        .data([(head.period, head.period.first_day, int(today > head.due_on)) for head in heads])
        .alias("months")
    )
    submitted = Report.state.in_(SUBMITTED)
    open_ = or_(Report.state.is_(None), Report.state == ReviewState.DRAFT)
    counted = {
        "due": literal(True),
        "on_time": and_(submitted, ~Report.late),
        "late": and_(submitted, Report.late),
        "waiting": and_(open_, months.c.overdue == 0),
        "missing": and_(open_, months.c.overdue == 1),
        "returned": Report.state == ReviewState.RETURNED,
        "confirmed": Report.state == ReviewState.CONFIRMED,
    }
    statement = (
        select(
            ProjectRef.owner_unit,
            months.c.period,
            *(func.count().filter(counted[name]).label(name) for name in _COUNTED),
        )
        .select_from(ProjectRef)
        .join(months, due_in(months.c.first_day))
        .join(Report, and_(Report.project_id == ProjectRef.id, Report.period == months.c.period), isouter=True)
        .where(in_scope(caller))
        .group_by(ProjectRef.owner_unit, months.c.period)
        .order_by(ProjectRef.owner_unit)
    )
    if wanted.owner_unit:
        statement = statement.where(ProjectRef.owner_unit.in_(wanted.owner_unit))
    if wanted.carrier:
        statement = statement.where(_member(months.c.first_day, wanted.carrier))
    found_of: dict[str, dict[str, dict[str, int]]] = {}
    for unit, period, *counts in await session.execute(statement):
        found_of.setdefault(unit, {})[period] = dict(zip(_COUNTED, counts, strict=True))
    nothing = dict.fromkeys(_COUNTED, 0)
    items = [
        MatrixRow(
            owner_unit=unit,
            months=[MatrixMonth(period=period, **by_month.get(period, nothing)) for period in periods],
        )
        for unit, by_month in found_of.items()
    ]
    return Matrix(periods=heads, items=items, total=[_sum(items, at, period) for at, period in enumerate(periods)])


def _sum(items: Sequence[MatrixRow], at: int, period: Period) -> MatrixMonth:
    return MatrixMonth(
        period=period, **{name: sum(getattr(row.months[at], name) for row in items) for name in _COUNTED}
    )


async def stream_matrix(
    session: AsyncSession,
    caller: Caller,
    settings: ProgressSettings,
    wanted: MatrixFilter,
    periods: Sequence[Period],
) -> AsyncIterator[Sequence[RecordRow]]:
    """The matrix as rows of a file, one for each unit and month in which anything is due."""
    whole = await matrix(session, caller, settings, wanted, periods)
    for row in whole.items:
        yield [
            RecordRow(
                [
                    {"owner_unit": row.owner_unit, "due_on": head.due_on, **month.model_dump()}[column.name]
                    for column in MATRIX_TABLE.columns
                ]
            )
            for head, month in zip(whole.periods, row.months, strict=True)
            if month.due
        ]
