"""Writes of monthly reports. Each locks the row, checks the version seen, and records one event unless it is a
draft's."""

from decimal import Decimal
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.calendar import nth_working_day
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.periods import Period
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.progress.events import ReportCorrected, ReportEvent, ReportSubmitted, ReportWithdrawn, report_event
from services.progress.project_refs.models import ProjectRef
from services.progress.project_refs.queries import may_write
from services.progress.reports import queries, rules
from services.progress.reports.models import Report
from services.progress.reports.rules import ReviewState, Step
from services.progress.reports.schemas import NewReport, ReportChange, ReportCorrection, ReportProposal
from services.progress.settings import ProgressSettings


async def propose_report(
    session: AsyncSession, settings: ProgressSettings, project: ProjectRef, period: Period
) -> ReportProposal:
    """What a new report begins with: the newest one before. Writes nothing."""
    before = (await queries.reports_before(session, {project.id}, period)).get(project.id)
    existing = await queries.report_of(session, project.id, period)
    return ReportProposal(
        project_id=project.id,
        period=period,
        due_on=nth_working_day(period.plus(1), settings.report_due_working_day),
        from_period=Period(before.period) if before else None,
        text=before.text if before else "",
        percent=before.percent if before else None,
        existing=existing.id if existing else None,
    )


async def enter_report(
    session: AsyncSession, settings: ProgressSettings, project: ProjectRef, new: NewReport, *, acknowledged: bool
) -> Report:
    """Enter a draft. Raises Invalid for a month that cannot be reported, Conflict when it is entered already, or when
    the project is said to have gone back and nobody acknowledged it."""
    if fault := month_fault(settings, new.period):
        raise Invalid([FieldError("#/period", fault.detail, fault.code)])
    await _question(session, project.id, new.period, new.percent, acknowledged)
    report = Report(
        project_id=project.id, period=new.period, text=new.text, percent=new.percent, synthetic=project.synthetic
    )
    session.add(report)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/period", f"该项目{new.period.label}的形象进度已经填报", "taken")
        raise Conflict(taken.detail, code="already_entered", errors=[taken]) from error
    await session.refresh(report)
    return report


async def change_report(
    session: AsyncSession, caller: Caller, report_id: UUID, version: int, change: ReportChange, *, acknowledged: bool
) -> Report:
    """Change what is not under review; a returned one becomes a draft again."""
    report = await lock_for(session, caller, report_id, version, Step.CHANGE)
    given = {name: value for name, value in sent(change).items() if getattr(report, name) != value}
    if not given:
        return report
    if "percent" in given:
        await _question(session, report.project_id, report.period, given["percent"], acknowledged)
    for name, value in given.items():
        setattr(report, name, value)
    report.state, report.version = ReviewState.DRAFT, report.version + 1
    await session.flush()
    return report


async def delete_report(session: AsyncSession, caller: Caller, report_id: UUID, version: int) -> None:
    """Drop what is not under review. What was confirmed stays; what was heard of outside is withdrawn there."""
    report = await lock_for(session, caller, report_id, version, Step.DELETE)
    report.version += 1
    if report.confirmed_by is not None:
        _back_to_confirmed(report)
        await written(session, caller, report, ReportWithdrawn)
        return
    if report.published:
        await record(session, report_event(ReportWithdrawn, report), caller=caller)
    await session.delete(report)
    await session.flush()


async def submit_report(
    session: AsyncSession, caller: Caller, settings: ProgressSettings, report_id: UUID, version: int
) -> Report:
    """Submit a draft for review; the first time decides whether it is late."""
    report = await lock_for(session, caller, report_id, version, Step.SUBMIT)
    if report.submitted_at is None:
        report.late = is_late(settings, report.period)
    _submit(report, caller)
    return await written(session, caller, report, ReportSubmitted if report.confirmed_by is None else ReportCorrected)


async def correct_report(
    session: AsyncSession, caller: Caller, report_id: UUID, version: int, correction: ReportCorrection
) -> Report:
    """Submit a correction of a confirmed report, which stays until the correction is confirmed."""
    report = await lock_for(session, caller, report_id, version, Step.CORRECT)
    if (correction.text, correction.percent) == (report.confirmed_text, report.confirmed_percent):
        raise Conflict("更正后的内容与已确认的相同", code="same")
    report.text, report.percent, report.reason = correction.text, correction.percent, correction.reason
    _submit(report, caller)
    return await written(session, caller, report, ReportCorrected)


async def withdraw_report(session: AsyncSession, caller: Caller, report_id: UUID, version: int) -> Report:
    """Take a submission back: to a draft, or, if it was a correction, to what was confirmed."""
    report = await lock_for(session, caller, report_id, version, Step.WITHDRAW)
    report.version += 1
    if report.confirmed_by is not None:
        _back_to_confirmed(report)
    else:
        report.state = ReviewState.DRAFT
    return await written(session, caller, report, ReportWithdrawn)


def month_fault(settings: ProgressSettings, period: str) -> rules.Fault | None:
    """Why a month cannot be reported, or None."""
    return rules.period_fault(period, first=settings.first_period, last=settings.last_period, current=settings.month())


def is_late(settings: ProgressSettings, period: str) -> bool:
    """Whether a first submission made now is late."""
    return settings.today() > nth_working_day(Period(period).plus(1), settings.report_due_working_day)


async def lock_for(session: AsyncSession, caller: Caller, report_id: UUID, version: int, step: Step) -> Report:
    """The report, locked, at the version seen and in a state that allows the step. Raises Stale, Conflict, NotFound."""
    report = await queries.get_report(session, caller, report_id, lock=True)
    if not await may_write(session, caller, report.project_id):
        raise Forbidden("该项目不由您的单位填报", code="outside_scope")
    require_version(version, report.version)
    if fault := rules.step_fault(step, report.state):
        raise Conflict(fault.detail, code=fault.code)
    return report


async def _question(
    session: AsyncSession, project_id: UUID, period: str, percent: Decimal | None, acknowledged: bool
) -> None:
    if acknowledged or percent is None:
        return
    with session.no_autoflush:
        before = (await queries.reports_before(session, {project_id}, period)).get(project_id)
    if before and (question := rules.went_back(percent, before.percent)):
        error = FieldError("#/percent", question.detail, question.code)
        raise Conflict(f"{question.detail}；确认无误请再次提交并勾选“已核实”", code="questioned", errors=[error])


def _submit(report: Report, caller: Caller) -> None:
    report.state, report.published = ReviewState.SUBMITTED, True
    report.submitted_by, report.submitted_at = caller.subject, clock.now()
    report.return_reason, report.version = None, report.version + 1


def _back_to_confirmed(report: Report) -> None:
    assert report.confirmed_text is not None
    report.state, report.text, report.percent = ReviewState.CONFIRMED, report.confirmed_text, report.confirmed_percent
    report.submitted_by = None


async def written(session: AsyncSession, caller: Caller, report: Report, kind: type[ReportEvent]) -> Report:
    """Write the report and record what has become of it."""
    await session.flush()
    await record(session, report_event(kind, report), caller=caller)
    return report
