"""Taking in a unit's workbook: one preview of all its sheets, then all of them written or none."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Self
from uuid import UUID

from pydantic_core import to_jsonable_python
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request

from services.kit import clock
from services.kit.callers import Caller, bearer_of
from services.kit.etag import require_version
from services.kit.files.routes import store_of
from services.kit.files.store import FileStore, UnacceptableFile
from services.kit.files.types import WORKBOOKS
from services.kit.periods import Period
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid, Problem, TooLarge, UnsupportedMedia
from services.kit.siblings import Siblings
from services.kit.tables import Issues, Limits, ParsedTable, TableSchema, parse_upload
from services.kit.tables.importing import Fields, FileReport, Uploaded
from services.progress.blocker_imports.operations import import_blockers
from services.progress.milestone_imports.operations import import_milestones
from services.progress.milestones.queries import Yardstick
from services.progress.milestones.schemas import MILESTONE_TABLE
from services.progress.report_imports.operations import import_reports
from services.progress.reports.operations import month_fault
from services.progress.reports.schemas import REPORT_TABLE
from services.progress.settings import ProgressSettings
from services.progress.workbook_templates.schemas import ACTUAL_SHEET, BLOCKER_SHEET
from services.progress.workbooks import queries, rules
from services.progress.workbooks.models import Workbook, WorkbookChange
from services.progress.workbooks.rules import Sheet, State
from services.progress.workbooks.schemas import MAX_EFFECT_ROWS, Effect, Preview, SheetReport

SCHEMAS: dict[Sheet, TableSchema] = {
    Sheet.ACTUALS: ACTUAL_SHEET,
    Sheet.REPORTS: REPORT_TABLE,
    Sheet.MILESTONES: MILESTONE_TABLE,
    Sheet.BLOCKERS: BLOCKER_SHEET,
}
# More is no unit's month; migrations have the imports of each list.
LIMITS = Limits(rows=20_000)
_NOT_THERE = frozenset({"no_sheet", "other_template"})

Kept = dict[Sheet, dict[UUID, Fields | None]]


@dataclass(frozen=True, slots=True)
class Desk:
    """Who works with a workbook, and with what."""

    session: AsyncSession
    caller: Caller
    settings: ProgressSettings
    siblings: Siblings
    files: FileStore
    bearer: str

    @classmethod
    def of(cls, request: Request, session: AsyncSession, caller: Caller) -> Self:
        """The desk of a request."""
        state = request.app.state
        return cls(session, caller, state.settings, state.siblings, store_of(request), bearer_of(request) or "")


@dataclass(slots=True)
class Book:
    """A file with what is known of it. ``tables`` are the sheets that it has."""

    data: bytes
    name: str
    period: Period
    tables: dict[Sheet, ParsedTable] = field(default_factory=dict)


async def upload_workbook(desk: Desk, data: bytes, name: str, period: Period) -> Workbook:
    """Keep the file and judge all of its sheets; nothing of it is written.

    Raises Invalid for another month than can be reported or a file that is no workbook of a month, UnsupportedMedia
    for what is no Excel file, TooLarge, Unavailable when investment does not answer.
    """
    if fault := month_fault(desk.settings, period):
        raise Invalid([FieldError("#/body/period", fault.detail, fault.code)])
    try:
        kept = await desk.files.keep(_once(data), accepted=WORKBOOKS, limit=LIMITS.size)
    except UnacceptableFile as fault_of_file:
        if fault_of_file.code == "too_large":
            raise TooLarge(str(fault_of_file)) from fault_of_file
        raise UnsupportedMedia("请上传 .xlsx 或 .xls 工作簿（不含宏）") from fault_of_file
    book = await read_book(data, name, period)
    preview = await _judge(desk, book)
    preview.effects, preview.effects_note = await _effects(desk, book, preview)
    workbook = Workbook(
        subject=desk.caller.subject,
        period=period,
        file_digest=kept.digest,
        file_name=name[:200],
        state=State.PREVIEWED,
        preview=preview.model_dump(mode="json"),
        uploaded_at=clock.now(),
    )
    desk.session.add(workbook)
    await desk.session.flush()
    await desk.session.refresh(workbook)
    return workbook


async def confirm_workbook(desk: Desk, workbook_id: UUID, version: int, *, acknowledged: bool) -> Workbook:
    """Judge the file anew and write all of it.

    This service's rows are written first and committed last: what can fail has failed before investment writes. If
    this process dies between, confirming again finds investment's answer by its key and writes the rest.
    """
    session = desk.session
    workbook = await queries.get_workbook(session, desk.caller, workbook_id, lock=True)
    require_version(version, workbook.version)
    if workbook.subject != desk.caller.subject:
        raise Forbidden("工作簿由上传人确认写入", code="not_yours")
    seen = Preview.model_validate(workbook.preview)
    if fault := rules.confirm_fault(workbook.state, errors=seen.error_total, changes=seen.changes):
        raise Conflict(fault[1], code=fault[0])
    data = b"".join([piece async for piece in desk.files.read(workbook.file_digest)])
    book = await read_book(data, workbook.file_name, Period(workbook.period))
    kept: Kept = {}
    written = await _judge(desk, book, kept=kept, acknowledged=acknowledged)
    _refuse(written, acknowledged=acknowledged)
    for sheet, records in kept.items():
        session.add_all(_change(workbook.id, sheet, record_id, before) for record_id, before in records.items())
    await session.flush()
    if any(each.sheet is Sheet.ACTUALS and each.created + each.updated for each in seen.sheets):
        workbook.import_id = await _write_amounts(desk, book, workbook.id)
    written.effects, written.effects_note = seen.effects, seen.effects_note
    workbook.preview, workbook.state = written.model_dump(mode="json"), State.CONFIRMED
    workbook.confirmed_at, workbook.version = clock.now(), workbook.version + 1
    await session.flush()
    return workbook


async def read_book(data: bytes, name: str, period: Period) -> Book:
    """The sheets of a file. Raises Invalid when it cannot be read, or has none of them."""
    book = Book(data, name, period)
    for sheet, schema in SCHEMAS.items():
        table = await parse_upload(data, schema, filename=name, limits=LIMITS)
        codes = {issue.code for issue in table.issues.errors}
        if table.sheet == schema.title:
            if codes != {"empty"}:
                book.tables[sheet] = table
        elif table.sheet is None and not codes <= _NOT_THERE:
            raise Invalid([FieldError("#/file", issue.detail, issue.code) for issue in table.issues.errors])
    if not book.tables:
        titles = "、".join(schema.title for schema in SCHEMAS.values())
        raise Invalid([FieldError("#/file", f"不是填好的月度工作簿，应有工作表：{titles}", "no_sheets")])
    return book


async def _judge(desk: Desk, book: Book, *, kept: Kept | None = None, acknowledged: bool = False) -> Preview:
    """What each sheet would do; with ``kept``, this service's sheets are written, and it says over what."""
    found = []
    for sheet, schema in SCHEMAS.items():
        table = book.tables.get(sheet)
        if table is None:
            found.append(SheetReport(sheet=sheet, title=schema.title, present=False))
        elif sheet is Sheet.ACTUALS:
            found.append(await _judge_amounts(desk, book, table))
        else:
            rows_kept = None if kept is None else kept.setdefault(sheet, {})
            options = Uploaded(book.data, book.name, kept is None, False, acknowledged, rows_kept)
            found.append(_shown(sheet, schema, await _import(desk, book, sheet, table, options)))
    return Preview(
        sheets=found,
        changes=sum(each.created + each.updated for each in found),
        error_total=sum(each.error_total for each in found),
        question_total=sum(each.question_total for each in found),
        effects=None,
        effects_note=None,
    )


async def _import(desk: Desk, book: Book, sheet: Sheet, table: ParsedTable, options: Uploaded) -> FileReport:
    session, caller, today = desk.session, desk.caller, desk.settings.today()
    if sheet is Sheet.REPORTS:
        _refuse_other_months(book, table)
        return await import_reports(session, caller, desk.settings, table, options, submit=True)
    if sheet is Sheet.MILESTONES:
        return await import_milestones(session, caller, await Yardstick.on(session, today), table, options)
    return await import_blockers(session, caller, today, table, options)


def _refuse_other_months(book: Book, table: ParsedTable) -> None:
    wrong = set()
    for number, period in zip(table.numbers, table.columns.get("period", ()), strict=False):
        if fault := rules.other_month(period, book.period):
            wrong.add(number)
            table.tell(number, "period", "other_month", fault, value=period)
    table.leave_out(wrong)


def _shown(sheet: Sheet, schema: TableSchema, report: FileReport) -> SheetReport:
    said = report.model_dump(include=set(SheetReport.model_fields))
    known = report.created + report.updated + report.unchanged + report.wrong
    return SheetReport(sheet=sheet, title=schema.title, present=True, blank=max(0, report.rows - known), **said)


async def _judge_amounts(desk: Desk, book: Book, table: ParsedTable) -> SheetReport:
    """Investment's own judgement of its sheet, and the rows of other months."""
    answer = await _send_to_investment(desk, book, {"dry_run": "true", "submit": "true"})
    said: dict[str, Any] = answer | {"updated": answer["updated"] + answer["corrected"]}
    # Its errors are told already; only what investment cannot know is added.
    table.issues = Issues(LIMITS.issues)
    _refuse_other_months(book, table)
    fields = {name: said[name] for name in SheetReport.model_fields if name in said}
    report = SheetReport(**(fields | {"sheet": Sheet.ACTUALS, "title": table.schema.title, "present": True}))
    report.error_total += table.issues.error_total
    report.wrong += len(table.issues.wrong_rows)
    report.issues = [*report.issues, *table.issues.kept]
    return report


async def _write_amounts(desk: Desk, book: Book, workbook_id: UUID) -> UUID | None:
    query = {"dry_run": "false", "submit": "true", "acknowledge": "true"}
    answer = await _send_to_investment(desk, book, query, headers={"Idempotency-Key": f"workbook-{workbook_id}"})
    return UUID(answer["import_id"]) if answer["import_id"] else None


async def _send_to_investment(desk: Desk, book: Book, query: dict[str, str], **more: Any) -> dict[str, Any]:
    url = f"{desk.settings.investment_url}/v1/actuals/import"
    files = {"file": (book.name or "workbook.xlsx", book.data)}
    answer = await desk.siblings.forward("POST", url, desk.bearer, params=query, files=files, **more)
    body: dict[str, Any] = answer.json()
    return body


async def _effects(desk: Desk, book: Book, preview: Preview) -> tuple[list[Effect] | None, str | None]:
    """The indicators that the amounts would move, as the aggregator reckons, and what is to be said of it."""
    if preview.error_total:
        return None, "改正错误之后才测算对指标的影响"
    moved = {each.sheet for each in preview.sheets if each.created + each.updated}
    note = "里程碑完成对指标的影响，写入后即时计入" if Sheet.MILESTONES in moved else None
    table = book.tables.get(Sheet.ACTUALS)
    if Sheet.ACTUALS not in moved or table is None:
        return [], note
    columns = table.columns
    named = await queries.project_ids(desk.session, desk.caller, set(columns["project_code"]))
    rows = [
        {"project_id": str(named[code]), "period": period, "basis": basis, "amount": f"{amount:f}"}
        for code, period, basis, amount in zip(
            *(columns[name] for name in ("project_code", "period", "basis", "amount")), strict=True
        )
        if amount is not None and code in named
    ][:MAX_EFFECT_ROWS]
    query = {"period": str(book.period), "basis": rows[0]["basis"]} if rows else {}
    url = f"{desk.settings.aggregator_url}/v1/indicators/preview"
    try:
        answer = await desk.siblings.forward("POST", url, desk.bearer, params=query, json={"actuals": rows})
    except Problem:
        return None, "暂时不能测算对指标的影响，不妨碍写入"
    body = answer.json()
    if body["left_out"]:
        note = f"{body['left_out']} 行的项目未计入测算" + (f"；{note}" if note else "")
    return [Effect.model_validate(each) for each in body["items"]], note


def _refuse(preview: Preview, *, acknowledged: bool) -> None:
    issues = [issue for each in preview.sheets for issue in each.issues]
    if preview.error_total:
        errors = [FieldError(each.cell or "#/file", each.detail, each.code) for each in issues][:20]
        detail = f"预检之后数据有变化，现有 {preview.error_total:,} 处错误，未写入任何数据；请重新下载或改正后上传"
        raise Conflict(detail, code="changed_since_preview", errors=errors)
    if preview.question_total and not acknowledged:
        errors = [FieldError(each.cell or "#/file", each.detail, each.code) for each in issues][:20]
        detail = f"有 {preview.question_total:,} 处数据存疑，请核实后确认；未写入任何数据"
        raise Conflict(detail, code="questioned", errors=errors)


def _change(workbook_id: UUID, sheet: Sheet, record_id: UUID, before: Fields | None) -> WorkbookChange:
    return WorkbookChange(
        workbook_id=workbook_id,
        kind=sheet,
        record_id=record_id,
        version_after=before["version"] + 1 if before else 1,
        before=to_jsonable_python(before),
    )


async def _once(data: bytes) -> AsyncIterator[bytes]:
    yield data
