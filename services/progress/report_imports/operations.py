"""Importing a file of monthly reports: entered, changed, submitted or corrected, all of it or nothing."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import String, cast
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.events import Event
from services.kit.tables import ParsedTable
from services.kit.tables.importing import Fields, FileReport, Register, Row, Uploaded, import_register
from services.progress.events import ReportCorrected, ReportSubmitted, report_event
from services.progress.project_refs.models import ProjectRef
from services.progress.project_refs.queries import named_projects
from services.progress.report_imports import queries
from services.progress.reports.models import Report
from services.progress.reports.operations import is_late, month_fault
from services.progress.reports.queries import visible
from services.progress.reports.rules import ReviewState, Step, step_fault, went_back
from services.progress.reports.schemas import ReportRow
from services.progress.settings import ProgressSettings

_KEY = cast(Report.project_id, String) + "/" + Report.period
_SAID = ("text", "percent", "reason")


@dataclass(slots=True)
class _Import:
    caller: Caller
    settings: ProgressSettings
    table: ParsedTable
    projects: dict[str, tuple[ProjectRef, bool]]
    submit: bool
    session: AsyncSession
    corrected: set[UUID] = field(default_factory=set)

    def key_of(self, fields: Fields) -> str | None:
        """The natural key of a row: the project's id and the month."""
        named = self.projects.get(fields["project_code"])
        return f"{named[0].id}/{fields['period']}" if named else None

    async def check(self, rows: Sequence[Row]) -> None:
        """Tell what is wrong with each row, and what is written with it."""
        fault_of, late = cache(lambda period: month_fault(self.settings, period)), cache(self._is_late)
        for row in rows:
            named, report = self.projects.get(row.fields["project_code"]), row.record
            if named is None:
                row.fault("project_code", "unknown_project", "没有这个项目，或不在您的管辖范围内")
                continue
            if not named[1]:
                row.fault("project_code", "outside_scope", "该项目不由您的单位填报")
            if fault := fault_of(row.fields["period"]):
                row.fault("period", fault.code, fault.detail)
            if report is not None and {"project_code", "period"} & row.changes.keys():
                row.fault("project_code", "other_record", "本行与隐藏的记录编号不符，请重新下载")
            if len(row.fields["text"] or "") < 2:
                row.fault("text", "required", "请填写形象进度；不能清空已填报的内容")
            self._check_state(row, report)
            self._complete(row, named[0], report, late)
        await self._question(rows)

    def _is_late(self, period: str) -> bool:
        return is_late(self.settings, period)

    def _check_state(self, row: Row, report: Report | None) -> None:
        if report is None:
            return
        if report.state == ReviewState.CONFIRMED and row.changes:
            if set(row.changes) == {"reason"}:
                row.changes = {}
            elif not row.changes.get("reason"):
                row.fault("reason", "correction_reason", "该月已确认，更正须填写本次更正的原因")
            elif not self.submit:
                row.fault("text", "correction_submit", "已确认的内容须以更正提交，请选择“导入并提交”")
            else:
                self.corrected.add(report.id)
        elif row.changes and (fault := step_fault(Step.CHANGE, report.state)):
            row.fault("text", fault.code, f"{fault.detail}，请先撤回")
        elif self.submit and not step_fault(Step.SUBMIT, report.state):
            # Saying again what is entered already submits it.
            row.changes = row.changes or {"state": ReviewState.SUBMITTED}
            if report.confirmed_by is not None:
                self.corrected.add(report.id)

    def _complete(self, row: Row, project: ProjectRef, report: Report | None, late: Any) -> None:
        """Add the columns that no cell says; the same ones to every row."""
        first = report is None or report.submitted_at is None
        row.fields |= {
            "project_id": project.id,
            "synthetic": project.synthetic,
            "state": ReviewState.SUBMITTED if self.submit else ReviewState.DRAFT,
            "published": self.submit or (report is not None and report.published),
            "late": late(row.fields["period"]) if self.submit and first else report is not None and report.late,
            "submitted_by": self.caller.subject if self.submit else report and report.submitted_by,
            "submitted_at": clock.now() if self.submit else report and report.submitted_at,
            "return_reason": None if self.submit else report and report.return_reason,
        }

    async def _question(self, rows: Sequence[Row]) -> None:
        changing = [row for row in rows if not row.faults and (row.record is None or row.changes)]
        said = await queries.percents_of(self.session, {row.fields["project_id"] for row in changing})
        for row in changing:
            said[row.fields["project_id"]][row.fields["period"]] = row.fields["percent"]
        for row in changing:
            before = _before(said[row.fields["project_id"]], row.fields["period"])
            if question := went_back(row.fields["percent"], before):
                self.table.tell(
                    row.number,
                    "percent",
                    question.code,
                    question.detail,
                    value=row.fields["percent"],
                    severity="question",
                )

    async def events(self, reports: Sequence[Any], created: Set[UUID]) -> list[Event]:
        """What others hear: nothing of drafts."""
        if not self.submit:
            return []
        return [
            report_event(ReportCorrected if report.id in self.corrected else ReportSubmitted, report)
            for report in reports
        ]


async def import_reports(
    session: AsyncSession,
    caller: Caller,
    settings: ProgressSettings,
    table: ParsedTable,
    options: Uploaded,
    *,
    submit: bool,
) -> FileReport:
    """Judge the file and, unless it is a dry run, write it whole. Rows in which nothing is filled are left out: not
    reported. With ``submit`` what it says is submitted."""
    columns = table.columns
    if columns:
        filled = zip(table.numbers, table.record_ids, columns["text"], columns["percent"], strict=True)
        table.leave_out(
            {number for number, known, text, percent in filled if not known and not text and percent is None}
        )
    names = {str(name).strip() for name in columns.get("project_code", [])}
    one = _Import(caller, settings, table, await named_projects(session, caller, names), submit, session)
    register = Register(
        model=Report,
        row=ReportRow,
        visible=visible(caller),
        key=_KEY,
        key_of=one.key_of,
        key_column="project_code",
        check=one.check,
        events=one.events,
        shown=_as_row,
        values=_columns,
    )
    return await import_register(session, caller, table, register, options)


def _as_row(report: Report) -> Fields:
    code = report.project.code or str(report.project_id)
    return {"project_code": code, "period": report.period} | {name: getattr(report, name) for name in _SAID}


def _columns(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if name != "project_code"}


def _before(said: dict[str, Decimal | None], period: str) -> Decimal | None:
    earlier = [each for each in said if each < period]
    return said[max(earlier)] if earlier else None
