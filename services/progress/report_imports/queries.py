"""What the files of monthly reports are filled with and judged by."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ARRAY, Date, Uuid, any_, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.periods import Period
from services.kit.tables import RecordRow
from services.progress.project_refs.models import ProjectRef
from services.progress.project_refs.queries import visible as visible_projects
from services.progress.project_refs.queries import writable
from services.progress.reports.models import Report
from services.progress.reports.queries import due_in, reports_before
from services.progress.reports.schemas import REPORT_TABLE


async def rows_for_template(
    session: AsyncSession, caller: Caller, period: Period, units: Collection[str], limit: int
) -> list[RecordRow]:
    """One row for each project that must report of the month: what is entered, and beside it what was said last."""
    statement = visible_projects(caller).where(writable(caller), due_in(literal(period.first_day, Date)))
    if units:
        statement = statement.where(ProjectRef.owner_unit.in_(units))
    projects = list(await session.scalars(statement.order_by(ProjectRef.name, ProjectRef.id).limit(limit)))
    return await rows_of_projects(session, projects, period)


async def rows_of_projects(session: AsyncSession, projects: Sequence[ProjectRef], period: Period) -> list[RecordRow]:
    """A row for each of these projects: what is entered of the month, and beside it what was said last."""
    ids = [project.id for project in projects]
    entered = select(Report).where(Report.project_id == any_(literal(ids, ARRAY(Uuid))), Report.period == period)
    reports = {report.project_id: report for report in await session.scalars(entered)}
    before = await reports_before(session, ids, period)
    return [_row(project, period, reports.get(project.id), before.get(project.id)) for project in projects]


def _row(project: ProjectRef, period: Period, report: Report | None, before: Report | None) -> RecordRow:
    fields = {
        "project_code": project.code or str(project.id),
        "project_name": project.name,
        "period": period,
        "last_text": before.text if before else None,
        "last_percent": before.percent if before else None,
        "owner_unit": project.owner_unit,
        "synthetic": project.synthetic,
        "late": False,
    }
    if report:
        fields |= {name: getattr(report, name) for name in ("text", "percent", "reason", "state", "late")}
    values = [fields.get(column.name) for column in REPORT_TABLE.columns]
    return RecordRow(values, report.id if report else None, report.version if report else None)


async def percents_of(session: AsyncSession, projects: Collection[UUID]) -> Mapping[UUID, dict[str, Decimal | None]]:
    """How far these projects were said to be, by project and month."""
    statement = select(Report.project_id, Report.period, Report.percent).where(
        Report.project_id == any_(literal(list(projects), ARRAY(Uuid)))
    )
    found: dict[UUID, dict[str, Decimal | None]] = {project_id: {} for project_id in projects}
    for project_id, period, percent in await session.execute(statement):
        found[project_id][period] = percent
    return found
