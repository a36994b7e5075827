"""Reads of monthly reports. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.calendar import nth_working_day
from services.kit.callers import Caller, Role
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.periods import Period
from services.kit.problems import NotFound
from services.kit.search import found, plan_by_values
from services.kit.tables import RecordRow
from services.progress.milestones.models import Milestone
from services.progress.milestones.queries import WITHDRAWN
from services.progress.project_refs.models import MembershipRef, ProjectRef
from services.progress.project_refs.queries import in_scope
from services.progress.reports.models import Report
from services.progress.reports.rules import ReviewState
from services.progress.reports.schemas import REPORT_TABLE, ReportFilter, ReportSort
from services.progress.reports.schemas import Report as ReportShown

_ORDERS: dict[str, ColumnElement[Any]] = {
    "period": Report.period.expression,
    "percent": func.coalesce(Report.percent, -1),
    "state": Report.state.expression,
    "project": ProjectRef.name.expression,
}
LAST_KIND = "commissioned"
OUTSIDERS = (Role.PLATFORM, Role.SERVICE)
"""They see what the events say: no draft, not even that there is one."""


def visible(caller: Caller) -> Select[Report]:
    """The reports that the caller may see; drafts stay with those who report and review."""
    statement = select(Report).join(ProjectRef, ProjectRef.id == Report.project_id).where(in_scope(caller))
    if caller.role in OUTSIDERS:
        statement = statement.where(Report.state != ReviewState.DRAFT)
    return statement


def member_at_month_end(carriers: Sequence[str]) -> ColumnElement[bool]:
    """Whether a report's project belonged to one of these carriers on the last day of the month."""
    next_month = func.to_date(Report.period, "YYYY-MM") + func.make_interval(0, 1)
    return exists().where(
        MembershipRef.project_id == Report.project_id,
        MembershipRef.carrier_code.in_(carriers),
        MembershipRef.valid_from < next_month,
        or_(MembershipRef.valid_to.is_(None), MembershipRef.valid_to >= next_month),
    )


def filtered(statement: Select[Report], wanted: ReportFilter) -> Select[Report]:
    """Only those that the filter wants."""
    for column, values in (
        (Report.project_id, wanted.project_id),
        (Report.period, wanted.period),
        (Report.state, wanted.state),
        (ProjectRef.owner_unit, wanted.owner_unit),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.late is not None:
        statement = statement.where(Report.late == wanted.late)
    if wanted.from_period:
        statement = statement.where(Report.period >= wanted.from_period)
    if wanted.to_period:
        statement = statement.where(Report.period <= wanted.to_period)
    if wanted.carrier:
        statement = statement.where(member_at_month_end(wanted.carrier))
    if wanted.q:
        statement = statement.where(found(ProjectRef.search, wanted.q))
    return statement


def order(sort: ReportSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Report.id.expression, descending)]


def due_in(month: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a project must report of a month, given by its first day.

    From the month of its filing (from the first, if that is not known) to that of its withdrawal or of its start of
    operation: after that there is no construction to tell of. The plan document says nothing of this; it is the
    product's default.
    """
    following = month + func.make_interval(0, 1)
    ended = exists().where(
        Milestone.project_id == ProjectRef.id, Milestone.kind == LAST_KIND, Milestone.done_on < month
    )
    withdrawn_before = and_(
        ProjectRef.state == WITHDRAWN, or_(ProjectRef.withdrawn_on.is_(None), ProjectRef.withdrawn_on < month)
    )
    begun = or_(ProjectRef.filed_on.is_(None), ProjectRef.filed_on < following)
    return and_(begun, ~withdrawn_before, ~ended)


async def list_reports(
    session: AsyncSession, caller: Caller, wanted: ReportFilter, page: PageRequest
) -> tuple[list[Report], str | None]:
    """One page of reports and the cursor of the next."""
    if wanted.q:
        await plan_by_values(session)
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


async def get_report(session: AsyncSession, caller: Caller, report_id: UUID, *, lock: bool = False) -> Report:
    """One report, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Report.id == report_id)
    if lock:
        statement = statement.with_for_update(of=Report)
    report = (await session.scalars(statement)).one_or_none()
    if report is None:
        raise NotFound
    return report


async def lock_reports(session: AsyncSession, caller: Caller, *conditions: ColumnElement[bool]) -> list[Report]:
    """The matching reports in scope, locked in one order, so that two reviewers cannot wait for each other."""
    statement = visible(caller).where(*conditions).order_by(Report.id).with_for_update(of=Report)
    return list(await session.scalars(statement))


async def report_of(session: AsyncSession, project_id: UUID, period: str) -> Report | None:
    """A project's report of a month, or None."""
    return await session.scalar(select(Report).where(Report.project_id == project_id, Report.period == period))


async def reports_before(session: AsyncSession, projects: Collection[UUID], period: str) -> dict[UUID, Report]:
    """The newest earlier report of each of these projects, by project."""
    statement = (
        select(Report)
        .where(Report.project_id.in_(projects), Report.period < period)
        .ext(distinct_on(Report.project_id))
        .order_by(Report.project_id, Report.period.desc())
    )
    return {report.project_id: report for report in await session.scalars(statement)}


def stream_reports(
    session: AsyncSession, caller: Caller, wanted: ReportFilter, due_day: int
) -> AsyncIterator[Sequence[RecordRow]]:
    """All reports that the filter wants, in chunks, so that an export of any size needs little memory."""
    statement = filtered(visible(caller), wanted)
    return stream_records(session, statement, order(wanted.sort), row_of=lambda row: record_row(shown(row, due_day)))


def shown(row: Report, due_day: int) -> ReportShown:
    """A report as it is shown; ``due_day`` is the working day of the next month by which it is due."""
    project = row.project
    of_project = {"project_code": project.code, "project_name": project.name, "owner_unit": project.owner_unit}
    due_on = nth_working_day(Period(row.period).plus(1), due_day)
    return ReportShown.model_validate(vars(row) | of_project | {"due_on": due_on})


def record_row(report: ReportShown) -> RecordRow:
    """A report as a row of a file."""
    fields = report.model_dump() | {"project_code": report.project_code or str(report.project_id)}
    values = [fields.get(column.name) for column in REPORT_TABLE.columns]
    return RecordRow(values, report.id, report.version)
