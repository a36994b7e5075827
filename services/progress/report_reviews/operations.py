"""The review: confirming and returning what others submitted."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.events import record_all
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.progress.events import ReportConfirmed, ReportReturned, report_event
from services.progress.project_refs.models import ProjectRef
from services.progress.report_reviews.schemas import ReportConfirmation, ReportReturn
from services.progress.reports.models import Report
from services.progress.reports.operations import lock_for, written
from services.progress.reports.queries import lock_reports, member_at_month_end
from services.progress.reports.rules import ReviewState, Step, step_fault


async def confirm_report(session: AsyncSession, caller: Caller, report_id: UUID, version: int) -> Report:
    """Confirm a submission of somebody else."""
    report = await lock_for(session, caller, report_id, version, Step.CONFIRM)
    if report.submitted_by == caller.subject:
        raise Forbidden("不能确认本人提交的形象进度，请由他人确认", code="four_eyes")
    _confirm(report, caller)
    return await written(session, caller, report, ReportConfirmed)


async def return_report(
    session: AsyncSession, caller: Caller, report_id: UUID, version: int, returned: ReportReturn
) -> Report:
    """Return a submission to its sender, with the reason."""
    report = await lock_for(session, caller, report_id, version, Step.RETURN)
    report.state, report.return_reason, report.version = ReviewState.RETURNED, returned.reason, report.version + 1
    return await written(session, caller, report, ReportReturned)


async def confirm_many(session: AsyncSession, caller: Caller, wanted: ReportConfirmation) -> tuple[int, int]:
    """Confirm submissions by id and version, or by filter. Answers how many, and how many were the caller's own.

    By id it is all or nothing: raises Conflict that names every report that cannot be confirmed as it was seen.
    """
    if not (wanted.items or wanted.period or wanted.owner_unit or wanted.carrier):
        raise Invalid([FieldError("#/items", "请选择要确认的记录，或给出筛选条件", "missing")])
    if wanted.items:
        reports = await _seen(session, caller, wanted)
    else:
        conditions = [Report.state == ReviewState.SUBMITTED]
        if wanted.period:
            conditions.append(Report.period.in_(wanted.period))
        if wanted.owner_unit:
            conditions.append(ProjectRef.owner_unit.in_(wanted.owner_unit))
        if wanted.carrier:
            conditions.append(member_at_month_end(wanted.carrier))
        reports = await lock_reports(session, caller, *conditions)
    others = [report for report in reports if report.submitted_by != caller.subject]
    for report in others:
        _confirm(report, caller)
    await session.flush()
    await record_all(session, [report_event(ReportConfirmed, report) for report in others], caller=caller)
    return len(others), len(reports) - len(others)


async def _seen(session: AsyncSession, caller: Caller, wanted: ReportConfirmation) -> Sequence[Report]:
    reports = await lock_reports(session, caller, Report.id.in_([item.id for item in wanted.items]))
    found = {report.id: report for report in reports}
    errors = []
    for at, item in enumerate(wanted.items):
        report = found.get(item.id)
        if report is None:
            errors.append(FieldError(f"#/items/{at}", "记录不存在或不在您的管辖范围内", "not_found"))
        elif fault := step_fault(Step.CONFIRM, report.state):
            errors.append(FieldError(f"#/items/{at}", fault.detail, fault.code))
        elif report.version != item.version:
            errors.append(FieldError(f"#/items/{at}", "记录已被他人修改，请刷新后重试", "stale"))
    if errors:
        raise Conflict("有记录不能确认，未作任何修改", code="not_all_confirmable", errors=errors)
    return reports


def _confirm(report: Report, caller: Caller) -> None:
    report.confirmed_text, report.confirmed_percent = report.text, report.percent
    report.confirmed_by, report.confirmed_at = caller.subject, clock.now()
    report.state, report.version = ReviewState.CONFIRMED, report.version + 1
